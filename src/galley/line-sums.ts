// Running sums over a paragraph's items, so that the width of any line and what it can give are found by subtraction.
// In: items. Out: sums, and the measure of one line from them. Chooses nothing.
import type { Pt } from '../base/units.js';
import { type Box, type Glue, OPENING_STEPS, type Paragraph, SQUEEZE_STEPS } from './items.js';

/** Sums over boxes and the glue before them, up to but without box n. */
export interface LineSums {
  readonly paragraph: Paragraph;
  /** Natural advance. */
  readonly natural: Float64Array;
  /** Row of `squeeze` and `opening` that holds the sums up to box n: most characters give nothing and share the row before them. */
  readonly rows: Int32Array;
  /** What each step of squeezing could take: step s of row r at r × SQUEEZE_STEPS + s. */
  readonly squeeze: Float64Array;
  readonly opening: Float64Array;
  /** Gaps that JU-E3 may open. */
  readonly gaps: Float64Array;
  /** Characters that are no marks (PG-03). */
  readonly characters: Float64Array;
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
  const count = boxes.length;
  const natural = new Float64Array(count + 1);
  const rows = new Int32Array(count + 1);
  const squeeze = new Float64Array((count + 1) * SQUEEZE_STEPS);
  const opening = new Float64Array((count + 1) * OPENING_STEPS);
  const gaps = new Float64Array(count + 1);
  const characters = new Float64Array(count + 1);
  let row = 0;
  for (let n = 0; n < count; n += 1) {
    const box = boxes[n];
    const glue = glues[n];
    if (box === undefined || glue === undefined) break;
    natural[n + 1] = at(natural, n) + box.advance + innerWhite(glue);
    gaps[n + 1] = at(gaps, n) + (glue.opens ? 1 : 0);
    characters[n + 1] = at(characters, n) + weightOf(box);
    const blank = leadLeft(box, glue) + tailLeft(box, glues[n + 1]);
    if (blank > 0 || glue.shrink > 0 || glue.stretch > 0) {
      copyRow(squeeze, row, SQUEEZE_STEPS);
      copyRow(opening, row, OPENING_STEPS);
      row += 1;
      addTo(squeeze, row * SQUEEZE_STEPS + box.step, blank);
      addTo(squeeze, row * SQUEEZE_STEPS + glue.step, glue.shrink);
      addTo(opening, row * OPENING_STEPS + glue.opening, glue.stretch);
    }
    rows[n + 1] = row;
  }
  return { paragraph, natural, rows, squeeze, opening, gaps, characters };
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

/** Natural width of the boxes `from` to `to` (exclusive) as a line: its first bracket trimmed (PW-10). */
export function naturalWidth(sums: LineSums, from: number, to: number): Pt {
  const { boxes, glues } = sums.paragraph;
  const glue = glues[from];
  const inner = glue === undefined ? 0 : innerWhite(glue);
  return at(sums.natural, to) - at(sums.natural, from) - inner - startTrim(boxes[from]);
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

/** What a line can give by squeezing. */
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
  into.squeeze[0] = last.tail;
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

/** What a line's first bracket loses before its ink (PW-10). */
export function startTrim(box: Box | undefined): Pt {
  return box?.kind === 'open' ? box.lead : 0;
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

function at(values: Float64Array | Int32Array, index: number): number {
  return values[index] ?? 0;
}

function addTo(values: Float64Array, index: number, amount: number): void {
  values[index] = at(values, index) + amount;
}

function copyRow(values: Float64Array, row: number, width: number): void {
  values.copyWithin((row + 1) * width, row * width, (row + 1) * width);
}
