// Which pages are whose, where the issue names its sections and not its pages. In: the issue, how many pages, the lock. Out: a section a page, in the
// order of the sections, each with as many pages as its copy asks for; pages at the end that no section needs are open to all.
import type { Ad, Issue } from '../model/copy.js';
import type { LayoutLock } from '../model/lock.js';
import type { Template } from '../model/template.js';
import { idOfPage } from './assign-pages.js';
import type { DeskTools } from './desk.js';
import { cellsOfArticle } from './needs.js';
import { measureOf } from './stack-ads.js';

/** The section of a page; undefined = open to all. */
type Section = string | undefined;

/** Pages of a section, and the L × columns that its copy takes more than they hold. */
interface Share {
  readonly section: Section;
  pages: number;
  lacks: number;
}

/** Sections of `count` pages. As a lock has them where it has the same sections: a page that goes to another section moves all that stands on both. */
export function sectionsOfPages(
  issue: Pick<Issue, 'sections' | 'articles' | 'ads'>,
  count: number,
  lock: LayoutLock | undefined,
  tools: DeskTools,
): readonly Section[] {
  const named = issue.sections.slice(0, count);
  if (named.length === 0) return new Array<Section>(count).fill(undefined);
  const locked = lockedSections(lock, count);
  const isSame = named.every((name) => locked.includes(name));
  if (isSame && locked.every((section) => isAmong(section, named))) return locked;
  const { columns, furniture } = tools.template;
  const room = roomOfPage(issue.ads, count, tools.template);
  const shares = [...named, undefined].map((section, at): Share => {
    const needed = cellsOfSection(section, named, issue, tools);
    if (section === undefined) return { section, pages: 0, lacks: openLack(needed, room) };
    const masthead = at === 0 ? columns * furniture.mastheadLines : 0;
    return { section, pages: 1, lacks: needed + masthead - room };
  });
  // Each further page goes to the section that lacks most room.
  for (let left = count - named.length; left > 0; left -= 1) {
    const share = shares.reduce((most, one) => (one.lacks > most.lacks ? one : most));
    share.pages += 1;
    share.lacks -= room;
  }
  return shares.flatMap(({ section, pages }) => new Array<Section>(pages).fill(section));
}

/** Copy of no section may stand anywhere: for less than half a page of it none is left open, and without any none at all. */
function openLack(needed: number, room: number): number {
  return needed > 0 ? needed - room / 2 : Number.NEGATIVE_INFINITY;
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
    promised.reduce((sum, ad) => sum + cellsOfAd(ad, tools.template), 0)
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

/** L × columns of a page for what is promised to its section, in the mean. */
function roomOfPage(ads: readonly Ad[], count: number, template: Template): number {
  const taken = ads
    .filter(({ kind, section }) => kind === 'display' && section === undefined)
    .reduce((sum, ad) => sum + cellsOfAd(ad, template), 0);
  return template.columns * template.lines - taken / count;
}

/** L × columns of an ad; none where its size is unknown. */
export function cellsOfAd(ad: Ad, template: Template): number {
  const measure = measureOf(ad, template);
  return measure === undefined ? 0 : (measure.columns * measure.height) / template.leading;
}
