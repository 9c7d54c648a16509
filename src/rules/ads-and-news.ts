// RD06, RD07: where ads and news meet. In: pages and bookings. Out: findings, one a rule and ad.
import { type Diagnostic, diagnose } from '../base/diagnostic.js';
import type { Pt } from '../base/units.js';
import { roundPt } from '../base/units.js';
import type { Issue } from '../model/copy.js';
import type { Box, Page } from '../model/page.js';
import { footOf } from './reading.js';
import { gapAcross, gapDown, HAIR, isAcross, isBeside } from './sides.js';
import { bookedAds, type Evidence } from './verdict.js';

/** Judges the ads of all pages. */
export function checkAdsAndNews({
  pages,
  issue,
  stories,
  template,
}: Evidence): readonly Diagnostic[] {
  const gutter = template.gutterEm * template.bodySize;
  return pages.flatMap((page) => {
    const news = stories.filter((story) => story.page === page).flatMap(({ boxes }) => boxes);
    return bookedAds(page, issue).flatMap((ad) => [
      ...newsBelow(ad, news, issue, page),
      ...tooNear(ad, news, page, { down: template.limits.adGap, across: gutter }),
    ]);
  });
}

/** RD06: readers stop at an ad. One booked for the top of its page has news under it of necessity. */
function newsBelow(ad: Box, news: readonly Box[], issue: Issue, page: Page): readonly Diagnostic[] {
  const booking = issue.ads.find(({ id }) => id === ad.item);
  if (booking?.position?.startsWith('top') === true) return [];
  const below = news.find(({ rect }) => isAcross(ad.rect, rect) && gapDown(ad.rect, rect) >= -HAIR);
  if (below === undefined) return [];
  const params = { item: ad.item, other: below.item };
  return [diagnose('rules/RD06', params, { span: ad.from, page: page.id })];
}

/** RD07: white between ads and news, or a rule in it. Beside each other the gutter is enough, as between stories. */
function tooNear(
  ad: Box,
  news: readonly Box[],
  page: Page,
  least: { readonly down: Pt; readonly across: Pt },
): readonly Diagnostic[] {
  for (const { item, rect } of news) {
    const down = Math.max(gapDown(rect, ad.rect), gapDown(ad.rect, rect));
    const across = Math.max(gapAcross(rect, ad.rect), gapAcross(ad.rect, rect));
    const isNearDown = isAcross(ad.rect, rect) && down < least.down - HAIR;
    const isNearAcross = isBeside(ad.rect, rect) && across < least.across - HAIR;
    if (!(isNearDown || isNearAcross) || hasRuleBetween(ad, rect, page)) continue;
    const gap = roundPt(isNearDown ? down : across);
    const params = {
      item: ad.item,
      other: item,
      gap,
      least: isNearDown ? least.down : least.across,
    };
    return [diagnose('rules/RD07', params, { span: ad.from, page: page.id })];
  }
  return [];
}

function hasRuleBetween(ad: Box, rect: Box['rect'], page: Page): boolean {
  const from = Math.min(footOf(rect), footOf(ad.rect));
  const to = Math.max(rect.y, ad.rect.y);
  return page.boxes.some(
    ({ role, marks }) =>
      role === 'rule' &&
      marks.some(
        (mark) =>
          mark.kind === 'rule' &&
          mark.y1 === mark.y2 &&
          mark.y1 > from - HAIR &&
          mark.y1 < to + HAIR &&
          mark.x1 < rect.x + rect.width &&
          mark.x2 > rect.x,
      ),
  );
}
