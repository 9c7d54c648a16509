// A face as the PDF embeds it. In: a face, its code table, the codes an issue uses. Out: the cut font file with the maps and measures of
// its font dictionaries.
import type { FontSubset } from '../model/font.js';
import { cutSubset } from './cut-subset.js';
import type { FaceCodes } from './face-codes.js';
import type { OpenFace } from './open-face.js';
import { postScriptName } from './post-script-name.js';
import { tableOf } from './sfnt.js';

/** The subset for a set of codes; the same set gives the same bytes. */
export function subsetOf(
  face: OpenFace,
  table: FaceCodes,
  codes: ReadonlySet<number>,
  isSerif: boolean,
): FontSubset {
  const sorted = [...codes].sort((a, b) => a - b);
  const glyphOf = new Map(sorted.map((code) => [code, table.glyphOf(code)]));
  const { bytes, glyphs } = cutSubset(face, glyphOf.values());
  const newIds = new Map(glyphs.map((glyph, index) => [glyph, index]));
  const thousandths = (units: number): number => (units * 1000) / face.unitsPerEm;
  const texts = sorted.flatMap((code) => {
    const text = table.textOf(code);
    return text === undefined ? [] : [[code, text] as const];
  });
  const head = tableOf(face.sfnt, 'head');
  const hhea = tableOf(face.sfnt, 'hhea');
  const corner = (at: number): number => thousandths(head.getInt16(at));
  return {
    face: face.id,
    postScriptName: postScriptName(face),
    bytes,
    glyphOfCode: new Map([...glyphOf].map(([code, glyph]) => [code, newIds.get(glyph) ?? 0])),
    widthOfCode: new Map(
      [...glyphOf].map(([code, glyph]) => [code, thousandths(face.advanceOf(glyph))]),
    ),
    textOfCode: new Map(texts),
    ascent: thousandths(hhea.getInt16(4)),
    descent: thousandths(hhea.getInt16(6)),
    capHeight: face.metrics().capHeight * 1000,
    bbox: [corner(36), corner(38), corner(40), corner(42)],
    italicAngle: (face.sfnt.tables.get('post')?.getInt32(4) ?? 0) / 0x10000,
    weight: face.file.weight,
    isSerif,
  };
}
