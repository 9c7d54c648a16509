// A row of the page solver in the making. In: two rows. Out: the cheapest joins of their entries, by height. Millions of joins are thought of
// a page, so most are told by bounds to be of no use: what cannot be kept, or cannot beat what leads to the same height already.
import { GRAINS } from './cost.js';
import { costOfSides, costOfStack, type Join, leastBeside, VOID_CELL } from './join-costs.js';
import {
  at,
  COST_AT,
  FIELDS,
  HEIGHT,
  headIn,
  KIND,
  LEAF,
  LEAST_WITH_WHITE,
  LEFT_HEAD,
  LEFT_RANK,
  type Leaf,
  RIGHT_HEAD,
  RIGHT_RANK,
  type Row,
  SIDE,
  STACK,
} from './solver-rows.js';

/** Two groups of stories side by side may differ by so many L; a story alone beside something, or a pile, may be as short as it is. */
const LARGEST_STEP = 10;
/** What a height costs that nothing leads to, in grains; two of it are still a whole number to the engine. */
const UNREACHED = 2 ** 30;

/** The row under construction: the cheapest way found so far to each height. */
export class Draft<S extends Leaf> {
  readonly #costs: Int32Array;
  readonly #kinds: Int32Array;
  readonly #firsts: (Row<S> | S | undefined)[];
  readonly #seconds: (Row<S> | undefined)[];
  readonly #at: Int32Array;
  readonly #on: Int32Array;
  #lowest = 0;
  #highest = -1;
  /** Heights to be kept, and what is of no use because it costs as much or more. */
  #kept = 0;
  #limit = UNREACHED;
  #isTight = true;
  #turns = 0;

  constructor(lines: number) {
    this.#costs = new Int32Array(lines + 1).fill(UNREACHED);
    this.#kinds = new Int32Array(lines + 1);
    this.#firsts = new Array(lines + 1);
    this.#seconds = new Array(lines + 1);
    this.#at = new Int32Array(lines + 1);
    this.#on = new Int32Array(lines + 1);
    this.#lowest = lines + 1;
  }

  /** Begins a row of which the `kept` cheapest heights are kept, none dearer than `ceiling`. */
  open(kept: number, ceiling: number): void {
    this.#kept = kept;
    this.#limit = Math.min(UNREACHED, GRAINS * ceiling + 1);
    this.#isTight = true;
    this.#turns = 0;
  }

