// The preflight's front door: any PDF, judged for press. In: bytes, what the press hall allows, and, where there is one, a renderer.
// Out: a verdict for every rule and what was found. Never throws for what a file holds.
import { CODES } from '../base/codes.js';
import { type Diagnostic, diagnose } from '../base/diagnostic.js';
import type { Renderer } from '../base/renderer.js';
import type { Wording } from '../base/wording.js';
import type { PreflightLimits } from '../model/preflight.js';
import { type OpenedFile, openFile } from './open-file.js';
import { askOpinions } from './opinions.js';
import type { Unreadable } from './parse-file.js';
import type { Case, Fault, Rule, RuleId, Verdict } from './rule.js';
import { COLOUR_RULES } from './rules-colour.js';
import { FILE_RULES } from './rules-file.js';
import { claimsX1a, IDENTITY_RULES } from './rules-identity.js';
import { MARK_RULES } from './rules-marks.js';
import { OPINION_RULES } from './rules-opinions.js';
import { PAGE_RULES } from './rules-pages.js';

/** One rule broken on one page, or in the file as a whole. */
export interface Finding {
  readonly rule: RuleId;
  readonly severity: 'error' | 'warning';
  /** From 1; undefined = the file. */
  readonly page: number | undefined;
  /** Of the first case: x, y from the trim's top left, points. */
  readonly place: readonly [number, number] | undefined;
  readonly message: Wording;
  readonly advice: Wording;
}

/** How each rule came out. */
export interface RuleVerdict {
  readonly rule: RuleId;
  readonly severity: 'error' | 'warning';
  readonly verdict: Verdict;
}

/** A whole preflight. */
export interface PreflightReport {
  readonly kind: 'report';
  readonly standard: 'PDF/X-4' | 'PDF/X-1a';
  readonly pageCount: number;
  readonly verdicts: readonly RuleVerdict[];
  readonly findings: readonly Finding[];
}

const RULES: readonly Rule[] = [
  ...FILE_RULES,
  ...IDENTITY_RULES,
  ...PAGE_RULES,
  ...COLOUR_RULES,
  ...MARK_RULES,
  ...OPINION_RULES,
].sort((a, b) => a.id.localeCompare(b.id, 'en'));

/** Details shown of one rule on one page. */
const MOST_DETAILS = 3;

/** Judges a PDF; `twin`: another build of the same issue, for R45. */
export async function preflightPdf(
  bytes: Uint8Array,
  limits: PreflightLimits,
  renderer?: Renderer,
  twin?: Uint8Array,
): Promise<PreflightReport | Unreadable> {
  const file = await openFile(bytes);
  return file.kind === 'opened' ? judgeFile(file, limits, renderer, twin) : file;
}

/** Judges a PDF that is open. */
export async function judgeFile(
  file: OpenedFile,
  limits: PreflightLimits,
  renderer?: Renderer,
  twin?: Uint8Array,
): Promise<PreflightReport> {
  const isX1a = limits.standard === 'x1a' || (limits.standard === 'auto' && claimsX1a(file));
  const opinions = await askOpinions(file, limits, renderer);
  const evidence: Case = { file, limits, isX1a, opinions, twin };
  const judged = RULES.map((rule) => ({ rule: rule.id, judgement: rule.judge(evidence) }));
  return {
    kind: 'report',
    standard: isX1a ? 'PDF/X-1a' : 'PDF/X-4',
    pageCount: file.pages.length,
    verdicts: judged.map(({ rule, judgement }) => ({
      rule,
      severity: severityOf(rule),
      verdict: judgement.verdict,
    })),
    findings: judged.flatMap(({ rule, judgement }) => findingsOf(rule, judgement.faults, file)),
  };
}

/** The same for our own file after a build: what needs no renderer, as diagnostics by page id. */
export async function preflightOwn(
  bytes: Uint8Array,
  limits: PreflightLimits,
  pageIds: readonly string[],
): Promise<readonly Diagnostic[]> {
  const report = await preflightPdf(bytes, limits);
  if (report.kind !== 'report') return [diagnose('preflight/R01', { detail: report.kind })];
  return report.findings.map(({ rule, message, advice, page }) => ({
    ...diagnose(
      `preflight/${rule}`,
      {},
      { page: page === undefined ? undefined : pageIds[page - 1] },
    ),
    message,
    hint: advice,
  }));
}

function severityOf(rule: RuleId): 'error' | 'warning' {
  return CODES[`preflight/${rule}`].severity === 'error' ? 'error' : 'warning';
}

/** One finding a page: four hundred lines of four-colour black are one slip. */
function findingsOf(rule: RuleId, faults: readonly Fault[], file: OpenedFile): readonly Finding[] {
  const pages = new Map<number | undefined, Fault[]>();
  for (const fault of faults) {
    const known = pages.get(fault.page);
    if (known === undefined) pages.set(fault.page, [fault]);
    else known.push(fault);
  }
  return [...pages].map(([page, list]) => {
    const { message, hint } = diagnose(`preflight/${rule}`, { detail: detailOf(list) });
    const place = placeOf(list[0], file);
    return { rule, severity: severityOf(rule), page, place, message, advice: hint };
  });
}

function detailOf(faults: readonly Fault[]): string {
  const details = [...new Set(faults.map(({ detail }) => readable(detail)))];
  const more = details.length - MOST_DETAILS;
  const shown = details.slice(0, MOST_DETAILS).join('; ');
  return more > 0 ? `${shown} (+${more})` : shown;
}

const LONGEST_DETAIL = 160;

/** Names come from the file: nothing in them may steer a terminal. */
function readable(detail: string): string {
  return detail.replace(/\p{Cc}|\p{Cf}/gu, '?').slice(0, LONGEST_DETAIL);
}

function placeOf(fault: Fault | undefined, file: OpenedFile): Finding['place'] {
  const page = file.pages[(fault?.page ?? 0) - 1];
  if (fault?.box === undefined || page === undefined) return undefined;
  return [fault.box[0] - page.trim[0], page.trim[3] - fault.box[3]];
}
