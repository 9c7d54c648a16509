// A shaper whose narrow characters all have one width, for conformance cases that count in characters. In: a shaper, a width. Out: a
// shaper. No paper is set with it.
import type { Em } from '../base/units.js';
import type { ShapedGlyph, Shaper } from '../model/font.js';

/** Every glyph that does not fill its em gets this width. */
export function fixedPitch(shaper: Shaper, pitch: Em): Shaper {
  const paced = (glyph: ShapedGlyph): ShapedGlyph =>
    glyph.advance >= 1 ? glyph : { ...glyph, advance: pitch };
  return {
    ...shaper,
    shape: (text, face, span) => {
      const { glyphs, diagnostics } = shaper.shape(text, face, span);
      return { glyphs: glyphs.map(paced), diagnostics };
    },
    glyphOf: (codePoint, face) => {
      const glyph = shaper.glyphOf(codePoint, face);
      return glyph && paced(glyph);
    },
  };
}
