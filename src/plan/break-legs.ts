// Step 7 of the page engine: a galley into legs. In: items and the depth of each leg in L. Out: which items stand in which leg, and how
// ragged the feet are. A shortest path over all legs at once: RT07 (no lone first or last line of a paragraph at a leg's edge), no subhead
// at a foot, feet as equal as may be (RA05). Moves nothing else.
import type { GalleyItem } from '../model/galley.js';

/** Items `from` (inclusive) to `to` (exclusive) of the galley stand in one leg. */
export interface LegRange {
  readonly from: number;
  readonly to: number;
}

/** A galley's items with the L up to each, so that any stretch is measured at once. */
export interface MeasuredItems {
  readonly items: readonly GalleyItem[];
  /** L of all items before each, white included; one entry more than items. */
  readonly depthTo: Int32Array;
  /** Price of ending a leg before each, in tenths. */
  readonly breakCosts: Int32Array;
  /** Items with white before them among all before each: places where a leg may be opened by an L. */
  readonly whitesTo: Int32Array;
}

/** Legs that were found. */
export interface BrokenLegs {
  readonly ranges: readonly LegRange[];
  /** Squared L missing at the feet, and the price of rules that could not be kept. */
  readonly raggedness: number;
}

/** Items that a leg may stop short of its foot for a better break. */
const LONGEST_STEP_BACK = 5;
/**
 * Prices are whole tenths of a squared L missing: thousands of ways are added up before any of this is compiled, and until then every number
 * with a fraction would be an object.
 */
const SQUARED = 10;
/** Breaks against the rules: a subhead at a foot never, a last line at a head hardly, a first line at a foot rarely. */
const SUBHEAD_AT_FOOT = 400 * SQUARED;
const WIDOW = 20 * SQUARED;
const ORPHAN = 8 * SQUARED;
/** An L of white more before a subhead. */
const OPENED = 4;
/** Legs may differ by one L (RA05): at little cost in the middle, at none in the last. More counts squared. */
const ONE_SHORT = 3;
export const LAST_LEG_FREE = 1;
const LAST_LEG_WEIGHT = 2 * SQUARED;
/** Feet two L apart are seen, and told by the judge: dearer than the white of two columns by an L, so that it goes below the story. */
const SEEN_UNEVEN = 6 * SQUARED;
/** An L missing beyond one a leg costs as much at the least: three are cheapest, for they are seen once (6 + 2·2² of a last leg). */
const LEAST_BEYOND_ONE = 7;
/** A jump breaks inside a sentence (RJ04): the end of a paragraph is the poorer place. */
const JUMP_AT_PARAGRAPH = 6 * SQUARED;
/** No way ends so: dearer than any. */
const NO_WAY = 2 ** 30;

/** Measures items once for all legs that they will be broken into. */
export function measureItems(items: readonly GalleyItem[]): MeasuredItems {
  const depthTo = new Int32Array(items.length + 1);
  const whitesTo = new Int32Array(items.length + 1);
  items.forEach((item, index) => {
    depthTo[index + 1] = (depthTo[index] ?? 0) + item.spaceBefore + item.depth;
    whitesTo[index + 1] = (whitesTo[index] ?? 0) + (item.spaceBefore > 0 ? 1 : 0);
  });
  const breakCosts = Int32Array.from({ length: items.length + 1 }, (_, at) => breakCost(items, at));
  return { items, depthTo, whitesTo, breakCosts };
}

/** L that items `from` to `to` take in one leg: space before the first is dropped. */
export function depthBetween(measured: MeasuredItems, from: number, to: number): number {
  if (to <= from) return 0;
  const { depthTo, items } = measured;
  return (depthTo[to] ?? 0) - (depthTo[from] ?? 0) - (items[from]?.spaceBefore ?? 0);
}

/** L by which a leg may be opened: one more before each subhead or quote that does not stand at its head. */
export function whitesBetween(measured: MeasuredItems, from: number, to: number): number {
  if (to <= from + 1) return 0;
  return (measured.whitesTo[to] ?? 0) - (measured.whitesTo[from + 1] ?? 0);
}

