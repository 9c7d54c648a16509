// Step 2 of the page engine: which page carries what. In: issue and template. Out: page frames with their ads, and articles by page.
// Pins first, then sections, then room. Every broken promise is handed on with its reason.
import { type Diagnostic, diagnose } from '../base/diagnostic.js';
import type { Ad, Article, Issue, PageWanted } from '../model/copy.js';
import type { KeptPromise } from '../model/dummy.js';
import type { Template } from '../model/template.js';
import { type AdStack, measureOf, stackAds } from './stack-ads.js';

/** A page to be filled. */
export interface PageSpec {
  readonly id: string;
  readonly index: number;
  readonly section: string | undefined;
  readonly isFront: boolean;
  readonly firstLine: number;
  readonly isColor: boolean;
}

/** The pages of an issue with their ads. */
export interface AdPlan {
  readonly stacks: ReadonlyMap<string, AdStack>;
  readonly promises: ReadonlyMap<string, readonly KeptPromise[]>;
  /** House ads, not yet used. */
  readonly house: readonly Ad[];
  /** Ids of booked ads that no page has room for. */
  readonly refused: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The pages asked for; `count` decides where the issue says `auto`. */
export function pageSpecs(issue: Issue, template: Template, count: number): readonly PageSpec[] {
  const wanted: readonly PageWanted[] =
    issue.pages.kind === 'list'
      ? issue.pages.pages
      : Array.from(
          { length: issue.pages.kind === 'count' ? issue.pages.count : count },
          (_, index) => ({
            id: `A${index + 1}`,
            section: issue.sections[index],
            design: undefined,
          }),
        );
  return wanted.map((page, index) => {
    const isFront = page.design === 'front' || (page.design === undefined && index === 0);
    const firstLine = isFront ? template.furniture.mastheadLines : 0;
    const isColor = issue.colorPages?.includes(page.id) ?? true;
    return { id: page.id, index, section: page.section, isFront, firstLine, isColor };
  });
}

/** Gives every booked ad its page and place. */
export function assignAds(issue: Issue, pages: readonly PageSpec[], template: Template): AdPlan {
  const byPage = new Map<string, Ad[]>(pages.map((page) => [page.id, []]));
  const stacks = new Map<string, AdStack>();
  const promises = new Map<string, readonly KeptPromise[]>();
  const diagnostics: Diagnostic[] = [];
  const refused: string[] = [];
  const booked = issue.ads.filter((ad) => ad.kind === 'display');
  const inOrder = [...booked].sort(
    (a, b) => strictness(b) - strictness(a) || (a.id < b.id ? -1 : 1),
  );
  for (const page of pages) stacks.set(page.id, stackOf([], page, template));
  for (const ad of inOrder) {
    const page = choosePage(ad, pages, byPage, template);
    if (page === undefined) {
      refused.push(ad.id);
      diagnostics.push(refusal(ad, template));
      promises.set(ad.id, promisesOf(ad, undefined, []));
      continue;
    }
    const kept = promisesOf(ad, page, byPage.get(page.id) ?? []);
    byPage.get(page.id)?.push(ad);
    stacks.set(page.id, stackOf(byPage.get(page.id) ?? [], page, template));
    promises.set(ad.id, kept);
    diagnostics.push(...brokenPromises(ad, page, kept));
  }
  const house = issue.ads.filter((ad) => ad.kind === 'house');
  return { stacks, promises, house, refused, diagnostics };
}

/** The ad stack of a page. Odd pages lie at the right, so their outside is the right. */
export function stackOf(ads: readonly Ad[], page: PageSpec, template: Template): AdStack {
  const outer = page.index % 2 === 0 ? 'right' : 'left';
  return stackAds(ads, { outer, firstLine: page.firstLine }, template);
}

function strictness(ad: Ad): number {
  return (
    (ad.page === undefined ? 0 : 4) +
    (ad.section === undefined ? 0 : 2) +
    (ad.position === undefined ? 0 : 1)
  );
}

/** The pinned page if the ad fits there; else the page of its section, its side and without rivals that has most room. */
function choosePage(
  ad: Ad,
  pages: readonly PageSpec[],
  byPage: ReadonlyMap<string, readonly Ad[]>,
  template: Template,
): PageSpec | undefined {
  const fitting = pages.filter((page) => {
    const ads = [...(byPage.get(page.id) ?? []), ad];
    return (
      measureOf(ad, template) !== undefined && stackOf(ads, page, template).refused.length === 0
    );
  });
  const score = (page: PageSpec): number => scoreOf(ad, page, byPage.get(page.id) ?? [], template);
  return [...fitting].sort((a, b) => score(b) - score(a) || a.index - b.index)[0];
}

/** How well a page keeps an ad's promises, the hardest first; of equals the one that carries least. */
function scoreOf(ad: Ad, page: PageSpec, there: readonly Ad[], template: Template): number {
  const promises: readonly (readonly [boolean, number])[] = [
    [ad.page?.text === page.id, 10000],
    [hasRival(ad, there), -5000],
    [ad.color === 'required' && page.isColor, 2000],
    [ad.section !== undefined && ad.section === page.section, 1000],
    [ad.page === undefined && page.isFront, -500],
    [isOnSide(ad, page), 800],
  ];
  const points = promises.reduce((sum, [isSo, weight]) => sum + (isSo ? weight : 0), 0);
  return points - areaOf(there, template) / 10000;
}

function areaOf(ads: readonly Ad[], template: Template): number {
  return ads.reduce((sum, ad) => {
    const measure = measureOf(ad, template);
    return sum + (measure === undefined ? 0 : measure.columns * measure.height * 10);
  }, 0);
}

function isOnSide(ad: Ad, page: PageSpec): boolean {
  if (ad.position === 'right-hand') return page.index % 2 === 0;
  if (ad.position === 'left-hand') return page.index % 2 === 1;
  return false;
}

function hasRival(ad: Ad, there: readonly Ad[]): boolean {
  const names = (other: Ad): readonly string[] =>
    other.category === undefined
      ? [other.advertiser.text]
      : [other.advertiser.text, other.category];
  return there.some(
    (other) =>
      names(other).some((name) => ad.notWith.includes(name)) ||
      names(ad).some((name) => other.notWith.includes(name)),
  );
}

/** What was promised, and whether a page that carries `there` already keeps it. */
export function promisesOf(
  ad: Ad,
  page: PageSpec | undefined,
  there: readonly Ad[],
): readonly KeptPromise[] {
  const promises: KeptPromise[] = [];
  const note = (promise: string, kept: boolean, reason: string): void => {
    promises.push({ promise, kept, reason: kept ? undefined : reason });
  };
  if (ad.page !== undefined)
    note(`page ${ad.page.text}`, page?.id === ad.page.text, 'no room there');
  if (ad.section !== undefined)
    note(`section ${ad.section}`, page?.section === ad.section, 'no room there');
  if (ad.position === 'right-hand' || ad.position === 'left-hand') {
    note(ad.position, page !== undefined && isOnSide(ad, page), 'no such page has room');
  }
  if (ad.color === 'required') note('colour', page?.isColor === true, 'no colour page has room');
  if (ad.notWith.length > 0 || hasRival(ad, there)) {
    const rivals = ad.notWith.join(', ') || 'a rival';
    note(`not with ${rivals}`, !hasRival(ad, there), 'no other page has room');
  }
  return promises;
}

function refusal(ad: Ad, template: Template): Diagnostic {
  const measure = measureOf(ad, template);
  const place = { span: ad.size.span };
  if (measure === undefined)
    return diagnose('plan/ad-size-unknown', { name: ad.advertiser.text }, place);
  return diagnose('plan/ad-no-room', { name: ad.advertiser.text }, place);
}

/** A warning for each promise of an ad that its page does not keep. */
export function brokenPromises(
  ad: Ad,
  page: PageSpec,
  promises: readonly KeptPromise[],
): readonly Diagnostic[] {
  return promises
    .filter((promise) => !promise.kept)
    .map((promise) =>
      diagnose(
        'plan/promise-broken',
        { name: ad.advertiser.text, promise: promise.promise, page: page.id },
        { span: ad.page?.span ?? ad.span, page: page.id },
      ),
    );
}

/** The page each article is meant for, by pin, then section; articles without either come back as `loose`. */
export function assignArticles(
  articles: readonly Article[],
  pages: readonly PageSpec[],
  roomOf: (page: PageSpec) => number,
  needOf: (article: Article) => number,
): {
  readonly byPage: ReadonlyMap<string, readonly Article[]>;
  readonly loose: readonly Article[];
} {
  const byPage = new Map<string, Article[]>(pages.map((page) => [page.id, []]));
  const room = new Map(pages.map((page) => [page.id, roomOf(page)]));
  const loose: Article[] = [];
  const ordered = [...articles].sort((a, b) => a.priority - b.priority || (a.id < b.id ? -1 : 1));
  for (const article of ordered) {
    const pinned = pages.find((page) => page.id === article.page?.text);
    const sameSection = pages.filter(
      (page) => page.section !== undefined && page.section === article.section,
    );
    const isLoose = article.filler || (pinned === undefined && sameSection.length === 0);
    const page = pinned ?? roomiest(sameSection, room);
    if (isLoose || page === undefined) {
      loose.push(article);
      continue;
    }
    byPage.get(page.id)?.push(article);
    room.set(page.id, (room.get(page.id) ?? 0) - needOf(article));
  }
  return { byPage, loose };
}

function roomiest(
  pages: readonly PageSpec[],
  room: ReadonlyMap<string, number>,
): PageSpec | undefined {
  return [...pages].sort(
    (a, b) => (room.get(b.id) ?? 0) - (room.get(a.id) ?? 0) || a.index - b.index,
  )[0];
}
