// Step 1 of the page engine: the shapes an article may take. In: article and typesetter. Out: variants with their exact height in L and a cost.
// Nothing is placed here; a variant knows its rectangle's size and what stands where inside it.
import type { Pt } from '../base/units.js';
import {
  type BrokenLegs,
  breakLegs,
  depthBetween,
  type LegRange,
  type MeasuredItems,
} from './break-legs.js';
import { CheapestShapes } from './cheapest-shapes.js';
import { type DeskTools, type Piece, pieceKey } from './desk.js';
import { type Frame, framesOf } from './frames.js';
import { basicLegs, type LegGrid } from './grid.js';
import type { HeadStack } from './heads.js';
import { reachFoot } from './leg-feet.js';
import { isLegDepthLegal, type LegPlan, legPlan } from './leg-plan.js';
import { bodyOf } from './measure-body.js';
import { farBlocks, type PictureBlock, pictureBlocks } from './pictures.js';
import { type Base, type Bent, costOfShape, leastCostOf } from './shape-cost.js';

/** One shape of a piece. */
export interface Variant {
  readonly kind: 'article';
  readonly piece: Piece;
  readonly rank: number;
  readonly headSize: Pt;
  readonly columns: number;
  /** L of the whole rectangle. */
  readonly height: number;
  readonly cost: number;
  readonly heads: HeadStack;
  readonly legs: LegGrid;
  readonly measured: MeasuredItems;
  readonly ranges: readonly LegRange[];
  /** L from the module's top to the start of each leg, and its depth. */
  readonly legTops: readonly number[];
  readonly legDepth: readonly number[];
  readonly picture: PictureBlock | undefined;
  /** Item at which another page goes on; undefined = all is here. */
  readonly jumpAt: number | undefined;
  /** L from the module's top to each column's foot, where they differ: a story around an ad. */
  readonly feet?: readonly number[] | undefined;
  /** What was bent for this shape, as the report tells it. */
  readonly levers: readonly string[];
}

/** Every useful shape of a piece on a page of the template. */
export function variantsOf(piece: Piece, tools: DeskTools): readonly Variant[] {
  const { mostJumping: most, cuts } = piece;
  if (cuts !== undefined) return cutShapes(piece, cuts, tools);
  if (most === undefined || most === Number.POSITIVE_INFINITY) return shapesOf(piece, tools);
  // First parts are the same however much may go on elsewhere.
  return shapesOf({ ...piece, mostJumping: Number.POSITIVE_INFINITY }, tools)
    .filter((shape) => linesJumping(shape) <= most)
    .map((shape) => ({ ...shape, piece }));
}

/** First parts that end where they may, each with what the rest costs. */
function cutShapes(
  { cuts: _, ...whole }: Piece,
  cuts: ReadonlyMap<number, number>,
  tools: DeskTools,
): readonly Variant[] {
  return shapesOf({ ...whole, mostJumping: Number.POSITIVE_INFINITY }, tools).flatMap((shape) => {
    const cost = shape.jumpAt === undefined ? undefined : cuts.get(shape.jumpAt);
    return cost === undefined ? [] : [{ ...shape, cost: shape.cost + cost }];
  });
}

/** L that a shape leaves to another page. */
export function linesJumping({ measured, jumpAt }: Variant): number {
  return jumpAt === undefined ? 0 : depthBetween(measured, jumpAt, measured.items.length);
}

function shapesOf(piece: Piece, tools: DeskTools): readonly Variant[] {
  return tools.recallOf(piece.article, `variants ${pieceKey(piece)}`, () => {
    const cheapest = new CheapestShapes<Variant>();
    const isBeaten = beatenBy(cheapest);
    for (const frame of framesOf(piece, tools)) {
      for (const shape of shapesFor(piece, frame, tools, isBeaten)) cheapest.offer(shape);
    }
    return cheapest.all();
  });
}

