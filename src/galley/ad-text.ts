// A text of an ad, itemized once for all sizes: advances grow with the type size. In: styled runs. Out: its lines at any size, whole,
// in part or flowed. Decides no size and places nothing on the ad.
import type { Diagnostic, Outcome } from '../base/diagnostic.js';
import { type Em, type Pt, roundPt } from '../base/units.js';
import type { Face } from '../model/font.js';
import type { Line } from '../model/galley.js';
import type { Piece } from './ad-rows.js';
import type { Stretch } from './ad-signs.js';
import { BREAK } from './break-opportunities.js';
import { itemize } from './itemize.js';
import { type Glue, type Paragraph, SQUEEZE } from './items.js';
import { justify } from './justify.js';
import { type LineSums, naturalWidth, sumUp } from './line-sums.js';
import { type LineTools, type StyledRun, setSums } from './set-lines.js';
import { BODY_SPACING } from './spacing.js';

/** Text in one face. */
export interface AdRun {
  readonly piece: Piece;
  readonly face: Face;
}

/** A text that may be set at any size. */
export interface AdText {
  readonly text: string;
  /** Its runs and their items at the reference size. */
  readonly runs: readonly StyledRun[];
  readonly sums: LineSums;
  /** Left edge of each UTF-16 unit, and the end: one more than the text has. */
  readonly edges: readonly Em[];
  readonly width: Em;
  /** Widths of what flowed lines may break between. */
  readonly units: readonly Em[];
  readonly tools: LineTools;
  readonly diagnostics: readonly Diagnostic[];
}

const REFERENCE: Pt = 100;
/** A full-width space parts two phrases; running text would give it up beside Latin and marks. */
const FULL_SPACE = '\u3000';
const FULL_SPACE_WIDTH: Em = 1;
const FULL_SPACE_LEAST: Em = 0.5;

/** Itemizes a text of an ad: full-width spaces keep their em, or half of it where a line is tight. */
export function itemizeAd(
  runs: readonly StyledRun[],
  longest: Pt,
  tools: LineTools,
): Outcome<Paragraph> {
  const { value, diagnostics } = itemize(runs, longest, tools, BODY_SPACING);
  if (!value.text.includes(FULL_SPACE)) return { value, diagnostics };
  const glues = value.glues.map((glue, at) =>
    glue.space?.text === FULL_SPACE ? fullSpace(glue, value.boxes[at]?.size ?? 0) : glue,
  );
  return { value: { ...value, glues }, diagnostics };
}

function fullSpace(glue: Glue, size: Pt): Glue {
  const gap = FULL_SPACE_WIDTH * size;
  const shrink = gap - FULL_SPACE_LEAST * size;
  return { ...glue, gap, shrink, stretch: 0, step: SQUEEZE.wordSpace, trimTail: 0, trimLead: 0 };
}

/** Makes a text ready for setting. */
export function composeText(adRuns: readonly AdRun[], tools: LineTools): AdText {
  const runs = adRuns.map(({ piece, face }) => ({
    text: piece.text,
    span: piece.span,
    style: { ...face, size: REFERENCE, leading: REFERENCE, ink: '' },
  }));
  const { value: paragraph, diagnostics } = itemizeAd(runs, Number.POSITIVE_INFINITY, tools);
  const sums = sumUp(paragraph);
  return {
    text: paragraph.text,
    runs,
    sums,
    edges: edgesOf(sums),
    width: naturalWidth(sums, 0, paragraph.boxes.length) / REFERENCE,
    units: unitsOf(sums),
    tools,
    diagnostics,
  };
}

/** A word's letters all begin where it does: no phrase begins or ends inside it. */
function edgesOf({ paragraph, natural }: LineSums): readonly Em[] {
  const { text, boxes, starts } = paragraph;
  const edges: Em[] = [];
  const fillTo = (offset: number, edge: Pt): void => {
    while (edges.length < offset) edges.push(edge / REFERENCE);
  };
  boxes.forEach((box, at) => {
    const start = starts[at] ?? 0;
    const length = box.glyphs.reduce((sum, glyph) => sum + glyph.text.length, 0);
    fillTo(start, natural[at] ?? 0);
    fillTo(start + length, (natural[at + 1] ?? 0) - box.advance);
  });
  fillTo(text.length + 1, natural[boxes.length] ?? 0);
  return edges;
}

/** Each unit with the white before it. */
function unitsOf({ paragraph, natural }: LineSums): readonly Em[] {
  const { boxes, glues } = paragraph;
  const units: Em[] = [];
  let start = 0;
  for (let at = 1; at <= boxes.length; at += 1) {
    if (at < boxes.length && glues[at]?.breaks === BREAK.barred) continue;
    units.push(((natural[at] ?? 0) - (natural[start] ?? 0)) / REFERENCE);
    start = at;
  }
  return units;
}

/** A stretch of a text on one line, however wide. */
export function lineOf(
  { sums, text }: AdText,
  { start, end }: Stretch,
  size: Pt,
  ink: string,
): Line {
  const from = boxAt(sums, start);
  const to = boxAt(sums, end);
  const set = justify(sums, { from, to, isFull: false }, Number.POSITIVE_INFINITY);
  const words = text.slice(start, end);
  const line = { x: 0, size, text: words, span: undefined, endsParagraph: true, ink };
  return scaled({ ...line, width: set.width, glyphs: set.place() }, size);
}

/** A whole text on one line. */
export function wholeLine(text: AdText, size: Pt, ink: string): Line {
  return lineOf(text, { start: 0, end: text.text.length }, size, ink);
}

/** First box at or after an offset; the number of boxes when there is none. */
function boxAt({ paragraph }: LineSums, offset: number): number {
  const at = paragraph.starts.findIndex((start) => start >= offset);
  return at < 0 ? paragraph.boxes.length : at;
}

/** A text in lines of a width, flush left. */
export function flowText(text: AdText, width: Pt, size: Pt, ink: string): readonly Line[] {
  const measure = (width / size) * REFERENCE;
  const isTorn = text.sums.paragraph.widestWord > measure;
  // A word that no line holds is cut into letters, which depends on the measure.
  const sums = isTorn ? sumUp(itemizeAd(text.runs, measure, text.tools).value) : text.sums;
  const request = { runs: text.runs, measure, indent: 0, hang: 0, align: 'start', ink } as const;
  return setSums(request, sums).map((line) => scaled(line, size));
}

function scaled(line: Line, size: Pt): Line {
  const scale = size / REFERENCE;
  return {
    ...line,
    size,
    x: line.x * scale,
    width: line.width * scale,
    glyphs: line.glyphs.map((glyph) => ({
      ...glyph,
      size,
      x: roundPt(glyph.x * scale),
      rise: glyph.rise * scale,
    })),
  };
}
