// Parts of a cut tree change places: one above the other or beside the other, they fill the same room either way. In: trees in their
// rectangles. Out: the order in which heads meet best (RH02, RH04), ranks go down the page, and a page solved again stands most as it did.
import type { GridRect } from '../base/geometry.js';
import { type Placed, placeTree, type Shape } from './build-module.js';
import { COST } from './cost.js';
import type { Wish } from './keep-wish.js';
import { costOfPositions } from './positions.js';
import type { Arrangement } from './solve-page.js';
import type { Hole } from './white.js';

type Tree = Arrangement<Shape>;

/** A tree in its rectangle. */
export interface Treed {
  readonly tree: Tree;
  readonly rect: GridRect;
}

/** What the order of parts is judged by. */
export interface Order {
  /** L between stories. */
  readonly gap: number;
  /** Room for news; at its first L stands the page's first story. */
  readonly hole: Hole;
  /** Stories that stand in no tree. */
  readonly apart: readonly Placed[];
  readonly wish: Wish | undefined;
}

/** Rounds over all parts of all trees. */
const MOST_ROUNDS = 3;
/** Heads nearer in size than this look the same. */
const SAME_SIZE = 1;
/** A piece that stood elsewhere before. */
const MOVED = 10;

/** Trees with their parts in the best order that turning them one by one finds. Deterministic. */
export function turnParts(given: readonly Treed[], order: Order): readonly Treed[] {
  let trees = given;
  let least = costOfOrder(trees, order);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const before = least;
    trees.forEach(({ tree }, index) => {
      for (const path of pathsIn(tree)) {
        const turned = trees.map((own, at) =>
          at === index ? { ...own, tree: turnAt(own.tree, path) } : own,
        );
        const cost = costOfOrder(turned, order);
        if (cost >= least) continue;
        trees = turned;
        least = cost;
      }
    });
    if (least === before) break;
  }
  return trees;
}

/** Ways from the root to each inner node: 0 to the first part, 1 to the second. */
function pathsIn(tree: Tree): readonly (readonly number[])[] {
  if (tree.kind === 'leaf') return [];
  const below = [tree.first, tree.second].flatMap((part, at) =>
    pathsIn(part).map((path) => [at, ...path]),
  );
  return [[], ...below];
}

/** The tree with the parts of one node changed; turning keeps every path. */
function turnAt(tree: Tree, path: readonly number[]): Tree {
  if (tree.kind === 'leaf') return tree;
  const [step, ...rest] = path;
  if (step === undefined) return { ...tree, first: tree.second, second: tree.first };
  return step === 0
    ? { ...tree, first: turnAt(tree.first, rest) }
    : { ...tree, second: turnAt(tree.second, rest) };
}

function costOfOrder(trees: readonly Treed[], { gap, hole, apart, wish }: Order): number {
  const placed = [...trees.flatMap(({ tree, rect }) => placeTree(tree, rect, gap)), ...apart];
  const first = Math.min(...placed.map(({ shape }) => shape.rank));
  const isLed = placed.some(
    ({ shape, grid }) => shape.rank === first && grid.line === hole.firstLine,
  );
  let cost = costOfPositions(placed, hole) + (isLed ? 0 : COST.leadElsewhere);
  for (const one of placed) {
    cost += movedCost(one, wish);
    for (const other of placed) if (one !== other) cost += meetingCost(one, other, gap);
  }
  return cost;
}

function movedCost({ shape, grid }: Placed, wish: Wish | undefined): number {
  const before = shape.kind === 'article' ? wish?.get(shape.piece.article.id) : undefined;
  if (before === undefined) return 0;
  return before.column === grid.column && before.line === grid.line ? 0 : MOVED;
}

/** Cost of two neighbours, the first at the left of the other or straight above it. */
function meetingCost(one: Placed, other: Placed, gap: number): number {
  const { grid } = one;
  const inverted = Math.max(0, one.shape.rank - other.shape.rank) * COST.rankInverted;
  if (grid.column + grid.columnSpan === other.grid.column) {
    const bumps = haveLevelHeads(one, other) ? COST.bumpingHeads : 0;
    return bumps + (grid.line === other.grid.line ? inverted : 0);
  }
  const under = other.grid.line - grid.line - grid.lineSpan;
  const isAcross =
    grid.column < other.grid.column + other.grid.columnSpan &&
    other.grid.column < grid.column + grid.columnSpan;
  if (!isAcross || under < gap || under > gap + 1) return 0;
  const grows = other.shape.headSize > one.shape.headSize;
  return inverted + (grows ? COST.headGrowsDownward : 0);
}

/** Two headlines of one size with a line of the page in common. */
function haveLevelHeads(one: Placed, other: Placed): boolean {
  if (Math.abs(one.shape.headSize - other.shape.headSize) >= SAME_SIZE) return false;
  const [a, b] = [headlineOf(one), headlineOf(other)];
  return a !== undefined && b !== undefined && a.from < b.to && b.from < a.to;
}

/** First L of a headline, and the L after its last. */
function headlineOf({
  shape,
  grid,
}: Placed): { readonly from: number; readonly to: number } | undefined {
  if (shape.kind !== 'article') return undefined;
  const head = shape.heads.heads.find(({ role }) => role === 'headline' || role === 'jumphead');
  if (head === undefined) return undefined;
  const from = grid.line + head.line;
  return { from, to: from + head.block.depth };
}
