// Step 3 of the page engine: pieces into one rectangle, by guillotine cuts. Exact over all subsets: for each set of pieces, width and
// height the cheapest arrangement. (After Gange, Marriott & Stuckey 2012.) Works on integers only; never touches a glyph.
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

/** Cheapest arrangement for every height, of one set of pieces at one width. */
type ByHeight<S extends Leaf> = ReadonlyMap<number, Arrangement<S>>;

/** Everything the solver found: for a set of pieces (bit mask) and a width, arrangements by height. */
export interface SolvedPieces<S extends Leaf> {
  best(mask: number, width: number, height: number): Arrangement<S> | undefined;
}

/** Most different heights kept of one set and width: the cheapest by cost and fill. */
const KEPT = 40;
/** Arrangements side by side may differ by so many L. */
const LARGEST_STEP = 10;

/** Solves all subsets of pieces; `variants[i]` are the shapes of piece i. Widths 1…columns, heights up to `lines` L. */
export function solvePieces<S extends Leaf>(
  variants: readonly (readonly S[])[],
  bounds: { readonly columns: number; readonly lines: number; readonly gap: number },
): SolvedPieces<S> {
  const full = (1 << variants.length) - 1;
  const table: ByHeight<S>[][] = Array.from({ length: full + 1 }, () => []);
  for (let mask = 1; mask <= full; mask += 1) {
    for (let width = 1; width <= bounds.columns; width += 1) {
      const found = new Map<number, Arrangement<S>>();
      addLeaves(found, variants, { mask, width, lines: bounds.lines });
      for (let first = (mask - 1) & mask; first > 0; first = (first - 1) & mask) {
        addStacks(found, table[first]?.[width], table[mask ^ first]?.[width], bounds, width);
        for (let left = 1; left < width; left += 1) {
          addSides(found, table[first]?.[left], table[mask ^ first]?.[width - left], left, width);
        }
      }
      const row = table[mask];
      if (row !== undefined) row[width] = prune(found);
    }
  }
  return { best: (mask, width, height) => bestWithin(table[mask]?.[width], width, height) };
}

function addLeaves<S extends Leaf>(
  found: Map<number, Arrangement<S>>,
  variants: readonly (readonly S[])[],
  cell: { readonly mask: number; readonly width: number; readonly lines: number },
): void {
  const index = Math.log2(cell.mask);
  if (!Number.isInteger(index)) return;
  for (const shape of variants[index] ?? []) {
    if (shape.columns !== cell.width || shape.height > cell.lines) continue;
    offer(found, { kind: 'leaf', shape, height: shape.height, cost: shape.cost });
  }
}

function addStacks<S extends Leaf>(
  found: Map<number, Arrangement<S>>,
  tops: ByHeight<S> | undefined,
  feet: ByHeight<S> | undefined,
  bounds: { readonly lines: number; readonly gap: number },
  width: number,
): void {
  if (tops === undefined || feet === undefined) return;
  for (const first of tops.values()) {
    for (const second of feet.values()) {
      const height = first.height + bounds.gap + second.height;
      if (height > bounds.lines) continue;
      const cost = first.cost + second.cost + stackCost(first, second);
      const known = found.get(height);
      if (known !== undefined && known.cost <= cost) continue;
      found.set(height, { kind: 'stack', first, second, width, height, cost });
    }
  }
}

function addSides<S extends Leaf>(
  found: Map<number, Arrangement<S>>,
  lefts: ByHeight<S> | undefined,
  rights: ByHeight<S> | undefined,
  leftWidth: number,
  width: number,
): void {
  if (lefts === undefined || rights === undefined) return;
  for (const first of lefts.values()) {
    for (const second of rights.values()) {
      const step = first.height - second.height;
      if (Math.abs(step) > LARGEST_STEP) continue;
      const white = step > 0 ? step * (width - leftWidth) : -step * leftWidth;
      const height = Math.max(first.height, second.height);
      const cost = first.cost + second.cost + white * COST.voidCell + sideCost(first, second);
      const known = found.get(height);
      if (known !== undefined && known.cost <= cost) continue;
      found.set(height, { kind: 'side', first, second, width, height, cost });
    }
  }
}

function offer<S extends Leaf>(
  found: Map<number, Arrangement<S>>,
  arrangement: Arrangement<S>,
): void {
  const known = found.get(arrangement.height);
  if (known === undefined || arrangement.cost < known.cost)
    found.set(arrangement.height, arrangement);
}

/** Keeps the cheapest heights; a taller one is only worth keeping for its fill, so cost alone decides. */
function prune<S extends Leaf>(found: Map<number, Arrangement<S>>): ByHeight<S> {
  if (found.size <= KEPT) return found;
  const kept = [...found.values()].sort((a, b) => a.cost - b.cost || a.height - b.height);
  return new Map(kept.slice(0, KEPT).map((arrangement) => [arrangement.height, arrangement]));
}

/** The arrangement that leaves the least white and costs the least in a rectangle of that height. */
function bestWithin<S extends Leaf>(
  row: ByHeight<S> | undefined,
  width: number,
  height: number,
): Arrangement<S> | undefined {
  let best: Arrangement<S> | undefined;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const arrangement of row?.values() ?? []) {
    if (arrangement.height > height) continue;
    const cost = arrangement.cost + (height - arrangement.height) * width * COST.voidCell;
    if (cost < bestCost) {
      best = arrangement;
      bestCost = cost;
    }
  }
  return best;
}

/** The first leaf along an edge, for rules about neighbours. */
function corner<S extends Leaf>(arrangement: Arrangement<S>, side: 'left' | 'right'): S {
  let at = arrangement;
  while (at.kind !== 'leaf') {
    at = at.kind === 'side' && side === 'right' ? at.second : at.first;
  }
  return at.shape;
}

function stackCost<S extends Leaf>(first: Arrangement<S>, second: Arrangement<S>): number {
  const above = corner(first, 'left');
  const below = corner(second, 'left');
  let cost = 0;
  if (below.headSize > above.headSize) cost += COST.headGrowsDownward;
  cost += COST.rankInverted * Math.max(0, above.rank - below.rank);
  return cost;
}

function sideCost<S extends Leaf>(first: Arrangement<S>, second: Arrangement<S>): number {
  const left = corner(first, 'right');
  const right = corner(second, 'left');
  let cost = 0;
  if (left.headSize === right.headSize) cost += COST.bumpingHeads;
  const leader = corner(first, 'left');
  cost += COST.rankInverted * Math.max(0, leader.rank - right.rank);
  return cost;
}
