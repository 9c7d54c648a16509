// What sets of pieces cost at the least in some rectangles, told by their cells alone. In: the pieces' shapes. Out: a bound that no
// arrangement can be below: what cannot win is never solved. Places nothing.
import type { GridRect } from '../base/geometry.js';
import { COST } from './cost.js';
import { singlesOf } from './piece-sets.js';
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

/** A set of pieces: its cells at the least, and the sum of its cheapest shapes at each price. */
interface SetPrices {
  readonly leastCells: number;
  readonly sums: Float64Array;
}

/** Bounds for sets of the same pieces. */
export class LeastCosts {
  readonly #gap: number;
  readonly #pieces: readonly SetPrices[];
  readonly #known = new Map<number, SetPrices>();

  /** `gap`: L between stories. */
  constructor(shapes: readonly (readonly Leaf[])[], gap: number) {
    this.#gap = gap;
    this.#pieces = shapes.map((own) => pricesOf(own, gap));
  }

  /** Cost of a set in these rectangles at the least, the white counted; infinite when it cannot fit. */
  of(rects: readonly GridRect[], mask: number): number {
    const { leastCells, sums } = this.#pricesOf(mask);
    const columns = rects.reduce((sum, rect) => sum + rect.columnSpan, 0);
    const shallowest = Math.min(...rects.map(({ lineSpan }) => lineSpan));
    let room = rects.reduce((sum, rect) => sum + rect.columnSpan * (rect.lineSpan + this.#gap), 0);
    let least = Number.POSITIVE_INFINITY;
    // Columns may be left white as a whole; without a story they have no white below it.
    for (let white = 0; white <= columns && room >= leastCells; white += 1) {
      const aside = white * shallowest * COST.voidCell;
      if (aside + (sums[FREE] ?? 0) >= least) break;
      least = Math.min(least, aside + highest(sums, room));
      room -= shallowest + this.#gap;
    }
    return least;
  }

  #pricesOf(mask: number): SetPrices {
    const known = this.#known.get(mask);
    if (known !== undefined) return known;
    const own = singlesOf(mask).flatMap((single) => this.#pieces[Math.log2(single)] ?? []);
    const prices = {
      leastCells: own.reduce((sum, { leastCells }) => sum + leastCells, 0),
      sums: Float64Array.from(PRICES, (_, price) =>
        own.reduce((sum, { sums }) => sum + (sums[price] ?? 0), 0),
      ),
    };
    this.#known.set(mask, prices);
    return prices;
  }
}

/** The best of the bounds that the prices give for a room of so many cells. */
function highest(sums: Float64Array, room: number): number {
  let best = Number.NEGATIVE_INFINITY;
  for (let price = 0; price < PRICES.length; price += 1) {
    best = Math.max(best, (sums[price] ?? 0) - (PRICES[price] ?? 0) * room);
  }
  return best;
}

/** The same of a single piece; the white below a shape counts as its own. */
function pricesOf(shapes: readonly Leaf[], gap: number): SetPrices {
  const cellsOf = ({ columns, height }: Leaf): number => columns * (height + gap);
  return {
    leastCells: Math.min(...shapes.map(cellsOf)),
    sums: Float64Array.from(PRICES, (price) =>
      Math.min(...shapes.map((shape) => shape.cost + price * cellsOf(shape))),
    ),
  };
}
