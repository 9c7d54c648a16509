// RF01: every page without a masthead has its folio, with page, section and the paper's name. In: pages and issue. Out: findings.
import { type Diagnostic, diagnose } from '../base/diagnostic.js';
import type { Issue } from '../model/copy.js';
import type { Page } from '../model/page.js';
import { dense, type Evidence, textOf } from './verdict.js';

/** Judges masthead and folios. */
export function checkFurniture({ pages, issue }: Evidence): readonly Diagnostic[] {
  return pages.flatMap((page) => missing(page, issue));
}

function missing(page: Page, issue: Issue): readonly Diagnostic[] {
  const texts = page.boxes
    .filter(({ role }) => role === 'folio' || role === 'masthead')
    .map((box) => ({ role: box.role, text: dense(textOf(box)) }));
  const hasMasthead = texts.some(({ role }) => role === 'masthead');
  const printed = texts.map(({ text }) => text).join('');
  const year = issue.date.slice(0, 4);
  const wanted = [issue.publication?.text, year, ...(hasMasthead ? [] : [page.id, page.section])];
  return wanted
    .filter((what) => what !== undefined && !printed.includes(dense(what)))
    .map((what) => diagnose('rules/RF01', { what: what ?? '' }, { page: page.id }));
}
