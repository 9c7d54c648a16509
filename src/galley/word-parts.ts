// A word's box cut into parts: its letters, where no line can hold it, or its syllables. In: a box. Out: boxes whose glyphs and advances
// together are the word's. Decides no breaks.
import type { ShapedGlyph } from '../model/font.js';
import type { Box } from './items.js';

/** A part and how many UTF-16 units of the word it stands for. */
export interface WordPart {
  readonly box: Box;
  readonly length: number;
}

/** A word's letters; glyphs without text stay with the letter before. */
export function lettersOf(word: Box): readonly WordPart[] {
  const letters: { glyphs: ShapedGlyph[]; length: number }[] = [];
  for (const glyph of word.glyphs) {
    const last = letters.at(-1);
    if (glyph.text === '' && last !== undefined) last.glyphs.push(glyph);
    else letters.push({ glyphs: [glyph], length: glyph.text.length });
  }
  return letters.map(({ glyphs, length }) => ({ length, box: partOf(word, glyphs) }));
}

/** A word parted at offsets; every part but the last ends a line with `hyphen`. */
export function syllablesOf(
  word: Box,
  points: readonly number[],
  hyphen: ShapedGlyph,
): readonly WordPart[] {
  const parts: WordPart[] = [];
  let glyphs: ShapedGlyph[] = [];
  let length = 0;
  let at = 0;
  for (const letter of lettersOf(word)) {
    if (points.includes(at) && length > 0) {
      parts.push({ length, box: { ...partOf(word, glyphs), endsLatin: true, hyphen } });
      glyphs = [];
      length = 0;
    }
    glyphs.push(...letter.box.glyphs);
    length += letter.length;
    at += letter.length;
  }
  return [...parts, { length, box: partOf(word, glyphs) }];
}

function partOf(word: Box, glyphs: readonly ShapedGlyph[]): Box {
  const advance = glyphs.reduce((sum, glyph) => sum + glyph.advance, 0) * word.size;
  return { ...word, glyphs, advance };
}
