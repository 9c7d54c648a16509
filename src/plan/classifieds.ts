// Step 8 of the page engine: a block of classifieds. In: classifieds in order, columns of the page, room. Out: frames in columns, feet squared.
// Heads are repeated on continued columns (RK02), no ad is parted (RK03), the white at the columns' feet is shared out (RK04).
import type { Pt } from '../base/units.js';
import type { LinerSlot } from '../model/dummy.js';
import type { Template } from '../model/template.js';
import { AD_AIR, BAND_LINES, bandFrame, HEAD_AIR, headHeight } from './classified-bands.js';
import {
  type ClassifiedCopy,
  type ClassifiedGrid,
  classifiedGrid,
  isWide,
  keyOf,
  type SmallAd,
  setSmallAd,
} from './classified-copy.js';
import type { DeskTools } from './desk.js';
import { type Flow, fill } from './fill-column.js';
import { gutterWidth, spanWidth } from './grid.js';
import { type Packing, packColumns } from './pack-columns.js';
import { columnSlots } from './stack-classifieds.js';

/** Room on a page: some of its columns, and so many L; `isWhole` = the block is as deep as the room, else as deep as it must be. */
export interface ClassifiedRoom {
  readonly columns: number;
  readonly lines: number;
  readonly isWhole: boolean;
}

/** A block of classifieds over some columns of a page. */
export interface ClassifiedStrip {
  /** Columns of the page. */
  readonly columns: number;
  /** L the block takes, its band included. */
  readonly depth: number;
  /** What stands in it. Data, and no way to place it: blocks outlive their plan, and would keep all that it tried. */
  readonly packed: PackedRow;
  /** Those that found no room, in order. */
  readonly rest: ClassifiedCopy;
  /** White shared out or left at the columns' feet, in L of one column: what is left counts thrice. */
  readonly cost: number;
}

/** Less L than this are no room. */
const LEAST_LINES = 8;

/** Packs classifieds into a block. Undefined when there is nothing to pack, or no room for any. */
export function packClassifieds(
  copy: ClassifiedCopy,
  room: ClassifiedRoom,
  tools: DeskTools,
): ClassifiedStrip | undefined {
  const grid = classifiedGrid(tools.template, room.columns);
  const most = room.lines - BAND_LINES;
  if (copy.ads.length === 0 || grid === undefined || room.lines < LEAST_LINES) return undefined;
  const left = keyOf(copy);
  const row = tools.recall(`row ${grid.measure} ${left}`, () => rowOf(copy, grid, tools));
  const { leading } = tools.template;
  const packTo = (lines: number): Packing =>
    tools.recall(`packing ${room.columns} ${lines} ${left}`, () =>
      packColumns(row.flow, grid.count, lines * leading),
    );
  let depth = room.isWhole ? most : Math.min(most, leastDepth(row.flow, grid, leading));
  while (depth < most && !isAll(packTo(depth), row.flow)) depth += 1;
  const packing = packTo(depth);
  if (packing.items + packing.wides === 0) return undefined;
  return {
    columns: room.columns,
    depth: depth + BAND_LINES,
    packed: { row, packing, grid, height: depth * leading },
    rest: restOf(copy, row, packing),
    cost: packing.cost / leading,
  };
}

/** Whether a room would hold an ad under its head, were it alone there. */
export function fitsAlone(
  ad: SmallAd,
  { columns, lines }: Pick<ClassifiedRoom, 'columns' | 'lines'>,
  tools: DeskTools,
): boolean {
  const grid = classifiedGrid(tools.template, columns);
  if (grid === undefined || (ad.kind === 'display' && ad.columns > grid.count)) return false;
  if (setSmallAd(ad, grid, tools).height < (lines / 2) * tools.template.leading) return true;
  const { flow } = rowOf({ ads: [ad], begun: undefined }, grid, tools);
  const height = (lines - BAND_LINES) * tools.template.leading;
  return isAll(packColumns(flow, grid.count, height), flow);
}

/** Classifieds at a measure: those in single columns, those over several, and their depths. */
interface Row {
  readonly single: readonly SmallAd[];
  readonly wide: readonly SmallAd[];
  readonly flow: Flow;
  readonly begun: string | undefined;
}

