// Packs classifieds into columns of one depth. In: their heights in order, wide ones apart. Out: where each column begins and ends, chosen
// over all columns at once so that the white left at their feet is least and most evenly shared (after Høgsberg 2000). Knows no text.
import type { Pt } from '../base/units.js';
import { type Filling, type Flow, fill, headOver, type WideItem } from './fill-column.js';

/** One column: items from `from` up to `split`, a wide one or none, items up to `to`. */
export interface PackedColumn {
  readonly from: number;
  readonly split: number;
  readonly to: number;
  readonly wide: WidePlace | undefined;
}

/** A wide one in a column: the first of its columns, or one further right. `top` is its upper edge below the column's. */
export interface WidePlace {
  readonly index: number;
  readonly isFirst: boolean;
  readonly top: Pt;
}

/** All columns. `items` and `wides` were taken, in order; `cost` is in points of one column's depth. */
export interface Packing {
  readonly columns: readonly PackedColumn[];
  readonly items: number;
  readonly wides: number;
  readonly cost: Pt;
}

/** White put between two ads to bring a column's foot down to the others', in points: what is hardly seen, and the most. */
const EASY_WHITE: Pt = 7;
export const MOST_WHITE: Pt = 14;
/** Cost of a point of white shared out so that it is hardly seen, and of one left at the foot. */
const SHARED = 0.35;
const LEFT = 3;
/** Cost of an item that must go on elsewhere, and of a wide one that stands after all others of its category. */
const WAITING = 8;
const LATE = 150;
/** Places tried for a column's end, from the deepest up; where a wide one stands in it, for that one's place and for each end. */
const ENDS = 10;
const SPLITS = 4;
const WIDE_ENDS = 3;
/** Ways followed from column to column, of those that have placed as many wide ones; and of those that are under one. */
const WAYS = 64;
const WAYS_UNDER = 24;

interface State {
  readonly item: number;
  readonly wide: number;
  /** Columns still to come under the last wide one, and its upper edge. */
  readonly under: number;
  readonly top: Pt;
  readonly cost: Pt;
  readonly column: PackedColumn | undefined;
  readonly before: State | undefined;
}

/** Packs as many as `count` columns of `depth` points hold, and of the ways to do so the one that looks best. */
export function packColumns(flow: Flow, count: number, depth: Pt): Packing {
  const none = { item: 0, wide: 0, under: 0, top: 0, cost: 0 };
  let states: readonly State[] = [{ ...none, column: undefined, before: undefined }];
  for (let column = 0; column < count; column += 1) {
    const next = new Map<string, State>();
    for (const state of states) {
      for (const after of statesAfter(state, flow, { depth, columns: count - column })) {
        const key = `${after.item} ${after.wide} ${after.under} ${after.top}`;
        const known = next.get(key);
        if (known === undefined || after.cost < known.cost) next.set(key, after);
      }
    }
    states = cheapest([...next.values()]);
  }
  const isAll = ({ item, wide }: State): boolean =>
    item === flow.items.length && wide === flow.wides.length;
  const all = states.filter(isAll);
  const best = (all.length > 0 ? all : states).reduce((one, other) =>
    costAtEnd(other, flow) < costAtEnd(one, flow) ? other : one,
  );
  return { columns: columnsOf(best), items: best.item, wides: best.wide, cost: best.cost };
}

function cheapest(states: readonly State[]): readonly State[] {
  const kept = new Map<string, number>();
  return [...states]
    .sort((a, b) => a.cost - b.cost || b.item - a.item)
    .filter(({ wide, under }) => {
      const key = `${wide} ${under}`;
      const count = (kept.get(key) ?? 0) + 1;
      kept.set(key, count);
      return count <= (under > 0 ? WAYS_UNDER : WAYS);
    });
}

/** Cost of columns that do not hold all: well filled ones hold most. */
function costAtEnd({ item, wide, under, cost }: State, { items, wides }: Flow): Pt {
  // A wide one that lies over the edge of the block is none.
  if (under > 0) return Number.POSITIVE_INFINITY;
  const waiting = items.length - item + wides.length - wide;
  return cost + waiting * WAITING + costOfLate(wides[wide], item);
}

/** Cost of a wide one that stands, or is left, behind all others of its category. */
function costOfLate(wide: WideItem | undefined, item: number): Pt {
  return wide !== undefined && item === wide.to && wide.to > wide.from ? LATE : 0;
}

/** Room from a column on. */
interface Room {
  readonly depth: Pt;
  readonly columns: number;
}