  /** When as many heights as are kept have been reached, no join dearer than all of them is looked at any more. */
  tighten(): void {
    this.#turns += 1;
    if (this.#turns < 4 || (this.#turns & (this.#turns - 1)) !== 0) return;
    if (this.#isTight || this.#highest - this.#lowest + 1 < this.#kept) return;
    this.#isTight = true;
    const costs = this.#costsInOrder();
    this.#limit = Math.min(this.#limit, at(costs, this.#kept - 1) + 1);
  }

  /** Takes a shape as it is. */
  addLeaf(shape: S): void {
    const { height } = shape;
    const cost = Math.round(shape.cost * GRAINS);
    if (height >= this.#costs.length || cost >= this.#limitAt(height)) return;
    this.#put(height, cost, LEAF);
    this.#firsts[height] = shape;
    this.#seconds[height] = undefined;
  }

  /** One above the other, the gap between them. A stack of three is read from the top: the upper one is never a stack itself. */
  addStacks(above: Row<S>, below: Row<S>, gap: number): void {
    const limit = this.#limit;
    const upper = above.entries;
    if (above.least + below.least >= limit) return;
    for (let first = 0; first < upper.length; first += FIELDS) {
      if (at(upper, first + KIND) === STACK) continue;
      if (at(upper, first + COST_AT) + below.least < limit)
        this.#addBelow(above, first, below, gap);
    }
  }

  /** One entry above all of a row. */
  #addBelow(above: Row<S>, first: number, below: Row<S>, gap: number): void {
    const costs = this.#costs;
    const limit = this.#limit;
    const lower = below.entries;
    const cost = at(above.entries, first + COST_AT);
    const top = at(above.entries, first + HEIGHT) + gap;
    for (let second = 0; second < lower.length; second += FIELDS) {
      const height = top + at(lower, second + HEIGHT);
      if (height >= costs.length) break;
      const total = cost + at(lower, second + COST_AT);
      if (total >= limit || total >= at(costs, height)) continue;
      const price = costOfStack(above, first, below, second);
      if (price >= limit || price >= at(costs, height)) continue;
      this.#join(height, price, STACK, { first: above, at: first, second: below, on: second });
    }
  }

  /**
   * Side by side; the shallower one leaves white under it. Of three the left one is never two of them. To each height leads a deeper entry
   * with the best of its shallower neighbours; of equally cheap ways the one with the shallowest left entry is taken.
   */
  addSides(left: Row<S>, right: Row<S>): void {
    if (left.least + right.least >= this.#limit) return;
    const lefts = left.entries;
    const rights = right.entries;
    let under = 0;
    for (let second = 0; second < rights.length; second += FIELDS) {
      const height = at(rights, second + HEIGHT);
      under = firstFrom(lefts, height, under);
      const place = under - FIELDS;
      if (place < 0) continue;
      const least = at(rights, second + COST_AT) + leastBeside(left, place, height);
      if (least < this.#limitAt(height))
        this.#addLeftOf({ first: left, at: place, second: right, on: second });
    }
    under = 0;
    for (let first = 0; first < lefts.length; first += FIELDS) {
      const height = at(lefts, first + HEIGHT);
      under = firstFrom(rights, height + 1, under);
      const place = under - FIELDS;
      if (place < 0 || at(lefts, first + KIND) === SIDE) continue;
      const least = at(lefts, first + COST_AT) + leastBeside(right, place, height);
      if (least < this.#limitAt(height))
        this.#addRightOf({ first: left, at: first, second: right, on: place });
    }
  }

  /** The best of the left entries up to `at` beside a deeper one; of equally cheap ones the shallowest, which comes last. */
  #addLeftOf({ first, at: from, second, on }: Join<S>): void {
    const height = at(second.entries, on + HEIGHT);
    const cost = at(second.entries, on + COST_AT);
    const shallowest = height - largestStep(first, second);
    let best = this.#limitAt(height);
    let found = -1;
    for (let place = from; place >= 0; place -= FIELDS) {
      if (at(first.entries, place + HEIGHT) < shallowest) break;
      if (cost + leastBeside(first, place, height) > best) break;
      if (at(first.entries, place + KIND) === SIDE) continue;
      const price = costOfSides(first, place, second, on);
      if (price > best || (price === best && found < 0)) continue;
      best = price;
      found = place;
    }
    if (found >= 0) this.#join(height, best, SIDE, { first, at: found, second, on });
  }

  /** The best of the right entries up to `on` beside one that is as deep or deeper. */
  #addRightOf({ first, at: place, second, on: from }: Join<S>): void {
    const height = at(first.entries, place + HEIGHT);
    const cost = at(first.entries, place + COST_AT);
    const shallowest = height - largestStep(first, second);
    let best = this.#limitAt(height);
    let found = -1;
    for (let on = from; on >= 0; on -= FIELDS) {
      if (at(second.entries, on + HEIGHT) < shallowest) break;
      if (cost + leastBeside(second, on, height) > best) break;
      const price = costOfSides(first, place, second, on);
      if (price > best || (price === best && found < 0)) continue;
      best = price;
      found = on;
    }
    if (found >= 0) this.#join(height, best, SIDE, { first, at: place, second, on: found });
  }

  /** What a join `height` L deep must be below to be of use. */
  #limitAt(height: number): number {
    return Math.min(at(this.#costs, height), this.#limit);
  }

  /** Closes the row: the cheapest heights, in order of height; undefined when there is none. Leaves the draft empty. */
  close(width: number, pieces: number): Row<S> | undefined {
    const { most, ties } = this.#dearestKept();
    const heights = this.#heightsUpTo(most, ties);
    const row = heights.length === 0 ? undefined : this.#rowOf(heights, width, pieces);
    this.#costs.fill(UNREACHED);
    this.#lowest = this.#costs.length;
    this.#highest = -1;
    return row;
  }

  /** What the dearest of the heights to be kept costs, and how many of those that cost as much are kept. */
  #dearestKept(): { readonly most: number; readonly ties: number } {
    const span = this.#highest - this.#lowest + 1;
    if (span <= this.#kept) return { most: this.#limit - 1, ties: span };
    const costs = this.#costsInOrder();
    const most = at(costs, this.#kept - 1);
    if (most >= this.#limit) return { most: this.#limit - 1, ties: span };
    return { most, ties: this.#kept - costs.indexOf(most) };
  }

  /** Costs of the heights from the lowest reached to the highest, the cheapest first. */
  #costsInOrder(): Int32Array {
    return this.#costs.slice(this.#lowest, this.#highest + 1).sort();
  }

  /** The heights to be kept, the shallowest first; of equally cheap ones the shallower. */
  #heightsUpTo(most: number, ties: number): readonly number[] {
    const costs = this.#costs;
    const heights: number[] = [];
    let left = ties;
    for (let height = this.#lowest; height <= this.#highest; height += 1) {
      const cost = at(costs, height);
      if (cost > most || (cost === most && left === 0)) continue;
      if (cost === most) left -= 1;
      heights.push(height);
    }
    return heights;
  }

  #put(height: number, cost: number, kind: number): void {
    this.#isTight = false;
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
    const count = heights.length;
    const entries = new Int32Array(count * FIELDS);
    const places = new Int32Array(2 * count);
    const firsts: (Row<S> | S | undefined)[] = new Array(count);
    const seconds: (Row<S> | undefined)[] = new Array(count);
    let least = UNREACHED;
    let leastWithWhite = UNREACHED;
    for (let entry = 0; entry < count; entry += 1) {
      const height = heights[entry] ?? 0;
      const place = entry * FIELDS;
      const cost = at(this.#costs, height);
      least = Math.min(least, cost);
      leastWithWhite = Math.min(leastWithWhite, cost - height * width * VOID_CELL);
      entries[place + HEIGHT] = height;
      entries[place + COST_AT] = cost;
      entries[place + KIND] = at(this.#kinds, height);
      entries[place + LEAST_WITH_WHITE] = leastWithWhite;
      places[2 * entry] = at(this.#at, height);
      places[2 * entry + 1] = at(this.#on, height);
      firsts[entry] = this.#firsts[height];
      seconds[entry] = this.#seconds[height];
      this.#setCorners(entries, place, height);
    }
    return { width, pieces, count, least, entries, firsts, seconds, places };
  }

  /** Writes the leaves at an entry's corners: of a stack the upper entry's, at the right of two neighbours the second's. */
  #setCorners(entries: Int32Array, place: number, height: number): void {
    const kind = at(this.#kinds, height);
    if (kind === LEAF) {
      const { headSize, rightHeadSize = headSize, rank } = this.#firsts[height] as S;
      entries[place + LEFT_HEAD] = headIn(headSize);
      entries[place + LEFT_RANK] = rank;
      entries[place + RIGHT_HEAD] = headIn(rightHeadSize);
      entries[place + RIGHT_RANK] = rank;
      return;
    }
    const first = (this.#firsts[height] as Row<S>).entries;
    const from = at(this.#at, height);
    const right = kind === SIDE ? (this.#seconds[height] as Row<S>).entries : first;
    const corner = kind === SIDE ? at(this.#on, height) : from;
    entries[place + LEFT_HEAD] = at(first, from + LEFT_HEAD);
    entries[place + LEFT_RANK] = at(first, from + LEFT_RANK);
    entries[place + RIGHT_HEAD] = at(right, corner + RIGHT_HEAD);
    entries[place + RIGHT_RANK] = at(right, corner + RIGHT_RANK);
  }
}

/** L by which two neighbours may differ. */
function largestStep<S extends Leaf>(left: Row<S>, right: Row<S>): number {
  return left.pieces === 1 || right.pieces === 1 ? Number.POSITIVE_INFINITY : LARGEST_STEP;
}

/** Place of the first entry from `from` on that is at least `height` L deep. */
function firstFrom(entries: Int32Array, height: number, from: number): number {
  while (from < entries.length && at(entries, from + HEIGHT) < height) from += FIELDS;
  return from;
}
