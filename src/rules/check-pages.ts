// The judge. In: finished pages, and the copy and bookings they must honour. Out: findings by rule. Looks only at what will be printed, never at how it came about.
import type { Diagnostic } from '../base/diagnostic.js';
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
import { checkOverlap } from './overlap.js';
import { checkParagraphs } from './paragraphs.js';
import { checkPictures } from './pictures.js';
import { checkPromises } from './promises.js';
import { readStories } from './reading.js';
import { checkShape } from './shape.js';
import { checkSpace } from './space.js';
import { limitsOf } from './thresholds.js';
import { checkType } from './type.js';
import type { Case, Rule } from './verdict.js';
import { checkWhite } from './white.js';

/** What must not go to press first, what only looks poor last. */
const RULES: readonly Rule[] = [
  checkCopyWhole,
  checkOverlap,
  checkGrid,
  checkHeads,
  checkAds,
  checkPromises,
  checkAdsAndNews,
  checkClassifieds,
  checkJumps,
  checkFurniture,
  checkShape,
  checkPictures,
  checkCaptions,
  checkLegs,
  checkParagraphs,
  checkHeadOrder,
  checkAdStack,
  checkSpace,
  checkWhite,
  checkGrey,
  checkHalves,
  checkType,
];

/** All findings on finished pages. An article or ad with a part on a page that was not made is not judged as a whole. */
export function checkPages(given: Case): readonly Diagnostic[] {
  const stories = readStories(given.pages, given.issue);
  const evidence = { ...given, stories, limits: limitsOf(given.template) };
  return RULES.flatMap((rule) => rule(evidence));
}
