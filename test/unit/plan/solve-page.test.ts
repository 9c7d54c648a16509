import assert from 'node:assert/strict';
import { test } from 'node:test';
import { solvePieces } from '../../../src/plan/solve-page.js';
import type { Leaf } from '../../../src/plan/solver-rows.js';

/** Shapes of one column, each L deeper a little dearer: of many of them together the shallowest are the cheapest. */
const SHAPES: readonly Leaf[] = Array.from({ length: 12 }, (_, more) => ({
  ...{ columns: 1, height: 4 + more, cost: more, headSize: 20, rank: 3 },
}));

test('a set solved thoroughly keeps heights that are not among its cheapest', () => {
  const pieces = Array.from({ length: 7 }, () => SHAPES);
  const bounds = { columns: 1, lines: 86, gap: 1 };
  const all = 2 ** pieces.length - 1;
  const [quick, thorough] = [false, true].map((isThorough) =>
    solvePieces(pieces, { ...bounds, isThorough }).best(all, 1, 70),
  );
  assert.ok((thorough?.height ?? 0) > (quick?.height ?? 0));
  assert.ok((thorough?.height ?? 99) <= 70);
});
