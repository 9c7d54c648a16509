import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Mark } from '../../../src/model/galley.js';
import type { InkMap, PictureOrder } from '../../../src/model/picture.js';
import type { PageInk } from '../../../src/model/result.js';
import { checkInk } from '../../../src/press/check-ink.js';
import { measureInk } from '../../../src/press/page-ink.js';
import { printPdf } from '../../../src/press/print-pdf.js';
import { RasterMemory } from '../../../src/press/raster-memory.js';
import {
  artworkAt,
  boxOf,
  fileOf,
  inBlack,
  lineAt,
  pageOf,
  pressTools,
  TRIM,
} from '../../support/press-bench.js';

const { template, book } = pressTools();
const WHOLE = { x: 0, y: 0, ...TRIM };

function fill(ink: string, tint = 1, rect = WHOLE): Mark {
  return { kind: 'fill', rect, ink, tint };
}

function inkOf(page: ReturnType<typeof pageOf>, picture?: InkMap): PageInk {
  const { palette } = template;
  return measureInk(page, { palette, book, inkOf: () => picture, inkLimit: 240 });
}

test('a page’s coverage, plates and wettest spot are told from what is drawn', () => {
  const ink = inkOf(pageOf('A1', [boxOf([], [fill('red', 0.5)])]));
  assert.deepEqual(ink.inks, ['magenta', 'yellow', 'black']);
  assert.deepEqual(ink.coverage.map(Math.round), [0, 50, 47, 2]);
  assert.equal(Math.round(ink.largest), 100);
  assert.equal(ink.shareOver, 0);
});

test('black text over colour adds to it, white text takes it away', () => {
  const text = '墨'.repeat(20);
  const over = inkOf(pageOf('A1', [boxOf([lineAt(20, 40, text)], [fill('blue')])]));
  assert.equal(Math.round(over.largest), 260);
  const white = inkOf(
    pageOf('A1', [boxOf([lineAt(20, 40, text, { ink: 'white' })], [fill('blue')])]),
  );
  assert.equal(Math.round(white.largest), 180);
  assert.ok((white.coverage[0] ?? 0) < 99.5 && (white.coverage[0] ?? 0) > 97);
});

test('pages measured one after another in the same memory are measured as each by itself', () => {
  const small = {
    ...pageOf('A2', [boxOf([], [fill('blue', 0.2)])]),
    trim: { width: 90, height: 60 },
  };
  const pages = [
    pageOf('A1', [boxOf([lineAt(20, 40, '墨水')], [fill('red')])]),
    small,
    pageOf('A3', [boxOf([lineAt(20, 40, '紙')])]),
  ];
  const { palette } = template;
  const tools = { palette, book, inkOf: () => undefined, inkLimit: 240 };
  const memory = new RasterMemory();
  const together = pages.map((page) => measureInk(page, { ...tools, memory }));
  assert.deepEqual(
    together,
    pages.map((page) => measureInk(page, tools)),
  );
});

test('a page in black takes black alone', () => {
  const ink = inkOf(inBlack(pageOf('A1', [boxOf([], [fill('red')])])));
  assert.deepEqual(ink.inks, ['black']);
});

test('a box that is printed in black on a page with colour takes black alone, its pictures too', () => {
  const asked: boolean[] = [];
  const picture: Mark = { kind: 'picture', rect: WHOLE, crop: WHOLE, file: fileOf('a.png', 'png') };
  const box = { ...boxOf([], [fill('red'), picture]), isBlack: true };
  const { palette } = template;
  const inkOfPicture = ({ isColor }: PictureOrder): undefined => {
    asked.push(isColor);
  };
  const ink = measureInk(pageOf('A1', [box]), {
    palette,
    book,
    inkOf: inkOfPicture,
    inkLimit: 240,
  });
  assert.deepEqual(asked, [false]);
  assert.deepEqual(ink.coverage.slice(0, 3), [0, 0, 0]);
});

test('pictures count by the ink of their pixels, where they stand', () => {
  const picture: InkMap = {
    columns: 2,
    rows: 1,
    means: Float32Array.of(200, 0),
    inks: [50, 30, 10, 10],
    largest: 235,
    shareOver: 0.25,
  };
  const rect = { x: 0, y: 0, width: 300, height: 200 };
  const file = fileOf('ads/a.jpg', 'jpeg', [300, 200]);
  const ink = inkOf(pageOf('A1', [boxOf([], [artworkAt(rect, file)])]), picture);
  assert.deepEqual(ink.coverage.map(Math.round), [25, 15, 5, 5]);
  assert.equal(Math.round(ink.square.mean), 200);
  assert.equal(ink.largest, 235);
  assert.ok(Math.abs(ink.shareOver - 0.125) < 0.001);
});

test('artwork that is not looked into is named, and may need any plate', () => {
  const ink = inkOf(pageOf('A1', [boxOf([], [artworkAt(WHOLE, fileOf('ads/a.pdf', 'pdf'))])]));
  assert.deepEqual(ink.unmeasured, ['ads/a.pdf']);
  assert.deepEqual(ink.inks, ['cyan', 'magenta', 'yellow', 'black']);
});

test('a page that takes more ink than the press is told with its place', async () => {
  const palette = new Map([...template.palette, ['mud', { c: 80, m: 80, y: 60, k: 40 }]]);
  const page = pageOf('A1', [boxOf([], [fill('mud')])]);
  const tools = pressTools({ template: { ...template, palette } });
  const { diagnostics, value } = await printPdf([page], tools);
  assert.deepEqual(
    diagnostics.map(({ code, severity, page: at }) => [code, severity, at]),
    [['press/ink-over', 'error', 'A1']],
  );
  assert.equal(Math.round(value.facts.pageInks[0]?.largest ?? 0), 260);
});

test('a little above the limit in a few spots is let pass', () => {
  const ink = inkOf(pageOf('A1', [boxOf([], [fill('red')])]));
  const codes = (more: Partial<PageInk>): number => checkInk([{ ...ink, ...more }], 240).length;
  assert.equal(codes({ largest: 259, shareOver: 0.0009 }), 0);
  assert.equal(codes({ largest: 261 }), 1);
  assert.equal(codes({ shareOver: 0.0011 }), 1);
  assert.equal(codes({ square: { mean: 241.5, x: 0, y: 0 } }), 1);
});
