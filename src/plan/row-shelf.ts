// Rows that a plan has made so far, for pages that are tried again with nearly the same pieces. In: names of pieces. Out: the rows of a set of
// them, to be filled by the page solver. Makes no rows itself.
import type { Leaf, Row } from './solver-rows.js';

/** Rows of one set of pieces by width; null = looked for and not there, undefined = not looked for yet. */
export type SetRows<S extends Leaf> = (Row<S> | null | undefined)[];

/** Rows of all sets that were asked for. */
export class RowShelf<S extends Leaf> {
  readonly #numbers = new Map<string, number>();
  readonly #sets = new Map<string, SetRows<S>>();

  /** A number for a piece, short to be named with; equal names have equal ones. */
  numberOf(piece: string): number {
    const number = this.#numbers.get(piece) ?? this.#numbers.size;
    this.#numbers.set(piece, number);
    return number;
  }

  /** The rows of a set; `name` must tell everything that they hang on. */
  rowsOf(name: string): SetRows<S> {
    const known = this.#sets.get(name);
    if (known !== undefined) return known;
    const rows: SetRows<S> = [];
    this.#sets.set(name, rows);
    return rows;
  }
}
