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
}

/** Legs that were found. */
export interface BrokenLegs {
  readonly ranges: readonly LegRange[];
  /** Squared L missing at the feet, and the price of rules that could not be kept. */
  readonly raggedness: number;
}

/** Items that a leg may stop short of its foot for a better break. */
const LONGEST_STEP_BACK = 5;
/** A break against the rules is worse than a leg four L short. */
const RULE_BROKEN = 20;
/** The last leg may be one L short at no cost; more counts less than elsewhere. */
const LAST_LEG_FREE = 1;
const LAST_LEG_WEIGHT = 0.5;
/** A jump breaks inside a sentence (RJ04): the end of a paragraph is the poorer place. */
const JUMP_AT_PARAGRAPH = 6;

/** Measures items once for all legs that they will be broken into. */
export function measureItems(items: readonly GalleyItem[]): MeasuredItems {
  const depthTo = new Int32Array(items.length + 1);
  items.forEach((item, index) => {
    depthTo[index + 1] = (depthTo[index] ?? 0) + item.spaceBefore + item.depth;
  });
  return { items, depthTo };
}

/** L that items `from` to `to` take in one leg: space before the first is dropped. */
export function depthBetween(measured: MeasuredItems, from: number, to: number): number {
  if (to <= from) return 0;
  const { depthTo, items } = measured;
  return (depthTo[to] ?? 0) - (depthTo[from] ?? 0) - (items[from]?.spaceBefore ?? 0);
}

/** Whether a leg may end before item `at` (RT07, subheads kept with what follows). */
export function mayBreakBefore(items: readonly GalleyItem[], at: number): boolean {
  const before = items[at - 1];
  const after = items[at];
  if (before === undefined || after === undefined) return true;
  if (before.keepWithNext || hasSubheadTwoAbove(items, at)) return false;
  const isWidow = after.endsParagraph && !after.startsParagraph;
  const isOrphan = before.startsParagraph && !before.endsParagraph;
  return after.paragraph !== before.paragraph || !(isWidow || isOrphan);
}

/** Two lines under a subhead at a leg's foot at least: one alone looks cut off. */
function hasSubheadTwoAbove(items: readonly GalleyItem[], at: number): boolean {
  const before = items[at - 1];
  const head = items[at - 2];
  return head?.kind === 'subhead' && before !== undefined && !before.endsParagraph;
}

/** A way to fill the legs so far. */
interface Way {
  readonly cost: number;
  readonly ranges: readonly LegRange[];
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
  let ways = new Map<number, Way>([[from, { cost: 0, ranges: [] }]]);
  depths.forEach((depth, leg) => {
    const isLast = leg === depths.length - 1;
    const next = new Map<number, Way>();
    for (const [at, way] of ways) {
      for (const end of endsOf(measured, at, depth, isLast && isWhole)) {
        const cost =
          way.cost + footCost(measured, { from: at, to: end, depth }, { isLast, isWhole });
        const known = next.get(end);
        if (known !== undefined && known.cost <= cost) continue;
        next.set(end, { cost, ranges: [...way.ranges, { from: at, to: end }] });
      }
    }
    ways = next;
  });
  const best = isWhole ? ways.get(measured.items.length) : cheapest(ways);
  return best === undefined ? undefined : { ranges: best.ranges, raggedness: best.cost };
}

function cheapest(ways: ReadonlyMap<number, Way>): Way | undefined {
  return [...ways.values()].sort((a, b) => a.cost - b.cost)[0];
}

/** Where a leg from `at` may end: at the last item that fits or a few before it. */
function endsOf(
  measured: MeasuredItems,
  at: number,
  depth: number,
  mustTakeAll: boolean,
): readonly number[] {
  const count = measured.items.length;
  if (mustTakeAll) return depthBetween(measured, at, count) <= depth ? [count] : [];
  const full = lastThatFits(measured, at, depth);
  const ends: number[] = [];
  for (let end = full; end > at && end >= full - LONGEST_STEP_BACK; end -= 1) ends.push(end);
  return ends.length > 0 ? ends : [full];
}

function lastThatFits(measured: MeasuredItems, at: number, depth: number): number {
  let end = at;
  while (end < measured.items.length && depthBetween(measured, at, end + 1) <= depth) end += 1;
  return end;
}

function footCost(
  measured: MeasuredItems,
  leg: LegRange & { readonly depth: number },
  kind: { readonly isLast: boolean; readonly isWhole: boolean },
): number {
  const short = leg.depth - depthBetween(measured, leg.from, leg.to);
  const isEnd = leg.to === measured.items.length;
  if (leg.depth <= 0) return 0;
  if (isEnd && kind.isWhole) {
    return LAST_LEG_WEIGHT * Math.max(0, short - LAST_LEG_FREE) ** 2;
  }
  let cost = short ** 2;
  if (!mayBreakBefore(measured.items, leg.to)) cost += RULE_BROKEN;
  if (kind.isLast && measured.items[leg.to - 1]?.endsParagraph === true) cost += JUMP_AT_PARAGRAPH;
  return cost;
}
