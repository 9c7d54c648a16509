// Running sums over a paragraph's items, so that the width of any line and what it can give are found by subtraction.
// In: items. Out: sums, and the measure of one line from them. Chooses nothing.
import type { Pt } from '../base/units.js';
import { type Box, type Glue, OPENING_STEPS, type Paragraph, SQUEEZE_STEPS } from './items.js';
import { isHalfAtLineEnd, mayHang } from './mark-blanks.js';

/** Sums over boxes and the glue before them, up to but without box n. */
export interface LineSums {
  readonly paragraph: Paragraph;
  /** Natural advance. */
  readonly natural: Float64Array;
  /** Not in a line that starts with box n: the white before it and the blank that a line start takes (PW-10). */
  readonly atStart: Float64Array;
  /** Not in a line that ends before box n: the blank that a line end always takes (PW-11), less a hyphen. */
  readonly atEnd: Float64Array;
  /** What squeezing could take in all, lead of a line's first box and tail of its last apart. */
  readonly giving: Float64Array;
  /** Row of `squeeze` and `opening` that holds the sums up to box n: most characters give nothing and share the row before them. */
  readonly rows: Int32Array;
  /** What each step of squeezing could take: step s of row r at r × SQUEEZE_STEPS + s. */
  readonly squeeze: readonly number[];
  readonly opening: readonly number[];
  /** What JU-E1 and JU-E2 could open in the whole paragraph. */
  readonly openingInAll: Pt;
  /** Gaps that JU-E3 may open. */
  readonly gaps: Int32Array;
  /** Characters that are no marks (PG-03). */
  readonly characters: Int32Array;
  /** Copies of what stands in each glue. */
  readonly breaks: Uint8Array;
  readonly penalties: Uint16Array;
}

/** A line's width and its room for adjustment. One object is used again and again: read it at once. */
export interface LineMeasure {
  natural: Pt;
  /** Room in each squeeze step; step 0 is the mark at the line's end. */
  readonly squeeze: Float64Array;
  readonly opening: Float64Array;
  gaps: number;
}

/** Sums a paragraph up. */
export function sumUp(paragraph: Paragraph): LineSums {
  const { boxes, glues } = paragraph;
  const columns = emptyColumns(boxes.length + 1);
  const { natural, gaps, characters, giving, rows } = columns;
  const squeeze = new Array<number>(SQUEEZE_STEPS).fill(0);
  const opening = new Array<number>(OPENING_STEPS).fill(0);
  let openingInAll = 0;
  for (let n = 0; n < boxes.length; n += 1) {
    const box = boxes[n];
    const glue = glues[n];
    if (box === undefined || glue === undefined) break;
    columns.breaks[n] = glue.breaks;
    columns.penalties[n] = glue.penalty;
    natural[n + 1] = at(natural, n) + box.advance + innerWhite(glue);
    gaps[n + 1] = at(gaps, n) + (glue.opens ? 1 : 0);
    characters[n + 1] = at(characters, n) + weightOf(box);
    columns.atStart[n] = innerWhite(glue) + startTrim(paragraph, n);
    columns.atEnd[n + 1] = endTrim(paragraph, n) - endAdded(box);
    const blank = leadLeft(box, glue) + tailLeft(box, glues[n + 1]);
    giving[n + 1] = at(giving, n) + blank + glue.shrink;
    if (blank > 0 || glue.shrink > 0 || glue.stretch > 0) {
      addRow(squeeze, SQUEEZE_STEPS, [box.step, blank], [glue.step, glue.shrink]);
      addRow(opening, OPENING_STEPS, [glue.opening, glue.stretch], [0, 0]);
      openingInAll += glue.stretch;
    }
    rows[n + 1] = squeeze.length / SQUEEZE_STEPS - 1;
  }
  return { paragraph, ...columns, squeeze, opening, openingInAll };
}

type Columns = Omit<LineSums, 'paragraph' | 'squeeze' | 'opening' | 'openingInAll'>;

