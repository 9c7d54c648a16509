// A preflight in words. In: verdicts and findings as data. Out: one line a finding and a closing line; or JSON. Knows no rule.
import type { Wording } from '../base/wording.js';

/** A finding as it is said. */
export interface SaidFinding {
  readonly rule: string;
  readonly severity: 'error' | 'warning';
  readonly page: number | undefined;
  readonly place: readonly [number, number] | undefined;
  readonly message: Wording;
  readonly advice: Wording;
}

/** A preflight as it is said. */
export interface SaidPreflight {
  readonly standard: string;
  readonly pageCount: number;
  readonly verdicts: readonly {
    readonly rule: string;
    readonly severity: string;
    readonly verdict: string;
  }[];
  readonly findings: readonly SaidFinding[];
}

type Lang = keyof Wording;

const WORDS = {
  zh: { error: '錯誤', warning: '警告', page: (page: number) => `第 ${page} 頁` },
  en: { error: 'error', warning: 'warning', page: (page: number) => `page ${page}` },
} as const;

/** One line a finding, then counts and what was not measured. */
export function preflightText(report: SaidPreflight, lang: Lang, isQuiet: boolean): string {
  const shown = report.findings.filter(({ severity }) => !isQuiet || severity === 'error');
  const lines = shown.map((finding) => findingLine(finding, lang));
  return [...lines, ...(isQuiet ? [] : [closingLine(report, lang)])]
    .map((line) => `${line}\n`)
    .join('');
}

function findingLine(finding: SaidFinding, lang: Lang): string {
  const words = WORDS[lang];
  const { rule, severity, page, place, message, advice } = finding;
  const at =
    place === undefined ? '' : ` (${place.map((length) => Math.round(length)).join(', ')} pt)`;
  const where = page === undefined ? '' : ` ${words.page(page)}${at}`;
  return lang === 'zh'
    ? `${rule} ${words[severity]}${where}：${message.zh}。${advice.zh}`
    : `${rule} ${words[severity]}${where}: ${message.en}; ${advice.en}`;
}

function closingLine(report: SaidPreflight, lang: Lang): string {
  const { verdicts, standard, pageCount } = report;
  const failed = (severity: string): number =>
    verdicts.filter((one) => one.verdict === 'fail' && one.severity === severity).length;
  const open = verdicts.filter(({ verdict }) => verdict === 'notMeasured').map(({ rule }) => rule);
  const passed = verdicts.filter(({ verdict }) => verdict === 'pass').length;
  const [errors, warnings] = [failed('error'), failed('warning')];
  if (lang === 'zh') {
    const rest = open.length === 0 ? '' : `，沒有量到：${open.join(' ')}`;
    return `${standard}，${pageCount} 頁：${errors} 條錯誤，${warnings} 條警告，${passed} 條通過${rest}`;
  }
  const rest = open.length === 0 ? '' : `; not measured: ${open.join(' ')}`;
  return `${standard}, ${pageCount} pages: ${errors} rules with errors, ${warnings} with warnings, ${passed} passed${rest}`;
}

/** The same as data. */
export function preflightJson(report: SaidPreflight, lang: Lang): string {
  const findings = report.findings.map(({ message, advice, ...finding }) => ({
    ...finding,
    message: message[lang],
    advice: advice[lang],
  }));
  const { standard, pageCount, verdicts } = report;
  return `${JSON.stringify({ standard, pages: pageCount, verdicts, findings }, undefined, 2)}\n`;
}
