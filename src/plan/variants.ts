// Step 1 of the page engine: the shapes an article may take. In: article and typesetter. Out: variants with their exact height in L and a cost.
// Nothing is placed here; a variant knows its rectangle's size and what stands where inside it.
import type { Pt } from '../base/units.js';
import type { HeadlineTier, Template } from '../model/template.js';
import {
  type BrokenLegs,
  breakLegs,
  depthBetween,
  type LegRange,
  type MeasuredItems,
  measureItems,
} from './break-legs.js';
import { COST } from './cost.js';
import type { DeskTools, Piece } from './desk.js';
import { basicLegs, brokenLegs, type LegGrid } from './grid.js';
import { type HeadStack, setHeads, setJumpHeads } from './heads.js';
import { type PictureBlock, pictureBlocks } from './pictures.js';

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
}

/** Every useful shape of a piece on a page of the template. */
export function variantsOf(piece: Piece, tools: DeskTools): readonly Variant[] {
  const { article, from, fromPage, mostJumping, rank } = piece;
  const key = `variants ${article.id} ${from} ${fromPage} ${mostJumping} ${rank}`;
  return tools.recall(key, () => keepCheapest(everyVariantOf(piece, tools)));
}

/** Every shape of a piece, also those that a cheaper one of the same rectangle beats; `only`: of so many columns. */
export function everyVariantOf(piece: Piece, tools: DeskTools, only?: number): readonly Variant[] {
  const found: Variant[] = [];
  const asked = piece.fromPage === undefined ? piece.article.columns : undefined;
  for (let columns = 1; columns <= tools.template.columns; columns += 1) {
    if (columns !== (only ?? asked ?? columns) || columns !== (asked ?? columns)) continue;
    for (const legs of legGrids(piece, columns, tools.template)) {
      for (const heads of headStacks(piece, columns, tools)) {
        found.push(...shapesFor(piece, { columns, legs, heads }, tools));
      }
    }
  }
  return found;
}

interface Frame {
  readonly columns: number;
  readonly legs: LegGrid;
  readonly heads: HeadStack;
}

function legGrids(piece: Piece, columns: number, template: Template): readonly LegGrid[] {
  const basic = basicLegs(template, columns);
  const canBreakColumns =
    piece.fromPage === undefined && piece.mostJumping === undefined && piece.rank <= 2;
  const broken = canBreakColumns ? brokenLegs(template, columns) : undefined;
  return broken === undefined ? [basic] : [basic, broken];
}

function headStacks(piece: Piece, columns: number, tools: DeskTools): readonly HeadStack[] {
  if (piece.fromPage !== undefined) {
    const stack = setJumpHeads(piece.article, piece.fromPage, columns, tools);
    return stack === undefined ? [] : [stack];
  }
  const stacks = tiersFor(piece.rank, columns, tools.template).flatMap((tier, below) => {
    const stack = setHeads(piece.article, tier, columns, tools);
    return stack === undefined ? [] : [{ ...stack, below }];
  });
  return stacks.slice(0, 2);
}

/** Tiers from the rank's own down that may stand over so many columns; over more than any may span, the largest of them. */
function tiersFor(rank: number, columns: number, template: Template): readonly HeadlineTier[] {
  const { headlines } = template;
  const first = Math.min(rank, headlines.length) - 1;
  const below = headlines.slice(Math.max(0, first)).filter((tier) => columns >= tier.minColumns);
  const fitting = below.filter((tier) => columns <= Math.max(tier.maxColumns, 2));
  if (fitting.length > 0) return fitting;
  return below.length > 0 ? below.slice(0, 2) : headlines.slice(-1);
}

function shapesFor(piece: Piece, frame: Frame, tools: DeskTools): readonly Variant[] {
  const maxLines = tools.template.lines;
  const galley = tools.typesetter.setArticle(piece.article, frame.legs.measure);
  tools.report(galley.diagnostics);
  const measured = measureItems(galley.value.items);
  const pictures: (PictureBlock | undefined)[] =
    piece.fromPage === undefined ? [...pictureBlocks(piece.article, frame.legs, tools)] : [];
  if (pictures.length === 0) pictures.push(undefined);
  const shapes: Variant[] = [];
  for (const picture of pictures) {
    const base = { piece, frame, measured, picture, template: tools.template };
    shapes.push(...wholeShapes(base, maxLines));
    // A first part may have any depth: there is no need to bend its picture.
    if (picture?.isNatural === false) continue;
    if (
      piece.mostJumping !== undefined &&
      frame.legs.measure === basicLegs(tools.template, 1).measure
    ) {
      shapes.push(...jumpShapes(base, maxLines));
    }
  }
  return shapes;
}

interface Base {
  readonly piece: Piece;
  readonly frame: Frame;
  readonly measured: MeasuredItems;
  readonly picture: PictureBlock | undefined;
  readonly template: Template;
}

/** Leg depths of a text block `depth` L deep, with the picture standing in some legs or across all. */
function legPlan(base: Base, depth: number): { tops: number[]; depths: number[] } {
  const { frame, picture } = base;
  const tops: number[] = [];
  const depths: number[] = [];
  for (let leg = 0; leg < frame.legs.count; leg += 1) {
    const isUnder =
      picture !== undefined && leg >= picture.firstLeg && leg < picture.firstLeg + picture.legs;
    const taken = isUnder ? Math.min(depth, picture.depth) : 0;
    tops.push(frame.heads.depth + taken);
    depths.push(depth - taken);
  }
  return { tops, depths };
}

