// Front door of the layout desk: the whole issue onto pages. In: issue, template, typesetter. Out: a dummy a page, what was held over,
// and a diagnostic for everything that could not be kept. Decides everything, draws nothing.
import { type Diagnostic, diagnose, type Outcome } from '../base/diagnostic.js';
import type { Issue } from '../model/copy.js';
import type { Dummy, IssuePlan } from '../model/dummy.js';
import type { Typesetter } from '../model/galley.js';
import type { LayoutLock } from '../model/lock.js';
import type { Template } from '../model/template.js';
import { assignAds, type PageSpec, pageSpecs } from './assign-pages.js';
import { openDesk } from './desk.js';
import { estimateCells } from './estimate.js';
import { bestFilling } from './fill-pages.js';
import { dummiesOf } from './finish-dummies.js';
import { keepAds } from './keep-ads.js';
import { NOTHING_TO_KEEP, type PagesToKeep, pagesToKeep } from './locked-pages.js';
import { placeClassifieds } from './place-classifieds.js';

/** Printable counts are multiples of this (RF04). */
const PAGES_STEP = 4;
/** Largest page count tried where the issue says `auto`. */
const MOST_PAGES = 96;

/** Plans an issue, as a lock has it where the copy still fits. Deterministic: the same copy and lock give the same dummies. */
export function planIssue(
  issue: Issue,
  template: Template,
  typesetter: Typesetter,
  lock?: LayoutLock,
): Outcome<IssuePlan> {
  const desk: Desk = { template, typesetter, lock };
  if (issue.pages.kind !== 'auto') return planWithCount(issue, desk, 0);
  const most = Math.min(
    MOST_PAGES,
    PAGES_STEP * Math.max(1, issue.articles.length + issue.ads.length),
  );
  let count = firstCount(issue, desk);
  let outcome = planWithCount(issue, desk, count);
  while (count < most && outcome.diagnostics.some(isOverfull)) {
    count += PAGES_STEP;
    outcome = planWithCount(issue, desk, count);
  }
  return outcome;
}

/** What a plan is made with. */
interface Desk {
  readonly template: Template;
  readonly typesetter: Typesetter;
  readonly lock: LayoutLock | undefined;
}

/** The lock's own number of pages, unless the copy has shrunk by more than a sheet. */
function firstCount(issue: Issue, { template, lock }: Desk): number {
  const guess = firstGuess(issue, template);
  const locked = lock?.pages.length ?? 0;
  const isUsable = locked % PAGES_STEP === 0 && locked > 0 && locked <= guess + PAGES_STEP;
  return isUsable ? locked : guess;
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

function planWithCount(issue: Issue, desk: Desk, count: number): Outcome<IssuePlan> {
  const { template, typesetter } = desk;
  const faults = diagnosticTray();
  const tools = openDesk({ template, typesetter, report: faults.put, tell: faults.put });
  const pages = pageSpecs(issue, template, count);
  faults.put(unknownPages(issue, pages));
  const kept = keptPages(issue, pages, desk);
  faults.put(kept.diagnostics);
  const { plan: ads, withHouse } = keepAds(
    assignAds(issue, pages, template),
    desk.lock,
    pages,
    template,
  );
  faults.put(ads.diagnostics);
  const classifieds = placeClassifieds(issue.liners, pages, ads.stacks, tools);
  const filled = bestFilling(
    {
      articles: issue.articles,
      pages,
      ads,
      strips: classifieds.strips,
      keep: kept.byPage,
      withHouse,
    },
    tools,
  );
  const dummies: readonly Dummy[] = dummiesOf(filled.desk.settled(), classifieds.strips, tools);
  const overset = [...filled.desk.oversetArticles(), ...ads.refused, ...classifieds.refused];
  const value = { dummies, heldOver: filled.heldOver, overset, promises: ads.promises };
  return { value, diagnostics: [...faults.all(), ...filled.diagnostics] };
}

function keptPages(issue: Issue, pages: readonly PageSpec[], desk: Desk): PagesToKeep {
  const { lock, template } = desk;
  if (lock === undefined) return NOTHING_TO_KEEP;
  const leftOut = issue.leftOut.map(({ id }) => id);
  return pagesToKeep({ lock, articles: issue.articles, leftOut, pages }, template);
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
