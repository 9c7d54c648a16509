// One row of an ad at its size → set lines. In: a fitted row. Out: lines from the row's top left; nothing is placed on the ad yet.
// A line's text is the exact slice of the copy that it prints, with the white that follows it.
import type { Diagnostic } from '../base/diagnostic.js';
import type { Pt } from '../base/units.js';
import type { Line } from '../model/galley.js';
import { type Segment, segmentSize, styledRuns } from './ad-measure.js';
import { setOneLine } from './ad-one-line.js';
import { cut, type Piece, textOf } from './ad-rows.js';
import type { FittedRow } from './ad-shape.js';
import { bulletRoom, partLines } from './ad-turns.js';
import { type LineTools, setLines } from './set-lines.js';

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
  readonly diagnostics: readonly Diagnostic[];
}

/** What a row needs besides itself. */
export interface RowTools {
  readonly tools: LineTools;
  readonly ink: string;
  /** Room for its lines. */
  readonly width: Pt;
}

/** Sets a row. */
export function setRow(fitted: FittedRow, by: RowTools): SetRow {
  if (fitted.row.row.role === 'entry') return setEntry(fitted, by);
  const [first] = fitted.row.segments;
  const isParts = fitted.row.segments.length > 1 || first?.scale !== 1;
  if (isParts) return setParts(fitted, by);
  return isFlowed(fitted) ? setFlow(fitted, by) : setPhrases(fitted, by);
}

function isFlowed({ turned }: FittedRow): boolean {
  return turned.mode === 'flow' || turned.mode === 'torn';
}

/** A line and the copy it prints. */
interface Printed {
  readonly line: Line;
  readonly x: Pt;
}

function setPhrases(fitted: FittedRow, by: RowTools): SetRow {
  const { row, size, turned } = fitted;
  const [segment] = row.segments;
  if (segment === undefined) return rowOf(fitted, [], []);
  const copy = [...row.row.cells.flat(), ...row.row.tail];
  const stretches = row.plan.turns[turned.lines - 1]?.lines ?? [];
  const room = bulletRoom(row, size);
  const diagnostics: Diagnostic[] = [];
  const lines = stretches.map(({ start, end }, at): Printed => {
    const set = setWhole(segment, { size, from: start, to: end }, by);
    diagnostics.push(...set.diagnostics);
    const from = at === 0 ? 0 : start;
    const to = stretches[at + 1]?.start ?? Number.POSITIVE_INFINITY;
    return { line: withCopy(set.line, cut(copy, from, to), at === stretches.length - 1), x: room };
  });
  return rowOf(fitted, hangBullet(fitted, lines, by), diagnostics);
}

function setFlow(fitted: FittedRow, by: RowTools): SetRow {
  const { row, size } = fitted;
  const [segment] = row.segments;
  if (segment === undefined) return rowOf(fitted, [], []);
  const room = bulletRoom(row, size);
  const set = setLines(
    {
      runs: styledRuns(segment, size),
      measure: by.width - room,
      indent: 0,
      hang: 0,
      align: 'start',
      ink: by.ink,
    },
    { ...by.tools, names: [...by.tools.names, ...row.unbroken] },
  );
  const copy = [...row.row.cells.flat(), ...row.row.tail];
  let at = 0;
  const lines = set.value.map((line, index): Printed => {
    const from = at;
    at += line.text.length;
    const isLast = index === set.value.length - 1;
    const own = cut(copy, from, isLast ? Number.POSITIVE_INFINITY : at);
    return { line: withCopy(line, own, isLast), x: room };
  });
  return rowOf(fitted, hangBullet(fitted, lines, by), set.diagnostics);
}

/** Parts of different size on one or more lines. */
function setParts(fitted: FittedRow, by: RowTools): SetRow {
  const { row, size } = fitted;
  const copy = [...row.row.cells.flat(), ...row.row.tail];
  const packed = partLines(row.segments, size, by.width);
  const diagnostics: Diagnostic[] = [];
  const text = textOf(copy);
  let at = 0;
  const lines = packed.map((segments, index): Printed => {
    const from = at;
    const parts = segments.map((segment, part) => {
      at = text.indexOf(segment.text, at) + segment.text.length;
      const own = segmentSize(segment, size);
      const set = setWhole(segment, { size: own, from: 0, to: segment.text.length }, by);
      diagnostics.push(...set.diagnostics);
      return {
        line: set.line,
        gap: part === 0 ? 0 : segment.gap * own,
        rise: riseOf(segment, size, by),
      };
    });
    const isLast = index === packed.length - 1;
    if (!isLast) at += /^\s*/.exec(text.slice(at))?.[0].length ?? 0;
    const own = cut(copy, from, isLast ? Number.POSITIVE_INFINITY : at);
    return { line: withCopy(joinParts(parts, size), own, isLast), x: 0 };
  });
  return rowOf(fitted, lines, diagnostics);
}

