// A page's pieces shared out among the rectangles of its hole. In: rectangles and a set of pieces. Out: the cheapest way, the white counted.
// Sets that cannot fit a rectangle, or leave more white than the best so far costs, are told by their cells and never solved.
import type { GridRect } from '../base/geometry.js';
import { type Placed, type Shape, widthOf } from './build-module.js';
import { tooDeepBelow } from './deep-white.js';
import { costOfWhite } from './join-costs.js';
import { LeastCosts } from './least-costs.js';
import { properPartsOf, singlesOf } from './piece-sets.js';
import { type Unit, unpiled } from './piles.js';
import type { Arrangement, SolvedPieces } from './solve-page.js';
import type { Leaf } from './solver-rows.js';

/** Rectangles with what stands in them. */
export interface Filled {
  readonly trees: readonly { readonly tree: Arrangement<Shape>; readonly rect: GridRect }[];
  readonly cost: number;
  /** L × columns of white that are in the cost as too deep; `whiteOf` may know of more. */
  readonly deepCells: number;
  /** Stories that stand in none of them: one around an ad or another story, and the story that it stands around. */
  readonly apart?: readonly Placed[];
}

/** Pieces of which every way to share them out among rectangles is tried. */
const MOST_SHARED = 14;
/** Sums of costs differ by less than this where they are the same. */
const ROUNDING = 1e-6;

/** What is known of a set in some rectangles: the cheapest way, or that there is none below a limit. */
interface Known {
  readonly filled: Filled | undefined;
  readonly limit: number;
}

/** A part of a set for the first rectangle, and what both parts cost at the least. */
interface Share {
  readonly part: number;
  readonly bound: number;
  /** Of equally good shares the first one offered is taken. */
  readonly turn: number;
}

/** What it costs besides to have a set of pieces in a rectangle, wherever in it they stand. */
export type CostOfPlace = (rect: GridRect, mask: number) => number;

/** Fills holes with sets of the same pieces. */
export class HoleFiller {
  readonly #solved: SolvedPieces<Unit>;
  readonly #leastCosts: LeastCosts;
  readonly #costOfPlace: CostOfPlace;
  readonly #known = new Map<string, Known>();

  constructor(
    shapes: readonly (readonly Leaf[])[],
    solved: SolvedPieces<Unit>,
    gap: number,
    costOfPlace: CostOfPlace = () => 0,
  ) {
    this.#solved = solved;
    this.#costOfPlace = costOfPlace;
    this.#leastCosts = new LeastCosts(shapes, gap);
  }

