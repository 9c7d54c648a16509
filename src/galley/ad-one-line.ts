// Styled runs → one line, however wide. In: runs. Out: the line, and where each of its characters begins.
// A full-width space in an ad parts two phrases: it keeps its em, which running text would give up beside Latin and marks.
import type { Diagnostic } from '../base/diagnostic.js';
import type { Em, Pt } from '../base/units.js';
import type { Glyph } from '../model/font.js';
import type { Line } from '../model/galley.js';
import { type LineTools, type StyledRun, setLines } from './set-lines.js';

/** A text set on one line. */
export interface OneLine {
  readonly line: Line;
  /** Left edge of each UTF-16 unit in points, and the end: one more than the text has. */
  readonly edges: readonly Pt[];
  readonly diagnostics: readonly Diagnostic[];
}

const UNBOUNDED: Pt = 1e6;
const PHRASE_SPACE = /\u3000+/g;
const PHRASE_GAP: Em = 1;

/** Sets runs on one line. */
export function setOneLine(runs: readonly StyledRun[], ink: string, tools: LineTools): OneLine {
  const text = runs.map((run) => run.text).join('');
  const [first] = runs;
  if (first === undefined) throw new Error('galley: an ad has a line without text');
  const { size } = first.style;
  const glyphs: Glyph[] = [];
  const edges: Pt[] = [];
  const diagnostics: Diagnostic[] = [];
  let x: Pt = 0;
  for (const { start, end } of phrasesOf(text)) {
    while (edges.length < start) edges.push(x);
    if (start > 0) {
      const white = tools.shaper.glyphOf(0x3000, first.style);
      const typed = text.slice(0, start).match(/\u3000+$/)?.[0] ?? '';
      if (white) glyphs.push({ face: white.face, id: white.id, text: typed, size, x, rise: 0 });
      x += PHRASE_GAP * size;
    }
    const set = setPhrase(cutRuns(runs, start, end), ink, tools);
    const left = x;
    diagnostics.push(...set.diagnostics);
    glyphs.push(...set.line.glyphs.map((glyph) => ({ ...glyph, x: left + glyph.x })));
    edges.push(...edgesOf(set.line, text.slice(start, end)).map((edge) => left + edge));
    x += set.line.width;
  }
  while (edges.length <= text.length) edges.push(x);
  const line = { glyphs, x: 0, width: x, size, text, span: undefined, endsParagraph: true, ink };
  return { line, edges, diagnostics };
}

function setPhrase(
  runs: readonly StyledRun[],
  ink: string,
  tools: LineTools,
): { readonly line: Line; readonly diagnostics: readonly Diagnostic[] } {
  const request = { runs, measure: UNBOUNDED, indent: 0, hang: 0, align: 'start', ink } as const;
  const { value, diagnostics } = setLines(request, tools);
  const [line] = value;
  if (line === undefined) throw new Error('galley: a text of an ad was set to no line');
  return { line, diagnostics };
}

/** Stretches between full-width spaces. */
function phrasesOf(text: string): readonly { readonly start: number; readonly end: number }[] {
  const phrases: { start: number; end: number }[] = [];
  let start = 0;
  for (const match of text.matchAll(PHRASE_SPACE)) {
    if (match.index > start) phrases.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  if (start < text.length) phrases.push({ start, end: text.length });
  return phrases;
}

function cutRuns(runs: readonly StyledRun[], from: number, to: number): readonly StyledRun[] {
  const parts: StyledRun[] = [];
  let at = 0;
  for (const run of runs) {
    const start = Math.max(0, from - at);
    const end = Math.min(run.text.length, to - at);
    if (start < end) parts.push(cutRun(run, start, end));
    at += run.text.length;
  }
  return parts;
}

/** A run whose source is longer than its text (an escape in it) keeps its whole span. */
function cutRun(run: StyledRun, start: number, end: number): StyledRun {
  const text = run.text.slice(start, end);
  const { span } = run;
  if (span === undefined || span.end - span.start !== run.text.length) return { ...run, text };
  return { ...run, text, span: { ...span, start: span.start + start, end: span.start + end } };
}

/** A character without a glyph of its own (white) begins where the next glyph does. */
function edgesOf(line: Line, text: string): readonly Pt[] {
  const edges: Pt[] = [];
  for (const glyph of line.glyphs) {
    const at = glyph.text === '' ? -1 : text.indexOf(glyph.text, edges.length);
    if (at < 0) continue;
    while (edges.length < at + glyph.text.length) edges.push(glyph.x);
  }
  while (edges.length < text.length) edges.push(line.width);
  return edges;
}