/** A raised sign stands with its capitals at the height of the figures. */
function riseOf(segment: Segment, size: Pt, by: RowTools): Pt {
  const face = segment.runs[0]?.face;
  if (!segment.isRaised || face === undefined) return 0;
  return by.tools.shaper.metrics(face).capHeight * (size - segmentSize(segment, size));
}

interface SetPart {
  readonly line: Line;
  readonly gap: Pt;
  readonly rise: Pt;
}

function joinParts(parts: readonly SetPart[], size: Pt): Line {
  const glyphs: Line['glyphs'][number][] = [];
  let x: Pt = 0;
  for (const { line, gap, rise } of parts) {
    x += gap;
    const left = x;
    glyphs.push(
      ...line.glyphs.map((glyph) => ({ ...glyph, x: left + glyph.x, rise: glyph.rise + rise })),
    );
    x += line.width;
  }
  const ink = parts[0]?.line.ink ?? 'black';
  return { glyphs, x: 0, width: x, size, text: '', span: undefined, endsParagraph: false, ink };
}

/** Cells at the columns of their table; between a ware and its price run dots. */
function setEntry(fitted: FittedRow, by: RowTools): SetRow {
  const { row, size } = fitted;
  const { columns, segments } = row;
  const natural = columns.reduce((sum, column) => sum + column * size, 0);
  const spread = Math.min(by.width, Math.max(natural + 3 * size, by.width * 0.86));
  const white = columns.length > 1 ? (spread - natural) / (columns.length - 1) : 0;
  const diagnostics: Diagnostic[] = [];
  let left: Pt = 0;
  const lines = segments.map((segment, at): Printed => {
    const set = setWhole(segment, { size, from: 0, to: segment.text.length }, by);
    diagnostics.push(...set.diagnostics);
    const isLast = at === segments.length - 1 && at > 0;
    const column = (columns[at] ?? 0) * size;
    const x = isLast ? spread - set.line.width : left;
    left += column + white;
    const copy = [
      ...(row.row.cells[at] ?? []),
      ...(isLast || segments.length === 1 ? row.row.tail : []),
    ];
    return { line: withCopy(set.line, copy, isLast), x };
  });
  const set = rowOf(fitted, lines, diagnostics);
  const [ware, price] = lines;
  if (lines.length !== 2 || ware === undefined || price === undefined) return set;
  const from = ware.x + ware.line.width + 0.4 * size;
  const to = price.x - 0.4 * size;
  const drop = fitted.row.type.drop * size;
  return to - from < size ? set : { ...set, leader: { from, to, drop } };
}

/** One line of a segment's text, or a part of it. */
function setWhole(
  segment: Segment,
  part: { readonly size: Pt; readonly from: number; readonly to: number },
  by: RowTools,
): { readonly line: Line; readonly diagnostics: readonly Diagnostic[] } {
  return setOneLine(styledRuns(segment, part.size, part.from, part.to), by.ink, by.tools);
}

function hangBullet(
  fitted: FittedRow,
  lines: readonly Printed[],
  by: RowTools,
): readonly Printed[] {
  const { bullet, row } = fitted.row;
  if (bullet === undefined) return lines;
  const part = { size: fitted.size, from: 0, to: bullet.text.length };
  const { line } = setWhole(bullet, part, by);
  return [{ line: withCopy(line, row.bullet, false), x: 0 }, ...lines];
}

function withCopy(line: Line, copy: readonly Piece[], endsParagraph: boolean): Line {
  const first = copy[0]?.span;
  const last = copy.at(-1)?.span;
  const span = first && last ? { file: first.file, start: first.start, end: last.end } : undefined;
  return { ...line, x: 0, text: textOf(copy), span, endsParagraph };
}

/** Lines under each other; those that share a baseline (bullet and words, cells) come with the same depth. */
function rowOf(
  fitted: FittedRow,
  printed: readonly Printed[],
  diagnostics: readonly Diagnostic[],
): SetRow {
  const { row, size, lineDepth } = fitted;
  const drop = row.type.drop * size - (row.type.lead * size - lineDepth) / 2;
  const isOneLine = row.row.role === 'entry';
  const shift = row.bullet === undefined ? 0 : 1;
  const lines = printed.map(({ line, x }, at) => {
    const index = isOneLine ? 0 : Math.max(0, at - shift);
    return { line, x, drop: drop + index * lineDepth, width: inkWidth(line) };
  });
  const count = isOneLine ? 1 : printed.length - shift;
  return {
    lines,
    leader: undefined,
    depth: count * lineDepth,
    width: Math.max(0, ...printed.map(({ line, x }) => x + inkWidth(line))),
    isFlowed: isFlowed(fitted),
    diagnostics,
  };
}

/** Advance of a line without the white at its end. */
function inkWidth(line: Line): Pt {
  const end = line.glyphs.findLast((glyph) => glyph.text.trim() !== '');
  const after = line.glyphs[(end === undefined ? -1 : line.glyphs.indexOf(end)) + 1];
  return after === undefined || end === undefined ? line.width : after.x;
}
