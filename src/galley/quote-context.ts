// Whose curly quotation marks are: Chinese ones fill a cell, Western ones are narrow, and both are the same characters (PW-13). In: a
// paragraph's text. Out: the places of Western ones. An apostrophe is told apart elsewhere.
import { isWide } from './kinsoku.js';

const QUOTES = /[“”‘’]/;
const OPENERS = '“‘';
const CLOSERS = '”’';
const PASSED_OVER = /[\s“”‘’]/;
const NO_PLACES: ReadonlySet<number> = new Set();

/**
 * Offsets of quotation marks that belong to Western text: what they enclose is Western at both ends, and so is what stands around the
 * pair. `他說“Hello”。` is Chinese, as the sentence is.
 */
export function westernQuotes(text: string): ReadonlySet<number> {
  if (!QUOTES.test(text)) return NO_PLACES;
  const places = new Set<number>();
  const opened: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const mark = text.charAt(at);
    if (OPENERS.includes(mark)) opened.push(at);
    const kind = CLOSERS.indexOf(mark);
    if (kind < 0) continue;
    const start = opened.findLastIndex((place) => text.charAt(place) === OPENERS.charAt(kind));
    if (start < 0) continue;
    const from = opened[start] ?? 0;
    opened.length = start;
    if (isWesternPair(text, from, at)) places.add(from).add(at);
  }
  return places;
}

function isWesternPair(text: string, open: number, close: number): boolean {
  const inside = [sideOf(text, open + 1, 1), sideOf(text, close - 1, -1)];
  const outside = [sideOf(text, open - 1, -1), sideOf(text, close + 1, 1)];
  if (inside.some((side) => side !== 'western')) return false;
  return outside.every((side) => side !== 'chinese');
}

type Side = 'western' | 'chinese' | 'none';

/** What is met first from a place on, passing over spaces and quotation marks. */
function sideOf(text: string, from: number, step: 1 | -1): Side {
  for (let at = from; at >= 0 && at < text.length; at += step) {
    const char = text.charAt(at);
    if (PASSED_OVER.test(char)) continue;
    // Half of a pair of surrogates: Han of the further planes, for all that a paper prints.
    const point = text.charCodeAt(at);
    return isWide(point) ||
      (point >= 0xd800 && point <= 0xdfff) ||
      point === 0x2026 ||
      point === 0x2014
      ? 'chinese'
      : 'western';
  }
  return 'none';
}
