// Step 4 of the page engine: pieces into rectangles by guillotine cuts. For each set of pieces, width and height the cheapest
// arrangement: exact over all ways to part a set up to `EXACT` pieces, the most promising ways above (after Gange, Marriott & Stuckey
// 2012). A row is made when it is first asked for, and kept for other pages tried with the same pieces. Never touches a glyph.
import { COST } from './cost.js';
import { countOf } from './piece-sets.js';
import { Beam, type Parting } from './solver-beam.js';
import {
  costOf,
  Draft,
  entryAt,
  heightOf,
  kindOf,
  type Leaf,
  type Row,
  SIDE,
} from './solver-rows.js';

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
}

/** The room that pieces are solved for: columns, L, and L between stories. */
export interface Bounds {
  readonly columns: number;
  readonly lines: number;
  readonly gap: number;
}

/** Rows made before, by the names of their pieces: pages are tried many times with nearly the same ones. */
export interface RowShelf<S extends Leaf> {
  /** One name a piece, in order; equal names mean equal shapes. */
  readonly names: readonly string[];
  readonly rows: Map<string, Row<S> | undefined>;
}

/** Sets of up to so many pieces are parted in every way: all of them on a page of few pieces, small ones on a page of many. */
const EXACT = 7;
const EXACT_OF_MANY = 4;
/** Heights kept of a set by its number of pieces: the cheapest. More pieces, more sets, fewer heights. */
const KEPT: readonly number[] = [0, 90, 60, 40, 30, 24, 20, 16];
const KEPT_ON_FULL_PAGE: readonly number[] = [0, 90, 60, 40];
const KEPT_OF_MANY = 12;

/** Solves sets of pieces; `variants[i]` are the shapes of piece i. Widths 1…columns, heights up to `lines` L. */
export function solvePieces<S extends Leaf>(
  variants: readonly (readonly S[])[],
  bounds: Bounds,
  shelf: RowShelf<S> = { names: variants.map((_, index) => `${index}`), rows: new Map() },
): SolvedPieces<S> {
  const solver = new Solver(variants, bounds, shelf);
  return {
    best: (mask, width, height) => {
      const row = solver.row(mask, width);
      const at = row === undefined ? -1 : cheapestWithin(row, height);
      return row === undefined || at < 0 ? undefined : treeOf(row, at);
    },
  };
}

/** Rows of one page's pieces, made on demand. */
class Solver<S extends Leaf> {
  readonly #variants: readonly (readonly S[])[];
  readonly #bounds: Bounds;
  readonly #shelf: RowShelf<S>;
  /** By mask × width; null = looked for and not there. */
  readonly #rows = new Map<number, Row<S> | null>();
  readonly #exact: number;
  #beamMade: Beam | undefined;
  /** Drafts not in use: rows are made inside the making of rows. */
  readonly #drafts: Draft<S>[] = [];

  constructor(variants: readonly (readonly S[])[], bounds: Bounds, shelf: RowShelf<S>) {
    this.#variants = variants;
    this.#bounds = bounds;
    this.#shelf = shelf;
    this.#exact = variants.length <= EXACT ? EXACT : EXACT_OF_MANY;
  }

  row(mask: number, width: number): Row<S> | undefined {
    const place = mask * (this.#bounds.columns + 1) + width;
    const known = this.#rows.get(place);
    if (known !== undefined) return known ?? undefined;
    const name = this.#nameOf(mask, width);
    const row = this.#shelf.rows.has(name) ? this.#shelf.rows.get(name) : this.#make(mask, width);
    this.#shelf.rows.set(name, row);
    this.#rows.set(place, row ?? null);
    return row;
  }

  /** A row of a set too large for every way of parting it hangs on which other pieces the page has: it is named with all of them. */
  #nameOf(mask: number, width: number): string {
    const { names } = this.#shelf;
    const own = names.filter((_, piece) => (mask & (1 << piece)) !== 0);
    const page = countOf(mask) <= this.#exact ? '' : ` on a page of ${names.join(' ')}`;
    return `${this.#exact} ${width} ${own.sort().join(' ')}${page}`;
  }

  #make(mask: number, width: number): Row<S> | undefined {
    const pieces = countOf(mask);
    const draft = this.#drafts.pop() ?? new Draft<S>(this.#bounds.lines);
    if (pieces === 1) {
      const shapes = this.#variants[Math.log2(mask)] ?? [];
      for (const shape of shapes) if (shape.columns === width) draft.addLeaf(shape);
    } else if (pieces <= this.#exact) this.#joinAll(draft, mask, width);
    else this.#joinPromising(draft, mask, width);
    const kept = this.#exact === EXACT ? KEPT : KEPT_ON_FULL_PAGE;
    const row = draft.close(width, pieces, kept[pieces] ?? KEPT_OF_MANY);
    this.#drafts.push(draft);
    return row;
  }

  /** All ways to part a set in two: one above the other, or side by side at every width. */
  #joinAll(draft: Draft<S>, mask: number, width: number): void {
    for (let part = (mask - 1) & mask; part > 0; part = (part - 1) & mask) {
      for (let left = 0; left < width; left += 1)
        this.#join(draft, width, { part, rest: mask ^ part, left });
    }
  }

  #joinPromising(draft: Draft<S>, mask: number, width: number): void {
    for (const parting of this.#beam().partings(mask, width)) this.#join(draft, width, parting);
  }

  #beam(): Beam {
    this.#beamMade ??= new Beam(this.#variants, this.#bounds.gap);
    return this.#beamMade;
  }

  #join(draft: Draft<S>, width: number, { part, rest, left }: Parting): void {
    const first = this.row(part, left === 0 ? width : left);
    if (first === undefined) return;
    const second = this.row(rest, width - left);
    if (second === undefined) return;
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
    const cost = costOf(row, entry) + (height - own) * row.width * COST.voidCell;
    if (cost >= least) continue;
    best = entry;
    least = cost;
  }
  return best;
}

/** Reads a tree from the rows it is made of. */
function treeOf<S extends Leaf>(row: Row<S>, entry: number): Arrangement<S> | undefined {
  const origin = row.origins[entry];
  const height = heightOf(row, entry);
  const cost = costOf(row, entry);
  if (origin === undefined) return undefined;
  if ('shape' in origin) return { kind: 'leaf', shape: origin.shape, height, cost };
  const first = treeOf(origin.first, entryAt(origin.at));
  const second = treeOf(origin.second, entryAt(origin.on));
  if (first === undefined || second === undefined) return undefined;
  const kind = kindOf(row, entry) === SIDE ? 'side' : 'stack';
  return { kind, first, second, width: row.width, height, cost };
}
