// Rows of the page solver: arrangements of one set of pieces at one width, by height. In: two rows. Out: the cheapest joins of them.
// The inner loops run millions of times a page, so a row is a handful of typed arrays and knows nothing of trees.
import { COST } from './cost.js';

/** What the solver needs to know of a shape: its rectangle, its cost, and its head for the rules about neighbours. */
export interface Leaf {
  readonly columns: number;
  readonly height: number;
  readonly cost: number;
  readonly headSize: number;
  /** 1 (lead) … 5 (filler). */
  readonly rank: number;
}

/** Two groups of stories side by side may differ by so many L; a story alone beside something may be as short as it is. */
const LARGEST_STEP = 10;

/** Arrangements of one set at one width by height, the shallowest first. Corner leaves are kept for the rules about neighbours. */
export interface Row {
  readonly heights: Int16Array;
  readonly costs: Float64Array;
  readonly leftHead: Float64Array;
  readonly leftRank: Int8Array;
  readonly rightHead: Float64Array;
  readonly rightRank: Int8Array;
  readonly origins: readonly Origin[];
}

/** How an arrangement came about: a shape of one piece, or two arrangements (by set, width and place in their rows). */
export type Origin =
  | { readonly kind: 'leaf'; readonly piece: number; readonly shape: number }
  | {
      readonly kind: 'stack' | 'side';
      readonly mask: number;
      readonly rest: number;
      readonly left: number;
      readonly first: number;
      readonly second: number;
    };

export type Table = readonly (readonly (Row | undefined)[])[];

/** Values of `left` that are no width. */
export const STACKED = 0;
export const LEAF = -1;

/** How two rows are joined: the part of the set that the first holds, and its width when they stand side by side. */
export interface Join {
  readonly part: number;
  readonly left: number;
}

/** The row under construction: the cheapest way found so far to each height. */
export class Draft {
  readonly costs: Float64Array;
  readonly masks: Int32Array;
  readonly lefts: Int8Array;
  readonly firsts: Int32Array;
  readonly seconds: Int32Array;
  /** Set and width that are being drafted. */
  mask = 0;
  width = 0;

  constructor(lines: number) {
    this.costs = new Float64Array(lines + 1);
    this.masks = new Int32Array(lines + 1);
    this.lefts = new Int8Array(lines + 1);
    this.firsts = new Int32Array(lines + 1);
    this.seconds = new Int32Array(lines + 1);
  }

  clear(): void {
    this.costs.fill(Number.POSITIVE_INFINITY);
  }

  /** Takes a way to a height when it is cheaper than the one known. Heights beyond the page are refused. */
  offer(height: number, cost: number, join: Join, first: number, second: number): void {
    if (!(cost < at(this.costs, height))) return;
    this.costs[height] = cost;
    this.masks[height] = join.part;
    this.lefts[height] = join.left;
    this.firsts[height] = first;
    this.seconds[height] = second;
  }

  /** Closes the row: the `kept` cheapest heights, in order of height. */
  row(kept: number, table: Table, variants: readonly (readonly Leaf[])[]): Row | undefined {
    const heights: number[] = [];
    this.costs.forEach((cost, height) => {
      if (cost < Number.POSITIVE_INFINITY) heights.push(height);
    });
    if (heights.length === 0) return undefined;
    const costOf = (height: number): number => at(this.costs, height);
    const cheapest = heights.sort((a, b) => costOf(a) - costOf(b) || a - b).slice(0, kept);
    cheapest.sort((a, b) => a - b);
    const origins = cheapest.map((height) => this.#origin(height));
    const corners = origins.map((origin) => cornersOf(origin, this.width, table, variants));
    return {
      heights: Int16Array.from(cheapest),
      costs: Float64Array.from(cheapest, costOf),
      leftHead: Float64Array.from(corners, ({ left }) => left.headSize),
      leftRank: Int8Array.from(corners, ({ left }) => left.rank),
      rightHead: Float64Array.from(corners, ({ right }) => right.headSize),
      rightRank: Int8Array.from(corners, ({ right }) => right.rank),
      origins,
    };
  }

  #origin(height: number): Origin {
    const mask = at(this.masks, height);
    const left = at(this.lefts, height);
    const first = at(this.firsts, height);
    const second = at(this.seconds, height);
    if (left === LEAF) return { kind: 'leaf', piece: first, shape: second };
    const rest = this.mask ^ mask;
    return { kind: left === STACKED ? 'stack' : 'side', mask, rest, left, first, second };
  }
}

