// Where on a page an article asks to stand (`position`). In: stories at their places, the page's hole. Out: what a place costs that is not the
// one asked for, and who did not get it. A corner is that of the news hole: `bottom` is above the ads, `top` below the masthead.
import { type Diagnostic, diagnose } from '../base/diagnostic.js';
import type { GridRect } from '../base/geometry.js';
import type { Article } from '../model/copy.js';
import { sideOfPage } from '../model/page-side.js';
import type { PageSpec } from './assign-pages.js';
import { feetOf, type Placed, type Shape } from './build-module.js';
import { COST } from './cost.js';
import type { Hole } from './white.js';

/** Edges of the hole that a story asks for. */
type Edge = 'top' | 'bottom' | 'left' | 'right';

/** White between a story's foot and an ad below it, in L, with which it still stands at the bottom. */
const FOOT_ROOM = 2;

/** Whether a page lies at the side that an article asks for. */
export function isAtSide({ position }: Article, page: PageSpec): boolean {
  return position?.endsWith('-hand') !== true || position === `${sideOfPage(page)}-hand`;
}

function edgesOf({ position }: Article): readonly Edge[] {
  if (position === undefined || position.endsWith('-hand')) return [];
  return position.split('-') as Edge[];
}

/** What the shapes of a piece ask for; the rest of a story goes where there is room. */
function edgesOfShape(shape: Shape | undefined): readonly Edge[] {
  if (shape?.kind !== 'article' || shape.piece.fromPage !== undefined) return [];
  return edgesOf(shape.piece.article);
}

/** Cost of stories that do not stand where they ask to, the more the farther off. */
export function costOfPositions(placed: readonly Placed[], hole: Hole): number {
  return placed.reduce((cost, { shape, grid }) => {
    const off = edgesOfShape(shape).map((edge) => distanceTo(edge, grid, hole));
    return (
      cost + off.reduce((sum, one) => sum + (one > 0 ? COST.positionMissed * (1 + one) : 0), 0)
    );
  }, 0);
}

/** Cost of pieces that go into a rectangle which does not reach the edges they ask for. */
export function costOfReach(
  shapes: readonly (Shape | undefined)[],
  rect: GridRect,
  hole: Hole,
): number {
  const missed = shapes.flatMap((shape) => {
    const edges = edgesOfShape(shape);
    return edges.filter((edge) => !reaches(edge, edges, rect, hole));
  });
  return COST.positionMissed * missed.length;
}

/** Whether a story in a rectangle can come to an edge: to the foot of the hole in any of its columns, in a corner in that at the side. */
function reaches(edge: Edge, edges: readonly Edge[], rect: GridRect, hole: Hole): boolean {
  const { column, columnSpan } = rect;
  if (edge !== 'bottom') return distanceTo(edge, rect, hole) <= 0;
  const columns = Array.from({ length: columnSpan }, (_, at) => column + at);
  const from = edges.includes('right') ? -1 : 0;
  const own = edges.length > 1 ? columns.slice(from).slice(0, 1) : columns;
  return own.some((at) => distanceTo(edge, { ...rect, column: at, columnSpan: 1 }, hole) <= 0);
}

/** How far from an edge of the hole, as a part of its extent; 0 = at it. */
function distanceTo(edge: Edge, grid: GridRect, hole: Hole): number {
  const { firstLine, freeLines } = hole;
  const open = freeLines.flatMap((foot, column) => (foot > firstLine ? [column] : []));
  const [first = 0] = open;
  const end = (open.at(-1) ?? freeLines.length - 1) + 1;
  const depth = Math.max(1, ...freeLines) - firstLine;
  if (edge === 'left') return (grid.column - first) / freeLines.length;
  if (edge === 'right') return (end - grid.column - grid.columnSpan) / freeLines.length;
  if (edge === 'top') return (grid.line - firstLine) / depth;
  const feet = freeLines.slice(grid.column, grid.column + grid.columnSpan);
  const below = Math.max(0, ...feet) - grid.line - grid.lineSpan;
  return below <= FOOT_ROOM ? 0 : below / depth;
}

/** A page as it stands. */
export interface StandingPage {
  readonly spec: PageSpec;
  readonly placed: readonly Placed[];
  readonly freeLines: readonly number[];
}

/** Articles that do not stand where they ask to, with the reason. Those that are printed nowhere are told of elsewhere. */
export function brokenPositions(pages: readonly StandingPage[]): readonly Diagnostic[] {
  return pages.flatMap((page) =>
    page.placed.flatMap((one) => {
      const { shape } = one;
      return shape.kind === 'article' && shape.piece.fromPage === undefined
        ? broken(shape.piece.article, one, page)
        : [];
    }),
  );
}

function broken(article: Article, one: Placed, page: StandingPage): readonly Diagnostic[] {
  const { title, position = '' } = article;
  const params = { title: title.text, position, page: page.spec.id };
  const place = { span: article.placeSpans?.position ?? title.span, page: page.spec.id };
  if (!isAtSide(article, page.spec)) return [diagnose('plan/position-side', params, place)];
  const missed = edgesOf(article).filter((edge) => !standsAt(edge, one, page));
  if (missed.length === 0) return [];
  const holder = page.placed.find(
    (other) =>
      other !== one &&
      edgesOfShape(other.shape).some((edge) => missed.includes(edge)) &&
      missed.every((edge) => standsAt(edge, other, page)),
  );
  if (holder?.shape.kind !== 'article') return [diagnose('plan/position-no-room', params, place)];
  const other = holder.shape.piece.article.title.text;
  return [diagnose('plan/position-taken', { ...params, other }, place)];
}

/** Whether a story stands at an edge of the hole, or no other one stands between it and the edge. */
function standsAt(edge: Edge, one: Placed, { spec, placed, freeLines }: StandingPage): boolean {
  const others = placed.filter((other) => other !== one).map(extentOf);
  return (
    distanceTo(edge, one.grid, { ...spec, freeLines }) <= 0 ||
    isOutermost(edge, extentOf(one), others)
  );
}

/** A story's rectangle, and for each of its columns the first L below it. */
export interface Extent {
  readonly grid: GridRect;
  readonly feet: readonly number[];
}

function extentOf(placed: Placed): Extent {
  return { grid: placed.grid, feet: feetOf(placed) };
}

/** Whether a story stood where it asks to, as far as the other stories of its page go. */
export function stoodAsAsked(article: Article, one: Extent, others: readonly Extent[]): boolean {
  return edgesOf(article).every((edge) => isOutermost(edge, one, others));
}

function isOutermost(edge: Edge, one: Extent, others: readonly Extent[]): boolean {
  return !others.some((other) => {
    if (edge === 'top') return isBelow(one, other);
    if (edge === 'bottom') return isBelow(other, one);
    const [left, right] = edge === 'left' ? [other, one] : [one, other];
    return isBeside(left, right);
  });
}

/** Whether one stands below the other in some column. */
function isBelow(one: Extent, other: Extent): boolean {
  return other.feet.some((foot, at) => {
    const column = other.grid.column + at;
    const isIn = one.grid.column <= column && column < one.grid.column + one.grid.columnSpan;
    return isIn && foot <= one.grid.line;
  });
}

/** Whether two stories have some L in common, the first at the left of the second. */
function isBeside(left: Extent, right: Extent): boolean {
  const [a, b] = [left.grid, right.grid];
  return (
    a.column + a.columnSpan <= b.column &&
    a.line < b.line + b.lineSpan &&
    b.line < a.line + a.lineSpan
  );
}
