// Front door for one page: pieces into the news hole. In: the page's frame and what it must and may carry. Out: the best arrangement found.
import type { GridRect } from '../base/geometry.js';
import { type Placed, placeTree, type Shape } from './build-module.js';
import { COST } from './cost.js';
import type { DeskTools, Piece } from './desk.js';
import { cutHole } from './holes.js';
import { type Wish, wished } from './keep-wish.js';
import type { ReferShape } from './refer.js';
import { type Arrangement, type SolvedPieces, solvePieces } from './solve-page.js';
import { type Variant, variantsOf } from './variants.js';

/** The room of a page. */
export interface PageFrame {
  readonly firstLine: number;
  /** Per column, the first L taken by an ad. */
  readonly freeLines: readonly number[];
  /** Ways to cut the hole; where there are none, all that are sensible. */
  readonly ways?: readonly (readonly GridRect[])[];
}

/** What the page is to carry. */
export interface PageLoad {
  readonly must: readonly Piece[];
  /** Used where they fill better than white. */
  readonly may: readonly Piece[];
  readonly refer: readonly ReferShape[];
  /** How the pieces stood before. */
  readonly wish?: Wish;
}

/** A page, solved. */
export interface PageSolution {
  readonly placed: readonly Placed[];
  readonly cost: number;
  /** Pieces of `may` that were used. */
  readonly used: readonly Piece[];
  /** The shape that goes on elsewhere, if one does. */
  readonly jump: Variant | undefined;
}

/** Cost of leaving out an optional article, so that white alone does not decide. */
const HELD_OVER = 60;
/** Cost of using a filler. */
const FILLER = 12;

/** The cheapest arrangement that holds every piece of `must`; undefined when there is none. Deterministic. */
export function planPage(
  frame: PageFrame,
  load: PageLoad,
  tools: DeskTools,
): PageSolution | undefined {
  const { template } = tools;
  const gap = template.limits.storyGapLines;
  const pieces = [...load.must, ...load.may];
  const lines = Math.max(...frame.freeLines) - frame.firstLine;
  const shapes: (readonly Shape[])[] = pieces.map((piece) =>
    wished(variantsOf(piece, tools), load.wish),
  );
  if (load.refer.length > 0) shapes.push(load.refer);
  const solved = solvePieces<Shape>(shapes, { columns: template.columns, lines, gap });
  const ways = frame.ways ?? cutHole(frame.freeLines, frame.firstLine, gap);
  let best: Filled | undefined;
  for (const mask of masksToTry(load, shapes.length)) {
    const leftOut = costOfLeaving(load, mask);
    for (const rects of ways) {
      const filled = fillRects(solved, rects, mask);
      if (filled === undefined) continue;
      const total =
        filled.cost + leftOut + costOfLead(filled, ranksOf(shapes, mask), frame.firstLine);
      if (best === undefined || total < best.cost) best = { ...filled, cost: total };
    }
  }
  return best === undefined ? undefined : solutionOf(best, load, gap);
}

/** Ranks of the pieces of a set. */
function ranksOf(shapes: readonly (readonly Shape[])[], mask: number): readonly number[] {
  return shapes.flatMap(([shape], index) =>
    shape === undefined || (mask & (1 << index)) === 0 ? [] : [shape.rank],
  );
}

/** The page's first story stands at its top: at the left by rank, at the outside of a right-hand page as well. */
function costOfLead(filled: Filled, ranks: readonly number[], top: number): number {
  const highest = filled.trees
    .filter(({ rect }) => rect.line === top)
    .map(({ tree }) => highestAtTop(tree));
  return Math.min(...highest) > Math.min(...ranks) ? COST.leadElsewhere : 0;
}

/** The first rank among the stories along a tree's upper edge. */
function highestAtTop(tree: Arrangement<Shape>): number {
  if (tree.kind === 'leaf') return tree.shape.rank;
  const first = highestAtTop(tree.first);
  return tree.kind === 'stack' ? first : Math.min(first, highestAtTop(tree.second));
}

interface Filled {
  readonly trees: readonly { readonly tree: Arrangement<Shape>; readonly rect: GridRect }[];
  readonly cost: number;
}

/** Every set that holds all musts and the 導讀 box, with any of the mays. */
function masksToTry(load: PageLoad, count: number): readonly number[] {
  const must = (1 << load.must.length) - 1;
  const refer = load.refer.length > 0 ? 1 << (count - 1) : 0;
  const masks: number[] = [];
  for (let may = 0; may < 1 << load.may.length; may += 1) {
    masks.push(must | refer | (may << load.must.length));
  }
  return masks;
}

/** What a page is charged when it uses none of these pieces. */
export function costOfHolding(pieces: readonly Piece[]): number {
  return HELD_OVER * pieces.filter(({ article }) => !article.filler).length;
}

function costOfLeaving(load: PageLoad, mask: number): number {
  let cost = 0;
  load.may.forEach((piece, index) => {
    const isUsed = (mask & (1 << (load.must.length + index))) !== 0;
    if (piece.article.filler) cost += isUsed ? FILLER : 0;
    else cost += isUsed ? 0 : HELD_OVER;
  });
  return cost;
}

/** Shares a set of pieces out among rectangles, the first rectangle first. */
function fillRects(
  solved: SolvedPieces<Shape>,
  rects: readonly GridRect[],
  mask: number,
): Filled | undefined {
  const [rect, ...rest] = rects;
  if (rect === undefined) return mask === 0 ? { trees: [], cost: 0 } : undefined;
  let best: Filled | undefined;
  for (const part of rest.length === 0 ? [mask] : subsetsOf(mask)) {
    const here = fillRect(solved, rect, part);
    const others = here === undefined ? undefined : fillRects(solved, rest, mask ^ part);
    if (here === undefined || others === undefined) continue;
    const cost = here.cost + others.cost;
    if (best === undefined || cost < best.cost)
      best = { trees: [...here.trees, ...others.trees], cost };
  }
  return best;
}

/** All subsets of a set, the set itself first and the empty one last. */
function subsetsOf(mask: number): readonly number[] {
  const subsets: number[] = [];
  for (let part = mask; part > 0; part = (part - 1) & mask) subsets.push(part);
  return [...subsets, 0];
}

function fillRect(solved: SolvedPieces<Shape>, rect: GridRect, mask: number): Filled | undefined {
  if (mask === 0) return { trees: [], cost: rect.columnSpan * rect.lineSpan * COST.voidCell };
  let best: Filled | undefined;
  // Copy pinned to fewer columns than the hole has leaves the rest of them white: better than no page.
  for (let width = rect.columnSpan; width > 0; width -= 1) {
    const tree = solved.best(mask, width, rect.lineSpan);
    if (tree === undefined) continue;
    const white = rect.lineSpan * rect.columnSpan - tree.height * width;
    const cost = tree.cost + white * COST.voidCell;
    if (best !== undefined && best.cost <= cost) continue;
    best = { trees: [{ tree, rect: { ...rect, columnSpan: width } }], cost };
  }
  return best;
}

function solutionOf(filled: Filled, load: PageLoad, gap: number): PageSolution {
  const placed = filled.trees.flatMap(({ tree, rect }) => placeTree(tree, rect, gap));
  const variants = placed.flatMap(({ shape }) => (shape.kind === 'article' ? [shape] : []));
  return {
    placed,
    cost: filled.cost,
    used: load.may.filter(({ article }) => variants.some(({ piece }) => piece.article === article)),
    jump: variants.find((variant) => variant.jumpAt !== undefined),
  };
}
