// Front door of the layout desk: the whole issue onto pages. In: issue, template, typesetter. Out: a dummy a page, what was held over,
// and a diagnostic for everything that could not be kept. Decides everything, draws nothing.
import { type Diagnostic, diagnose, type Outcome } from '../base/diagnostic.js';
import type { Issue } from '../model/copy.js';
import type { Dummy, IssuePlan } from '../model/dummy.js';
import type { Typesetter } from '../model/galley.js';
import type { Template } from '../model/template.js';
import { assignAds } from './assign-ads.js';
import { type PageSpec, pageSpecs } from './assign-pages.js';
import { openDesk } from './desk.js';
import { estimateCells } from './estimate.js';
import { bestFilling } from './fill-pages.js';
import { dummiesOf } from './finish-dummies.js';
import { placeClassifieds } from './place-classifieds.js';

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
  const faults = diagnosticTray();
  const tools = openDesk({ template, typesetter, report: faults.put, tell: faults.put });
  const pages = pageSpecs(issue, template, count);
  faults.put(unknownPages(issue, pages));
  const ads = assignAds(issue, pages, template);
  faults.put(ads.diagnostics);
  const classifieds = placeClassifieds(issue.liners, pages, ads.stacks, tools);
  const filled = bestFilling(
    { articles: issue.articles, pages, ads, strips: classifieds.strips },
    tools,
  );
  const dummies: readonly Dummy[] = dummiesOf(filled.desk.settled(), classifieds.strips, tools);
  const overset = [...filled.desk.oversetArticles(), ...ads.refused, ...classifieds.refused];
  const value = { dummies, heldOver: filled.heldOver, overset, promises: ads.promises };
  return { value, diagnostics: [...faults.all(), ...filled.diagnostics] };
}

/** Keeps diagnostics once each: the same text is set in many shapes. */
function diagnosticTray(): {
  readonly put: (found: readonly Diagnostic[]) => void;
  readonly all: () => readonly Diagnostic[];
} {
  const kept = new Map<string, Diagnostic>();
  return {
    put: (found) => {
      for (const diagnostic of found) {
        const { code, span, page } = diagnostic;
        const key = `${code}|${span?.file}|${span?.start}|${page}`;
        if (!kept.has(key)) kept.set(key, diagnostic);
      }
    },
    all: () => [...kept.values()],
  };
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