/** Depths tried beyond the shallowest: an L more may bring all feet onto one line. */
const DEPTHS_TRIED = 4;

/** The shallowest rectangles that hold the whole piece. */
function wholeShapes(base: Base, maxLines: number): readonly Variant[] {
  const { measured, frame, picture, piece } = base;
  const lines = depthBetween(measured, piece.from, measured.items.length);
  const pictureCells = picture === undefined ? 0 : picture.depth * picture.legs;
  const least = Math.ceil((lines + pictureCells) / frame.legs.count);
  const start = Math.max(least, picture === undefined ? 1 : picture.textlessDepth);
  const shapes: Variant[] = [];
  const deepest = Math.min(start + 8, maxLines - frame.heads.depth);
  for (let depth = start; depth <= deepest && shapes.length < DEPTHS_TRIED; depth += 1) {
    if (!isLegDepthLegal(base, depth)) continue;
    const { tops, depths } = legPlan(base, depth);
    const broken = breakLegs(measured, piece.from, depths, true);
    if (broken === undefined) continue;
    shapes.push(finish(base, { depth, tops, depths, broken, jumpAt: undefined }));
  }
  return shapes;
}

/** First parts of every useful depth; the last L of the last leg is kept for the jump line. */
function jumpShapes(base: Base, maxLines: number): readonly Variant[] {
  const { measured, frame, template, piece } = base;
  const { jumpLinesBefore, jumpLinesAfter } = template.limits;
  const shapes: Variant[] = [];
  for (let depth = 5; depth <= maxLines - frame.heads.depth; depth += 1) {
    if (!isLegDepthLegal(base, depth)) continue;
    const { tops, depths } = legPlan(base, depth);
    const last = depths.length - 1;
    const poured = depths.map((value, leg) => (leg === last ? value - 1 : value));
    const broken = breakLegs(measured, piece.from, poured, false);
    if (broken === undefined || broken.ranges.some(({ from, to }) => from === to)) continue;
    const jumpAt = broken.ranges.at(-1)?.to ?? piece.from;
    const before = depthBetween(measured, piece.from, jumpAt);
    const after = depthBetween(measured, jumpAt, measured.items.length);
    if (before < jumpLinesBefore || after < jumpLinesAfter) continue;
    if (after > (piece.mostJumping ?? 0)) continue;
    shapes.push(finish(base, { depth, tops, depths: poured, broken, jumpAt }));
  }
  return shapes;
}

/** A leg beside or under a picture is either empty or deep enough to read (RA03). */
function isLegDepthLegal(base: Base, depth: number): boolean {
  const { picture, frame, template } = base;
  if (picture === undefined) return true;
  const under = depth - picture.depth;
  if (picture.legs === frame.legs.count) return under >= 1;
  if (under <= 0) return depth >= picture.textlessDepth && depth <= picture.textlessDepth + 1;
  return under >= template.limits.minLegLinesBesidePicture;
}

interface Poured {
  readonly depth: number;
  readonly tops: readonly number[];
  readonly depths: readonly number[];
  readonly broken: BrokenLegs;
  readonly jumpAt: number | undefined;
}

function finish(base: Base, poured: Poured): Variant {
  const { piece, frame, measured, picture } = base;
  return {
    kind: 'article',
    piece,
    rank: piece.rank,
    headSize: frame.heads.size,
    columns: frame.columns,
    height: frame.heads.depth + poured.depth,
    cost: costOf(base, poured),
    heads: frame.heads,
    legs: frame.legs,
    measured,
    ranges: poured.broken.ranges,
    legTops: poured.tops,
    legDepth: poured.depths,
    picture,
    jumpAt: poured.jumpAt,
  };
}

/** Columns that a rank asks for on a page of six. */
const OWN_COLUMNS: readonly number[] = [4, 4, 3, 2, 2, 1];
const DEEPEST_WISHED = 40;
const SHALLOWEST_WISHED = 8;

function costOf(base: Base, poured: Poured): number {
  const { piece, frame, picture, template } = base;
  const scale = template.columns / 6;
  const own = (OWN_COLUMNS[piece.rank] ?? 2) * scale;
  let cost = COST.spanOff * Math.abs(frame.columns - own);
  if (frame.legs.count !== frame.columns) cost += piece.rank === 1 ? 0 : COST.brokenColumns;
  cost += COST.tierBelow * frame.heads.below;
  if (frame.heads.spread < 0.5) cost += COST.looseHead * (1 - frame.heads.spread);
  if (poured.depth > DEEPEST_WISHED) cost += COST.legTooDeep * (poured.depth - DEEPEST_WISHED);
  const textDepth = Math.max(...poured.depths);
  if (textDepth < SHALLOWEST_WISHED) cost += COST.legTooShallow * (SHALLOWEST_WISHED - textDepth);
  cost += COST.raggedFeet * poured.broken.raggedness;
  if (picture !== undefined) cost += picture.cost;
  if (poured.jumpAt !== undefined) cost += COST.jump;
  return cost;
}

/** Of shapes with one width and height only the cheapest can ever win. */
function keepCheapest(variants: readonly Variant[]): readonly Variant[] {
  const best = new Map<number, Variant>();
  for (const variant of variants) {
    const key = variant.columns * 1000 + variant.height;
    const known = best.get(key);
    if (known === undefined || variant.cost < known.cost) best.set(key, variant);
  }
  return [...best.values()];
}
