// Whose curly quotation marks are: Chinese ones fill a cell, Western ones and apostrophes are narrow, and all are the same characters
// (PW-13). In: a paragraph's text. Out: the places of Western ones.
import { isWide } from './kinsoku.js';

const QUOTE = /[“”‘’]/;
const QUOTES = /[“”‘’]/g;
const PASSED_OVER = /[\s“”‘’]/;
const LATIN_OR_DIGIT = /[\p{Script=Latin}\p{Nd}]/u;
const LATIN_LETTER = /\p{Script=Latin}/u;
const NO_PLACES: ReadonlySet<number> = new Set();

/**
 * Offsets of marks that belong to Western text: apostrophes inside words; pairs that enclose Western text at both ends and stand in
 * Western text; marks without a partner that stand in it. `他說“Hello”。` is Chinese, as the sentence is.
 */
export function westernQuotes(text: string): ReadonlySet<number> {
  if (!QUOTE.test(text)) return NO_PLACES;
  const sides = sidesOf(text);
  const { apostrophes, pairs, single } = sortQuotes(text);
  const inPairs = pairs.filter(([open, close]) => isWesternPair(sides, open, close)).flat();
  const alone = single.filter((at) => isWesternAlone(text, sides, at));
  return new Set([...apostrophes, ...inPairs, ...alone]);
}

interface SortedQuotes {
  readonly apostrophes: readonly number[];
  readonly pairs: readonly (readonly [number, number])[];
  readonly single: readonly number[];
}

/** Finds each closing mark its opening one, the nearest of its kind. */
function sortQuotes(text: string): SortedQuotes {
  const apostrophes: number[] = [];
  const pairs: [number, number][] = [];
  const single: number[] = [];
  const doubles: number[] = [];
  const singles: number[] = [];
  for (const { index: at, 0: mark } of text.matchAll(QUOTES)) {
    const opened = mark === '“' || mark === '”' ? doubles : singles;
    if (isApostrophe(text, at)) apostrophes.push(at);
    else if (mark === '“' || mark === '‘') opened.push(at);
    else {
      const from = opened.pop();
      if (from === undefined) single.push(at);
      else pairs.push([from, at]);
    }
  }
  return { apostrophes, pairs, single: [...single, ...doubles, ...singles] };
}

/** A letter behind it, a letter or digit before it. */
function isApostrophe(text: string, at: number): boolean {
  return (
    text.charAt(at) === '’' &&
    LATIN_OR_DIGIT.test(text.charAt(at - 1)) &&
    LATIN_LETTER.test(text.charAt(at + 1))
  );
}

function isWesternPair(sides: Sides, open: number, close: number): boolean {
  const inside = [sides.after[open], sides.before[close]];
  const outside = [sides.before[open], sides.after[close]];
  return inside.every((side) => side === WESTERN) && outside.every((side) => side !== CHINESE);
}

/** Western or nothing on both sides, and a Western character that it touches. */
function isWesternAlone(text: string, sides: Sides, at: number): boolean {
  if (sides.before[at] === CHINESE || sides.after[at] === CHINESE) return false;
  return [text.charAt(at - 1), text.charAt(at + 1)].some((char) => LATIN_OR_DIGIT.test(char));
}

const NOTHING = 0;
const WESTERN = 1;
const CHINESE = 2;

/** For each place what is met first before and after it, spaces and quotation marks passed over. */
interface Sides {
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

function sidesOf(text: string): Sides {
  const before = new Uint8Array(text.length);
  const after = new Uint8Array(text.length);
  let met = NOTHING;
  for (let at = 0; at < text.length; at += 1) {
    before[at] = met;
    met = kindAt(text, at) ?? met;
  }
  met = NOTHING;
  for (let at = text.length - 1; at >= 0; at -= 1) {
    after[at] = met;
    met = kindAt(text, at) ?? met;
  }
  return { before, after };
}

/** Undefined = passed over. Halves of surrogate pairs are Han of the further planes, for all that a paper prints. */
function kindAt(text: string, at: number): number | undefined {
  if (PASSED_OVER.test(text.charAt(at))) return undefined;
  const point = text.charCodeAt(at);
  const isSurrogate = point >= 0xd800 && point <= 0xdfff;
  const isChinese = isWide(point) || isSurrogate || point === 0x2026 || point === 0x2014;
  return isChinese ? CHINESE : WESTERN;
}
