// Front door of the layout desk: the whole issue onto pages. In: issue, template, typesetter. Out: a dummy a page, what was held over,
// and a diagnostic for everything that could not be kept. Decides everything, draws nothing.
import { type Diagnostic, diagnose, type Outcome } from '../base/diagnostic.js';
import type { Article, Issue } from '../model/copy.js';
import type { Dummy, IssuePlan } from '../model/dummy.js';
import type { Typesetter } from '../model/galley.js';
import type { Template } from '../model/template.js';
import { assignAds, assignArticles, type PageSpec, pageSpecs } from './assign-pages.js';
import { type DeskTools, openDesk, wholePiece } from './desk.js';
import { estimateCells } from './estimate.js';
import { dummiesOf } from './finish-dummies.js';
import { createPageDesk, type PageDesk } from './page-desk.js';
import { placeClassifieds } from './place-classifieds.js';
import { referShapes } from './refer.js';

/** Printable counts are multiples of this (RF04). */
const PAGES_STEP = 4;
/** Largest page count tried where the issue says `auto`. */
const MOST_PAGES = 96;

/** Plans an issue. Deterministic: the same copy gives the same dummies. */
export function planIssue(
  issue: Issue,
  template: Template,
  typesetter: Typesetter,
): Outcome<IssuePlan> {
  if (issue.pages.kind !== 'auto') return planWithCount(issue, template, typesetter, 0);
  const most = Math.min(
    MOST_PAGES,
    PAGES_STEP * Math.max(1, issue.articles.length + issue.ads.length),
  );
  let count = firstGuess(issue, template);
  let outcome = planWithCount(issue, template, typesetter, count);
  while (count < most && outcome.diagnostics.some(isOverfull)) {
    count += PAGES_STEP;
    outcome = planWithCount(issue, template, typesetter, count);
  }
  return outcome;
}

function firstGuess(issue: Issue, template: Template): number {
  const cells = issue.articles.reduce((sum, article) => sum + estimateCells(article, template), 0);
  const pages = Math.ceil(cells / (template.columns * template.lines));
  return PAGES_STEP * Math.max(1, Math.ceil(pages / PAGES_STEP));
}

function isOverfull(diagnostic: Diagnostic): boolean {
  return (
    diagnostic.code === 'plan/overset' ||
    diagnostic.code === 'plan/ad-no-room' ||
    diagnostic.code === 'plan/classified-overset'
  );
}

function planWithCount(
  issue: Issue,
  template: Template,
  typesetter: Typesetter,
  count: number,
): Outcome<IssuePlan> {
  const diagnostics: Diagnostic[] = [];
  const seen = new Set<string>();
  const report = (found: readonly Diagnostic[]): void => {
    for (const diagnostic of found) {
      // The same text is set in many shapes; its faults are said once.
      const key = `${diagnostic.code}|${diagnostic.span?.file}|${diagnostic.span?.start}|${diagnostic.page}`;
      if (!seen.has(key)) diagnostics.push(diagnostic);
      seen.add(key);
    }
  };
  const tools = openDesk({ template, typesetter, report });
  const pages = pageSpecs(issue, template, count);
  report(unknownPages(issue, pages));
  const ads = assignAds(issue, pages, template);
  report(ads.diagnostics);
  const strips = placeClassifieds(issue.liners, pages, ads.stacks, tools);
  const desk = createPageDesk({ pages, ads, strips }, tools);
  const heldOver = fillPages(issue.articles, pages, desk, tools);
  const dummies: readonly Dummy[] = dummiesOf({ pages, ads, strips, desk }, tools);
  const overset = desk.oversetArticles();
  return { value: { dummies, heldOver, overset, promises: ads.promises }, diagnostics };
}

function unknownPages(issue: Issue, pages: readonly PageSpec[]): readonly Diagnostic[] {
  const ids = pages.map((page) => page.id);
  const pins = [...issue.articles, ...issue.ads].flatMap((item) =>
    item.page === undefined ? [] : [item.page],
  );
  return pins
    .filter((pin) => !ids.includes(pin.text))
    .map((pin) =>
      diagnose('plan/page-unknown', { page: pin.text, pages: ids.join(' ') }, { span: pin.span }),
    );
}

/** Puts every article on a page, the front page first; returns the ids of what was left for another day. */
function fillPages(
  articles: readonly Article[],
  pages: readonly PageSpec[],
  desk: PageDesk,
  tools: DeskTools,
): readonly string[] {
  const { template } = tools;
  const need = (article: Article): number => estimateCells(article, template);
  const { byPage, loose } = assignArticles(articles, pages, (page) => desk.roomOf(page.id), need);
  const fillers = loose.filter((article) => article.filler);
  desk.setFillers(fillers);
  for (const page of pages) {
    const refer = page.isFront ? referShapes(articles, tools) : [];
    desk.open(page.id, (byPage.get(page.id) ?? []).map(wholePiece), refer);
  }
  for (const article of loose) {
    if (!article.filler) desk.openLoose(wholePiece(article));
  }
  for (const page of pages) desk.settle(page.id);
  desk.fillWhite();
  const used = desk.usedArticles();
  const heldOver = articles.filter(
    (article) => article.optional && !article.filler && !used.has(article.id),
  );
  tools.report(
    heldOver.map((article) =>
      diagnose('plan/held-over', { title: article.title.text }, { span: article.title.span }),
    ),
  );
  return heldOver.map((article) => article.id);
}
