// A classified ad: a few lines in their own leading over a dotted rule. In: a liner and a measure. Out: a frame as deep as its lines.
// Its first words stand in bold so that an eye running down the column finds them; phones are bold and never broken.

import type { Diagnostic, Outcome } from '../base/diagnostic.js';
import { type Pt, roundPt } from '../base/units.js';
import type { Liner } from '../model/copy.js';
import type { Glyph } from '../model/font.js';
import type { FramedLine, Line, Mark, SetFrame } from '../model/galley.js';
import type { Template, TextStyle } from '../model/template.js';
import { cut, type Piece, plain, type Row, rowsOf, textOf } from './ad-rows.js';
import { bare, findPhones, findUnbroken, type Stretch } from './ad-signs.js';
import { itemizeAd } from './ad-text.js';
import { breakLines } from './break-lines.js';
import { charClassOf, isMark } from './char-class.js';
import { FRAME_ABOVE } from './char-frame.js';
import { type LineSums, sumUp } from './line-sums.js';
import {
  breakSettingOf,
  type LineRequest,
  type LineTools,
  makeLines,
  type SetParagraph,
  type StyledRun,
  setParagraph,
} from './set-lines.js';

/** White above the first line and below the last. */
const AIR: Pt = 3;
/** Most characters of first words that no mark or space ends. */
const LONGEST_LEAD = 8;
/** The most that justifying may add between two full-width characters, in em; beyond it a line is set ragged. */
const MOST_PULLED = 0.12;
/** The same between any two glyphs, Latin words above all. */
const MOST_PARTED = 0.75;
const RULE: Pt = 0.25;
const DOT: Pt = 1;

/** Sets a liner; its frame ends with a dotted rule and is as wide as the measure. */
export function setLiner(
  liner: Liner,
  measure: Pt,
  tools: LineTools & { readonly template: Template },
): Outcome<SetFrame> {
  const styles = linerStyles(tools.template);
  const rows = rowsOf(liner.blocks, { parted: false });
  const diagnostics: Diagnostic[] = [];
  const lines: FramedLine[] = [];
  const { leading, size } = styles.text;
  const drop = AIR + (leading - size) / 2 + FRAME_ABOVE * size;
  rows.forEach((row, at) => {
    const set = setRow(row, { measure, styles, isFirst: at === 0, tools });
    diagnostics.push(...set.diagnostics);
    for (const line of set.value) {
      lines.push({ line, x: line.x, baseline: roundPt(drop + lines.length * leading) });
    }
  });
  const height = roundPt(2 * AIR + lines.length * leading);
  const frame = { width: measure, height, lines, marks: [footRule(measure, height)] };
  return { value: frame, diagnostics };
}

interface LinerStyles {
  readonly text: TextStyle;
  readonly strong: TextStyle;
}

function linerStyles(template: Template): LinerStyles {
  const text = template.styles.get('liner');
  const strong = template.styles.get('liner-strong');
  if (text === undefined || strong === undefined) {
    throw new Error('galley: the template has no styles liner and liner-strong');
  }
  return { text, strong };
}

interface RowTools {
  readonly measure: Pt;
  readonly styles: LinerStyles;
  readonly isFirst: boolean;
  readonly tools: LineTools;
}

function setRow(row: Row, by: RowTools): Outcome<readonly Line[]> {
  const pieces = [...row.bullet, ...row.cells.flat()];
  const text = textOf(pieces);
  const lead = by.isFirst ? leadLength(pieces) : 0;
  const bold: readonly Stretch[] = [{ start: 0, end: lead }, ...findPhones(text)];
  const tools = { ...by.tools, names: [...by.tools.names, ...findUnbroken(plain(row))] };
  const runs = styledRuns(pieces, bold, by.styles);
  const { value: paragraph, diagnostics } = itemizeAd(runs, by.measure, tools);
  const sums = sumUp(paragraph);
  const { ink } = by.styles.text;
  const request = { runs, measure: by.measure, indent: 0, hang: 0, ink };
  const justified = { ...request, align: 'justify' } as const;
  const full = setParagraph(justified, sums);
  const isTorn = bothWays(full).some(isPulled);
  const lines = isTorn ? filledLines(justified, sums, full.lines.length) : full.lines;
  return {
    value: lines.map((line, at) => withTail(line, at === lines.length - 1, row)),
    diagnostics,
  };
}

