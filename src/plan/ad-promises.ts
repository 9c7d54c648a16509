// What was promised to advertisers: page, section, side, colour, no rival beside them. In: ads and pages. Out: what breaking a promise costs,
// which are kept, and a reason for each that is not.
import { type Diagnostic, diagnose } from '../base/diagnostic.js';
import type { Ad } from '../model/copy.js';
import type { KeptPromise } from '../model/dummy.js';
import type { Template } from '../model/template.js';
import type { PageSpec } from './assign-pages.js';
import { stackAds } from './stack-ads.js';

/** What a broken promise costs: far more than any hole, the hardest most. */
const BROKEN = { page: 10000, rival: 5000, color: 2000, section: 1000, side: 800 } as const;

/** Cost of the promises that a page breaks for the ads it carries. */
export function costOfBroken(ads: readonly Ad[], page: PageSpec): number {
  return ads.reduce((sum, ad) => {
    const others = ads.filter((other) => other !== ad);
    return sum + brokenBy(ad, page, others).reduce((cost, broken) => cost + BROKEN[broken], 0);
  }, 0);
}

function brokenBy(ad: Ad, page: PageSpec, others: readonly Ad[]): readonly (keyof typeof BROKEN)[] {
  const broken: (keyof typeof BROKEN)[] = [];
  if (ad.page !== undefined && ad.page.text !== page.id) broken.push('page');
  if (rivalOf(ad, others) !== undefined) broken.push('rival');
  if (ad.color === 'required' && !page.isColor) broken.push('color');
  if (ad.section !== undefined && ad.section !== page.section) broken.push('section');
  if (hasSide(ad) && !isOnSide(ad, page)) broken.push('side');
  return broken;
}

/** How many promises an ad has, the hardest most: who chooses a page first. */
export function strictness(ad: Ad): number {
  return (
    (ad.page === undefined ? 0 : 8) +
    (ad.color === 'required' ? 4 : 0) +
    (ad.section === undefined ? 0 : 2) +
    (hasSide(ad) ? 1 : 0)
  );
}

function hasSide(ad: Ad): boolean {
  return ad.position === 'right-hand' || ad.position === 'left-hand';
}

/** Odd pages lie at the right. */
function isOnSide(ad: Ad, page: PageSpec): boolean {
  return (page.index % 2 === 0) === (ad.position === 'right-hand');
}

/** The ad among others that may not stand on one page with this one, whoever asked for it. */
function rivalOf(ad: Ad, others: readonly Ad[]): Ad | undefined {
  const names = (other: Ad): readonly string[] =>
    other.category === undefined
      ? [other.advertiser.text]
      : [other.advertiser.text, other.category];
  return others.find(
    (other) =>
      names(other).some((name) => ad.notWith.includes(name)) ||
      names(ad).some((name) => other.notWith.includes(name)),
  );
}

/** Where an ad stands, and what else the issue has. */
export interface AdPlace {
  /** Undefined: it found no page. */
  readonly page: PageSpec | undefined;
  readonly others: readonly Ad[];
  readonly pages: readonly PageSpec[];
  readonly template: Template;
}

/** Why a promise is broken, as the report says it. */
const REASONS = {
  'plan/promise-broken': 'ads with an earlier or harder claim leave no room there',
  'plan/promise-too-large': 'the ad is larger than what such a page has for ads',
  'plan/promise-no-page': 'the issue has no such page',
} as const;

/** Every promise made to an ad, and whether it is kept where it stands. */
export function promisesOf(ad: Ad, place: AdPlace): readonly KeptPromise[] {
  const { page, others } = place;
  const promises: KeptPromise[] = [];
  const note = (promise: string, kept: boolean, wanted: (page: PageSpec) => boolean): void => {
    promises.push({ promise, kept, reason: kept ? undefined : reasonFor(ad, wanted, place) });
  };
  if (ad.page !== undefined) {
    const name = ad.page.text;
    note(`page ${name}`, page?.id === name, ({ id }) => id === name);
  }
  if (ad.section !== undefined) {
    note(
      `section ${ad.section}`,
      page?.section === ad.section,
      (own) => own.section === ad.section,
    );
  }
  if (hasSide(ad)) {
    const isKept = page !== undefined && isOnSide(ad, page);
    note(ad.position ?? '', isKept, (own) => isOnSide(ad, own));
  }
  if (ad.color === 'required') note('colour', page?.isColor === true, ({ isColor }) => isColor);
  const rival = rivalOf(ad, others);
  if (ad.notWith.length > 0 || rival !== undefined) {
    const names = ad.notWith.join(', ') || rival?.advertiser.text;
    note(`not with ${names}`, page !== undefined && rival === undefined, () => true);
  }
  return promises;
}

/** Why no page that keeps a promise carries the ad. */
function reasonFor(
  ad: Ad,
  isWanted: (page: PageSpec) => boolean,
  { pages, template }: AdPlace,
): string {
  const wanted = pages.filter(isWanted);
  if (wanted.length === 0) return REASONS['plan/promise-no-page'];
  const fits = ({ firstLine }: PageSpec): boolean =>
    stackAds([ad], { outer: 'right', firstLine }, template).slots.length > 0;
  return REASONS[wanted.some(fits) ? 'plan/promise-broken' : 'plan/promise-too-large'];
}

/** Broken promises, told: each reason has words of its own. */
export function tellBroken(
  ad: Ad,
  page: PageSpec,
  promises: readonly KeptPromise[],
): readonly Diagnostic[] {
  return promises
    .filter((promise) => !promise.kept)
    .map(({ promise, reason }) => {
      const codes = ['plan/promise-too-large', 'plan/promise-no-page'] as const;
      const code = codes.find((one) => REASONS[one] === reason) ?? 'plan/promise-broken';
      const params = { name: ad.advertiser.text, promise, page: page.id };
      return diagnose(code, params, { span: ad.page?.span ?? ad.span, page: page.id });
    });
}
