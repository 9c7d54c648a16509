// The search over all packings that the page solver is measured against, itself held to plain brute force; and the solver held to it: four
// rectangles that fill a rectangle can always be cut apart, five may stand as a pinwheel.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { solvePieces } from '../../src/plan/solve-page.js';
import {
  bestPacking,
  isCutApart,
  type Packed,
  type PackRoom,
  voidOf,
} from '../support/all-packings.js';
import type { PackShape } from '../support/packing-tables.js';

const SEED = { seed: 20260219, numRuns: 300 };
const EVERYTHING = { below: Number.POSITIVE_INFINITY, nodes: 1_000_000 };
/** Of the runs at least so many must show each of two outcomes. */
const LEAST_OF_EACH = 30;
const DEEPEST = 6;

const tinyRoom: fc.Arbitrary<PackRoom> = fc.record({
  depths: fc.array(fc.integer({ min: 1, max: DEEPEST }), { minLength: 1, maxLength: 3 }),
  gap: fc.integer({ min: 0, max: 1 }),
});

const tinyPieces: fc.Arbitrary<readonly (readonly PackShape[])[]> = fc.array(
  fc.array(
    fc
      .record({
        columns: fc.integer({ min: 1, max: 2 }),
        height: fc.integer({ min: 1, max: 4 }),
        misfit: fc.constantFrom(0, 0, 0, 1, 2),
      })
      .filter(({ columns, height, misfit }) => misfit < columns * height),
    { minLength: 1, maxLength: 3 },
  ),
  { minLength: 1, maxLength: 3 },
);

/** Least void of all ways to put every piece anywhere; undefined when they cannot stand there together. */
function leastVoid(
  pieces: readonly (readonly PackShape[])[],
  room: PackRoom,
  packed: readonly Packed[] = [],
): number | undefined {
  const piece = packed.length;
  if (piece === pieces.length) return voidOf(room, areaOf(packed, room));
  let least: number | undefined;
  for (const shape of pieces[piece] ?? []) {
    for (let column = 0; column < room.depths.length; column += 1) {
      for (let line = 0; line < DEEPEST; line += 1) {
        const one = { piece, shape, column, line };
        if (!isInside(one, room) || packed.some((other) => meets(one, other, room))) continue;
        const found = leastVoid(pieces, room, [...packed, one]);
        if (found !== undefined && (least === undefined || found < least)) least = found;
      }
    }
  }
  return least;
}

function areaOf(packed: readonly Packed[], { gap }: PackRoom): number {
  return packed.reduce(
    (sum, { shape }) => sum + shape.columns * (shape.height + gap) - (shape.misfit ?? 0),
    0,
  );
}

function isInside({ shape, column, line }: Packed, { depths }: PackRoom): boolean {
  const under = depths.slice(column, column + shape.columns);
  return under.length === shape.columns && under.every((depth) => line + shape.height <= depth);
}

/** Whether two stories overlap, or have less than the gap between them. */
function meets(one: Packed, other: Packed, { gap }: PackRoom): boolean {
  return (
    one.column < other.column + other.shape.columns &&
    other.column < one.column + one.shape.columns &&
    one.line < other.line + other.shape.height + gap &&
    other.line < one.line + one.shape.height + gap
  );
}

function assertReal(
  packed: readonly Packed[],
  pieces: readonly (readonly PackShape[])[],
  room: PackRoom,
): void {
  assert.deepEqual(
    packed.map(({ piece }) => piece).toSorted(),
    pieces.map((_, index) => index),
  );
  packed.forEach((one, index) => {
    assert.ok(pieces[one.piece]?.includes(one.shape));
    assert.ok(isInside(one, room));
    assert.ok(!packed.slice(index + 1).some((other) => meets(one, other, room)));
  });
}

test('the search finds the least void of all places of all pieces, or that they cannot stand together', () => {
  const seen = { best: 0, none: 0, unresolved: 0 };
  fc.assert(
    fc.property(tinyPieces, tinyRoom, (pieces, room) => {
      const found = bestPacking(pieces, room, EVERYTHING);
      seen[found.kind] += 1;
      assert.equal(found.kind === 'best' ? found.void : undefined, leastVoid(pieces, room));
      if (found.kind !== 'best') return;
      assertReal(found.packed, pieces, room);
      assert.equal(found.void, voidOf(room, areaOf(found.packed, room)));
    }),
    SEED,
  );
  assert.ok(seen.best >= LEAST_OF_EACH && seen.none >= LEAST_OF_EACH, JSON.stringify(seen));
});

/** A rectangle cut into pieces, some of which get a second shape. */
const fullRoom = fc.record({
  columns: fc.integer({ min: 2, max: 4 }),
  lines: fc.integer({ min: 6, max: 14 }),
  gap: fc.integer({ min: 0, max: 1 }),
  cuts: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.boolean()), { minLength: 1, maxLength: 3 }),
  /** Spoils the fit, or does not. */
  longer: fc.constantFrom(0, 0, 1),
  second: fc.record({
    columns: fc.integer({ min: 1, max: 3 }),
    height: fc.integer({ min: 1, max: 9 }),
  }),
});

