// RF01, RF04: every page without a masthead has its folio, with page, section, day, weekday and the paper's name; pages make whole sheets. In: pages and issue. Out: findings.
import { type Diagnostic, diagnose } from '../base/diagnostic.js';
import type { Issue } from '../model/copy.js';
import type { Box, Page } from '../model/page.js';
import { dense, type Evidence, textOf } from './verdict.js';

/** Pages of one sheet of a paper without a press profile that knows better. */
const PAGES_A_SHEET = 4;

/** Judges masthead, folios and the number of pages. */
export function checkFurniture(evidence: Evidence): readonly Diagnostic[] {
  const { pages, issue } = evidence;
  return [...pages.flatMap((page) => missing(page, issue)), ...sheets(evidence)];
}

/** RF04: an odd number of pages that the editor gave is the editor's; one that the house chose, or that the press cannot print, is wrong. */
function sheets({ issue, plan, profile }: Evidence): readonly Diagnostic[] {
  const count = plan.dummies.length;
  const multiple = profile?.pageMultiple ?? PAGES_A_SHEET;
  if (count % multiple === 0) return [];
  const isHard = issue.pages.kind === 'auto' || profile?.pageMultiple !== undefined;
  const code = isHard ? 'rules/RF04' : 'rules/RF04-given';
  return [diagnose(code, { count, multiple }, { span: issue.span })];
}

function missing(page: Page, issue: Issue): readonly Diagnostic[] {
  const heads = page.boxes.filter(({ role }) => role === 'folio' || role === 'masthead');
  const masthead = heads.find(({ role }) => role === 'masthead');
  const printed = heads.map((box) => dense(textOf(box))).join('');
  const name =
    masthead !== undefined && showsLogo(masthead, issue) ? undefined : issue.publication?.text;
  const place = masthead === undefined ? [page.id, page.section] : [];
  const wanted = [name, ...wordsOfDay(issue.date), ...place];
  return wanted
    .filter((what) => what !== undefined && !printed.includes(dense(what)))
    .map((what) => diagnose('rules/RF01', { what: what ?? '' }, { page: page.id }));
}

/** A logo says the name without a word. */
function showsLogo({ marks }: Box, { logo }: Issue): boolean {
  return marks.some((mark) => mark.kind === 'picture' && mark.file.path === logo?.file.path);
}

const WEEKDAYS = '日一二三四五六';

/** Year, day and weekday as Chinese prints them: reckoned here anew, so that a slip of makeup shows. */
function wordsOfDay(date: string): readonly string[] {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  return [`${year}年`, `${month}月${day}日`, `星期${WEEKDAYS[weekday] ?? ''}`];
}
