// Feet of legs that have been broken. In: legs and their depths. Out: by how much a leg is opened to end on the others' line, and whether a
// shape's legs come down to its foot at all.
import {
  depthBetween,
  LAST_LEG_FREE,
  type LegRange,
  type MeasuredItems,
  whitesBetween,
} from './break-legs.js';

/** L that all legs of a shape may stay above its foot: what is more is white below the story, and the same legs are a shallower shape. */
const ABOVE_FOOT = 1;

/** Whether legs of these depths come down to their foot anywhere, or nearly. */
export function reachFoot(
  measured: MeasuredItems,
  ranges: readonly LegRange[],
  depths: readonly number[],
): boolean {
  return ranges.some((range, leg) => {
    const depth = depths[leg] ?? 0;
    const opened = openingOf(measured, range, { depth, isEnd: leg === ranges.length - 1 });
    return depthBetween(measured, range.from, range.to) + opened >= depth - ABOVE_FOOT;
  });
}

/** L to open a leg of some depth by, so that it ends on the others' line; a last leg one L short is left as it is. */
export function openingOf(
  measured: MeasuredItems,
  range: LegRange,
  leg: { readonly depth: number; readonly isEnd: boolean },
): number {
  const missing = leg.depth - depthBetween(measured, range.from, range.to);
  if (missing <= (leg.isEnd ? LAST_LEG_FREE : 0)) return 0;
  return Math.min(missing, whitesBetween(measured, range.from, range.to));
}
