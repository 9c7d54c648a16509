// Rows of an ad → their widths in em, once and for all sizes. In: rows, manner, line tools. Out: measured rows with the places where they may turn.
import type { Em, Pt } from '../base/units.js';
import type { Face } from '../model/font.js';
import type { Manner, RoleType } from './ad-manner.js';
import { SMALLEST } from './ad-manner.js';
import { setOneLine } from './ad-one-line.js';
import { type PhrasePlan, planPhrases } from './ad-phrases.js';
import type { AdRow } from './ad-roles.js';
import { cut, type Piece, plain, textOf } from './ad-rows.js';
import { findPhones, findPrices, findUnbroken, type Stretch } from './ad-signs.js';
import type { LineTools, StyledRun } from './set-lines.js';

/** Text in one face. */
export interface AdRun {
  readonly piece: Piece;
  readonly face: Face;
}

/** Text set in one go: a whole row, or a part of a row that has a size of its own. */
export interface Segment {
  readonly runs: readonly AdRun[];
  readonly text: string;
  /** Size in sizes of the row. */
  readonly scale: number;
  /** Stands as high as the row's figures (a currency sign). */
  readonly isRaised: boolean;
  /** Left edge of each UTF-16 unit in em of its own size, and the end: one more than the text has. */
  readonly edges: readonly Em[];
  /** White before it, in em of its own size. */
  readonly gap: Em;
  /** Cells keep their own place; other segments follow each other. */
  readonly mayTurn: boolean;
}

/** A row ready for fitting. */
export interface MeasuredRow {
  readonly row: AdRow;
  readonly type: RoleType;
  /** Bullet or marker that hangs before the row. */
  readonly bullet: Segment | undefined;
  readonly segments: readonly Segment[];
  /** Texts of the row that are never broken. */
  readonly unbroken: readonly string[];
  /** Where a row of plain words may turn. */
  readonly plan: PhrasePlan;
  /** Widths of the columns of the table that an entry belongs to; empty for other rows. */
  readonly columns: readonly Em[];
}

const REFERENCE: Pt = 100;
/** Labels beside a phone, words beside a price, a currency sign, in sizes of the figures. */
const PHONE_LABEL = 0.5;
const PRICE_WORDS = 0.36;
const PRICE_UNIT = 0.45;
const CURRENCY = 0.52;
/** White where the copy has a space between parts of different size. */
const PART_GAP: Em = 0.3;
const MATTER_GAP: Em = 1.5;
/** Bullets of the serif are mere points. */
const BULLET_FACE: Face = { family: 'sans', weight: 700 };
/** White between a bullet and its words. */
export const BULLET_GAP: Em = 0.45;

/** Measures every row. */
export function measureRows(
  rows: readonly AdRow[],
  manner: Manner,
  tools: LineTools,
): readonly MeasuredRow[] {
  const measured = rows.map((row): MeasuredRow => {
    const type = manner.types[row.role];
    const segments = segmentsOf(row, type, tools);
    const unbroken = findUnbroken(plain(row));
    const plan = planPhrases(segments[0] ?? { text: '', edges: [0] }, unbroken);
    return { row, type, bullet: bulletOf(row, tools), segments, unbroken, plan, columns: [] };
  });
  return measured.map((row, at) =>
    row.row.role === 'entry' ? { ...row, columns: columnsAround(measured, at) } : row,
  );
}

/** Neighbouring entries with as many cells share their columns: each as wide as its widest cell. */
function columnsAround(rows: readonly MeasuredRow[], at: number): readonly Em[] {
  const count = rows[at]?.segments.length ?? 0;
  const belongs = (row: MeasuredRow | undefined): boolean =>
    row?.row.role === 'entry' && row.segments.length === count;
  let first = at;
  while (belongs(rows[first - 1])) first -= 1;
  let end = at + 1;
  while (belongs(rows[end])) end += 1;
  const table = rows.slice(first, end);
  return Array.from({ length: count }, (_, column) =>
    Math.max(...table.map((row) => widthOf(row.segments[column]))),
  );
}

function widthOf(segment: Segment | undefined): Em {
  return segment === undefined ? 0 : segmentWidth(segment);
}

/** Size of a segment in a row of `size`: small parts stop shrinking at the smallest type. */
export function segmentSize(segment: Segment, size: Pt): Pt {
  return Math.min(size, Math.max(SMALLEST, segment.scale * size));
}

/** Width of a whole segment. */
export function segmentWidth(segment: Segment): Em {
  return segment.edges.at(-1) ?? 0;
}

/** Runs of a segment at a size, or of the part from `from` to `to` of its text. */
export function styledRuns(
  segment: Segment,
  size: Pt,
  from = 0,
  to: number = segment.text.length,
): readonly StyledRun[] {
  const runs: StyledRun[] = [];
  let at = 0;
  for (const { piece, face } of segment.runs) {
    for (const part of cut([piece], from - at, to - at)) {
      const style = { ...face, size, leading: size, ink: 'black' };
      runs.push({ text: part.text, span: part.span, style });
    }
    at += piece.text.length;
  }
  return runs;
}

function bulletOf(row: AdRow, tools: LineTools): Segment | undefined {
  if (row.bullet.length > 0) return measured(trimmed(row.bullet), BULLET_FACE, {}, tools);
  if (row.marker === undefined) return undefined;
  const span = { file: '', start: 0, end: 0 };
  return measured([{ text: row.marker, span, strong: false }], BULLET_FACE, {}, tools);
}

