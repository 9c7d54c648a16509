// One row of an ad at its size → set lines. In: a fitted row. Out: lines from the row's top left; nothing is placed on the ad yet.
// A line's text is the exact slice of the copy that it prints, with the white that follows it.
import type { Pt } from '../base/units.js';
import type { Line } from '../model/galley.js';
import type { FittedRow } from './ad-cost.js';
import { type Segment, segmentSize } from './ad-measure.js';
import { cut, type Piece, textOf } from './ad-rows.js';
import { flowText, lineOf, wholeLine } from './ad-text.js';
import { bulletRoom, isFlowed, isParted, partLines } from './ad-turns.js';

/** A line of a row: where it starts and how deep its baseline lies below the row's top. */
export interface RowLine {
  readonly line: Line;
  readonly x: Pt;
  readonly drop: Pt;
  /** Without the white at its end. */
  readonly width: Pt;
}

/** Dots between a ware and its price, from the row's left. */
export interface Leader {
  readonly from: Pt;
  readonly to: Pt;
  readonly drop: Pt;
}

/** A row set, its lines flush left. */
export interface SetRow {
  readonly lines: readonly RowLine[];
  readonly leader: Leader | undefined;
  readonly depth: Pt;
  /** Ink width of the widest line, its hang included. */
  readonly width: Pt;
  readonly isFlowed: boolean;
}

/** How a row is to be set. */
export interface RowWish {
  readonly ink: string;
  /** Room for its lines. */
  readonly width: Pt;
}

/** Sets a row. */
export function setRow(fitted: FittedRow, wish: RowWish): SetRow {
  if (fitted.row.row.role === 'entry') return setEntry(fitted, wish);
  if (isParted(fitted.row)) return rowOf(fitted, setParts(fitted, wish));
  const lines = isFlowed(fitted.turned) ? setFlow(fitted, wish) : setPhrases(fitted, wish);
  return rowOf(fitted, [...setBullet(fitted, wish), ...lines]);
}

/** A line and where it starts. */
interface Printed {
  readonly line: Line;
  readonly x: Pt;
}

function setPhrases({ row, size, turned }: FittedRow, { ink }: RowWish): readonly Printed[] {
  const [text] = row.segments;
  if (text === undefined) return [];
  const stretches = row.turns[turned.lines - 1]?.lines ?? [];
  const lines = stretches.map((stretch) => lineOf(text, stretch, size, ink));
  const x = bulletRoom(row, size);
  const starts = stretches.map(({ start }) => start);
  return withCopies(lines, starts, copyOf(row)).map((line) => ({ line, x }));
}

function setFlow({ row, size }: FittedRow, { ink, width }: RowWish): readonly Printed[] {
  const [text] = row.segments;
  if (text === undefined) return [];
  const x = bulletRoom(row, size);
  const lines = flowText(text, width - x, size, ink);
  let end = 0;
  const starts = lines.map((line) => {
    end += line.text.length;
    return end - line.text.length;
  });
  return withCopies(lines, starts, copyOf(row)).map((line) => ({ line, x }));
}

/** Parts of different size on one or more lines. */
function setParts({ row, size }: FittedRow, { ink, width }: RowWish): readonly Printed[] {
  const copy = copyOf(row);
  const text = textOf(copy);
  const starts: number[] = [];
  let at = 0;
  const lines = partLines(row.segments, size, width).map((segments) => {
    starts.push(at + (/^\s*/.exec(text.slice(at))?.[0].length ?? 0));
    for (const segment of segments) at = text.indexOf(segment.text, at) + segment.text.length;
    return joinParts(segments, size, ink);
  });
  return withCopies(lines, starts, copy).map((line) => ({ line, x: 0 }));
}

function joinParts(segments: readonly Segment[], size: Pt, ink: string): Line {
  const glyphs: Line['glyphs'][number][] = [];
  let x: Pt = 0;
  segments.forEach((segment, at) => {
    const own = segmentSize(segment, size);
    const part = wholeLine(segment, own, ink);
    const left = x + (at === 0 ? 0 : segment.gap * own);
    const raise = segment.raise * (size - own);
    for (const glyph of part.glyphs) {
      glyphs.push({ ...glyph, x: left + glyph.x, rise: glyph.rise + raise });
    }
    x = left + part.width;
  });
  return { glyphs, x: 0, width: x, size, text: '', span: undefined, endsParagraph: true, ink };
}

