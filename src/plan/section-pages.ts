// Which pages are whose, where the issue names its sections and not its pages. In: the issue, the room of each page, the lock. Out: a section a page:
// the sections in their order, each on as many pages as its copy asks for; pages at the end that no section needs are open to all.
import type { Ad, Issue } from '../model/copy.js';
import type { LayoutLock } from '../model/lock.js';
import type { Template } from '../model/template.js';
import { idOfPage } from './assign-pages.js';
import type { DeskTools } from './desk.js';
import { cellsOfArticle } from './needs.js';
import { measureOf } from './stack-ads.js';

/** The section of a page; undefined = open to all. */
type Section = string | undefined;

/** Ways to deal the first pages to the first sections: the cheapest for each number of pages. */
type Deals = readonly (Deal | undefined)[];

interface Deal {
  /** Pages up to the last of each section. */
  readonly ends: readonly number[];
  readonly cost: number;
}

/**
 * Sections of pages with so many L × columns for copy each. As a lock has them where it has the same sections: a page that goes to another section
 * moves all that stands on both.
 */
export function sectionsOfPages(
  issue: Pick<Issue, 'sections' | 'articles' | 'ads'>,
  rooms: readonly number[],
  lock: LayoutLock | undefined,
  tools: DeskTools,
): readonly Section[] {
  const named = [...new Set(issue.sections)].slice(0, rooms.length);
  if (named.length === 0) return rooms.map(() => undefined);
  const isOfTemplate = lock?.template === undefined || lock.template === tools.template.name;
  const locked = isOfTemplate ? lockedSections(lock, rooms.length) : [];
  const isSame = named.every((name) => locked.includes(name));
  if (isSame && locked.every((section) => isAmong(section, named))) return locked;
  const needs = named.map((section) => cellsOfSection(section, named, issue, tools));
  const open = cellsOfSection(undefined, named, issue, tools);
  const ends = dealPages(needs, open, rooms);
  return rooms.map((_, page) => named[ends.findIndex((end) => page < end)]);
}

/** Pages up to the last of each section, so that copy and room differ least; `open` = what may stand on the pages after them, none without it. */
function dealPages(
  needs: readonly number[],
  open: number,
  rooms: readonly number[],
): readonly number[] {
  const upTo = [0];
  for (const room of rooms) upTo.push((upTo.at(-1) ?? 0) + room);
  const all = upTo.at(-1) ?? 0;
  let deals: Deals = [{ ends: [], cost: 0 }];
  for (const need of needs) deals = withSection(deals, need, upTo);
  const whole = deals.flatMap((deal, used) => {
    if (deal === undefined || (open === 0 && used < rooms.length)) return [];
    return [{ ...deal, cost: deal.cost + costOf(open, all - (upTo[used] ?? 0)) }];
  });
  return whole.reduce((best, deal) => (deal.cost < best.cost ? deal : best)).ends;
}

/** Each deal with the next section on one more page or several. */
function withSection(deals: Deals, need: number, upTo: readonly number[]): Deals {
  return upTo.map((_, end) => {
    let best: Deal | undefined;
    for (const [start, deal] of deals.entries()) {
      if (deal === undefined || start >= end) continue;
      const cost = deal.cost + costOf(need, (upTo[end] ?? 0) - (upTo[start] ?? 0));
      if (best === undefined || cost < best.cost) best = { ends: [...deal.ends, end], cost };
    }
    return best;
  });
}

/** Copy that other pages must take, or white that other copy must fill: many pages a little off are better than one much. */
function costOf(need: number, room: number): number {
  return (need - room) ** 2;
}

/** L × columns of the articles that are at home in a section, or in none that has pages, and of the ads that are promised to it. */
function cellsOfSection(
  section: Section,
  named: readonly string[],
  { articles, ads }: Pick<Issue, 'articles' | 'ads'>,
  tools: DeskTools,
): number {
  const isOwn = (own: Section): boolean => (isAmong(own, named) ? own : undefined) === section;
  const copy = articles.filter(
    (one) => !one.filler && one.page === undefined && isOwn(one.section),
  );
  const promised = section === undefined ? [] : ads.filter((ad) => ad.section === section);
  return (
    copy.reduce((sum, article) => sum + cellsOfArticle(article, tools), 0) +
    cellsOfAds(promised, tools.template)
  );
}

function lockedSections(lock: LayoutLock | undefined, count: number): readonly Section[] {
  if (lock?.pages.length !== count) return [];
  return Array.from(
    { length: count },
    (_, index) => lock.pages.find(({ id }) => id === idOfPage(index))?.section,
  );
}

function isAmong(section: Section, named: readonly string[]): boolean {
  return section === undefined || named.includes(section);
}

/** L × columns for copy of each page before it is known where the ads stand: as if they took as much of all; those promised to a section count as its copy. */
export function evenRooms(
  ads: readonly Ad[],
  count: number,
  template: Template,
): readonly number[] {
  const { columns, lines, furniture } = template;
  const anywhere = ads.filter(({ kind, section }) => kind === 'display' && section === undefined);
  const taken = cellsOfAds(anywhere, template);
  return Array.from({ length: count }, (_, page) => {
    const masthead = page === 0 ? columns * furniture.mastheadLines : 0;
    return columns * lines - masthead - taken / count;
  });
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
