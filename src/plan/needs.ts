// What an article needs on a page, measured: for sharing articles out among pages, never for placing. In: an article. Out: cells and L.
import type { Article } from '../model/copy.js';
import type { Limits } from '../model/template.js';
import { depthBetween } from './break-legs.js';
import { type DeskTools, wholePiece } from './desk.js';
import { estimateCells } from './estimate.js';
import { type Variant, variantsOf } from './variants.js';

/** L × columns of an article: its cheapest shape, and the least and the most of the shapes that look nearly as good. */
export interface Need {
  readonly likely: number;
  readonly least: number;
  readonly most: number;
  /** L that it may leave to another page; 0 = it does not jump. */
  readonly jumps: number;
}

/** Cost above that of the cheapest up to which a shape looks nearly as good. */
const NEARLY = 14;
/** Part of the way to its smallest and largest shapes that an article goes at ease: not all can be bent at once. */
const AT_EASE = 0.5;

/** Cells that an article needs, from the shapes that it may take. */
export function needOf(article: Article, tools: DeskTools): Need {
  return tools.recall(`need ${article.id}`, () => measureNeed(article, tools));
}

function measureNeed(article: Article, tools: DeskTools): Need {
  const shapes = variantsOf(wholePiece(article), tools);
  const [first, ...others] = shapes;
  if (first === undefined) {
    const cells = estimateCells(article, tools.template);
    return { likely: cells, least: cells, most: cells, jumps: 0 };
  }
  const cellsOf = ({ columns, height }: Variant): number =>
    columns * (height + tools.template.limits.storyGapLines);
  const cheapest = others.reduce((best, shape) => (shape.cost < best.cost ? shape : best), first);
  const likely = cellsOf(cheapest);
  const near = shapes.filter(({ cost }) => cost <= cheapest.cost + NEARLY).map(cellsOf);
  return {
    likely,
    least: likely + AT_EASE * (Math.min(...near) - likely),
    most: likely + AT_EASE * (Math.max(...near) - likely),
    jumps: linesToJump(article, cheapest, tools.template.limits),
  };
}

/** L that a story may leave to another page. */
function linesToJump(article: Article, { measured }: Variant, limits: Limits): number {
  if (article.jump.kind === 'never') return 0;
  const lines = depthBetween(measured, 0, measured.items.length);
  const most = lines - limits.jumpLinesBefore;
  return most >= limits.jumpLinesAfter ? most : 0;
}
