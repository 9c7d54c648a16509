// Front door for one page: pieces into the news hole. In: the page's frame and what it must and may carry. Out: the best arrangement found.
import type { GridRect } from '../base/geometry.js';
import { fillAroundAds } from './around-ads.js';
import { fillAroundStories } from './around-stories.js';
import { bentVariantsOf } from './bent-variants.js';
import { type Placed, placeTree, type Shape } from './build-module.js';
import { costOfLeaving, limitFor, masksToTry } from './choices.js';
import { COST } from './cost.js';
import { type DeskTools, type Piece, pieceKey } from './desk.js';
import { type Filled, HoleFiller } from './fill-hole.js';
import { cutBetweenSteps, cutHole, holeCells } from './holes.js';
import { type Wish, wished } from './keep-wish.js';
import { costOfPlace, type HeadOrder, keepsOrder, ordersFor, smallLeadOf } from './lead.js';
import { lostBeside } from './lost-white.js';
import { costOfPositions, costOfReach } from './positions.js';
import type { ReferShape } from './refer.js';
import { RowShelf } from './row-shelf.js';
import { solvePieces } from './solve-page.js';
import { turnParts } from './turn-parts.js';
import { type Variant, variantsOf } from './variants.js';
import { whiteOf } from './white.js';

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
  /** What costs as much, fillers counted, is no use: that there are such ways may be left unfound. */
  readonly limit?: number;
  /** Of use only with something of `may`. */
  readonly isOffer?: boolean;
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

/** The cheapest arrangement that holds every piece of `must`; undefined when there is none. Deterministic. */
export function planPage(
  frame: PageFrame,
  load: PageLoad,
  tools: DeskTools,
): PageSolution | undefined {
  const gap = tools.template.limits.storyGapLines;
  if (load.must.length + load.may.length > MOST_PIECES) return undefined;
  const plain: Levers = { isBent: false };
  let best = ledFilling(frame, load, plain, tools);
  if (isWellFilled(frame, best, gap)) return solutionOf(best, load, frame, gap);
  // White is left, or not all fits: stories are bent, and may stand around ads.
  const levers: Levers = isCrowded(load) ? plain : { isBent: true };
  if (levers !== plain) best = ledFilling(frame, load, levers, tools, best) ?? best;
  if (frame.ways === undefined && !isCrowded(load))
    best = bestBeyondRects(frame, fillingOf(frame, load, levers, tools), best, tools);
  if (best !== undefined) return solutionOf(best, load, frame, gap);
  // 導讀 gives way to copy.
  return load.refer.length === 0 ? undefined : planPage(frame, { ...load, refer: [] }, tools);
}

/** Stories on a page at the most: with more no way would be found in time, nor read. */
const MOST_PIECES = 20;
/** White cells that are let be. */
const WHITE_LET_BE = 3;
/** Part of a hole that may be white: a page that leaves more looks poor. */
const WHITE_SHARE = 0.03;
/** Stories on a page from which on no story is bent or stands around an ad: so many fill a page without. */
const CROWDED = 9;

function isCrowded({ must, may }: PageLoad): boolean {
  return must.length + may.length > CROWDED;
}

function isWellFilled(frame: PageFrame, filled: Chosen | undefined, gap: number): filled is Chosen {
  if (filled === undefined) return false;
  const { cells, deepCells } = whiteOf(placedOf(filled, gap), frame, gap);
  return cells <= WHITE_LET_BE && deepCells === 0;
}

/** The best way where rectangles between the steps of the ads leave white: stories around something, and at the last other rectangles. */
function bestBeyondRects(
  frame: PageFrame,
  filling: Filling,
  found: Chosen | undefined,
  tools: DeskTools,
): Chosen | undefined {
  const { gap } = filling;
  let best = found;
  for (const fillAround of [fillAroundAds, fillAroundStories]) {
    if (isWellFilled(frame, best, gap)) return best;
    best = bestAround(frame, filling, { fillAround, found: best }, tools) ?? best;
  }
  if (best !== undefined && !isDeep(best, frame, gap)) return best;
  const ways = cutBetweenSteps(frame.freeLines, frame.firstLine, gap);
  return bestFilling({ ...frame, ways }, filling, best) ?? best;
}