/** Price of ending a leg before item `at`, by RT07 and the rule that a subhead keeps with what follows; 0 = a good place. */
function breakCost(items: readonly GalleyItem[], at: number): number {
  const before = items[at - 1];
  const after = items[at];
  if (before === undefined || after === undefined) return 0;
  if (before.keepWithNext) return SUBHEAD_AT_FOOT;
  if (hasSubheadTwoAbove(items, at)) return WIDOW;
  if (after.paragraph !== before.paragraph) return 0;
  if (after.endsParagraph && !after.startsParagraph) return WIDOW;
  return before.startsParagraph && !before.endsParagraph ? ORPHAN : 0;
}

/** Two lines under a subhead at a leg's foot at least: one alone looks cut off. */
function hasSubheadTwoAbove(items: readonly GalleyItem[], at: number): boolean {
  const before = items[at - 1];
  const head = items[at - 2];
  return head?.kind === 'subhead' && before !== undefined && !before.endsParagraph;
}

/**
 * Ways to fill the legs so far, one for each item that the last of them may end before: the latest end first, `top`, then one item less
 * each. Their costs, `NO_WAY` where there is none, and the way of the leg before that each goes on from, by its place.
 */
interface Layer {
  readonly top: number;
  readonly costs: readonly number[];
  readonly before: readonly number[];
}

interface LayerDraft extends Layer {
  top: number;
  readonly costs: number[];
  readonly before: number[];
}

/**
 * Breaks items from `from` on into legs of the given depths. `isWhole`: all items must stand in the legs; otherwise the last leg ends where
 * a jump is best and the rest is left. Undefined when they cannot be filled so.
 */
export function breakLegs(
  measured: MeasuredItems,
  from: number,
  depths: readonly number[],
  isWhole: boolean,
): BrokenLegs | undefined {
  const starts = isWhole ? earliestStarts(measured, depths) : undefined;
  if (starts !== undefined && from < (starts[0] ?? 0)) return undefined;
  const layers: Layer[] = [];
  let last: Layer = { top: from, costs: [0], before: [0] };
  for (let leg = 0; leg < depths.length; leg += 1) {
    const isLast = leg === depths.length - 1;
    layers.push(last);
    last = nextLayer(measured, last, {
      depth: depths[leg] ?? 0,
      isLast,
      isWhole,
      earliestEnd: starts?.[leg + 1] ?? 0,
    });
    if (last.costs.length === 0) return undefined;
  }
  // Of a whole piece the one way ends with its last item.
  const best = cheapest(last.costs);
  return { ranges: trace([...layers, last], best), raggedness: (last.costs[best] ?? 0) / SQUARED };
}

/** What whole legs cost at the least, told by their L alone: what they have too many is missing at their feet, one L a leg for nearly nothing. */
export function leastRaggedness(
  measured: MeasuredItems,
  from: number,
  depths: readonly number[],
): number {
  const end = measured.items.length;
  let short = -depthBetween(measured, from, end) - whitesBetween(measured, from, end);
  for (const depth of depths) if (depth > 0) short += depth - 1;
  return Math.max(0, LEAST_BEYOND_ONE * short);
}

/**
 * The item that each leg begins with at the earliest: from one before it on the legs do not hold all the rest, each filled as far as it
 * goes. A way that ends earlier leads nowhere.
 */
function earliestStarts(measured: MeasuredItems, depths: readonly number[]): readonly number[] {
  const starts: number[] = new Array(depths.length);
  let to = measured.items.length;
  for (let leg = depths.length - 1; leg >= 0; leg -= 1) {
    to = firstThatFits(measured, to, depths[leg] ?? 0);
    starts[leg] = to;
  }
  return starts;
}

interface Leg {
  readonly depth: number;
  readonly isLast: boolean;
  readonly isWhole: boolean;
  /** What it must hold at the least, or the legs after it do not hold the rest. */
  readonly earliestEnd: number;
}

