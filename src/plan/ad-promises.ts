// What was promised to advertisers: page, section, side, colour, no rival beside them. In: ads and pages. Out: what breaking a promise costs,
// which are kept, and a reason for each that is not.
import { type Diagnostic, diagnose } from '../base/diagnostic.js';
import type { Ad, PromiseField } from '../model/copy.js';
import type { KeptPromise } from '../model/dummy.js';
import { sideOfPage } from '../model/page-side.js';
import type { Template } from '../model/template.js';
import type { PageSpec } from './assign-pages.js';
import { stackAds } from './stack-ads.js';

/** What a broken promise costs: far more than any hole, the hardest most. */
const BROKEN: Readonly<Record<PromiseField, number>> = {
  page: 10000,
  notWith: 5000,
  color: 2000,
  section: 1000,
  position: 800,
};

/** Cost of the promises that a page breaks for the ads it carries. */
export function costOfBroken(ads: readonly Ad[], page: PageSpec): number {
  let cost = 0;
  for (const ad of ads) {
    for (const { field, isKeptOn } of wantedOf(ad)) if (!isKeptOn(page)) cost += BROKEN[field];
    const others = ads.filter((other) => other !== ad);
    if (rivalOf(ad, others) !== undefined) cost += BROKEN.notWith;
  }
  return cost;
}

/** The same told from the promises of ads that have their places. */
export function costOfPromises(promises: readonly KeptPromise[]): number {
  return promises.reduce((cost, { field, kept }) => cost + (kept ? 0 : BROKEN[field]), 0);
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

const NO_PAGE = REASONS['plan/promise-no-page'];

/** A promise that a page keeps or not, whatever else stands on it. */
interface Wanted {
  readonly promise: string;
  readonly field: PromiseField;
  readonly isKeptOn: (page: PageSpec) => boolean;
}

/** Every promise made to an ad, and whether it is kept where it stands. */
export function promisesOf(ad: Ad, place: AdPlace): readonly KeptPromise[] {
  const { page, others } = place;
  const wanted = wantedOf(ad);
  const promises = wanted.map((one): KeptPromise => {
    const { promise, field } = one;
    if (page !== undefined && one.isKeptOn(page))
      return { promise, field, kept: true, reason: undefined };
    return { promise, field, kept: false, ...reasonFor(ad, one, wanted, place) };
  });
  const rival = rivalOf(ad, others);
  if (ad.notWith.length === 0 && rival === undefined) return promises;
  const promise = `not with ${ad.notWith.join(', ') || rival?.advertiser.text}`;
  const kept = page !== undefined && rival === undefined;
  const reason = kept ? undefined : REASONS['plan/promise-broken'];
  return [...promises, { promise, field: 'notWith', kept, reason }];
}

function wantedOf({ page, section, position, color }: Ad): readonly Wanted[] {
  const wanted: Wanted[] = [];
  if (page !== undefined) {
    const isKeptOn = ({ id }: PageSpec): boolean => id === page.text;
    wanted.push({ promise: `page ${page.text}`, field: 'page', isKeptOn });
  }
  if (section !== undefined) {
    const isKeptOn = (own: PageSpec): boolean => own.section === section;
    wanted.push({ promise: `section ${section}`, field: 'section', isKeptOn });
  }
  if (position === 'right-hand' || position === 'left-hand') {
    const isKeptOn = (own: PageSpec): boolean => position === `${sideOfPage(own)}-hand`;
    wanted.push({ promise: position, field: 'position', isKeptOn });
  }
  if (color === 'required') {
    wanted.push({ promise: 'colour', field: 'color', isKeptOn: ({ isColor }) => isColor });
  }
  return wanted;
}

/** Why no page that keeps a promise carries the ad; `against` = other promises of its own that no such page keeps. */
function reasonFor(
  ad: Ad,
  { isKeptOn }: Wanted,
  all: readonly Wanted[],
  { page, pages, template }: AdPlace,
): Pick<KeptPromise, 'reason' | 'against'> {
  const such = pages.filter(isKeptOn);
  if (such.length === 0) return { reason: NO_PAGE };
  const kept = all.filter((one) => page !== undefined && one.isKeptOn(page));
  if (!such.some((own) => kept.every((one) => one.isKeptOn(own)))) {
    const against = kept.map(({ promise }) => promise).join(', ');
    return { reason: `no page keeps it together with ${against}`, against };
  }
  const fits = ({ firstLine }: PageSpec): boolean =>
    stackAds([ad], { outer: 'right', firstLine }, template).slots.length > 0;
  return { reason: REASONS[such.some(fits) ? 'plan/promise-broken' : 'plan/promise-too-large'] };
}

/** Broken promises, told: each reason has words of its own. A page that is not there is an error of the copy (`plan/page-unknown`), told as that. */
export function tellBroken(
  ad: Ad,
  page: PageSpec,
  promises: readonly KeptPromise[],
): readonly Diagnostic[] {
  return promises
    .filter(({ kept, field, reason }) => !kept && !(field === 'page' && reason === NO_PAGE))
    .map(({ promise, field, reason, against }) => {
      const span = ad.promiseSpans?.[field] ?? ad.page?.span ?? ad.span;
      const place = { span, page: page.id };
      const params = { name: ad.advertiser.text, promise, page: page.id };
      if (against !== undefined)
        return diagnose('plan/promise-conflict', { ...params, against }, place);
      const codes = ['plan/promise-too-large', 'plan/promise-no-page'] as const;
      const code = codes.find((one) => REASONS[one] === reason) ?? 'plan/promise-broken';
      return diagnose(code, params, place);
    });
}
