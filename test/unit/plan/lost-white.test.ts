import assert from 'node:assert/strict';
import { test } from 'node:test';
import { COST } from '../../../src/plan/cost.js';
import { wholePiece } from '../../../src/plan/desk.js';
import { lostBelow, lostBeside } from '../../../src/plan/lost-white.js';
import { variantsOf } from '../../../src/plan/variants.js';
import { deskTools, story } from '../../support/layout-desk.js';

test('white that no rectangle covers costs as white, and as deep white beyond two L in a column', () => {
  const rects = [{ column: 0, columnSpan: 2, line: 0, lineSpan: 35 }];
  assert.deepEqual(lostBeside(rects, [35, 40], 0), {
    cost: 5 * COST.voidCell + 3 * COST.deepVoidCell,
    deepCells: 3,
  });
  assert.deepEqual(lostBeside(rects, [37, 36], 0), { cost: 3 * COST.voidCell, deepCells: 0 });
  assert.deepEqual(lostBeside(rects, [35, 35], 0), { cost: 0, deepCells: 0 });
});

test('a column without a rectangle is white from the first L', () => {
  const { deepCells } = lostBeside([], [9, 20], 9);
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
