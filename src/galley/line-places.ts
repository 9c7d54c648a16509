// Where lines of a paragraph may start, by box. In: a paragraph's breaks. Out: from each place the next one.
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
