// Diagnostics → text for a terminal. In: diagnostics, the sources they point into, language, colour. Out: text. Writes nothing.
import type { Diagnostic } from '../base/diagnostic.js';
import type { Span } from '../base/span.js';
import type { Severity } from '../base/wording.js';
import { displayWidth } from './display-width.js';
import { placeAt, sourceLineAt } from './places.js';

/** How to say it. */
export interface TerminalStyle {
  readonly lang: 'zh' | 'en';
  readonly isColored: boolean;
  /** Text of a source file by the path in a span. */
  readonly sourceOf: (path: string) => string | undefined;
}

/** Cells of source shown around a fault: a paragraph of copy is one long line. */
const EXCERPT_CELLS = 68;
const CONTEXT_CELLS = 28;

const SEVERITY_WORD: Readonly<Record<'zh' | 'en', Readonly<Record<Severity, string>>>> = {
  zh: { error: '錯誤', warning: '警告', note: '附註' },
  en: { error: 'error', warning: 'warning', note: 'note' },
};

const SGR: Readonly<Record<Severity | 'dim' | 'bold', string>> = {
  error: '1;31',
  warning: '1;33',
  note: '36',
  dim: '2',
  bold: '1',
};

/** The judge's remarks on a page are for whoever looks at it closely: they stand in the report, not among what must be done. */
export function isForTerminal({ code, severity }: Diagnostic): boolean {
  return severity !== 'note' || !code.startsWith('rules/');
}

/** One diagnostic: place, severity, code and message on the first line, then the source with a caret, then the advice. */
export function terminalText(diagnostic: Diagnostic, style: TerminalStyle): string {
  const paint = painter(style.isColored);
  const { severity, code, message, hint, span } = diagnostic;
  const text = span === undefined ? undefined : style.sourceOf(span.file);
  const place = placeText(diagnostic, text);
  const head = `${place === '' ? '' : `${paint('bold', place)} `}${paint(severity, SEVERITY_WORD[style.lang][severity])} ${paint('dim', code)} ${harmless(message[style.lang])}${pageText(diagnostic)}`;
  const source = span === undefined || text === undefined ? [] : excerpt(text, span, paint);
  return `${[head, ...source, `  → ${harmless(hint[style.lang])}`].join('\n')}\n`;
}

/** `file:line:column`; the page where there is no file. */
function placeText(diagnostic: Diagnostic, text: string | undefined): string {
  const { span, page } = diagnostic;
  if (span === undefined || span.file === '') return page ?? '';
  if (text === undefined) return span.file;
  const { line, column } = placeAt(text, span.start);
  return `${span.file}:${line}:${column}`;
}

/** Where a finding has a file and a page, both are said. */
function pageText({ span, page }: Diagnostic): string {
  return page === undefined || span === undefined || span.file === '' ? '' : ` [${page}]`;
}

type Paint = (style: Severity | 'dim' | 'bold', text: string) => string;

function painter(isColored: boolean): Paint {
  return (style, text) => (isColored ? `\u001b[${SGR[style]}m${text}\u001b[0m` : text);
}

/** The source line and a caret under the span; nothing for a fault of the whole file. */
function excerpt(text: string, span: Span, paint: Paint): readonly string[] {
  if (span.end <= span.start) return [];
  const source = sourceLineAt(text, span.start);
  const from = span.start - source.start;
  const to = Math.min(span.end - source.start, source.text.length);
  const window = cutWindow(source.text, from);
  const before = displayWidth(window.lead + harmless(source.text.slice(window.from, from)));
  const marked = displayWidth(harmless(source.text.slice(from, Math.min(to, window.to))));
  const number = String(placeAt(text, span.start).line);
  const margin = ' '.repeat(number.length);
  const shown = window.lead + harmless(source.text.slice(window.from, window.to)) + window.tail;
  return [
    `  ${paint('dim', `${number} |`)} ${shown}`,
    `  ${margin} ${paint('dim', '|')} ${' '.repeat(before)}${paint('error', '^'.repeat(Math.max(1, marked)))}`,
  ];
}

interface Window {
  readonly from: number;
  readonly to: number;
  readonly lead: string;
  readonly tail: string;
}

/** The part of a line that is shown: some cells before the fault, and as many after it as there is room for. */
function cutWindow(line: string, at: number): Window {
  const from = fitBackward(line, at);
  const to = fitForward(line, from);
  return { from, to, lead: from > 0 ? '…' : '', tail: to < line.length ? '…' : '' };
}

function fitBackward(line: string, at: number): number {
  let from = at;
  for (const char of [...line.slice(0, at)].reverse()) {
    if (displayWidth(line.slice(from - char.length, at)) > CONTEXT_CELLS) break;
    from -= char.length;
  }
  return from;
}

function fitForward(line: string, from: number): number {
  let to = from;
  let cells = 0;
  for (const char of line.slice(from)) {
    cells += displayWidth(char);
    if (cells > EXCERPT_CELLS) break;
    to += char.length;
  }
  return to;
}

/** Copy may hold anything; a terminal must not obey it. Length in UTF-16 units stays. */
function harmless(text: string): string {
  return text.replace(/\p{Cc}/gu, (char) => (char === '\t' ? ' ' : '·'));
}
