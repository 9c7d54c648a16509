// RA14, RA15: a page does not fall into two halves. In: pages. Out: a finding where a line of white crosses the middle from edge to edge.
import { type Diagnostic, diagnose } from '../base/diagnostic.js';
import type { Rect } from '../base/geometry.js';
import type { Page } from '../model/page.js';
import { footOf, inLines, type Story } from './reading.js';
import { around, HAIR } from './sides.js';
import type { PageEvidence } from './verdict.js';

/** What counts as the middle, as parts of the page's type area. */
const MIDDLE = { from: 0.42, to: 0.58 };
/** A gutter parts the page only where stories take most of its depth. */
const MOST_OF_PAGE = 0.75;

/** Judges all pages. */
export function checkHalves({ pages, stories }: PageEvidence): readonly Diagnostic[] {
  return pages.flatMap((page) => {
    const blocks = blocksOf(page);
    const own = stories.filter((story) => story.page === page);
    return [...gapAcrossPage(page, blocks, own), ...gutterDownPage(page, own)];
  });
}

/** Everything on a page item by item, furniture box by box. */
function blocksOf(page: Page): readonly Rect[] {
  const items = new Map<string, Rect>();
  for (const { item, role, rect } of page.boxes) {
    if (role === 'rule' || role === 'folio' || role === 'masthead') continue;
    const known = items.get(item);
    items.set(item, known === undefined ? rect : around([known, rect]));
  }
  return [...items.values()];
}

/** RA14: no story crosses the middle, above and below it are stories. */
function gapAcrossPage(
  page: Page,
  blocks: readonly Rect[],
  stories: readonly Story[],
): readonly Diagnostic[] {
  const { body } = page;
  const cut = stories
    .map(({ rect }) => rect.y)
    .find((y) => {
      const isMiddle =
        y > body.y + MIDDLE.from * body.height && y < body.y + MIDDLE.to * body.height;
      const isFree = blocks.every((rect) => footOf(rect) <= y + HAIR || rect.y >= y - HAIR);
      return isMiddle && isFree && stories.some(({ rect }) => rect.y < y - HAIR);
    });
  if (cut === undefined) return [];
  return [diagnose('rules/RA14', { line: inLines(cut - body.y, page) + 1 }, { page: page.id })];
}

/** RA15: no story crosses a gutter in the middle, from the top of the stories to their foot. */
function gutterDownPage(page: Page, stories: readonly Story[]): readonly Diagnostic[] {
  const { body, columns } = page;
  const all = around(stories.map(({ rect }) => rect));
  if (all.height < MOST_OF_PAGE * body.height) return [];
  const at = columns.findIndex(({ x }, column) => {
    const part = (x - body.x) / body.width;
    const isFree = stories.every(
      ({ rect }) => rect.x + rect.width <= x + HAIR || rect.x >= x - HAIR,
    );
    return column > 0 && part > MIDDLE.from && part < MIDDLE.to && isFree;
  });
  if (at < 0) return [];
  return [diagnose('rules/RA15', { column: at, next: at + 1 }, { page: page.id })];
}
