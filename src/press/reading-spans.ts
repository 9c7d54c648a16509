// Which glyphs of a line must be told as one text, so that copying gives the line and no spaces that are not in the copy.
// In: placed sorts. Out: ranges for ActualText. Readers guess a space where glyphs stand apart (Han–Latin gaps, spread lines) and a new
// line where they overlap (trimmed marks); a range drawn as one ActualText leaves them nothing to guess (ISO 32000-1, 14.9.4).
import type { Glyph } from '../model/font.js';
import type { Sort } from './type-case.js';

/** A glyph at its place, with the sort it is printed with. */
export interface PlacedSort {
  readonly glyph: Glyph;
  readonly sort: Sort;
}

/** Sorts `start` … `end` (exclusive) read as the texts of their glyphs. */
export interface ReadingSpan {
  readonly start: number;
  readonly end: number;
}

/** In em: gaps over the first are taken for a space, overlaps under the second for a new line (poppler, mupdf, pdf.js; the narrowest of each). */
const WIDEST_GAP = 0.09;
const DEEPEST_OVERLAP = -0.09;
/** In em: a real space narrower than this would be overlooked. */
const NARROWEST_SPACE = 0.16;

/** The ranges of a line, in order, never touching each other. */
export function findReadingSpans(line: readonly PlacedSort[]): readonly ReadingSpan[] {
  const spans: ReadingSpan[] = [];
  let start = 0;
  for (let index = 0; index < line.length; index++) {
    if (isJoinedToNext(line, index)) continue;
    const end = index + 1;
    if (end - start > 1 || !tellsText(line[start])) spans.push({ start, end });
    start = end;
  }
  return spans;
}

function tellsText(placed: PlacedSort | undefined): boolean {
  return placed === undefined || placed.sort.text === placed.glyph.text;
}

function isJoinedToNext(line: readonly PlacedSort[], index: number): boolean {
  const left = line[index];
  const right = line[index + 1];
  if (left === undefined || right === undefined) return false;
  if (right.glyph.text === '') return true;
  if (isWhite(left)) return isLostBetween(line[index - 1], left, right);
  if (isWhite(right)) return isLostBetween(left, right, line[index + 2]);
  const gap = gapBetween(left, right);
  return gap > WIDEST_GAP || gap < DEEPEST_OVERLAP;
}

/** Whether a reader would lose this white space: only U+0020 of some width is safe, and at a line's end there is nothing to part. */
function isLostBetween(
  left: PlacedSort | undefined,
  white: PlacedSort,
  right: PlacedSort | undefined,
): boolean {
  if (left === undefined || right === undefined) return false;
  if (white.glyph.text !== ' ') return true;
  return !isWhite(left) && !isWhite(right) && gapBetween(left, right) < NARROWEST_SPACE;
}

function isWhite({ glyph }: PlacedSort): boolean {
  return /^\s+$/.test(glyph.text);
}

/** White between two sorts in em of the smaller. */
function gapBetween(left: PlacedSort, right: PlacedSort): number {
  const end = left.glyph.x + (left.sort.width / 1000) * left.glyph.size;
  return (right.glyph.x - end) / Math.min(left.glyph.size, right.glyph.size);
}
