// What sets of pieces cost at the least in some rectangles, told by their cells alone. In: the pieces' shapes. Out: a bound that no
// arrangement can be below: what cannot win is never solved. Places nothing.
import type { GridRect } from '../base/geometry.js';
import { COST } from './cost.js';
import type { Leaf } from './solver-rows.js';

/**
 * Prices of a cell at which pieces choose their cheapest shape, when no more is asked than that all shapes together fill the room
 * (Lagrange's relaxation). Below zero = the room is wide, and white costs as much as `voidCell`; the dearer, the narrower the room.
 */
const PRICES: readonly number[] = [
  -COST.voidCell,
  -2.5,
  -2,
  -1.6,
  -1.3,
  -1,
  -0.8,
  -0.6,
  -0.45,
  -0.3,
  -0.2,
  -0.1,
  0,
  0.1,
  0.2,
  0.3,
  0.45,
  0.6,
  0.8,
  1,
  1.5,
  2,
  3,
  5,
  8,
  15,
  30,
];
const FREE = PRICES.indexOf(0);

/** A piece: its cells at the least, and the cost of its cheapest shape at each price. */
interface PiecePrices {
  readonly leastCells: number;
  readonly costs: Float64Array;
}

/** The room of some rectangles, summed up once for many sets. */
export interface Room {
  readonly columns: number;
  /** L of the shallowest of them. */
  readonly shallowest: number;
  /** L × columns with the space below each story. */
  readonly cells: number;
}

/** Bounds for sets of the same pieces. */
export class LeastCosts {
  readonly #gap: number;
  readonly #pieces: readonly PiecePrices[];
  readonly #cells: CellSums;
  /** Costs at each price by set: where they stand in `#sums`, one array for all of them. */
  readonly #known = new Map<number, number>();
  #sums = new Float64Array(PRICES.length * 64);

  /** `gap`: L between stories. */
  constructor(shapes: readonly (readonly Leaf[])[], gap: number) {
    this.#gap = gap;
    this.#pieces = shapes.map((own) => pricesOf(own, gap));
    this.#cells = new CellSums(this.#pieces.map(({ leastCells }) => leastCells));
    this.#known.set(0, 0);
  }

  /** Cost of a set in these rectangles at the least, the white counted; infinite when it cannot fit. */
  of(rects: readonly GridRect[], mask: number): number {
    return this.within(this.roomOf(rects), mask);
  }

  /** What `within` needs to know of rectangles. */
  roomOf(rects: readonly GridRect[]): Room {
    return {
      columns: rects.reduce((sum, rect) => sum + rect.columnSpan, 0),
      shallowest: Math.min(...rects.map(({ lineSpan }) => lineSpan)),
      cells: rects.reduce((sum, rect) => sum + rect.columnSpan * (rect.lineSpan + this.#gap), 0),
    };
  }

  /** Whether a set has the cells to stand in a room. */
  mayFit({ cells }: Room, mask: number): boolean {
    return this.#cells.of(mask) <= cells;
  }

  /** The same as `of`, for many sets in one room. */
  within({ columns, shallowest, cells }: Room, mask: number): number {
    const leastCells = this.#cells.of(mask);
    if (leastCells > cells) return Number.POSITIVE_INFINITY;
    const from = this.#sumsOf(mask);
    const free = this.#sums[from + FREE] ?? 0;
    let room = cells;
    let least = Number.POSITIVE_INFINITY;
    // Columns may be left white as a whole; without a story they have no white below it.
    for (let white = 0; white <= columns && room >= leastCells; white += 1) {
      const aside = white * shallowest * COST.voidCell;
      if (aside + free >= least) break;
      least = Math.min(least, aside + this.#highest(from, room));
      room -= shallowest + this.#gap;
    }
    return least;
  }

  /** Cost of a set at the least in a hole of at least so many cells, the white counted: prices above zero ask how many there are at most. */
  inHole(cells: number, mask: number): number {
    const from = this.#sumsOf(mask);
    let least = Number.NEGATIVE_INFINITY;
    for (let price = 0; price <= FREE; price += 1) {
      least = Math.max(least, (this.#sums[from + price] ?? 0) - (PRICES[price] ?? 0) * cells);
    }
    return least;
  }

  /** The best of the bounds that the prices give for a room of so many cells. */
  #highest(from: number, room: number): number {
    let best = Number.NEGATIVE_INFINITY;
    for (let price = 0; price < PRICES.length; price += 1) {
      best = Math.max(best, (this.#sums[from + price] ?? 0) - (PRICES[price] ?? 0) * room);
    }
    return best;
  }

  /** A set's costs are those of the set without its last piece, and that piece's: sets of the same pieces share their sums. */
  #sumsOf(mask: number): number {
    const known = this.#known.get(mask);
    if (known !== undefined) return known;
    const last = 31 - Math.clz32(mask);
    const before = this.#sumsOf(mask ^ (1 << last));
    const own = this.#pieces[last]?.costs;
    const from = this.#known.size * PRICES.length;
    if (from === this.#sums.length) this.#grow();
    for (let price = 0; price < PRICES.length; price += 1) {
      this.#sums[from + price] = (this.#sums[before + price] ?? 0) + (own?.[price] ?? 0);
    }
    this.#known.set(mask, from);
    return from;
  }

  #grow(): void {
    const sums = new Float64Array(2 * this.#sums.length);
    sums.set(this.#sums);
    this.#sums = sums;
  }
}

/** Pieces in a half of a mask. */
const HALF = 10;

/** Cells of sets, added up from those of two halves: nothing is made for a set that is only asked whether it may fit. */
class CellSums {
  readonly #first: Float64Array;
  readonly #second: Float64Array;

  constructor(cells: readonly number[]) {
    this.#first = sumsOfSets(cells.slice(0, HALF));
    this.#second = sumsOfSets(cells.slice(HALF));
  }

  of(mask: number): number {
    const first = this.#first[mask & ((1 << HALF) - 1)] ?? 0;
    return first + (this.#second[mask >> HALF] ?? 0);
  }
}

function sumsOfSets(cells: readonly number[]): Float64Array {
  const sums = new Float64Array(1 << cells.length);
  cells.forEach((own, piece) => {
    const single = 1 << piece;
    for (let rest = 0; rest < single; rest += 1) sums[single | rest] = (sums[rest] ?? 0) + own;
  });
  return sums;
}

/** The prices of a piece; the white below a shape counts as its own. */
function pricesOf(shapes: readonly Leaf[], gap: number): PiecePrices {
  const costs = new Float64Array(PRICES.length).fill(Number.POSITIVE_INFINITY);
  let leastCells = Number.POSITIVE_INFINITY;
  for (const { columns, height, cost } of shapes) {
    const cells = columns * (height + gap);
    leastCells = Math.min(leastCells, cells);
    for (let price = 0; price < PRICES.length; price += 1) {
      costs[price] = Math.min(costs[price] ?? 0, cost + (PRICES[price] ?? 0) * cells);
    }
  }
  return { leastCells, costs };
}
