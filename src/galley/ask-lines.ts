// What can be asked of the typesetter about a text by itself: advances, gaps, lines. In: text, type, rules. Out: plain numbers in em
// and UTF-16 offsets. Front door for the package's own interface; the paper goes through set-galley.
import type { Em, Pt } from '../base/units.js';
import type { LineRules } from '../model/line-rules.js';
import type { TextStyle } from '../model/template.js';
import { BREAK, findBreaks } from './break-opportunities.js';
import { itemize } from './itemize.js';
import type { Paragraph } from './items.js';
import type { PlacedBox } from './justify.js';
import type { LineTools, StyledRun } from './line-request.js';
import { sumUp } from './line-sums.js';
import { lengthOf, PointRow } from './point-row.js';
import { placeLines } from './set-lines.js';
import { RUNNING_SPACING, takesGap } from './spacing.js';

/** Type that is asked about: sizes cancel out. */
const EM = 10;
const STYLE: TextStyle = { family: 'serif', weight: 400, size: EM, leading: 13, ink: 'black' };
/** Stands beside an excerpt that begins or ends with a full-width space: at a line's edge there would be none. */
const NEIGHBOUR = '國';
/** Ends within so much of each other count as one. */
const TOUCH: Pt = 0.001;

/** One set line. */
export interface AskedLine {
  /** Exact slice of the text; lines joined give the text back. */
  readonly text: string;
  /** One number of em a code point, as set; white that setting added counts with the character before it. */
  readonly advances: readonly Em[];
  /** Whether the last mark stands outside the measure. */
  readonly hang: boolean;
  /** Where the first cell begins: with the indent, less the blank that its mark gave up. */
  readonly x: Em;
  /** From the line's start to the end of its last cell. */
  readonly width: Em;
}

/** What lines are asked for. */
export interface AskedMeasure {
  readonly measureEm: Em;
  readonly firstIndentEm: Em;
  readonly align: 'justify' | 'ragged';
}

/** Offsets at which a line may end, by rule alone (UAX #14 and clreq 6.1). */
export function askBreaks(text: string, level: LineRules['kinsoku']): readonly number[] {
  const breaks = findBreaks(text, level);
  return Array.from(breaks.keys()).filter((offset) => breaks[offset] !== BREAK.barred);
}

/**
 * Advance of each code point in em, on one line that nothing squeezes or opens (clreq 6.3.2). The text is an excerpt: blanks at its
 * outer edges are kept, and automatic Han–Latin gaps are not counted.
 */
export function askAdvances(text: string, tools: LineTools): readonly Em[] {
  const [before, after] = [/^\u3000/, /\u3000$/].map((edge) => (edge.test(text) ? NEIGHBOUR : ''));
  const excerpt = `${before}${text}${after}`;
  const { boxes, glues, starts } = itemsOf(excerpt, Infinity, tools);
  const row = new PointRow(excerpt);
  let end = 0;
  boxes.forEach((box, index) => {
    const start = starts[index] ?? 0;
    const glue = glues[index];
    const taken = (glue?.trimLead ?? 0) + (glues[index + 1]?.trimTail ?? 0);
    if (glue?.space !== undefined) row.addWhite(end, start, glue.gap / EM);
    row.addBox(box, start, (box.advance - taken) / EM);
    end = start + lengthOf(box);
  });
  const start = before?.length ?? 0;
  return row.read(start, start + text.length);
}

/** Offsets at which an automatic gap between Han and Latin stands (LN-01). */
export function askGaps(text: string, tools: LineTools): readonly number[] {
  const { boxes, starts } = itemsOf(text, Infinity, tools);
  return starts.filter((start, index) => {
    const before = boxes[index - 1];
    const box = boxes[index];
    if (before === undefined || box === undefined) return false;
    const isTouching = (starts[index - 1] ?? 0) + lengthOf(before) === start;
    return isTouching && takesGap(before, box, tools.rules);
  });
}

/** Sets a text to a measure. */
export function askLines(
  text: string,
  asked: AskedMeasure,
  tools: LineTools,
): readonly AskedLine[] {
  const measure = asked.measureEm * EM;
  const indent = asked.firstIndentEm * EM;
  const runs = runsOf(text);
  const request = { runs, measure, indent, hang: 0, align: asked.align, ink: STYLE.ink };
  const paragraph = itemsOf(text, measure - indent, tools);
  const row = new PointRow(text);
  let start = 0;
  return placeLines(request, sumUp(paragraph)).map(({ line, boxes }) => {
    spreadLine(row, boxes, paragraph);
    const last = boxes.at(-1);
    const from = start;
    start += line.text.length;
    return {
      text: line.text,
      advances: row.read(from, start),
      hang: (last?.end ?? 0) > line.width + TOUCH,
      x: (line.x + (boxes[0]?.x ?? 0)) / EM,
      width: (last?.end ?? 0) / EM,
    };
  });
}

/** Gives each character of a line what it takes of it, down to the start of the next. */
function spreadLine(row: PointRow, placed: readonly PlacedBox[], paragraph: Paragraph): void {
  let end = 0;
  let endOffset = placed[0] === undefined ? 0 : (paragraph.starts[placed[0].index] ?? 0);
  placed.forEach(({ index, box, x, end: right }, place) => {
    const start = paragraph.starts[index] ?? 0;
    const follows = placed[place + 1] === undefined ? undefined : paragraph.glues[index + 1];
    const inkStart = Math.max(x, end);
    const inkEnd = right - (follows?.trimTail ?? 0);
    if (inkStart > end) row.addWhite(endOffset, start, (inkStart - end) / EM);
    row.addBox(box, start, (inkEnd - inkStart) / EM);
    end = inkEnd;
    endOffset = start + lengthOf(box);
  });
}

function itemsOf(text: string, longest: Pt, tools: LineTools): Paragraph {
  return itemize(runsOf(text), longest, tools, RUNNING_SPACING).value;
}

function runsOf(text: string): readonly StyledRun[] {
  return [{ text, span: undefined, style: STYLE }];
}
