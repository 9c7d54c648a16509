// Breaks a galley into legs. In: items and the depth of each leg in L. Out: which items stand in which leg. Moves nothing else.
// Rules of the page engine: RT07 (no lone first or last line of a paragraph at a leg's edge), no subhead at a foot.
import type { GalleyItem } from '../model/galley.js';

/** Items `from` (inclusive) to `to` (exclusive) of the galley stand in one leg. */
export interface LegRange {
  readonly from: number;
  readonly to: number;
}

/** How many items a break may be moved back to keep the rules before it is taken as it comes. */
const LONGEST_STEP_BACK = 4;

/** L that items `from` to `to` take in one leg: space before the first is dropped. */
export function depthOf(items: readonly GalleyItem[], from: number, to: number): number {
  let depth = 0;
  for (let index = from; index < to; index += 1) {
    const item = items[index];
    if (item === undefined) break;
    depth += item.depth + (index > from ? item.spaceBefore : 0);
  }
  return depth;
}

/** Whether a leg may end before item `at` (RT07, subheads kept with what follows). */
export function mayBreakBefore(items: readonly GalleyItem[], at: number): boolean {
  const before = items[at - 1];
  const after = items[at];
  if (before === undefined || after === undefined) return true;
  if (before.keepWithNext) return false;
  const isWidow = after.endsParagraph && !after.startsParagraph;
  const isOrphan = before.startsParagraph && !before.endsParagraph;
  // Two lines under a subhead at a leg's foot: one line and its subhead would stand alone.
  return after.paragraph !== before.paragraph || !(isWidow || isOrphan);
}

/** The last item (exclusive) that fits into `depth` L from `from`, at a place where the leg may end. */
export function fillLeg(items: readonly GalleyItem[], from: number, depth: number): number {
  let used = 0;
  let to = from;
  while (to < items.length) {
    const item = items[to];
    if (item === undefined) break;
    const next = used + item.depth + (to > from ? item.spaceBefore : 0);
    if (next > depth) break;
    used = next;
    to += 1;
  }
  for (let back = 0; back <= LONGEST_STEP_BACK && to - back > from; back += 1) {
    if (mayBreakBefore(items, to - back)) return to - back;
  }
  return to;
}

/** Fills legs one after the other from item `from`. Undefined when something is left over. */
export function fillLegs(
  items: readonly GalleyItem[],
  from: number,
  depths: readonly number[],
): readonly LegRange[] | undefined {
  const ranges = pourLegs(items, from, depths);
  const last = ranges.at(-1);
  return last !== undefined && last.to === items.length ? ranges : undefined;
}

/** Fills legs one after the other and stops when the legs are full; what is left begins at the last range's `to`. */
export function pourLegs(
  items: readonly GalleyItem[],
  from: number,
  depths: readonly number[],
): readonly LegRange[] {
  const ranges: LegRange[] = [];
  let at = from;
  for (const depth of depths) {
    const to = fillLeg(items, at, depth);
    ranges.push({ from: at, to });
    at = to;
  }
  return ranges;
}
