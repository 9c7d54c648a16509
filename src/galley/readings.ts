// Readings beside and above their text (IM-04, IM-05): zhuyin in a strip to the right of its character, anything else above. In: the box
// of the base and the reading's glyphs. Out: a box that holds both, never parted (LB-14). Lengths in em of the base's size.

import type { Em } from '../base/units.js';
import type { ShapedGlyph, Shaper } from '../model/font.js';
import { FRAME_ABOVE, FRAME_BELOW } from './char-frame.js';
import type { Box, ReadingGlyph } from './items.js';

const TONE = /[ˉˊˇˋ˙]/;
const NEUTRAL = '˙';
/** IM-04: symbols 3:10 in a strip of half an em. */
const SYMBOL: Em = 0.3;
const STRIP: Em = 0.5;
const STRIP_EDGE: Em = 0.05;
const TONE_SCALE = 0.42;
/** Height that a neutral tone takes above the first symbol. */
const NEUTRAL_HEIGHT: Em = 0.14;
/** IM-05: half size, a quarter of its em between neighbours. */
const ABOVE = 0.5;
const BETWEEN: Em = 0.125;
/** Between the base's frame and the reading's. */
const CLEAR: Em = 0.05;

/** A character with its syllable in the strip to its right; `symbols` has a glyph for each sign of the syllable. */
export function withZhuyin(
  base: Box,
  symbols: readonly ShapedGlyph[],
  inkOf: Shaper['inkOf'],
): Box {
  const letters = symbols.filter(({ text }) => !TONE.test(text));
  const neutral = symbols.find(({ text }) => text === NEUTRAL);
  const tone = symbols.find(({ text }) => TONE.test(text) && text !== NEUTRAL);
  const left = base.advance / base.size + STRIP_EDGE;
  const height = letters.length * SYMBOL + (neutral === undefined ? 0 : NEUTRAL_HEIGHT);
  const top =
    (FRAME_ABOVE - FRAME_BELOW + height) / 2 - (neutral === undefined ? 0 : NEUTRAL_HEIGHT);
  const placed: ReadingGlyph[] = letters.map((glyph, at) => ({
    glyph,
    scale: SYMBOL,
    x: left + ((1 - glyph.advance) * SYMBOL) / 2,
    rise: top - at * SYMBOL - FRAME_ABOVE * SYMBOL,
  }));
  if (neutral !== undefined) {
    placed.push(inkedAt(neutral, inkOf, { x: left + SYMBOL / 2, y: top + NEUTRAL_HEIGHT / 2 }));
  }
  if (tone !== undefined) {
    // Beside the last symbol, level with its top.
    const y = top - (letters.length - 1) * SYMBOL;
    placed.push(inkedAt(tone, inkOf, { x: left + SYMBOL + (STRIP - STRIP_EDGE - SYMBOL) / 2, y }));
  }
  return { ...base, advance: base.advance + STRIP * base.size, reading: placed };
}

/** A tone mark with the middle of its ink at a point: faces draw these marks anywhere in their cell. */
function inkedAt(
  glyph: ShapedGlyph,
  inkOf: Shaper['inkOf'],
  { x, y }: { readonly x: Em; readonly y: Em },
): ReadingGlyph {
  const ink = inkOf(glyph);
  return {
    glyph,
    scale: TONE_SCALE,
    x: x - ((ink.left + ink.right) / 2) * TONE_SCALE,
    rise: y - ((ink.top + ink.bottom) / 2) * TONE_SCALE,
  };
}

/** Characters as one box with their reading above, centred on them; a reading wider than its base makes room on both sides. */
export function withReadingAbove(
  bases: readonly Box[],
  reading: readonly ShapedGlyph[],
): Box | undefined {
  const [first] = bases;
  if (first === undefined) return undefined;
  const { size } = first;
  const base = bases.reduce((sum, box) => sum + box.advance, 0) / size;
  const width = reading.reduce((sum, glyph) => sum + glyph.advance, 0) * ABOVE;
  const advance = Math.max(base, width + BETWEEN);
  let x = (advance - width) / 2;
  const placed = reading.map((glyph): ReadingGlyph => {
    const at = { glyph, scale: ABOVE, x, rise: FRAME_ABOVE + CLEAR + FRAME_BELOW * ABOVE };
    x += glyph.advance * ABOVE;
    return at;
  });
  return {
    ...first,
    kind: 'han',
    glyphs: bases.flatMap((box) => box.glyphs),
    shift: (advance - base) / 2,
    advance: advance * size,
    lead: 0,
    tail: 0,
    reading: placed,
    isReadAbove: true,
  };
}
