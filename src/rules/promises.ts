// RD02: what was promised to an advertiser, seen on the finished page: page, section, side, place, colour, rivals. In: pages and bookings.
// Out: promises that are broken and that nobody owned up to; those that the layout desk told are not told again.
import { type Diagnostic, diagnose } from '../base/diagnostic.js';
import type { Ad, Issue } from '../model/copy.js';
import type { IssuePlan } from '../model/dummy.js';
import type { Box, Page } from '../model/page.js';
import { footOf } from './reading.js';
import { HAIR } from './sides.js';
import type { Evidence } from './verdict.js';

/** A promise, and how the layout desk names it (its first word). */
interface Promised {
  readonly name: string;
  readonly desk: string;
  readonly isKept: boolean;
}

/** Judges every printed ad. */
export function checkPromises({ pages, issue, plan }: Evidence): readonly Diagnostic[] {
  return pages.flatMap((page) =>
    page.boxes
      .filter(({ role }) => role === 'ad')
      .flatMap((box) => {
        const ad = issue.ads.find(({ id }) => id === box.item);
        return ad === undefined ? [] : broken(ad, box, page, { issue, plan });
      }),
  );
}

function broken(
  ad: Ad,
  box: Box,
  page: Page,
  known: { readonly issue: Issue; readonly plan: IssuePlan },
): readonly Diagnostic[] {
  const told = (known.plan.promises.get(ad.id) ?? []).filter(({ kept }) => !kept);
  const place = { span: ad.page?.span ?? ad.span, page: page.id };
  const untold = promisesOf(ad, page, known.issue)
    .filter(({ isKept, desk }) => !isKept && !told.some(({ promise }) => promise.startsWith(desk)))
    .map(({ name }) => diagnose('rules/RD02', { name: ad.advertiser.text, promise: name }, place));
  if (isAtPlace(ad, box, page)) return untold;
  const params = { name: ad.advertiser.text, promise: ad.position ?? '' };
  return [...untold, diagnose('rules/RD02-place', params, place)];
}

function promisesOf(ad: Ad, page: Page, issue: Issue): readonly Promised[] {
  const { position } = ad;
  const isSide = position === 'left-hand' || position === 'right-hand';
  const hand = page.index % 2 === 0 ? 'right-hand' : 'left-hand';
  const rivals = rivalsOf(ad, page, issue);
  const isColor = issue.colorPages?.includes(page.id) ?? true;
  return [
    ...(ad.page === undefined
      ? []
      : [{ name: ad.page.text, desk: 'page', isKept: ad.page.text === page.id }]),
    ...(ad.section === undefined
      ? []
      : [{ name: ad.section, desk: 'section', isKept: ad.section === page.section }]),
    ...(isSide ? [{ name: position, desk: position, isKept: position === hand }] : []),
    ...(ad.color === 'required' ? [{ name: 'color', desk: 'colour', isKept: isColor }] : []),
    { name: `notWith ${rivals.join('、')}`, desk: 'not with', isKept: rivals.length === 0 },
  ];
}

/** Advertisers on the page that this ad is not to stand with. */
function rivalsOf(ad: Ad, page: Page, issue: Issue): readonly string[] {
  const there = new Set(page.boxes.filter(({ role }) => role === 'ad').map(({ item }) => item));
  return issue.ads
    .filter((other) => other.id !== ad.id && there.has(other.id))
    .filter(({ advertiser, category }) =>
      ad.notWith.some((name) => name === advertiser.text || name === category),
    )
    .map(({ advertiser }) => advertiser.text);
}

/** A corner or an edge of the type area that was asked for. */
function isAtPlace({ position }: Ad, { rect }: Box, { body }: Page): boolean {
  if (position === undefined || position.endsWith('-hand')) return true;
  const near = (one: number, other: number): boolean => Math.abs(one - other) <= HAIR;
  const touches = {
    top: near(rect.y, body.y),
    bottom: near(footOf(rect), footOf(body)),
    left: near(rect.x, body.x),
    right: near(rect.x + rect.width, body.x + body.width),
  };
  return position.split('-').every((edge) => touches[edge as keyof typeof touches] ?? true);
}
