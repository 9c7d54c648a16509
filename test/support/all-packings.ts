// Every way to pack stories into a news hole, pinwheels too: what the page solver is measured against. In: the shapes each story may take, the
// hole, a void to beat. Out: the packing of least void, a proof that there is none, or that it was not decided. Shares nothing with the solver.
//
// All stories are thought of as pushed up, so each touches the hole's top or a story's foot. The highest free cell, the leftmost of such,
// is then either the upper left corner of a story or void. With the white under a story counted as its own, the void of a packing
// depends on the shapes chosen alone: voids are tried one after the other, the least first, and only sums of areas that give just that void.

import {
  at,
  columnVoidBySet,
  leastBySet,
  type PackShape,
  sumsBySet,
  type Tile,
  tilesOf,
} from './packing-tables.js';

/** The hole: L free in each column from its top, and L of white between a story and the one below. */
export interface PackRoom {
  readonly depths: readonly number[];
  readonly gap: number;
}

/** What to look for. */
export interface PackWish {
  /** Voids less than this. */
  readonly below: number;
  /** Skylines looked at before giving up. */
  readonly nodes: number;
  /** True: no two heads of one size side by side at one height (RH02). */
  readonly keepHeads?: boolean;
}

/** A story at its place. */
export interface Packed {
  readonly piece: number;
  readonly shape: PackShape;
  readonly column: number;
  readonly line: number;
}

/** What was found. Void is in L × columns, misfits counted; a column's last white L is no void, as in `voidOf`. */
export type PackResult = { readonly nodes: number } & (
  | { readonly kind: 'best'; readonly void: number; readonly packed: readonly Packed[] }
  | { readonly kind: 'none' }
  /** All voids below `atLeast` are shut out; the rest was not decided. */
  | { readonly kind: 'unresolved'; readonly atLeast: number }
);

/** Void of a hole when stories cover `areas` in all, each with its white below and without its misfit: L × columns. */
export function voidOf(room: PackRoom, areas: number): number {
  return cellsOf(room) - areas;
}

/** The packing of least void within the wish. Exact unless `unresolved`. At most 30 stories. */
export function bestPacking(
  pieces: readonly (readonly PackShape[])[],
  room: PackRoom,
  wish: PackWish,
): PackResult {
  const search = new PackingSearch(pieces, room, wish);
  for (let least = 0; least < wish.below && least <= cellsOf(room); least += 1) {
    const packed = search.packingOf(least);
    if (search.isOut) return { kind: 'unresolved', atLeast: least, nodes: search.nodes };
    if (packed !== undefined) return { kind: 'best', void: least, packed, nodes: search.nodes };
  }
  return { kind: 'none', nodes: search.nodes };
}

/** Whether stories can be parted by cuts that run straight through, again and again, until each is alone. */
export function isCutApart(packed: readonly Packed[]): boolean {
  if (packed.length < 2) return true;
  const lines = packed.map(({ line }) => line);
  const columns = packed.map(({ column }) => column);
  return (
    lines.some((cut) => partsAt(packed, cut, ({ line, shape }) => [line, line + shape.height])) ||
    columns.some((cut) =>
      partsAt(packed, cut, ({ column, shape }) => [column, column + shape.columns]),
    )
  );
}

/** Whether a cut leaves something on both sides, crosses nothing, and both sides can be cut apart. */
function partsAt(
  packed: readonly Packed[],
  cut: number,
  extent: (one: Packed) => readonly [number, number],
): boolean {
  const before = packed.filter((one) => extent(one)[1] <= cut);
  const after = packed.filter((one) => extent(one)[0] >= cut);
  const isClean = before.length > 0 && before.length + after.length === packed.length;
  return isClean && after.length > 0 && isCutApart(before) && isCutApart(after);
}

function cellsOf({ depths, gap }: PackRoom): number {
  return depths.reduce((sum, depth) => sum + (depth > 0 ? depth + gap : 0), 0);
}

