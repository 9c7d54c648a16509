// How large? In: groups and a panel's inner size. Out: shapes that fit by estimate, the best first. Sets no line.
// For every choice but the body size the largest body that fits is found by halving, and a few sizes below it are weighed: smaller
// ones only leave more white.

import type { Pt } from '../base/units.js';
import {
  costOf,
  type FittedGroup,
  type FittedRow,
  groupCost,
  type Room,
  type Shape,
} from './ad-cost.js';
import type { Group } from './ad-groups.js';
import { columnsOf, nameLimit, partsLimit } from './ad-limits.js';
import { type Manner, SMALLEST } from './ad-manner.js';
import type { MeasuredRow } from './ad-measure.js';
import { BODY_SIZES, LARGEST_BODY, stepDown } from './ad-sizes.js';
import { turnRow } from './ad-turns.js';

/** A shape carried out, by estimate. */
export interface Fitting {
  readonly shape: Shape;
  readonly groups: readonly FittedGroup[];
  /** Least depth: lines, band, least white between groups. */
  readonly depth: Pt;
  /** How far from what the design would like; 0 is perfect. */
  readonly cost: number;
}

/** Sizes below the largest that fits that are weighed too. */
const BODIES_BELOW = 3;
/** So many choices are looked at closely. */
const RIVALS = 3;
/** The tighter leading of running text: of rows whose own is more than this. */
const AIRY_FROM = 1.2;
const TIGHTER = 0.9;
const EMPHASES = [0.45, 0.6, 0.75, 0.9, 1, 1.15, 1.4, 1.8, 2.4];
/** White between groups, in body sizes. */
const GROUP_GAP = 0.42;
/** White above and below the name in its band, in name sizes. */
const BAND_AIR = 0.24;
/** Lists of so many rows a column may stand in columns, with this white between in body sizes. */
const ROWS_A_COLUMN = 2;
const MOST_COLUMNS = 3;
const COLUMN_GAP = 1.8;

/**
 * Shapes that fit the room, their running text no larger than `most`, the best first. Every second emphasis is weighed, then what lies near
 * the most promising ones.
 */
export function fitGroups(
  groups: readonly Group[],
  room: Room,
  manner: Manner,
  most: Pt = LARGEST_BODY,
): readonly Fitting[] {
  const fitter = new GroupFitter(room, manner);
  const sizes = BODY_SIZES.filter((size) => size <= most);
  const tried = new Map<string, readonly Fitting[]>();
  let near: Pt = SMALLEST;
  const weigh = (choice: ShapeChoice): void => {
    const key = Object.values(choice).join();
    if (tried.has(key)) return;
    const fittings = bestBodies((body) => fitter.fit(groups, { ...choice, body }), near, sizes);
    tried.set(key, fittings.toSorted(byCost));
    near = fittings[0]?.shape.body ?? near;
  };
  coarseChoices(groups).forEach(weigh);
  const promising = [...tried.values()].flatMap((fittings) => fittings[0] ?? []).sort(byCost);
  promising
    .slice(0, RIVALS)
    .flatMap(({ shape }) => choicesNear(shape))
    .forEach(weigh);
  return [...tried.values()].flat().sort(byCost);
}

function byCost(a: Fitting, b: Fitting): number {
  return a.cost - b.cost;
}

/**
 * Fittings of the largest body size that fits and of those next below it, the largest first. `fit` gives nothing for a body that is
 * too large. The search goes out from `near` in growing steps: choices that differ little take bodies that differ little.
 */
function bestBodies(
  fit: (body: Pt) => Fitting | undefined,
  near: Pt,
  sizes: readonly Pt[],
): readonly Fitting[] {
  const known: (Fitting | undefined)[] = [];
  let [fits, tooLarge] = [-1, sizes.length];
  let at = sizes.indexOf(near);
  for (let step = 1; tooLarge - fits > 1; step *= 2) {
    known[at] = fit(sizes[at] ?? SMALLEST);
    if (known[at] === undefined) tooLarge = at;
    else fits = at;
    const next = at === fits ? at + step : at - step;
    at = next > fits && next < tooLarge ? next : Math.floor((fits + tooLarge) / 2);
  }
  const wanted = sizes.map((body, index) => ({ body, index })).slice(0, fits + 1);
  return wanted
    .slice(-1 - BODIES_BELOW)
    .reverse()
    .flatMap(({ body, index }) => known[index] ?? fit(body) ?? []);
}

