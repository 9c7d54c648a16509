// Where a row of an ad turns at a size. In: measured rows, a size, a width. Out: how many lines, and how wide.
import type { Em, Pt } from '../base/units.js';
import { BULLET_GAP, type MeasuredRow, type Segment, segmentSize } from './ad-measure.js';

/** How a row stands at a size. */
export interface Turned {
  /** `torn`: a Latin word is longer than the line. */
  readonly mode: 'whole' | 'phrases' | 'flow' | 'torn';
  readonly lines: number;
  /** Widest line, bullet included. */
  readonly width: Pt;
  /** Width of the last line as a share of the widest. */
  readonly last: number;
}

/** Lines at phrases that fill less than this of the width on average are better flowed. */
const LEAST_FILLED = 0.55;

/** Whether a row is broken wherever body text may be. */
export function isFlowed({ mode }: Turned): boolean {
  return mode === 'flow' || mode === 'torn';
}

/** Whether a row's parts have sizes of their own. */
export function isParted({ segments }: MeasuredRow): boolean {
  return segments.length > 1 || segments[0]?.scale !== 1;
}

/** White that a row's bullet takes before its words. */
export function bulletRoom({ bullet }: MeasuredRow, size: Pt): Pt {
  return bullet === undefined ? 0 : (bullet.width + BULLET_GAP) * size;
}

/** How a row stands in `width` at `size`; undefined when something unbreakable is wider. */
export function turnRow(row: MeasuredRow, size: Pt, width: Pt): Turned | undefined {
  if (row.row.role === 'entry') return turnCells(row, size, width);
  return isParted(row) ? turnParts(row, size, width) : turnWords(row, size, width);
}

function turnCells(row: MeasuredRow, size: Pt, width: Pt): Turned | undefined {
  const wide = tableWidth(row.columns) * size;
  return wide <= width ? { mode: 'whole', lines: 1, width: wide, last: 1 } : undefined;
}

/** Width of a table's columns with an em of white between them. */
function tableWidth(columns: readonly Em[]): Em {
  return columns.reduce((sum, column) => sum + column + 1, -1);
}

function turnParts(row: MeasuredRow, size: Pt, width: Pt): Turned | undefined {
  const lines = partLines(row.segments, size, width);
  const widths = lines.map((line) => partsWidth(line, size));
  const widest = Math.max(...widths);
  if (widest > width) return undefined;
  const mode = lines.length === 1 ? 'whole' : 'phrases';
  return { mode, lines: lines.length, width: widest, last: (widths.at(-1) ?? 0) / widest };
}

/** Segments of different sizes packed on lines; a label goes with its phone as long as both fit on a line. */
export function partLines(
  segments: readonly Segment[],
  size: Pt,
  width: Pt,
): readonly (readonly Segment[])[] {
  const lines: Segment[][] = [];
  segments.forEach((segment, at) => {
    const line = lines.at(-1);
    const next = segments[at + 1];
    const isLabel = segment.scale < 1 && next !== undefined && segment.mayTurn;
    const goes =
      isLabel && partsWidth([segment, next], size) <= width ? [segment, next] : [segment];
    const fits = line !== undefined && partsWidth([...line, ...goes], size) <= width;
    if (line !== undefined && (fits || !segment.mayTurn)) line.push(segment);
    else lines.push([segment]);
  });
  return lines;
}

/** Width of segments on one line; the first one's gap is dropped. */
function partsWidth(segments: readonly Segment[], size: Pt): Pt {
  return segments.reduce((sum, segment, at) => {
    const own = segmentSize(segment, size);
    return sum + (segment.width + (at === 0 ? 0 : segment.gap)) * own;
  }, 0);
}

function turnWords(row: MeasuredRow, size: Pt, width: Pt): Turned {
  const room = bulletRoom(row, size);
  const measure = (width - room) / size;
  const { turns } = row;
  const total = turns[0]?.widest ?? 0;
  const count = turns.findIndex(({ widest }) => widest <= measure) + 1;
  const widest = turns[count - 1]?.widest ?? measure;
  if (count === 1) return { mode: 'whole', lines: 1, width: total * size + room, last: 1 };
  if (count > 1 && total / (count * measure) >= LEAST_FILLED) {
    const last = total / (count * widest);
    return { mode: 'phrases', lines: count, width: widest * size + room, last };
  }
  const flow = flowUnits(row.segments[0]?.units ?? [], measure);
  return { ...flow, width };
}

/** Estimates a flowed paragraph; setting it tells the truth. */
function flowUnits(units: readonly Em[], measure: Em): Omit<Turned, 'width'> {
  let lines = 1;
  let used = 0;
  let isTorn = false;
  for (const unit of units) {
    isTorn ||= unit > measure;
    if (used + unit > measure + 0.001) {
      lines += 1;
      used = 0;
    }
    used += unit;
    while (used > measure + 0.001) {
      lines += 1;
      used -= measure;
    }
  }
  return { mode: isTorn ? 'torn' : 'flow', lines, last: used / measure };
}
