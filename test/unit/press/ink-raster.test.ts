import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ptFromMm } from '../../../src/base/units.js';
import { InkRaster } from '../../../src/press/ink-raster.js';

const mm = (x: number, y: number, width: number, height: number) => ({
  x: ptFromMm(x),
  y: ptFromMm(y),
  width: ptFromMm(width),
  height: ptFromMm(height),
});
/** Cells are whole thousandths of a point: on a page of 100 mm that adds up to a little. */
const near = (found: number, wanted: number): void =>
  assert.ok(Math.abs(found - wanted) < 0.3, `${found} ≠ ${wanted}`);

function raster(): InkRaster {
  return new InkRaster({ width: ptFromMm(100), height: ptFromMm(50) });
}

test('ink that knocks out replaces what is below, black that overprints is added', () => {
  const page = raster();
  page.lay(mm(0, 0, 50, 50), [0.5, 0, 0.5, 0], 1, false);
  page.lay(mm(0, 0, 25, 50), [0, 0, 0, 1], 1, true);
  page.lay(mm(40, 0, 10, 50), [0, 0.2, 0, 0], 1, false);
  const [c, m, y, k] = page.means();
  near(100 * c, 20);
  near(100 * m, 2);
  near(100 * y, 20);
  near(100 * k, 25);
});

test('cells that are covered in part take their part', () => {
  const page = raster();
  page.lay(mm(0.25, 0.25, 0.5, 0.5), [0, 0, 0, 1], 1, false);
  near(page.means()[3] * 500_000, 25);
});

test('the tiles of a mosaic do not cover each other where they share a cell', () => {
  const page = raster();
  page.add(mm(0, 0, 0.4, 1), [0, 0, 0, 1]);
  page.add(mm(0.4, 0, 0.6, 1), [0, 0, 0, 1]);
  near(page.means()[3] * 500_000, 100);
});

test('the wettest square is found where it lies, across the raster', () => {
  const page = raster();
  page.lay(mm(10, 10, 40, 20), [0.5, 0.5, 0, 0], 1, false);
  page.lay(mm(62, 21, 15, 15), [1, 1, 0, 0.5], 1, false);
  const { mean, x, y } = page.wettest();
  near(mean, 250);
  near(x, ptFromMm(69.5));
  near(y, ptFromMm(28.5));
});

test('ink outside the page is not counted', () => {
  const page = raster();
  page.lay(mm(-10, -10, 20, 20), [1, 0, 0, 0], 1, false);
  page.lay(mm(95, 45, 20, 20), [1, 0, 0, 0], 1, false);
  near(page.means()[0] * 5000, 100 + 25);
});
