// What is told without trying, against trying everything: stories around ads, and legs that hold a whole story. The trying here shares only
// shapes, fillings and weights with what it judges.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fillAroundAds, type Room } from '../../src/plan/around-ads.js';
import {
  breakLegs,
  depthBetween,
  leastRaggedness,
  measureItems,
} from '../../src/plan/break-legs.js';
import { type DeskTools, type Piece, wholePiece } from '../../src/plan/desk.js';
import { HoleFiller } from '../../src/plan/fill-hole.js';
import { SHALLOWEST_HOLE } from '../../src/plan/hole-score.js';
import { cutHole, holeCells } from '../../src/plan/holes.js';
import { LeastCosts } from '../../src/plan/least-costs.js';
import { lostBelow, lostBeside } from '../../src/plan/lost-white.js';
import { solvePieces } from '../../src/plan/solve-page.js';
import { steppedShapes } from '../../src/plan/stepped-shapes.js';
import { variantsOf } from '../../src/plan/variants.js';
import { deskTools, galleyItems, story } from '../support/layout-desk.js';

const GAP = 1;
const NO_LIMIT = Number.POSITIVE_INFINITY;
const SEED = { seed: 20260219 };

const tools = deskTools();

/** Stories of equal rank: any of them may lead. */
function piecesOf(sizes: readonly number[]): readonly Piece[] {
  return sizes.map((size, at) => wholePiece(story(`s${at}-${size}`, size, { priority: 3 })));
}

function fillerOf(pieces: readonly Piece[], desk: DeskTools) {
  const shapes = pieces.map((piece) => variantsOf(piece, desk));
  const solved = solvePieces(shapes, { columns: 6, lines: 86, gap: GAP });
  return { shapes, filler: new HoleFiller(shapes, solved, GAP) };
}

/** A hole of six columns with a step, or two. */
const room: fc.Arbitrary<Room> = fc
  .record({
    left: fc.integer({ min: 26, max: 60 }),
    right: fc.integer({ min: 26, max: 60 }),
    at: fc.integer({ min: 1, max: 5 }),
    last: fc.option(fc.integer({ min: 26, max: 60 }), { nil: undefined }),
  })
  .map(({ left, right, at, last }) => ({
    firstLine: 0,
    freeLines: Array.from({ length: 6 }, (_, column) =>
      column === 5 && last !== undefined ? last : column < at ? left : right,
    ),
  }));

const sizes = fc.array(
  fc.integer({ min: 15, max: 70 }).map((tens) => 20 * tens),
  {
    minLength: 2,
    maxLength: 3,
  },
);

/** Every story over every stretch of columns with one step, in every shape and every way to cut the rest; the least that any of it costs. */
function leastOfAll({ freeLines }: Room, pieces: readonly Piece[]): number {
  const { filler } = fillerOf(pieces, tools);
  const all = (1 << pieces.length) - 1;
  let least = NO_LIMIT;
  for (let from = 0; from < 6; from += 1) {
    for (let to = from + 2; to <= 6; to += 1) {
      const feet = freeLines.slice(from, to);
      const foot = Math.min(...feet);
      const drops = feet.map((own) => own - foot);
      const steps = drops.filter((own, at) => at > 0 && own !== drops[at - 1]).length;
      if (steps !== 1 || foot < SHALLOWEST_HOLE) continue;
      pieces.forEach((piece, index) => {
        for (const shape of steppedShapes(piece, { drops }, tools)) {
          const lowest = Math.max(...feet) - shape.height;
          if (lowest < 0) continue;
          const line = lowest < SHALLOWEST_HOLE ? 0 : lowest;
          const left = freeLines.map((free, at) =>
            at >= from && at < to ? Math.max(0, line - GAP) : free,
          );
          for (const rects of cutHole(left, 0, GAP)) {
            const filled = filler.fill(rects, all ^ (1 << index), NO_LIMIT);
            const grid = { column: from, columnSpan: to - from, line, lineSpan: shape.height };
            const white = [
              lostBelow({ shape, grid }, freeLines),
              lostBeside(rects, { firstLine: 0, freeLines: left }, GAP),
            ];
            const besides = white.reduce((sum, { cost }) => sum + cost, shape.cost);
            least = Math.min(least, besides + (filled?.cost ?? NO_LIMIT));
          }
        }
      });
    }
  }
  return least;
}

