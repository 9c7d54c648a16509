// Whose pages were whose, as the lock says. In: the issue, the number of its pages, the lock. Out: a section for each page of which it is known;
// what the lock says of sections that the issue has not.
import { type Diagnostic, diagnose } from '../base/diagnostic.js';
import type { Issue } from '../model/copy.js';
import { isMadeWith, type LayoutLock, type LockedPage } from '../model/lock.js';
import type { Template } from '../model/template.js';
import { indexOfPage, pagesKnown, sheetsOf } from './assign-pages.js';

/** The section of a page; undefined = open to all. */
export type Section = string | undefined;

/** Of some pages, whose they are: by their place in the issue, from 0. */
export type Kept = ReadonlyMap<number, Section>;

/**
 * Whose the pages were; of none where the lock was made for another template, other sections, more pages or fewer sheets. Where it is not written
 * for which sections it was made, only pages that name theirs are known: the rest may be of an issue that had none.
 */
export function keptSections(
  issue: Pick<Issue, 'sections'>,
  count: number,
  lock: LayoutLock | undefined,
  template: Template,
): Kept {
  const known = pagesFor(issue, count, lock, template)
    .filter((page) => !isStrange(page, issue))
    .filter(({ section }) => section !== undefined || lock?.sections !== undefined);
  return new Map(known.map(({ id, section }) => [indexOfPage(id), section]));
}

/** Pages that the lock gives to sections which the issue has not: misspelt, as the lock was made for the sections of the issue. */
export function strangeSections(
  issue: Pick<Issue, 'sections'>,
  count: number,
  lock: LayoutLock | undefined,
  template: Template,
): readonly Diagnostic[] {
  return pagesFor(issue, count, lock, template)
    .filter((page) => isStrange(page, issue))
    .map(({ id, section = '', span }) => {
      const params = { page: id, section, sections: issue.sections.join(' ') };
      return diagnose('plan/lock-section-unknown', params, { span, page: id });
    });
}

/** Pages of the lock that the issue has, if it was made for the issue's sections and about as many pages. */
function pagesFor(
  issue: Pick<Issue, 'sections'>,
  count: number,
  lock: LayoutLock | undefined,
  { name }: Template,
): readonly LockedPage[] {
  if (lock === undefined || !isMadeWith(lock, name) || !isOfSections(lock, issue)) return [];
  // One of the two may be a slip.
  const had = [lock.count ?? 0, pagesKnown(lock)];
  if (!had.some((pages) => pages <= count && sheetsOf(pages) === sheetsOf(count))) return [];
  return lock.pages.filter(({ id }) => indexOfPage(id) >= 0 && indexOfPage(id) < count);
}

/** Where its sections are not written, and some page has one that the issue has not, there is no telling. */
function isOfSections({ sections, pages }: LayoutLock, issue: Pick<Issue, 'sections'>): boolean {
  if (issue.sections.length === 0) return false;
  if (sections === undefined) return !pages.some((page) => isStrange(page, issue));
  return sections.join('\n') === issue.sections.join('\n');
}

function isStrange({ section }: LockedPage, { sections }: Pick<Issue, 'sections'>): boolean {
  return section !== undefined && !sections.includes(section);
}
