// Which ways to part a large set of pieces are worth solving. In: the pieces' shapes. Out, for any set of them: the most promising
// partings, judged by what the two parts must cover and by their ranks alone: the beam of the page solver above its exact range.
import { COST } from './cost.js';
import { countOf, properPartsOf, singlesOf } from './piece-sets.js';
import type { Leaf } from './solver-rows.js';

/** A set parted in two: one part above the other (`left` 0), or beside it, `left` columns wide. */
export interface Parting {
  readonly part: number;
  readonly rest: number;
  readonly left: number;
}

interface Kept {
  readonly stacks: number;
  readonly sides: number;
}

/** Partings kept of each kind: most of the whole page, few of large parts of it, for each of them has as many again. */
const KEPT_OF_ALL: Kept = { stacks: 8, sides: 14 };
const KEPT_OF_LARGE: Kept = { stacks: 3, sides: 4 };
const KEPT_OF_SMALL: Kept = { stacks: 6, sides: 8 };
/** Sets above it are large; those above it are parted into few and many only. */
const ALL_PARTED = 8;
const FEW = 4;
/** Part of its area by which a group of stories can be bent to meet its neighbour. */
const GIVE = 0.04;
/** Cost of a rank by which the upper or left part stands lower in the mean: settles ties. */
const MEAN_RANK = 2;

/** What a set of pieces needs, without solving anything. */
interface Needs {
  /** Cells of its cheapest shapes. */
  readonly cells: number;
  /** The fewest columns that it can stand in. */
  readonly leastColumns: number;
  readonly topRank: number;
  readonly meanRank: number;
}

/** Judges the partings of any set of a page's pieces. */
export class Beam {
  readonly #singles: readonly Need[];
  readonly #all: number;
  readonly #needs = new Map<number, Needs>();
  readonly #known = new Map<number, readonly number[]>();

  /** `gap`: L between stories. */
  constructor(variants: readonly (readonly Leaf[])[], gap: number) {
    this.#singles = variants.map((shapes) => needOf(shapes, gap));
    this.#all = (1 << variants.length) - 1;
  }

  /** The most promising partings of a set that is to be `width` columns wide, the best first. Deterministic. */
  partings(mask: number, width: number): readonly Parting[] {
    const small = countOf(mask) > ALL_PARTED ? KEPT_OF_LARGE : KEPT_OF_SMALL;
    const kept = mask === this.#all ? KEPT_OF_ALL : small;
    const stacks = new Shortlist(kept.stacks);
    const sides = new Shortlist(kept.sides);
    for (const part of this.#parts(mask)) {
      const first = this.#needsOf(part);
      const second = this.#needsOf(mask ^ part);
      const order = orderCost(first, second);
      const most = width - second.leastColumns;
      if (first.leastColumns <= width && most >= 0) stacks.offer(part, 0, order);
      for (let left = first.leastColumns; left <= most; left += 1) {
        sides.offer(part, left, order + whiteCost(first.cells, second.cells, left, width));
      }
    }
    return [...stacks.all(), ...sides.all()].map(({ part, left }) => ({
      part,
      rest: mask ^ part,
      left,
    }));
  }

  #needsOf(mask: number): Needs {
    const known = this.#needs.get(mask);
    if (known !== undefined) return known;
    const own = this.#singles.filter((_, piece) => (mask & (1 << piece)) !== 0);
    const needs = {
      cells: own.reduce((sum, need) => sum + need.cells, 0),
      leastColumns: Math.max(...own.map((need) => need.leastColumns)),
      topRank: Math.min(...own.map((need) => need.rank)),
      meanRank: own.reduce((sum, need) => sum + need.rank, 0) / own.length,
    };
    this.#needs.set(mask, needs);
    return needs;
  }

  /** Parts of a set: all of them where it is small; of a large one those that leave few pieces on one side. */
  #parts(mask: number): readonly number[] {
    const known = this.#known.get(mask);
    if (known !== undefined) return known;
    const parts = countOf(mask) > ALL_PARTED ? fewAndMany(mask) : properPartsOf(mask);
    this.#known.set(mask, parts);
    return parts;
  }
}

/** Parts of few pieces, and what they leave of the set, the largest number first. */
function fewAndMany(mask: number): readonly number[] {
  const bits = singlesOf(mask);
  let few: readonly number[] = [0];
  const parts = new Set<number>();
  for (let count = 1; count <= FEW; count += 1) {
    few = few.flatMap((part) => bits.filter((bit) => bit > part).map((bit) => part | bit));
    for (const part of few) parts.add(part).add(mask ^ part);
  }
  return [...parts].sort((a, b) => b - a);
}

/** Ranks go down the page and to the right. */
function orderCost(first: Needs, second: Needs): number {
  const inverted = Math.max(0, first.topRank - second.topRank);
  return COST.rankInverted * inverted + MEAN_RANK * (first.meanRank - second.meanRank);
}

/** White under the shallower of two neighbours that bending cannot fill. */
function whiteCost(part: number, rest: number, left: number, width: number): number {
  const leftDepth = part / left;
  const rightDepth = rest / (width - left);
  const step = Math.abs(leftDepth - rightDepth);
  const seen = Math.max(0, step - GIVE * (leftDepth + rightDepth));
  return COST.voidCell * seen * (leftDepth < rightDepth ? left : width - left);
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