function rowOf({ ads, begun }: ClassifiedCopy, grid: ClassifiedGrid, tools: DeskTools): Row {
  const single = ads.filter((ad) => !isWide(ad));
  const wide = ads.filter(isWide);
  const before = (ad: SmallAd): number =>
    ads.slice(0, ads.indexOf(ad)).filter((other) => !isWide(other)).length;
  const items = single.map((ad) => ({
    category: ad.category.text,
    height: setSmallAd(ad, grid, tools).height + airOf(ad),
  }));
  const wides = wide.flatMap((ad) => {
    if (ad.kind === 'liner') return [];
    const category = ad.category.text;
    const from = before(ad);
    const own = items.filter((item) => item.category === category).length;
    const height = ad.height + 2 * AD_AIR;
    return [{ category, height, columns: ad.columns, from, to: from + own }];
  });
  return { single, wide, flow: { items, wides, ...headDepths(tools.template) }, begun };
}

/** Depth of a head, and of one with another category over it. */
function headDepths(template: Template): Pick<Flow, 'head' | 'headBetween'> {
  const head = headHeight(template);
  return { head, headBetween: head + HEAD_AIR };
}

function airOf({ kind }: SmallAd): Pt {
  return kind === 'display' ? 2 * AD_AIR : 0;
}

/** L that the block must have at the least: for single ads exactly, with wide ones by their share of all depth. */
function leastDepth(flow: Flow, grid: ClassifiedGrid, leading: Pt): number {
  const { items, wides, head } = flow;
  const sum = items.reduce((all, { height }) => all + height, 0);
  const area = wides.reduce((all, { height, columns }) => all + height * columns, sum);
  const deepest = Math.max(...[...items, ...wides].map(({ height }) => height));
  let depth = Math.max(1, Math.floor(Math.max(area / grid.count, head + deepest) / leading));
  const single = { ...flow, wides: [] };
  while (!holds(single, grid.count, depth * leading)) depth += 1;
  return depth;
}

/** Whether all single ads find room, column by column as many as will go. */
function holds(flow: Flow, columns: number, depth: Pt): boolean {
  let item = 0;
  for (let column = 0; column < columns; column += 1) {
    item = fill(flow, { item, category: undefined, used: 0 }, depth, 0).at(-1)?.item ?? item;
  }
  return item === flow.items.length;
}

function isAll(packing: Packing, { items, wides }: Flow): boolean {
  return packing.items === items.length && packing.wides === wides.length;
}

function restOf(copy: ClassifiedCopy, row: Row, packing: Packing): ClassifiedCopy {
  const taken = [...row.single.slice(0, packing.items), ...row.wide.slice(0, packing.wides)];
  const ids = new Set(taken.map(({ id }) => id));
  const ads = copy.ads.filter(({ id }) => !ids.has(id));
  const next = ads[0]?.category.text;
  const isBegun = next === copy.begun || taken.some(({ category }) => category.text === next);
  return { ads, begun: isBegun ? next : undefined };
}

/** Classifieds and how they are packed, to a depth below the band. */
export interface PackedRow {
  readonly row: Row;
  readonly packing: Packing;
  readonly grid: ClassifiedGrid;
  readonly height: Pt;
}

/** Places a block with its top left at a point of the type area. */
export function slotsAt(
  { columns: width, packed }: ClassifiedStrip,
  { x, y }: { readonly x: Pt; readonly y: Pt },
  tools: DeskTools,
): readonly LinerSlot[] {
  const { row, packing, grid, height } = packed;
  const { template } = tools;
  const frame = bandFrame(spanWidth(template, width), tools);
  const band: LinerSlot = { item: 'furniture/classified', role: 'box', x, y, frame };
  const step = grid.measure + gutterWidth(template);
  const shown = new Set(row.begun === undefined ? [] : [row.begun]);
  const columns = packing.columns.flatMap((column, at) => {
    const place = { x: x + at * step, y: y + frame.height, height };
    return columnSlots({ column, row, grid, shown }, place, tools);
  });
  return [band, ...columns];
}