/** All columns share one buffer: memory is asked for once a paragraph, not nine times. Widest numbers first, for their alignment. */
function emptyColumns(count: number): Columns {
  const bytes = 4 * Float64Array.BYTES_PER_ELEMENT + 3 * Int32Array.BYTES_PER_ELEMENT + 2 + 1;
  const buffer = new ArrayBuffer(bytes * count);
  let at = 0;
  const next = <T extends Float64Array | Int32Array | Uint16Array | Uint8Array>(
    Column: new (from: ArrayBuffer, start: number, length: number) => T,
    size: number,
  ): T => {
    const column = new Column(buffer, at, count);
    at += size * count;
    return column;
  };
  return {
    natural: next(Float64Array, 8),
    atStart: next(Float64Array, 8),
    atEnd: next(Float64Array, 8),
    giving: next(Float64Array, 8),
    rows: next(Int32Array, 4),
    gaps: next(Int32Array, 4),
    characters: next(Int32Array, 4),
    penalties: next(Uint16Array, 2),
    breaks: next(Uint8Array, 1),
  };
}

/** Adds a row: the last one with more in two of its steps. */
function addRow(
  rows: number[],
  width: number,
  first: readonly [number, Pt],
  second: readonly [number, Pt],
): void {
  const start = rows.length;
  for (let step = 0; step < width; step += 1) rows.push(rows[start - width + step] ?? 0);
  addTo(rows, start + first[0], first[1]);
  addTo(rows, start + second[0], second[1]);
}

/** Somewhere to measure lines into. */
export function newMeasure(): LineMeasure {
  return {
    natural: 0,
    squeeze: new Float64Array(SQUEEZE_STEPS),
    opening: new Float64Array(OPENING_STEPS),
    gaps: 0,
  };
}

/** Natural width of the boxes `from` to `to` (exclusive) as a line, its edges trimmed. */
export function naturalWidth(sums: LineSums, from: number, to: number): Pt {
  return (
    at(sums.natural, to) - at(sums.natural, from) - at(sums.atStart, from) - at(sums.atEnd, to)
  );
}

/**
 * Where a line ends that must fit `width`: before its last mark where that mark stands outside the measure (HA-02): one mark, never
 * one of a run, and only where the line would not fit otherwise.
 */
export function innerEnd(sums: LineSums, from: number, to: number, width: Pt): number {
  const { boxes, rules } = sums.paragraph;
  const last = boxes[to - 1];
  if (last === undefined || to - from < 2 || !mayHang(last.kind, rules)) return to;
  const before = boxes[to - 2]?.kind;
  if (before !== 'han' && before !== 'word') return to;
  return narrowWidth(sums, from, to) > width ? to - 1 : to;
}

/** Width of a line with all of the blank after its last mark taken (JU-S1). */
export function narrowWidth(sums: LineSums, from: number, to: number): Pt {
  return naturalWidth(sums, from, to) - endRoom(sums, to);
}

/** Least width of a line: everything squeezed that there is. */
export function leastWidth(sums: LineSums, from: number, to: number): Pt {
  return naturalWidth(sums, from, to) - roomOf(sums, from, to);
}

/** What a line could give in all, without the steps. */
export function roomOf(sums: LineSums, from: number, to: number): Pt {
  const { boxes, glues } = sums.paragraph;
  const first = boxes[from];
  const last = boxes[to - 1];
  const glue = glues[from];
  if (first === undefined || last === undefined || glue === undefined) return 0;
  const inside = at(sums.giving, to) - at(sums.giving, from) - glue.shrink - leadLeft(first, glue);
  return inside - tailLeft(last, glues[to]) + endRoom(sums, to);
}

/** What the last mark of a line could still give (JU-S1). */
function endRoom({ paragraph }: LineSums, to: number): Pt {
  return (paragraph.boxes[to - 1]?.tail ?? 0) - endTrim(paragraph, to - 1);
}

