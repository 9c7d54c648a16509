// The 導讀 box of page one. In: the articles it names. Out: shapes the solver may place, and the box once the pages are known.
import type { GridRect } from '../base/geometry.js';
import type { Pt } from '../base/units.js';
import type { Article } from '../model/copy.js';
import type { ReferBox } from '../model/dummy.js';
import type { TextBlock } from '../model/galley.js';
import type { PageSpec } from './assign-pages.js';
import { type DeskTools, setText } from './desk.js';
import { spanWidth } from './grid.js';

/** A shape of the box: a frame of whole columns with one entry below the other. */
export interface ReferShape {
  readonly kind: 'refer';
  readonly columns: number;
  readonly height: number;
  readonly cost: number;
  readonly headSize: Pt;
  readonly rank: number;
  readonly entries: readonly ReferEntry[];
}

/** What tells a box from another: what it points to, and its shapes. */
export function referName(shapes: readonly ReferShape[]): string {
  const names = shapes.map(
    ({ columns, height, entries }) =>
      `${columns}x${height} ${entries.map(({ article }) => article.id).join()}`,
  );
  return `refer ${names.join(' ')}`;
}

interface ReferEntry {
  readonly article: Article;
  readonly text: TextBlock;
}

/** L for the label over the entries, and for the air under them. */
const LABEL_LINES = 2;
const FOOT_LINES = 1;
/** Air inside the frame, and room for the page's number, in points. */
const INSET = 8;
const PAGE_WIDTH = 34;
const MOST_ENTRIES = 5;
const WIDTHS: readonly number[] = [2, 1, 3];

/** The articles that a box on the front page may point to: not those that can stand on that page alone. */
export function pointedTo(
  articles: readonly Article[],
  pages: readonly PageSpec[],
): readonly Article[] {
  const inside = pages.filter(({ isFront }) => !isFront);
  const isOwn = (name: string | undefined): boolean =>
    name !== undefined &&
    pages.some(({ isFront, section }) => isFront && section === name) &&
    !inside.some(({ section }) => section === name);
  return articles.filter(({ page, section }) =>
    page === undefined ? !isOwn(section) : inside.some(({ id }) => id === page.text),
  );
}

/** Shapes of the box for up to five articles; empty when nothing is to be named. */
export function referShapes(articles: readonly Article[], tools: DeskTools): readonly ReferShape[] {
  const named = articles.filter((article) => article.refer !== undefined).slice(0, MOST_ENTRIES);
  if (named.length === 0) return [];
  return WIDTHS.filter((columns) => columns < tools.template.columns).map((columns, order) => {
    const measure = spanWidth(tools.template, columns) - 2 * INSET - PAGE_WIDTH;
    const entries = named.map((article) => ({ article, text: setEntry(article, measure, tools) }));
    const depth = entries.reduce((sum, entry) => sum + entry.text.depth, 0);
    return {
      kind: 'refer',
      columns,
      height: LABEL_LINES + depth + FOOT_LINES,
      cost: order * 6,
      headSize: 0,
      rank: 4,
      entries,
    };
  });
}

/** The box at its place, with the pages of its articles filled in. */
export function referBox(
  shape: ReferShape,
  grid: GridRect,
  pageOf: (article: Article) => string | undefined,
  tools: DeskTools,
): ReferBox {
  // An article that stands on no page, or on the box's own, is not pointed to.
  const printed = shape.entries.filter(({ article }) => pageOf(article) !== undefined);
  const entries = printed.map(({ article, text }) => {
    const label = tools.typesetter.setBlock({
      text: { text: pageOf(article) ?? '', span: article.span },
      style: 'refer-page',
      measure: PAGE_WIDTH,
      align: 'end',
      maxLines: 1,
    });
    return { article, text, page: label.value };
  });
  return { grid, labelLines: LABEL_LINES, inset: INSET, entries };
}

function setEntry(article: Article, measure: Pt, tools: DeskTools): TextBlock {
  const text = article.refer ?? article.title.text.replace(/[|｜]/g, ' ');
  const request = {
    text: { text, span: article.title.span },
    style: 'refer',
    measure,
    maxLines: 2,
  };
  return setText(request, tools);
}
