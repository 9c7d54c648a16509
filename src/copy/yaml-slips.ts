// Slips that YAML takes for something else: a fullwidth colon, no space after the colon, odd white space. In: YAML text, the keys it may
// have, and where text is quoted. Out: one diagnostic a slip, placed on the character itself.
import { type Diagnostic, diagnose } from '../base/diagnostic.js';
import type { Span } from '../base/span.js';
import type { YamlText } from './yaml-tree.js';

/** White space that YAML takes for text: no-break, ideographic and typographic spaces, zero widths. */
const ODD_BLANK = '\\u00a0\\u1680\\u2000-\\u200d\\u202f\\u205f\\u2060\\u3000\\ufeff';
const ODD_INDENT = new RegExp(`^[ \\t-]*([${ODD_BLANK}])[\\s${ODD_BLANK}]*([A-Za-z]+)\\s*[:：]`);
const ODD_AFTER_COLON = new RegExp(`^[ \\t-]*([A-Za-z]+):([${ODD_BLANK}])`);
const FULLWIDTH_COLON = /^[ \t-]*([A-Za-z]+)\s*：/;
const NO_SPACE = /^[ \t-]*([A-Za-z]+):(?=[^\s:/])/;

/** Finds slips in lines that begin with one of `keys`; lines inside block or quoted text are left alone. */
export function findSlips(
  source: YamlText,
  keys: ReadonlySet<string>,
  opaque: readonly Span[],
): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const match of source.text.matchAll(/[^\r\n]+/g)) {
    const start = source.start + match.index;
    if (opaque.some((span) => span.start < start && start < span.end)) continue;
    const slip = slipOf(match[0], keys);
    if (slip === undefined) continue;
    const span = { file: source.file, start: start + slip.from, end: start + slip.to };
    found.push(slip.diagnostic(span));
  }
  return found;
}

interface Slip {
  readonly from: number;
  readonly to: number;
  readonly diagnostic: (span: Span) => Diagnostic;
}

function slipOf(line: string, keys: ReadonlySet<string>): Slip | undefined {
  const known = (match: RegExpExecArray | null, group: number): match is RegExpExecArray =>
    match !== null && keys.has(match[group] ?? '');
  const indent = ODD_INDENT.exec(line);
  if (known(indent, 2)) return oddBlank(line, indent[1] ?? '');
  const after = ODD_AFTER_COLON.exec(line);
  if (known(after, 1)) return oddBlank(line, after[2] ?? '');
  const wide = FULLWIDTH_COLON.exec(line);
  if (known(wide, 1)) return colonSlip('copy/colon-fullwidth', wide);
  const tight = NO_SPACE.exec(line);
  return known(tight, 1) ? colonSlip('copy/colon-no-space', tight) : undefined;
}

function colonSlip(
  code: 'copy/colon-fullwidth' | 'copy/colon-no-space',
  match: RegExpExecArray,
): Slip {
  const to = match[0].length;
  const key = match[1] ?? '';
  return { from: to - 1, to, diagnostic: (span) => diagnose(code, { key }, { span }) };
}

function oddBlank(line: string, blank: string): Slip {
  const from = line.indexOf(blank);
  const codePoint = `U+${(blank.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return {
    from,
    to: from + 1,
    diagnostic: (span) => diagnose('copy/blank-odd', { codePoint }, { span }),
  };
}
