// The judge. In: finished pages, and the copy and bookings they must honour. Out: findings by rule. Looks only at what will be printed, never at how it came about.
import type { Diagnostic } from '../base/diagnostic.js';
import { createKeeper, type Keeper } from '../base/keeper.js';
import type { Issue } from '../model/copy.js';
import type { Page } from '../model/page.js';
import { checkAdStack } from './ad-stack.js';
import { checkAds } from './ads.js';
import { checkAdsAndNews } from './ads-and-news.js';
import { checkCaptions } from './captions.js';
import { checkClassifieds } from './classifieds.js';
import { checkCopyWhole } from './copy-whole.js';
import { checkFurniture } from './furniture.js';
import { checkGrey } from './grey.js';
import { checkGrid } from './grid.js';
import { checkHalves } from './halves.js';
import { checkHeadOrder } from './head-order.js';
import { checkHeads } from './heads.js';
import { checkJumps } from './jumps.js';
import { checkLegs } from './legs.js';
import { checkLooseness } from './looseness.js';
import { checkOverlap } from './overlap.js';
import { checkParagraphs } from './paragraphs.js';
import { checkPictures } from './pictures.js';
import { checkPromises } from './promises.js';
import { readStories } from './reading.js';
import { checkShape } from './shape.js';
import { checkSpace } from './space.js';
import { limitsOf } from './thresholds.js';
import { checkType } from './type.js';
import { type Case, type PageEvidence, type PageRule, partedItems, type Rule } from './verdict.js';
import { checkWhite } from './white.js';

/** What must not go to press first, what only looks poor last. `page`: a rule that looks at one page at a time. */
const RULES: readonly (
  | { readonly of: 'issue'; readonly check: Rule }
  | { readonly of: 'page'; readonly check: PageRule }
)[] = [
  { of: 'issue', check: checkCopyWhole },
  { of: 'page', check: checkOverlap },
  { of: 'page', check: checkGrid },
  { of: 'page', check: checkHeads },
  { of: 'issue', check: checkAds },
  { of: 'issue', check: checkPromises },
  { of: 'issue', check: checkAdsAndNews },
  { of: 'issue', check: checkClassifieds },
  { of: 'issue', check: checkJumps },
  { of: 'issue', check: checkFurniture },
  { of: 'page', check: checkShape },
  { of: 'issue', check: checkPictures },
  { of: 'issue', check: checkCaptions },
  { of: 'page', check: checkLegs },
  { of: 'page', check: checkParagraphs },
  { of: 'page', check: checkLooseness },
  { of: 'page', check: checkHeadOrder },
  { of: 'issue', check: checkAdStack },
  { of: 'page', check: checkSpace },
  { of: 'page', check: checkWhite },
  { of: 'page', check: checkGrey },
  { of: 'page', check: checkHalves },
  { of: 'issue', check: checkType },
];

/** All findings on finished pages. An article or ad with a part on a page that was not made is not judged as a whole. */
export function checkPages(given: Case): readonly Diagnostic[] {
  const { keeper = createKeeper(), pages, issue, template } = given;
  const limits = limitsOf(template);
  const read = pages.map((page) => readPage(page, issue, keeper));
  const stories = read.flatMap((page) => page.stories);
  const evidence = { ...given, stories, limits, parted: partedItems(given) };
  return RULES.flatMap(({ of, check }, rule) => {
    if (of === 'issue') return check(evidence);
    return read.flatMap((page) =>
      keeper.recallOf(page, `rule ${rule}`, () => check({ ...page, issue, template, limits })),
    );
  });
}

/** A page with its stories. A page is made of its articles: while it is the same, so are they. */
function readPage(
  page: Page,
  issue: Issue,
  keeper: Keeper,
): Pick<PageEvidence, 'pages' | 'stories'> {
  const pages = [page];
  return keeper.recallOf(page, 'stories', () => ({ pages, stories: readStories(pages, issue) }));
}
