// The page's lead: the story of the first rank. In: a way to fill a page. Out: what it costs where the lead does not stand at the top or is
// set smaller than a lesser story, and the shapes with which it cannot be. The solver joins rectangles without knowing the whole page.
import type { Pt } from '../base/units.js';
import type { Article } from '../model/copy.js';
import type { Placed, Shape } from './build-module.js';
import { COST } from './cost.js';
import type { Filled } from './fill-hole.js';
import type { Arrangement } from './solve-page.js';
import type { Variant } from './variants.js';

/** The page's first story stands at its top: at the left by rank, at the outside of a right-hand page as well. */
export function costOfPlace(filled: Filled, ranks: readonly number[], top: number): number {
  const highest = filled.trees
    .filter(({ rect }) => rect.line === top)
    .map(({ tree }) => highestAtTop(tree));
  return Math.min(...highest) > Math.min(...ranks) ? COST.leadElsewhere : 0;
}

/** The first rank among the stories along a tree's upper edge. */
function highestAtTop(tree: Arrangement<Shape>): number {
  if (tree.kind === 'leaf') return tree.shape.rank;
  const first = highestAtTop(tree.first);
  return tree.kind === 'stack' ? first : Math.min(first, highestAtTop(tree.second));
}

/** The largest story of the first rank, where one of the others is set larger: its head, or as large a one over more columns. */
export function smallLeadOf(placed: readonly Placed[]): Variant | undefined {
  const stories = placed.flatMap(({ shape }) =>
    shape.kind === 'article' && shape.piece.fromPage === undefined ? [shape] : [],
  );
  const first = Math.min(...stories.map(({ rank }) => rank));
  const [lead] = stories.filter(({ rank }) => rank === first).sort(byDisplay);
  const [lesser] = stories.filter(({ rank }) => rank > first).sort(byDisplay);
  if (lead === undefined || lesser === undefined) return undefined;
  return byDisplay(lesser, lead) < 0 ? lead : undefined;
}

/** The largest head first; of equals the one over more columns. */
function byDisplay(one: Variant, other: Variant): number {
  return other.headSize - one.headSize || other.columns - one.columns;
}

/** A size of headlines that the lead has at the least, and lesser stories stay below. */
export interface HeadOrder {
  readonly lead: Article;
  readonly rank: number;
  readonly size: Pt;
}

/** Ways to part a lead from lesser stories: at each size that it may have, from its own up. */
export function ordersFor(
  { piece, rank, headSize }: Variant,
  shapes: readonly Shape[],
): readonly HeadOrder[] {
  const sizes = shapes.flatMap((shape) =>
    shape.kind === 'article' && shape.piece === piece && shape.headSize >= headSize
      ? [shape.headSize]
      : [],
  );
  return [...new Set(sizes)].map((size) => ({ lead: piece.article, rank, size }));
}

/** Whether a shape keeps to an order: the rests of stories from other pages have no part in it. */
export function keepsOrder({ piece, headSize }: Variant, { lead, rank, size }: HeadOrder): boolean {
  if (piece.fromPage !== undefined) return true;
  if (piece.article === lead) return headSize >= size;
  return piece.rank === rank || headSize < size;
}
