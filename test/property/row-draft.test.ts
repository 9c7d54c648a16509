// What the page solver leaves out by its bounds would never have been kept: a row in the making against every join of its rows, one by one.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { COST } from '../../src/plan/cost.js';
import { Draft } from '../../src/plan/row-draft.js';
import { costOf, heightOf, type Leaf, type Row } from '../../src/plan/solver-rows.js';

const LINES = 60;
const GAP = 1;

const shape = fc.record({
  columns: fc.constant(2),
  height: fc.integer({ min: 3, max: 50 }),
  cost: fc.integer({ min: 0, max: 400 }).map((cost) => cost / 4),
  headSize: fc.constantFrom(18, 24, 36),
  rank: fc.integer({ min: 1, max: 5 }),
});
const shapes = fc.array(shape, { minLength: 1, maxLength: 30 });
const pairs = fc.array(fc.tuple(shapes, shapes, fc.boolean()), { minLength: 1, maxLength: 20 });

/** None, or one below which only some joins are. */
const ceilings = fc.constantFrom(Number.POSITIVE_INFINITY, 150);

test('a row keeps the cheapest join to each of the cheapest heights, none dearer than its ceiling', () => {
  fc.assert(
    fc.property(pairs, fc.integer({ min: 1, max: 20 }), ceilings, (drawn, kept, ceiling) => {
      const draft = new Draft<Leaf>(LINES);
      const rows = drawn.map(([first, second, isStack]) => {
        return { first: rowOf(first), second: rowOf(second), isStack };
      });
      draft.open(kept, ceiling);
      for (const { first, second, isStack } of rows) {
        if (isStack) draft.addStacks(first, second, GAP);
        else draft.addSides(first, second);
        draft.tighten();
      }
      const row = draft.close(4, 2);
      const wanted = expected(drawn, ceiling).slice(0, kept);
      assert.deepEqual(
        row === undefined ? [] : entriesOf(row),
        wanted.sort((a, b) => a[0] - b[0]),
      );
    }),
    { seed: 20260219, numRuns: 300 },
  );
});

function rowOf(shapes: readonly Leaf[]): Row<Leaf> {
  const draft = new Draft<Leaf>(LINES);
  draft.open(LINES + 1, Number.POSITIVE_INFINITY);
  for (const one of shapes) draft.addLeaf(one);
  const row = draft.close(2, 1);
  assert.ok(row !== undefined);
  return row;
}

function entriesOf(row: Row<Leaf>): readonly (readonly [number, number])[] {
  return Array.from({ length: row.count }, (_, entry) => [
    heightOf(row, entry),
    costOf(row, entry),
  ]);
}

/** Every height that a join no dearer than the ceiling reaches, the cheapest first, of equally cheap ones the shallower. */
function expected(
  drawn: readonly (readonly [readonly Leaf[], readonly Leaf[], boolean])[],
  ceiling: number,
): (readonly [number, number])[] {
  const least = new Map<number, number>();
  for (const [firsts, seconds, isStack] of drawn) {
    for (const first of cheapestOf(firsts)) {
      for (const second of cheapestOf(seconds)) {
        const height = isStack
          ? first.height + GAP + second.height
          : Math.max(first.height, second.height);
        const price = (isStack ? priceOfStack : priceOfSides)(first, second);
        if (height <= LINES)
          least.set(height, Math.min(price, least.get(height) ?? Number.POSITIVE_INFINITY));
      }
    }
  }
  const cheap = [...least].filter(([, price]) => price <= ceiling);
  return cheap.sort((a, b) => a[1] - b[1] || a[0] - b[0]);
}

/** Of shapes of one height the cheapest, the first of equals. */
function cheapestOf(shapes: readonly Leaf[]): readonly Leaf[] {
  return shapes.filter(
    (one, index) =>
      !shapes.some(
        (other, at) =>
          other.height === one.height &&
          (other.cost < one.cost || (other.cost === one.cost && at < index)),
      ),
  );
}

function priceOfStack(above: Leaf, below: Leaf): number {
  const grows = below.headSize > above.headSize ? COST.headGrowsDownward : 0;
  return above.cost + below.cost + grows + priceOfOrder(above, below);
}

function priceOfSides(left: Leaf, right: Leaf): number {
  const lines = Math.abs(left.height - right.height);
  const white =
    2 * (lines * COST.voidCell + Math.min(6, Math.max(0, lines - 2)) * COST.deepVoidCell);
  const bumps = left.headSize === right.headSize ? COST.bumpingHeads : 0;
  return left.cost + right.cost + white + bumps + priceOfOrder(left, right);
}

function priceOfOrder(first: Leaf, second: Leaf): number {
  return COST.rankInverted * Math.max(0, first.rank - second.rank);
}