/** Whether white lies too deep somewhere on a page. */
function isDeep(filled: Chosen, frame: PageFrame, gap: number): boolean {
  return whiteOf(placedOf(filled, gap), frame, gap).deepCells > 0;
}

/** The cheapest way in rectangles; where a lesser story is set larger than the lead in it, also with shapes that keep them apart. */
function ledFilling(
  frame: PageFrame,
  load: PageLoad,
  levers: Levers,
  tools: DeskTools,
  found?: Chosen,
): Chosen | undefined {
  const filling = fillingOf(frame, load, levers, tools);
  let best = bestFilling(frame, filling, found) ?? found;
  const small = best && smallLeadOf(placedOf(best, filling.gap));
  if (small === undefined || filling.smallLead === 0) return best;
  for (const order of ordersFor(small, filling.shapes.flat())) {
    best = bestFilling(frame, fillingOf(frame, load, { ...levers, order }, tools), best) ?? best;
  }
  return best;
}

/** What a way costs; without one anything is better. */
function allOf(chosen: Chosen | undefined): number {
  return chosen === undefined ? Number.POSITIVE_INFINITY : chosen.cost + chosen.leftOut;
}

/** Which shapes the pieces of a page may take. */
interface Levers {
  readonly isBent: boolean;
  readonly order?: HeadOrder;
}

/** Shapes of a piece, by the name that the solver's rows are kept under. */
function shapesFor(
  piece: Piece,
  { isBent, order }: Levers,
  tools: DeskTools,
): { readonly name: string; readonly shapes: readonly Variant[] } {
  const all = [...variantsOf(piece, tools), ...(isBent ? bentVariantsOf(piece, tools) : [])];
  const name = `${pieceKey(piece)}${isBent ? ' bent' : ''}`;
  const shapes = order === undefined ? all : all.filter((shape) => keepsOrder(shape, order));
  return { name: shapes.length === all.length ? name : `${name} ${order?.size}`, shapes };
}

/** What a page is filled with. */
interface Filling {
  readonly load: PageLoad;
  readonly shapes: readonly (readonly Shape[])[];
  readonly filler: HoleFiller;
  readonly gap: number;
  /** What a lead set too small costs. */
  readonly smallLead: number;
}

/** The pieces of a load with the shapes that they may take. */
function fillingOf(frame: PageFrame, load: PageLoad, levers: Levers, tools: DeskTools): Filling {
  const { columns, lines, limits } = tools.template;
  const gap = limits.storyGapLines;
  const offered = [...load.must, ...load.may].map((piece) => {
    const { name, shapes } = shapesFor(piece, levers, tools);
    const wish = load.wish?.get(piece.article.id);
    const wanted = wish === undefined ? '' : ` as ${wish.columns}x${wish.lines}`;
    return { name: `${name}${wanted}`, shapes: wished(shapes, load.wish) };
  });
  const shapes: (readonly Shape[])[] = offered.map((one) => one.shapes);
  if (load.refer.length > 0) shapes.push(load.refer);
  const names = offered.map(({ name }) => name);
  const known = { names: [...names, 'refer'], shelf: shelfOf(tools) };
  const solved = solvePieces<Shape>(shapes, { columns, lines, gap }, known);
  const smallLead = tools.isPressed === true ? 0 : COST.leadSetSmaller;
  const reach = (rect: GridRect, mask: number): number =>
    costOfReach(firstShapes(shapes, mask), rect, frame);
  return { load, shapes, filler: new HoleFiller(shapes, solved, gap, reach), gap, smallLead };
}

/** A way to fill a page with one story around something, and the best way without. */
interface Around {
  readonly fillAround: typeof fillAroundStories;
  readonly found: Chosen | undefined;
}

