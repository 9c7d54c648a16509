// What a story's shape costs by itself, whatever stands beside it. In: a frame with its pictures, and the legs poured into it. Out: a number.
import type { Template } from '../model/template.js';
import { leastRaggedness, type MeasuredItems } from './break-legs.js';
import { COST, GRAINS } from './cost.js';
import type { Piece } from './desk.js';
import { OWN_COLUMNS } from './estimate.js';
import type { Frame } from './frames.js';
import type { LegPlan } from './leg-plan.js';
import type { PictureBlock } from './pictures.js';

/** Levers pulled before a story is poured, and what they cost. */
export interface Bent {
  readonly levers: readonly string[];
  readonly cost: number;
}

/** What is poured into a frame. */
export interface Base {
  readonly piece: Piece;
  readonly frame: Frame;
  readonly measured: MeasuredItems;
  readonly picture: PictureBlock | undefined;
  readonly template: Template;
  readonly bent: Bent;
}

const DEEPEST_WISHED = 40;
const SHALLOWEST_WISHED = 8;
/** Deepest leg (RA03) where the template says nothing. */
const DEEPEST_LEG = 64;

/** Cost of a shape: how far it is from what its rank asks for, and from what reads well. `raggedness`: of its feet, as they are poured. */
export function costOfShape(base: Base, plan: LegPlan, raggedness: number): number {
  let cost = costOfDepth(base, plan);
  cost += COST.raggedFeet * raggedness;
  if (plan.jumpAt !== undefined) cost += COST.jump;
  if (plan.feet !== undefined) cost += COST.aroundAd;
  return costOfBase(base) + inGrains(cost);
}

/** What a shape costs at the least, known before its legs are poured. */
export function leastCostOf(base: Base, plan: LegPlan): number {
  const { measured, piece } = base;
  const isWhole = plan.jumpAt === undefined;
  const raggedness = isWhole ? leastRaggedness(measured, piece.from, plan.depths) : 0;
  return costOfShape(base, plan, raggedness);
}

/** What a shape costs however deep its legs are poured: known before they are. */
export function costOfBase({ piece, frame, picture, template, bent }: Base): number {
  const scale = template.columns / 6;
  const own = (OWN_COLUMNS[piece.rank] ?? 2) * scale;
  let cost = COST.spanOff * Math.abs(frame.columns - own);
  if (frame.legs.count !== frame.columns) cost += piece.rank === 1 ? 0 : COST.brokenColumns;
  cost += COST.tierBelow * frame.heads.below;
  if (frame.heads.spread < 0.5) cost += COST.looseHead * (1 - frame.heads.spread);
  return inGrains(cost + (picture?.cost ?? 0) + bent.cost);
}

function inGrains(cost: number): number {
  return Math.round(cost * GRAINS) / GRAINS;
}

/** Legs that are shallow, deep, or deeper than the judge lets pass. */
function costOfDepth({ template }: Base, { depth, depths }: LegPlan): number {
  const textDepth = Math.max(...depths);
  const over = textDepth - (template.limits.maxLegLines ?? DEEPEST_LEG);
  return (
    COST.legTooDeep * Math.max(0, depth - DEEPEST_WISHED) +
    COST.legTooShallow * Math.max(0, SHALLOWEST_WISHED - textDepth) +
    (over > 0 ? COST.legBeyondReading + COST.legTooDeep * over : 0)
  );
}