function segmentsOf(row: AdRow, type: RoleType, tools: LineTools): readonly Segment[] {
  if (row.role === 'entry') {
    return row.cells.map((cell) => measured(trimmed(cell), type.face, { mayTurn: false }, tools));
  }
  const pieces = row.cells.flat();
  if (row.role === 'phone') return phoneParts(pieces, type, tools);
  if (row.role === 'price') return priceParts(pieces, type, tools);
  return [measured(trimmed(pieces), type.face, {}, tools)];
}

/** Label, phone, label, phone …: phones at full size, the rest small. */
function phoneParts(
  pieces: readonly Piece[],
  type: RoleType,
  tools: LineTools,
): readonly Segment[] {
  const text = textOf(pieces);
  const parts: Part[] = [];
  let at = 0;
  for (const { start, end } of findPhones(text)) {
    parts.push(
      { start: at, end: start, scale: PHONE_LABEL, weight: 500 },
      { start, end, scale: 1 },
    );
    at = end;
  }
  parts.push({ start: at, end: text.length, scale: PHONE_LABEL, weight: 500 });
  return partSegments(pieces, parts, type, tools);
}

/** Words, currency sign, figure, words: the figure at full size, its sign raised to its top. */
function priceParts(
  pieces: readonly Piece[],
  type: RoleType,
  tools: LineTools,
): readonly Segment[] {
  const text = textOf(pieces);
  const price = findPrices(text)[0];
  if (price === undefined) return [measured(trimmed(pieces), type.face, {}, tools)];
  const unit =
    /^\s*(?:元|折|% ?(?:off|OFF|折)?|起)/.exec(text.slice(price.figure))?.[0].length ?? 0;
  const parts: readonly Part[] = [
    { start: 0, end: price.start, scale: PRICE_WORDS, weight: 700 },
    { start: price.start, end: price.sign, scale: CURRENCY, isRaised: true },
    { start: price.sign, end: price.figure, scale: 1 },
    { start: price.figure, end: price.figure + unit, scale: PRICE_UNIT },
    { start: price.figure + unit, end: text.length, scale: PRICE_WORDS, weight: 700 },
  ];
  return partSegments(pieces, parts, type, tools).map((part) => ({ ...part, mayTurn: false }));
}

interface Part extends Stretch {
  readonly scale: number;
  readonly weight?: number;
  readonly isRaised?: boolean;
}

function partSegments(
  pieces: readonly Piece[],
  parts: readonly Part[],
  type: RoleType,
  tools: LineTools,
): readonly Segment[] {
  const text = textOf(pieces);
  let hadWhite = false;
  const segments: Segment[] = [];
  for (const part of parts) {
    const own = cut(pieces, part.start, part.end);
    const words = text.slice(part.start, part.end);
    const opensWhite: boolean = hadWhite || /^\s/.test(words);
    hadWhite = /\s$/.test(words);
    if (words.trim() === '') {
      hadWhite = opensWhite || hadWhite;
      continue;
    }
    const face = { ...type.face, weight: part.weight ?? type.face.weight };
    const gap = gapBefore(segments.at(-1), part, opensWhite);
    const shape = { scale: part.scale, isRaised: part.isRaised === true, gap };
    segments.push(measured(trimmed(own), face, shape, tools));
  }
  return segments;
}

/** A label after a phone begins a new matter; other parts stand as close as the copy has them. */
function gapBefore(before: Segment | undefined, part: Part, hasWhite: boolean): Em {
  if (before === undefined || !hasWhite) return 0;
  return before.scale === 1 && part.scale === PHONE_LABEL ? MATTER_GAP : PART_GAP;
}

/** Pieces without white at either end. */
function trimmed(pieces: readonly Piece[]): readonly Piece[] {
  const text = textOf(pieces);
  const from = text.length - text.trimStart().length;
  return cut(pieces, from, text.trimEnd().length);
}

function measured(
  pieces: readonly Piece[],
  face: Face,
  shape: Partial<Pick<Segment, 'scale' | 'isRaised' | 'gap' | 'mayTurn'>>,
  tools: LineTools,
): Segment {
  const text = textOf(pieces);
  const segment = {
    runs: pieces.flatMap((piece) => facedRuns(piece, face)),
    text,
    scale: 1,
    isRaised: false,
    gap: 0,
    mayTurn: true,
    ...shape,
  };
  const runs = styledRuns({ ...segment, edges: [] }, REFERENCE);
  const { edges } = setOneLine(runs, 'black', tools);
  return { ...segment, edges: edges.map((edge) => edge / REFERENCE) };
}

/** Strong words and phones inside a row are bold. */
function facedRuns(piece: Piece, face: Face): readonly AdRun[] {
  const strong = { ...face, weight: Math.max(face.weight, 700) };
  const own = piece.strong ? strong : face;
  const runs: AdRun[] = [];
  let at = 0;
  for (const { start, end } of findPhones(piece.text)) {
    runs.push(...cut([piece], at, start).map((part) => ({ piece: part, face: own })));
    const phone: Face = { family: 'sans', weight: Math.max(700, face.weight) };
    runs.push(...cut([piece], start, end).map((part) => ({ piece: part, face: phone })));
    at = end;
  }
  runs.push(...cut([piece], at, piece.text.length).map((part) => ({ piece: part, face: own })));
  return runs;
}