/** What is known at one step of the search. */
interface Spot {
  /** Stories still to be placed, what they must cover in all, and what may still stay void, in them or beside them. */
  readonly set: number;
  readonly areas: number;
  readonly white: number;
  /** Step of the skyline that this spot looks at. */
  readonly step: number;
  /** The highest free cell, and how many columns are free side by side there. */
  readonly column: number;
  readonly top: number;
  readonly run: number;
}

/** Per column of a skyline: first free L, 1 where a story's foot or the hole's top is there, top of the story above, number of its head. */
const FACTS = 4;

/** One search; its skyline grows a step with each story and each void. */
class PackingSearch {
  nodes = 0;
  isOut = false;
  readonly #tiles: readonly (readonly Tile[])[];
  readonly #columns: number;
  readonly #bottoms: Int16Array;
  readonly #wish: PackWish;
  readonly #cells: number;
  /** Per set of stories: which sums of areas they can have, and the least void of a column by its depth. */
  readonly #sums: readonly Uint8Array[];
  readonly #columnVoid: readonly Int16Array[];
  readonly #narrowest: readonly number[];
  readonly #shallowest: readonly number[];
  /** The skylines of all steps, one after the other. */
  readonly #sky: Int16Array;
  readonly #packed: Packed[] = [];

  constructor(pieces: readonly (readonly PackShape[])[], room: PackRoom, wish: PackWish) {
    const { depths, gap } = room;
    this.#wish = wish;
    this.#columns = depths.length;
    this.#bottoms = Int16Array.from(depths, (depth) => (depth > 0 ? depth + gap : 0));
    this.#cells = cellsOf(room);
    this.#tiles = tilesOf(pieces, gap);
    this.#sums = sumsBySet(this.#tiles, this.#cells);
    this.#columnVoid = columnVoidBySet(this.#tiles, Math.max(0, ...this.#bottoms));
    this.#narrowest = leastBySet(this.#tiles, ({ columns }) => columns);
    this.#shallowest = leastBySet(this.#tiles, ({ height }) => height);
    const steps = pieces.length + this.#cells + 1;
    this.#sky = new Int16Array(steps * FACTS * this.#columns);
    this.#sky.fill(1, this.#columns, 2 * this.#columns);
    this.#sky.fill(-1, 2 * this.#columns, 3 * this.#columns);
  }

