// Shapes of a story around an ad, or around another story: its legs end on different L. In: a piece and how far each column's foot lies below
// the highest. Out: variants. Nothing is placed here.
import { bentBases } from './bent-variants.js';
import { COST } from './cost.js';
import { type DeskTools, type Piece, pieceKey } from './desk.js';
import { headStacks } from './frames.js';
import { basicLegs } from './grid.js';
import { type LegPlan, takenByPicture } from './leg-plan.js';
import { type Base, costOfBase, leastCostOf } from './shape-cost.js';
import { basesOf, cellsOf, pourWhole, type Variant } from './variants.js';

/** Depths tried of a stepped shape, the shallowest first, and those kept. */
const STEPPED_TRIED = 6;
const STEPPED_KEPT = 2;
/** L of text that the legs above an ad have at the least. */
const LEAST_ABOVE_AD = 5;

/** How far each column's foot lies below the highest, and the L of the whole shape; undefined = any. */
export interface Steps {
  readonly drops: readonly number[];
  readonly height?: number | undefined;
}

/**
 * Shapes of a piece around something that takes a corner of it; of those that cost as much as `limit` some may be missing. Legs of basic
 * columns only, so that every step falls into a gutter. To reach a given height the piece is bent: its pictures, else its headline or
 * paragraphs.
 */
export function steppedShapes(
  piece: Piece,
  steps: Steps,
  tools: DeskTools,
  limit: number = Number.POSITIVE_INFINITY,
): readonly Variant[] {
  if (piece.mostJumping !== undefined || piece.cuts !== undefined) return [];
  if (piece.article.columns !== undefined) return [];
  const bases = basesFor(piece, steps, tools);
  const { drops, height } = steps;
  if (height !== undefined) return cheapestOf(bases, { drops, height }, tools, limit);
  const key = drops.join();
  const shapes: Variant[] = [];
  for (const one of bases) {
    if (one.cost + COST.aroundAd >= limit) break;
    shapes.push(...tools.recallOf(one.base, key, () => shallowestOf(one, drops)));
  }
  return shapes;
}

/** Of one rectangle only the cheapest shape can ever win: the cheapest below a limit, if there is one. */
function cheapestOf(
  bases: readonly SteppedBase[],
  { drops, height }: { readonly drops: readonly number[]; readonly height: number },
  tools: DeskTools,
  limit: number,
): readonly Variant[] {
  const key = `${drops.join()} ${height}`;
  let best: Variant | undefined;
  for (const { base, cost, cells } of bases) {
    const least = best?.cost ?? limit;
    if (cost + COST.aroundAd >= least) break;
    const start = shallowestDepth(cells, drops);
    const depth = height - base.frame.heads.depth - Math.max(...drops);
    if (depth < start || depth >= start + STEPPED_TRIED) continue;
    const plan = planAt(base, drops, depth);
    if (plan === undefined || leastCostOf(base, plan) >= least) continue;
    const shape = tools.recallOf(base, key, () => pourWhole(base, plan));
    if (shape !== undefined && shape.cost < least) best = shape;
  }
  return best === undefined ? [] : [best];
}

/** A piece in a frame, with the cost that it has however its legs are poured, and the cells of its text and pictures. */
interface SteppedBase {
  readonly base: Base;
  readonly cost: number;
  readonly cells: number;
}

/** What the legs are poured of hangs on their number alone: a piece is tried over many steps. The cheapest first. */
function basesFor(
  piece: Piece,
  { drops, height }: Steps,
  tools: DeskTools,
): readonly SteppedBase[] {
  const isBent = height !== undefined;
  const key = `stepped bases ${pieceKey(piece)} ${drops.length} ${isBent}`;
  return tools.recallOf(piece.article, key, () =>
    basesOver(piece, drops.length, isBent, tools)
      .map((base) => ({ base, cost: costOfBase(base), cells: cellsOf(base) }))
      .sort((one, other) => one.cost - other.cost),
  );
}

function basesOver(
  piece: Piece,
  columns: number,
  isBent: boolean,
  tools: DeskTools,
): readonly Base[] {
  const legs = basicLegs(tools.template, columns);
  const stacks = headStacks(piece, columns, tools);
  return stacks.slice(0, isBent ? 2 : 1).flatMap((heads) => {
    const frame = { columns, legs, heads };
    const bases = basesOf(piece, frame, tools).filter(
      ({ picture }) => isBent || picture?.isNatural !== false,
    );
    return isBent ? [...bases, ...bentBases(piece, frame, tools)] : bases;
  });
}

/** L of the legs over the highest foot at the least. */
function shallowestDepth(cells: number, drops: readonly number[]): number {
  const below = drops.reduce((sum, drop) => sum + drop, 0);
  return Math.max(1, Math.ceil((cells - below) / drops.length));
}

function shallowestOf({ base, cells }: SteppedBase, drops: readonly number[]): readonly Variant[] {
  const start = shallowestDepth(cells, drops);
  const shapes: Variant[] = [];
  for (let depth = start; depth < start + STEPPED_TRIED; depth += 1) {
    const plan = planAt(base, drops, depth);
    const shape = plan === undefined ? undefined : pourWhole(base, plan);
    if (shape !== undefined) shapes.push(shape);
    if (shapes.length === STEPPED_KEPT) break;
  }
  return shapes;
}

/** Legs that are `depth` L deep over the highest foot; undefined when one of them is too shallow to read. */
function planAt(base: Base, drops: readonly number[], depth: number): LegPlan | undefined {
  const { minLegLinesBesidePicture } = base.template.limits;
  const top = base.frame.heads.depth;
  const tops: number[] = [];
  const depths: number[] = [];
  const feet: number[] = [];
  let most = 0;
  for (const drop of drops) {
    // A leg over a low foot is deeper than the others from the start: a picture may take more of it.
    const taken = takenByPicture(base, tops.length, depth + drop);
    const own = depth + drop - taken;
    if (own < (taken === 0 ? LEAST_ABOVE_AD : minLegLinesBesidePicture)) return undefined;
    tops.push(top + taken);
    depths.push(own);
    feet.push(top + depth + drop);
    most = Math.max(most, drop);
  }
  return { depth: depth + most, tops, depths, jumpAt: undefined, feet };
}
