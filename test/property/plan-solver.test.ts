// The page solver against brute force: for up to four pieces the arrangement found costs what the best of all guillotine trees costs.
// The enumeration here shares only the weights with the solver.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { COST } from '../../src/plan/cost.js';
import { type Arrangement, solvePieces } from '../../src/plan/solve-page.js';
import type { Leaf } from '../../src/plan/solver-rows.js';

const SEED = { seed: 20260219, numRuns: 150 };
/** Of the runs at least so many must have an arrangement at all. */
const LEAST_SOLVED = 60;
/** Arrangements side by side that differ by more L are not looked at. */
const LARGEST_STEP = 10;

/** A shape that says whose it is. */
interface Shape extends Leaf {
  readonly piece: number;
}

type Tree = Arrangement<Shape>;

/** Heads that never meet any rule: no size is equal to, or larger than, what is not a number. */
const NO_HEAD = Number.NaN;

/** Pieces with some shapes each; `heads`: with sizes and ranks, so that neighbours matter. */
function piecesOf(count: number, heads: boolean): fc.Arbitrary<readonly (readonly Shape[])[]> {
  const shape = fc.record({
    columns: fc.integer({ min: 1, max: 3 }),
    height: fc.integer({ min: 1, max: 8 }),
    cost: fc.integer({ min: 0, max: 60 }),
  });
  const head = fc.record({
    headSize: heads ? fc.constantFrom(20, 28, 36) : fc.constant(NO_HEAD),
    rank: heads ? fc.integer({ min: 1, max: 5 }) : fc.constant(3),
  });
  const piece = fc.tuple(head, fc.array(shape, { minLength: 2, maxLength: 4 }));
  return fc
    .array(piece, { minLength: 2, maxLength: count })
    .map((pieces) =>
      pieces.map(([own, shapes], index) =>
        shapes.map((made) => ({ ...made, ...own, piece: index })),
      ),
    );
}

const bounds = fc.record({
  columns: fc.integer({ min: 1, max: 4 }),
  lines: fc.integer({ min: 12, max: 28 }),
  gap: fc.integer({ min: 0, max: 2 }),
});

interface Bounds {
  readonly columns: number;
  readonly lines: number;
  readonly gap: number;
}

/** Every guillotine tree of a set of pieces that is exactly so wide and fits the lines. */
function allTrees(
  pieces: readonly (readonly Shape[])[],
  mask: number,
  width: number,
  room: Bounds,
): readonly Tree[] {
  const trees: Tree[] = [];
  const offer = (tree: Tree): void => {
    if (tree.height <= room.lines) trees.push(tree);
  };
  const piece = Math.log2(mask);
  for (const shape of pieces[piece] ?? []) {
    if (shape.columns === width)
      offer({ kind: 'leaf', shape, height: shape.height, cost: shape.cost });
  }
  for (let part = (mask - 1) & mask; part > 0; part = (part - 1) & mask) {
    const below = allTrees(pieces, mask ^ part, width, room);
    for (const first of allTrees(pieces, part, width, room)) {
      for (const second of below) offer(stacked(first, second, width, room.gap));
    }
    for (let left = 1; left < width; left += 1) {
      const rights = allTrees(pieces, mask ^ part, width - left, room);
      for (const first of allTrees(pieces, part, left, room)) {
        for (const second of rights) {
          const isAlone = isSingle(part) || isSingle(mask ^ part);
          if (isAlone || Math.abs(first.height - second.height) <= LARGEST_STEP) {
            offer(beside(first, second, left, width - left));
          }
        }
      }
    }
  }
  return trees;
}

/** A story alone beside something may be as short as it is. */
function isSingle(mask: number): boolean {
  return (mask & (mask - 1)) === 0;
}

function stacked(first: Tree, second: Tree, width: number, gap: number): Tree {
  const [above, below] = [leftLeaf(first), leftLeaf(second)];
  const grows = below.headSize > above.headSize ? COST.headGrowsDownward : 0;
  const inverted = COST.rankInverted * Math.max(0, above.rank - below.rank);
  const cost = first.cost + second.cost + grows + inverted;
  return { kind: 'stack', first, second, width, height: first.height + gap + second.height, cost };
}

function beside(first: Tree, second: Tree, left: number, right: number): Tree {
  const height = Math.max(first.height, second.height);
  const white = priceOfWhite(first, left, height) + priceOfWhite(second, right, height);
  const bumps = rightLeaf(first).headSize === leftLeaf(second).headSize ? COST.bumpingHeads : 0;
  const inverted = COST.rankInverted * Math.max(0, leftLeaf(first).rank - leftLeaf(second).rank);
  const cost = first.cost + second.cost + white + bumps + inverted;
  return { kind: 'side', first, second, width: left + right, height, cost };
}

function leftLeaf(tree: Tree): Shape {
  return tree.kind === 'leaf' ? tree.shape : leftLeaf(tree.first);
}

function rightLeaf(tree: Tree): Shape {
  if (tree.kind === 'leaf') return tree.shape;
  return rightLeaf(tree.kind === 'side' ? tree.second : tree.first);
}

/** Cost of the white under a tree: two L are not deep, nor one more for each story above that can stand an L lower; six L are counted. */
function priceOfWhite(tree: Tree, width: number, lines: number): number {
  const white = lines - tree.height;
  const deep = Math.min(6, Math.max(0, white - 2 - (leavesOf(tree).length - 1)));
  return width * (white * COST.voidCell + deep * COST.deepVoidCell);
}

