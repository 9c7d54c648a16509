// Of shapes with one width and height only the cheapest can ever win. In: shapes, one after the other. Out: the cheapest of each rectangle.
import type { Leaf } from './solver-rows.js';

/** More than any page is deep. */
const DEPTHS = 1000;

/** The cheapest shapes so far. */
export class CheapestShapes<S extends Leaf> {
  readonly #best = new Map<number, S>();

  constructor(shapes: readonly S[] = []) {
    for (const shape of shapes) this.offer(shape);
  }

  /** Keeps a shape unless one of its rectangle costs as little. */
  offer(shape: S): void {
    const { columns, height, cost } = shape;
    if (!this.beats(columns, height, cost)) this.#best.set(columns * DEPTHS + height, shape);
  }

  /** Whether a shape of this rectangle costs no more than so much. */
  beats(columns: number, height: number, cost: number): boolean {
    const known = this.#best.get(columns * DEPTHS + height);
    return known !== undefined && known.cost <= cost;
  }

  /** In the order in which their rectangles were first offered. */
  all(): readonly S[] {
    return [...this.#best.values()];
  }
}