  /** A packing with exactly so much void. */
  packingOf(white: number): readonly Packed[] | undefined {
    const all = (1 << this.#tiles.length) - 1;
    const areas = this.#cells - white;
    if (at(this.#sums[all], areas) === 0) return undefined;
    this.#packed.length = 0;
    return this.#place(all, areas, white, 0) ? [...this.#packed] : undefined;
  }

  /** Whether the stories of a set can be packed below the skyline so that they take `areas` and leave `white` void. */
  #place(set: number, areas: number, white: number, step: number): boolean {
    if (set === 0) return true;
    this.nodes += 1;
    this.isOut = this.nodes > this.#wish.nodes;
    if (this.isOut) return false;
    if (this.#voidForced(set, step) > white) return false;
    const column = this.#highest(step);
    if (column < 0) return false;
    const sky = step * FACTS * this.#columns;
    const top = at(this.#sky, sky + column);
    let run = 1;
    while (column + run < this.#columns && at(this.#sky, sky + column + run) === top) {
      if (at(this.#bottoms, column + run) <= top) break;
      run += 1;
    }
    const spot: Spot = { set, areas, white, step, column, top, run };
    for (let piece = 0; piece < this.#tiles.length; piece += 1) {
      if ((set & (1 << piece)) === 0) continue;
      if (this.#placePiece(piece, spot)) return true;
      if (this.isOut) return false;
    }
    return this.#leaveVoid(spot);
  }

  #placePiece(piece: number, spot: Spot): boolean {
    const { set, areas, column, top, run, step } = spot;
    const rest = set ^ (1 << piece);
    const sums = this.#sums[rest];
    for (const tile of this.#tiles[piece] ?? []) {
      if (tile.columns > run || tile.misfit > spot.white) continue;
      if (at(sums, areas - tile.area) === 0 || !this.#fits(tile, spot)) continue;
      this.#copySky(step);
      for (let own = column; own < column + tile.columns; own += 1) {
        this.#setColumn(step + 1, own, [top + tile.height, 1, top, tile.head]);
      }
      this.#packed.push({ piece, shape: tile.shape, column, line: top });
      const white = spot.white - tile.misfit;
      if (this.#place(rest, areas - tile.area, white, step + 1)) return true;
      this.#packed.pop();
      if (this.isOut) return false;
    }
    return false;
  }

  /** Inside the hole, held by something above, and no head beside one of its size. */
  #fits(tile: Tile, { column, top, step }: Spot): boolean {
    const sky = step * FACTS * this.#columns;
    let held = 0;
    for (let own = column; own < column + tile.columns; own += 1) {
      if (top + tile.height > at(this.#bottoms, own)) return false;
      held += at(this.#sky, sky + this.#columns + own);
    }
    if (held === 0) return false;
    if (this.#wish.keepHeads !== true || column === 0) return true;
    // What stands to the right at this height comes later: the leftmost is placed first.
    const beside = sky + 2 * this.#columns + column - 1;
    return at(this.#sky, beside) !== top || at(this.#sky, beside + this.#columns) !== tile.head;
  }

  /** The highest free cell stays void; a run that no story fits into, down to the foot beside it. */
  #leaveVoid({ set, areas, white, step, column, top, run }: Spot): boolean {
    const isShallow = at(this.#bottoms, column) - top < (this.#shallowest[set] ?? 1);
    const isNarrow = !isShallow && run < (this.#narrowest[set] ?? 1);
    const columns = isNarrow ? run : 1;
    let foot = top + 1;
    if (isShallow) foot = at(this.#bottoms, column);
    if (isNarrow) foot = this.#footBeside(step, column, run);
    let lost = 0;
    for (let own = column; own < column + columns; own += 1) {
      lost += Math.min(foot, at(this.#bottoms, own)) - top;
    }
    if (lost > white) return false;
    this.#copySky(step);
    for (let own = column; own < column + columns; own += 1) {
      this.#setColumn(step + 1, own, [Math.min(foot, at(this.#bottoms, own)), 0, -1, 0]);
    }
    return this.#place(set, areas, white - lost, step + 1);
  }

  /** Where a run meets the first foot beside it; without one, its deepest bottom. */
  #footBeside(step: number, column: number, run: number): number {
    const sky = step * FACTS * this.#columns;
    let foot = Math.max(...this.#bottoms.subarray(column, column + run));
    for (const beside of [column - 1, column + run]) {
      if (beside < 0 || beside >= this.#columns) continue;
      const top = at(this.#sky, sky + beside);
      if (top < at(this.#bottoms, beside)) foot = Math.min(foot, top);
    }
    return foot;
  }

  #copySky(step: number): void {
    const size = FACTS * this.#columns;
    this.#sky.copyWithin((step + 1) * size, step * size, (step + 1) * size);
  }

  #setColumn(step: number, column: number, facts: readonly number[]): void {
    const sky = step * FACTS * this.#columns + column;
    for (let fact = 0; fact < FACTS; fact += 1) {
      this.#sky[sky + fact * this.#columns] = facts[fact] ?? 0;
    }
  }

  /** Column of the highest free cell, the leftmost of such; -1 when none is free. */
  #highest(step: number): number {
    const sky = step * FACTS * this.#columns;
    let best = -1;
    let highest = Number.POSITIVE_INFINITY;
    for (let column = 0; column < this.#columns; column += 1) {
      const top = at(this.#sky, sky + column);
      if (top >= highest || top >= at(this.#bottoms, column)) continue;
      best = column;
      highest = top;
    }
    return best;
  }

  /** Void that the columns must have below the skyline whatever stands there. */
  #voidForced(set: number, step: number): number {
    const least = this.#columnVoid[set];
    const sky = step * FACTS * this.#columns;
    let sum = 0;
    for (let column = 0; column < this.#columns; column += 1) {
      sum += at(least, at(this.#bottoms, column) - at(this.#sky, sky + column));
    }
    return sum;
  }
}
