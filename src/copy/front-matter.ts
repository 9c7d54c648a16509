// Where a file's front matter ends and its body begins. In: a decoded file. Out: both texts with their offsets in the file, or what is
// wrong with the fences. Reads no YAML. gray-matter's only door: it would run `---js`, cut at `---x` and take a file without a
// proper fence for one without fields, so every fence is checked before it sees the text.
import matter from 'gray-matter';
import { type Diagnostic, diagnose, type Outcome } from '../base/diagnostic.js';
import type { SourceFile } from '../base/shelf.js';
import type { Span } from '../base/span.js';

/** A file parted in two; offsets count UTF-16 units of the file as decoded. */
export interface FrontMatter {
  readonly yaml: string;
  readonly yamlStart: number;
  readonly body: string;
  readonly bodyStart: number;
}

interface TextLine {
  readonly text: string;
  readonly start: number;
  /** Start of the next line. */
  readonly next: number;
}

interface Fences {
  readonly open: TextLine;
  readonly close: TextLine;
}

/** Largest front matter, in characters. */
const LARGEST = 64 * 1024;
/** Dashes and signs that word processors and input methods make of `-`. */
const DASHES = /^[-－—–―─━‐‑‒−﹣﹘]{2,}$/;
const LANGUAGES: readonly string[] = ['yaml', 'yml'];

/** Parts a file at its fences. Newlines keep their length: a lone CR becomes LF, CRLF stays. */
export function splitFrontMatter(file: SourceFile): Outcome<FrontMatter | undefined> {
  const text = file.text.replace(/\r(?!\n)/g, '\n');
  const lines = linesOf(text);
  const fault = openingFault(lines);
  const open = lines[0];
  if (fault !== undefined || open === undefined) return refused(file.path, fault);
  const close = lines.slice(1).find((line) => line.text.startsWith('---'));
  const closing = close === undefined ? unclosed(lines) : closingFault(close);
  if (closing !== undefined || close === undefined) return refused(file.path, closing);
  const size = close.start - open.next;
  if (size > LARGEST) {
    return refused(file.path, {
      line: open,
      diagnostic: (place) =>
        diagnose('copy/front-matter-too-large', { size, limit: LARGEST }, place),
    });
  }
  return {
    value: cut(text, { open, close }),
    diagnostics: looseFences(file.path, { open, close }),
  };
}

/** A line at fault, and what to say of it. */
interface Fault {
  readonly line: TextLine;
  readonly diagnostic: (place: { readonly span: Span }) => Diagnostic;
}

function refused(path: string, fault: Fault | undefined): Outcome<undefined> {
  const { start, text } = fault?.line ?? { start: 0, text: '' };
  const span = { file: path, start, end: start + text.length };
  const diagnostic = fault?.diagnostic({ span }) ?? diagnose('copy/file-empty', {}, { span });
  return { value: undefined, diagnostics: [diagnostic] };
}

function openingFault(lines: readonly TextLine[]): Fault | undefined {
  const first = lines.find((line) => line.text.trim() !== '');
  if (first === undefined) return undefined;
  const written = first.text.trim();
  if (first.text.startsWith('---') && first === lines[0]) return languageFault(first);
  if (/^---(?!-)/.test(written)) return faultAt(first, 'copy/front-matter-late');
  return DASHES.test(written) ? dashes(first) : faultAt(first, 'copy/front-matter-missing');
}

function languageFault(line: TextLine): Fault | undefined {
  if (/^-{4}/.test(line.text)) return dashes(line);
  const language = line.text.slice(3).trim();
  if (language === '' || LANGUAGES.includes(language)) return undefined;
  const params = { language: language.slice(0, 40) };
  return { line, diagnostic: (place) => diagnose('copy/front-matter-language', params, place) };
}

function closingFault(line: TextLine): Fault | undefined {
  const written = line.text.trim();
  if (written === '---') return undefined;
  return DASHES.test(written) ? dashes(line) : faultAt(line, 'copy/front-matter-cut');
}

function unclosed(lines: readonly TextLine[]): Fault | undefined {
  const alike = lines.slice(1).find((line) => DASHES.test(line.text.trim()));
  if (alike !== undefined) return dashes(alike);
  const [open] = lines;
  return open === undefined ? undefined : faultAt(open, 'copy/front-matter-open');
}

function dashes(line: TextLine): Fault {
  const params = { found: line.text.trim().slice(0, 20) };
  return { line, diagnostic: (place) => diagnose('copy/front-matter-dashes', params, place) };
}

function faultAt(
  line: TextLine,
  code:
    | 'copy/front-matter-late'
    | 'copy/front-matter-missing'
    | 'copy/front-matter-cut'
    | 'copy/front-matter-open',
): Fault {
  return { line, diagnostic: (place) => diagnose(code, {}, place) };
}

function looseFences(path: string, { open, close }: Fences): readonly Diagnostic[] {
  return [open, close]
    .filter((line) => line.text.trimEnd() !== line.text)
    .map(({ start, text }) => {
      const span = { file: path, start, end: start + text.length };
      return diagnose('copy/front-matter-spaces', {}, { span });
    });
}

/** Lets gray-matter cut, with every engine but ours refused, and holds it to the fences found. */
function cut(text: string, { open, close }: Fences): FrontMatter {
  const yaml = text.slice(open.next, close.start);
  const parse = (raw: string): object => {
    if (!raw.endsWith(yaml.replace(/\n$/, ''))) throw new Error('front matter: fences differ');
    return {};
  };
  // Options are always given: without them gray-matter keeps a cache that hands out changed and half-read files.
  matter(text, {
    language: 'yaml',
    engines: {
      yaml: { parse },
      yml: { parse },
      js: deny,
      javascript: deny,
      json: deny,
      coffee: deny,
    },
  });
  return { yaml, yamlStart: open.next, body: text.slice(close.next), bodyStart: close.next };
}

function deny(): never {
  throw new Error('front matter: an engine was reached past the fence check');
}

function linesOf(text: string): readonly TextLine[] {
  const lines: TextLine[] = [];
  let start = 0;
  for (const match of text.matchAll(/\r?\n/g)) {
    const next = match.index + match[0].length;
    lines.push({ text: text.slice(start, match.index), start, next });
    start = next;
  }
  lines.push({ text: text.slice(start), start, next: text.length });
  return lines;
}