/** Cuts a rectangle one piece after the other, each where chance says. */
function cutPieces({
  columns,
  lines,
  gap,
  cuts,
}: {
  readonly columns: number;
  readonly lines: number;
  readonly gap: number;
  readonly cuts: readonly (readonly [number, number, boolean])[];
}): readonly PackShape[] {
  const pieces: PackShape[] = [{ columns, height: lines }];
  for (const [which, where, isDown] of cuts) {
    const [whole] = pieces.splice(which % pieces.length, 1);
    if (whole === undefined) continue;
    const most = isDown ? whole.columns - 1 : whole.height - gap - 1;
    if (most < 1) {
      pieces.push(whole);
      continue;
    }
    const own = 1 + (where % most);
    const rest = isDown ? whole.columns - own : whole.height - gap - own;
    pieces.push(
      ...[own, rest].map((size) =>
        isDown ? { ...whole, columns: size } : { ...whole, height: size },
      ),
    );
  }
  return pieces;
}

test('up to four pieces fill a rectangle in the solver exactly when they fill it in any packing', () => {
  const seen = { full: 0, white: 0 };
  fc.assert(
    fc.property(fullRoom, (drawn) => {
      const { columns, lines, gap, longer, second } = drawn;
      const [first, ...others] = cutPieces(drawn);
      assert.ok(first !== undefined);
      const pieces = [
        [{ ...first, height: first.height + longer }, second],
        ...others.map((shape) => [shape]),
      ];
      const depths = Array.from({ length: columns }, () => lines);
      const full = bestPacking(pieces, { depths, gap }, { ...EVERYTHING, below: 1 });
      assert.ok(full.kind !== 'best' || isCutApart(full.packed));
      // Heads that never meet any rule: no size is equal to, or larger than, what is not a number.
      const leaves = pieces.map((shapes) =>
        shapes.map((shape) => ({ ...shape, cost: 0, headSize: Number.NaN, rank: 3 })),
      );
      const all = (1 << pieces.length) - 1;
      const found = solvePieces(leaves, { columns, lines, gap }).best(all, columns, lines);
      const isFull = found !== undefined && found.cost === 0 && found.height === lines;
      assert.equal(isFull, full.kind === 'best');
      seen[isFull ? 'full' : 'white'] += 1;
    }),
    SEED,
  );
  assert.ok(seen.full >= LEAST_OF_EACH && seen.white >= LEAST_OF_EACH, JSON.stringify(seen));
});

/** Five pieces that fill three columns of eleven L as a pinwheel alone. */
const PINWHEEL: readonly (readonly PackShape[])[] = [
  [{ columns: 2, height: 3 }],
  [{ columns: 1, height: 7 }],
  [{ columns: 2, height: 3 }],
  [{ columns: 1, height: 7 }],
  [{ columns: 1, height: 3 }],
];

test('the search finds a pinwheel, which no guillotine cuts can make', () => {
  const room = { depths: [11, 11, 11], gap: 1 };
  const found = bestPacking(PINWHEEL, room, EVERYTHING);
  assert.equal(found.kind === 'best' ? found.void : undefined, 0);
  if (found.kind !== 'best') return;
  assertReal(found.packed, PINWHEEL, room);
  assert.equal(isCutApart(found.packed), false);
  const leaves = PINWHEEL.map((shapes) =>
    shapes.map((shape) => ({ ...shape, cost: 0, headSize: Number.NaN, rank: 3 })),
  );
  const cut = solvePieces(leaves, { columns: 3, lines: 11, gap: 1 }).best(31, 3, 11);
  assert.equal(cut, undefined);
});

test('with heads kept apart, stories of one head size are not put side by side at one height', () => {
  const pieces = [20, 20].map((head) => [
    { columns: 1, height: 9, head },
    { columns: 2, height: 3, head },
  ]);
  const room = { depths: [9, 9], gap: 1 };
  const any = bestPacking(pieces, room, EVERYTHING);
  const kept = bestPacking(pieces, room, { ...EVERYTHING, keepHeads: true });
  assert.equal(any.kind === 'best' ? any.void : undefined, 0);
  assert.equal(kept.kind === 'best' ? kept.void : undefined, 4);
});

test('a search that has looked at as much as it may says what it has shut out, and no more', () => {
  const room = { depths: [11, 11, 11], gap: 1 };
  const found = bestPacking(PINWHEEL, room, { below: 9, nodes: 2 });
  assert.equal(found.kind, 'unresolved');
  assert.equal(found.kind === 'unresolved' ? found.atLeast : undefined, 0);
});
