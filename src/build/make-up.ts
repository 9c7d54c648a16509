// All dummies → pages, those made up before as they were. In: dummies, what pages are made up with, the keeper. Out: pages and what is to be
// said of them. A page whose modules, ads and furniture are the same is the very same page: judge and press know it by that.
import type { Outcome } from '../base/diagnostic.js';
import type { Keeper } from '../base/keeper.js';
import { makeUpPage } from '../makeup/make-up-page.js';
import type { FurnitureTools } from '../makeup/place-furniture.js';
import type { Issue } from '../model/copy.js';
import type { Dummy } from '../model/dummy.js';
import type { Page } from '../model/page.js';

/** Makes up all pages, in order; the keeper's setting names template and typesetter. */
export function makeUp(
  dummies: readonly Dummy[],
  tools: FurnitureTools & { readonly issue: Issue },
  keeper: Keeper,
): Outcome<readonly Page[]> {
  const { articles: _a, ads: _b, liners: _c, leftOut: _d, ...paper } = tools.issue;
  const { pageCount, typesetter, template } = tools;
  const furniture = JSON.stringify([paper, pageCount]);
  // Makeup is given no copy but what stands on the page, so that the key can name all it may look at.
  const own: FurnitureTools = { issue: paper, pageCount, typesetter, template };
  const made = dummies.map((dummy) =>
    keeper.recall(`${furniture} ${keyOf(dummy, keeper)}`, () => makeUpPage(dummy, own)),
  );
  return {
    value: made.map(({ value }) => value),
    diagnostics: made.flatMap(({ diagnostics }) => diagnostics),
  };
}

/** Everything that a dummy says, copy and set text by name. */
function keyOf({ modules, ads, liners, refer, ...page }: Dummy, { nameOf }: Keeper): string {
  return JSON.stringify([
    page,
    modules.map(nameOf),
    ads.map(({ ad, ...slot }) => [nameOf(ad), slot]),
    liners.map(({ frame, ...slot }) => [nameOf(frame), slot]),
    refer && [
      { ...refer, entries: [] },
      refer.entries.map(({ article, text, page }) => [article, text, page].map(nameOf)),
    ],
  ]);
}
