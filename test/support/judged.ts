// Cases for the judge: pages by hand, and what is found on them. In: boxes, pages, what is unlike the small proof paper. Out: codes or findings.
import type { Diagnostic } from '../../src/base/diagnostic.js';
import type { Article, Issue } from '../../src/model/copy.js';
import type { IssuePlan } from '../../src/model/dummy.js';
import type { Box, Page } from '../../src/model/page.js';
import type { PressProfile, Template } from '../../src/model/template.js';
import { checkPages } from '../../src/rules/check-pages.js';
import { PRESS } from './press-profile.js';
import { article, dummy, issue, page, plan, TEMPLATE, textBox, xOf } from './proof.js';

/** What a case may have besides its pages. */
export interface CaseMore {
  readonly articles?: readonly Article[];
  readonly issue?: Partial<Issue>;
  readonly plan?: IssuePlan;
  readonly template?: Template;
  readonly profile?: PressProfile;
}

/** A press hall that prints single pages. */
export const SINGLE_PAGES: PressProfile = { ...PRESS, minimumPpi: 100, pageMultiple: 1 };

/** All findings. Articles that boxes name and the case does not are made up. */
export function judged(pages: readonly Page[], more: CaseMore = {}): readonly Diagnostic[] {
  const given = more.articles ?? [];
  const items = new Set(pages.flatMap(({ boxes }) => boxes.map(({ item }) => item)));
  const unknown = [...items].filter(
    (item) => item.startsWith('articles/') && !given.some(({ id }) => id === item),
  );
  return checkPages({
    pages,
    issue: issue({ articles: [...given, ...unknown.map((id) => article(id, ''))], ...more.issue }),
    template: more.template ?? TEMPLATE,
    plan: more.plan ?? plan(pages.map(({ id }) => dummy(id))),
    profile: more.profile ?? SINGLE_PAGES,
  });
}

/** Codes of one rule's findings, its lesser cases among them. */
export function codesOfRule(
  rule: string,
  pages: readonly Page[],
  more: CaseMore = {},
): readonly string[] {
  return judged(pages, more)
    .map(({ code }) => code)
    .filter((code) => code === `rules/${rule}` || code.startsWith(`rules/${rule}-`));
}

/** A page of four columns of 40 lines. */
export function wide(boxes: readonly Box[], more: Partial<Page> = {}): Page {
  const body = { ...TEMPLATE.body, width: 470 };
  const columns = [0, 1, 2, 3].map((column) => ({ x: xOf(column), width: 110 }));
  return page('A2', boxes, { body, columns, ...more });
}

/** So many lines of text. */
export function lines(count: number, text = '字'): readonly string[] {
  return Array.from({ length: count }, () => text);
}

/** Where a story of `storyBoxes` stands. */
export interface StoryPlace {
  readonly column?: number;
  readonly columns: number;
  readonly top: number;
  /** L of each leg under a head of one L. */
  readonly depth: number;
  readonly size?: number;
}

/** A story: a head of one L over its columns, and a leg in each. */
export function storyBoxes(id: string, place: StoryPlace): readonly Box[] {
  const { column = 0, columns, top, depth, size = 10 } = place;
  const head = textBox(id, 'headline', { column, columns, top }, ['標題']);
  const sized = head.lines.map((one) => ({ ...one, line: { ...one.line, size } }));
  return [
    { ...head, lines: sized },
    ...Array.from({ length: columns }, (_, leg) =>
      textBox(id, 'leg', { column: column + leg, top: top + 1 }, lines(depth)),
    ),
  ];
}