/** What even with feet as level as may be costs as much as another shape of its rectangle is not poured. */
export function beatenBy(cheapest: CheapestShapes<Variant>): IsBeaten {
  return (base, plan) => {
    const { columns, heads } = base.frame;
    return cheapest.beats(columns, heads.depth + plan.depth, leastCostOf(base, plan));
  };
}

/** Every shape of a piece over so many columns, also those that a cheaper one of the same rectangle beats. */
export function everyShapeOver(
  piece: Piece,
  columns: number,
  tools: DeskTools,
): readonly Variant[] {
  return framesOf(piece, tools)
    .filter((frame) => frame.columns === columns)
    .flatMap((frame) => shapesFor(piece, frame, tools));
}

function shapesFor(
  piece: Piece,
  frame: Frame,
  tools: DeskTools,
  isBeaten?: IsBeaten,
): readonly Variant[] {
  const { lines } = tools.template;
  const bases = basesOf(piece, frame, tools);
  const shapes = bases.flatMap((base) => wholeShapes(base, { lines, isBeaten }));
  const mayJump =
    piece.mostJumping !== undefined && frame.legs.measure === basicLegs(tools.template, 1).measure;
  if (!mayJump) return shapes;
  // A first part may have any depth: there is no need to bend its picture, but a smaller one leaves room for text.
  const natural = bases.filter(({ picture }) => picture?.isNatural !== false);
  const [plain] = bases;
  const far = plain === undefined ? [] : farBlocks(piece.article, frame.legs, tools);
  const smaller = plain === undefined ? [] : far.map((picture) => ({ ...plain, picture }));
  return [
    ...shapes,
    ...[...natural, ...smaller].flatMap((base) => jumpShapes(base, { lines, isBeaten })),
  ];
}

/** A frame with each block of pictures that may stand in it. */
export function basesOf(piece: Piece, frame: Frame, tools: DeskTools): readonly Base[] {
  const measured = bodyOf(piece, frame.legs, tools);
  return basesWith(piece, frame, { measured, bent: UNBENT }, tools);
}

/** The same with a body that may be bent. */
export function basesWith(
  piece: Piece,
  frame: Frame,
  body: Pick<Base, 'measured' | 'bent'>,
  tools: DeskTools,
): readonly Base[] {
  const { template } = tools;
  return picturesOf(piece, frame, tools).map((picture) => ({
    ...{ piece, frame, picture, template, ...body },
  }));
}

/** Blocks of pictures that a piece may have in a frame; of one without pictures nothing, once. None = its pictures have no room there. */
function picturesOf(
  { article, fromPage }: Piece,
  { legs }: Frame,
  tools: DeskTools,
): readonly (PictureBlock | undefined)[] {
  const isPictured = fromPage === undefined && article.images.length > 0;
  return isPictured ? pictureBlocks(article, legs, tools) : [undefined];
}

/** Nothing pulled. */
export const UNBENT: Bent = { levers: [], cost: 0 };

/** Depths tried beyond the shallowest: an L more may bring all feet onto one line. */
const DEPTHS_TRIED = 4;
/** The same where the picture is bent: other bends give the other depths. */
const DEPTHS_WHERE_BENT = 2;

/** Whether a shape, its feet even at the best, is beaten by another of its rectangle. */
export type IsBeaten = (base: Base, plan: LegPlan) => boolean;

/** Where shapes are poured: the page's depth, how many are wanted of a frame at the most, and which are of no use. */
export interface Pouring {
  readonly lines: number;
  readonly most?: number;
  /** A shape that is beaten counts as poured. */
  readonly isBeaten?: IsBeaten | undefined;
}

