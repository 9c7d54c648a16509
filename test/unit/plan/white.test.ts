import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { GridRect } from '../../../src/base/geometry.js';
import type { Placed } from '../../../src/plan/build-module.js';
import type { ReferShape } from '../../../src/plan/refer.js';
import { whiteOf } from '../../../src/plan/white.js';

/** Something that stands in a rectangle, whatever it is. */
function standing(column: number, columnSpan: number, line: number, lineSpan: number): Placed {
  const grid: GridRect = { column, columnSpan, line, lineSpan };
  const own = { columns: columnSpan, height: lineSpan, cost: 0, headSize: 0, rank: 4 };
  const shape: ReferShape = { kind: 'refer', ...own, entries: [] };
  return { shape, grid };
}

const HOLE = { firstLine: 9, freeLines: [40, 40, 40, 29] };

test('an empty hole is white from its first line to its ads', () => {
  assert.deepEqual(whiteOf([], HOLE, 1), {
    cells: 3 * 31 + 20,
    deepCells: 3 * 29 + 18,
    deepest: 31,
  });
});

test('the space between two stories is no white, the line above an ad is', () => {
  const above = standing(0, 4, 9, 10);
  const below = standing(0, 3, 20, 19);
  const beside = standing(3, 1, 20, 9);
  assert.deepEqual(whiteOf([above, below, beside], HOLE, 1), {
    cells: 3,
    deepCells: 0,
    deepest: 1,
  });
});

test('white between stories, and above the first of a column, is white as well', () => {
  const stories = [standing(0, 1, 9, 10), standing(0, 1, 24, 16), standing(1, 2, 12, 28)];
  const white = whiteOf([...stories, standing(3, 1, 9, 20)], HOLE, 1);
  assert.deepEqual(white, { cells: 4 + 2 * 3, deepCells: 2 + 2, deepest: 4 });
});

test('columns that ads fill to the top have no white', () => {
  const full = { firstLine: 9, freeLines: [9, 4] };
  assert.deepEqual(whiteOf([], full, 1), { cells: 0, deepCells: 0, deepest: 0 });
});
