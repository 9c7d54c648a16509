// The closing line of a build. In: the result, where the PDF went, the time. Out: one or two sentences. Writes nothing.
import type { BuildResult } from '../model/result.js';

/** What the closing line says besides the result. */
export interface SummaryFacts {
  readonly lang: 'zh' | 'en';
  /** Where the PDF is, as the user may type it; undefined when none was written. */
  readonly pdf: string | undefined;
  /** Where the report is; undefined when it went to standard output. */
  readonly report: string | undefined;
  /** Milliseconds from start to end. */
  readonly time: number;
}

/** `8 版 · 24 篇 · 16 則廣告 · 36 則分類 · 1.4 秒 → out/…pdf`, or how many errors keep the issue from press. */
export function summaryText(result: BuildResult, facts: SummaryFacts): string {
  const counts = countOf(result, facts.lang);
  const findings = findingsText(result, facts.lang);
  const time = timeText(facts.time, facts.lang);
  const isZh = facts.lang === 'zh';
  const errors = result.diagnostics.filter(({ severity }) => severity === 'error').length;
  if (errors > 0) {
    // Only a proof is made in spite of errors.
    const proof = result.pdf === undefined || facts.pdf === undefined ? '' : `→ ${facts.pdf}\n`;
    return isZh
      ? `${result.issueId} 還不能付印：${findings}${where(facts.report, '，詳見 ')}（${time}）\n${proof}`
      : `${result.issueId} cannot go to press yet: ${findings}${where(facts.report, '; see ')} (${time})\n${proof}`;
  }
  const done = [result.issueId, counts, ...(findings === '' ? [] : [findings]), time].join(' · ');
  if (facts.pdf === undefined) return `${done}\n`;
  return `${done}\n→ ${facts.pdf}\n`;
}

function where(file: string | undefined, words: string): string {
  return file === undefined ? '' : words + file;
}

/** Said once when watching begins. */
export function watchingText(folder: string, lang: 'zh' | 'en'): string {
  return lang === 'zh'
    ? `正在看著 ${folder}，存檔就重做；按 Ctrl-C 結束\n`
    : `watching ${folder}: builds on every save; Ctrl-C ends\n`;
}

/** What the line of a rebuild says besides the result. */
export interface RebuildFacts {
  readonly lang: 'zh' | 'en';
  /** Milliseconds. */
  readonly time: number;
  /** Ids of pages that look otherwise than after the build before; undefined = it was the first. */
  readonly changed: readonly string[] | undefined;
}

/** Page ids named one by one in a line; more are counted. */
const MOST_NAMED = 6;

/** The one line of a build under `--watch`: `已重做 · A1、A3 有變 · 2 個警告 · 1 篇排不下 · 0.3 秒`. */
export function rebuiltText(result: BuildResult, facts: RebuildFacts): string {
  const { lang, time, changed } = facts;
  const isZh = lang === 'zh';
  const errors = result.diagnostics.some(({ severity }) => severity === 'error');
  const word = isZh ? (errors ? '還不能付印' : '已重做') : errors ? 'not fit for press' : 'rebuilt';
  const what = changed === undefined ? countOf(result, lang) : changedText(changed, lang);
  const over = result.plan?.proposals.filter(({ kind }) => kind === 'over').length ?? 0;
  const overset = isZh ? `${over} 篇排不下` : `${counted(over, 'article')} over`;
  const parts = [
    word,
    ...(errors ? [] : [what]),
    findingsText(result, lang),
    over === 0 ? '' : overset,
    timeText(time, lang),
  ];
  return `${parts.filter((part) => part !== '').join(' · ')}\n`;
}

function changedText(pages: readonly string[], lang: 'zh' | 'en'): string {
  const isZh = lang === 'zh';
  if (pages.length === 0) return isZh ? '版面不變' : 'no page changed';
  if (pages.length > MOST_NAMED)
    return isZh ? `${pages.length} 版有變` : `${pages.length} pages changed`;
  return isZh ? `${pages.join('、')} 有變` : `${pages.join(', ')} changed`;
}

/** Said below the line where findings stand as they stood after the build before. */
export function unchangedText(count: number, lang: 'zh' | 'en'): string {
  if (count === 0) return '';
  return lang === 'zh' ? `另有 ${count} 則同前\n` : `${count} more as before\n`;
}

/** Where the live page is. */
export function previewText(url: string, lang: 'zh' | 'en'): string {
  return lang === 'zh' ? `預覽：${url}\n` : `preview: ${url}\n`;
}

/** Windows shares tell no program what changes on them. */
export function pollAdvice(lang: 'zh' | 'en'): string {
  return lang === 'zh'
    ? '這個資料夾在網路磁碟上；存檔沒有反應時，請加 --poll\n'
    : 'this folder is on a network share: add --poll if saves go unnoticed\n';
}

/** `0.4 秒`; below a second in milliseconds. */
export function timeText(ms: number, lang: 'zh' | 'en'): string {
  const isZh = lang === 'zh';
  if (ms < 1000) return `${Math.round(ms)} ${isZh ? '毫秒' : 'ms'}`;
  return `${(ms / 1000).toFixed(1)} ${isZh ? '秒' : 's'}`;
}

function countOf(result: BuildResult, lang: 'zh' | 'en'): string {
  const made = new Set(result.pages.map(({ id }) => id));
  const dummies = (result.plan?.dummies ?? []).filter(({ id }) => made.has(id));
  const articles = new Set(
    dummies.flatMap(({ modules }) => modules.map(({ article }) => article.id)),
  );
  const ads = dummies.reduce((sum, dummy) => sum + dummy.ads.length, 0);
  const liners = dummies
    .flatMap((dummy) => dummy.liners)
    .filter(({ role }) => role === 'classified');
  return lang === 'zh'
    ? `${made.size} 版 · ${articles.size} 篇 · ${ads} 則廣告 · ${liners.length} 則分類`
    : [
        counted(made.size, 'page'),
        counted(articles.size, 'article'),
        counted(ads, 'ad'),
        counted(liners.length, 'classified ad'),
      ].join(' · ');
}

function findingsText(result: BuildResult, lang: 'zh' | 'en'): string {
  const errors = result.diagnostics.filter(({ severity }) => severity === 'error').length;
  const warnings = result.diagnostics.filter(({ severity }) => severity === 'warning').length;
  const parts: string[] = [];
  if (errors > 0) parts.push(lang === 'zh' ? `${errors} 個錯誤` : counted(errors, 'error'));
  if (warnings > 0) parts.push(lang === 'zh' ? `${warnings} 個警告` : counted(warnings, 'warning'));
  return parts.join(lang === 'zh' ? '、' : ', ');
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
