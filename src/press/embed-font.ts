// One face → its PDF font objects: Type0, CIDFontType2, descriptor, ToUnicode, CIDToGIDMap, font file. In: a subset. Out: the font's reference.
import { createHash } from 'node:crypto';
import type { Keeper } from '../base/keeper.js';
import { roundPt } from '../base/units.js';
import type { FontSubset } from '../model/font.js';
import { nameOf } from './notation.js';
import type { PdfRef, PdfValue } from './pdfkit-extras.js';
import type { PlateDocument } from './plate-document.js';
import { toUnicodeCmap } from './to-unicode.js';

/** Width that most codes of a Chinese face have; only others are listed. */
const FULL_WIDTH = 1000;
/** Flags of a font descriptor (ISO 32000-1, table 123). */
const SERIF = 2;
const SYMBOLIC = 4;
const ITALIC = 64;

/** Embeds a face. Streams are compressed aside and reach the file when the document settles. */
export function embedFont(document: PlateDocument, subset: FontSubset, keeper: Keeper): PdfRef {
  const made = keeper.recallOf(subset, 'font', () => ({
    name: `${subsetTag(subset)}+${nameOf(subset.postScriptName)}`,
    toUnicode: toUnicodeCmap(sorted(subset.textOfCode)),
    glyphMap: cidToGidMap(subset.glyphOfCode),
    widths: widthArray(subset.widthOfCode),
  }));
  const { name } = made;
  const toUnicode = document.stream({}, made.toUnicode);
  const glyphMap = document.stream({}, made.glyphMap);
  const descendant = document.object({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: name,
    CIDSystemInfo: {
      Registry: new String('Adobe'),
      Ordering: new String('Identity'),
      Supplement: 0,
    },
    FontDescriptor: embedDescriptor(document, subset, name),
    CIDToGIDMap: glyphMap,
    DW: FULL_WIDTH,
    W: made.widths,
  });
  return document.object({
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: name,
    Encoding: 'Identity-H',
    DescendantFonts: [descendant],
    ToUnicode: toUnicode,
  });
}

function embedDescriptor(document: PlateDocument, subset: FontSubset, name: string): PdfRef {
  const file = document.stream({ Length1: subset.bytes.length }, subset.bytes);
  return document.object({
    Type: 'FontDescriptor',
    FontName: name,
    Flags: SYMBOLIC + (subset.isSerif ? SERIF : 0) + (subset.italicAngle === 0 ? 0 : ITALIC),
    FontBBox: subset.bbox.map(roundPt),
    ItalicAngle: subset.italicAngle,
    Ascent: roundPt(subset.ascent),
    Descent: roundPt(subset.descent),
    CapHeight: roundPt(subset.capHeight),
    StemV: stemOf(subset.weight),
    FontFile2: file,
  });
}

/** Six capitals that name the subset, fixed by its content. */
function subsetTag(subset: FontSubset): string {
  const digest = createHash('sha256').update(subset.bytes).digest();
  return Array.from(digest.subarray(0, 6), (byte) => String.fromCharCode(65 + (byte % 26))).join(
    '',
  );
}

/** Thickness of stems, guessed from the weight as Acrobat does for substitutes; no reader needs it for an embedded font. */
function stemOf(weight: number): number {
  return Math.round(50 + (weight / 65) ** 2);
}

function sorted<T>(map: ReadonlyMap<number, T>): readonly (readonly [number, T])[] {
  return [...map].sort(([one], [other]) => one - other);
}

function cidToGidMap(glyphOfCode: ReadonlyMap<number, number>): Uint8Array {
  const last = Math.max(0, ...glyphOfCode.keys());
  const map = Buffer.alloc((last + 1) * 2);
  for (const [code, glyph] of glyphOfCode) map.writeUInt16BE(glyph, code * 2);
  return map;
}

/** The W array: runs of neighbouring codes with their widths, full widths left out. */
function widthArray(widthOfCode: ReadonlyMap<number, number>): readonly PdfValue[] {
  const array: PdfValue[] = [];
  let run: number[] = [];
  let next = -1;
  for (const [code, exact] of sorted(widthOfCode)) {
    const width = roundPt(exact);
    if (width === FULL_WIDTH) continue;
    if (code !== next) {
      run = [];
      array.push(code, run);
    }
    run.push(width);
    next = code + 1;
  }
  return array;
}
