// Which ways to part a large set of pieces are worth solving. In: what sets of the pieces need. Out, for any set of them: the most promising
// partings, judged by what the two parts must cover and by their ranks alone: the beam of the page solver above its exact range.
import { COST } from './cost.js';
import { at, type SetNeeds } from './set-needs.js';

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
/** The same, so many times over, of a page that is solved thoroughly. */
const THOROUGHLY = 2;
/** Sets above it are large; those above it are parted into few and many only. */
const ALL_PARTED = 8;
const FEW = 4;
/** Part of its area by which a group of stories can be bent to meet its neighbour. */
const GIVE = 0.04;
/** Cost of a rank by which the upper or left part stands lower in the mean: settles ties. */
const MEAN_RANK = 2;

/** The most promising partings of a set that is to be `width` columns wide, the best first. Deterministic. */
export function partingsOf(
  mask: number,
  width: number,
  needs: SetNeeds,
  isThorough = false,
): readonly Parting[] {
  const kept = keptOf(mask, needs);
  const times = isThorough ? THOROUGHLY : 1;
  const stacks = new Shortlist(times * kept.stacks);
  const sides = new Shortlist(times * kept.sides);
  const { leastColumns, cells } = needs;
  for (let part = (mask - 1) & mask; part > 0; part = (part - 1) & mask) {
    if (isHalving(part, mask, needs)) continue;
    const rest = mask ^ part;
    const order = orderCost(part, rest, needs);
    // What stands side by side never costs less than its order.
    if (order >= stacks.limit && order >= sides.limit) continue;
    const least = at(leastColumns, part);
    const most = width - at(leastColumns, rest);
    if (least <= width && most >= 0) stacks.offer(part, 0, order);
    if (order >= sides.limit) continue;
    const side = { part, own: at(cells, part), others: at(cells, rest), order, width };
    offerSides(side, least, most, sides);
  }
  return [...stacks.all(), ...sides.all()].map(({ part, left }) => ({
    part,
    rest: mask ^ part,
    left,
  }));
}

/** A part that is to stand at the left of the others: cells of both, the cost of their order, columns of both. */
interface Side {
  readonly part: number;
  readonly own: number;
  readonly others: number;
  readonly order: number;
  readonly width: number;
}

/** Offers the widths of a part, `least` to `most` columns, that may be taken: none farther from where both are equally deep than one that is not. */
function offerSides(side: Side, least: number, most: number, sides: Shortlist): void {
  const { part, own, others, width } = side;
  const level = Math.floor((width * own) / (own + others));
  let from = Math.min(Math.max(level, least), most);
  let to = from + 1;
  while (from >= least && costAt(side, from) < sides.limit) from -= 1;
  while (to <= most && costAt(side, to) < sides.limit) to += 1;
  for (let left = from + 1; left < to; left += 1) sides.offer(part, left, costAt(side, left));
}

function costAt({ own, others, order, width }: Side, left: number): number {
  return order + whiteCost(own, others, left, width);
}

function keptOf(mask: number, { all, count }: SetNeeds): Kept {
  if (mask === all) return KEPT_OF_ALL;
  return at(count, mask) > ALL_PARTED ? KEPT_OF_LARGE : KEPT_OF_SMALL;
}

/** Of a large set only parts are tried that leave few pieces on one side. */
function isHalving(part: number, mask: number, { count }: SetNeeds): boolean {
  const pieces = at(count, mask);
  const own = at(count, part);
  return pieces > ALL_PARTED && own > FEW && pieces - own > FEW;
}

/** Ranks go down the page and to the right. */
function orderCost(part: number, rest: number, { topRank, meanRank }: SetNeeds): number {
  const inverted = Math.max(0, at(topRank, part) - at(topRank, rest));
  return COST.rankInverted * inverted + MEAN_RANK * (at(meanRank, part) - at(meanRank, rest));
}

/** White under the shallower of two neighbours that bending cannot fill. */
function whiteCost(part: number, rest: number, left: number, width: number): number {
  const leftDepth = part / left;
  const rightDepth = rest / (width - left);
  const step = Math.abs(leftDepth - rightDepth);
  const seen = Math.max(0, step - GIVE * (leftDepth + rightDepth));
  return COST.voidCell * seen * (leftDepth < rightDepth ? left : width - left);
}

/** The best so many of what is offered; of equals the earlier one. */
class Shortlist {
  readonly #most: number;
  readonly #kept: { readonly part: number; readonly left: number; readonly cost: number }[] = [];
  /** What costs as much or more is not taken. */
  limit = Number.POSITIVE_INFINITY;

  constructor(most: number) {
    this.#most = most;
  }

  offer(part: number, left: number, cost: number): void {
    if (cost >= this.limit) return;
    let place = this.#kept.length;
    while (place > 0 && (this.#kept[place - 1]?.cost ?? 0) > cost) place -= 1;
    this.#kept.splice(place, 0, { part, left, cost });
    if (this.#kept.length > this.#most) this.#kept.pop();
    if (this.#kept.length === this.#most)
      this.limit = this.#kept.at(-1)?.cost ?? Number.POSITIVE_INFINITY;
  }

  all(): readonly { readonly part: number; readonly left: number }[] {
    return this.#kept;
  }
}