test('a story around an ad costs what the cheapest of all such ways costs, and is not there for less', () => {
  let found = 0;
  fc.assert(
    fc.property(room, sizes, (hole, characters) => {
      const pieces = piecesOf(characters);
      const least = leastOfAll(hole, pieces);
      const mask = (1 << pieces.length) - 1;
      const below = (limit: number) => {
        const { filler } = fillerOf(pieces, tools);
        return fillAroundAds(hole, { pieces, mask, filler, gap: GAP, limit }, tools);
      };
      if (least === NO_LIMIT) {
        assert.equal(below(NO_LIMIT), undefined);
        return;
      }
      found += 1;
      assert.ok(Math.abs((below(NO_LIMIT)?.cost ?? NO_LIMIT) - least) < 1e-6);
      assert.ok(Math.abs((below(least + 1)?.cost ?? NO_LIMIT) - least) < 1e-6);
      assert.equal(below(least - 1), undefined);
    }),
    { ...SEED, numRuns: 40 },
  );
  assert.ok(found > 10, `${found} ways`);
});

test('no way to fill a hole is cheaper than its cells alone tell', () => {
  let filledWays = 0;
  fc.assert(
    fc.property(room, sizes, ({ freeLines }, characters) => {
      const { shapes, filler } = fillerOf(piecesOf(characters), tools);
      const bounds = new LeastCosts(shapes, GAP);
      const cells = holeCells(freeLines, 0);
      for (let mask = 0; mask < 1 << shapes.length; mask += 1) {
        const bound = bounds.inHole(cells, mask);
        for (const rects of cutHole(freeLines, 0, GAP)) {
          const filled = filler.fill(rects, mask, NO_LIMIT);
          if (filled === undefined) continue;
          filledWays += 1;
          const cost = filled.cost + lostBeside(rects, { firstLine: 0, freeLines }, GAP).cost;
          assert.ok(bound <= cost + 1e-6, `${bound} above ${cost}`);
        }
      }
    }),
    { ...SEED, numRuns: 40 },
  );
  assert.ok(filledWays > 100, `${filledWays} ways`);
});

test('legs hold a whole story wherever trying every end of each finds a way, and are never leveller than told', () => {
  const paragraph = fc.integer({ min: 0, max: 6 }).map((lines) => `(${'t'.repeat(lines)})`);
  const pattern = fc
    .array(fc.tuple(fc.boolean(), paragraph), { minLength: 1, maxLength: 5 })
    .map((parts) => parts.map(([hasHead, own]) => (hasHead ? `#${own}` : own)).join(''));
  const legs = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 4 });
  const seen = { held: 0, refused: 0 };
  fc.assert(
    fc.property(pattern, legs, (copy, depths) => {
      const measured = measureItems(galleyItems(copy));
      const end = measured.items.length;
      const isHeld = (from: number, leg: number): boolean => {
        if (leg === depths.length) return from === end;
        for (let to = from; to <= end; to += 1) {
          if (depthBetween(measured, from, to) > (depths[leg] ?? 0)) break;
          if (isHeld(to, leg + 1)) return true;
        }
        return false;
      };
      const broken = breakLegs(measured, 0, depths, true);
      assert.equal(broken !== undefined, isHeld(0, 0));
      if (broken !== undefined)
        assert.ok(broken.raggedness >= leastRaggedness(measured, 0, depths));
      seen[broken === undefined ? 'refused' : 'held'] += 1;
    }),
    { ...SEED, numRuns: 300 },
  );
  assert.ok(seen.held > 30 && seen.refused > 30, JSON.stringify(seen));
});
