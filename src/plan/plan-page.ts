// Front door for one page: pieces into the news hole. In: the page's frame and what it must and may carry. Out: the best arrangement found.
import { fillAroundAds } from './around-ads.js';
import { fillAroundStories } from './around-stories.js';
import { type Placed, placeTree } from './build-module.js';
import { costOfLeaving, limitFor, masksToTry } from './choices.js';
import { COST } from './cost.js';
import type { DeskTools, Piece } from './desk.js';
import type { Filled } from './fill-hole.js';
import { cutBetweenSteps, cutHole } from './holes.js';
import { costOfPlace, ordersFor, smallLeadOf } from './lead.js';
import { lostBeside } from './lost-white.js';
import {
  ceilingFor,
  ceilingsUpTo,
  type Filling,
  fillingOf,
  firstShapes,
  type Levers,
  type PageFrame,
  type PageLoad,
  unitsOf,
} from './page-filling.js';
import { singlesAmong, unitsAmong } from './piles.js';
import { costOfPositions } from './positions.js';
import { EXACT } from './solve-page.js';
import { turnParts } from './turn-parts.js';
import type { Variant } from './variants.js';
import { poorWhiteOf, whiteOf } from './white.js';

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
  if (unitsAmong(load.must, load.may.length) > MOST_UNITS) return undefined;
  const plain: Levers = { isBent: false };
  let best = ledFilling(frame, load, plain, tools);
  if (isWellFilled(frame, best, gap)) return solutionOf(best, load, frame, gap);
  // White is left, or not all fits: stories are bent, and may stand around ads.
  const levers: Levers = isCrowded(load) ? plain : { isBent: true };
  if (levers !== plain) best = ledFilling(frame, load, levers, tools, best) ?? best;
  if (frame.ways === undefined && !isCrowded(load))
    best = bestBeyondRects(frame, load, levers, tools, best);
  const isThorough =
    load.isThorough ?? (best !== undefined && isFew(load) && isDeep(best, frame, gap));
  // What is looked at once more may have found nothing below what it costs so far.
  if (isThorough && (best !== undefined || load.limit !== undefined)) {
    best = bestInRects(frame, load, { ...levers, isThorough: true }, tools, best) ?? best;
  }
  if (best !== undefined) return solutionOf(best, load, frame, gap);
  // 導讀 gives way to copy.
  return load.refer.length === 0 ? undefined : planPage(frame, { ...load, refer: [] }, tools);
}

/** Stories on a page at the most, those of a pile counted as one: with more no way would be found in time, nor read. */
const MOST_UNITS = 20;
/** White cells that are let be. */
const WHITE_LET_BE = 3;
/** Stories on a page from which on no story is bent or stands around an ad: so many fill a page without. */
const CROWDED = 9;

/** So few pieces that to look at more ways takes no time. */
function isFew({ must, may, refer }: PageLoad): boolean {
  return must.length + may.length + Math.min(1, refer.length) <= EXACT;
}

function isCrowded({ must, may }: PageLoad): boolean {
  return must.length + may.length > CROWDED;
}

function isWellFilled(frame: PageFrame, filled: Chosen | undefined, gap: number): filled is Chosen {
  if (filled === undefined) return false;
  const { cells, deepCells } = whiteOf(placedOf(filled, gap), frame, gap);
  return cells <= Math.min(WHITE_LET_BE, poorWhiteOf(frame)) && deepCells === 0;
}

/** The best way where rectangles between the steps of the ads leave white: stories around something, and at the last other rectangles. */
function bestBeyondRects(
  frame: PageFrame,
  load: PageLoad,
  levers: Levers,
  tools: DeskTools,
  found: Chosen | undefined,
): Chosen | undefined {
  const ceiling = ceilingFor(limitOf(load, found));
  const filling = fillingOf(frame, load, { ...levers, ceiling }, tools);
  const { gap } = filling;
  let best = found;
  for (const fillAround of [fillAroundAds, fillAroundStories]) {
    if (isWellFilled(frame, best, gap)) return best;
    best = bestAround(frame, filling, { fillAround, found: best }, tools) ?? best;
  }
  // That nothing costs less than a limit does not tell that the page holds nothing.
  const isHeld = best === undefined ? filling.load.limit !== undefined : !isDeep(best, frame, gap);
  if (isHeld) return best;
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
  let best = bestInRects(frame, load, levers, tools, found) ?? found;
  const gap = tools.template.limits.storyGapLines;
  const small = best && smallLeadOf(placedOf(best, gap));
  if (small === undefined || tools.isPressed === true) return best;
  const shapes = unitsOf(load, levers, tools).flatMap((unit) => singlesAmong(unit.shapes));
  for (const order of ordersFor(small, shapes)) {
    best = bestInRects(frame, load, { ...levers, order }, tools, best) ?? best;
  }
  return best;
}

/** The cheapest way in rectangles below what was found; cheap pages are looked for first, for that takes least. */
function bestInRects(
  frame: PageFrame,
  load: PageLoad,
  levers: Levers,
  tools: DeskTools,
  found?: Chosen,
): Chosen | undefined {
  let best: Chosen | undefined;
  for (const ceiling of ceilingsUpTo(limitOf(load, found))) {
    const filling = fillingOf(frame, load, { ...levers, ceiling }, tools);
    best = bestFilling(frame, filling, best ?? found) ?? best;
    if (allOf(best) <= ceiling) return best;
  }
  return best;
}

/** What a page must cost less than, all that is left out of it counted, to be of use. */
function limitOf({ limit = Number.POSITIVE_INFINITY }: PageLoad, found?: Chosen): number {
  return Math.min(limit, allOf(found));
}

/** What a way costs; without one anything is better. */
function allOf(chosen: Chosen | undefined): number {
  return chosen === undefined ? Number.POSITIVE_INFINITY : chosen.cost + chosen.leftOut;
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
  const { load, choice, units, filler, gap } = filling;
  const pieces = [...load.must, ...load.may];
  const shapes = units.map(singlesAmong);
  let best: Chosen | undefined;
  for (const mask of masksToTry(choice, units.length)) {
    const leftOut = costOfLeaving(choice, mask);
    const limit = Math.min(allOf(best ?? found) - leftOut, limitFor(choice, mask));
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
  const { choice, units, filler, gap } = filling;
  const ways = (frame.ways ?? cutHole(frame.freeLines, frame.firstLine, gap)).map((rects) => ({
    rects,
    lost: lostBeside(rects, frame, gap),
  }));
  let best: Chosen | undefined;
  let least = allOf(found);
  for (const mask of masksToTry(choice, units.length)) {
    const leftOut = costOfLeaving(choice, mask);
    const limit = limitFor(choice, mask);
    const ranks = firstShapes(units, mask).map(({ rank }) => rank);
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
  const most = poorWhiteOf(frame);
  const white =
    COST.deepVoidCell * (deepCells - filled.deepCells) +
    (deepCells > 0 ? COST.deepVoid : 0) +
    COST.poorPageCell * Math.max(0, cells - most);
  const known = white + costOfPositions(filled.apart ?? [], frame);
  return smallLeadOf(placed) === undefined ? known : known + smallLead;
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
