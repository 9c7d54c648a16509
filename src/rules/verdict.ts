// What every rule is given, and what it gives back. Types and small readings of finished pages; no rule stands here.
import type { Code } from '../base/codes.js';
import { type Diagnostic, diagnose, type Params } from '../base/diagnostic.js';
import type { Keeper } from '../base/keeper.js';
import type { Article, Issue } from '../model/copy.js';
import type { IssuePlan, Role } from '../model/dummy.js';
import type { Box, Page } from '../model/page.js';
import type { JudgeLimits, PressProfile, Template } from '../model/template.js';
import type { Story } from './reading.js';

/** The case before the judge: finished pages, and the copy and bookings that they must honour. */
export interface Case {
  readonly pages: readonly Page[];
  readonly issue: Issue;
  readonly template: Template;
  /** For what was held over, which pages there are and what is on them, and which broken promises were owned up to: never for how it was placed. */
  readonly plan: IssuePlan;
  readonly profile: PressProfile | undefined;
  /** What was found on the very same pages before, under this template and these names; left out = nothing. */
  readonly keeper?: Keeper;
}

/** The case as read: what every rule is given. */
export interface Evidence extends Case {
  readonly stories: readonly Story[];
  readonly limits: Template['limits'] & JudgeLimits;
  /** Ids of items that are not to be judged as a whole: told as overset, or, with `--pages`, with a part on a page left out. */
  readonly parted: ReadonlySet<string>;
}

/** One rule or family of rules that looks at the whole issue. */
export type Rule = (evidence: Evidence) => readonly Diagnostic[];

/** What a rule is given that judges each page, or story of it, by itself: nothing that may change while the page stays the same. */
export interface PageEvidence extends Pick<Evidence, 'pages' | 'stories' | 'template' | 'limits'> {
  readonly issue: Pick<Issue, 'names'>;
}

/** One rule or family of rules that looks at one page at a time. */
export type PageRule = (evidence: PageEvidence) => readonly Diagnostic[];

/** Roles whose lines are the copy itself: joined in order they give it back (contract, section 5). */
export const COPY_ROLES: readonly Role[] = ['leg', 'subhead', 'pullquote', 'ad', 'classified'];

/** Boxes by item, in reading order over all pages. */
export function boxesByItem(pages: readonly Page[]): ReadonlyMap<string, readonly Box[]> {
  const found = new Map<string, Box[]>();
  for (const box of pages.flatMap((page) => page.boxes)) {
    const boxes = found.get(box.item);
    if (boxes === undefined) found.set(box.item, [box]);
    else boxes.push(box);
  }
  return found;
}

/** Text of a box's lines, joined. */
export function textOf(box: Box): string {
  return box.lines.map(({ line }) => line.text).join('');
}

/** Text without white space: where lines end, white may go. */
export function dense(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** Articles that have a box on a page. */
export function articlesOn(page: Page, issue: Issue): readonly Article[] {
  const items = new Set(page.boxes.map((box) => box.item));
  return issue.articles.filter((article) => items.has(article.id));
}

/** What cannot be judged as a whole in a case. */
export function partedItems({ pages, issue, plan }: Case): ReadonlySet<string> {
  const made = new Set(pages.map((page) => page.id));
  const away = plan.dummies.filter((dummy) => !made.has(dummy.id));
  const parted = new Set(plan.overset);
  if (away.length === 0) return parted;
  for (const { modules, ads, liners } of away) {
    for (const { article } of modules) parted.add(article.id);
    for (const { ad } of ads) parted.add(ad.id);
    for (const { item } of liners) parted.add(item);
  }
  const shown = new Set(pages.flatMap((page) => page.boxes.map(({ item }) => item)));
  for (const { id } of [...issue.articles, ...issue.ads, ...issue.liners]) {
    if (!shown.has(id)) parted.add(id);
  }
  return parted;
}

/** Whether an item is to be judged as a whole. */
export function isWholeHere(item: string, { parted }: Evidence): boolean {
  return !parted.has(item);
}

/** A finding about a story, at its title. */
export function findingOn(story: Story, code: Code, params: Params = {}): Diagnostic {
  const { article, page } = story;
  return diagnose(
    code,
    { item: article.id, ...params },
    { span: article.title.span, page: page.id },
  );
}

/** Boxes of booked display ads on a page; house ads only fill leftovers. */
export function bookedAds(page: Page, { ads }: Issue): readonly Box[] {
  const booked = new Set(ads.filter(({ kind }) => kind === 'display').map(({ id }) => id));
  return page.boxes.filter(({ role, item }) => role === 'ad' && booked.has(item));
}
