// A build → report.json. In: the result, language, memory. Out: the object of the contract's section 4. Writes nothing.
import { type Diagnostic, hasErrors } from '../base/diagnostic.js';
import { roundPt } from '../base/units.js';
import type { Severity } from '../base/wording.js';
import type { Article } from '../model/copy.js';
import type { Dummy, KeptPromise } from '../model/dummy.js';
import type { BuildResult, PageInk, Timings } from '../model/result.js';
import { placeAt } from './places.js';

interface FindingJson {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
}

interface PageJson {
  readonly id: string;
  readonly section: string | null;
  /** Covered part of the news hole, 0…1. */
  readonly fill: number;
  readonly voidLines: number;
  readonly articles: readonly string[];
  readonly ads: readonly string[];
  readonly findings: readonly FindingJson[];
}

interface ArticleJson {
  readonly file: string;
  readonly pages: readonly string[];
  readonly characters: number;
  readonly levers: readonly string[];
  readonly heldOver: boolean;
}

interface AdJson {
  readonly file: string;
  readonly page: string;
  /** Width and height in points. */
  readonly size: readonly [number, number];
  readonly promises: readonly {
    readonly promise: string;
    readonly kept: boolean;
    readonly reason: string | null;
  }[];
}

interface DiagnosticJson {
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
  readonly hint: string;
  readonly file: string | null;
  readonly line: number | null;
  readonly column: number | null;
}

/** The report as programs read it. What a build does not know is null. */
export interface ReportJson {
  readonly version: 1;
  readonly issue: string;
  readonly ok: boolean;
  readonly pages: readonly PageJson[];
  readonly articles: readonly ArticleJson[];
  readonly ads: readonly AdJson[];
  readonly diagnostics: readonly DiagnosticJson[];
  readonly press: {
    readonly pdfx: string | null;
    readonly inkMax: number | null;
    readonly fonts: number;
    readonly imagesBelowResolution: number;
  } | null;
  /** Milliseconds. */
  readonly timings: Timings;
  /** MiB at the peak. */
  readonly memory: number;
}

/** What the report says besides the result itself. */
export interface ReportSetting {
  readonly lang: 'zh' | 'en';
  /** Largest memory held, in MiB. */
  readonly memory: number;
}

/** The report of a build. */
export function reportJson(result: BuildResult, setting: ReportSetting): ReportJson {
  const { lang } = setting;
  const made = new Set(result.pages.map((page) => page.id));
  const dummies = (result.plan?.dummies ?? []).filter((dummy) => made.has(dummy.id));
  return {
    version: 1,
    issue: result.issueId,
    ok: !hasErrors(result.diagnostics),
    pages: dummies.map((dummy) => pageJson(dummy, result, lang)),
    articles: articlesJson(result.issue?.articles ?? [], dummies, result.plan?.heldOver ?? []),
    ads: dummies.flatMap((dummy) => adsOf(dummy, result.plan?.promises ?? new Map())),
    diagnostics: result.diagnostics.map((diagnostic) => diagnosticJson(diagnostic, result, lang)),
    press:
      result.press === undefined
        ? null
        : {
            pdfx: result.press.standard ?? null,
            inkMax: inkMaxOf(result.press.pageInks),
            fonts: result.press.fonts,
            imagesBelowResolution: result.press.imagesBelowResolution,
          },
    timings: roundTimings(result.timings),
    memory: Math.round(setting.memory),
  };
}

/** Ink sum of the wettest spot of all pages, in whole percent. */
function inkMaxOf(inks: readonly PageInk[]): number {
  return Math.round(Math.max(0, ...inks.map(({ largest }) => largest)));
}

function pageJson(dummy: Dummy, result: BuildResult, lang: 'zh' | 'en'): PageJson {
  const page = result.pages.find(({ id }) => id === dummy.id);
  return {
    id: dummy.id,
    section: dummy.section ?? null,
    fill: Math.round((page?.fill ?? 0) * 1000) / 1000,
    voidLines: page?.voidLines ?? 0,
    articles: unique(dummy.modules.map((module) => module.article.id)),
    ads: unique([
      ...dummy.ads.map((slot) => slot.ad.id),
      ...dummy.liners.filter((slot) => slot.role === 'classified').map((slot) => slot.item),
    ]),
    findings: result.diagnostics
      .filter((diagnostic) => diagnostic.page === dummy.id)
      .map(({ code, severity, message }) => ({
        rule: ruleOf(code),
        severity,
        message: message[lang],
      })),
  };
}

/** `RA03` for `rules/RA03` and its lesser case `rules/RA03-shallow`; codes of other rooms as they are. */
function ruleOf(code: string): string {
  return code.replace(/^rules\//, '').replace(/^([A-Z]{2}\d\d)-.*$/, '$1');
}

function articlesJson(
  articles: readonly Article[],
  dummies: readonly Dummy[],
  heldOver: readonly string[],
): readonly ArticleJson[] {
  const placed = new Map<string, { page: string; levers: readonly string[] }[]>();
  for (const { id: page, modules } of dummies) {
    for (const { article, levers } of modules) {
      const known = placed.get(article.id) ?? [];
      placed.set(article.id, known);
      known.push({ page, levers });
    }
  }
  return articles.map(({ id, characters }) => {
    const modules = placed.get(id) ?? [];
    return {
      file: id,
      pages: unique(modules.map(({ page }) => page)),
      characters,
      levers: unique(modules.flatMap(({ levers }) => levers)),
      heldOver: heldOver.includes(id),
    };
  });
}

function adsOf(
  dummy: Dummy,
  promises: ReadonlyMap<string, readonly KeptPromise[]>,
): readonly AdJson[] {
  const displays = dummy.ads.map((slot) => ({
    file: slot.ad.id,
    page: dummy.id,
    size: sizeOf(slot),
    promises: (promises.get(slot.ad.id) ?? []).map(({ promise, kept, reason }) => ({
      promise,
      kept,
      reason: reason ?? null,
    })),
  }));
  const liners = dummy.liners
    .filter((slot) => slot.role === 'classified')
    .map((slot) => ({ file: slot.item, page: dummy.id, size: sizeOf(slot.frame), promises: [] }));
  return [...displays, ...liners];
}

function sizeOf(frame: { readonly width: number; readonly height: number }): AdJson['size'] {
  return [roundPt(frame.width), roundPt(frame.height)];
}

function diagnosticJson(
  diagnostic: Diagnostic,
  result: BuildResult,
  lang: 'zh' | 'en',
): DiagnosticJson {
  const { severity, code, message, hint, span } = diagnostic;
  const file = span === undefined || span.file === '' ? undefined : span.file;
  const text = file === undefined ? undefined : result.sourceOf(file);
  const place = span === undefined || text === undefined ? undefined : placeAt(text, span.start);
  return {
    severity,
    code,
    message: message[lang],
    hint: hint[lang],
    file: file ?? null,
    line: place?.line ?? null,
    column: place?.column ?? null,
  };
}

function roundTimings(timings: Timings): Timings {
  const entries = Object.entries(timings).map(([room, ms]) => [room, Math.round(ms)]);
  return { total: 0, ...Object.fromEntries(entries) };
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}
