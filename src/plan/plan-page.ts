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
import { poorWhiteOf, type White, whiteOf } from './white.js';

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
  if (unitsAmong(load.must, load.may.length) > MOST_UNITS) return undefined;
  const best = new PageSearch(frame, load, tools).solve();
  if (best !== undefined) return solutionOf(best, load, frame, gapOf(tools));
  // 導讀 gives way to copy.
  return load.refer.length === 0 ? undefined : planPage(frame, { ...load, refer: [] }, tools);
}

/** Stories on a page at the most, those of a pile counted as one: with more no way would be found in time, nor read. */
const MOST_UNITS = 20;
/** White cells that are let be. */
const WHITE_LET_BE = 3;
/** Stories on a page from which on no story is bent or stands around an ad: so many fill a page without. */
const CROWDED = 9;

const PLAIN: Levers = { isBent: false };
const BENT: Levers = { isBent: true };

/** A way, with what leaving some pieces out costs besides. */
interface Chosen extends Filled {
  readonly leftOut: number;
}

/** A page in hand: its means tried one after the other, each only for what is cheaper than the best way found so far. */
class PageSearch {
  readonly #frame: PageFrame;
  readonly #load: PageLoad;
  readonly #tools: DeskTools;
  readonly #gap: number;
  #best: Chosen | undefined;

  constructor(frame: PageFrame, load: PageLoad, tools: DeskTools) {
    this.#frame = frame;
    this.#load = load;
    this.#tools = tools;
    this.#gap = gapOf(tools);
  }

  solve(): Chosen | undefined {
    this.#fillLed(PLAIN);
    if (this.#isWellFilled()) return this.#best;
    // White is left, or not all fits: stories are bent, and may stand around ads.
    const { must, may, limit } = this.#load;
    const levers = must.length + may.length > CROWDED ? PLAIN : BENT;
    if (levers.isBent) {
      this.#fillLed(levers);
      if (this.#frame.ways === undefined) this.#goBeyondRects(levers);
    }
    // What is looked at once more may have found nothing below what it costs so far.
    const isOpen = this.#best !== undefined || limit !== undefined;
    if (isOpen && this.#isWorthMore()) this.#fillRects({ ...levers, isThorough: true });
    return this.#best;
  }

  /** Fills rectangles; where a lesser story is set larger than the lead in the best way, also with shapes that keep them apart. */
  #fillLed(levers: Levers): void {
    this.#fillRects(levers);
    const small = this.#best && smallLeadOf(this.#placed(this.#best));
    if (small === undefined || this.#tools.isPressed === true) return;
    const units = unitsOf(this.#load, levers, this.#tools);
    const shapes = units.flatMap((unit) => singlesAmong(unit.shapes));
    for (const order of ordersFor(small, shapes)) this.#fillRects({ ...levers, order });
  }

  /** Fills rectangles; cheap pages are looked for first, for that takes least. */
  #fillRects(levers: Levers): void {
    for (const ceiling of ceilingsUpTo(this.#limit())) {
      const better = bestFilling(this.#frame, this.#fillingOf(levers, ceiling), this.#best);
      if (better === undefined) continue;
      this.#best = better;
      if (allOf(better) <= ceiling) return;
    }
  }

  /** Where rectangles between the steps of the ads leave white: stories around something, and at the last other rectangles. */
  #goBeyondRects(levers: Levers): void {
    const filling = this.#fillingOf(levers, ceilingFor(this.#limit()));
    for (const fillAround of [fillAroundAds, fillAroundStories]) {
      if (this.#isWellFilled()) return;
      this.#fillAround(fillAround, filling);
    }
    // That nothing costs less than a limit does not tell that the page holds nothing.
    const isHeld = this.#best === undefined ? this.#load.limit !== undefined : !this.#isDeep();
    if (isHeld) return;
    const { freeLines, firstLine } = this.#frame;
    const ways = cutBetweenSteps(freeLines, firstLine, this.#gap);
    this.#best = bestFilling({ ...this.#frame, ways }, filling, this.#best) ?? this.#best;
  }

  /** One story around something, over all sets of what may be left out. */
  #fillAround(fillAround: typeof fillAroundStories, filling: Filling): void {
    const { choice, units, filler } = filling;
    const gap = this.#gap;
    const pieces = [...this.#load.must, ...this.#load.may];
    const shapes = units.map(singlesAmong);
    for (const mask of masksToTry(choice, units.length)) {
      const leftOut = costOfLeaving(choice, mask);
      const limit = Math.min(allOf(this.#best) - leftOut, limitFor(choice, mask));
      const task = { pieces, shapes, mask, filler, gap, limit };
      const filled = fillAround(this.#frame, task, this.#tools);
      if (filled === undefined) continue;
      const cost = filled.cost + costOfWhole(filled, this.#frame, filling);
      if (cost < limit) this.#best = { ...filled, cost, leftOut };
    }
  }

  #fillingOf(levers: Levers, ceiling: number): Filling {
    return fillingOf(this.#frame, this.#load, { ...levers, ceiling }, this.#tools);
  }

  /** What a page must cost less than, all that is left out of it counted, to be of use. */
  #limit(): number {
    return Math.min(this.#load.limit ?? Number.POSITIVE_INFINITY, allOf(this.#best));
  }

  /** Whether it is asked to look at more ways, or so few pieces leave deep white that it takes no time. */
  #isWorthMore(): boolean {
    const { must, may, refer, isThorough } = this.#load;
    const isFew = must.length + may.length + Math.min(1, refer.length) <= EXACT;
    return isThorough ?? (this.#best !== undefined && isFew && this.#isDeep());
  }

  #isWellFilled(): boolean {
    if (this.#best === undefined) return false;
    const { cells, deepCells } = this.#white(this.#best);
    return cells <= Math.min(WHITE_LET_BE, poorWhiteOf(this.#frame)) && deepCells === 0;
  }

  /** Whether white lies too deep somewhere in the best way. */
  #isDeep(): boolean {
    return this.#best !== undefined && this.#white(this.#best).deepCells > 0;
  }

  #white(filled: Filled): White {
    return whiteOf(this.#placed(filled), this.#frame, this.#gap);
  }

  #placed(filled: Filled): readonly Placed[] {
    return placedOf(filled, this.#gap);
  }
}

function gapOf({ template }: DeskTools): number {
  return template.limits.storyGapLines;
}

/** What a way costs; without one anything is better. */
function allOf(chosen: Chosen | undefined): number {
  return chosen === undefined ? Number.POSITIVE_INFINITY : chosen.cost + chosen.leftOut;
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
