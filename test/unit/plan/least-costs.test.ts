import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { GridRect } from '../../../src/base/geometry.js';
import { wholePiece } from '../../../src/plan/desk.js';
import { HoleFiller } from '../../../src/plan/fill-hole.js';
import { LeastCosts } from '../../../src/plan/least-costs.js';
import { solvePieces } from '../../../src/plan/solve-page.js';
import { variantsOf } from '../../../src/plan/variants.js';
import { deskTools, story } from '../../support/layout-desk.js';

const GAP = 1;
const NO_LIMIT = Number.POSITIVE_INFINITY;
const rect = (column: number, columnSpan: number, line: number, lineSpan: number): GridRect => ({
  column,
  columnSpan,
  line,
  lineSpan,
});

/** Rooms from one that is too narrow for four stories to one with much white, in one rectangle or several. */
const ROOMS: readonly (readonly GridRect[])[] = [
  [rect(0, 6, 0, 24)],
  [rect(0, 6, 0, 40)],
  [rect(0, 6, 0, 80)],
  [rect(0, 3, 0, 60), rect(3, 3, 0, 30)],
  [rect(0, 2, 0, 50), rect(2, 2, 0, 40), rect(4, 2, 0, 30)],
];

function pieces() {
  const tools = deskTools();
  const shapes = [260, 480, 700, 900].map((size, at) =>
    variantsOf(wholePiece(story(`s${at}`, size, { priority: (at % 3) + 1 })), tools),
  );
  const solved = solvePieces(shapes, { columns: 6, lines: 86, gap: GAP });
  return { shapes, filler: new HoleFiller(shapes, solved, GAP) };
}

test('no way to fill rectangles is cheaper than its bound', () => {
  const { shapes, filler } = pieces();
  const bounds = new LeastCosts(shapes, GAP);
  let filledWays = 0;
  for (const rects of ROOMS) {
    for (let mask = 1; mask < 16; mask += 1) {
      const filled = filler.fill(rects, mask, NO_LIMIT);
      if (filled === undefined) continue;
      filledWays += 1;
      const bound = bounds.of(rects, mask);
      assert.ok(bound <= filled.cost + 1e-6, `${bound} above ${filled.cost}`);
    }
  }
  assert.ok(filledWays > 20, `${filledWays} ways`);
});

test('pieces of more cells than a room has are told without solving them', () => {
  const { shapes } = pieces();
  assert.equal(new LeastCosts(shapes, GAP).of([rect(0, 6, 0, 8)], 15), Number.POSITIVE_INFINITY);
});

test('a way that was not there below a limit is found below a higher one, and is the same as without a limit', () => {
  const { filler } = pieces();
  const fresh = pieces().filler;
  let found = 0;
  for (const rects of ROOMS) {
    for (let mask = 1; mask < 16; mask += 1) {
      const best = fresh.fill(rects, mask, NO_LIMIT);
      if (best === undefined) continue;
      const below = filler.fill(rects, mask, best.cost - 5);
      assert.ok(below === undefined || below.cost >= best.cost);
      assert.deepEqual(filler.fill(rects, mask, best.cost + 1), best);
      found += 1;
    }
  }
  assert.ok(found > 20, `${found} ways`);
});
