// What the room leaves to a row of an ad: its largest size in a width, and its column. In: measured rows. Out: sizes in points, columns. Chooses nothing.
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

/** The rows of each column of a group. */
export function columnsOf<T>(group: {
  readonly rows: readonly T[];
  readonly columns: number;
}): readonly (readonly T[])[] {
  const each = Math.ceil(group.rows.length / group.columns);
  return Array.from({ length: group.columns }, (_, at) =>
    group.rows.slice(at * each, (at + 1) * each),
  );
}
