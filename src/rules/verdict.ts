// What every rule is given, and what it gives back. Types and small readings of finished pages; no rule stands here.
import type { Diagnostic } from '../base/diagnostic.js';
import type { Article, Issue } from '../model/copy.js';
import type { IssuePlan, Role } from '../model/dummy.js';
import type { Box, Page } from '../model/page.js';
import type { Template } from '../model/template.js';

/** The case before the judge: finished pages, and the copy and bookings that they must honour. */
export interface Evidence {
  readonly pages: readonly Page[];
  readonly issue: Issue;
  readonly template: Template;
  /** Only for what was held over and which pages an item is on: never for how it was placed. */
  readonly plan: IssuePlan;
}

/** One rule or family of rules. */
export type Rule = (evidence: Evidence) => readonly Diagnostic[];

/** Tolerance for lengths in points: 0.1 mm. */
export const HAIR = 0.28;

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

/** Whether an item is to be judged as a whole: not told as overset, and with `--pages` none of its pages left out. */
export function isWholeHere(item: string, { pages, plan }: Evidence): boolean {
  if (plan.overset.includes(item)) return false;
  const made = new Set(pages.map((page) => page.id));
  const away = plan.dummies.filter((dummy) => !made.has(dummy.id));
  if (away.length === 0) return true;
  const isAway = away.some(
    (dummy) =>
      dummy.modules.some((module) => module.article.id === item) ||
      dummy.ads.some((slot) => slot.ad.id === item) ||
      dummy.liners.some((slot) => slot.item === item),
  );
  return !isAway && pages.some((page) => page.boxes.some((box) => box.item === item));
}
