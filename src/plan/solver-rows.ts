// Rows of the page solver: arrangements of one set of pieces at one width, by height. In: two rows. Out: the cheapest joins of them.
// The inner loops run millions of times a page, so a row is a handful of typed arrays; trees are read from it for what is chosen.
import { COST } from './cost.js';

/** What the solver needs to know of a shape: its rectangle, its cost, and its head for the rules about neighbours. */
export interface Leaf {
  readonly columns: number;
  readonly height: number;
  readonly cost: number;
  readonly headSize: number;
  /** 1 (lead) … 5 (filler). */
  readonly rank: number;
}

/** Two groups of stories side by side may differ by so many L; a story alone beside something may be as short as it is. */
const LARGEST_STEP = 10;

/** How an entry of a row came about. */
const LEAF = 0;
const STACK = 1;
export const SIDE = 2;

/** Arrangements of one set at one width by height, the shallowest first. */
export interface Row<S extends Leaf> {
  readonly width: number;
  /** Pieces of the set. */
  readonly pieces: number;
  /** Entries. */
  readonly count: number;
  /** `FIELDS` numbers an entry, in one array of one kind: the inner loops read nothing else. */
  readonly entries: Float64Array;
  readonly origins: readonly Origin<S>[];
}

/** An entry's numbers: its height and cost, how it came about, and the heads and ranks of its corner leaves, for rules about neighbours. */
const FIELDS = 7;
const HEIGHT = 0;
const COST_AT = 1;
const KIND = 2;
const LEFT_HEAD = 3;
const LEFT_RANK = 4;
const RIGHT_HEAD = 5;
const RIGHT_RANK = 6;

/** Height of an entry in L; entries are counted from 0. */
export function heightOf<S extends Leaf>(row: Row<S>, entry: number): number {
  return at(row.entries, entry * FIELDS + HEIGHT);
}

/** Cost of an entry. */
export function costOf<S extends Leaf>(row: Row<S>, entry: number): number {
  return at(row.entries, entry * FIELDS + COST_AT);
}

/** How an entry came about. */
export function kindOf<S extends Leaf>(row: Row<S>, entry: number): number {
  return at(row.entries, entry * FIELDS + KIND);
}

/** A shape of one piece, or two entries of other rows. */
export type Origin<S extends Leaf> = { readonly shape: S } | Join<S>;

/** Place in `entries` to number of the entry. */
export function entryAt(place: number): number {
  return place / FIELDS;
}

/** Entries of the upper or left row and of the other, by their places in `entries`. */
export interface Join<S extends Leaf> {
  readonly first: Row<S>;
  readonly at: number;
  readonly second: Row<S>;
  readonly on: number;
}

/** The row under construction: the cheapest way found so far to each height. */
export class Draft<S extends Leaf> {
  readonly #costs: Float64Array;
  readonly #kinds: Float64Array;
  readonly #firsts: (Row<S> | S | undefined)[];
  readonly #seconds: (Row<S> | undefined)[];
  readonly #at: Float64Array;
  readonly #on: Float64Array;
  #lowest = 0;
  #highest = -1;

  constructor(lines: number) {
    this.#costs = new Float64Array(lines + 1).fill(Number.POSITIVE_INFINITY);
    this.#kinds = new Float64Array(lines + 1);
    this.#firsts = new Array(lines + 1);
    this.#seconds = new Array(lines + 1);
    this.#at = new Float64Array(lines + 1);
    this.#on = new Float64Array(lines + 1);
    this.#lowest = lines + 1;
  }

