// RD02: what was promised to an advertiser, seen on the finished page: page, section, side, place, colour, rivals. In: pages and bookings.
// Out: promises that are broken and that nobody owned up to; those that the layout desk told are not told again.
import { type Diagnostic, diagnose } from '../base/diagnostic.js';
import { printsColor } from '../model/color-pages.js';
import type { Ad, Issue } from '../model/copy.js';
import type { IssuePlan } from '../model/dummy.js';
import type { Box, Page } from '../model/page.js';
import { sideOfPage } from '../model/page-side.js';
import { footOf } from './reading.js';
import { HAIR } from './sides.js';
import type { Evidence } from './verdict.js';

/** A promise, and how the layout desk names it (its first word). */
interface Promised {
  readonly name: string;
  readonly desk: string;
  readonly isKept: boolean;
  /** Other ads that it may have been told of: of two rivals the one that came last is. */
  readonly others: readonly string[];
}

/** The issue and what was planned for it. */
interface Known {
  readonly issue: Issue;
  readonly plan: IssuePlan;
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

function broken(ad: Ad, box: Box, page: Page, known: Known): readonly Diagnostic[] {
  const isTold = ({ desk, others }: Promised): boolean =>
    [ad.id, ...others].some((id) =>
      known.plan.promises.get(id)?.some(({ promise, kept }) => !kept && promise.startsWith(desk)),
    );
  const place = { span: ad.page?.span ?? ad.span, page: page.id };
  const untold = promisesOf(ad, page, known)
    .filter((promised) => !promised.isKept && !isTold(promised))
    .map(({ name }) => diagnose('rules/RD02', { name: ad.advertiser.text, promise: name }, place));
  if (isAtPlace(ad, box, page)) return untold;
  const params = { name: ad.advertiser.text, promise: ad.position ?? '' };
  const span = ad.promiseSpans?.position ?? place.span;
  return [...untold, diagnose('rules/RD02-place', params, { ...place, span })];
}

function promisesOf(ad: Ad, page: Page, { issue, plan }: Known): readonly Promised[] {
  const { position } = ad;
  const isSide = position === 'left-hand' || position === 'right-hand';
  const hand = `${sideOfPage(page)}-hand`;
  const rivals = rivalsOf(ad, page, issue);
  const isColor = printsColor(issue, page, plan.dummies.length);
  const promise = (name: string, desk: string, isKept: boolean): Promised => ({
    name,
    desk,
    isKept,
    others: [],
  });
  const names = rivals.map(({ advertiser }) => advertiser.text).join('、');
  return [
    ...(ad.page === undefined ? [] : [promise(ad.page.text, 'page', ad.page.text === page.id)]),
    ...(ad.section === undefined
      ? []
      : [promise(ad.section, 'section', ad.section === page.section)]),
    ...(isSide ? [promise(position, position, position === hand)] : []),
    ...(ad.color === 'required' ? [promise('color', 'colour', isColor)] : []),
    {
      ...promise(`notWith ${names}`, 'not with', rivals.length === 0),
      others: rivals.map(({ id }) => id),
    },
  ];
}

/** Ads on the page that this one is not to stand with. */
function rivalsOf(ad: Ad, page: Page, issue: Issue): readonly Ad[] {
  const there = new Set(page.boxes.filter(({ role }) => role === 'ad').map(({ item }) => item));
  return issue.ads
    .filter((other) => other.id !== ad.id && there.has(other.id))
    .filter(({ advertiser, category }) =>
      ad.notWith.some((name) => name === advertiser.text || name === category),
    );
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