  /**
   * Shares a set of pieces out among rectangles, the first rectangle first; undefined when they do not all fit, or not for less than
   * `limit`.
   */
  fill(rects: readonly GridRect[], mask: number, limit: number): Filled | undefined {
    const [rect, ...rest] = rects;
    if (rect === undefined) return mask === 0 ? { trees: [], cost: 0, deepCells: 0 } : undefined;
    const least = this.#leastCosts.of(rects, mask);
    if (least === Number.POSITIVE_INFINITY || least > limit + ROUNDING) return undefined;
    if (rest.length === 0) return this.#fillRect(rect, mask);
    return this.#remember(`${rects.map(nameOf).join(' ')} ${mask}`, limit, () =>
      this.#share(rects, mask, limit),
    );
  }

  /** What a set costs at the least in a hole of at least so many cells, however it is cut, the white counted. */
  leastIn(cells: number, mask: number): number {
    return this.#leastCosts.inHole(cells, mask) - ROUNDING;
  }

  #share(rects: readonly GridRect[], mask: number, limit: number): Filled | undefined {
    const [rect, ...rest] = rects;
    if (rect === undefined) return undefined;
    let best: Filled | undefined;
    let turn = 0;
    let least = limit;
    for (const share of this.#shares(rect, rest, mask, limit)) {
      if (share.bound > least + ROUNDING) break;
      const here = this.#fillRect(rect, share.part);
      if (here === undefined) continue;
      const others = this.fill(rest, mask ^ share.part, least - here.cost);
      if (others === undefined) continue;
      const cost = here.cost + others.cost;
      if (
        best === undefined ? cost >= limit : cost > least || (cost === least && share.turn > turn)
      )
        continue;
      best = {
        trees: [...here.trees, ...others.trees],
        cost,
        deepCells: here.deepCells + others.deepCells,
      };
      least = cost;
      turn = share.turn;
    }
    return best;
  }

  /** Ways to part a set that may cost less than `limit`, the most promising first. */
  #shares(
    rect: GridRect,
    rest: readonly GridRect[],
    mask: number,
    limit: number,
  ): readonly Share[] {
    const shares: Share[] = [];
    const costs = this.#leastCosts;
    const here = costs.roomOf([rect]);
    const there = costs.roomOf(rest);
    this.#parts(mask).forEach((part, turn) => {
      const others = mask ^ part;
      if (!costs.mayFit(here, part) || !costs.mayFit(there, others)) return;
      const bound = costs.within(here, part) + costs.within(there, others);
      if (bound <= limit + ROUNDING && bound < Number.POSITIVE_INFINITY)
        shares.push({ part, bound, turn });
    });
    return shares.sort((a, b) => a.bound - b.bound || a.turn - b.turn);
  }

  /** All subsets of a set; of a large one those that are neighbours in the order of the pieces, the first ranks first. */
  #parts(mask: number): readonly number[] {
    const bits = singlesOf(mask);
    if (bits.length <= MOST_SHARED) return mask === 0 ? [0] : [mask, ...properPartsOf(mask), 0];
    const parts = new Set<number>([0, mask]);
    for (let from = 0; from < bits.length; from += 1) {
      let part = 0;
      for (const bit of bits.slice(from)) {
        part |= bit;
        parts.add(part).add(mask ^ part);
      }
    }
    return [...parts];
  }

  #fillRect(rect: GridRect, mask: number): Filled | undefined {
    if (mask === 0) return emptied(rect, rect.columnSpan);
    return this.#remember(`${nameOf(rect)} ${mask}`, Number.POSITIVE_INFINITY, () =>
      this.#solveRect(rect, mask),
    );
  }

  /** Copy pinned to fewer columns than the hole has leaves the rest of them white: better than no page. */
  #solveRect(rect: GridRect, mask: number): Filled | undefined {
    let best: Filled | undefined;
    const pieces = singlesOf(mask).length;
    for (let width = rect.columnSpan; width > 0; width -= 1) {
      const aside = emptied(rect, rect.columnSpan - width);
      if (best !== undefined && aside.cost >= best.cost) break;
      const room = this.#leastCosts.roomOf([{ ...rect, columnSpan: width }]);
      if (!this.#leastCosts.mayFit(room, mask)) break;
      const tree = this.#solved.best(mask, width, rect.lineSpan);
      if (tree === undefined) continue;
      const white = rect.lineSpan - tree.height;
      const cost = tree.cost + aside.cost + costOfWhite(white, { width, pieces });
      if (best !== undefined && best.cost <= cost) continue;
      const deepCells = aside.deepCells + deepCellsIn(tree) + width * tooDeepBelow(white, pieces);
      const stands = { tree: unpiled(tree), rect: { ...rect, columnSpan: width } };
      best = { trees: [stands], cost, deepCells };
    }
    return best === undefined ? best : { ...best, cost: best.cost + this.#costOfPlace(rect, mask) };
  }

  /** What is remembered to be not there below a limit is looked for again below a higher one. */
  #remember(key: string, limit: number, compute: () => Filled | undefined): Filled | undefined {
    const known = this.#known.get(key);
    if (known !== undefined && (known.filled !== undefined || known.limit >= limit))
      return known.filled;
    const filled = compute();
    this.#known.set(key, { filled, limit });
    return filled;
  }
}

/** So many columns of a rectangle without a story. */
function emptied({ lineSpan }: GridRect, columns: number): Filled {
  const deepCells = columns * tooDeepBelow(lineSpan, 1);
  const cost = columns * costOfWhite(lineSpan, { width: 1, pieces: 1 });
  return { trees: [], cost, deepCells };
}

/** L × columns of white in a tree that its cost counts as too deep; a pile is one piece to what stands beside it, as it was to the solver. */
function deepCellsIn(tree: Arrangement<Unit>): number {
  if (tree.kind === 'leaf') return tree.shape.kind === 'pile' ? deepCellsIn(tree.shape.tree) : 0;
  const { first, second } = tree;
  const own = deepCellsIn(first) + deepCellsIn(second);
  if (tree.kind === 'stack') return own;
  const [shallow, deep] = first.height < second.height ? [first, second] : [second, first];
  return own + widthOf(shallow) * tooDeepBelow(deep.height - shallow.height, piecesIn(shallow));
}

function piecesIn(tree: Arrangement<Unit>): number {
  return tree.kind === 'leaf' ? 1 : piecesIn(tree.first) + piecesIn(tree.second);
}

function nameOf({ column, columnSpan, line, lineSpan }: GridRect): string {
  return `${column},${columnSpan},${line},${lineSpan}`;
}