/** Cost of a tree in a rectangle, the white under it counted. */
function priceOf(tree: Tree, width: number, lines: number): number {
  return tree.cost + priceOfWhite(tree, width, lines);
}

/** A tree with its costs and heights reckoned anew. */
function reckoned(tree: Tree, gap: number): Tree {
  if (tree.kind === 'leaf') return { ...tree, height: tree.shape.height, cost: tree.shape.cost };
  const [first, second] = [reckoned(tree.first, gap), reckoned(tree.second, gap)];
  if (tree.kind === 'stack') return stacked(first, second, tree.width, gap);
  const left = widthOf(tree.first);
  return beside(first, second, left, tree.width - left);
}

function widthOf(tree: Tree): number {
  return tree.kind === 'leaf' ? tree.shape.columns : tree.width;
}

function leavesOf(tree: Tree): readonly Shape[] {
  return tree.kind === 'leaf' ? [tree.shape] : [...leavesOf(tree.first), ...leavesOf(tree.second)];
}

/** Least price of all trees; Infinity when there is none. */
function leastPrice(trees: readonly Tree[], room: Bounds): number {
  return Math.min(
    Number.POSITIVE_INFINITY,
    ...trees.map((tree) => priceOf(tree, room.columns, room.lines)),
  );
}

test('without heads that meet, up to four pieces cost exactly what the best of all trees costs', () => {
  fc.assert(
    fc.property(piecesOf(4, false), bounds, (pieces, room) => {
      const mask = (1 << pieces.length) - 1;
      const found = solvePieces(pieces, room).best(mask, room.columns, room.lines);
      const least = leastPrice(allTrees(pieces, mask, room.columns, room), room);
      assert.equal(
        found === undefined ? Number.POSITIVE_INFINITY : priceOf(found, room.columns, room.lines),
        least,
      );
    }),
    SEED,
  );
});

test('two pieces whose heads meet cost exactly what the best of all trees costs', () => {
  fc.assert(
    fc.property(piecesOf(2, true), bounds, (pieces, room) => {
      const mask = (1 << pieces.length) - 1;
      const found = solvePieces(pieces, room).best(mask, room.columns, room.lines);
      const least = leastPrice(allTrees(pieces, mask, room.columns, room), room);
      assert.equal(
        found === undefined ? Number.POSITIVE_INFINITY : priceOf(found, room.columns, room.lines),
        least,
      );
    }),
    SEED,
  );
});

test('what is found is a real arrangement: every piece once, exactly as wide as the room, and its price is true', () => {
  let solved = 0;
  fc.assert(
    fc.property(piecesOf(4, true), bounds, (pieces, room) => {
      const mask = (1 << pieces.length) - 1;
      const found = solvePieces(pieces, room).best(mask, room.columns, room.lines);
      const trees = allTrees(pieces, mask, room.columns, room);
      assert.equal(found === undefined, trees.length === 0);
      if (found === undefined) return;
      solved += 1;
      assert.deepEqual(
        leavesOf(found)
          .map(({ piece }) => piece)
          .toSorted(),
        pieces.map((_, index) => index),
      );
      assert.equal(widthOf(found), room.columns);
      assert.ok(found.height <= room.lines);
      const anew = reckoned(found, room.gap);
      assert.equal(found.height, anew.height);
      assert.ok(Math.abs(found.cost - anew.cost) < 1e-9);
      assert.ok(priceOf(found, room.columns, room.lines) >= leastPrice(trees, room));
    }),
    SEED,
  );
  assert.ok(solved >= LEAST_SOLVED, `${solved} solved`);
});

test('of more pieces than are parted in every way, what is found is a real arrangement at its true price', () => {
  let solved = 0;
  const many = fc.array(fc.tuple(fc.integer({ min: 2, max: 9 }), fc.integer({ min: 1, max: 4 })), {
    minLength: 8,
    maxLength: 11,
  });
  fc.assert(
    fc.property(many, (given) => {
      // Each piece has about the same cells at every width, as stories do.
      const pieces = given.map(([lines, rank], piece): readonly Shape[] =>
        [1, 2, 3].map((columns) => ({
          columns,
          height: Math.ceil((lines * 3) / columns),
          cost: columns * rank,
          headSize: 14 + 2 * ((piece + columns) % 4),
          rank,
          piece,
        })),
      );
      const room = { columns: 4, lines: 90, gap: 1 };
      const mask = (1 << pieces.length) - 1;
      const found = solvePieces(pieces, room).best(mask, room.columns, room.lines);
      if (found === undefined) return;
      solved += 1;
      const leaves = leavesOf(found).map(({ piece }) => piece);
      assert.deepEqual(
        leaves.toSorted((a, b) => a - b),
        pieces.map((_, index) => index),
      );
      assert.equal(widthOf(found), room.columns);
      const anew = reckoned(found, room.gap);
      assert.equal(found.height, anew.height);
      assert.ok(Math.abs(found.cost - anew.cost) < 1e-9);
      // Pieces that give every width fit with little white: a beam that lost its way would leave more.
      const cells = leavesOf(found).reduce(
        (sum, { columns, height }) => sum + columns * (height + 1),
        0,
      );
      assert.ok(cells >= 0.8 * found.height * room.columns, `${cells} of ${found.height} L`);
    }),
    { ...SEED, numRuns: 40 },
  );
  assert.ok(solved >= 30, `${solved} solved`);
});
