// Rows of an ad → their widths in em, once and for all sizes. In: rows, manner, line tools. Out: measured rows with the places where they
// may turn.
import type { Em, Pt } from '../base/units.js';
import type { Face } from '../model/font.js';
import type { Manner, RoleType } from './ad-manner.js';
import { planPhrases, type Turns } from './ad-phrases.js';
import type { AdRow } from './ad-roles.js';
import { cut, type Piece, plain, textOf } from './ad-rows.js';
import { findPhones, findPrices, findUnbroken, type Stretch } from './ad-signs.js';
import { type AdRun, type AdText, composeText } from './ad-text.js';
import type { LineTools } from './set-lines.js';

/** Text set in one go: a whole row, or a part of a row that has a size of its own. */
export interface Segment extends AdText {
  /** Size in sizes of the row. */
  readonly scale: number;
  /** It is set no smaller than this unless its row is. */
  readonly least: Pt;
  /** How far it is raised for each point that it is smaller than the row: a currency sign reaches the figures' top. */
  readonly raise: number;
  /** White before it, in em of its own size. */
  readonly gap: Em;
  /** May stand on the line after the segment before it. */
  readonly mayTurn: boolean;
}

/** A row ready for fitting. */
export interface MeasuredRow {
  readonly row: AdRow;
  readonly type: RoleType;
  /** Bullet or marker that hangs before the row. */
  readonly bullet: AdText | undefined;
  readonly segments: readonly Segment[];
  /** Even splits of a row of plain words into one line, two, three …, as far as its phrases reach. */
  readonly turns: readonly Turns[];
  /** Widths of the columns of the table that an entry belongs to; empty for other rows. */
  readonly columns: readonly Em[];
}

/** What measuring needs. */
export interface AdTools {
  readonly manner: Manner;
  readonly tools: LineTools;
}

/** Labels beside a phone, words beside a price, a currency sign, in sizes of the figures. */
const PHONE_LABEL = 0.5;
const PRICE_WORDS = 0.36;
const PRICE_UNIT = 0.45;
const CURRENCY = 0.52;
/** White where the copy has a space between parts of different size. */
const PART_GAP: Em = 0.3;
const MATTER_GAP: Em = 1.5;
/** White between a bullet and its words. */
export const BULLET_GAP: Em = 0.45;

