// Runs of body text. In: pieces of a paragraph as Markdown gives them. Out: inlines, parted so that `text[i]` stands at `span.start + i`
// wherever the source says just that. Joins lines (no space beside Chinese text), reads what stands beside text. Knows no Markdown.
import type { Span } from '../base/span.js';
import type { Beside, Inline } from '../model/copy.js';
import { needsSpace } from './join-lines.js';

/** A piece of a paragraph: text, or the end of a line (`soft`: the paragraph goes on; `hard`: a new line is wanted). */
export interface Atom {
  readonly kind: 'text' | 'soft' | 'hard';
  readonly text: string;
  readonly span: Span;
  readonly strong: boolean;
  readonly emphasis: boolean;
  readonly href: string | undefined;
}

/** Lines of a paragraph, parted at hard ends; `indents` are fullwidth indents met inside a line. */
export interface Settled {
  readonly lines: readonly (readonly Inline[])[];
  readonly indents: readonly Span[];
}

const BESIDE = /\{([^{}|\n]{1,20})\|([^{}|\n]{1,40})\}/g;
const LEADING_BLANK = /^[\s\u00a0\u3000]+/;
const TRAILING_BLANK = /[\s\u00a0\u3000]+$/;

/** Makes printable inlines of a paragraph's atoms. `source` gives the file's text of a span. */
export function settle(atoms: readonly Atom[], source: (span: Span) => string): Settled {
  const indents: Span[] = [];
  const lines = splitHard(atoms).map((line) => {
    const joined = joinSoft(line, indents);
    const runs = merge(trimEnds(joined), source);
    return runs.flatMap((run) => splitBeside(run, source));
  });
  return { lines: lines.filter((line) => line.length > 0), indents };
}

function splitHard(atoms: readonly Atom[]): readonly (readonly Atom[])[] {
  const lines: Atom[][] = [[]];
  for (const atom of atoms) {
    if (atom.kind === 'hard') lines.push([]);
    else lines.at(-1)?.push(atom);
  }
  return lines;
}

/** Turns soft line ends into a space between two Latin words and into nothing beside Chinese text. */
function joinSoft(line: readonly Atom[], indents: Span[]): readonly Atom[] {
  const joined: Atom[] = [];
  let end: Atom | undefined;
  for (const atom of line) {
    if (atom.kind === 'soft') {
      end = atom;
      continue;
    }
    const begun = end === undefined ? atom : cutStart(atom);
    if (begun.text === '') continue;
    if (end !== undefined) {
      if (atom.text.startsWith('\u3000')) indents.push(indentOf(atom));
      if (wantsSpace(joined.at(-1), begun)) joined.push({ ...end, kind: 'text', text: ' ' });
      end = undefined;
    }
    joined.push(begun);
  }
  return joined;
}

function wantsSpace(before: Atom | undefined, after: Atom): boolean {
  if (before === undefined) return false;
  return needsSpace([...before.text].at(-1), [...after.text][0]);
}

function indentOf(atom: Atom): Span {
  const [blank = ''] = LEADING_BLANK.exec(atom.text) ?? [];
  return { ...atom.span, end: atom.span.start + blank.length };
}

function trimEnds(atoms: readonly Atom[]): readonly Atom[] {
  const begun = atoms.findIndex((atom) => atom.text.trim() !== '');
  const ended = atoms.findLastIndex((atom) => atom.text.trim() !== '');
  if (begun < 0) return [];
  return atoms.slice(begun, ended + 1).map((atom, at) => {
    const first = at === 0 ? cutStart(atom) : atom;
    return at === ended - begun ? cutEnd(first) : first;
  });
}

function cutStart(atom: Atom): Atom {
  const [blank = ''] = LEADING_BLANK.exec(atom.text) ?? [];
  return blank === '' ? atom : cutBy(atom, blank.length, 0);
}

function cutEnd(atom: Atom): Atom {
  const [blank = ''] = TRAILING_BLANK.exec(atom.text) ?? [];
  return blank === '' ? atom : cutBy(atom, 0, blank.length);
}

/** An atom that is shorter than its span (an escape, an entity) keeps the span whole. */
function cutBy(atom: Atom, front: number, back: number): Atom {
  const { start, end } = atom.span;
  const isExact = end - start === atom.text.length;
  const span = isExact ? { ...atom.span, start: start + front, end: end - back } : atom.span;
  return { ...atom, text: atom.text.slice(front, atom.text.length - back), span };
}

/** Joins neighbours that stand side by side in the source and look alike. */
function merge(atoms: readonly Atom[], source: (span: Span) => string): readonly Inline[] {
  const runs: Inline[] = [];
  for (const { text, span, strong, emphasis, href } of atoms) {
    const run: Inline = { text, span, strong, emphasis, href, beside: undefined };
    const last = runs.at(-1);
    const both = last === undefined ? undefined : joinable(last, run, source);
    if (both === undefined) runs.push(run);
    else runs[runs.length - 1] = both;
  }
  return runs;
}

function joinable(a: Inline, b: Inline, source: (span: Span) => string): Inline | undefined {
  if (a.strong !== b.strong || a.emphasis !== b.emphasis || a.href !== b.href) return undefined;
  if (a.span.end !== b.span.start) return undefined;
  const isExact = source(a.span) === a.text && source(b.span) === b.text;
  return isExact
    ? { ...a, text: a.text + b.text, span: { ...a.span, end: b.span.end } }
    : undefined;
}

/** `{字|ㄗˋ}` → the base with what stands beside it; the braces go. */
function splitBeside(run: Inline, source: (span: Span) => string): readonly Inline[] {
  if (!run.text.includes('{') || source(run.span) !== run.text) return [run];
  const pieces: Inline[] = [];
  let done = 0;
  const part = (from: number, to: number, beside: Beside | undefined): void => {
    if (to <= from) return;
    const span = { ...run.span, start: run.span.start + from, end: run.span.start + to };
    pieces.push({ ...run, text: run.text.slice(from, to), span, beside });
  };
  for (const match of run.text.matchAll(BESIDE)) {
    const [whole, base = '', reading = ''] = match;
    part(done, match.index, undefined);
    part(
      match.index + 1,
      match.index + 1 + base.length,
      besideOf(reading.trim().replace(/\s+/g, ' ')),
    );
    done = match.index + whole.length;
  }
  part(done, run.text.length, undefined);
  return pieces;
}

const SIGNS: ReadonlyMap<string, Beside> = new Map([
  ['.', { kind: 'dots' }],
  ['-', { kind: 'name' }],
  ['~', { kind: 'title' }],
]);

/** Braces without a sign set nothing beside their text. */
function besideOf(sign: string): Beside | undefined {
  if (sign === '') return undefined;
  const known = SIGNS.get(sign);
  // Each its own object: two names side by side bear two lines.
  return known === undefined ? { kind: 'reading', text: sign } : { ...known };
}
