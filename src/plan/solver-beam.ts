// Which ways to part a large set of pieces are worth solving. In: the pieces' shapes. Out, for any set of them: the most promising partings, judged by what the
// two parts must cover and by their ranks alone: the beam of the page solver above its exact range.
import { COST } from './cost.js';
import type { Leaf } from './solver-rows.js';

/** A set parted in two: one part above the other (`left` 0), or beside it, `left` columns wide. */
export interface Parting {
  readonly part: number;
  readonly rest: number;
  readonly left: number;
}

/** Partings kept of each kind: most of the whole page, few of large parts of it, for each of them has as many again. */
const KEPT_OF_ALL: Kept = { stacks: 8, sides: 14 };
const KEPT_OF_LARGE: Kept = { stacks: 3, sides: 4 };
const KEPT_OF_SMALL: Kept = { stacks: 6, sides: 8 };
/** Sets above it are large; those above it are parted into few and many only. */
const ALL_PARTED = 8;
const FEW = 4;
interface Kept {
  readonly stacks: number;
  readonly sides: number;
}

function keptOf(count: number): Kept {
  return count > ALL_PARTED ? KEPT_OF_LARGE : KEPT_OF_SMALL;
}

/** Part of its area by which a group of stories can be bent to meet its neighbour. */
const GIVE = 0.04;
/** Cost of a rank by which the upper or left part stands lower in the mean: settles ties. */
const MEAN_RANK = 2;

/** Judges the partings of any set of a page's pieces. */
export class Beam {
  /** By set: cells of its cheapest shapes, the fewest columns that it can stand in, its first rank, and the mean of its ranks. */
  readonly #cells: Float64Array;
  readonly #leastColumns: Float64Array;
  readonly #topRank: Float64Array;
  readonly #meanRank: Float64Array;
  readonly #all: number;
  readonly #known = new Map<number, readonly number[]>();

  /** `gap`: L between stories. */
  constructor(variants: readonly (readonly Leaf[])[], gap: number) {
    const sets = 1 << variants.length;
    this.#all = sets - 1;
    this.#cells = new Float64Array(sets);
    this.#leastColumns = new Float64Array(sets);
    this.#topRank = new Float64Array(sets).fill(LAST_RANK);
    this.#meanRank = new Float64Array(sets);
    const needs = variants.map((shapes) => needOf(shapes, gap));
    for (let mask = 1; mask < sets; mask += 1) {
      const piece = 31 - Math.clz32(mask);
      const others = mask ^ (1 << piece);
      const count = countOf(mask);
      const need = needs[piece] ?? NO_NEED;
      this.#cells[mask] = at(this.#cells, others) + need.cells;
      this.#leastColumns[mask] = Math.max(at(this.#leastColumns, others), need.leastColumns);
      this.#topRank[mask] = Math.min(at(this.#topRank, others), need.rank);
      this.#meanRank[mask] = (at(this.#meanRank, others) * (count - 1) + need.rank) / count;
    }
  }

  /** The most promising partings of a set that is to be `width` columns wide, the best first. Deterministic. */
  partings(mask: number, width: number): readonly Parting[] {
    const kept = mask === this.#all ? KEPT_OF_ALL : keptOf(countOf(mask));
    const stacks = new Shortlist(kept.stacks);
    const sides = new Shortlist(kept.sides);
    for (const part of this.#parts(mask)) {
      const rest = mask ^ part;
      const order = this.#orderCost(part, rest);
      const least = at(this.#leastColumns, part);
      const most = width - at(this.#leastColumns, rest);
      if (least <= width && most >= 0) stacks.offer(part, 0, order);
      for (let left = least; left <= most; left += 1) {
        const white = this.#whiteCost(part, rest, left, width);
        sides.offer(part, left, order + white);
      }
    }
    return [...stacks.all(), ...sides.all()].map(({ part, left }) => ({
      part,
      rest: mask ^ part,
      left,
    }));
  }

  /** Parts of a set: all of them where it is small; of a large one those that leave few pieces on one side. */
  #parts(mask: number): readonly number[] {
    const known = this.#known.get(mask);
    if (known !== undefined) return known;
    const isLarge = countOf(mask) > ALL_PARTED;
    const parts: number[] = [];
    for (let part = (mask - 1) & mask; part > 0; part = (part - 1) & mask) {
      const few = Math.min(countOf(part), countOf(mask ^ part));
      if (!isLarge || few <= FEW) parts.push(part);
    }
    this.#known.set(mask, parts);
    return parts;
  }

  /** White under the shallower of two neighbours that bending cannot fill. */
  #whiteCost(part: number, rest: number, left: number, width: number): number {
    const leftDepth = at(this.#cells, part) / left;
    const rightDepth = at(this.#cells, rest) / (width - left);
    const step = Math.abs(leftDepth - rightDepth);
    const seen = Math.max(0, step - GIVE * (leftDepth + rightDepth));
    return COST.voidCell * seen * (leftDepth < rightDepth ? left : width - left);
  }

  /** Ranks go down the page and to the right. */
  #orderCost(first: number, second: number): number {
    const inverted = Math.max(0, at(this.#topRank, first) - at(this.#topRank, second));
    const mean = at(this.#meanRank, first) - at(this.#meanRank, second);
    return COST.rankInverted * inverted + MEAN_RANK * mean;
  }
}

/** What a piece needs, without solving anything. */
interface Need {
  readonly cells: number;
  readonly leastColumns: number;
  readonly rank: number;
}

const LAST_RANK = 9;
/** A piece without shapes fits nowhere. */
const NO_NEED: Need = { cells: 0, leastColumns: 99, rank: LAST_RANK };

/** Cells of a piece's cheapest shape, and the fewest columns that it can stand in. */
function needOf(shapes: readonly Leaf[], gap: number): Need {
  const [first, ...others] = shapes;
  if (first === undefined) return NO_NEED;
  const cheapest = others.reduce((best, shape) => (shape.cost < best.cost ? shape : best), first);
  return {
    cells: cheapest.columns * (cheapest.height + gap),
    leastColumns: Math.min(...shapes.map(({ columns }) => columns)),
    rank: first.rank,
  };
}

/** Pieces of a set. */
export function countOf(mask: number): number {
  let count = 0;
  for (let rest = mask; rest > 0; rest &= rest - 1) count += 1;
  return count;
}

/** The best so many of what is offered; of equals the earlier one. */
class Shortlist {
  readonly #most: number;
  readonly #kept: { readonly part: number; readonly left: number; readonly cost: number }[] = [];

  constructor(most: number) {
    this.#most = most;
  }

  offer(part: number, left: number, cost: number): void {
    const last = this.#kept.at(-1);
    if (this.#kept.length >= this.#most && last !== undefined && cost >= last.cost) return;
    let place = this.#kept.length;
    while (place > 0 && (this.#kept[place - 1]?.cost ?? 0) > cost) place -= 1;
    this.#kept.splice(place, 0, { part, left, cost });
    if (this.#kept.length > this.#most) this.#kept.pop();
  }

  all(): readonly { readonly part: number; readonly left: number }[] {
    return this.#kept;
  }
}

/** An element of a table; every set has one. */
function at(values: Float64Array, index: number): number {
  return values[index] ?? 0;
}
