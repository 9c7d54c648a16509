// RD03, RD05: the shape of a page's ads. In: pages and bookings. Out: warnings. House ads fill leftovers and are not judged.
import { type Diagnostic, diagnose } from '../base/diagnostic.js';
import type { Rect } from '../base/geometry.js';
import type { Pt } from '../base/units.js';
import type { Box, Page } from '../model/page.js';
import { footOf } from './reading.js';
import { HAIR, isAcross, isBeside } from './sides.js';
import { bookedAds, type Evidence } from './verdict.js';

/** Judges the ads of all pages. */
export function checkAdStack({ pages, issue, template }: Evidence): readonly Diagnostic[] {
  return pages.flatMap((page) => {
    const ads = bookedAds(page, issue);
    // Booked onto the top: not of the stack.
    const stacked = ads.filter(({ rect }) => footOf(rect) > page.body.y + page.body.height / 2);
    const reach = Math.max(template.limits.adGap, template.gutterEm * template.bodySize);
    return [...stairs(page, stacked), ...buried(page, ads, reach)];
  });
}

/** RD03: seen from left to right the tops only rise or only fall. */
function stairs(page: Page, ads: readonly Box[]): readonly Diagnostic[] {
  const foot = footOf(page.body);
  const tops = page.columns.map(({ x, width }) => {
    const over = ads.filter(({ rect }) => isAcross(rect, { ...page.body, x, width }));
    return Math.min(foot, ...over.map(({ rect }) => rect.y));
  });
  const steps = tops.slice(1).map((top, at) => top - (tops[at] ?? top));
  const least = page.baseline.step;
  const rises = steps.some((step) => step < -least);
  const falls = steps.some((step) => step > least);
  return rises && falls ? [diagnose('rules/RD03', {}, { page: page.id })] : [];
}

/** RD05: an ad with other ads on all four sides is not seen. */
function buried(page: Page, ads: readonly Box[], reach: Pt): readonly Diagnostic[] {
  return ads
    .filter((box) => {
      const others = ads.filter((other) => other !== box).map(({ rect }) => rect);
      return sidesOf(box.rect, reach).every((side) => isClosed(side, page, others));
    })
    .map((box) => diagnose('rules/RD05', { item: box.item }, { span: box.from, page: page.id }));
}

/** The strips right outside a rectangle's four edges. */
function sidesOf({ x, y, width, height }: Rect, reach: Pt): readonly Rect[] {
  return [
    { x, y: y - reach, width, height: reach },
    { x, y: y + height, width, height: reach },
    { x: x - reach, y, width: reach, height },
    { x: x + width, y, width: reach, height },
  ];
}

/** Whether a strip lies on the page and ads stand along all of it. */
function isClosed(side: Rect, page: Page, others: readonly Rect[]): boolean {
  const { body } = page;
  const isOff =
    side.x < body.x - HAIR ||
    side.x + side.width > body.x + body.width + HAIR ||
    side.y < body.y - HAIR ||
    footOf(side) > footOf(body) + HAIR;
  if (isOff) return false;
  const near = others.filter(
    (other) => isAcross(grown(other), side) && isBeside(grown(other), side),
  );
  const isUpright = side.height > side.width;
  const covered = near.reduce((sum, other) => {
    const [from, to] = isUpright
      ? [Math.max(other.y, side.y), Math.min(footOf(other), footOf(side))]
      : [Math.max(other.x, side.x), Math.min(other.x + other.width, side.x + side.width)];
    return sum + Math.max(0, to - from);
  }, 0);
  const length = isUpright ? side.height : side.width;
  // Gutters between the neighbours count as theirs.
  return (
    covered >= length - Math.max(0, near.length - 1) * Math.min(side.width, side.height) - HAIR &&
    near.length > 0
  );
}

/** Touching counts. */
function grown({ x, y, width, height }: Rect): Rect {
  return { x: x - 1, y: y - 1, width: width + 2, height: height + 2 };
}
