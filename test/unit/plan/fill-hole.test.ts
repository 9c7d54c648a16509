import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeTree, type Shape } from '../../../src/plan/build-module.js';
import { wholePiece } from '../../../src/plan/desk.js';
import { HoleFiller } from '../../../src/plan/fill-hole.js';
import { solvePieces } from '../../../src/plan/solve-page.js';
import { variantsOf } from '../../../src/plan/variants.js';
import { whiteOf } from '../../../src/plan/white.js';
import { deskTools, story } from '../../support/layout-desk.js';

const GAP = 1;

/** A filler of pieces with these shapes. */
function fillerOf(shapes: readonly (readonly Shape[])[]): HoleFiller {
  return new HoleFiller(shapes, solvePieces(shapes, { columns: 6, lines: 86, gap: GAP }), GAP);
}

/** A shape one column wide. */
function leaf(height: number, cost: number, headSize: number): Shape {
  return { kind: 'refer', columns: 1, height, cost, headSize, rank: 4, entries: [] };
}

test('white spread thin is taken for white that is deep in one column, though it costs some more', () => {
  const filler = fillerOf([[leaf(20, 0, 20)], [leaf(16, 0, 18), leaf(18, 8, 18)]]);
  const filled = filler.fill([{ column: 0, columnSpan: 2, line: 0, lineSpan: 20 }], 3, 1000);
  const heights = filled?.trees.flatMap(({ tree, rect }) =>
    placeTree(tree, rect, GAP).map(({ shape }) => shape.height),
  );
  assert.deepEqual(heights?.toSorted(), [18, 20]);
  assert.equal(filled?.deepCells, 0);
});

test('white below all stories of a rectangle is deep as well', () => {
  const filler = fillerOf([[leaf(15, 0, 20)]]);
  const filled = filler.fill([{ column: 0, columnSpan: 1, line: 0, lineSpan: 20 }], 1, 1000);
  assert.equal(filled?.deepCells, 3);
});

test('no more white is counted as deep than is seen on the page', () => {
  const tools = deskTools();
  const shapes = [150, 260, 480, 700, 900].map((size, at) =>
    variantsOf(wholePiece(story(`s${at}`, size, { priority: (at % 3) + 1 })), tools),
  );
  const filler = fillerOf(shapes);
  let counted = 0;
  for (let lineSpan = 24; lineSpan < 64; lineSpan += 1) {
    for (let mask = 1; mask < 32; mask += 1) {
      const rect = { column: 0, columnSpan: 6, line: 0, lineSpan };
      const filled = filler.fill([rect], mask, Number.POSITIVE_INFINITY);
      if (filled === undefined) continue;
      const placed = filled.trees.flatMap((one) => placeTree(one.tree, one.rect, GAP));
      const freeLines = Array.from({ length: 6 }, () => lineSpan);
      const { deepCells } = whiteOf(placed, { firstLine: 0, freeLines }, GAP);
      assert.ok(filled.deepCells <= deepCells, `${filled.deepCells} of ${deepCells}`);
      counted += filled.deepCells;
    }
  }
  assert.ok(counted > 0);
});
