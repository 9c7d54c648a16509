// Which way a character stands in a vertical line. In: a character. Out: upright, or turned a quarter clockwise. Decodes the generated
// table once; which glyph form is drawn is the face's business (feature `vert`).
import { RUN_LENGTHS } from './upright-table.js';

export type Orientation = 'upright' | 'rotated';

/** Upright in Chinese, where Unicode turns them (VE-01; clreq appendix A): interpuncts, and the colon and semicolon. */
const UPRIGHT_IN_CHINESE: ReadonlySet<number> = new Set(
  Array.from('·•‧：；', (mark) => mark.codePointAt(0) ?? 0),
);

/** First code points of the runs, rotated and upright by turns. */
let starts: readonly number[] | undefined;

/** Orientation of the first character of a text (Unicode Vertical_Orientation, UAX #50, as clreq corrects it). */
export function orientationOf(text: string): Orientation {
  const point = text.codePointAt(0) ?? 0;
  if (UPRIGHT_IN_CHINESE.has(point)) return 'upright';
  starts ??= decodeStarts();
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= point) low = middle;
    else high = middle;
  }
  return low % 2 === 0 ? 'rotated' : 'upright';
}

function decodeStarts(): readonly number[] {
  let start = 0;
  return RUN_LENGTHS.split(' ').map((length) => {
    const at = start;
    start += Number.parseInt(length, 36);
    return at;
  });
}
