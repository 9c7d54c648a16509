// A word's box cut into parts: its letters, where no line can hold it, or its syllables. In: a box. Out: boxes whose glyphs and advances
// together are the word's. Decides no breaks.
import type { ShapedGlyph } from '../model/font.js';
import type { Box } from './items.js';

/** A part and how many UTF-16 units of the word it stands for. */
export interface WordPart {
  readonly box: Box;
  readonly length: number;
}

/** What may not begin a part, nor end one, unless it is one of a row of the same sign. */
const CLINGS_BACK = /^[\p{M}\p{Pe}\p{Pf}.,;:!?%’]/u;
const CLINGS_ON = /[\p{Ps}\p{Pi}]$/u;

/** A word's letters, each with the marks that cling to it; glyphs without text stay with the letter before. */
export function lettersOf(word: Box): readonly WordPart[] {
  const letters: { glyphs: ShapedGlyph[]; length: number }[] = [];
  let before = '';
  for (const glyph of word.glyphs) {
    const last = letters.at(-1);
    const { text } = glyph;
    const clings =
      text === '' || (text !== before && (CLINGS_BACK.test(text) || CLINGS_ON.test(before)));
    if (clings && last !== undefined) {
      last.glyphs.push(glyph);
      last.length += text.length;
    } else letters.push({ glyphs: [glyph], length: text.length });
    if (text !== '') before = text;
  }
  return letters.map(({ glyphs, length }) => ({ length, box: partOf(word, glyphs) }));
}

/** A word parted at offsets; every part but the last ends a line with `hyphen`, where one is to be added. */
export function partedAt(
  word: Box,
  points: readonly number[],
  hyphen: ShapedGlyph | undefined,
): readonly WordPart[] {
  const parts: WordPart[] = [];
  let glyphs: ShapedGlyph[] = [];
  let length = 0;
  let at = 0;
  for (const letter of lettersOf(word)) {
    if (points.includes(at) && length > 0) {
      const ending = hyphen === undefined ? {} : { endsLatin: true, hyphen };
      parts.push({ length, box: { ...partOf(word, glyphs), ...ending } });
      glyphs = [];
      length = 0;
    }
    glyphs.push(...letter.box.glyphs);
    length += letter.length;
    at += letter.length;
  }
  return [...parts, { length, box: partOf(word, glyphs) }];
}

const TELEPHONE = /^\d{3}-(?:\d{3}-)?\d{4}$/;

/** The groups of a telephone number, each with the hyphen behind it; none of any other word. */
export function telephoneGroups(word: Box, text: string): readonly WordPart[] {
  if (!TELEPHONE.test(text)) return [];
  const starts = [...text.matchAll(/-/g)].map(({ index }) => index + 1);
  return partedAt(word, starts, undefined);
}

function partOf(word: Box, glyphs: readonly ShapedGlyph[]): Box {
  const advance = glyphs.reduce((sum, glyph) => sum + glyph.advance, 0) * word.size;
  return { ...word, glyphs, advance };
}
