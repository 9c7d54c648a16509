// Front door of the layout desk: the whole issue onto pages. In: issue, template, typesetter. Out: a dummy a page, what was held over,
// and a diagnostic for everything that could not be kept. Decides everything, draws nothing.
import { type Diagnostic, diagnose, type Outcome } from '../base/diagnostic.js';
import type { Keeper } from '../base/keeper.js';
import type { Issue } from '../model/copy.js';
import type { Dummy, IssuePlan } from '../model/dummy.js';
import type { Typesetter } from '../model/galley.js';
import type { LayoutLock } from '../model/lock.js';
import type { Template } from '../model/template.js';
import { costOfPromises } from './ad-promises.js';
import { type AdPlan, assignAds } from './assign-ads.js';
import {
  indexOfPage,
  PAGES_STEP,
  type PageSpec,
  pageSpecs,
  pagesKnown,
  sheetsOf,
} from './assign-pages.js';
import { freeOver } from './classified-blocks.js';
import { type DeskTools, openDesk } from './desk.js';
import { bestFilling } from './fill-pages.js';
import { dummiesOf } from './finish-dummies.js';
import { holeCells } from './holes.js';
import { type KeptAds, keepAds } from './keep-ads.js';
import { keptSections, type Section, strangeSections } from './kept-sections.js';
import { NOTHING_TO_KEEP, type PagesToKeep, pagesToKeep } from './locked-pages.js';
import { cellsOfArticle } from './needs.js';
import { type PlacedClassifieds, placeClassifieds } from './place-classifieds.js';
import { cellsOfAds, evenRooms, isPromised, sectionsOfPages } from './section-pages.js';

/** Largest page count tried where the issue says `auto`. */
const MOST_PAGES = 96;
/** Part of what it takes at ease that copy may be pressed to: page counts are tried from there up. */
const COPY_SHARE = 0.8;

/** What an issue is planned with. */
export interface PlanTools {
  readonly template: Template;
  readonly typesetter: Typesetter;
  /** Kept from plans before, under this template and typesetter; left out = nothing. */
  readonly keeper?: Keeper;
}

/** Plans an issue, as a lock has it where the copy still fits. Deterministic: the same copy and lock give the same dummies. */
export function planIssue(
  issue: Issue,
  { template, typesetter, keeper }: PlanTools,
  lock?: LayoutLock,
): Outcome<IssuePlan> {
  // What is wrong with the copy is met once, whatever is tried with it.
  const faults = diagnosticTray();
  const desk = openDesk({ template, typesetter, report: faults.put, tell: () => {} }, keeper);
  const planned = planInPages(issue, desk, lock);
  return { ...planned, diagnostics: [...faults.all(), ...planned.diagnostics] };
}

/** Plans with the pages asked for; where that is `auto`, with the fewest that hold everything. */
function planInPages(
  issue: Issue,
  desk: DeskTools,
  lock: LayoutLock | undefined,
): Outcome<IssuePlan> {
  if (issue.pages.kind === 'list') return planOn(issue, desk, lock, []);
  if (issue.pages.kind === 'count') return planWithCount(issue, desk, lock, issue.pages.count);
  const { articles, ads, liners } = issue;
  const items = Math.max(1, articles.length + ads.length + liners.length);
  const most = Math.min(MOST_PAGES, PAGES_STEP * items);
  let count = firstCount(issue, desk, lock);
  let best = planWithCount(issue, desk, lock, count);
  while (count < most && overIn(best) > 0) {
    count += PAGES_STEP;
    const next = planWithCount(issue, desk, lock, count);
    // What more pages do not help is too large for any: a story longer than the two pages it may stand on.
    if (overIn(next) >= overIn(best)) break;
    best = next;
  }
  return best;
}

/** The lock's own number of pages, unless the copy has shrunk by more than a sheet. */
function firstCount(issue: Issue, desk: DeskTools, lock: LayoutLock | undefined): number {
  const guess = Math.max(fewestPages(issue, desk), pagesAskedFor(issue));
  const locked = lock === undefined ? 0 : PAGES_STEP * sheetsOf(lock.count ?? pagesKnown(lock));
  const isUsable = locked > 0 && locked <= guess + PAGES_STEP;
  return isUsable ? locked : guess;
}

