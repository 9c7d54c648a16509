// Which pages are whose, where the issue names its sections and not its pages. In: the issue, the room of each page, the lock. Out: a section a page:
// the sections in their order, each on as many pages as its copy asks for; pages at the end that no section needs are open to all.
import type { Ad, Article, Issue } from '../model/copy.js';
import type { LayoutLock } from '../model/lock.js';
import type { Template } from '../model/template.js';
import { indexOfPage } from './assign-pages.js';
import type { DeskTools } from './desk.js';
import { type Kept, keptSections, type Section } from './kept-sections.js';
import { cellsOfArticle } from './needs.js';
import { measureOf } from './stack-ads.js';

/** Ways to deal the first pages to the first sections: the cheapest for each number of pages. */
type Deals = readonly (Deal | undefined)[];

interface Deal {
  /** Pages up to the last of each section. */
  readonly ends: readonly number[];
  /** Pages that are another's, among those of a section: a person may have put them in another order than the sections. */
  readonly astray: number;
  readonly cost: number;
}

/**
 * Sections of pages with so many L × columns each for copy and for ads that are promised to a section. As a lock has them, where it was made for the
 * same sections: a page that goes to another section moves all that stands on both.
 */
export function sectionsOfPages(
  issue: Pick<Issue, 'sections' | 'articles' | 'ads'>,
  rooms: readonly number[],
  lock: LayoutLock | undefined,
  tools: DeskTools,
): readonly Section[] {
  const named = [...new Set(issue.sections)].slice(0, rooms.length);
  if (named.length === 0) return rooms.map(() => undefined);
  const kept = keptSections(issue, rooms.length, lock, tools.template);
  if (kept.size === rooms.length) return rooms.map((_, page) => kept.get(page));
  const dealing = { named, issue, count: rooms.length };
  const hasKept = (section: Section): boolean => [...kept.values()].includes(section);
  const without = named.filter((section) => !hasKept(section));
  // Where fewer pages are free than sections without one, the first have them.
  const first = without.slice(0, rooms.length - kept.size);
  const open = cellsOfSection(undefined, dealing, tools);
  const hasOpen = open > 0 || hasKept(undefined);
  const needs = [
    ...named.map((section) => {
      const cells = cellsOfSection(section, dealing, tools);
      return { section, cells, least: first.includes(section) ? 1 : 0, isDealt: true };
    }),
    { section: undefined, cells: open, least: 0, isDealt: hasOpen },
  ];
  const ends = dealPages(needs, rooms, kept);
  return rooms.map((_, page) =>
    kept.has(page) ? kept.get(page) : named[ends.findIndex((end) => page < end)],
  );
}

/** What is dealt: so many pages of an issue to the sections that have any. */
interface Dealing {
  readonly named: readonly string[];
  readonly issue: Pick<Issue, 'articles' | 'ads'>;
  readonly count: number;
}

/** What a section's pages are to carry, L × columns. */
interface SectionNeed {
  readonly section: Section;
  readonly cells: number;
  /** Pages that it gets at the least, besides those that it has kept. */
  readonly least: number;
  /** False: it gets no page. */
  readonly isDealt: boolean;
}

/** Pages up to the last of each need: as few of them astray as may be, and so that copy and room differ least. */
function dealPages(
  needs: readonly SectionNeed[],
  rooms: readonly number[],
  kept: Kept,
): readonly number[] {
  let deals: Deals = [{ ends: [], astray: 0, cost: 0 }];
  for (const need of needs) deals = withSection(deals, need, rooms, kept);
  return deals[rooms.length]?.ends ?? [];
}

/** Each deal with the next section on the pages after it. */
function withSection(
  deals: Deals,
  { section, cells, least, isDealt }: SectionNeed,
  rooms: readonly number[],
  kept: Kept,
): Deals {
  const pages = rooms.map((_, page) => page);
  const own = sum(
    pages.filter((page) => kept.get(page) === section && kept.has(page)),
    rooms,
  );
  return [...pages, rooms.length].map((end) => {
    let best: Deal | undefined;
    for (const [start, deal] of deals.slice(0, end + 1).entries()) {
      if (deal === undefined || (!isDealt && start < end)) continue;
      const dealt = pages.slice(start, end);
      const free = dealt.filter((page) => !kept.has(page));
      if (free.length < least) continue;
      const others = dealt.filter((page) => kept.has(page) && kept.get(page) !== section);
      const next = {
        ends: [...deal.ends, end],
        astray: deal.astray + others.length,
        cost: deal.cost + costOf(cells, own + sum(free, rooms)),
      };
      if (best === undefined || isBetter(next, best)) best = next;
    }
    return best;
  });
}

function sum(pages: readonly number[], rooms: readonly number[]): number {
  return pages.reduce((all, page) => all + (rooms[page] ?? 0), 0);
}

function isBetter(one: Deal, other: Deal): boolean {
  return one.astray === other.astray ? one.cost < other.cost : one.astray < other.astray;
}

/** Copy that other pages must take, or white that other copy must fill: many pages a little off are better than one much. */
function costOf(need: number, room: number): number {
  return (need - room) ** 2;
}

/** L × columns of the articles that are at home in a section, or in none that has pages, and of the ads that are promised to it. */
function cellsOfSection(
  section: Section,
  { named, issue, count }: Dealing,
  tools: DeskTools,
): number {
  const isOwn = (own: Section): boolean => named.find((name) => name === own) === section;
  const copy = issue.articles.filter(
    (one) => !one.filler && !isOnPage(one, count) && isOwn(one.section),
  );
  const promised = section === undefined ? [] : issue.ads.filter((ad) => isPromised(ad, [section]));
  return (
    copy.reduce((sum, article) => sum + cellsOfArticle(article, tools), 0) +
    cellsOfAds(promised, tools.template)
  );
}

/** It names one of the pages: whose that is does not matter to it. */
function isOnPage({ page }: Pick<Article, 'page'>, count: number): boolean {
  const index = indexOfPage(page?.text ?? '');
  return index >= 0 && index < count;
}

/** L × columns for copy of each page before it is known where the ads stand: as if they took as much of all; those promised to a section count as its copy. */
export function evenRooms(
  { ads, sections }: Pick<Issue, 'ads' | 'sections'>,
  count: number,
  template: Template,
): readonly number[] {
  const { columns, lines, furniture } = template;
  const anywhere = ads.filter((ad) => ad.kind === 'display' && !isPromised(ad, sections));
  const taken = cellsOfAds(anywhere, template);
  return Array.from({ length: count }, (_, page) => {
    const masthead = page === 0 ? columns * furniture.mastheadLines : 0;
    return columns * lines - masthead - taken / count;
  });
}

/** It counts as copy of its section: a booked ad that names no page of its own. */
export function isPromised(ad: Ad, sections: readonly string[]): boolean {
  const isMovable = ad.kind === 'display' && ad.page === undefined;
  return isMovable && ad.section !== undefined && sections.includes(ad.section);
}

/** L × columns of ads; none of one whose size is unknown. */
export function cellsOfAds(ads: readonly Ad[], template: Template): number {
  return ads.reduce((sum, ad) => {
    const measure = measureOf(ad, template);
    return (
      sum + (measure === undefined ? 0 : (measure.columns * measure.height) / template.leading)
    );
  }, 0);
}