/** The shallowest rectangles that hold the whole piece. */
export function wholeShapes(
  base: Base,
  { lines: maxLines, most = DEPTHS_TRIED, isBeaten = () => false }: Pouring,
): readonly Variant[] {
  const { frame, picture } = base;
  const least = Math.ceil(cellsOf(base) / frame.legs.count);
  const start = Math.max(least, picture === undefined ? 1 : picture.textlessDepth);
  const shapes: Variant[] = [];
  const deepest = Math.min(start + 8, maxLines - frame.heads.depth);
  let left = Math.min(most, picture?.isNatural === false ? DEPTHS_WHERE_BENT : DEPTHS_TRIED);
  for (let depth = start; depth <= deepest && left > 0; depth += 1) {
    if (!isLegDepthLegal(base, depth)) continue;
    const plan = legPlan(base, depth);
    if (isBeaten(base, plan)) {
      left -= 1;
      continue;
    }
    const shape = pourWhole(base, plan);
    if (shape === undefined) continue;
    shapes.push(shape);
    left -= 1;
  }
  return shapes;
}

/** L × legs of a piece's text and pictures. */
export function cellsOf({ measured, piece, picture }: Base): number {
  const lines = depthBetween(measured, piece.from, measured.items.length);
  return (picture?.depths ?? []).reduce((sum, depth) => sum + depth, lines);
}

/** A whole piece poured into legs; undefined where they do not hold it, or end above their foot. */
export function pourWhole(base: Base, plan: LegPlan): Variant | undefined {
  const { measured, piece } = base;
  const broken = breakLegs(measured, piece.from, plan.depths, true);
  if (broken === undefined || !reachFoot(measured, broken.ranges, plan.depths)) return undefined;
  return finish(base, plan, broken);
}

/** First parts of every useful depth; the last L of the last leg is kept for the jump line. */
function jumpShapes(
  base: Base,
  { lines: maxLines, isBeaten = () => false }: Pouring,
): readonly Variant[] {
  const { measured, frame, template, piece } = base;
  const { jumpLinesBefore, jumpLinesAfter } = template.limits;
  const shapes: Variant[] = [];
  for (let depth = 5; depth <= maxLines - frame.heads.depth; depth += 1) {
    if (!isLegDepthLegal(base, depth)) continue;
    const { depths: full, ...room } = legPlan(base, depth);
    const depths = full.map((value, leg) => (leg === full.length - 1 ? value - 1 : value));
    if (isBeaten(base, { ...room, depths, jumpAt: piece.from })) continue;
    const broken = breakLegs(measured, piece.from, depths, false);
    if (broken === undefined || broken.ranges.some(({ from, to }) => from === to)) continue;
    const jumpAt = broken.ranges.at(-1)?.to ?? piece.from;
    const before = depthBetween(measured, piece.from, jumpAt);
    const after = depthBetween(measured, jumpAt, measured.items.length);
    if (before < jumpLinesBefore || after < jumpLinesAfter) continue;
    if (after > (piece.mostJumping ?? 0)) continue;
    shapes.push(finish(base, { ...room, depths, jumpAt }, broken));
  }
  return shapes;
}

/** A shape with its legs poured. */
function finish(base: Base, plan: LegPlan, broken: BrokenLegs): Variant {
  const { piece, frame, measured, picture } = base;
  return {
    kind: 'article',
    piece,
    rank: piece.rank,
    headSize: frame.heads.size,
    columns: frame.columns,
    height: frame.heads.depth + plan.depth,
    cost: costOfShape(base, plan, broken.raggedness),
    heads: frame.heads,
    legs: frame.legs,
    measured,
    ranges: broken.ranges,
    legTops: plan.tops,
    legDepth: plan.depths,
    picture,
    jumpAt: plan.jumpAt,
    levers: leversOf(base, plan),
    // Also where there are none: objects made alike are small, and of these there are thousands.
    feet: plan.feet,
  };
}

function leversOf({ picture, bent }: Base, { jumpAt }: LegPlan): readonly string[] {
  return [
    ...(picture?.lever === undefined ? [] : [picture.lever]),
    ...bent.levers,
    ...(jumpAt === undefined ? [] : ['jump']),
  ];
}
