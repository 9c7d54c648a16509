// What a character is to the typesetter. In: a code point. Out: its class, the blank its cell holds, and how Latin it is.
// Classes and blanks after clreq (PW-01 to PW-03, horizontal, zh-Hant); where lines break is not decided here.
import type { Em } from '../base/units.js';
import { CLOSES, isWide, OPENS } from './kinsoku.js';

/**
 * `comma` ，、；：  `stop` 。  `exclaim` ？！  `dot` 間隔號  `twoEm` dashes and ellipses  `sign` any other full-width sign
 * `word` everything that is set by its own width.
 */
export type CharClass =
  | 'han'
  | 'open'
  | 'close'
  | 'comma'
  | 'stop'
  | 'exclaim'
  | 'dot'
  | 'twoEm'
  | 'sign'
  | 'word';

/** Blank on both sides of a mark that setting may take away. */
export interface Blank {
  readonly lead: Em;
  readonly tail: Em;
}

const HALF: Em = 0.5;
const QUARTER: Em = 0.25;
const NONE: Blank = { lead: 0, tail: 0 };
const BOTH: Blank = { lead: QUARTER, tail: QUARTER };

/** Centred marks of Traditional Chinese hold a quarter on each side; `？！` fill their cell (PW-02). */
const BLANKS: Readonly<Record<CharClass, Blank>> = {
  han: NONE,
  open: { lead: HALF, tail: 0 },
  close: { lead: 0, tail: HALF },
  comma: BOTH,
  stop: BOTH,
  exclaim: NONE,
  dot: BOTH,
  twoEm: NONE,
  sign: NONE,
  word: NONE,
};

const MARKS: ReadonlyMap<number, CharClass> = new Map(
  (
    [
      ['，、；：．', 'comma'],
      ['。', 'stop'],
      ['？！‼⁇⁈⁉', 'exclaim'],
      ['·‧・', 'dot'],
      ['—…⋯⸺', 'twoEm'],
      ['“‘', 'open'],
      ['”’', 'close'],
    ] as const
  ).flatMap(([marks, kind]) =>
    Array.from(marks, (mark) => [mark.codePointAt(0) ?? 0, kind] as const),
  ),
);

const STARTS_LATIN = /^[\p{L}\p{Nd}]/u;
const ENDS_LATIN = /[\p{L}\p{Nd}][\p{M}\u200d]*$/u;
const EXTENDER = /^[\p{M}\u200d]$/u;

/** Class of a character that stands by itself; an apostrophe must be told apart before. */
export function charClassOf(point: number): CharClass {
  if (isIdeograph(point)) return 'han';
  const mark = MARKS.get(point);
  if (mark !== undefined) return mark;
  if (OPENS.has(point)) return 'open';
  if (CLOSES.has(point)) return 'close';
  return isWide(point) ? 'sign' : 'word';
}

/** Blank that the rules give a class; the glyph's own ink may leave less. */
export function blankOf(kind: CharClass): Blank {
  return BLANKS[kind];
}

/** Whether a class is a punctuation mark whose neighbours close up to it (PW-05). */
export function isMark(kind: CharClass): boolean {
  return kind !== 'han' && kind !== 'word' && kind !== 'twoEm' && kind !== 'sign';
}

/** Ideographs and syllables that take a gap beside Latin (LN-01). */
export function isIdeograph(point: number): boolean {
  return (
    (point >= 0x3400 && point <= 0x9fff) ||
    (point >= 0x3005 && point <= 0x3007) ||
    (point >= 0x3021 && point <= 0x3029) ||
    (point >= 0x3041 && point <= 0x30ff && point !== 0x30fb && point !== 0x30a0) ||
    (point >= 0x3105 && point <= 0x31ff) ||
    (point >= 0xf900 && point <= 0xfaff) ||
    (point >= 0x20000 && point <= 0x3ffff)
  );
}

/** Whether a word begins with a letter or digit of proportional width: those take a gap beside Han (LN-01). */
export function startsLatin(word: string): boolean {
  return STARTS_LATIN.test(word);
}

/** Whether a word ends with one; marks on the letter do not count. */
export function endsLatin(word: string): boolean {
  return ENDS_LATIN.test(word);
}

/** Where the character at `at` ends together with the marks and selectors that follow it. */
export function clusterEnd(text: string, at: number): number {
  let end = at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
  for (let next = text.codePointAt(end); isExtender(next); next = text.codePointAt(end)) {
    end += next > 0xffff ? 2 : 1;
  }
  return end;
}

function isExtender(point: number | undefined): point is number {
  if (point === undefined || point < 0x300) return false;
  // Nearly all of a paper: ideographs and full-width marks.
  const isPlain =
    (point >= 0x3400 && point < 0xa000) ||
    (point >= 0x3000 && point < 0x302a) ||
    (point >= 0xff00 && point < 0xfff0);
  return !isPlain && EXTENDER.test(String.fromCodePoint(point));
}