/** The fewest pages that ads and copy can fill: what must be printed, set as small as may be. */
function fewestPages(issue: Issue, desk: DeskTools): number {
  const { columns, lines } = desk.template;
  const copy = issue.articles
    .filter(({ filler, optional }) => !filler && !optional)
    .reduce((sum, article) => sum + cellsOfArticle(article, desk), 0);
  const booked = issue.ads.filter(({ kind }) => kind === 'display');
  const ads = cellsOfAds(booked, desk.template);
  const pages = (copy * COPY_SHARE + ads) / (columns * lines);
  return PAGES_STEP * Math.max(1, sheetsOf(pages));
}

/** The fewest pages among which are all that copy or ads ask for by name. */
function pagesAskedFor({ articles, ads }: Issue): number {
  const asked = [...articles, ...ads].map(({ page }) => indexOfPage(page?.text ?? '') + 1);
  const most = asked.filter((page) => page <= MOST_PAGES).reduce((a, b) => Math.max(a, b), 0);
  return PAGES_STEP * sheetsOf(most);
}

/** Articles, ads and classifieds that found no room. */
function overIn({ value }: Outcome<IssuePlan>): number {
  return value.overset.length;
}

function planWithCount(
  issue: Issue,
  desk: DeskTools,
  lock: LayoutLock | undefined,
  count: number,
): Outcome<IssuePlan> {
  const { sections, told } = sectionsFor(issue, desk, lock, count);
  const planned = planOn(issue, desk, lock, sections);
  return { ...planned, diagnostics: [...told, ...planned.diagnostics] };
}

/** Sections of the pages as the lock has them, unless ads miss sections promised to them by now, and more is kept of what is promised if all pages are dealt afresh. */
function sectionsFor(
  issue: Issue,
  desk: DeskTools,
  lock: LayoutLock | undefined,
  count: number,
): { readonly sections: readonly Section[]; readonly told: readonly Diagnostic[] } {
  const { template } = desk;
  const kept = dealtSections(issue, desk, lock, count);
  const asLocked = { sections: kept, told: strangeSections(issue, count, lock, template) };
  if (keptSections(issue, count, lock, template).size === 0) return asLocked;
  const promisesOn = (sections: readonly Section[]): AdPlan['promises'] => {
    const pages = pageSpecs(issue, template, sections);
    return adsOnPages(issue, pages, { lock, tools: desk }).ads.plan.promises;
  };
  const promises = promisesOn(kept);
  const missing = issue.ads.find((ad) =>
    promises.get(ad.id)?.some(({ field, kept: isKept }) => field === 'section' && !isKept),
  );
  if (missing === undefined) return asLocked;
  const afresh = dealtSections(issue, desk, undefined, count);
  const costOf = (all: AdPlan['promises']): number => costOfPromises([...all.values()].flat());
  if (costOf(promisesOn(afresh)) >= costOf(promises)) return asLocked;
  const params = { name: missing.advertiser.text, section: missing.section ?? '' };
  const place = { span: missing.promiseSpans?.section ?? missing.span };
  const told = [...asLocked.told, diagnose('plan/lock-sections', params, place)];
  return { sections: afresh, told };
}

/** Sections of the pages: dealt as if ads took as much of all, and again when it is known where these then stand. */
function dealtSections(
  issue: Issue,
  desk: DeskTools,
  lock: LayoutLock | undefined,
  count: number,
): readonly Section[] {
  const { template } = desk;
  const evenly = sectionsOfPages(issue, evenRooms(issue, count, template), lock, desk);
  if (issue.sections.length === 0) return evenly;
  const pages = pageSpecs(issue, template, evenly);
  const { ads, classifieds } = adsOnPages(issue, pages, { lock, tools: desk });
  const rooms = pages.map(({ id, firstLine }) => {
    const stack = ads.plan.stacks.get(id);
    if (stack === undefined) return template.columns * (template.lines - firstLine);
    const free = holeCells(freeOver(stack.freeLines, classifieds.strips.get(id)), firstLine);
    // Ads that go with a section take no room of the page: another section may have it.
    const moving = stack.slots.map(({ ad }) => ad).filter((ad) => isPromised(ad, issue.sections));
    return free + cellsOfAds(moving, template);
  });
  return sectionsOfPages(issue, rooms, lock, desk);
}

