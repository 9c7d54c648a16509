// Voids: columns left white inside the type area. In: pages. Out: a warning for the largest void of a page when it is above the limit.
import { type Diagnostic, diagnose } from '../base/diagnostic.js';
import type { Rect } from '../base/geometry.js';
import type { Page } from '../model/page.js';
import type { Template } from '../model/template.js';
import { around, HAIR } from './sides.js';
import type { PageEvidence } from './verdict.js';

interface Void {
  readonly column: number;
  readonly line: number;
  readonly lines: number;
}

/** Judges the white of all pages. */
export function checkWhite({
  pages,
  stories,
  template,
  limits,
}: PageEvidence): readonly Diagnostic[] {
  const articles = new Set(stories.map(({ article }) => article.id));
  return pages.flatMap((page) => {
    const covered = coverOf(page, articles);
    const voids = page.columns.flatMap((_, column) => voidsOf(column, page, covered, template));
    const [largest] = voids.sort((one, other) => other.lines - one.lines);
    if (largest === undefined || largest.lines <= limits.voidLines) return [];
    const { column, line, lines } = largest;
    const seen = voids.filter((one) => one.lines > limits.voidLines);
    const characters = template.columnEm * seen.reduce((sum, one) => sum + one.lines, 0);
    const params = { column: column + 1, line: line + 1, lines, characters };
    return [diagnose('rules/void', params, { page: page.id })];
  });
}

/** Runs of L in a column that nothing covers; between two articles the space that parts them (RG10) is no white. */
function voidsOf(
  column: number,
  page: Page,
  covered: readonly Cover[],
  { lines, limits }: Template,
): readonly Void[] {
  const voids: Void[] = [];
  let from = 0;
  let above: Cover | undefined;
  for (let line = 0; line <= lines; line += 1) {
    const here = line < lines ? coverAt(cellRect(page, column, line), covered) : undefined;
    if (line < lines && here === undefined) continue;
    const gap = above?.isArticle && here?.isArticle ? limits.storyGapLines : 0;
    if (line > from + gap) voids.push({ column, line: from + gap, lines: line - from - gap });
    from = line + 1;
    above = here;
  }
  return voids;
}

function cellRect(page: Page, column: number, line: number): Rect {
  const { x = 0, width = 0 } = page.columns[column] ?? {};
  const { step } = page.baseline;
  return { x, width, y: page.body.y + line * step, height: step };
}

function coverAt(cell: Rect, covered: readonly Cover[]): Cover | undefined {
  return covered.find(
    ({ rect }) =>
      rect.x + HAIR < cell.x + cell.width &&
      cell.x + HAIR < rect.x + rect.width &&
      rect.y + HAIR < cell.y + cell.height &&
      cell.y + HAIR < rect.y + rect.height,
  );
}

/** A part of the page that is printed. */
interface Cover {
  readonly rect: Rect;
  readonly isArticle: boolean;
}

/** What is printed, item by item: the white inside an article's rectangle (beside a byline, under a short last leg) is its own. */
function coverOf(page: Page, articles: ReadonlySet<string>): readonly Cover[] {
  const items = new Map<string, Rect>();
  const apart: Cover[] = [];
  for (const { item, role, rect } of page.boxes) {
    if (role === 'rule') continue;
    const known = items.get(item);
    if (item.startsWith('furniture/')) apart.push({ rect, isArticle: false });
    else items.set(item, known === undefined ? rect : around([known, rect]));
  }
  const whole = [...items].map(([item, rect]) => ({ rect, isArticle: articles.has(item) }));
  return [...whole, ...apart];
}
