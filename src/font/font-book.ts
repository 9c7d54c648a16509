// The fonts of the house. In: the font list and how files are read. Out: the `Shaper` for the typesetter and the `FontBook`
// for the press, both over the same opened faces. Faces open at first use, once; no file is read here.
import type { Lang } from '../model/copy.js';
import type { FontBook, FontFamilies, FontReader, FontSpec, Shaper } from '../model/font.js';
import { Cabinet } from './cabinet.js';
import { subsetOf } from './font-subset.js';
import { shapeRun } from './shape.js';
import { WordShaper } from './shape-word.js';

/** The fonts as two rooms see them. */
export interface OpenFonts {
  readonly shaper: Shaper;
  readonly book: FontBook;
}

/**
 * Front door. `lang` chooses the region's forms. A file that is not the one in the list, or cannot be embedded, throws a
 * SurroundingsFault at its first use.
 */
export function openFonts(spec: FontSpec, reader: FontReader, lang: Lang): OpenFonts {
  const cabinet = new Cabinet(familiesOf(spec, lang), reader);
  const words = new WordShaper();
  const shaper: Shaper = {
    shape: (text, face, span) => shapeRun(text, span, cabinet.chainOf(face), words),
    glyphOf: (codePoint, face) => cabinet.chainOf(face).glyphOf(codePoint),
    inkOf: (glyph) => {
      const face = cabinet.faceById(glyph.face);
      const { xMin, xMax, yMin, yMax } = face.inkOf(glyph.id);
      const em = face.unitsPerEm;
      return {
        left: xMin / em + glyph.dx,
        right: xMax / em + glyph.dx,
        top: yMax / em + glyph.dy,
        bottom: yMin / em + glyph.dy,
      };
    },
    metrics: (face) => cabinet.chainOf(face).first().metrics(),
  };
  const book: FontBook = {
    faceIds: () => cabinet.openedIds(),
    codeOf: (id, glyph, text) => cabinet.codesById(id).codeOf(glyph, text),
    inkAreaOf: (id, glyph) => cabinet.faceById(id).inkAreaOf(glyph),
    subset: (id, codes) =>
      subsetOf(cabinet.faceById(id), cabinet.codesById(id), codes, cabinet.isSerif(id)),
  };
  return { shaper, book };
}

/** The families that a language's text is set in: its region's own, then the common ones; a paper's before the program's. */
function familiesOf(spec: FontSpec, lang: Lang): readonly FontFamilies[] {
  const { regions, families, behind } = spec;
  const regional = regions.get(lang);
  const own = regional === undefined ? [families] : [regional, families];
  return behind === undefined ? own : [...own, ...familiesOf(behind, lang)];
}
