// The judge. In: finished pages, and the copy and bookings they must honour. Out: findings by rule. Looks only at what will be printed, never at how it came about.
import type { Diagnostic } from '../base/diagnostic.js';
import type { Issue } from '../model/copy.js';
import type { IssuePlan } from '../model/dummy.js';
import type { Page } from '../model/page.js';
import type { Template } from '../model/template.js';
import { checkAds } from './ads.js';
import { checkCaptions } from './captions.js';
import { checkCopyWhole } from './copy-whole.js';
import { checkFurniture } from './furniture.js';
import { checkGrid } from './grid.js';
import { checkHeads } from './heads.js';
import { checkJumps } from './jumps.js';
import { checkLegs } from './legs.js';
import { checkOverlap } from './overlap.js';
import type { Rule } from './verdict.js';
import { checkWhite } from './white.js';

/** What must not go to press first, what only looks poor last. */
const RULES: readonly Rule[] = [
  checkCopyWhole,
  checkOverlap,
  checkGrid,
  checkHeads,
  checkAds,
  checkJumps,
  checkFurniture,
  checkCaptions,
  checkLegs,
  checkWhite,
];

/** All findings on finished pages. An article or ad with a part on a page that was not made is not judged as a whole. */
export function checkPages(
  pages: readonly Page[],
  issue: Issue,
  template: Template,
  plan: IssuePlan,
): readonly Diagnostic[] {
  return RULES.flatMap((rule) => rule({ pages, issue, template, plan }));
}