/** The tightest shape: everything at the smallest size. Undefined when a word is wider than the room. */
export function tightest(
  groups: readonly Group[],
  room: Room,
  manner: Manner,
): Fitting | undefined {
  const shape = { body: SMALLEST, emphasis: 0.4, nameLines: 2, listColumns: 1, airiness: 0.85 };
  const endless = { width: room.width, height: Number.POSITIVE_INFINITY };
  return new GroupFitter(endless, manner).fit(groups, shape);
}

/** White that a shape puts between groups at least. */
export function groupGap(shape: Shape): Pt {
  return shape.body * GROUP_GAP * (shape.airiness < 1 ? 0.6 : 1);
}

/** White between the columns of a list. */
export function columnGap(shape: Shape): Pt {
  return shape.body * COLUMN_GAP;
}

type ShapeChoice = Omit<Shape, 'body'>;

/** Shapes but for the body size that these groups can tell apart, with every second emphasis and the full leading. */
function coarseChoices(groups: readonly Group[]): readonly ShapeChoice[] {
  const rows = groups.flatMap((group) => group.rows);
  const hasDisplay = rows.some(({ row }) => ['name', 'price', 'phone'].includes(row.role));
  const nameLines = Math.max(1, ...rows.map((row) => nameTurns(row, rows.length === 1)));
  const columns = Math.max(1, ...groups.map((group) => mostColumns(group)));
  const choices: ShapeChoice[] = [];
  for (const emphasis of hasDisplay ? EMPHASES.filter((_, at) => at % 2 === 0) : [1]) {
    for (let lines = 1; lines <= nameLines; lines += 1) {
      for (let listColumns = 1; listColumns <= columns; listColumns += 1) {
        choices.push({ emphasis, nameLines: lines, listColumns, airiness: 1 });
      }
    }
  }
  return choices;
}

/** The same with the emphases next to it, and with a tighter leading. */
function choicesNear({
  emphasis,
  nameLines,
  listColumns,
  airiness,
}: Shape): readonly ShapeChoice[] {
  const at = EMPHASES.indexOf(emphasis);
  const emphases = [EMPHASES[at - 1], EMPHASES[at + 1]].flatMap((near) => near ?? []);
  const choice = { emphasis, nameLines, listColumns, airiness };
  return [
    ...emphases.map((near) => ({ ...choice, emphasis: near })),
    { ...choice, airiness: TIGHTER },
  ];
}

/** Columns that a list may stand in; 1 for what is no list. */
function mostColumns({ rows }: Group): number {
  const role = rows[0]?.row.role;
  if (role !== 'item' && role !== 'entry') return 1;
  return Math.min(MOST_COLUMNS, Math.max(1, Math.floor(rows.length / ROWS_A_COLUMN)));
}

/** Lines that a name may take: as many as it has phrases; two when it is long, or stands alone. */
function nameTurns({ row, turns }: MeasuredRow, isAlone: boolean): number {
  if (row.role !== 'name') return 1;
  const isLong = (turns[0]?.widest ?? 0) >= (isAlone ? LONG_NAME / 2 : LONG_NAME);
  return Math.min(3, Math.max(turns.length, isLong ? 2 : 1));
}

/** A name of so many em without a phrase in it may be broken anyway. */
const LONG_NAME = 8;

/** Fits the groups of one room. Most shapes differ in one group only, so what a group does at its sizes is remembered. */
class GroupFitter {
  readonly #room: Room;
  readonly #manner: Manner;
  readonly #known = new Map<Group, Map<string, FittedGroup | undefined>>();

  constructor(room: Room, manner: Manner) {
    this.#room = room;
    this.#manner = manner;
  }