  /** Takes a shape as it is. */
  addLeaf(shape: S): void {
    if (shape.height >= this.#costs.length || !(shape.cost < at(this.#costs, shape.height))) return;
    this.#put(shape.height, shape.cost, LEAF);
    this.#firsts[shape.height] = shape;
  }

  /** One above the other, the gap between them. A stack of three is read from the top: the upper one is never a stack itself. */
  addStacks(above: Row<S>, below: Row<S>, gap: number): void {
    const most = this.#costs.length - 1;
    const upper = above.entries;
    const lower = below.entries;
    for (let first = 0; first < upper.length; first += FIELDS) {
      if (at(upper, first + KIND) === STACK) continue;
      const top = at(upper, first + HEIGHT) + gap;
      const cost = at(upper, first + COST_AT);
      for (let second = 0; second < lower.length; second += FIELDS) {
        const height = top + at(lower, second + HEIGHT);
        if (height > most) break;
        const total = cost + at(lower, second + COST_AT);
        if (total < at(this.#costs, height)) {
          this.#offerStack(total, { first: above, at: first, second: below, on: second }, height);
        }
      }
    }
  }

  /** Side by side; the shallower one leaves white under it. Of three the left one is never two of them. */
  addSides(left: Row<S>, right: Row<S>): void {
    const most = left.pieces === 1 || right.pieces === 1 ? this.#costs.length : LARGEST_STEP;
    const lefts = left.entries;
    for (let first = 0; first < lefts.length; first += FIELDS) {
      if (at(lefts, first + KIND) !== SIDE) this.#addBeside(left, first, right, most);
    }
  }

  /** One entry with all of its right neighbours that are at most `most` L deeper or shallower. */
  #addBeside(left: Row<S>, first: number, right: Row<S>, most: number): void {
    const rights = right.entries;
    const height = at(left.entries, first + HEIGHT);
    const cost = at(left.entries, first + COST_AT);
    const from = firstFrom(rights, height - most);
    for (let second = from; second < rights.length; second += FIELDS) {
      const step = height - at(rights, second + HEIGHT);
      if (step < -most) break;
      const white = step > 0 ? step * right.width : -step * left.width;
      const deep = step > 0 ? height : height - step;
      const total = cost + at(rights, second + COST_AT) + white * COST.voidCell;
      if (total < at(this.#costs, deep)) {
        this.#offerSide(total, { first: left, at: first, second: right, on: second }, deep);
      }
    }
  }

  /** `total`: cost of both without what the heads' order costs. */
  #offerStack(total: number, join: Join<S>, height: number): void {
    const upper = join.first.entries;
    const lower = join.second.entries;
    const grows = at(lower, join.on + LEFT_HEAD) > at(upper, join.at + LEFT_HEAD);
    const inverted = at(upper, join.at + LEFT_RANK) - at(lower, join.on + LEFT_RANK);
    const order = COST.rankInverted * Math.max(0, inverted);
    const price = total + (grows ? COST.headGrowsDownward : 0) + order;
    if (price < at(this.#costs, height)) this.#join(height, price, STACK, join);
  }

  #offerSide(total: number, join: Join<S>, height: number): void {
    const lefts = join.first.entries;
    const rights = join.second.entries;
    const bumps = at(lefts, join.at + RIGHT_HEAD) === at(rights, join.on + LEFT_HEAD);
    const inverted = at(lefts, join.at + LEFT_RANK) - at(rights, join.on + LEFT_RANK);
    const order = COST.rankInverted * Math.max(0, inverted);
    const price = total + (bumps ? COST.bumpingHeads : 0) + order;
    if (price < at(this.#costs, height)) this.#join(height, price, SIDE, join);
  }

  /** Closes the row: the `kept` cheapest heights, in order of height; undefined when there is none. Leaves the draft empty. */
  close(width: number, pieces: number, kept: number): Row<S> | undefined {
    const chosen = this.#cheapest(kept);
    const row = chosen.length === 0 ? undefined : this.#rowOf(chosen, width, pieces);
    this.#costs.fill(Number.POSITIVE_INFINITY);
    this.#lowest = this.#costs.length;
    this.#highest = -1;
    return row;
  }

  /** The `kept` cheapest heights, the shallowest first; of equally cheap ones the shallower. */
  #cheapest(kept: number): readonly number[] {
    const costs = this.#costs;
    const heights: number[] = [];
    for (let height = this.#lowest; height <= this.#highest; height += 1) {
      const cost = at(costs, height);
      if (cost === Number.POSITIVE_INFINITY) continue;
      let place = heights.length;
      while (place > 0 && at(costs, heights[place - 1] ?? 0) > cost) place -= 1;
      if (place === kept) continue;
      if (heights.length === kept) heights.pop();
      heights.splice(place, 0, height);
    }
    return heights.sort((a, b) => a - b);
  }

  #put(height: number, cost: number, kind: number): void {
    this.#costs[height] = cost;
    this.#kinds[height] = kind;
    if (height < this.#lowest) this.#lowest = height;
    if (height > this.#highest) this.#highest = height;
  }

  #join(height: number, cost: number, kind: number, join: Join<S>): void {
    this.#put(height, cost, kind);
    this.#firsts[height] = join.first;
    this.#seconds[height] = join.second;
    this.#at[height] = join.at;
    this.#on[height] = join.on;
  }

  #rowOf(heights: readonly number[], width: number, pieces: number): Row<S> {
    const origins = heights.map((height) => this.#originOf(height));
    const entries = new Float64Array(heights.length * FIELDS);
    heights.forEach((height, index) => {
      const origin = origins[index];
      const kind = at(this.#kinds, height);
      entries.set([height, at(this.#costs, height), kind], index * FIELDS);
      if (origin !== undefined) setCorners(entries, index * FIELDS, origin, kind);
    });
    return { width, pieces, count: heights.length, entries, origins };
  }

  #originOf(height: number): Origin<S> {
    const first = this.#firsts[height];
    const second = this.#seconds[height];
    if (at(this.#kinds, height) === LEAF) return { shape: first as S };
    return {
      first: first as Row<S>,
      at: at(this.#at, height),
      second: second as Row<S>,
      on: at(this.#on, height),
    };
  }
}

/** Writes the leaves at an entry's corners: of a stack the upper entry's, at the right of two neighbours the second's. */
function setCorners<S extends Leaf>(
  entries: Float64Array,
  place: number,
  origin: Origin<S>,
  kind: number,
): void {
  if ('shape' in origin) {
    const { headSize, rank } = origin.shape;
    entries.set([headSize, rank, headSize, rank], place + LEFT_HEAD);
    return;
  }
  const { first, second } = origin;
  const right = kind === SIDE ? second.entries : first.entries;
  const corner = kind === SIDE ? origin.on : origin.at;
  entries[place + LEFT_HEAD] = at(first.entries, origin.at + LEFT_HEAD);
  entries[place + LEFT_RANK] = at(first.entries, origin.at + LEFT_RANK);
  entries[place + RIGHT_HEAD] = at(right, corner + RIGHT_HEAD);
  entries[place + RIGHT_RANK] = at(right, corner + RIGHT_RANK);
}

/** Place of the first entry that is at least `height` L deep. */
function firstFrom(entries: Float64Array, height: number): number {
  let from = 0;
  while (from < entries.length && at(entries, from + HEIGHT) < height) from += FIELDS;
  return from;
}

/** An element; one beyond the end never comes about and would cost nothing. All arrays are of one kind, or this would be slow. */
export function at(values: Float64Array, index: number): number {
  return values[index] ?? 0;
}
