// How a line reaches its measure (clreq 6.2.2). In: a line's measure and the width wanted. Out: how far each step is used, and
// what that costs the reader's eye. Steps go in order, each used up before the next is touched (JU-04).
import type { Pt } from '../base/units.js';
import { OPENING_STEPS, SQUEEZE_STEPS } from './items.js';
import type { LineMeasure } from './line-sums.js';

/** Parts (0…1) of each step that are used, and what JU-E3 adds to each gap. */
export interface Adjustment {
  readonly squeeze: readonly number[];
  readonly opening: readonly number[];
  readonly perGap: Pt;
}

const NOTHING: Adjustment = { squeeze: [], opening: [], perGap: 0 };
/** Widths within this much of the measure count as equal. */
export const SLACK: Pt = 0.001;

/** Cost of using the whole of a step; a mark at the line's end gives its blank for nothing (JU-S1). */
const SQUEEZE_COST: readonly number[] = [0, 1, 1, 2, 3, 4, 8];
const OPENING_COST: readonly number[] = [2, 4];
/** JU-E3 is what a reader sees: it costs from the first hair on, and with the square of the gap. */
const GAP_COST = 8;
const GAP_SQUARE_COST = 2500;
/** An opening that costs so much or more has spaced letters out: the steps before JU-E3 together cost less. */
export const OPENED_COST: number = GAP_COST;

/** Works the steps out. Undefined = too wide even when all is squeezed. */
export function adjust(line: LineMeasure, width: Pt): Adjustment | undefined {
  const slack = width - line.natural;
  if (Math.abs(slack) <= SLACK) return NOTHING;
  return slack < 0 ? squeezeBy(line, -slack) : openBy(line, slack);
}

function squeezeBy(line: LineMeasure, wanted: Pt): Adjustment | undefined {
  const squeeze: number[] = [];
  let left = wanted;
  for (let step = 0; step < SQUEEZE_STEPS && left > SLACK; step += 1) {
    const room = Math.max(0, line.squeeze[step] ?? 0);
    const taken = Math.min(left, room);
    squeeze[step] = room > 0 ? taken / room : 0;
    left -= taken;
  }
  return left > SLACK ? undefined : { squeeze, opening: [], perGap: 0 };
}

function openBy(line: LineMeasure, wanted: Pt): Adjustment {
  const opening: number[] = [];
  let left = wanted;
  for (let step = 0; step < OPENING_STEPS && left > SLACK; step += 1) {
    const room = Math.max(0, line.opening[step] ?? 0);
    const taken = Math.min(left, room);
    opening[step] = room > 0 ? taken / room : 0;
    left -= taken;
  }
  const perGap = left > SLACK && line.gaps > 0 ? left / line.gaps : 0;
  return { squeeze: [], opening, perGap };
}

/** Cost of squeezing a line by `wanted`; `Infinity` = it cannot give so much. */
export function squeezeCost(line: LineMeasure, wanted: Pt): number {
  let left = wanted;
  let cost = 0;
  for (let step = 0; step < SQUEEZE_STEPS && left > SLACK; step += 1) {
    const room = line.squeeze[step] ?? 0;
    if (room <= 0) continue;
    const part = Math.min(1, left / room);
    cost += (SQUEEZE_COST[step] ?? 0) * part;
    left -= room * part;
  }
  return left > SLACK ? Infinity : cost;
}

/** What JU-E3 must add to each gap of a line that is opened by `wanted`, in em; `Infinity` where there is no gap. */
export function openedGap(line: LineMeasure, wanted: Pt, em: Pt): number {
  const left = line.opening.reduce((rest, room) => rest - Math.max(0, room), wanted);
  return left <= SLACK ? 0 : left / em / line.gaps;
}

/** Cost of opening a line by `wanted`; `em` is the type size. */
export function openingCost(line: LineMeasure, wanted: Pt, em: Pt): number {
  let left = wanted;
  let cost = 0;
  for (let step = 0; step < OPENING_STEPS && left > SLACK; step += 1) {
    const room = line.opening[step] ?? 0;
    if (room <= 0) continue;
    const part = Math.min(1, left / room);
    cost += (OPENING_COST[step] ?? 0) * part;
    left -= room * part;
  }
  if (left <= SLACK) return cost;
  const gap = left / em / Math.max(1, line.gaps);
  // A line without a gap to open stays ragged: as bad as one gap that takes it all.
  return cost + GAP_COST + GAP_SQUARE_COST * gap * gap;
}
