// Step 4 of the page engine: pieces into rectangles by guillotine cuts. For each set of pieces, width and height the cheapest
// arrangement: exact over all ways to part a set up to `EXACT` pieces, the most promising ways above (after Gange, Marriott & Stuckey
// 2012). A row is made when it is first asked for, and kept for other pages tried with the same pieces. Never touches a glyph.
import { costOfWhite } from './join-costs.js';
import { Draft } from './row-draft.js';
import { RowShelf, type SetRows } from './row-shelf.js';
import { at, SetNeeds } from './set-needs.js';
import { partingsOf } from './solver-beam.js';
import { costOf, heightOf, kindOf, type Leaf, originOf, type Row, SIDE } from './solver-rows.js';

/** A cut tree; leaves are variants. */
export type Arrangement<S extends Leaf> =
  | { readonly kind: 'leaf'; readonly shape: S; readonly height: number; readonly cost: number }
  | {
      readonly kind: 'stack' | 'side';
      readonly first: Arrangement<S>;
      readonly second: Arrangement<S>;
      readonly width: number;
      readonly height: number;
      readonly cost: number;
    };

/** Answers for any set of the pieces (bit mask). */
export interface SolvedPieces<S extends Leaf> {
  /** The arrangement that leaves the least white and costs the least in a rectangle. */
  best(mask: number, width: number, height: number): Arrangement<S> | undefined;
  /** All arrangements so wide that are kept, the shallowest first. */
  all(mask: number, width: number): readonly Arrangement<S>[];
}

/** The room that pieces are solved for: columns, L, and L between stories. */
export interface Bounds {
  readonly columns: number;
  readonly lines: number;
  readonly gap: number;
  /** More heights are kept of each set: what fits the page need not be among the cheapest of all. */
  readonly isThorough?: boolean;
  /** What costs more is no use, alone or as a part of a page. */
  readonly ceiling?: number;
}

/** Pieces by name, and the rows that other pages made of them. */
export interface Known<S extends Leaf> {
  /** One name a piece, in order; equal names mean equal shapes. */
  readonly names: readonly string[];
  readonly shelf: RowShelf<S>;
}

/** Sets of up to so many pieces are parted in every way: all of them on a page of few pieces, small ones on a page of many. */
export const EXACT = 7;
const EXACT_OF_MANY = 4;
const EXACT_THOROUGHLY = 5;
/** Heights kept of a set by its number of pieces: the cheapest. More pieces, more sets, fewer heights. */
const KEPT: readonly number[] = [0, 90, 60, 40, 30, 24, 20, 16];
const KEPT_ON_FULL_PAGE: readonly number[] = [0, 90, 60, 40];
const KEPT_OF_MANY = 12;
/** The same on a page that is solved thoroughly. */
const KEPT_THOROUGHLY: readonly number[] = [0, 90, 90, 60, 60, 60, 40, 40];
const KEPT_OF_MANY_THOROUGHLY = 30;

/** Solves sets of pieces; `variants[i]` are the shapes of piece i. Widths 1…columns, heights up to `lines` L. */
export function solvePieces<S extends Leaf>(
  variants: readonly (readonly S[])[],
  bounds: Bounds,
  known: Known<S> = { names: variants.map((_, index) => `${index}`), shelf: new RowShelf() },
): SolvedPieces<S> {
  const solver = new Solver(variants, bounds, known);
  return {
    best: (mask, width, height) => {
      const row = solver.row(mask, width);
      const entry = row === undefined ? -1 : cheapestWithin(row, height);
      return row === undefined || entry < 0 ? undefined : treeOf(row, entry);
    },
    all: (mask, width) => {
      const row = solver.row(mask, width);
      if (row === undefined) return [];
      return Array.from({ length: row.count }, (_, entry) => treeOf(row, entry) ?? []).flat();
    },
  };
}

/** Rows of one page's pieces, made on demand. */
class Solver<S extends Leaf> {
  readonly #variants: readonly (readonly S[])[];
  readonly #bounds: Bounds;
  readonly #shelf: RowShelf<S>;
  /** The pieces' numbers on the shelf. */
  readonly #numbers: readonly number[];
  readonly #needs: SetNeeds;
  readonly #sets = new Map<number, SetRows<S>>();
  readonly #exact: number;
  readonly #heightsKept: readonly number[];
  readonly #mostOfMany: number;
  /** Drafts not in use: rows are made inside the making of rows. */
  readonly #drafts: Draft<S>[] = [];

  constructor(variants: readonly (readonly S[])[], bounds: Bounds, { names, shelf }: Known<S>) {
    this.#variants = variants;
    this.#bounds = bounds;
    this.#shelf = shelf;
    this.#numbers = names.map((name) => shelf.numberOf(name));
    this.#needs = new SetNeeds(variants, bounds.gap);
    const isMany = variants.length > EXACT;
    const exactOfMany = bounds.isThorough ? EXACT_THOROUGHLY : EXACT_OF_MANY;
    this.#exact = isMany ? exactOfMany : EXACT;
    const kept = isMany ? KEPT_ON_FULL_PAGE : KEPT;
    this.#heightsKept = bounds.isThorough ? KEPT_THOROUGHLY : kept;
    this.#mostOfMany = bounds.isThorough ? KEPT_OF_MANY_THOROUGHLY : KEPT_OF_MANY;
  }

