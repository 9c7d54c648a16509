// What articles need on their pages, measured: for sharing them out, never for placing. In: articles and the room that they have together.
// Out: for each the cells that it will about take. One price of a cell holds for the whole issue: where copy is long every story takes a
// smaller shape, where it is short a larger one, each as far as that is worth the same.
import type { Article } from '../model/copy.js';
import type { Limits } from '../model/template.js';
import { depthBetween } from './break-legs.js';
import { type DeskTools, wholePiece } from './desk.js';
import { estimateCells } from './estimate.js';
import { type Variant, variantsOf } from './variants.js';

/** L × columns of an article: what it will about take, and what it takes where cells are dearer or cheaper on its page. */
export interface Need {
  readonly likely: number;
  readonly least: number;
  readonly most: number;
  /** L that it may leave to another page; 0 = it does not jump. */
  readonly jumps: number;
}

/** Needs of all articles, and how much of their room the copy takes: below 1 it is short, above it is over, whatever shapes it takes. */
export interface Needs {
  readonly byArticle: ReadonlyMap<string, Need>;
  readonly pressed: number;
  readonly loose: number;
}

/** Prices of a cell, in the costs of shapes: what is given at the most to save a cell, and to fill one. */
const DEAREST = 0.8;
const CHEAPEST = -0.4;
const STEPS = 24;
/** How much dearer or cheaper a cell may be on one page than in the mean. */
const SPREAD = 0.2;
/** Far more than sums are rounded by. */
const CLEARLY = 1e-6;

/** Measures articles that share `room` cells; fillers have no part in the price. */
export function measureNeeds(articles: readonly Article[], room: number, tools: DeskTools): Needs {
  const copy = articles.filter(({ filler }) => !filler);
  const shapes = copy.map((article) => ({ article, shapes: shapesOf(article, tools) }));
  const takenAt = (price: number): number =>
    shapes.reduce((sum, one) => sum + cheapestAt(one, price, tools), 0);
  let low = CHEAPEST;
  let high = DEAREST;
  for (let step = 0; step < STEPS; step += 1) {
    const price = (low + high) / 2;
    if (takenAt(price) > room) low = price;
    else high = price;
  }
  const byArticle = new Map<string, Need>();
  for (const article of articles) {
    byArticle.set(article.id, {
      likely: cellsAt(article, high, tools),
      least: cellsAt(article, high + SPREAD, tools),
      most: cellsAt(article, high - SPREAD, tools),
      jumps: linesToJump(article, tools),
    });
  }
  const share = (price: number): number => takenAt(price) / Math.max(1, room);
  return { byArticle, pressed: share(DEAREST / 2), loose: share(CHEAPEST / 2) };
}

/** Cells of an article without regard to the others. */
export function cellsOfArticle(article: Article, tools: DeskTools): number {
  return cellsAt(article, 0, tools);
}

/** Cells of the shape that an article takes at a price. */
function cellsAt(article: Article, price: number, tools: DeskTools): number {
  return cheapestAt({ article, shapes: shapesOf(article, tools) }, price, tools);
}

function cheapestAt(
  { article, shapes }: { readonly article: Article; readonly shapes: readonly NeedShape[] },
  price: number,
  tools: DeskTools,
): number {
  let best = shapes[0];
  for (const shape of shapes) {
    if (best === undefined || shape.cost + price * shape.cells < best.cost + price * best.cells)
      best = shape;
  }
  return best?.cells ?? estimateCells(article, tools.template);
}

interface NeedShape {
  readonly cells: number;
  readonly cost: number;
}

/** Cells and costs of an article's shapes, without those that it takes at no price: prices are tried for the whole issue again and again. */
function shapesOf(article: Article, tools: DeskTools): readonly NeedShape[] {
  return tools.recallOf(article, 'need', () => {
    const shapes = variantsOf(wholePiece(article), tools).map(({ columns, height, cost }) => ({
      cells: columns * (height + tools.template.limits.storyGapLines),
      cost,
    }));
    return shapes.filter((shape) => !shapes.some((other) => isNeverTaken(shape, other)));
  });
}

/** What is clearly worse at both ends of all prices is worse at each between them: costs grow evenly with the price. */
function isNeverTaken(shape: NeedShape, other: NeedShape): boolean {
  return [CHEAPEST - SPREAD, DEAREST + SPREAD].every(
    (price) => shape.cost + price * shape.cells > other.cost + price * other.cells + CLEARLY,
  );
}

/** L that a story may leave to another page. */
function linesToJump(article: Article, tools: DeskTools): number {
  const [shape] = variantsOf(wholePiece(article), tools);
  if (shape === undefined || article.jump.kind === 'never') return 0;
  return mostLines(shape, tools.template.limits);
}

function mostLines({ measured }: Variant, limits: Limits): number {
  const most = depthBetween(measured, 0, measured.items.length) - limits.jumpLinesBefore;
  return most >= limits.jumpLinesAfter ? most : 0;
}
