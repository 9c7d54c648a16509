// Widths of a table's columns. In: what the cells ask for, the measure. Out: widths, and whether they hold the cells unbroken where
// a break would hurt. Sets no type.
import type { Em, Pt } from '../base/units.js';
import { BREAK } from './break-opportunities.js';
import { type LineSums, naturalWidth } from './line-sums.js';

/** What a cell or column asks for. */
export interface Asked {
  /** Width on one line. */
  readonly natural: Pt;
  /** Its longest piece that must not be broken. */
  readonly least: Pt;
}

/** Columns from the left, `gap` apart. */
export interface TableColumns {
  readonly widths: readonly Pt[];
  readonly gap: Pt;
  readonly fits: boolean;
}

/** A cell up to this width is a figure, a name, a word: it is not broken. */
const SHORT_CELL: Em = 6;
/** White between columns, the widest that the measure allows. */
const GAPS: readonly Em[] = [1, 0.5, 0.35];
/** So that a cell which just fits is not broken by a rounding error. */
const HAIR: Pt = 0.01;

/** What one cell asks for. */
export function askedBy(sums: LineSums, em: Pt): Asked {
  const { boxes, glues } = sums.paragraph;
  const natural = naturalWidth(sums, 0, boxes.length) + HAIR;
  if (natural <= SHORT_CELL * em) return { natural, least: natural };
  let least: Pt = 0;
  let from = 0;
  for (let to = 1; to <= boxes.length; to += 1) {
    if (to < boxes.length && glues[to]?.breaks === BREAK.barred) continue;
    least = Math.max(least, naturalWidth(sums, from, to) + HAIR);
    from = to;
  }
  return { natural, least };
}

/** Divides the measure among the columns. */
export function chooseColumns(asked: readonly Asked[], measure: Pt, em: Pt): TableColumns {
  const least = sumOf(asked, (column) => column.least);
  const gaps = asked.length - 1;
  const gap = (GAPS.find((width) => least + gaps * width * em <= measure) ?? leastGap()) * em;
  const room = measure - gaps * gap;
  return { widths: widthsIn(room, asked), gap, fits: least <= room };
}

function leastGap(): Em {
  return Math.min(...GAPS);
}

/** Natural widths where they fit; else each column its least and the rest by need; else all alike too narrow. */
function widthsIn(room: Pt, asked: readonly Asked[]): readonly Pt[] {
  const natural = sumOf(asked, (column) => column.natural);
  const least = sumOf(asked, (column) => column.least);
  if (natural <= room) {
    return asked.map((column) => column.natural + (room - natural) / asked.length);
  }
  if (least > room) return asked.map((column) => (room * column.least) / least);
  const part = (room - least) / (natural - least);
  return asked.map((column) => column.least + part * (column.natural - column.least));
}

function sumOf(asked: readonly Asked[], width: (column: Asked) => Pt): Pt {
  return asked.reduce((sum, column) => sum + width(column), 0);
}
