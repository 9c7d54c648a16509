// Where an English word may be parted with a hyphen (LB-09). In: a word with the marks that stand on it. Out: offsets. The only door to
// the patterns, which are loaded at the first word that asks for them.
import { createRequire } from 'node:module';

type Hyphen = typeof import('hyphen/en-us.js');

/** A plain word of letters, with marks before and behind; addresses, acronyms and figures are none. */
const PLAIN_WORD = /^(["'(“‘[]*)([A-Za-z][a-z]{4,})["')”’\].,;:!?]*$/;
const SOFT_HYPHEN = '\u00ad';
/** Letters that stay together at a word's start and end. */
const LEAST_BEFORE = 2;
const LEAST_AFTER = 3;

let hyphen: Hyphen | undefined;
const known = new Map<string, readonly number[]>();

/** Offsets at which the word may be parted, by the American English patterns; none for what is no plain word. */
export function hyphenPoints(word: string): readonly number[] {
  if (word.length < LEAST_BEFORE + LEAST_AFTER) return [];
  const found = PLAIN_WORD.exec(word);
  if (found === null) return [];
  const [, marks = '', letters = ''] = found;
  return pointsIn(letters).map((point) => marks.length + point);
}

function pointsIn(letters: string): readonly number[] {
  const found = known.get(letters);
  if (found !== undefined) return found;
  hyphen ??= createRequire(import.meta.url)('hyphen/en-us') as Hyphen;
  const parts = hyphen.hyphenateSync(letters, { hyphenChar: SOFT_HYPHEN }).split(SOFT_HYPHEN);
  let at = 0;
  const points = parts.slice(0, -1).map((part) => {
    at += part.length;
    return at;
  });
  const legal = points.filter(
    (point) => point >= LEAST_BEFORE && letters.length - point >= LEAST_AFTER,
  );
  known.set(letters, legal);
  return legal;
}
