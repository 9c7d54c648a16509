// What the live page shows, as data. In: a build, the last one before it that had pages. Out: pages with their boxes, items with their length,
// findings with their places. While copy cannot be read the pages before stay; pages that only cannot go to press are shown. Findings are
// always the newest.
import type { Diagnostic } from '../base/diagnostic.js';
import { hasErrors } from '../base/diagnostic.js';
import type { Rect } from '../base/geometry.js';
import type { Span } from '../base/span.js';
import { roundPt } from '../base/units.js';
import type { Severity, Wording } from '../base/wording.js';
import { plainTitle } from '../model/copy.js';
import { fillOf, type Proposal } from '../model/dummy.js';
import type { Page } from '../model/page.js';
import type { BuildResult } from '../model/result.js';
import { type LengthHelp, lengthHelp } from '../report/length-help.js';
import { placeAt } from '../report/places.js';
import { findingPlaces } from './finding-places.js';

/** `[x, y, width, height]` in points from the trim's top left. */
export type RectState = readonly [number, number, number, number];

/** A page that is shown. */
export interface PageState {
  readonly id: string;
  readonly section: string | null;
  /** Name of its look: the same name, the same pixels. */
  readonly look: string;
  readonly trim: readonly [number, number];
  readonly body: RectState;
  readonly columns: readonly (readonly [number, number])[];
  readonly baseline: { readonly first: number; readonly step: number };
  readonly fill: number;
  readonly short: { readonly lines: number; readonly characters: number } | null;
  readonly boxes: readonly {
    readonly item: string;
    readonly role: string;
    readonly rect: RectState;
    /** Project paths of the pictures and artwork in it. */
    readonly pictures: readonly string[];
  }[];
}

/** An article, an ad, or a classified ad. */
export interface ItemState {
  readonly item: string;
  readonly kind: 'article' | 'ad' | 'classified';
  readonly title: string;
  readonly file: string;
  readonly line: number;
  readonly pages: readonly string[];
  /** Articles only. */
  readonly length: Omit<LengthHelp, 'pages'> | null;
  /** Width and height of an ad, in points. */
  readonly size: readonly [number, number] | null;
  readonly levers: readonly string[];
}

/** A finding of the newest build. */
export interface FindingState {
  readonly severity: Severity;
  readonly code: string;
  readonly message: Wording;
  readonly hint: Wording;
  readonly file: string | null;
  readonly line: number | null;
  readonly column: number | null;
  readonly page: string | null;
  readonly rect: RectState | null;
}

/** What the last build that drew its pages left. */
export interface ShownBuild {
  /** Name of its PDF. */
  readonly version: string;
  readonly pages: readonly PageState[];
  readonly items: readonly ItemState[];
  readonly places: readonly Page[];
}

/** A build, seen from the live page. */
export interface BuildState {
  readonly isGood: boolean;
  /** The pages shown are this build's own; false = they are of one before. */
  readonly isShown: boolean;
  /** Milliseconds. */
  readonly time: number;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly findings: readonly FindingState[];
  /** Project path of the file saved last before this build. */
  readonly saved: string | null;
}

/** Everything the live page is told. */
export interface SessionState {
  readonly issue: string;
  /** Names the run of the program. */
  readonly run: string;
  /** Raised with each build. */
  readonly serial: number;
  readonly isBuilding: boolean;
  readonly build: BuildState | null;
  /** Name of the PDF that the pages are drawn from. */
  readonly pdf: string | null;
  readonly pages: readonly PageState[];
  readonly items: readonly ItemState[];
}

/** Pages and items of a build that drew its pages; undefined for any other. */
export function shownBuild(
  result: BuildResult,
  looks: ReadonlyMap<string, string>,
  version: string,
): ShownBuild | undefined {
  if (result.plan === undefined) return undefined;
  const { pages } = result;
  const states = pages.map((page) => pageState(page, result, looks.get(page.id) ?? version));
  return { version, pages: states, items: itemsOf(result), places: pages };
}

/** What there is to say of a build; places count in the pages that are shown, to the line only where these are its own. */
export function buildState(
  result: BuildResult,
  shown: ShownBuild | undefined,
  facts: {
    readonly time: number;
    readonly saved: string | undefined;
    readonly isShown: boolean;
  },
): BuildState {
  const placeOf = findingPlaces(shown?.places ?? [], facts.isShown);
  const count = (severity: Severity): number =>
    result.diagnostics.filter((one) => one.severity === severity).length;
  return {
    isGood: !hasErrors(result.diagnostics),
    isShown: facts.isShown,
    time: Math.round(facts.time),
    counts: { error: count('error'), warning: count('warning'), note: count('note') },
    findings: result.diagnostics.map((one) => findingState(one, result, placeOf)),
    saved: facts.saved ?? null,
  };
}

