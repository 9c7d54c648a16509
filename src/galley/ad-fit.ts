// How large? In: groups and a panel's inner size. Out: shapes that fit by estimate, the best first. Sets no line.
// For every choice but the body size the largest body that fits is found by halving, and a few sizes below it are weighed: smaller
// ones only leave more white.
import type { Pt } from '../base/units.js';
import { costOf, type FittedGroup, type FittedRow, type Room, type Shape } from './ad-cost.js';
import type { Group } from './ad-groups.js';
import { type Manner, SMALLEST } from './ad-manner.js';
import type { MeasuredRow } from './ad-measure.js';
import { type Turned, turnRow } from './ad-turns.js';

/** A shape carried out, by estimate. */
export interface Fitting {
  readonly shape: Shape;
  readonly groups: readonly FittedGroup[];
  /** Least depth: lines, band, least white between groups. */
  readonly depth: Pt;
  /** How far from what the design would like; 0 is perfect. */
  readonly cost: number;
}

const LARGEST_BODY: Pt = 90;
/** Sizes below the largest that fits that are weighed too. */
const BODIES_BELOW = 4;
const EMPHASES = [0.45, 0.6, 0.75, 0.9, 1, 1.15, 1.4, 1.8, 2.4];
/** White between groups, in body sizes. */
const GROUP_GAP = 0.42;
/** White above and below the name in its band, in name sizes. */
const BAND_AIR = 0.24;
/** Lists of so many rows a column may stand in columns, with this white between in body sizes. */
const ROWS_A_COLUMN = 2;
const MOST_COLUMNS = 3;
const COLUMN_GAP = 1.8;

/** Shapes that fit the room, the best first. */
export function fitGroups(
  groups: readonly Group[],
  room: Room,
  manner: Manner,
): readonly Fitting[] {
  const tools = { room, manner, turns: new TurnLedger() };
  return shapeChoices(groups)
    .flatMap((choice) => bestBodies((body) => fitShape(groups, { ...choice, body }, tools), room))
    .sort((a, b) => a.cost - b.cost);
}

type TryBody = (body: Pt) => Fitting | undefined;

/** Fittings of the largest body size that fits and of those next below it, and of the smallest of all as a last resort. */
function bestBodies(fit: TryBody, room: Room): readonly Fitting[] {
  const known = new Map<number, Fitting | undefined>();
  const fitAt = (at: number): Fitting | undefined => {
    if (!known.has(at)) known.set(at, fit(BODY_SIZES[at] ?? SMALLEST));
    const fitting = known.get(at);
    return fitting !== undefined && fitting.depth <= room.height ? fitting : undefined;
  };
  let [fits, tooLarge] = [-1, BODY_SIZES.length];
  while (tooLarge - fits > 1) {
    const middle = Math.floor((fits + tooLarge) / 2);
    if (fitAt(middle) === undefined) tooLarge = middle;
    else fits = middle;
  }
  const wanted = Array.from({ length: BODIES_BELOW + 1 }, (_, below) => fits - below);
  return [...new Set([...wanted, 0])].flatMap((at) => (at < 0 ? [] : (fitAt(at) ?? [])));
}

/** The tightest shape: everything at the smallest size. Undefined when a word is wider than the room. */
export function tightest(
  groups: readonly Group[],
  room: Room,
  manner: Manner,
): Fitting | undefined {
  const shape = { body: SMALLEST, emphasis: 0.4, nameLines: 2, listColumns: 1, airiness: 0.85 };
  return fitShape(groups, shape, { room, manner, turns: new TurnLedger() });
}

/** White that a shape puts between groups at least. */
export function groupGap(shape: Shape): Pt {
  return shape.body * GROUP_GAP * (shape.airiness < 1 ? 0.6 : 1);
}

/** White between the columns of a list. */
export function columnGap(shape: Shape): Pt {
  return shape.body * COLUMN_GAP;
}

/** All shapes but for the body size; only what these groups can tell apart. */
function shapeChoices(groups: readonly Group[]): readonly Omit<Shape, 'body'>[] {
  const rows = groups.flatMap((group) => group.rows);
  const hasDisplay = rows.some(({ row }) => ['name', 'price', 'phone'].includes(row.role));
  const nameLines = Math.max(1, ...rows.map((row) => nameTurns(row, rows.length === 1)));
  const longest = Math.max(0, ...groups.filter(isList).map((group) => group.rows.length));
  const columns = Math.min(MOST_COLUMNS, Math.max(1, Math.floor(longest / ROWS_A_COLUMN)));
  const choices: Omit<Shape, 'body'>[] = [];
  for (const emphasis of hasDisplay ? EMPHASES : [1]) {
    for (let lines = 1; lines <= nameLines; lines += 1) {
      for (let listColumns = 1; listColumns <= columns; listColumns += 1) {
        for (const airiness of [1, 0.9]) {
          choices.push({ emphasis, nameLines: lines, listColumns, airiness });
        }
      }
    }
  }
  return choices;
}

/** Lines that a name may take: as many as it has phrases; two when it is long, or stands alone. */
function nameTurns({ row, turns }: MeasuredRow, isAlone: boolean): number {
  if (row.role !== 'name') return 1;
  const isLong = (turns[0]?.widest ?? 0) >= (isAlone ? LONG_NAME / 2 : LONG_NAME);
  return Math.min(3, Math.max(turns.length, isLong ? 2 : 1));
}

/** A name of so many em without a phrase in it may be broken anyway. */
const LONG_NAME = 8;