/** Measures the boxes `from` to `to` (exclusive) as a line. */
export function measureLine(
  sums: LineSums,
  from: number,
  to: number,
  into: LineMeasure,
): LineMeasure {
  into.natural = naturalWidth(sums, from, to);
  measureSqueeze(sums, from, to, into);
  measureOpening(sums, from, to, into);
  return into;
}

/** What a line can give by squeezing, step by step. */
export function measureSqueeze(sums: LineSums, from: number, to: number, into: LineMeasure): void {
  const { boxes, glues } = sums.paragraph;
  const first = boxes[from];
  const last = boxes[to - 1];
  const glue = glues[from];
  if (first === undefined || last === undefined || glue === undefined) return;
  const start = at(sums.rows, from) * SQUEEZE_STEPS;
  const end = at(sums.rows, to) * SQUEEZE_STEPS;
  for (let step = 0; step < SQUEEZE_STEPS; step += 1) {
    into.squeeze[step] = at(sums.squeeze, end + step) - at(sums.squeeze, start + step);
  }
  // The glue before the line and the blanks at its edges are not inside it.
  addTo(into.squeeze, glue.step, -glue.shrink);
  addTo(into.squeeze, first.step, -leadLeft(first, glue));
  addTo(into.squeeze, last.step, -tailLeft(last, glues[to]));
  into.squeeze[0] = endRoom(sums, to);
}

/** What a line can take by opening. */
export function measureOpening(sums: LineSums, from: number, to: number, into: LineMeasure): void {
  const glue = sums.paragraph.glues[from];
  if (glue === undefined) return;
  into.gaps = at(sums.gaps, to) - at(sums.gaps, from) - (glue.opens ? 1 : 0);
  const start = at(sums.rows, from) * OPENING_STEPS;
  const end = at(sums.rows, to) * OPENING_STEPS;
  for (let step = 0; step < OPENING_STEPS; step += 1) {
    into.opening[step] = at(sums.opening, end + step) - at(sums.opening, start + step);
  }
  addTo(into.opening, glue.opening, -glue.stretch);
}

/** What a line's first mark loses before its ink (PW-10). */
export function startTrim({ boxes, rules }: Paragraph, index: number): Pt {
  const box = boxes[index];
  if (box === undefined || box.lead === 0) return 0;
  if (box.isHalved) return box.lead;
  const isTrimmed = rules.lineStart === 'trim' || (rules.lineStart === 'trim-wrapped' && index > 0);
  return box.kind === 'open' && isTrimmed ? box.lead : 0;
}

/** What a line's last mark loses after its ink at every line end (PW-11). */
export function endTrim({ boxes, rules }: Paragraph, index: number): Pt {
  const box = boxes[index];
  if (box === undefined || box.tail === 0) return 0;
  return box.isHalved || isHalfAtLineEnd(rules) ? box.tail : 0;
}

/** What a line's end adds: the hyphen of a parted word. */
export function endAdded(box: Box | undefined): Pt {
  return box?.hyphen === undefined ? 0 : box.hyphen.advance * box.size;
}

/** Natural white inside a line, blanks closed up. */
export function innerWhite(glue: Glue): Pt {
  return glue.gap - glue.trimTail - glue.trimLead;
}

/** Blank that a box still has before its ink when the neighbours share its line. */
export function leadLeft(box: Box, glue: Glue): Pt {
  return Math.max(0, box.lead - glue.trimLead);
}

/** Blank that a box still has after its ink; `next` is the glue after it. */
export function tailLeft(box: Box, next: Glue | undefined): Pt {
  return Math.max(0, box.tail - (next?.trimTail ?? 0));
}

function weightOf(box: Box): number {
  if (box.kind === 'word') return box.glyphs.length;
  return box.kind === 'han' || box.kind === 'sign' ? 1 : 0;
}

function at(values: ArrayLike<number>, index: number): number {
  return values[index] ?? 0;
}

function addTo(values: number[] | Float64Array, index: number, amount: number): void {
  values[index] = at(values, index) + amount;
}
