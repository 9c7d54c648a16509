// A sliver above ads that no story fits is shared out between them. In: a stack's ads and the room above each column. Out: the ads, moved
// up by points; sizes never change. Only where all ads that hang together stand under slivers, and no gap grows by more than is unseen.
import type { Pt } from '../base/units.js';
import type { AdSlot } from '../model/dummy.js';

/** What gaps between ads may grow by, and what counts as a sliver, in points; `ceiling`: where ads end at the top. */
export interface Spread {
  readonly ceiling: Pt;
  readonly sliver: Pt;
  readonly mostGrown: Pt;
}

/** Ads spread up to the ceiling, and the columns that are full thereby. */
export function spreadAds(
  slots: readonly AdSlot[],
  columns: number,
  spread: Spread,
): { readonly slots: readonly AdSlot[]; readonly full: readonly number[] } {
  const full: number[] = [];
  let moved = slots;
  for (const group of groupsOf(slots, columns)) {
    const own = slots.filter(({ column }) => group.includes(column));
    const shifts = shiftsOf(own, group, spread);
    if (shifts === undefined) continue;
    full.push(...group);
    moved = moved.map((slot) => {
      const shift = shifts.get(slot) ?? 0;
      return shift === 0 ? slot : { ...slot, y: slot.y - shift };
    });
  }
  return { slots: moved, full };
}

/** Columns that hang together by ads that stand over several of them. */
function groupsOf(slots: readonly AdSlot[], columns: number): readonly (readonly number[])[] {
  const groups: number[][] = [];
  for (let column = 0; column < columns; column += 1) {
    const isJoined = slots.some((slot) => slot.column < column && column < endOf(slot));
    const last = groups.at(-1);
    if (isJoined && last !== undefined) last.push(column);
    else groups.push([column]);
  }
  return groups;
}

function endOf({ column, columnSpan }: AdSlot): number {
  return column + columnSpan;
}

/** How far each ad of a group goes up; undefined where the group is not under slivers alone, or would come apart. */
function shiftsOf(
  slots: readonly AdSlot[],
  group: readonly number[],
  { ceiling, sliver, mostGrown }: Spread,
): ReadonlyMap<AdSlot, Pt> | undefined {
  const isUnderSlivers = group.every((column) => {
    const own = slots.filter((slot) => slot.column <= column && column < endOf(slot));
    const top = Math.min(Number.POSITIVE_INFINITY, ...own.map(({ y }) => y));
    return top - ceiling < sliver;
  });
  if (slots.length === 0 || !isUnderSlivers) return undefined;
  const upwards = [...slots].sort((a, b) => b.y - a.y);
  const level = new Map<AdSlot, number>();
  for (const slot of upwards)
    level.set(
      slot,
      1 +
        most(
          level,
          upwards.filter((own) => isAbove(slot, own)),
          -1,
        ),
    );
  const above = new Map<AdSlot, number>();
  const free = new Map<AdSlot, Pt>();
  for (const slot of upwards.toReversed()) {
    const over = slots.filter((own) => isAbove(own, slot));
    above.set(slot, 1 + most(above, over, -1));
    const room = over.map(
      (own) => slot.y - own.y - own.height - gapOver(slot, slots) + (free.get(own) ?? 0),
    );
    free.set(slot, over.length === 0 ? slot.y - ceiling : Math.min(...room));
  }
  const shifts = new Map<AdSlot, Pt>();
  for (const slot of slots) {
    const chain = (level.get(slot) ?? 0) + (above.get(slot) ?? 0);
    const room = Math.max(0, free.get(slot) ?? 0);
    if (room > mostGrown * chain + 0.01) return undefined;
    shifts.set(slot, chain === 0 ? 0 : (room * (level.get(slot) ?? 0)) / chain);
  }
  return shifts;
}

/** The least gap between an ad and those above it. */
function gapOver(slot: AdSlot, slots: readonly AdSlot[]): Pt {
  const gaps = slots.filter((own) => isAbove(own, slot)).map((own) => slot.y - own.y - own.height);
  return Math.min(...gaps);
}

/** Whether an ad stands higher than another, over one of its columns. */
export function isAbove(upper: AdSlot, lower: AdSlot): boolean {
  return upper.y < lower.y && upper.column < endOf(lower) && lower.column < endOf(upper);
}

function most(values: ReadonlyMap<AdSlot, number>, slots: readonly AdSlot[], none: number): number {
  return Math.max(none, ...slots.map((slot) => values.get(slot) ?? 0));
}
