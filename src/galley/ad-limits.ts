// How large a row of an ad may be set in a width. In: a measured row. Out: sizes in points. Chooses nothing.
import type { Pt } from '../base/units.js';
import type { MeasuredRow } from './ad-measure.js';

/** Largest size at which a name takes `lines` lines: at its phrases, or through its words when it has none. */
export function nameLimit(row: MeasuredRow, lines: number, width: Pt): Pt {
  const total = row.turns[0]?.widest ?? 1;
  const wide = row.turns[lines - 1]?.widest ?? total / lines + (lines > 1 ? 0.6 : 0);
  return (width * 0.98) / Math.max(wide, 0.5);
}

/** Largest size at which no phone or price is wider than the ad; a label may stand over its phone. */
export function partsLimit(row: MeasuredRow, width: Pt): Pt {
  const widest = row.segments.some((segment) => !segment.mayTurn)
    ? row.segments.reduce((sum, one) => sum + one.scale * (one.width + one.gap), 0)
    : Math.max(...row.segments.map((one) => one.scale * one.width));
  return width / Math.max(widest, 0.5);
}
