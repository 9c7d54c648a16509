// White that is too deep, told before stories stand on a page. In: L of white below a group of stories. Out: how many of them are too deep.

/** L of white in a column that a page may have: what is deeper is seen as a hole. */
export const DEEPEST_VOID = 2;

/** L too deep that are counted below stories: where there are more, copy is short, and white is better in one place than all over. */
const MOST_COUNTED = 6;

/**
 * L by which white below some stories is too deep wherever they stand: as many more than a page may have as they cannot take between them,
 * one L each.
 */
export function tooDeepBelow(lines: number, pieces: number): number {
  return Math.min(MOST_COUNTED, Math.max(0, lines - DEEPEST_VOID - (pieces - 1)));
}
