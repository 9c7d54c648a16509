// Marks that a copy editor would circle. In: a text with its place. Out: warnings. The text itself is never changed.
import { type Diagnostic, diagnose } from '../base/diagnostic.js';
import type { Span } from '../base/span.js';
import { charactersOf, isZhuyin, syllablesOf } from '../base/zhuyin.js';
import type { Inline } from '../model/copy.js';
import { isHan } from './han.js';
import type { BodyText } from './sheets.js';

/** A run of text with its place; a field's `Text` and an `Inline` both are. */
type Run = Pick<Inline, 'text' | 'span'>;

const RAW_HTML = /<\/?[A-Za-z][\w-]*(?:\s[^<>]*)?\/?>|<!--|<!\[CDATA\[|<\?[a-z]/g;

/** Straight quotes and three dots beside Chinese text, once each a paragraph or field. */
export function checkMarks(runs: readonly Run[]): readonly Diagnostic[] {
  const whole = runs.map((run) => run.text).join('');
  const found: Diagnostic[] = [];
  const quote = firstBesideHan(whole, /"/g);
  const dots = firstBesideHan(whole, /\.{3,}/g);
  if (quote !== undefined) {
    found.push(diagnose('copy/quotes-straight', {}, { span: placeIn(runs, quote, 1) }));
  }
  if (dots !== undefined) {
    found.push(diagnose('copy/dots-straight', {}, { span: placeIn(runs, dots, 3) }));
  }
  return found;
}

/** Marks and readings beside a text that stands where none are drawn: an ad, a table. That must not pass in silence. */
export function checkBeside(line: readonly Inline[]): readonly Diagnostic[] {
  return line.flatMap(({ text, beside, span }) =>
    beside === undefined ? [] : [diagnose('copy/beside-not-drawn', { text }, { span })],
  );
}

/** Zhuyin of several characters: a syllable each, parted by spaces. */
export function checkReadings(line: readonly Inline[]): readonly Diagnostic[] {
  return line.flatMap(({ text, beside, span }) => {
    if (beside?.kind !== 'reading' || !isZhuyin(beside.text)) return [];
    const count = charactersOf(text).length;
    const params = { text, count, syllables: syllablesOf(beside.text).length };
    if (params.count === params.syllables) return [];
    return [diagnose('copy/reading-uneven', params, { span })];
  });
}

/** Raw HTML in a paragraph: an error at its place, since it would be printed as it stands. An escaped `\<` is text. */
export function checkHtml(runs: readonly Run[]): readonly Diagnostic[] {
  const whole = runs.map((run) => run.text).join('');
  return [...whole.matchAll(RAW_HTML)].flatMap((match) => {
    const [found] = match;
    const opening = runAt(runs, match.index);
    if (opening === undefined || opening.text.length !== lengthOf(opening.span)) return [];
    const span = placeIn(runs, match.index, found.length);
    return [diagnose('copy/raw-html', { found: found.slice(0, 40) }, { span })];
  });
}

/** U+FFFD, control characters and halves of pairs: what a bad conversion leaves behind. */
export function checkCharacters(file: string, text: string): readonly Diagnostic[] {
  const broken = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffd-\uffff]/gu;
  const places = [...text.matchAll(broken)];
  const [first] = places;
  if (first === undefined) return [];
  const codePoint = `U+${first[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  const span = { file, start: first.index, end: first.index + 1 };
  return [diagnose('copy/character-broken', { codePoint, count: places.length }, { span })];
}

/** Lines of a body that look like markup and are not. */
export function checkLines(source: BodyText): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const match of source.text.matchAll(
    /^( {0,3})(#{2,6}|＃{1,6})(?=[^\s#＃])|^([ \t>]*)(::)/gm,
  )) {
    const mark = match[2] ?? match[4] ?? '';
    const start = source.start + match.index + match[0].length - mark.length;
    const place = { span: { file: source.file, start, end: start + mark.length } };
    found.push(
      mark === '::'
        ? diagnose('copy/directive', {}, place)
        : diagnose('copy/heading-space', { found: mark }, place),
    );
  }
  return found;
}

function firstBesideHan(text: string, mark: RegExp): number | undefined {
  for (const match of text.matchAll(mark)) {
    const before = [...text.slice(0, match.index).trimEnd().slice(-2)].at(-1);
    const [after] = text.slice(match.index + match[0].length).trimStart();
    if (isHan(before) || isHan(after)) return match.index;
  }
  return undefined;
}

function placeIn(runs: readonly Run[], at: number, length: number): Span | undefined {
  const run = runAt(runs, at);
  if (run === undefined) return undefined;
  const before = runs.slice(0, runs.indexOf(run)).reduce((sum, { text }) => sum + text.length, 0);
  const start = Math.min(run.span.start + at - before, run.span.end);
  return { file: run.span.file, start, end: Math.min(start + length, run.span.end) };
}

function runAt(runs: readonly Run[], at: number): Run | undefined {
  let passed = 0;
  return runs.find(({ text }) => {
    passed += text.length;
    return at < passed;
  });
}

function lengthOf(span: Span): number {
  return span.end - span.start;
}