/** Ways on from each way of the leg before; the later that ends, the later this one may. */
function nextLayer(measured: MeasuredItems, last: Layer, leg: Leg): Layer {
  const isEnd = leg.isLast && leg.isWhole;
  const layer: LayerDraft = { top: 0, costs: [], before: [] };
  let full = -1;
  for (let way = 0; way < last.costs.length; way += 1) {
    const known = last.costs[way] ?? NO_WAY;
    if (known === NO_WAY) continue;
    const from = last.top - way;
    full = full < 0 ? lastThatFits(measured, from, leg.depth) : fullFrom(measured, from, full, leg);
    if (isEnd && full < measured.items.length) break;
    const shortest = Math.min(full, Math.max(from + 1, full - LONGEST_STEP_BACK));
    const least = isEnd ? full : Math.max(shortest, leg.earliestEnd);
    for (let end = full; end >= least; end -= 1) {
      offer(layer, end, known + footCost(measured, from, end, leg), way);
    }
  }
  return layer;
}

/** Of two ways to one end the cheaper stays, of equals the first. The first end offered is the latest. */
function offer(layer: LayerDraft, end: number, cost: number, way: number): void {
  const { costs, before } = layer;
  if (costs.length === 0) layer.top = end;
  const place = layer.top - end;
  while (costs.length < place) before[costs.push(NO_WAY) - 1] = 0;
  if (cost >= (costs[place] ?? NO_WAY)) return;
  costs[place] = cost;
  before[place] = way;
}

/** The last item that a leg from `from` on holds, where one that begins later holds those up to `full`. */
function fullFrom(measured: MeasuredItems, from: number, full: number, { depth }: Leg): number {
  let end = full;
  while (end > from && depthBetween(measured, from, end) > depth) end -= 1;
  return end;
}

/** Of equally good ends the latest. */
function cheapest(costs: readonly number[]): number {
  let best = 0;
  for (let place = 1; place < costs.length; place += 1) {
    if ((costs[place] ?? 0) < (costs[best] ?? 0)) best = place;
  }
  return best;
}

/** Ranges of all legs, read back from the last. */
function trace(layers: readonly Layer[], best: number): readonly LegRange[] {
  const ranges: LegRange[] = new Array(layers.length - 1);
  let way = best;
  for (let leg = layers.length - 1; leg > 0; leg -= 1) {
    const to = (layers[leg]?.top ?? 0) - way;
    way = layers[leg]?.before[way] ?? 0;
    ranges[leg - 1] = { from: (layers[leg - 1]?.top ?? 0) - way, to };
  }
  return ranges;
}

function lastThatFits(measured: MeasuredItems, at: number, depth: number): number {
  let end = at;
  let beyond = measured.items.length + 1;
  while (beyond - end > 1) {
    const middle = (end + beyond) >> 1;
    if (depthBetween(measured, at, middle) <= depth) end = middle;
    else beyond = middle;
  }
  return end;
}

function firstThatFits(measured: MeasuredItems, to: number, depth: number): number {
  let start = to;
  let before = -1;
  while (start - before > 1) {
    const middle = (start + before) >> 1;
    if (depthBetween(measured, middle, to) <= depth) start = middle;
    else before = middle;
  }
  return start;
}

function footCost(measured: MeasuredItems, from: number, to: number, leg: Leg): number {
  if (leg.depth <= 0) return 0;
  const missing = leg.depth - depthBetween(measured, from, to);
  const opened = Math.min(missing, whitesBetween(measured, from, to));
  const short = missing - opened;
  if (to === measured.items.length && leg.isWhole) {
    const seen = Math.max(0, short - LAST_LEG_FREE);
    const uneven = seen > 0 ? SEEN_UNEVEN + LAST_LEG_WEIGHT * seen * seen : 0;
    return uneven + (missing > LAST_LEG_FREE ? OPENED * opened : 0);
  }
  const uneven = short <= 1 ? ONE_SHORT * short : SEEN_UNEVEN + SQUARED * short * short;
  const cost = uneven + OPENED * opened + (measured.breakCosts[to] ?? 0);
  const isParagraphsEnd = measured.items[to - 1]?.endsParagraph === true;
  return leg.isLast && isParagraphsEnd ? cost + JUMP_AT_PARAGRAPH : cost;
}