/**
 * Lines nearly as full as they go, but for the last and those that end before a phone at the foot: it is never parted, and often has no room
 * beside the words. No line more for it than justified lines take; only those are justified that need little for it.
 */
function filledLines(request: LineRequest, sums: LineSums, most: number): readonly Line[] {
  const setting = breakSettingOf({ ...request, align: 'ragged' }, sums);
  const overPhones = breakLines(sums, { ...setting, freeFrom: phonesAtFoot(sums) });
  const evenly = overPhones.length > most ? breakLines(sums, setting) : overPhones;
  const ends = overPhones.length > evenly.length ? evenly : overPhones;
  const lines = makeLines(request, sums, ends);
  return bothWays({ request, sums, ends, lines }).map((line) =>
    isPulled(line) ? line.ragged : line.full,
  );
}

/** The box with which the phones begin that a text ends in, marks aside; the number of boxes where it ends in words. */
function phonesAtFoot({ paragraph }: LineSums): number {
  const { text, starts, boxes } = paragraph;
  let from = text.length;
  for (const { start, end } of findPhones(text).toReversed()) {
    if (bare(text.slice(end, from)) !== '') break;
    from = start;
  }
  const box = starts.findIndex((start) => start >= from);
  return box < 0 ? boxes.length : box;
}

/** A line brought to the measure, and as it is by nature. */
interface BothWays {
  readonly full: Line;
  readonly ragged: Line;
}

function bothWays({ request, sums, ends, lines }: SetParagraph): readonly BothWays[] {
  const ragged = makeLines({ ...request, align: 'start' }, sums, ends);
  return lines.map((full, at) => ({ full, ragged: ragged[at] ?? full }));
}

/** Whether a line is pulled apart: between Han characters and full-width marks an em is natural, elsewhere what the ragged line has. */
function isPulled({ full, ragged }: BothWays): boolean {
  return full.glyphs.some((glyph, at) => {
    const next = full.glyphs[at + 1];
    if (next === undefined) return false;
    const step = (next.x - glyph.x) / glyph.size;
    if (isHanOrMark(glyph) && isHanOrMark(next)) return step > 1 + MOST_PULLED;
    // Nearly always: the ragged line need not be placed.
    if (step <= MOST_PARTED) return false;
    const [own, after] = [ragged.glyphs[at], ragged.glyphs[at + 1]];
    if (own === undefined || after === undefined) return false;
    return step > (after.x - own.x) / glyph.size + MOST_PARTED;
  });
}

/** Characters of the first words: the strong run, or up to the first space or mark. */
function leadLength(pieces: readonly Piece[]): number {
  const [first] = pieces;
  if (first?.strong === true) return first.text.length;
  const words = /^[^\s\p{P}]+/u.exec(textOf(pieces))?.[0] ?? '';
  return words.length <= LONGEST_LEAD ? words.length : 0;
}

function styledRuns(
  pieces: readonly Piece[],
  bold: readonly Stretch[],
  styles: LinerStyles,
): readonly StyledRun[] {
  const text = textOf(pieces);
  const turns = new Set([0, text.length, ...bold.flatMap(({ start, end }) => [start, end])]);
  const offsets = [...turns].sort((a, b) => a - b);
  return offsets.flatMap((from, at) => {
    const to = offsets[at + 1] ?? from;
    const isBold = bold.some(({ start, end }) => from >= start && to <= end);
    return cut(pieces, from, to).map((piece) => ({
      text: piece.text,
      span: piece.span,
      style: isBold || piece.strong ? styles.strong : styles.text,
    }));
  });
}

function isHanOrMark({ text }: Glyph): boolean {
  const kind = charClassOf(text.codePointAt(0) ?? 0);
  return kind === 'han' || isMark(kind);
}

function withTail(line: Line, isLast: boolean, row: Row): Line {
  const end = row.tail.at(-1)?.span.end;
  if (!isLast || end === undefined) return line;
  const span = line.span && { ...line.span, end };
  return { ...line, text: line.text + textOf(row.tail), span };
}

function footRule(measure: Pt, height: Pt): Mark {
  const y = height - RULE / 2;
  return {
    kind: 'rule',
    x1: 0,
    y1: y,
    x2: measure,
    y2: y,
    ink: 'black',
    thickness: RULE,
    dash: DOT,
  };
}
