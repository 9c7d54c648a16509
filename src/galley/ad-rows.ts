// An ad's blocks → rows: what should stand on a line of its own. In: blocks. Out: rows, every character in one row, in order.
// Lines of the copy, a name in strong at the very start, and phones or a price parted from their neighbours by a space begin new rows.
import type { Span } from '../base/span.js';
import type { Block, Inline } from '../model/copy.js';
import { bare, bulletLength, findPhones, findPrices, type Stretch } from './ad-signs.js';

/** A stretch of copy in one style. */
export interface Piece {
  readonly text: string;
  readonly span: Span;
  readonly strong: boolean;
}

/** One row of an ad before it has a role. */
export interface Row {
  readonly source: 'paragraph' | 'subhead' | 'quote' | 'item' | 'table';
  /** Number of its block in the ad. */
  readonly block: number;
  /** A list marker of ours; no copy. */
  readonly marker: string | undefined;
  /** A bullet that stands in the copy, white after it included. */
  readonly bullet: readonly Piece[];
  /** The cells of a table row, or one cell: the row itself. Never without text. */
  readonly cells: readonly (readonly Piece[])[];
  /** White after the row: copy that leaves no ink. */
  readonly tail: readonly Piece[];
  /** A break (`***`) stood before it. */
  readonly afterBreak: boolean;
}

/** Longest strong run at the start that is taken for a name of its own. */
const LONGEST_NAME = 20;
/** Longest row, in UTF-16 units, that phones are taken out of wherever they stand. */
const LONGEST_LOOSE_ROW = 60;
/** Longest label that goes with its phone: 電話, 預約專線, Tel. */
const LONGEST_LABEL = 8;
/** Longest price in strong with its words, in characters that are words. */
const LONGEST_PRICE = 12;
const BOUNDARY = /[\s，。；、！·・•|｜/,;]/;

/** What begins a new row: in an ad lines of the copy, phones and strong prices; in a liner only a block. */
export interface RowWish {
  readonly parted: boolean;
}

/** Rows of an ad's or liner's blocks, in order. */
export function rowsOf(blocks: readonly Block[], wish: RowWish = { parted: true }): readonly Row[] {
  const rows: Row[] = [];
  let afterBreak = false;
  blocks.forEach((block, index) => {
    if (block.kind === 'break') {
      afterBreak = true;
      return;
    }
    const made =
      block.kind === 'row' ? [tableRow(block.cells, index)] : textRows(block, index, wish);
    made.forEach((row, at) => {
      if (plain(row) !== '') rows.push({ ...row, afterBreak: afterBreak && at === 0 });
    });
    afterBreak = false;
  });
  return rows;
}

/** A row's text without bullet and tail. */
export function plain(row: Row): string {
  return row.cells.map(textOf).join('');
}

/** Text of pieces. */
export function textOf(pieces: readonly Piece[]): string {
  return pieces.map((piece) => piece.text).join('');
}

/** Part of some pieces; offsets count in their joined text. */
export function cut(pieces: readonly Piece[], from: number, to: number): readonly Piece[] {
  const parts: Piece[] = [];
  let at = 0;
  for (const piece of pieces) {
    const start = Math.max(0, from - at);
    const end = Math.min(piece.text.length, to - at);
    if (start < end) parts.push(cutPiece(piece, start, end));
    at += piece.text.length;
  }
  return parts;
}

/** A piece whose source is longer than its text (an escape in it) keeps its whole span. */
function cutPiece(piece: Piece, start: number, end: number): Piece {
  const text = piece.text.slice(start, end);
  if (piece.span.end - piece.span.start !== piece.text.length) return { ...piece, text };
  const from = piece.span.start + start;
  return { ...piece, text, span: { ...piece.span, start: from, end: from + text.length } };
}

function piecesOf(inlines: readonly Inline[]): readonly Piece[] {
  return inlines
    .filter((inline) => inline.text !== '')
    .map(({ text, span, strong }) => ({ text, span, strong }));
}

function tableRow(cells: readonly (readonly Inline[])[], block: number): Row {
  const filled = cells.map(piecesOf).filter((cell) => textOf(cell).trim() !== '');
  return {
    source: 'table',
    block,
    marker: undefined,
    bullet: [],
    cells: filled,
    tail: [],
    afterBreak: false,
  };
}

function textRows(
  block: Exclude<Block, { kind: 'row' | 'break' }>,
  index: number,
  wish: RowWish,
): readonly Row[] {
  const pieces = piecesOf(block.inlines);
  const text = textOf(pieces);
  const opening = { kind: block.kind, opensAd: block.kind === 'paragraph' && index === 0 };
  const starts = wish.parted ? rowStarts(pieces, text, opening) : [0];
  return starts.map((start, at) => {
    const next = starts[at + 1] ?? text.length;
    const end = start + text.slice(start, next).trimEnd().length;
    const length = bulletLength(text.slice(start, end));
    // A sign that stands alone is no bullet but an ornament.
    const bullet = start + length < end ? length : 0;
    return {
      source: block.kind,
      block: index,
      marker: block.kind === 'item' && at === 0 && bullet === 0 ? block.marker : undefined,
      bullet: cut(pieces, start, start + bullet),
      cells: [cut(pieces, start + bullet, end)],
      tail: cut(pieces, end, next),
      afterBreak: false,
    };
  });
}

