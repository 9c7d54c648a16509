// The typesetter's core: runs of styled text → set lines of a measure. In: runs, measure. Out: lines with every glyph at its place.
// The seams of line setting: itemize (runs → boxes, glues, penalties) → breakLines → justify.
import type { Outcome } from '../base/diagnostic.js';
import type { Span } from '../base/span.js';
import type { Pt } from '../base/units.js';
import type { Line, LineBeside } from '../model/galley.js';
import type { TextStyle } from '../model/template.js';
import { type BreakSetting, breakLines } from './break-lines.js';
import { BREAK } from './break-opportunities.js';
import { breakOnGrid, setOnGrid } from './grid-lines.js';
import { itemize } from './itemize.js';
import { justify, type PlacedBox, type SetGlyphs } from './justify.js';
import { LazyLine } from './lazy-line.js';
import { marksOf } from './line-marks.js';
import type { LineRequest, LineTools, StyledRun } from './line-request.js';
import { type LineSums, sumUp } from './line-sums.js';
import { RUNNING_SPACING, type SpacingStyle } from './spacing.js';

export type { LineRequest, LineTools, StyledRun };

/** Sets one paragraph; joining the lines' texts gives the runs' text back. */
export function setLines(
  request: LineRequest,
  tools: LineTools,
  spacing: SpacingStyle = RUNNING_SPACING,
): Outcome<readonly Line[]> {
  const { value, diagnostics } = itemize(request.runs, longestWord(request), tools, spacing);
  return { value: setSums(request, sumUp(value)), diagnostics };
}

/** Width that no word of a paragraph may exceed. */
export function longestWord({ measure, indent, hang }: Omit<LineRequest, 'runs'>): Pt {
  return measure - Math.max(indent, hang);
}

/** Sets a paragraph whose runs have been itemized. */
export function setSums(request: LineRequest, sums: LineSums): readonly Line[] {
  return makeLines(request, sums, endsOf(request, sums));
}

/** A paragraph that has been set, with what its lines were made of. */
export interface SetParagraph {
  readonly request: LineRequest;
  readonly sums: LineSums;
  /** First box of each line after the first, and the number of boxes at the end. */
  readonly ends: readonly number[];
  readonly lines: readonly Line[];
}

/** Sets a paragraph whose runs have been itemized, and keeps what it was made of. */
export function setParagraph(request: LineRequest, sums: LineSums): SetParagraph {
  const ends = endsOf(request, sums);
  return { request, sums, ends, lines: makeLines(request, sums, ends) };
}

/** A line with its boxes at their places. */
export interface PlacedBoxes {
  readonly line: Line;
  readonly boxes: readonly PlacedBox[];
}

/** The same with every box at its place, for those who ask about characters. */
export function placeLines(request: LineRequest, sums: LineSums): readonly PlacedBoxes[] {
  const ends = endsOf(request, sums);
  const slices = new SliceFinder(request.runs);
  return ends.map((_to, index) => {
    const shape = setOne(request, sums, { ends, index });
    return { line: lineOf(request, shape, slices), boxes: shape.set.boxes() };
  });
}

function endsOf(request: LineRequest, sums: LineSums): readonly number[] {
  const { measure, indent, hang } = request;
  if (sums.paragraph.isOnGrid)
    return breakOnGrid(sums, { first: measure - indent, rest: measure - hang });
  return breakLines(sums, breakSettingOf(request, sums));
}

/** What the lines of a paragraph are broken for. */
export function breakSettingOf(
  { runs, measure, indent, hang, align }: LineRequest,
  { paragraph }: LineSums,
): BreakSetting {
  return {
    firstWidth: measure - indent,
    restWidth: measure - hang,
    isJustified: align === 'justify',
    em: runs[0]?.style.size ?? measure,
    ...(align === 'ragged' ? { freeFrom: paragraph.boxes.length } : {}),
  };
}

/** Lines of a paragraph that has been broken before the boxes `ends`. */
export function makeLines(
  request: LineRequest,
  sums: LineSums,
  ends: readonly number[],
): readonly Line[] {
  const slices = new SliceFinder(request.runs);
  return ends.map((_to, index) => lineOf(request, setOne(request, sums, { ends, index }), slices));
}

/** A line before it becomes one of the galley's. */
interface LineShape {
  readonly set: SetGlyphs;
  /** Slice of the paragraph's text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly inset: Pt;
  readonly isLast: boolean;
  readonly beside: LineBeside | undefined;
}

function setOne(
  request: LineRequest,
  sums: LineSums,
  { ends, index }: { readonly ends: readonly number[]; readonly index: number },
): LineShape {
  const { text, starts } = sums.paragraph;
  const from = index === 0 ? 0 : (ends[index - 1] ?? 0);
  const to = ends[index] ?? 0;
  const isLast = index === ends.length - 1;
  const start = index === 0 ? 0 : (starts[from] ?? 0);
  const end = isLast ? text.length : (starts[to] ?? text.length);
  const inset = index === 0 ? request.indent : request.hang;
  const isFull = request.align === 'justify' && !isLast && sums.breaks[to] !== BREAK.forced;
  const set = sums.paragraph.isOnGrid
    ? setOnGrid(sums, { from, to }, request.measure - inset)
    : justify(sums, { from, to, isFull }, request.measure - inset);
  const beside = besideLine(sums, { from, to, style: request.runs[0]?.style }, set);
  return { set, start, end, text: text.slice(start, end), inset, isLast, beside };
}

/** What stands between a line and its neighbours: nothing, in all but a few paragraphs of a paper. */
function besideLine(
  { paragraph }: LineSums,
  line: { readonly from: number; readonly to: number; readonly style: TextStyle | undefined },
  set: SetGlyphs,
): LineBeside | undefined {
  const { besides, hasReadAbove, boxes, starts } = paragraph;
  if ((besides.length === 0 && !hasReadAbove) || line.style === undefined) return undefined;
  return {
    marks: marksOf(besides, set.boxes(), starts, line.style),
    isReadAbove: boxes.slice(line.from, line.to).some((box) => box.isReadAbove === true),
  };
}

function lineOf(request: LineRequest, shape: LineShape, slices: SliceFinder): Line {
  const { set, start, end, text, inset, isLast } = shape;
  return new LazyLine(set, {
    x: inset + shiftOf(request.align, request.measure - inset - set.width),
    width: set.width,
    size: request.runs[0]?.style.size ?? 0,
    text,
    span: slices.spanOf(start, end),
    endsParagraph: isLast,
    ink: request.ink,
    beside: shape.beside,
  });
}

function shiftOf(align: LineRequest['align'], slack: Pt): Pt {
  if (align === 'center') return Math.max(0, slack) / 2;
  return align === 'end' ? Math.max(0, slack) : 0;
}

/** Finds the place in the source of a slice of the runs' joined text. */
class SliceFinder {
  readonly #runs: readonly StyledRun[];

  constructor(runs: readonly StyledRun[]) {
    this.#runs = runs;
  }

  spanOf(start: number, end: number): Span | undefined {
    let offset = 0;
    let found: Span | undefined;
    for (const { text, span } of this.#runs) {
      const from = Math.max(start, offset);
      const to = Math.min(end, offset + text.length);
      if (span !== undefined && from < to) {
        const first = Math.min(span.start + from - offset, span.end);
        // A run's end is its span's end, whatever escapes made the text shorter.
        const last = to === offset + text.length ? span.end : span.start + to - offset;
        found = { file: span.file, start: found?.start ?? first, end: Math.min(last, span.end) };
      }
      offset += text.length;
    }
    return found;
  }
}