  /** Undefined when the shape is deeper than the room, or something unbreakable wider. */
  fit(groups: readonly Group[], shape: Shape): Fitting | undefined {
    const fitted: FittedGroup[] = [];
    let depth = groupGap(shape) * Math.max(0, groups.length - 1);
    for (const group of groups) {
      const one = this.#recall(group, shape);
      if (one === undefined) return undefined;
      depth += one.depth;
      if (this.#manner.hasBand && group.kind === 'head') depth += bandAir(one.rows);
      if (depth > this.#room.height) return undefined;
      fitted.push(one);
    }
    return { shape, groups: fitted, depth, cost: costOf(fitted, shape, depth, this.#room) };
  }

  #recall(group: Group, shape: Shape): FittedGroup | undefined {
    const { body, airiness, listColumns, emphasis, nameLines } = shape;
    const growth = isEmphatic(group) ? `${emphasis} ${nameLines}` : '';
    const key = `${body} ${airiness} ${Math.min(listColumns, mostColumns(group))} ${growth}`;
    let known = this.#known.get(group);
    if (known === undefined) {
      known = new Map();
      this.#known.set(group, known);
    }
    if (!known.has(key)) known.set(key, fitGroup(group, shape, this.#room.width));
    return known.get(key);
  }
}

/** Whether emphasis changes any of its rows. */
function isEmphatic({ kind, rows }: Group): boolean {
  return kind !== 'body' || rows[0]?.row.role === 'subhead';
}

function fitGroup(group: Group, shape: Shape, width: Pt): FittedGroup | undefined {
  const columns = Math.min(shape.listColumns, mostColumns(group));
  const columnWidth = (width - (columns - 1) * columnGap(shape)) / columns;
  if (columnWidth <= 0) return undefined;
  const rows: FittedRow[] = [];
  for (const row of group.rows) {
    const one = fitRow(row, shape, columnWidth);
    if (one === undefined) return undefined;
    rows.push(one);
  }
  const cost = groupCost(rows, columnWidth, shape);
  const widest = columns * Math.max(...rows.map(({ turned }) => turned.width));
  return { rows, columns, columnWidth, depth: depthOf(rows, columns), widest, cost };
}

/** Depth of the deepest column. */
function depthOf(rows: readonly FittedRow[], columns: number): Pt {
  const depths = columnsOf({ rows, columns }).map((column) =>
    column.reduce((sum, { lineDepth, turned }) => sum + lineDepth * turned.lines, 0),
  );
  return Math.max(...depths);
}

/** White above and below the words of a band, together. */
export function bandAir(rows: readonly FittedRow[]): Pt {
  return 2 * Math.max(2.5, BAND_AIR * Math.max(...rows.map((row) => row.size)));
}

function fitRow(row: MeasuredRow, shape: Shape, width: Pt): FittedRow | undefined {
  const size = sizeOf(row, shape, width);
  const turned = turnRow(row, size, width);
  if (turned === undefined) return undefined;
  const airy = row.type.lead > AIRY_FROM ? shape.airiness : 1;
  return { row, size, turned, lineDepth: size * row.type.lead * airy };
}

function sizeOf(row: MeasuredRow, shape: Shape, width: Pt): Pt {
  const { role } = row.row;
  const wanted = row.type.ratio * shape.body;
  const { least } = row.type;
  switch (role) {
    case 'name':
      return stepDown(
        Math.min(wanted * shape.emphasis, nameLimit(row, shape.nameLines, width)),
        least,
      );
    case 'price':
    case 'phone':
      return stepDown(Math.min(wanted * shape.emphasis, partsLimit(row, width * 0.96)), least);
    case 'tagline':
    case 'subhead':
      return stepDown(Math.max(shape.body, wanted * Math.min(1.2, shape.emphasis)), least);
    case 'strong':
    case 'text':
    case 'item':
    case 'quote':
    case 'entry':
    case 'hours':
    case 'address':
    case 'web':
      return stepDown(wanted, least);
  }
}
