// Which ways to part a large set of pieces are worth solving. In: shapes and a set. Out: the most promising partings, judged by what the
// two parts must cover and by their ranks alone: the beam of the page solver above its exact range.
import { COST } from './cost.js';
import type { Leaf } from './solver-rows.js';

/** A set parted in two: one part above the other (`left` 0), or beside it, `left` columns wide. */
export interface Parting {
  readonly part: number;
  readonly rest: number;
  readonly left: number;
}

/** The set to be parted, its width in columns, and the L between stories. */
export interface Whole {
  readonly mask: number;
  readonly width: number;
  readonly gap: number;
}

/** Partings kept of each kind, by the number of pieces above which they count: the more pieces, the more of them have to be tried. */
const STACKS_KEPT = 14;
const SIDES_KEPT = 20;
/** Part of its area by which a group of stories can be bent to meet its neighbour. */
const GIVE = 0.04;
/** Cost of a rank by which the upper or left part stands lower in the mean: settles ties. */
const MEAN_RANK = 2;

/** What a group of pieces needs, without solving it. */
interface Group {
  readonly cells: number;
  readonly leastColumns: number;
  readonly topRank: number;
  readonly meanRank: number;
}

/** The most promising partings, the best first. Deterministic. */
export function promisingPartings<S extends Leaf>(
  variants: readonly (readonly S[])[],
  whole: Whole,
): readonly Parting[] {
  const { mask, width } = whole;
  const groups = groupsOf(variants, whole);
  const stacks = new Shortlist(STACKS_KEPT);
  const sides = new Shortlist(SIDES_KEPT);
  for (let part = (mask - 1) & mask; part > 0; part = (part - 1) & mask) {
    const first = groups.get(part);
    const second = groups.get(mask ^ part);
    if (first === undefined || second === undefined) continue;
    const order = orderCost(first, second);
    const isNarrow = first.leastColumns > width || second.leastColumns > width;
    if (!isNarrow) stacks.offer({ part, rest: mask ^ part, left: 0 }, order);
    for (let left = first.leastColumns; left <= width - second.leastColumns; left += 1) {
      const cost = order + whiteCost(first.cells / left, second.cells / (width - left), left, width);
      sides.offer({ part, rest: mask ^ part, left }, cost);
    }
  }
  return [...stacks.all(), ...sides.all()];
}

/** Needs of every part of a set. */
function groupsOf<S extends Leaf>(
  variants: readonly (readonly S[])[],
  { mask, gap }: Whole,
): ReadonlyMap<number, Group> {
  const groups = new Map<number, Group>();
  const singles = variants.map((shapes) => needOf(shapes, gap));
  for (let part = mask; part > 0; part = (part - 1) & mask) {
    let cells = 0;
    let leastColumns = 1;
    let topRank = Number.POSITIVE_INFINITY;
    let ranks = 0;
    let count = 0;
    singles.forEach((single, piece) => {
      if ((part & (1 << piece)) === 0) return;
      cells += single.cells;
      leastColumns = Math.max(leastColumns, single.leastColumns);
      topRank = Math.min(topRank, single.topRank);
      ranks += single.meanRank;
      count += 1;
    });
    groups.set(part, { cells, leastColumns, topRank, meanRank: ranks / count });
  }
  return groups;
}

/** Cells of a piece's cheapest shape, and the fewest columns that it can stand in. */
function needOf(shapes: readonly Leaf[], gap: number): Group {
  const [first, ...others] = shapes;
  if (first === undefined) return { cells: 0, leastColumns: Number.POSITIVE_INFINITY, topRank: 0, meanRank: 0 };
  const cheapest = others.reduce((best, shape) => (shape.cost < best.cost ? shape : best), first);
  return {
    cells: cheapest.columns * (cheapest.height + gap),
    leastColumns: Math.min(...shapes.map(({ columns }) => columns)),
    topRank: first.rank,
    meanRank: first.rank,
  };
}

/** Ranks go down the page and to the right. */
function orderCost(first: Group, second: Group): number {
  const inverted = Math.max(0, first.topRank - second.topRank);
  return COST.rankInverted * inverted + MEAN_RANK * (first.meanRank - second.meanRank);
}

/** White under the shallower of two neighbours that bending cannot fill. */
function whiteCost(leftDepth: number, rightDepth: number, left: number, width: number): number {
  const step = Math.abs(leftDepth - rightDepth);
  const seen = Math.max(0, step - GIVE * (leftDepth + rightDepth));
  return COST.voidCell * seen * (leftDepth < rightDepth ? left : width - left);
}

/** The best so many of what is offered; of equals the earlier one. */
class Shortlist {
  readonly #most: number;
  readonly #kept: { readonly parting: Parting; readonly cost: number }[] = [];

  constructor(most: number) {
    this.#most = most;
  }

  offer(parting: Parting, cost: number): void {
    const last = this.#kept.at(-1);
    if (this.#kept.length >= this.#most && last !== undefined && cost >= last.cost) return;
    let place = this.#kept.length;
    while (place > 0 && (this.#kept[place - 1]?.cost ?? 0) > cost) place -= 1;
    this.#kept.splice(place, 0, { parting, cost });
    if (this.#kept.length > this.#most) this.#kept.pop();
  }

  all(): readonly Parting[] {
    return this.#kept.map(({ parting }) => parting);
  }
}