function statesAfter(state: State, flow: Flow, room: Room): readonly State[] {
  if (state.under > 0) return underWide(state, flow, room);
  return [...plainColumn(state, flow, room), ...firstUnderWide(state, flow, room)];
}

/** Items alone. One that does not fit at all leaves its column, and those after it, empty. */
function plainColumn(state: State, flow: Flow, { depth }: Room): readonly State[] {
  const { item, wide } = state;
  const start = { item, category: undefined, used: 0 };
  const fillings = fill(flow, start, depth, wide);
  const deepest = fillings.length > 1 ? fillings.slice(1).slice(-ENDS) : fillings;
  return deepest.map(({ item: to, used }): State => {
    const column: PackedColumn = { from: item, split: item, to, wide: undefined };
    const cost = state.cost + costOfWhite(depth - used, to - item - 1);
    return { item: to, wide, under: 0, top: 0, cost, column, before: state };
  });
}

/** The next wide one begins in this column: at its top, or below items as long as its category goes on. */
function firstUnderWide(state: State, flow: Flow, room: Room): readonly State[] {
  const own = flow.wides[state.wide];
  if (own === undefined || own.columns > room.columns) return [];
  const start = { item: state.item, category: undefined, used: 0 };
  const above = fill(flow, start, room.depth, state.wide)
    .filter(({ item }) => item >= own.from && item <= own.to)
    .map((filling) => ({ ...filling, used: filling.used + headOver(flow, filling, own.category) }))
    .filter(({ used }) => used + own.height <= room.depth + 0.01);
  const place = { index: state.wide, isFirst: true };
  return spread(above, SPLITS).flatMap((upper) => {
    const cost = state.cost + costOfLate(own, upper.item);
    const from = { ...state, cost, wide: state.wide + 1, under: own.columns - 1, top: upper.used };
    const below = { ...upper, category: own.category };
    return belowWide(from, { ...place, top: upper.used }, below, { flow, room, state });
  });
}

/** A column further right under the last wide one: items over it that end at its top, and items below. */
function underWide(state: State, flow: Flow, room: Room): readonly State[] {
  const index = state.wide - 1;
  const { top } = state;
  const place = { index, isFirst: false, top };
  const start = { item: state.item, category: undefined, used: 0 };
  const own = flow.wides[index];
  // Over a wide one at the very top stands nothing but its head.
  const isAtTop = top <= flow.head + 0.01;
  const above = isAtTop
    ? [{ ...start, category: own?.category, used: top }]
    : fill(flow, start, top, state.wide).slice(-WIDE_ENDS);
  return above.flatMap((upper) => {
    const white = isAtTop ? 0 : costOfWhite(top - upper.used, upper.item - state.item);
    const from = { ...state, cost: state.cost + white, under: state.under - 1 };
    return belowWide(from, place, { ...upper, used: top }, { flow, room, state });
  });
}

/** All ends of a column below a wide one. */
function belowWide(
  after: State,
  wide: WidePlace,
  upper: Filling,
  { flow, room, state }: { readonly flow: Flow; readonly room: Room; readonly state: State },
): readonly State[] {
  const used = upper.used + (flow.wides[wide.index]?.height ?? 0);
  const fillings = fill(flow, { ...upper, used }, room.depth, after.wide);
  return fillings.slice(-WIDE_ENDS).map((filling): State => {
    const to = filling.item;
    const column: PackedColumn = { from: state.item, split: upper.item, to, wide };
    const cost = after.cost + costOfWhite(room.depth - filling.used, to - upper.item);
    return { ...after, item: to, cost, column, before: state };
  });
}

function costOfWhite(white: Pt, gaps: number): Pt {
  if (white <= 0.01) return 0;
  const each = gaps > 0 ? white / gaps : Number.POSITIVE_INFINITY;
  return each <= MOST_WHITE ? (white * SHARED * each) / EASY_WHITE : white * LEFT;
}

/** Some of many, evenly. */
function spread<T>(all: readonly T[], most: number): readonly T[] {
  if (all.length <= most) return all;
  const step = (all.length - 1) / (most - 1);
  return all.filter((_, at) => Math.floor((at + 1) / step) !== Math.floor(at / step) || at === 0);
}

function columnsOf(state: State): readonly PackedColumn[] {
  const columns: PackedColumn[] = [];
  for (let at: State | undefined = state; at?.column !== undefined; at = at.before) {
    columns.unshift(at.column);
  }
  return columns;
}
