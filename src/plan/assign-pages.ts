// The pages of an issue before anything stands on them. In: issue and template. Out: a frame a page: section, masthead, colour.
import { printsColor } from '../model/color-pages.js';
import type { Issue, PageWanted } from '../model/copy.js';
import type { LayoutLock } from '../model/lock.js';
import type { Template } from '../model/template.js';

/** A page to be filled. */
export interface PageSpec {
  readonly id: string;
  readonly index: number;
  readonly section: string | undefined;
  readonly isFront: boolean;
  readonly firstLine: number;
  readonly isColor: boolean;
}

/** The letter of pages that are not named by the issue: A1, A2 … */
const FIRST_SECTION = 'A';
const NUMBERED = new RegExp(`^${FIRST_SECTION}([1-9]\\d{0,2})$`);

/** Printable counts of pages are multiples of this (RF04). */
export const PAGES_STEP = 4;

/** Sheets that so many pages take. */
export function sheetsOf(pages: number): number {
  return Math.ceil(pages / PAGES_STEP);
}

/** Which page of an issue that names none has this id, counted from 0; -1 = none has. */
export function indexOfPage(id: string): number {
  return Number(NUMBERED.exec(id)?.[1] ?? 0) - 1;
}

/** Pages of the issue that a lock was made for, as far as it knows any: up to the last. */
export function pagesKnown({ pages }: LayoutLock): number {
  return Math.max(0, ...pages.map(({ id }) => indexOfPage(id) + 1));
}

/** The name of a page that the issue does not name, counted from 0. */
export function idOfPage(index: number): string {
  return `${FIRST_SECTION}${index + 1}`;
}

/** The pages asked for; `sections` are those of pages that the issue does not name. */
export function pageSpecs(
  issue: Issue,
  template: Template,
  sections: readonly (string | undefined)[],
): readonly PageSpec[] {
  const wanted: readonly PageWanted[] =
    issue.pages.kind === 'list'
      ? issue.pages.pages
      : sections.map((section, index) => ({ id: idOfPage(index), section, design: undefined }));
  return wanted.map((page, index) => {
    const isFront = page.design === 'front' || (page.design === undefined && index === 0);
    const firstLine = isFront ? template.furniture.mastheadLines : 0;
    const isColor = printsColor(issue, { id: page.id, index }, wanted.length);
    return { id: page.id, index, section: page.section, isFront, firstLine, isColor };
  });
}
