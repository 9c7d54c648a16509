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
  /** Pages that are in truth another's: a person has put them in another order than the sections. */
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
  const named = sectionsWithPages(issue, rooms.length);
  if (named.length === 0) return rooms.map(() => undefined);
  const kept = keptSections(issue, rooms.length, lock, tools.template);
  if (kept.size === rooms.length) return rooms.map((_, page) => kept.get(page));
  const dealing = { named, issue, count: rooms.length };
  const open = cellsOfSection(undefined, dealing, tools);
  const hasOpen = open > 0 || [...kept.values()].includes(undefined);
  const needs = [
    ...named.map((section) => {
      const cells = cellsOfSection(section, dealing, tools);
      return { section, cells, least: 1, most: rooms.length };
    }),
    { section: undefined, cells: open, least: 0, most: hasOpen ? rooms.length : 0 },
  ];
  const ends = dealPages(needs, rooms, kept);
  return rooms.map((_, page) =>
    kept.has(page) ? kept.get(page) : named[ends.findIndex((end) => page < end)],
  );
}

/** Sections that have pages: where there are fewer pages than sections, the first. */
export function sectionsWithPages(
  { sections }: Pick<Issue, 'sections'>,
  count: number,
): readonly string[] {
  return [...new Set(sections)].slice(0, count);
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
  /** Pages it may have. */
  readonly least: number;
  readonly most: number;
}

/** Pages up to the last of each need: as few as may be against what is kept, and so that copy and room differ least. */
function dealPages(
  needs: readonly SectionNeed[],
  rooms: readonly number[],
  kept: Kept,
): readonly number[] {
  const upTo = [0];
  for (const room of rooms) upTo.push((upTo.at(-1) ?? 0) + room);
  let deals: Deals = [{ ends: [], astray: 0, cost: 0 }];
  for (const need of needs) deals = withSection(deals, need, upTo, kept);
  return deals[rooms.length]?.ends ?? [];
}

/** Each deal with the next section on the pages after it. */
function withSection(
  deals: Deals,
  { section, cells, least, most }: SectionNeed,
  upTo: readonly number[],
  kept: Kept,
): Deals {
  const others = [...kept].filter(([, whose]) => whose !== section).map(([page]) => page);
  return upTo.map((_, end) => {
    let best: Deal | undefined;
    for (const [start, deal] of deals.entries()) {
      const isSo = start + least <= end && end <= start + most;
      if (deal === undefined || !isSo) continue;
      const next = {
        ends: [...deal.ends, end],
        astray: deal.astray + others.filter((page) => page >= start && page < end).length,
        cost: deal.cost + costOf(cells, (upTo[end] ?? 0) - (upTo[start] ?? 0)),
      };
      if (best === undefined || isBetter(next, best)) best = next;
    }
    return best;
  });
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
  issue: Pick<Issue, 'ads' | 'sections'>,
  count: number,
  template: Template,
): readonly number[] {
  const { columns, lines, furniture } = template;
  const named = sectionsWithPages(issue, count);
  const anywhere = issue.ads.filter((ad) => ad.kind === 'display' && !isPromised(ad, named));
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