/** Plans an issue on the pages that it names, or on one a section. */
function planOn(
  issue: Issue,
  desk: DeskTools,
  lock: LayoutLock | undefined,
  sections: readonly Section[],
): Outcome<IssuePlan> {
  const { template } = desk;
  const faults = diagnosticTray();
  const tools = { ...desk, tell: faults.put };
  const pages = pageSpecs(issue, template, sections);
  faults.put(unknownPages(issue, pages));
  const kept = keptPages(issue, pages, lock, template);
  faults.put(kept.diagnostics);
  const placed = adsOnPages(issue, pages, { lock, tools });
  const { plan: ads, withHouse, fixed } = placed.ads;
  faults.put(ads.diagnostics);
  const { classifieds } = placed;
  faults.put(classifieds.told);
  const silent = { ...tools, tell: () => {} };
  const filled = bestFilling(
    {
      span: issue.span,
      articles: issue.articles,
      pages,
      ads,
      strips: classifieds.strips,
      reblock: (stacks) => placeClassifieds(issue, { pages, stacks }, silent).strips,
      keep: kept.byPage,
      withHouse,
      fixed,
    },
    tools,
  );
  const proposals = filled.desk.propose();
  const dummies: readonly Dummy[] = dummiesOf(filled.desk.settled(), tools);
  const overset = [...filled.desk.oversetArticles(), ...ads.refused, ...classifieds.refused];
  const { heldOver } = filled;
  const value = { dummies, heldOver, overset, proposals, promises: ads.promises };
  return { value, diagnostics: [...faults.all(), ...filled.diagnostics] };
}

/** Ads and classifieds on the pages; the same bookings, pages and lock give the very same stacks. */
function adsOnPages(
  issue: Issue,
  pages: readonly PageSpec[],
  { lock, tools }: { readonly lock: LayoutLock | undefined; readonly tools: DeskTools },
): {
  readonly ads: KeptAds;
  readonly classifieds: PlacedClassifieds & { readonly told: readonly Diagnostic[] };
} {
  const { template, nameOf } = tools;
  const names = (list: readonly object[]): string => list.map(nameOf).join();
  const asksForSection = issue.ads.some(({ section }) => section !== undefined);
  const asked = asksForSection ? pages : pages.map((page) => ({ ...page, section: undefined }));
  const booked = `${names(issue.ads)} ${JSON.stringify(asked)} ${lock && nameOf(lock)}`;
  const ads = tools.recallOf(template, `ads ${booked}`, () =>
    keepAds(assignAds(issue, pages, template), lock, pages, template),
  );
  // Classifieds look at the sections of all pages.
  const small = `classifieds ${names(issue.liners)} ${nameOf(ads)} ${booked} ${JSON.stringify(pages)}`;
  const classifieds = tools.recallOf(template, small, () => {
    const told = diagnosticTray();
    const room = { pages, stacks: ads.plan.stacks };
    return { ...placeClassifieds(issue, room, { ...tools, tell: told.put }), told: told.all() };
  });
  return { ads, classifieds };
}

function keptPages(
  issue: Issue,
  pages: readonly PageSpec[],
  lock: LayoutLock | undefined,
  template: Template,
): PagesToKeep {
  if (lock === undefined) return NOTHING_TO_KEEP;
  const leftOut = issue.leftOut.map(({ id }) => id);
  return pagesToKeep({ lock, articles: issue.articles, leftOut, pages }, template);
}

/** Keeps diagnostics once each: the same text is set in many shapes. */
function diagnosticTray(): {
  readonly put: (found: readonly Diagnostic[]) => void;
  readonly all: () => readonly Diagnostic[];
} {
  const kept = new Map<string, Diagnostic>();
  return {
    put: (found) => {
      for (const diagnostic of found) {
        const { code, span, page } = diagnostic;
        const key = `${code}|${span?.file}|${span?.start}|${page}`;
        if (!kept.has(key)) kept.set(key, diagnostic);
      }
    },
    all: () => [...kept.values()],
  };
}

function unknownPages(issue: Issue, pages: readonly PageSpec[]): readonly Diagnostic[] {
  const ids = pages.map((page) => page.id);
  const pins = [...issue.articles, ...issue.ads].flatMap((item) =>
    item.page === undefined ? [] : [item.page],
  );
  return pins
    .filter((pin) => !ids.includes(pin.text))
    .map((pin) =>
      diagnose('plan/page-unknown', { page: pin.text, pages: ids.join(' ') }, { span: pin.span }),
    );
}
