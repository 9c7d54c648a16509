// How far is a shape from what its design would like? In: groups at their sizes. Out: a cost. The one place of all weights of ads.
import type { Pt } from '../base/units.js';
import type { MeasuredRow } from './ad-measure.js';
import type { Turned } from './ad-turns.js';

/** The room that text may take. */
export interface Room {
  readonly width: Pt;
  readonly height: Pt;
}

/** A choice of sizes. */
export interface Shape {
  readonly body: Pt;
  /** Multiplies the design's proportions of name, price and phone. */
  readonly emphasis: number;
  readonly nameLines: number;
  /** Columns of lists that are long enough. */
  readonly listColumns: number;
  /** Multiplies the leading of running text. */
  readonly airiness: number;
}

/** A row at its size. */
export interface FittedRow {
  readonly row: MeasuredRow;
  readonly size: Pt;
  readonly turned: Turned;
  /** Depth of one line. */
  readonly lineDepth: Pt;
}

/** A group at its sizes; a list may stand in columns, filled one after the other. */
export interface FittedGroup {
  readonly rows: readonly FittedRow[];
  readonly columns: number;
  readonly columnWidth: Pt;
  /** Of its deepest column. */
  readonly depth: Pt;
  /** Its widest lines side by side, as many as it has columns. */
  readonly widest: Pt;
  /** What its rows cost. */
  readonly cost: number;
}

/** Ink of the block is wanted between these shares of the room. */
const WANTED_FILL = [0.8, 0.93] as const;
/** The widest line is wanted at least so wide, as a share of the room. */
const WANTED_WIDTH = 0.72;
/** The block's ink is wanted on at least so much of the room, where there are so many groups: few ones cannot help it. */
const WANTED_INK = 0.82;
const SEVERAL = 2;
/** A table spread further than this is hard to follow. */
const LONGEST_SPREAD = 1.7;
/** Panels of one ad with words of different size, by the ratio's logarithm. */
const UNEVEN = 0.35;
/** Words larger than the name of the firm, by the ratio's logarithm. */
const OUTGROWN = 4;
/** Larger running text, by its logarithm. */
const READABLE = 0.8;
/** Text larger than this reads no better. */
const COMFORTABLE: Pt = 14;
/** A Latin word broken to fit: only when nothing else fits. */
const TORN = 3;

/** What a shape costs: white left over, lines turned, proportions missed. 0 is perfect; only differences count. */
export function costOf(
  groups: readonly FittedGroup[],
  shape: Shape,
  depth: Pt,
  room: Room,
): number {
  const fill = depth / room.height;
  const widest = Math.max(...groups.map((group) => group.widest)) / room.width;
  return (
    Math.max(0, WANTED_FILL[0] - fill) * 5 +
    Math.max(0, fill - WANTED_FILL[1]) * 3 +
    Math.max(0, WANTED_WIDTH - widest) * 1.5 +
    (groups.length < SEVERAL ? 0 : Math.max(0, WANTED_INK - fill * widest) * 6) +
    Math.log(shape.emphasis) ** 2 * 0.5 +
    (1 - shape.airiness) * 2 +
    (shape.listColumns - 1) * 0.1 +
    groups.reduce((sum, group) => sum + group.cost, 0)
  );
}

/** What running text of a size is worth: arrangements differ in it more than shapes of one do. */
export function readability(body: Pt): number {
  return READABLE * Math.log(Math.min(body, COMFORTABLE));
}

/** What it costs that words of one ad are of very different size in its panels. */
export function unevenness(bodies: readonly Pt[]): number {
  return UNEVEN * Math.log(Math.max(...bodies) / Math.max(1, Math.min(...bodies)));
}

/** What it costs that words in one of the panels are larger than the name in another. */
export function outgrowing(name: Pt, bodies: readonly Pt[]): number {
  return OUTGROWN * Math.log(Math.max(1, Math.max(...bodies) / name));
}

/** What the rows of a group cost. */
export function groupCost(rows: readonly FittedRow[], columnWidth: Pt, shape: Shape): number {
  const own = rows.reduce((sum, row) => sum + rowCost(row, shape), 0);
  return own + leaderCost(rows, columnWidth);
}

/** Dots that run much further than the words lose the eye. */
function leaderCost([row]: readonly FittedRow[], columnWidth: Pt): number {
  if (row?.row.row.role !== 'entry') return 0;
  return Math.max(0, columnWidth / row.turned.width - LONGEST_SPREAD) * 0.4;
}

function rowCost({ row, size, turned }: FittedRow, shape: Shape): number {
  const { role } = row.row;
  if (role === 'name') return nameCost(row, size, turned, shape);
  if (role === 'phone') return Math.max(0, 2 - size / shape.body) * 1.2 + (turned.lines - 1) * 0.05;
  if (role === 'price') return Math.max(0, 3 - size / shape.body) * 0.6;
  if (turned.mode === 'whole') return 0;
  if (turned.mode === 'phrases') return (turned.lines - 1) * 0.09;
  if (turned.mode === 'torn') return TORN;
  const runt = turned.last < 0.25 ? 0.25 : 0;
  // A row that could stand in few lines looks torn when it flows; a paragraph is made to flow.
  return runt + (turned.lines <= 3 ? 1.2 : 0.02);
}

function nameCost(row: MeasuredRow, size: Pt, turned: Turned, shape: Shape): number {
  const small = Math.max(0, 1.5 - size / shape.body) * 1.2;
  const large = Math.max(0, size / shape.body - 4) * 0.3;
  const torn = { whole: 0, phrases: 0, flow: 0.8, torn: TORN }[turned.mode];
  return small + large + torn + (turned.lines - 1) * (row.turns.length > 1 ? 0.1 : 0.3);
}
