// Where lines of a paragraph may start, by box. In: a paragraph's breaks. Out: from each place the next one, and from which on ragged lines may
// be short.
import { BREAK } from './break-opportunities.js';
import type { LineSums } from './line-sums.js';

/** Writes for each box the next one that may start a line, the number of boxes after the last; `next` has a number a box. */
export function markPlaces({ breaks }: LineSums, next: Int32Array): Int32Array {
  const count = next.length;
  next.fill(count);
  for (let box = count - 2; box >= 0; box -= 1) {
    next[box] = breaks[box + 1] === BREAK.barred ? (next[box + 1] ?? count) : box + 1;
  }
  return next;
}

/** Which ragged lines may be short without a cost: the last; or also the one before a last line that is a single word, as a phone is. */
export type FreeLines = 'last' | 'beforeLastWord';

/** The box from which on a ragged line that ends before it may be short. `next`: of `markPlaces`. */
export function freeFrom(next: Int32Array, free: FreeLines | undefined): number {
  const count = next.length;
  if (free !== 'beforeLastWord') return free === 'last' ? count : Number.POSITIVE_INFINITY;
  let lastWord = 0;
  while ((next[lastWord] ?? count) < count) lastWord = next[lastWord] ?? count;
  return lastWord;
}