function pageState(page: Page, { plan }: BuildResult, look: string): PageState {
  const dummy = plan?.dummies.find(({ id }) => id === page.id);
  const short = plan?.proposals.find((one) => one.kind === 'short' && one.page === page.id);
  return {
    id: page.id,
    section: page.section ?? null,
    look,
    trim: [roundPt(page.trim.width), roundPt(page.trim.height)],
    body: rectState(page.body),
    columns: page.columns.map(({ x, width }) => [roundPt(x), roundPt(width)] as const),
    baseline: page.baseline,
    fill: dummy === undefined ? 1 : fillOf(dummy),
    short: short === undefined ? null : shortState(short),
    boxes: page.boxes.map(({ item, role, rect, marks }) => ({
      item,
      role,
      rect: rectState(rect),
      pictures: marks.flatMap((mark) => ('file' in mark ? [mark.file.path] : [])),
    })),
  };
}

function shortState({ lines, characters }: Proposal): PageState['short'] {
  return { lines, characters };
}

function itemsOf(result: BuildResult): readonly ItemState[] {
  const { issue, plan } = result;
  if (issue === undefined || plan === undefined) return [];
  const lineOf = (span: Span): number => {
    const text = result.sourceOf(span.file);
    return text === undefined ? 1 : placeAt(text, span.start).line;
  };
  const at = (span: Span): Pick<ItemState, 'file' | 'line'> => ({
    file: span.file,
    line: lineOf(span),
  });
  const pagesOf = (holds: (page: Page) => boolean): readonly string[] =>
    result.pages.filter(holds).map(({ id }) => id);
  const showing = (item: string): readonly string[] =>
    pagesOf(({ boxes }) => boxes.some((box) => box.item === item));
  const articles = issue.articles.map((article): ItemState => {
    const { pages, ...length } = lengthHelp(article, plan);
    const modules = plan.dummies.flatMap((dummy) =>
      dummy.modules.filter((module) => module.article.id === article.id),
    );
    return {
      item: article.id,
      kind: 'article',
      title: plainTitle(article),
      ...at(article.title.span),
      pages,
      length,
      size: null,
      levers: [...new Set(modules.flatMap(({ levers }) => levers))].filter(isPulled),
    };
  });
  const slots = plan.dummies.flatMap(({ ads }) => ads);
  const ads = issue.ads.map((ad): ItemState => {
    const slot = slots.find((one) => one.ad.id === ad.id);
    return {
      item: ad.id,
      kind: 'ad',
      title: ad.advertiser.text,
      ...at(ad.advertiser.span),
      pages: showing(ad.id),
      length: null,
      size: slot === undefined ? null : [roundPt(slot.width), roundPt(slot.height)],
      levers: [],
    };
  });
  const liners = issue.liners.map(
    (liner): ItemState => ({
      item: liner.id,
      kind: 'classified',
      title: liner.category.text,
      ...at(liner.span),
      pages: showing(liner.id),
      length: null,
      size: null,
      levers: [],
    }),
  );
  return [...articles, ...ads, ...liners];
}

/** A picture at its own height has been asked, and not bent. */
function isPulled(lever: string): boolean {
  return !/ [+-]?0%$/.test(lever);
}

function findingState(
  finding: Diagnostic,
  result: BuildResult,
  placeOf: ReturnType<typeof findingPlaces>,
): FindingState {
  const { severity, code, message, hint, span } = finding;
  const place = placeOf(finding);
  const file = span === undefined || span.file === '' ? null : span.file;
  const text = file === null ? undefined : result.sourceOf(file);
  const at = span === undefined || text === undefined ? undefined : placeAt(text, span.start);
  return {
    severity,
    code,
    message,
    hint,
    file,
    line: at?.line ?? null,
    column: at?.column ?? null,
    page: place?.page ?? null,
    rect: place?.rect === undefined ? null : rectState(place.rect),
  };
}

function rectState({ x, y, width, height }: Rect): RectState {
  return [roundPt(x), roundPt(y), roundPt(width), roundPt(height)];
}
