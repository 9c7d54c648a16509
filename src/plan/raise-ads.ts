// Ads let out: what stands on other ads goes up by an L or two, so that the hole above ends where its copy does. In: a stack. Out: the stacks
// that this gives. Sizes never change, and no gap grows by more than is unseen; what stands at the page's foot stays there.
import type { AdSlot } from '../model/dummy.js';
import type { Template } from '../model/template.js';
import { isAbove } from './spread-ads.js';
import type { AdStack } from './stack-ads.js';

/** L that ads are raised by at the most. */
const MOST_RAISED = 2;
/** Cost of an L × column taken into the gaps: a fifth of a void's. */
const RAISED_CELL = 0.6;

/** Neighbouring columns in which the hole ends on one L. */
interface Terrace {
  readonly from: number;
  readonly to: number;
  readonly foot: number;
}

/** A stack with one terrace of its upper edge raised, for every terrace and every number of L. */
export function raisedStacks(
  stack: AdStack,
  firstLine: number,
  { leading }: Template,
): readonly AdStack[] {
  return terracesOf(stack.freeLines).flatMap((terrace) => {
    const shares = sharesIn(stack.slots, terrace);
    if (shares === undefined) return [];
    const steps = Array.from({ length: MOST_RAISED }, (_, at) => at + 1);
    return steps
      .filter((step) => terrace.foot - step > firstLine)
      .map((step) =>
        raisedBy(stack, terrace, step, (slot) => (shares.get(slot) ?? 0) * step * leading),
      );
  });
}

function raisedBy(
  stack: AdStack,
  { from, to, foot }: Terrace,
  step: number,
  shiftOf: (slot: AdSlot) => number,
): AdStack {
  const price = RAISED_CELL * step * (to - from);
  return {
    slots: stack.slots.map((slot) => ({ ...slot, y: slot.y - shiftOf(slot) })),
    freeLines: stack.freeLines.map((free, column) =>
      column >= from && column < to ? foot - step : free,
    ),
    refused: stack.refused,
    cost: stack.cost + price,
    looks: stack.looks + price,
  };
}

function terracesOf(freeLines: readonly number[]): readonly Terrace[] {
  const terraces: Terrace[] = [];
  freeLines.forEach((foot, column) => {
    const last = terraces.at(-1);
    if (last?.foot === foot) terraces[terraces.length - 1] = { ...last, to: column + 1 };
    else terraces.push({ from: column, to: column + 1, foot });
  });
  return terraces;
}

/** The part of a step that each ad goes up by: all gaps below it grow alike. Undefined where one of the uppermost cannot move. */
function sharesIn(
  slots: readonly AdSlot[],
  { from, to }: Terrace,
): ReadonlyMap<AdSlot, number> | undefined {
  const isInside = ({ column, columnSpan }: AdSlot): boolean =>
    column >= from && column + columnSpan <= to;
  const own = slots.filter((slot) => slot.column < to && from < slot.column + slot.columnSpan);
  const upwards = own.toSorted((a, b) => b.y - a.y);
  const below = new Map<AdSlot, number>();
  for (const slot of upwards) {
    const under = upwards.filter((other) => isAbove(slot, other));
    const level = Math.max(0, ...under.map((other) => 1 + (below.get(other) ?? 0)));
    below.set(slot, isInside(slot) ? level : 0);
  }
  const shares = new Map<AdSlot, number>();
  for (const slot of upwards.toReversed()) {
    const over = own.filter((other) => isAbove(other, slot));
    const level = below.get(slot) ?? 0;
    const most = Math.min(1, ...over.map((other) => shares.get(other) ?? 0));
    const above = Math.max(0, ...over.map((other) => (below.get(other) ?? 0) - level));
    shares.set(slot, level === 0 ? 0 : Math.min(most, level / (level + above)));
    if (over.length === 0 && level === 0) return undefined;
  }
  return shares.size === 0 ? undefined : shares;
}