/** Offsets where rows begin; white belongs to the row before it. */
function rowStarts(
  pieces: readonly Piece[],
  text: string,
  block: { readonly kind: Block['kind']; readonly opensAd: boolean },
): readonly number[] {
  const starts = new Set<number>([0, ...sourceLines(pieces)]);
  const name = block.opensAd ? leadingStrong(pieces) : 0;
  if (name > 0 && name <= LONGEST_NAME) starts.add(skipWhite(text, name));
  if (block.kind === 'paragraph') {
    for (const price of strongPrices(pieces, text)) {
      starts.add(price.start);
      starts.add(skipWhite(text, price.end));
    }
  }
  const lines = [...starts].sort((a, b) => a - b);
  lines.forEach((start, at) => {
    const line = text.slice(start, lines[at + 1] ?? text.length).trimEnd();
    for (const { start: from, end } of standingApart(line)) {
      starts.add(start + from);
      starts.add(skipWhite(text, start + end));
    }
  });
  return [...starts].filter((start) => start < text.length).sort((a, b) => a - b);
}

/** Offsets where a new line of the source begins: the copy desk leaves the line end out, or makes it a space of its own. */
function sourceLines(pieces: readonly Piece[]): readonly number[] {
  const starts: number[] = [];
  let offset = 0;
  pieces.forEach((piece, at) => {
    const before = pieces[at - 1];
    const isGap =
      before !== undefined && before.strong === piece.strong && before.span.end < piece.span.start;
    if (isGap || before?.text === ' ') starts.push(offset);
    offset += piece.text.length;
  });
  return starts;
}

function leadingStrong(pieces: readonly Piece[]): number {
  const rest = pieces.findIndex((piece) => !piece.strong);
  return rest > 0 ? textOf(pieces.slice(0, rest)).length : 0;
}

/** Strong runs that are a price and a word or two: the writer wants them seen. */
function strongPrices(pieces: readonly Piece[], text: string): readonly Stretch[] {
  const found: Stretch[] = [];
  let offset = 0;
  for (const piece of pieces) {
    const end = offset + piece.text.length;
    const [price, ...others] = piece.strong ? findPrices(piece.text) : [];
    const isPrice =
      price !== undefined && others.length === 0 && bare(piece.text).length <= LONGEST_PRICE;
    const opens = offset === 0 || /\s/.test(text.charAt(offset - 1));
    if (isPrice && opens && skipsToWhite(text, end)) found.push({ start: offset, end });
    offset = end;
  }
  return found;
}

function skipsToWhite(text: string, at: number): boolean {
  return at === text.length || /\s/.test(text.charAt(at));
}

function skipWhite(text: string, from: number): number {
  return from + (/^\s*/.exec(text.slice(from))?.[0].length ?? 0);
}

/** Phones with their labels that can leave a line of many words without breaking a sentence. */
function standingApart(line: string): readonly Stretch[] {
  const phones = joinNeighbours(findPhones(line), line);
  const loose = line.length <= LONGEST_LOOSE_ROW;
  const apart: Stretch[] = [];
  for (const phone of phones) {
    const start = labelStart(line, phone.start);
    const end = closeAt(line, phone.end);
    if (start === undefined || end === undefined) continue;
    if (loose || skipWhite(line, end) === line.length) apart.push({ start, end });
  }
  return apart;
}

/** Phones parted by a mark or a short word only are one stretch. */
function joinNeighbours(phones: readonly Stretch[], line: string): readonly Stretch[] {
  const joined: Stretch[] = [];
  for (const phone of phones) {
    const last = joined.at(-1);
    if (last !== undefined && bare(line.slice(last.end, phone.start)).length <= 4) {
      joined[joined.length - 1] = { start: last.start, end: phone.end };
    } else joined.push(phone);
  }
  return joined;
}

/** Where the words that name a phone begin; undefined when the phone stands inside a sentence. */
function labelStart(line: string, phone: number): number | undefined {
  const before = line.slice(0, phone);
  const label = /[^\s，。；、！·・•|｜/,;]*[：:.]?\s*$/.exec(before)?.[0] ?? '';
  if (bare(label).length <= LONGEST_LABEL) return phone - label.length;
  return /\s$/.test(before) || before === '' ? phone : undefined;
}

function closeAt(line: string, end: number): number | undefined {
  const next = line.charAt(end);
  if (next === '' || /\s/.test(next)) return end;
  return BOUNDARY.test(next) ? end + 1 : undefined;
}
