// A row's text → the phrases it may turn between, and its even splits. In: text with its widths. Out: plain numbers, good for every size.
// Ads are read in phrases: a row turns after a space or a mark, never inside a phone or hours.
import type { Em } from '../base/units.js';
import type { Stretch } from './ad-signs.js';
import type { AdText } from './ad-text.js';

/** A text turned into lines: stretches without the white between, and the widest of them. */
export interface Turns {
  readonly lines: readonly Stretch[];
  readonly widest: Em;
}

/** Most lines that a row is turned into at phrases. */
const MOST_TURNS = 5;
/** A row with more phrases than this is body text. */
const MOST_PHRASES = 24;
const BREAK_AFTER = /[\s，。；、！？：:·・•|｜/]/;
const CLOSING = /[」』）)》〉】"”]/;

/** Even splits of a text into one line, two, three …, as far as phrases and patience reach; `unbroken` are words that stay whole. */
export function planPhrases(
  measured: AdText | undefined,
  unbroken: readonly string[],
): readonly Turns[] {
  if (measured === undefined) return [];
  const phrases = phrasesOf(measured.text, unbroken);
  const most = phrases.length > MOST_PHRASES ? 1 : Math.min(MOST_TURNS, phrases.length);
  return evenTurns(measured, phrases, most);
}

function phrasesOf(text: string, unbroken: readonly string[]): readonly Stretch[] {
  const kept = unbroken.map((words) => ({ at: text.indexOf(words), length: words.length }));
  const isKept = (offset: number): boolean =>
    kept.some(({ at, length }) => at >= 0 && offset > at && offset < at + length);
  const phrases: Stretch[] = [];
  let start = 0;
  for (let end = 1; end <= text.length; end += 1) {
    if (end < text.length && (!canTurn(text, end) || isKept(end))) continue;
    const words = text.slice(start, end).trimEnd();
    if (words !== '') phrases.push({ start, end: start + words.length });
    start = end;
  }
  return phrases;
}

/** Whether a line may end before `offset`: white or a mark stands there, and what follows is a word. */
function canTurn(text: string, offset: number): boolean {
  const before = text.charAt(offset - 1);
  const after = text.charAt(offset);
  if (BREAK_AFTER.test(after) || CLOSING.test(after)) return false;
  if (/[:/]/.test(before)) return !/[\w/]/.test(after);
  return BREAK_AFTER.test(before);
}

interface Split {
  readonly widest: Em;
  /** First phrase of each line. */
  readonly firsts: readonly number[];
}

/** Splits phrases into one to `most` lines so that the widest is as narrow as can be (dynamic programming over the turns). */
function evenTurns({ edges }: AdText, phrases: readonly Stretch[], most: number): readonly Turns[] {
  const wide = (from: number, to: number): Em =>
    (edges[phrases[to]?.end ?? 0] ?? 0) - (edges[phrases[from]?.start ?? 0] ?? 0);
  const all: Turns[] = [];
  let best: readonly Split[] = phrases.map((_, to) => ({ widest: wide(0, to), firsts: [0] }));
  for (let line = 1; line <= most; line += 1) {
    const above = best;
    if (line > 1) best = phrases.map((_, to) => bestLast(above, line - 1, to, wide));
    const whole = best.at(-1);
    if (whole !== undefined) all.push(turnsOf(whole, phrases));
  }
  return all;
}

function turnsOf({ firsts, widest }: Split, phrases: readonly Stretch[]): Turns {
  const lines = firsts.map((first, at) => ({
    start: phrases[first]?.start ?? 0,
    end: phrases[(firsts[at + 1] ?? phrases.length) - 1]?.end ?? 0,
  }));
  return { lines, widest };
}

/** The best last line that ends with phrase `to`, below the best lines above it. */
function bestLast(
  above: readonly Split[],
  earliest: number,
  to: number,
  wide: (from: number, to: number) => Em,
): Split {
  let least: Split = { widest: Number.POSITIVE_INFINITY, firsts: [] };
  for (let from = earliest; from <= to; from += 1) {
    const before = above[from - 1];
    if (before === undefined) continue;
    const widest = Math.max(before.widest, wide(from, to));
    // ≤: of equal turns the later one, so that the upper lines are the fuller.
    if (widest <= least.widest) least = { widest, firsts: [...before.firsts, from] };
  }
  return least;
}
