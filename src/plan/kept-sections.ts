// Whose pages were whose, as the lock says. In: the issue, the number of its pages, the lock. Out: a section for each page of which it is known;
// what the lock says of sections that the issue has not.
import { type Diagnostic, diagnose } from '../base/diagnostic.js';
import type { Issue } from '../model/copy.js';
import { isMadeWith, type LayoutLock, type LockedPage } from '../model/lock.js';
import type { Template } from '../model/template.js';
import { countOfLock, indexOfPage, sheetsOf } from './assign-pages.js';

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
  if (lock === undefined || !isMadeFor(lock, issue, template)) return new Map();
  const had = countOfLock(lock);
  if (had > count || sheetsOf(had) !== sheetsOf(count)) return new Map();
  const known = lock.pages
    .filter((page) => !isStrange(page, issue))
    .filter(({ section }) => section !== undefined || lock.sections !== undefined)
    .map(({ id, section }) => [indexOfPage(id), section] as const);
  return new Map(known.filter(([page]) => page >= 0 && page < count));
}

/** Pages that the lock gives to sections which the issue has not: misspelt, as the lock was made for the sections of the issue. */
export function strangeSections(
  issue: Pick<Issue, 'sections'>,
  lock: LayoutLock | undefined,
  template: Template,
): readonly Diagnostic[] {
  if (lock === undefined || !isMadeFor(lock, issue, template)) return [];
  return lock.pages
    .filter((page) => isStrange(page, issue))
    .map(({ id, section = '', span }) => {
      const params = { page: id, section, sections: issue.sections.join(' ') };
      return diagnose('plan/lock-section-unknown', params, { span, page: id });
    });
}

function isMadeFor(lock: LayoutLock, { sections }: Pick<Issue, 'sections'>, { name }: Template) {
  const same = lock.sections === undefined || lock.sections.join('\n') === sections.join('\n');
  return same && isMadeWith(lock, name);
}

function isStrange({ section }: LockedPage, { sections }: Pick<Issue, 'sections'>): boolean {
  return section !== undefined && !sections.includes(section);
}