/** Cells at the columns of their table; between a ware and its price run dots. */
function setEntry(fitted: FittedRow, { ink, width }: RowWish): SetRow {
  const { row, size } = fitted;
  const { columns, segments } = row;
  const natural = columns.reduce((sum, column) => sum + column * size, 0);
  const spread = Math.min(width, Math.max(natural + 3 * size, width * 0.86));
  const white = columns.length > 1 ? (spread - natural) / (columns.length - 1) : 0;
  let left: Pt = 0;
  const cells = segments.map((segment, at): Printed => {
    const line = wholeLine(segment, size, ink);
    const isLast = at === segments.length - 1;
    const x = isLast && at > 0 ? spread - line.width : left;
    left += (columns[at] ?? 0) * size + white;
    const copy = [...(row.row.cells[at] ?? []), ...(isLast ? row.row.tail : [])];
    return { line: withCopy(line, copy, isLast), x };
  });
  const set = rowOf(fitted, cells);
  const [ware, price] = cells;
  if (cells.length !== 2 || ware === undefined || price === undefined) return set;
  const from = ware.x + ware.line.width + 0.4 * size;
  const to = price.x - 0.4 * size;
  return to - from < size ? set : { ...set, leader: { from, to, drop: row.type.drop * size } };
}

function setBullet({ row, size }: FittedRow, { ink }: RowWish): readonly Printed[] {
  const { bullet } = row;
  if (bullet === undefined) return [];
  return [{ line: withCopy(wholeLine(bullet, size, ink), row.row.bullet, false), x: 0 }];
}

/** A row's copy without its bullet. */
function copyOf({ row }: FittedRow['row']): readonly Piece[] {
  return [...row.cells.flat(), ...row.tail];
}

/** Gives each line the copy from its start to the next one's; the first takes what is before it, the last all the rest. */
function withCopies(
  lines: readonly Line[],
  starts: readonly number[],
  copy: readonly Piece[],
): readonly Line[] {
  return lines.map((line, at) => {
    const from = at === 0 ? 0 : (starts[at] ?? 0);
    const to = starts[at + 1] ?? Number.POSITIVE_INFINITY;
    return withCopy(line, cut(copy, from, to), at === lines.length - 1);
  });
}

function withCopy(line: Line, copy: readonly Piece[], endsParagraph: boolean): Line {
  const first = copy[0]?.span;
  const last = copy.at(-1)?.span;
  const span = first && last ? { file: first.file, start: first.start, end: last.end } : undefined;
  return { ...line, x: 0, text: textOf(copy), span, endsParagraph };
}

/** Lines under each other; those that share a baseline (bullet and words, cells) come with the same depth. */
function rowOf(fitted: FittedRow, printed: readonly Printed[]): SetRow {
  const { row, size, lineDepth } = fitted;
  const drop = row.type.drop * size - (row.type.lead * size - lineDepth) / 2;
  const isOneLine = row.row.role === 'entry';
  const shift = row.bullet === undefined ? 0 : 1;
  const lines = printed.map(({ line, x }, at) => {
    const index = isOneLine ? 0 : Math.max(0, at - shift);
    return { line, x, drop: drop + index * lineDepth, width: inkWidth(line) };
  });
  return {
    lines,
    leader: undefined,
    depth: (isOneLine ? 1 : printed.length - shift) * lineDepth,
    width: Math.max(0, ...lines.map(({ x, width }) => x + width)),
    isFlowed: isFlowed(fitted.turned),
  };
}

/** Advance of a line without the white at its end. */
function inkWidth({ glyphs, width }: Line): Pt {
  const end = glyphs.findLastIndex((glyph) => glyph.text.trim() !== '');
  return glyphs[end + 1]?.x ?? width;
}
