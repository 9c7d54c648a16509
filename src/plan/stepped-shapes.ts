// Shapes of a story around an ad: its legs end on different L. In: a piece and how far each column's foot lies below the highest.
// Out: variants. Nothing is placed here.
import { breakLegs, depthBetween } from './break-legs.js';
import { COST } from './cost.js';
import { type DeskTools, type Piece, pieceKey } from './desk.js';
import { headStacks } from './frames.js';
import { basicLegs } from './grid.js';
import type { Base } from './shape-cost.js';
import { basesOf, finish, legPlan, type Variant } from './variants.js';

/** Depths tried of a stepped shape, the shallowest first, and those kept. */
const STEPPED_TRIED = 6;
const STEPPED_KEPT = 2;
/** L of text that the legs above an ad have at the least. */
const LEAST_ABOVE_AD = 5;

/**
 * Shapes of a piece around an ad: the foot of each column lies `drops` L below the highest of them. Legs of basic columns only, so that
 * every step falls into a gutter.
 */
export function steppedShapes(
  piece: Piece,
  drops: readonly number[],
  tools: DeskTools,
): readonly Variant[] {
  const columns = drops.length;
  if (piece.mostJumping !== undefined || piece.cuts !== undefined) return [];
  if (piece.article.columns !== undefined) return [];
  const key = `stepped ${pieceKey(piece)} ${drops.join()}`;
  return tools.recallOf(piece.article, key, () => {
    const legs = basicLegs(tools.template, columns);
    return headStacks(piece, columns, tools)
      .slice(0, 1)
      .flatMap((heads) =>
        basesOf(piece, { columns, legs, heads }, tools)
          .filter(({ picture }) => picture?.isNatural !== false)
          .flatMap((base) => stepped(base, drops)),
      );
  });
}

function stepped(base: Base, drops: readonly number[]): readonly Variant[] {
  const { measured, frame, picture, piece, template } = base;
  const lines = depthBetween(measured, piece.from, measured.items.length);
  const pictureCells = (picture?.depths ?? []).reduce((sum, depth) => sum + depth, 0);
  const below = drops.reduce((sum, drop) => sum + drop, 0);
  const start = Math.max(1, Math.ceil((lines + pictureCells - below) / drops.length));
  const shapes: Variant[] = [];
  for (let depth = start; depth < start + STEPPED_TRIED; depth += 1) {
    const { tops, depths } = legPlan(base, depth);
    const dropped = depths.map((own, leg) => own + (drops[leg] ?? 0));
    const isDeep = dropped.every((own, leg) =>
      tops[leg] === frame.heads.depth
        ? own >= LEAST_ABOVE_AD
        : own >= template.limits.minLegLinesBesidePicture,
    );
    if (!isDeep || shapes.length >= STEPPED_KEPT) continue;
    const broken = breakLegs(measured, piece.from, dropped, true);
    if (broken === undefined) continue;
    const most = Math.max(...drops);
    const poured = { depth: depth + most, tops, depths: dropped, broken, jumpAt: undefined };
    const feet = drops.map((drop) => frame.heads.depth + depth + drop);
    const shape = finish(base, poured);
    shapes.push({ ...shape, feet, cost: shape.cost + COST.aroundAd });
  }
  return shapes;
}
