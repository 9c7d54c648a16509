// RD01: every booked ad once, at its exact size, inside the type area. In: pages and bookings. Out: findings. Overlaps are judged in `overlap.ts`.
import { type Diagnostic, diagnose } from '../base/diagnostic.js';
import { contains } from '../base/geometry.js';
import type { Pt } from '../base/units.js';
import type { Ad } from '../model/copy.js';
import type { Box, Page } from '../model/page.js';
import type { Template } from '../model/template.js';
import { type Evidence, isWholeHere } from './verdict.js';

/** An ad is sold by the millimetre: only rounding is forgiven. */
const EXACT: Pt = 0.01;

interface Printed {
  readonly box: Box;
  readonly page: Page;
}

/** Judges every booking, display classifieds too. House ads only fill leftovers: they may be absent. */
export function checkAds(evidence: Evidence): readonly Diagnostic[] {
  const { pages, issue, template } = evidence;
  const printed: readonly Printed[] = pages.flatMap((page) =>
    page.boxes
      .filter(({ role }) => role === 'ad' || role === 'classified')
      .map((box) => ({ box, page })),
  );
  return issue.ads.flatMap((ad) => {
    const found = printed.filter(({ box }) => box.item === ad.id);
    const isMissing = found.length === 0 && ad.kind !== 'house' && isWholeHere(ad.id, evidence);
    if (isMissing || found.length > 1) return [finding(ad, `× ${found.length}`, undefined)];
    return found.flatMap((entry) => checkPrinted(ad, entry, template));
  });
}

function checkPrinted(ad: Ad, { box, page }: Printed, template: Template): readonly Diagnostic[] {
  const { rect } = box;
  const size = bookedSize(ad, page, template);
  // Among classifieds the columns are their own: only the height is sold in points.
  const isWide = ad.kind === 'classified' || size === undefined;
  const isExact =
    size === undefined ||
    ((isWide || Math.abs(size.width - rect.width) <= EXACT) &&
      Math.abs(size.height - rect.height) <= EXACT);
  if (!isExact) {
    const fault = `${rect.width} × ${rect.height} pt ≠ ${size.width} × ${size.height} pt`;
    return [finding(ad, fault, page.id)];
  }
  if (contains(page.body, rect, EXACT)) return [];
  return [finding(ad, `x ${rect.x}, y ${rect.y} pt`, page.id)];
}

/** What was sold: the width comes from the columns. Undefined when the template lacks the size, which the layout desk has said. */
function bookedSize(
  ad: Ad,
  page: Page,
  template: Template,
): { readonly width: Pt; readonly height: Pt } | undefined {
  const booked = ad.size.kind === 'named' ? template.adSizes.get(ad.size.name) : ad.size;
  const first = page.columns[0];
  const last = booked === undefined ? undefined : page.columns[booked.columns - 1];
  if (booked === undefined || first === undefined || last === undefined) return undefined;
  return { width: last.x + last.width - first.x, height: booked.height };
}

function finding(ad: Ad, fault: string, page: string | undefined): Diagnostic {
  return diagnose('rules/RD01', { item: ad.id, fault }, { span: ad.advertiser.span, page });
}
