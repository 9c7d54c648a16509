// Shapes of a story around an ad, or around another story: its legs end on different L. In: a piece and how far each column's foot lies below
// the highest. Out: variants. Nothing is placed here.
import { bentBases } from './bent-variants.js';
import { breakLegs, depthBetween } from './break-legs.js';
import { COST } from './cost.js';
import { type DeskTools, type Piece, pieceKey } from './desk.js';
import { headStacks } from './frames.js';
import { basicLegs } from './grid.js';
import { type Base, costOfBase } from './shape-cost.js';
import { basesOf, finish, takenByPicture, type Variant } from './variants.js';

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
  const key = `${steps.drops.join()} ${steps.height}`;
  const pour = (base: Base): readonly Variant[] =>
    tools.recallOf(base, key, () => stepped(base, steps));
  const isBelow = (base: Base, most: number): boolean => costOfBase(base) + COST.aroundAd < most;
  if (steps.height === undefined) {
    return bases.filter((base) => isBelow(base, limit)).flatMap(pour);
  }
  // Of one rectangle only the cheapest shape can ever win.
  let best: Variant | undefined;
  for (const base of bases) {
    if (!isBelow(base, Math.min(limit, best?.cost ?? limit))) break;
    for (const shape of pour(base)) if (shape.cost < (best?.cost ?? limit)) best = shape;
  }
  return best === undefined ? [] : [best];
}

/** What the legs are poured of hangs on their number alone: a piece is tried over many steps. The cheapest first. */
function basesFor(piece: Piece, { drops, height }: Steps, tools: DeskTools): readonly Base[] {
  const isBent = height !== undefined;
  const key = `stepped bases ${pieceKey(piece)} ${drops.length} ${isBent}`;
  return tools.recallOf(piece.article, key, () =>
    [...basesOver(piece, drops.length, isBent, tools)].sort(
      (one, other) => costOfBase(one) - costOfBase(other),
    ),
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

function stepped(base: Base, { drops, height }: Steps): readonly Variant[] {
  const { measured, frame, picture, piece } = base;
  const lines = depthBetween(measured, piece.from, measured.items.length);
  const pictureCells = (picture?.depths ?? []).reduce((sum, depth) => sum + depth, 0);
  const below = drops.reduce((sum, drop) => sum + drop, 0);
  const start = Math.max(1, Math.ceil((lines + pictureCells - below) / drops.length));
  const last = start + STEPPED_TRIED - 1;
  const wanted = height === undefined ? undefined : height - frame.heads.depth - Math.max(...drops);
  if (wanted !== undefined && (wanted < start || wanted > last)) return [];
  const shapes: Variant[] = [];
  for (let depth = wanted ?? start; depth <= (wanted ?? last); depth += 1) {
    const shape = steppedAt(base, drops, depth);
    if (shape !== undefined) shapes.push(shape);
    if (shapes.length === STEPPED_KEPT) break;
  }
  return shapes;
}

/** A shape whose legs over the highest foot are `depth` L deep; undefined when the piece does not fit it. */
function steppedAt(base: Base, drops: readonly number[], depth: number): Variant | undefined {
  const { measured, frame, piece, template } = base;
  // A leg over a low foot is deeper than the others from the start: a picture may take more of it.
  const taken = drops.map((drop, leg) => takenByPicture(base, leg, depth + drop));
  const tops = taken.map((own) => frame.heads.depth + own);
  const dropped = drops.map((drop, leg) => depth + drop - (taken[leg] ?? 0));
  const isDeep = dropped.every((own, leg) =>
    tops[leg] === frame.heads.depth
      ? own >= LEAST_ABOVE_AD
      : own >= template.limits.minLegLinesBesidePicture,
  );
  if (!isDeep) return undefined;
  const broken = breakLegs(measured, piece.from, dropped, true);
  if (broken === undefined) return undefined;
  const most = Math.max(...drops);
  const feet = drops.map((drop) => frame.heads.depth + depth + drop);
  return finish(base, {
    ...{ depth: depth + most, tops, depths: dropped },
    ...{ broken, jumpAt: undefined, feet },
  });
}
