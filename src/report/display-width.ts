// Cells that a text takes in a terminal: a Han character takes two. get-east-asian-width's only door.
import { eastAsianWidth } from 'get-east-asian-width';

/** Marks that take no cell of their own: combining marks, joiners, variation selectors. */
const ZERO_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}]$/u;

/** Cells of one line of text without control characters. */
export function displayWidth(text: string): number {
  let cells = 0;
  for (const char of text) {
    if (ZERO_WIDTH.test(char)) continue;
    cells += eastAsianWidth(char.codePointAt(0) ?? 0);
  }
  return cells;
}
