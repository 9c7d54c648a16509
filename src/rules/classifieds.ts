// RK02 to RK04: classified ads under their category, whole, in columns of one depth. In: pages and liners. Out: findings.
import { type Diagnostic, diagnose } from '../base/diagnostic.js';
import type { Issue, Liner } from '../model/copy.js';
import type { Box, Page } from '../model/page.js';
import { footOf, inLines } from './reading.js';
import { HAIR } from './sides.js';
import { dense, type Evidence, textOf } from './verdict.js';

/** Judges the classifieds of all pages. */
export function checkClassifieds({ pages, issue, limits }: Evidence): readonly Diagnostic[] {
  return [
    ...pages.flatMap((page) => {
      const columns = columnsOf(page);
      return [
        ...columns.flatMap((column) => headless(column, issue.liners, page)),
        ...feet(columns, page, limits.linerFootLines),
      ];
    }),
    ...parted(pages, issue),
  ];
}

/** Category heads and liners of each column, from the left, each from its top; the band over all columns is none of them. */
function columnsOf(page: Page): readonly (readonly Box[])[] {
  const liners = page.boxes.filter(({ role }) => role === 'classified');
  const starts = [...new Set(liners.map(({ rect }) => rect.x))].sort((a, b) => a - b);
  return starts.map((x) => {
    const width = liners.find(({ rect }) => rect.x === x)?.rect.width ?? 0;
    return page.boxes
      .filter(({ role }) => role === 'classified' || role === 'box')
      .filter(({ rect }) => Math.abs(rect.x - x) <= HAIR && rect.width <= width + HAIR)
      .sort((a, b) => a.rect.y - b.rect.y);
  });
}

/** RK02: the category's head at the top of each column, and wherever another category begins. */
function headless(
  column: readonly Box[],
  liners: readonly Liner[],
  page: Page,
): readonly Diagnostic[] {
  let shown: string | undefined;
  for (const box of column) {
    if (box.role === 'box') {
      shown = dense(textOf(box));
      continue;
    }
    const liner = liners.find(({ id }) => id === box.item);
    if (liner === undefined || dense(liner.category.text) === shown) continue;
    const params = { item: box.item, category: liner.category.text };
    return [diagnose('rules/RK02', params, { span: liner.span, page: page.id })];
  }
  return [];
}

/** RK03: no liner is parted. */
function parted(pages: readonly Page[], issue: Issue): readonly Diagnostic[] {
  const pagesOf = new Map<string, string[]>();
  for (const page of pages) {
    for (const { role, item } of page.boxes) {
      if (role === 'classified') pagesOf.set(item, [...(pagesOf.get(item) ?? []), page.id]);
    }
  }
  return issue.liners.flatMap(({ id, span }) => {
    const [, page] = pagesOf.get(id) ?? [];
    return page === undefined ? [] : [diagnose('rules/RK03', { item: id }, { span, page })];
  });
}

/** RK04: the feet of all columns but the last, which takes what is left. */
function feet(
  columns: readonly (readonly Box[])[],
  page: Page,
  most: number,
): readonly Diagnostic[] {
  const found = columns
    .slice(0, -1)
    .map((column) => Math.max(...column.map(({ rect }) => footOf(rect))));
  const lines = inLines(Math.max(...found) - Math.min(...found), page);
  if (found.length < 2 || lines <= most) return [];
  return [diagnose('rules/RK04', { lines }, { page: page.id })];
}