/** The cheapest way with one story around something, over all sets of what may be left out; undefined when none is cheaper than what was found. */
function bestAround(
  frame: PageFrame,
  filling: Filling,
  { fillAround, found }: Around,
  tools: DeskTools,
): Chosen | undefined {
  const { load, shapes, filler, gap } = filling;
  const pieces = [...load.must, ...load.may];
  let best: Chosen | undefined;
  for (const mask of masksToTry(load, shapes.length)) {
    const leftOut = costOfLeaving(load, mask);
    const limit = Math.min(allOf(best ?? found) - leftOut, limitFor(load, mask));
    const filled = fillAround(frame, { pieces, shapes, mask, filler, gap, limit }, tools);
    if (filled === undefined) continue;
    const cost = filled.cost + costOfWhole(filled, frame, filling);
    if (cost < limit) best = { ...filled, cost, leftOut };
  }
  return best;
}

/** A way, with what leaving some pieces out costs besides. */
interface Chosen extends Filled {
  readonly leftOut: number;
}

/** The cheapest way in rectangles, over all sets of what may be left out; undefined when none is cheaper than what was found. */
function bestFilling(frame: PageFrame, filling: Filling, found?: Chosen): Chosen | undefined {
  const { load, shapes, filler, gap } = filling;
  const ways = (frame.ways ?? cutHole(frame.freeLines, frame.firstLine, gap)).map((rects) => ({
    rects,
    lost: lostBeside(rects, frame.freeLines, frame.firstLine),
  }));
  let best: Chosen | undefined;
  let least = allOf(found);
  for (const mask of masksToTry(load, shapes.length)) {
    const leftOut = costOfLeaving(load, mask);
    const limit = limitFor(load, mask);
    const ranks = firstShapes(shapes, mask).map(({ rank }) => rank);
    for (const { rects, lost } of ways) {
      const most = Math.min(least - leftOut, limit) - lost.cost;
      const filled = filler.fill(rects, mask, most);
      if (filled === undefined || filled.cost + lost.cost + leftOut >= least) continue;
      const deepCells = filled.deepCells + lost.deepCells;
      const known = filled.cost + lost.cost + costOfPlace(filled, ranks, frame.firstLine);
      if (known + leftOut >= least) continue;
      const cost = known + costOfWhole({ ...filled, deepCells }, frame, filling);
      if (cost + leftOut >= least) continue;
      best = { ...filled, deepCells, cost, leftOut };
      least = cost + leftOut;
    }
  }
  return best;
}

/** What only the whole page shows: white that is deep, or much of a small hole, for the same cells spread over a page are less seen; and a lead set too small. */
function costOfWhole(filled: Filled, frame: PageFrame, { gap, smallLead }: Filling): number {
  const placed = placedOf(filled, gap);
  const { cells, deepCells } = whiteOf(placed, frame, gap);
  const most = WHITE_SHARE * holeCells(frame.freeLines, frame.firstLine);
  const white =
    COST.deepVoidCell * (deepCells - filled.deepCells) +
    (deepCells > 0 ? COST.deepVoid : 0) +
    COST.poorPageCell * Math.max(0, cells - most);
  const known = white + costOfPositions(filled.apart ?? [], frame);
  return smallLeadOf(placed) === undefined ? known : known + smallLead;
}

/** The rows of the solver that this plan has made so far. */
function shelfOf(tools: DeskTools): RowShelf<Shape> {
  return tools.recall('solver rows', () => new RowShelf<Shape>());
}

/** A shape of each piece of a set. */
function firstShapes(shapes: readonly (readonly Shape[])[], mask: number): readonly Shape[] {
  return shapes.flatMap(([shape], index) =>
    shape === undefined || (mask & (1 << index)) === 0 ? [] : [shape],
  );
}

function placedOf(filled: Filled, gap: number): readonly Placed[] {
  const inRects = filled.trees.flatMap(({ tree, rect }) => placeTree(tree, rect, gap));
  return [...inRects, ...(filled.apart ?? [])];
}

function solutionOf(filled: Filled, load: PageLoad, hole: PageFrame, gap: number): PageSolution {
  const apart = filled.apart ?? [];
  const trees = turnParts(filled.trees, { gap, hole, apart, wish: load.wish });
  const placed = placedOf({ ...filled, trees }, gap);
  const variants = placed.flatMap(({ shape }) => (shape.kind === 'article' ? [shape] : []));
  return {
    placed,
    cost: filled.cost,
    used: load.may.filter(({ article }) => variants.some(({ piece }) => piece.article === article)),
    jump: variants.find((variant) => variant.jumpAt !== undefined),
  };
}
