// What a character is to the typesetter. In: a code point. Out: its class, and how Latin it is. Classes after clreq (PW-01); what blank
// a mark's cell holds stands in `mark-blanks.ts`; where lines break is not decided here.
import { CLOSES, isWide, OPENS } from './kinsoku.js';

/**
 * `comma` ，、．  `colon` ：；  `stop` 。  `exclaim` ？！  `dot` 間隔號  `twoEm` dashes and ellipses  `sign` any other full-width sign
 * `word` everything that is set by its own width.
 */
export type CharClass =
  | 'han'
  | 'open'
  | 'close'
  | 'comma'
  | 'colon'
  | 'stop'
  | 'exclaim'
  | 'dot'
  | 'twoEm'
  | 'sign'
  | 'word';

const MARKS: ReadonlyMap<number, CharClass> = new Map(
  (
    [
      ['，、．', 'comma'],
      ['：；', 'colon'],
      ['。', 'stop'],
      ['？！‼⁇⁈⁉', 'exclaim'],
      ['·‧・', 'dot'],
      ['—…⋯⸺―‥～〜', 'twoEm'],
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
