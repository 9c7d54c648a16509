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
export const LEAF = 0;
export const STACK = 1;
export const SIDE = 2;

/** Arrangements of one set at one width by height, the shallowest first. Corner leaves are kept for the rules about neighbours. */
export interface Row<S extends Leaf> {
  readonly width: number;
  /** Pieces of the set. */
  readonly pieces: number;
  readonly heights: Int16Array;
  readonly costs: Float64Array;
  readonly leftHead: Float64Array;
  readonly leftRank: Int8Array;
  readonly rightHead: Float64Array;
  readonly rightRank: Int8Array;
  readonly kinds: Int8Array;
  readonly origins: readonly Origin<S>[];
}

/** A shape of one piece, or two entries of other rows. */
export type Origin<S extends Leaf> = { readonly shape: S } | Join<S>;

/** Entry `at` of the upper or left row, and entry `on` of the other. */
interface Join<S extends Leaf> {
  readonly first: Row<S>;
  readonly at: number;
  readonly second: Row<S>;
  readonly on: number;
}

interface Corner {
  readonly headSize: number;
  readonly rank: number;
}

/** The row under construction: the cheapest way found so far to each height. */
export class Draft<S extends Leaf> {
  readonly #costs: Float64Array;
  readonly #kinds: Int8Array;
  readonly #firsts: (Row<S> | S | undefined)[];
  readonly #seconds: (Row<S> | undefined)[];
  readonly #at: Int16Array;
  readonly #on: Int16Array;
  #lowest = 0;
  #highest = -1;

  constructor(lines: number) {
    this.#costs = new Float64Array(lines + 1).fill(Number.POSITIVE_INFINITY);
    this.#kinds = new Int8Array(lines + 1);
    this.#firsts = new Array(lines + 1);
    this.#seconds = new Array(lines + 1);
    this.#at = new Int16Array(lines + 1);
    this.#on = new Int16Array(lines + 1);
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
    for (let first = 0; first < above.heights.length; first += 1) {
      if (above.kinds[first] === STACK) continue;
      const top = at(above.heights, first) + gap;
      const cost = at(above.costs, first);
      for (let second = 0; second < below.heights.length; second += 1) {
        const height = top + at(below.heights, second);
        if (height > most) break;
        const total = cost + at(below.costs, second);
        if (total < at(this.#costs, height)) {
          this.#offerStack(total, { first: above, at: first, second: below, on: second }, height);
        }
      }
    }
  }

  /** Side by side; the shallower one leaves white under it. Of three the left one is never two of them. */
  addSides(left: Row<S>, right: Row<S>): void {
    const most = left.pieces === 1 || right.pieces === 1 ? this.#costs.length : LARGEST_STEP;
    for (let first = 0; first < left.heights.length; first += 1) {
      if (left.kinds[first] === SIDE) continue;
      const height = at(left.heights, first);
      const cost = at(left.costs, first);
      for (let second = firstFrom(right, height - most); ; second += 1) {
        const step = height - at(right.heights, second);
        if (second >= right.heights.length || step < -most) break;
        const white = Math.max(step * right.width, -step * left.width);
        const deep = Math.max(height, height - step);
        const total = cost + at(right.costs, second) + white * COST.voidCell;
        if (total < at(this.#costs, deep)) {
          this.#offerSide(total, { first: left, at: first, second: right, on: second }, deep);
        }
      }
    }
  }

  /** `total`: cost of both without what the heads' order costs. */
  #offerStack(total: number, join: Join<S>, height: number): void {
    const { first, second } = join;
    const grows = at(second.leftHead, join.on) > at(first.leftHead, join.at);
    const inverted = Math.max(0, at(first.leftRank, join.at) - at(second.leftRank, join.on));
    const price = total + (grows ? COST.headGrowsDownward : 0) + COST.rankInverted * inverted;
    if (price < at(this.#costs, height)) this.#join(height, price, STACK, join);
  }

  #offerSide(total: number, join: Join<S>, height: number): void {
    const { first, second } = join;
    const bumps = at(first.rightHead, join.at) === at(second.leftHead, join.on);
    const inverted = Math.max(0, at(first.leftRank, join.at) - at(second.leftRank, join.on));
    const price = total + (bumps ? COST.bumpingHeads : 0) + COST.rankInverted * inverted;
    if (price < at(this.#costs, height)) this.#join(height, price, SIDE, join);
  }

  /** Closes the row: the `kept` cheapest heights, in order of height; undefined when there is none. Leaves the draft empty. */
  close(width: number, pieces: number, kept: number): Row<S> | undefined {
    const heights: number[] = [];
    for (let height = this.#lowest; height <= this.#highest; height += 1) {
      if (at(this.#costs, height) < Number.POSITIVE_INFINITY) heights.push(height);
    }
    const costOf = (height: number): number => at(this.#costs, height);
    const chosen =
      heights.length <= kept
        ? heights
        : heights
            .sort((a, b) => costOf(a) - costOf(b) || a - b)
            .slice(0, kept)
            .sort((a, b) => a - b);
    const row = chosen.length === 0 ? undefined : this.#rowOf(chosen, width, pieces);
    this.#costs.fill(Number.POSITIVE_INFINITY);
    this.#lowest = this.#costs.length;
    this.#highest = -1;
    return row;
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
    const kinds = Int8Array.from(heights, (height) => at(this.#kinds, height));
    const lefts = origins.map((origin) => cornerOf(origin, 'left', STACK));
    const rights = origins.map((origin, index) => cornerOf(origin, 'right', at(kinds, index)));
    return {
      width,
      pieces,
      heights: Int16Array.from(heights),
      costs: Float64Array.from(heights, (height) => at(this.#costs, height)),
      leftHead: Float64Array.from(lefts, ({ headSize }) => headSize),
      leftRank: Int8Array.from(lefts, ({ rank }) => rank),
      rightHead: Float64Array.from(rights, ({ headSize }) => headSize),
      rightRank: Int8Array.from(rights, ({ rank }) => rank),
      kinds,
      origins,
    };
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

/** The first leaf along an edge: of a stack the upper entry's, at the right of two neighbours the second's. */
function cornerOf<S extends Leaf>(origin: Origin<S>, side: 'left' | 'right', kind: number): Corner {
  if ('shape' in origin) return origin.shape;
  const isSecond = side === 'right' && kind === SIDE;
  const row = isSecond ? origin.second : origin.first;
  const entry = isSecond ? origin.on : origin.at;
  return side === 'left'
    ? { headSize: at(row.leftHead, entry), rank: at(row.leftRank, entry) }
    : { headSize: at(row.rightHead, entry), rank: at(row.rightRank, entry) };
}

/** Place of the first entry that is at least `height` L deep. */
function firstFrom(row: { readonly heights: Int16Array }, height: number): number {
  let from = 0;
  while (from < row.heights.length && at(row.heights, from) < height) from += 1;
  return from;
}

/** An element of a row; one beyond it never comes about and would cost nothing. */
function at(values: Int16Array | Int8Array | Float64Array, index: number): number {
  return values[index] ?? 0;
}
