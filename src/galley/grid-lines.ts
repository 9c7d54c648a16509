// 縱橫對齊: characters that stand in register from line to line (LN-05). In: a paragraph's items and the width of its lines, whole em.
// Out: breaks, and lines in which every Han and mark has a cell and each Western run fills whole cells. Nothing is squeezed or opened.
import type { Pt } from '../base/units.js';
import { BREAK } from './break-opportunities.js';
import type { Box, Glue } from './items.js';
import { type PlacedBox, type SetGlyphs, setPlaced } from './justify.js';
import type { LineSums } from './line-sums.js';

const SLACK = 0.001;

/** First box of each line after the first, and the number of boxes at the end: line after line as full as it gets. */
export function breakOnGrid(
  { paragraph }: LineSums,
  widths: { readonly first: Pt; readonly rest: Pt },
): readonly number[] {
  const { boxes, glues } = paragraph;
  const ends: number[] = [];
  const mayBreak = (to: number): boolean =>
    to === boxes.length || (glues[to]?.breaks ?? BREAK.barred) !== BREAK.barred;
  let from = 0;
  while (from < boxes.length) {
    const full = fillLine(paragraph, from, from === 0 ? widths.first : widths.rest);
    // The first closing mark may hang; else the line ends at the last place where it may.
    const hung = mayHang(boxes[full]) && !mayBreak(full) && mayBreak(full + 1) ? full + 1 : full;
    let to = hung;
    while (to > from + 1 && !mayBreak(to)) to -= 1;
    from = mayBreak(to) ? to : full;
    ends.push(from);
  }
  // A paragraph of white alone is a line too: nothing of the copy is lost.
  return ends.length === 0 ? [0] : withoutRunt(paragraph, ends, mayBreak);
}

/** A last line with too few characters takes some from the line before (PG-03). */
function withoutRunt(
  { boxes, rules }: LineSums['paragraph'],
  ends: readonly number[],
  mayBreak: (to: number) => boolean,
): readonly number[] {
  const last = ends.at(-2);
  if (last === undefined) return ends;
  const start = ends.at(-3) ?? 0;
  const characters = (from: number): number =>
    boxes.slice(from).filter(({ kind }) => kind === 'han' || kind === 'word').length;
  let to = last;
  while (to > start + 1 && (characters(to) < rules.lastLineLeast || !mayBreak(to))) to -= 1;
  return mayBreak(to) ? [...ends.slice(0, -2), to, boxes.length] : ends;
}

/** The box after the last that fits; at least one does. A break that is forced ends the line. */
function fillLine({ boxes, glues }: LineSums['paragraph'], from: number, width: Pt): number {
  let to = from + 1;
  while (to < boxes.length && glues[to]?.breaks !== BREAK.forced) {
    const end = cellsOf({ boxes, glues }, from, to + 1).at(-1)?.end ?? 0;
    if (end > width + SLACK) return to;
    to += 1;
  }
  return to;
}

/** One line on the grid; a last mark past `width` hangs. */
export function setOnGrid(
  sums: LineSums,
  line: { readonly from: number; readonly to: number },
  width: Pt,
): SetGlyphs {
  const placed = cellsOf(sums.paragraph, line.from, line.to);
  const end = placed.at(-1)?.end ?? 0;
  const isHung = end > width + SLACK && placed.length > 1;
  return setPlaced(sums, line, placed, isHung ? (placed.at(-2)?.end ?? 0) : end);
}

/** Boxes at their places: Western ones side by side run on, and white on both sides of the run fills its cells. */
function cellsOf(
  { boxes, glues }: Pick<LineSums['paragraph'], 'boxes' | 'glues'>,
  from: number,
  to: number,
): readonly PlacedBox[] {
  const placed: PlacedBox[] = [];
  let pen = 0;
  for (let start = from; start < to; ) {
    if (start > from) pen += spaceCells(boxes, glues, start);
    const end = boxes[start]?.kind === 'word' ? runEnd(boxes, start, to) : start + 1;
    const run = boxes.slice(start, end);
    const whites = run.map((_box, at) => (at === 0 ? 0 : (glues[start + at]?.gap ?? 0)));
    const width = run.reduce((sum, box, at) => sum + box.advance + (whites[at] ?? 0), 0);
    const em = run[0]?.size ?? 1;
    const cells = Math.max(1, Math.ceil(width / em - SLACK)) * em;
    let x = pen + (cells - width) / 2;
    for (const [at, box] of run.entries()) {
      x += whites[at] ?? 0;
      placed.push({ index: start + at, box, x, end: x + box.advance });
      x += box.advance;
    }
    pen += cells;
    const last = placed.at(-1);
    if (last !== undefined) placed[placed.length - 1] = { ...last, end: pen };
    start = end;
  }
  return placed;
}

/** Typed white in whole cells. Beside a Western run it is part of the white that fills the run's cells (LN-02). */
function spaceCells(boxes: readonly Box[], glues: readonly Glue[], at: number): Pt {
  const glue = glues[at];
  const em = boxes[at]?.size ?? 1;
  if (glue?.space === undefined || glue.gap === 0) return 0;
  const isWestern = boxes[at]?.kind === 'word' || boxes[at - 1]?.kind === 'word';
  return isWestern && glue.gap < em - SLACK ? 0 : Math.ceil(glue.gap / em - SLACK) * em;
}

function runEnd(boxes: readonly Box[], start: number, to: number): number {
  let end = start + 1;
  while (end < to && boxes[end]?.kind === 'word') end += 1;
  return end;
}

function mayHang(box: Box | undefined): boolean {
  return box !== undefined && /^(?:close|comma|colon|stop|exclaim)$/.test(box.kind);
}
