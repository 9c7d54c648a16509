import assert from 'node:assert/strict';
import { test } from 'node:test';
import { COST } from '../../../src/plan/cost.js';
import { wholePiece } from '../../../src/plan/desk.js';
import { lostBelow, lostBeside } from '../../../src/plan/lost-white.js';
import { variantsOf } from '../../../src/plan/variants.js';
import type { Hole } from '../../../src/plan/white.js';
import { deskTools, story } from '../../support/layout-desk.js';

const GAP = 1;

function holeOf(...freeLines: readonly number[]): Hole {
  return { firstLine: 0, freeLines };
}

test('white that no rectangle covers costs as white, and as deep white beyond two L in a column', () => {
  const rects = [{ column: 0, columnSpan: 2, line: 0, lineSpan: 35 }];
  assert.deepEqual(lostBeside(rects, holeOf(35, 40), GAP), {
    cost: 5 * COST.voidCell + 3 * COST.deepVoidCell,
    deepCells: 3,
  });
  assert.deepEqual(lostBeside(rects, holeOf(37, 36), GAP), {
    cost: 3 * COST.voidCell,
    deepCells: 0,
  });
  assert.deepEqual(lostBeside(rects, holeOf(35, 35), GAP), { cost: 0, deepCells: 0 });
});

test('what parts a rectangle from the pocket under it is no white', () => {
  const upper = { column: 0, columnSpan: 2, line: 0, lineSpan: 35 };
  const pocket = (line: number) => ({ column: 1, columnSpan: 1, line, lineSpan: 60 - line });
  assert.deepEqual(lostBeside([upper, pocket(36)], holeOf(35, 60), GAP), { cost: 0, deepCells: 0 });
  const { cost } = lostBeside([upper, pocket(38)], holeOf(35, 60), GAP);
  assert.equal(cost, 2 * COST.voidCell);
});

test('a column without a rectangle is white from the first L', () => {
  const { deepCells } = lostBeside([], { firstLine: 9, freeLines: [9, 20] }, GAP);
  assert.equal(deepCells, 9);
});

test('white under a story that hangs from the top counts the same', () => {
  const [shape] = variantsOf(wholePiece(story('one', 400, { columns: 2 })), deskTools());
  assert.ok(shape !== undefined);
  const grid = { column: 1, columnSpan: 2, line: 0, lineSpan: shape.height };
  const free = [90, shape.height, shape.height + 4];
  assert.deepEqual(lostBelow({ shape, grid }, free), {
    cost: 4 * COST.voidCell + 2 * COST.deepVoidCell,
    deepCells: 2,
  });
});