function isList(group: Group): boolean {
  const role = group.rows[0]?.row.role;
  return role === 'item' || role === 'entry';
}

const BODY_SIZES: readonly Pt[] = bodySizes();

function bodySizes(): readonly Pt[] {
  const sizes: Pt[] = [];
  for (let size: Pt = SMALLEST; size <= LARGEST_BODY; size = stepDown(size * 1.045 + 0.25)) {
    sizes.push(size);
  }
  return sizes;
}

/** Sizes come in steps of a quarter point, from 20 in halves; never below the smallest. */
function stepDown(size: Pt): Pt {
  const step = size < 20 ? 4 : 2;
  return Math.max(SMALLEST, Math.floor(size * step + 1e-6) / step);
}

/** Remembers, for one fitting, how rows stand at sizes and widths: most shapes share them. */
class TurnLedger {
  readonly #known = new Map<MeasuredRow, Map<number, Turned | undefined>>();

  turn(row: MeasuredRow, size: Pt, width: Pt): Turned | undefined {
    const key = size * 10000 + width;
    let known = this.#known.get(row);
    if (known === undefined) {
      known = new Map();
      this.#known.set(row, known);
    }
    if (!known.has(key)) known.set(key, turnRow(row, size, width));
    return known.get(key);
  }
}

interface FitTools {
  readonly room: Room;
  readonly manner: Manner;
  readonly turns: TurnLedger;
}

function fitShape(groups: readonly Group[], shape: Shape, by: FitTools): Fitting | undefined {
  const fitted: FittedGroup[] = [];
  let depth = groupGap(shape) * Math.max(0, groups.length - 1);
  for (const group of groups) {
    const one = fitGroup(group, shape, by);
    if (one === undefined) return undefined;
    depth += Math.max(...columnsOf(one).map((rows) => depthOf(rows)));
    if (by.manner.hasBand && group.kind === 'head') depth += bandAir(one.rows);
    fitted.push(one);
  }
  return { shape, groups: fitted, depth, cost: costOf(fitted, shape, depth, by.room) };
}

function fitGroup(group: Group, shape: Shape, by: FitTools): FittedGroup | undefined {
  const columns = isList(group)
    ? Math.min(shape.listColumns, Math.max(1, Math.floor(group.rows.length / ROWS_A_COLUMN)))
    : 1;
  const columnWidth = (by.room.width - (columns - 1) * columnGap(shape)) / columns;
  if (columnWidth <= 0) return undefined;
  const rows: FittedRow[] = [];
  for (const row of group.rows) {
    const one = fitRow(row, shape, columnWidth, by.turns);
    if (one === undefined) return undefined;
    rows.push(one);
  }
  return { rows, columns, columnWidth };
}

/** The rows of each column of a group. */
export function columnsOf<T>(group: {
  readonly rows: readonly T[];
  readonly columns: number;
}): readonly (readonly T[])[] {
  const each = Math.ceil(group.rows.length / group.columns);
  return Array.from({ length: group.columns }, (_, at) =>
    group.rows.slice(at * each, (at + 1) * each),
  );
}

function depthOf(rows: readonly FittedRow[]): Pt {
  return rows.reduce((sum, row) => sum + row.lineDepth * row.turned.lines, 0);
}

/** White above and below the words of a band, together. */
export function bandAir(rows: readonly FittedRow[]): Pt {
  return 2 * Math.max(2.5, BAND_AIR * Math.max(...rows.map((row) => row.size)));
}

function fitRow(
  row: MeasuredRow,
  shape: Shape,
  width: Pt,
  turns: TurnLedger,
): FittedRow | undefined {
  const size = sizeOf(row, shape, width);
  const turned = turns.turn(row, size, width);
  if (turned === undefined) return undefined;
  const airy = row.type.lead > 1.2 ? shape.airiness : 1;
  return { row, size, turned, lineDepth: size * row.type.lead * airy };
}

function sizeOf(row: MeasuredRow, shape: Shape, width: Pt): Pt {
  const { role } = row.row;
  const wanted = row.type.ratio * shape.body;
  switch (role) {
    case 'name':
      return stepDown(Math.min(wanted * shape.emphasis, nameLimit(row, shape.nameLines, width)));
    case 'price':
    case 'phone':
      return stepDown(Math.min(wanted * shape.emphasis, partsLimit(row, width * 0.96)));
    case 'tagline':
    case 'subhead':
      return stepDown(Math.max(shape.body, wanted * Math.min(1.2, shape.emphasis)));
    case 'strong':
    case 'text':
    case 'item':
    case 'quote':
    case 'entry':
    case 'hours':
    case 'address':
    case 'web':
      return stepDown(wanted);
  }
}

/** Largest size at which a name takes `lines` lines: at its phrases, or through its words when it has none. */
function nameLimit(row: MeasuredRow, lines: number, width: Pt): Pt {
  const total = row.turns[0]?.widest ?? 1;
  const wide = row.turns[lines - 1]?.widest ?? total / lines + (lines > 1 ? 0.6 : 0);
  return (width * 0.98) / Math.max(wide, 0.5);
}

/** Largest size at which no phone or price is wider than the ad; a label may stand over its phone. */
function partsLimit(row: MeasuredRow, width: Pt): Pt {
  const widest = row.segments.some((segment) => !segment.mayTurn)
    ? row.segments.reduce((sum, one) => sum + one.scale * (one.width + one.gap), 0)
    : Math.max(...row.segments.map((one) => one.scale * one.width));
  return width / Math.max(widest, 0.5);
}