/** Measures every row. */
export function measureRows(rows: readonly AdRow[], by: AdTools): readonly MeasuredRow[] {
  const measured = rows.map((row): MeasuredRow => {
    const unbroken = findUnbroken(plain(row));
    const tools = { ...by.tools, names: [...by.tools.names, ...unbroken] };
    const type = by.manner.typeOf(row.role);
    const segments = segmentsOf(row, { ...by, tools });
    const turns = planPhrases(segments[0], unbroken);
    return { row, type, bullet: bulletOf(row, by), segments, turns, columns: [] };
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
    Math.max(...table.map((row) => row.segments[column]?.width ?? 0)),
  );
}

/** Size of a segment in a row of `size`: small parts stop shrinking at the smallest type of their role. */
export function segmentSize(segment: Segment, size: Pt): Pt {
  return Math.min(size, Math.max(segment.least, segment.scale * size));
}

/** Bullets speak like phones: in most serifs they are mere points. */
function bulletOf(row: AdRow, by: AdTools): AdText | undefined {
  const { face } = by.manner.typeOf('phone');
  const span = { file: '', start: 0, end: 0 };
  const marker = row.marker === undefined ? [] : [{ text: row.marker, span, strong: false }];
  const pieces = row.bullet.length > 0 ? trimmed(row.bullet) : marker;
  if (pieces.length === 0) return undefined;
  return composeText(
    pieces.map((piece) => ({ piece, face })),
    by.tools,
  );
}

function segmentsOf(row: AdRow, by: AdTools): readonly Segment[] {
  const { face, least } = by.manner.typeOf(row.role);
  if (row.role === 'entry') {
    return row.cells.map((cell) => segmentOf(cell, { face, least, mayTurn: false }, by));
  }
  const pieces = row.cells.flat();
  const parts = partsOf(row, textOf(pieces), by.manner);
  return parts === undefined
    ? [segmentOf(pieces, { face, least }, by)]
    : partSegments(
        pieces,
        parts.map((part) => ({ ...part, least })),
        by,
      );
}

interface Part extends Stretch {
  readonly face: Face;
  readonly scale: number;
  readonly isRaised?: boolean;
  readonly mayTurn?: boolean;
}

function partsOf(row: AdRow, text: string, manner: Manner): readonly Part[] | undefined {
  if (row.role === 'phone') return phoneParts(text, manner);
  return row.role === 'price' ? priceParts(text, manner) : undefined;
}

/** Label, phone, label, phone …: phones at full size, the rest small. */
function phoneParts(text: string, { typeOf }: Manner): readonly Part[] {
  const label = { face: typeOf('text').face, scale: PHONE_LABEL };
  const parts: Part[] = [];
  let at = 0;
  for (const { start, end } of findPhones(text)) {
    parts.push({ ...label, start: at, end: start });
    parts.push({ face: typeOf('phone').face, scale: 1, start, end });
    at = end;
  }
  return [...parts, { ...label, start: at, end: text.length }];
}

/** Words, currency sign, figure, words: the figure at full size, its sign raised to its top. */
function priceParts(text: string, { typeOf }: Manner): readonly Part[] | undefined {
  const price = findPrices(text)[0];
  if (price === undefined) return undefined;
  const unit =
    /^\s*(?:元|折|% ?(?:off|OFF|折)?|起)/.exec(text.slice(price.figure))?.[0].length ?? 0;
  const { face } = typeOf('price');
  const figures = { face, mayTurn: false };
  const words = { face: typeOf('strong').face, scale: PRICE_WORDS, mayTurn: false };
  const end = price.figure + unit;
  return [
    { ...words, start: 0, end: price.start },
    { ...figures, start: price.start, end: price.sign, scale: CURRENCY, isRaised: true },
    { ...figures, start: price.sign, end: price.figure, scale: 1 },
    { ...figures, start: price.figure, end, scale: PRICE_UNIT },
    { ...words, start: end, end: text.length },
  ];
}

function partSegments(
  pieces: readonly Piece[],
  parts: readonly (Part & { readonly least: Pt })[],
  by: AdTools,
): readonly Segment[] {
  const text = textOf(pieces);
  let hasWhite = false;
  const segments: Segment[] = [];
  for (const part of parts) {
    const words = text.slice(part.start, part.end);
    const opensWhite: boolean = hasWhite || /^\s/.test(words);
    hasWhite = /\s$/.test(words) || (words === '' && opensWhite);
    if (words.trim() === '') continue;
    const gap = opensWhite ? gapBefore(segments.at(-1), part) : 0;
    segments.push(segmentOf(cut(pieces, part.start, part.end), { ...part, gap }, by));
  }
  return segments;
}

/** A label after a phone begins a new matter; other parts stand as close as the copy has them. */
function gapBefore(before: Segment | undefined, part: Part): Em {
  if (before === undefined) return 0;
  return before.scale === 1 && part.scale === PHONE_LABEL ? MATTER_GAP : PART_GAP;
}

/** Pieces without white at either end. */
function trimmed(pieces: readonly Piece[]): readonly Piece[] {
  const text = textOf(pieces);
  const from = text.length - text.trimStart().length;
  return cut(pieces, from, text.trimEnd().length);
}

interface SegmentWish {
  readonly face: Face;
  readonly least: Pt;
  readonly scale?: number;
  readonly isRaised?: boolean;
  readonly gap?: Em;
  readonly mayTurn?: boolean;
}

function segmentOf(pieces: readonly Piece[], wish: SegmentWish, by: AdTools): Segment {
  const { face, least, scale = 1, isRaised = false, gap = 0, mayTurn = true } = wish;
  const runs = trimmed(pieces).flatMap((piece) => facedRuns(piece, face, by.manner));
  const raise = isRaised ? by.tools.shaper.metrics(face).capHeight : 0;
  return { ...composeText(runs, by.tools), scale, least, raise, gap, mayTurn };
}

/** Strong words and phones inside a row are bold. */
function facedRuns(piece: Piece, face: Face, { typeOf }: Manner): readonly AdRun[] {
  const bolder = (bold: Face, { family } = bold): Face => ({
    family,
    weight: Math.max(face.weight, bold.weight),
  });
  const own = piece.strong ? bolder(typeOf('strong').face, face) : face;
  const phone = bolder(typeOf('phone').face);
  const runs: AdRun[] = [];
  let at = 0;
  for (const { start, end } of findPhones(piece.text)) {
    runs.push(...cut([piece], at, start).map((part) => ({ piece: part, face: own })));
    runs.push(...cut([piece], start, end).map((part) => ({ piece: part, face: phone })));
    at = end;
  }
  runs.push(...cut([piece], at, piece.text.length).map((part) => ({ piece: part, face: own })));
  return runs;
}
