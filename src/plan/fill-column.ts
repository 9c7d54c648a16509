// One column of classifieds filled from a place on. In: heights in order. Out: every place where the column may end, and how deep it is then.
import type { Pt } from '../base/units.js';

/** One that stands in a single column. */
export interface FlowItem {
  readonly category: string;
  readonly height: Pt;
}

/** One that lies over several columns: in the first of them it follows an item from `from` to `to`, the places of its category. */
export interface WideItem {
  readonly category: string;
  readonly height: Pt;
  readonly columns: number;
  readonly from: number;
  readonly to: number;
}

/** What is to be packed; `head` is the depth of a category's head at a column's top, `headBetween` of one further down. */
export interface Flow {
  readonly items: readonly FlowItem[];
  readonly wides: readonly WideItem[];
  readonly head: Pt;
  readonly headBetween: Pt;
}

/** A column filled up to an item: the category that its last head names, and its depth. */
export interface Filling {
  readonly item: number;
  readonly category: string | undefined;
  readonly used: Pt;
}

/** Depth of the head that a category needs in a column filled so far; none where it goes on. */
export function headOver(
  { head, headBetween }: Flow,
  { category, used }: Filling,
  next: string,
): Pt {
  if (category === next) return 0;
  return used === 0 ? head : headBetween;
}

/** The column as it is, and with one item after the other while they fit; never beyond the category of the next wide one, `wide`. */
export function fill(flow: Flow, start: Filling, depth: Pt, wide: number): readonly Filling[] {
  const last = flow.wides[wide]?.to ?? flow.items.length;
  const fillings: Filling[] = [start];
  let now = start;
  for (const { category, height } of flow.items.slice(start.item, last)) {
    const used = now.used + headOver(flow, now, category) + height;
    if (used > depth + 0.01) break;
    now = { item: now.item + 1, category, used };
    fillings.push(now);
  }
  return fillings;
}
