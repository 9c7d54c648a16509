// Whether every glyph of a font can be drawn. In: an opened face. Out: nothing; throws what a damaged file throws, at once and not in the middle
// of a page. Only for files that come from anywhere: those of packages are held to sums that the house has tested.
import { componentPlaces } from './composites.js';
import type { OpenFace } from './open-face.js';

/** Throws a RangeError where an outline or a component leads out of the file. */
export function checkOutlines(face: OpenFace): void {
  const { glyphCount, cmap } = face;
  const largest = cmap.reduce((most, glyph) => Math.max(most, glyph), 0);
  if (largest >= glyphCount) throw new RangeError(`glyph ${largest} of ${glyphCount}`);
  for (let glyph = 0; glyph < glyphCount; glyph += 1) {
    face.bearingOf(glyph);
    const outline = face.outlineOf(glyph);
    for (const at of componentPlaces(outline)) {
      const part = outline.getUint16(at);
      if (part >= glyphCount) throw new RangeError(`component ${part} of ${glyphCount}`);
    }
  }
}
