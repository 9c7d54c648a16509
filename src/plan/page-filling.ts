// What a page is filled with. In: the page's frame and what it must and may carry. Out: the shapes that its pieces may take, and a filler of its
// hole with sets of them. Chooses nothing.
import type { GridRect } from '../base/geometry.js';
import { bentVariantsOf } from './bent-variants.js';
import type { Shape } from './build-module.js';
import type { Choice } from './choices.js';
import { COST } from './cost.js';
import { type DeskTools, type Piece, pieceKey } from './desk.js';
import { HoleFiller } from './fill-hole.js';
import { type Wish, wished } from './keep-wish.js';
import { type HeadOrder, keepsOrder } from './lead.js';
import { type Named, pileOf, pilesAmong, storiesOf, type Unit } from './piles.js';
import { costOfReach } from './positions.js';
import { type ReferShape, referName } from './refer.js';
import { RowShelf } from './row-shelf.js';
import { type Bounds, solvePieces } from './solve-page.js';
import { type Variant, variantsOf } from './variants.js';

/** The room of a page. */
export interface PageFrame {
  readonly firstLine: number;
  /** Per column, the first L taken by an ad. */
  readonly freeLines: readonly number[];
  /** Ways to cut the hole; where there are none, all that are sensible. */
  readonly ways?: readonly (readonly GridRect[])[];
}

/** What the page is to carry. */
export interface PageLoad {
  readonly must: readonly Piece[];
  /** Used where they fill better than white. */
  readonly may: readonly Piece[];
  readonly refer: readonly ReferShape[];
  /** How the pieces stood before. */
  readonly wish?: Wish;
  /** What costs as much, fillers counted, is no use: that there are such ways may be left unfound. */
  readonly limit?: number;
  /** Of use only with something of `may`. */
  readonly isOffer?: boolean;
  /** Though there are many pieces, more ways are looked at where white is left: the page has been tried in all other ways. */
  readonly isThorough?: boolean;
}

/** Which shapes the pieces of a page may take, and how many of the ways to join them are looked at. */
export interface Levers {
  readonly isBent: boolean;
  readonly isThorough?: boolean;
  /** One of `ceilingsUpTo`: what costs more is no use. */
  readonly ceiling?: number;
  readonly order?: HeadOrder;
}

/** Nearly every page that is well filled costs less. Half of what can be joined costs more, and is not looked at where a page for less will do. */
const DEAR = 150;

/** What parts of a page may cost where all of it is of use below a limit. */
export function ceilingFor(limit: number): number {
  return limit <= DEAR ? DEAR : Number.POSITIVE_INFINITY;
}

/** The same, tried one after the other until a page costs no more. */
export function ceilingsUpTo(limit: number): readonly number[] {
  return [...new Set([DEAR, ceilingFor(limit)])];
}

/** Shapes of a piece, by the name that the solver's rows are kept under. */
function shapesFor(piece: Piece, { isBent, order }: Levers, tools: DeskTools): Named<Variant> {
  const all = [...variantsOf(piece, tools), ...(isBent ? bentVariantsOf(piece, tools) : [])];
  const name = `${pieceKey(piece)}${isBent ? ' bent' : ''}`;
  const shapes = order === undefined ? all : all.filter((shape) => keepsOrder(shape, order));
  if (order === undefined || shapes.length === all.length) return { name, shapes };
  const side = order.lead === piece.article ? 'from' : 'below';
  return { name: `${name} ${side} ${order.size}`, shapes };
}

/** What a page is filled with. */
export interface Filling {
  /** What the page is to carry, with what is joined at once as one: sets are told by its places. */
  readonly choice: Choice;
  /** By place in the choice, the 導讀 box last. */
  readonly units: readonly (readonly Unit[])[];
  readonly filler: HoleFiller;
  readonly gap: number;
  /** What a lead set too small costs. */
  readonly smallLead: number;
}

/** What is joined on a page, by its pieces' places, with the shapes that it may take: what must stand there, what may, the 導讀 box. */
export function unitsOf(load: PageLoad, levers: Levers, tools: DeskTools): readonly Named<Unit>[] {
  const offered = [...load.must, ...load.may].map((piece) => {
    const { name, shapes } = shapesFor(piece, levers, tools);
    const wish = load.wish?.get(piece.article.id);
    const wanted = wish === undefined ? '' : ` as ${wish.columns}x${wish.lines}`;
    return { name: `${name}${wanted}`, shapes: wished(shapes, load.wish) };
  });
  const must = piledUp(load, offered.slice(0, load.must.length), tools);
  const box = { name: referName(load.refer), shapes: load.refer };
  const may = offered.slice(load.must.length);
  return [...must, ...may, ...(load.refer.length > 0 ? [box] : [])];
}

/** The units of a load, and a filler of its hole with them. */
export function fillingOf(
  frame: PageFrame,
  load: PageLoad,
  levers: Levers,
  tools: DeskTools,
): Filling {
  const { columns, lines, limits } = tools.template;
  const gap = limits.storyGapLines;
  const named = unitsOf(load, levers, tools);
  const units = named.map(({ shapes }) => shapes);
  const must = units.slice(0, units.length - load.may.length - (load.refer.length > 0 ? 1 : 0));
  const { isThorough = false, ceiling = Number.POSITIVE_INFINITY } = levers;
  const bounds = { columns, lines, gap, isThorough, ceiling };
  const known = { names: named.map(({ name }) => name), shelf: shelfOf(bounds, tools) };
  const solved = solvePieces<Unit>(units, bounds, known);
  const smallLead = tools.isPressed === true ? 0 : COST.leadSetSmaller;
  const reach = (rect: GridRect, mask: number): number =>
    costOfReach(firstShapes(units, mask), rect, frame);
  const filler = new HoleFiller(units, solved, gap, reach);
  return { choice: { ...load, must }, units, filler, gap, smallLead };
}

/** What a page must carry, by units; `offered`: the pieces' shapes. */
function piledUp(
  { must, may }: PageLoad,
  offered: readonly Named<Shape>[],
  tools: DeskTools,
): readonly Named<Unit>[] {
  const piles = pilesAmong(must, may.length);
  if (piles.length === 0) return offered;
  const { columns, lines, limits } = tools.template;
  const bounds = { columns, lines, gap: limits.storyGapLines };
  const joined = piles.map((places) => {
    const members = places.flatMap((at) => offered[at] ?? []);
    const key = `pile ${members.map(({ name }) => name).join(' + ')}`;
    return tools.recall(key, () => pileOf(key, members, bounds));
  });
  const isSingle = (_: unknown, at: number): boolean => !piles.some((pile) => pile.includes(at));
  return [...offered.filter(isSingle), ...joined];
}

/** The rows of the solver that this plan has made so far. */
function shelfOf({ isThorough, ceiling }: Bounds, tools: DeskTools): RowShelf<Unit> {
  return tools.recall(`solver rows ${isThorough} ${ceiling}`, () => new RowShelf<Unit>());
}

/** A shape of each piece of a set. */
export function firstShapes(units: readonly (readonly Unit[])[], mask: number): readonly Shape[] {
  return units.flatMap(([unit], index) =>
    unit === undefined || (mask & (1 << index)) === 0 ? [] : storiesOf(unit),
  );
}
