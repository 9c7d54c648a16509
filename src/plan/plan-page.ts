// Front door for one page: pieces into the news hole. In: the page's frame and what it must and may carry. Out: the best arrangement found.
import { fillAroundAds } from './around-ads.js';
import { cellsCovered, type Placed, placeTree, type Shape } from './build-module.js';
import { COST } from './cost.js';
import { type DeskTools, type Piece, pieceKey } from './desk.js';
import { type Filled, HoleFiller } from './fill-hole.js';
import { cutHole, holeCells, lostCells } from './holes.js';
import type { ReferShape } from './refer.js';
import { type Arrangement, solvePieces } from './solve-page.js';
import type { Row } from './solver-rows.js';
import { type Variant, variantsOf } from './variants.js';

/** The room of a page. */
export interface PageFrame {
  readonly firstLine: number;
  /** Per column, the first L taken by an ad. */
  readonly freeLines: readonly number[];
}

/** What the page is to carry. */
export interface PageLoad {
  readonly must: readonly Piece[];
  /** Used where they fill better than white. */
  readonly may: readonly Piece[];
  readonly refer: readonly ReferShape[];
}

/** A page, solved. */
export interface PageSolution {
  readonly placed: readonly Placed[];
  /** Of the page itself: what is left out of it does not count. */
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
  const shapes: (readonly Shape[])[] = pieces.map((piece) => variantsOf(piece, tools));
  if (load.refer.length > 0) shapes.push(load.refer);
  const bounds = { columns: template.columns, lines: template.lines, gap };
  const shelf = { names: [...pieces.map(pieceKey), 'refer'], rows: rowsOf(tools) };
  const filler = new HoleFiller(shapes, solvePieces<Shape>(shapes, bounds, shelf), gap);
  const filling: Filling = { load, shapes, filler, gap };
  const best = bestFilling(frame, filling);
  const solution = best === undefined ? undefined : solutionOf(best, load, gap);
  if (best !== undefined && solution !== undefined && whiteOf(frame, solution) <= WHITE_LET_BE) {
    return solution;
  }
  const around = bestAround(frame, filling, tools);
  const now = best === undefined ? Number.POSITIVE_INFINITY : best.cost + best.leftOut;
  if (around === undefined || around.cost + around.leftOut >= now) return solution;
  return solutionOf(around, load, gap);
}

/** The cheapest way with one story around an ad, over all sets of what may be left out. */
function bestAround(
  frame: PageFrame,
  { load, shapes, filler, gap }: Filling,
  tools: DeskTools,
): Chosen | undefined {
  const pieces = [...load.must, ...load.may];
  let best: Chosen | undefined;
  for (const mask of masksToTry(load, shapes.length)) {
    const leftOut = costOfLeaving(load, mask);
    const filled = fillAroundAds(frame, { pieces, mask, filler, gap }, tools);
    if (filled === undefined) continue;
    const least = best === undefined ? Number.POSITIVE_INFINITY : best.cost + best.leftOut;
    if (filled.cost + leftOut < least) best = { ...filled, leftOut };
  }
  return best;
}

/** White cells that are let be: above it, stories around ads are tried. */
const WHITE_LET_BE = 3;

function whiteOf(frame: PageFrame, { placed }: PageSolution): number {
  return holeCells(frame.freeLines, frame.firstLine) - cellsCovered(placed);
}

/** What a page is filled with. */
interface Filling {
  readonly load: PageLoad;
  readonly shapes: readonly (readonly Shape[])[];
  readonly filler: HoleFiller;
  readonly gap: number;
}

/** A way, with what leaving some pieces out costs besides. */
interface Chosen extends Filled {
  readonly leftOut: number;
}

/** The cheapest way in rectangles, over all sets of what may be left out. */
function bestFilling(frame: PageFrame, { load, shapes, filler, gap }: Filling): Chosen | undefined {
  const ways = cutHole(frame.freeLines, frame.firstLine, gap).map((rects) => ({
    rects,
    lost: lostCells(rects, frame.freeLines, frame.firstLine) * COST.voidCell,
  }));
  let best: Chosen | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const mask of masksToTry(load, shapes.length)) {
    const leftOut = costOfLeaving(load, mask);
    const ranks = ranksOf(shapes, mask);
    for (const { rects, lost } of ways) {
      const filled = filler.fill(rects, mask);
      if (filled === undefined || filled.cost + lost + leftOut >= least) continue;
      const cost = filled.cost + lost + costOfLead(filled, ranks, frame.firstLine);
      if (cost + leftOut >= least) continue;
      best = { ...filled, cost, leftOut };
      least = cost + leftOut;
    }
  }
  return best;
}

/** The rows of the solver that this plan has made so far. */
function rowsOf(tools: DeskTools): Map<string, Row<Shape> | undefined> {
  return tools.recall('solver rows', () => new Map<string, Row<Shape> | undefined>());
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

/** What using these pieces costs besides the page: fillers are the last means. */
export function costOfUsing(pieces: readonly Piece[]): number {
  return FILLER * pieces.filter(({ article }) => article.filler).length;
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

function solutionOf(filled: Filled, load: PageLoad, gap: number): PageSolution {
  const placed = [
    ...filled.trees.flatMap(({ tree, rect }) => placeTree(tree, rect, gap)),
    ...(filled.around ?? []),
  ];
  const variants = placed.flatMap(({ shape }) => (shape.kind === 'article' ? [shape] : []));
  return {
    placed,
    cost: filled.cost,
    used: load.may.filter(({ article }) => variants.some(({ piece }) => piece.article === article)),
    jump: variants.find((variant) => variant.jumpAt !== undefined),
  };
}