interface Corner {
  readonly headSize: number;
  readonly rank: number;
}

/** The first leaves along the left and right edges. */
function cornersOf(
  origin: Origin,
  width: number,
  table: Table,
  variants: readonly (readonly Leaf[])[],
): { readonly left: Corner; readonly right: Corner } {
  const none: Corner = { headSize: 0, rank: 0 };
  if (origin.kind === 'leaf') {
    const shape = variants[origin.piece]?.[origin.shape] ?? none;
    return { left: shape, right: shape };
  }
  const { first, second } = partRows(origin, width, table);
  const left = cornerAt(first, origin.first, 'left') ?? none;
  const right =
    origin.kind === 'stack'
      ? cornerAt(first, origin.first, 'right')
      : cornerAt(second, origin.second, 'right');
  return { left, right: right ?? none };
}

function cornerAt(row: Row | undefined, entry: number, side: 'left' | 'right'): Corner | undefined {
  if (row === undefined) return undefined;
  const heads = side === 'left' ? row.leftHead : row.rightHead;
  const ranks = side === 'left' ? row.leftRank : row.rightRank;
  return { headSize: at(heads, entry), rank: at(ranks, entry) };
}

export function partRows(
  origin: Exclude<Origin, { kind: 'leaf' }>,
  width: number,
  table: Table,
): { readonly first: Row | undefined; readonly second: Row | undefined } {
  const isStack = origin.kind === 'stack';
  return {
    first: table[origin.mask]?.[isStack ? width : origin.left],
    second: table[origin.rest]?.[isStack ? width : width - origin.left],
  };
}

/** One above the other, the gap between them. */
export function addStacks(
  draft: Draft,
  above: Row | undefined,
  below: Row | undefined,
  join: Join & { readonly gap: number },
): void {
  if (above === undefined || below === undefined) return;
  const most = draft.costs.length - 1;
  for (let first = 0; first < above.heights.length; first += 1) {
    const top = at(above.heights, first) + join.gap;
    const cost = at(above.costs, first);
    for (let second = 0; second < below.heights.length; second += 1) {
      const height = top + at(below.heights, second);
      if (height > most) break;
      const total = cost + at(below.costs, second) + stackCost(above, first, below, second);
      draft.offer(height, total, join, first, second);
    }
  }
}

/** Side by side; the shallower one leaves white under it. */
export function addSides(
  draft: Draft,
  lefts: Row | undefined,
  rights: Row | undefined,
  join: Join,
): void {
  if (lefts === undefined || rights === undefined) return;
  const right = draft.width - join.left;
  const isAlone = isSingle(join.part) || isSingle(draft.mask ^ join.part);
  const most = isAlone ? draft.costs.length : LARGEST_STEP;
  for (let first = 0; first < lefts.heights.length; first += 1) {
    const height = at(lefts.heights, first);
    const cost = at(lefts.costs, first);
    for (let second = firstFrom(rights, height - most); ; second += 1) {
      const step = height - at(rights.heights, second);
      if (second >= rights.heights.length || step < -most) break;
      const white = Math.max(step * right, -step * join.left);
      const parts = cost + at(rights.costs, second) + sideCost(lefts, first, rights, second);
      const total = parts + white * COST.voidCell;
      draft.offer(Math.max(height, height - step), total, join, first, second);
    }
  }
}

/** Whether a set holds one piece. */
function isSingle(mask: number): boolean {
  return (mask & (mask - 1)) === 0;
}

/** Place of the first entry that is at least `height` L deep. */
function firstFrom(row: Row, height: number): number {
  const found = row.heights.findIndex((own) => own >= height);
  return found < 0 ? row.heights.length : found;
}

function stackCost(above: Row, first: number, below: Row, second: number): number {
  const grows = at(below.leftHead, second) > at(above.leftHead, first);
  const inverted = Math.max(0, at(above.leftRank, first) - at(below.leftRank, second));
  return (grows ? COST.headGrowsDownward : 0) + COST.rankInverted * inverted;
}

function sideCost(lefts: Row, first: number, rights: Row, second: number): number {
  const bumps = at(lefts.rightHead, first) === at(rights.leftHead, second);
  const inverted = Math.max(0, at(lefts.leftRank, first) - at(rights.leftRank, second));
  return (bumps ? COST.bumpingHeads : 0) + COST.rankInverted * inverted;
}

/** An element of a row; one beyond it never comes about and would cost nothing. */
function at(values: Int16Array | Int32Array | Int8Array | Float64Array, index: number): number {
  return values[index] ?? 0;
}