  row(mask: number, width: number): Row<S> | undefined {
    return this.#rowIn(this.#rowsOf(mask), mask, width);
  }

  #rowIn(rows: SetRows<S>, mask: number, width: number): Row<S> | undefined {
    const known = rows[width];
    if (known !== undefined) return known ?? undefined;
    const row = this.#mayFit(mask, width) ? this.#make(mask, width) : undefined;
    rows[width] = row ?? null;
    return row;
  }

  #rowsOf(mask: number): SetRows<S> {
    const known = this.#sets.get(mask);
    if (known !== undefined) return known;
    const rows = this.#shelf.rowsOf(this.#nameOf(mask));
    this.#sets.set(mask, rows);
    return rows;
  }

  /** A set too large for every way of parting it hangs on the order of its pieces, and on whether they are all of the page's. */
  #nameOf(mask: number): string {
    const own = this.#numbers.filter((_, piece) => (mask & (1 << piece)) !== 0);
    if (own.length <= this.#exact) return `${this.#exact} ${own.sort((a, b) => a - b).join(' ')}`;
    return `${mask === this.#needs.all ? 'all' : 'some'} ${own.join(' ')}`;
  }

  /** Told by cells alone: whether a set can stand in the room's depth. */
  #mayFit(mask: number, width: number): boolean {
    const { lines, gap } = this.#bounds;
    return at(this.#needs.leastCells, mask) <= width * (lines + gap);
  }

  #make(mask: number, width: number): Row<S> | undefined {
    const pieces = at(this.#needs.count, mask);
    const draft = this.#drafts.pop() ?? new Draft<S>(this.#bounds.lines);
    const { ceiling = Number.POSITIVE_INFINITY } = this.#bounds;
    draft.open(this.#heightsKept[pieces] ?? this.#mostOfMany, ceiling);
    if (pieces === 1) {
      const shapes = this.#variants[Math.log2(mask)] ?? [];
      for (const shape of shapes) if (shape.columns === width) draft.addLeaf(shape);
    } else if (pieces <= this.#exact) this.#joinAll(draft, mask, width);
    else this.#joinPromising(draft, mask, width);
    const row = draft.close(width, pieces);
    this.#drafts.push(draft);
    return row;
  }

  /** All ways to part a set in two: one above the other, or side by side at every width. */
  #joinAll(draft: Draft<S>, mask: number, width: number): void {
    for (let part = (mask - 1) & mask; part > 0; part = (part - 1) & mask) {
      const rest = mask ^ part;
      const firsts = this.#rowsOf(part);
      const seconds = this.#rowsOf(rest);
      for (let left = 0; left < width; left += 1) {
        const first = this.#rowIn(firsts, part, left === 0 ? width : left);
        if (first === undefined) continue;
        const second = this.#rowIn(seconds, rest, width - left);
        if (second !== undefined) this.#join(draft, first, second, left);
      }
      draft.tighten();
    }
  }

  #joinPromising(draft: Draft<S>, mask: number, width: number): void {
    const { isThorough } = this.#bounds;
    for (const { part, rest, left } of partingsOf(mask, width, this.#needs, isThorough)) {
      const first = this.row(part, left === 0 ? width : left);
      const second = first === undefined ? undefined : this.row(rest, width - left);
      if (first === undefined || second === undefined) continue;
      this.#join(draft, first, second, left);
      draft.tighten();
    }
  }

  #join(draft: Draft<S>, first: Row<S>, second: Row<S>, left: number): void {
    if (left === 0) draft.addStacks(first, second, this.#bounds.gap);
    else draft.addSides(first, second);
  }
}

/** The entry of a row whose cost and white below together are least; -1 when none is shallow enough. */
function cheapestWithin<S extends Leaf>(row: Row<S>, height: number): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let entry = 0; entry < row.count; entry += 1) {
    const own = heightOf(row, entry);
    if (own > height) break;
    const cost = costOf(row, entry) + costOfWhite(height - own, row);
    if (cost >= least) continue;
    best = entry;
    least = cost;
  }
  return best;
}

/** Reads a tree from the rows it is made of. */
function treeOf<S extends Leaf>(row: Row<S>, entry: number): Arrangement<S> | undefined {
  const origin = originOf(row, entry);
  const height = heightOf(row, entry);
  const cost = costOf(row, entry);
  if (origin === undefined) return undefined;
  if ('shape' in origin) return { kind: 'leaf', shape: origin.shape, height, cost };
  const first = treeOf(origin.first, origin.at);
  const second = treeOf(origin.second, origin.on);
  if (first === undefined || second === undefined) return undefined;
  const kind = kindOf(row, entry) === SIDE ? 'side' : 'stack';
  return { kind, first, second, width: row.width, height, cost };
}
