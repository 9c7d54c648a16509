// One opened font file. In: its entry in the font list and its parts. Out: glyphs of single characters from its own tables, ink and
// measures. Does not shape words (`shape-words.ts`) and knows no other face.
import type { Em } from '../base/units.js';
import type { FaceId, FaceMetrics, FontFile, ShapedGlyph } from '../model/font.js';
import { type Cmap, readCmap } from './cmap.js';
import type { FontParts } from './font-parts.js';
import { createLayout, type LaidGlyph, type Layout } from './layout.js';
import { outlineArea } from './outline-area.js';
import { createPlainWords, type PlainWords } from './plain-words.js';
import { type Sfnt, tableOf } from './sfnt.js';
import { isFullWidth, WIDTH_FORMS } from './width-forms.js';

/** Ink of a glyph in font units, y up. */
export interface InkBox {
  readonly xMin: number;
  readonly yMin: number;
  readonly xMax: number;
  readonly yMax: number;
}

const NO_INK: InkBox = { xMin: 0, yMin: 0, xMax: 0, yMax: 0 };

/** A face in memory: keeps what was asked of it. */
export class OpenFace {
  readonly id: FaceId;
  readonly file: FontFile;
  readonly sfnt: Sfnt;
  readonly cmap: Cmap;
  readonly glyphCount: number;
  readonly unitsPerEm: number;
  readonly layout: Layout;
  /** Lays out words without accents; the engine is asked only for others. */
  readonly plainWords: PlainWords;
  readonly #outlines: FontParts['outlines'];
  /** Throws where its file is not the one of the list; called before outlines are printed. */
  readonly checkFile: () => void;
  readonly #advances: DataView;
  readonly #longMetrics: number;
  readonly #isLongLoca: boolean;
  readonly #glyphs = new Map<number, ShapedGlyph | undefined>();
  readonly #areas = new Map<number, number>();
  readonly #widthForms = new Map<string, readonly ShapedGlyph[]>();

  /** Throws a RangeError if the file is damaged. */
  constructor(file: FontFile, { sfnt, engine, outlines, checkFile }: FontParts) {
    this.id = file.id;
    this.file = file;
    this.sfnt = sfnt;
    this.#outlines = outlines;
    this.checkFile = checkFile;
    this.cmap = readCmap(tableOf(this.sfnt, 'cmap'));
    this.glyphCount = tableOf(this.sfnt, 'maxp').getUint16(4);
    const head = tableOf(this.sfnt, 'head');
    this.unitsPerEm = head.getUint16(18);
    this.#isLongLoca = head.getUint16(50) === 1;
    this.#advances = tableOf(this.sfnt, 'hmtx');
    this.#longMetrics = tableOf(this.sfnt, 'hhea').getUint16(34);
    this.layout = createLayout(engine.bytes, engine.index);
    this.plainWords = createPlainWords(this);
  }

  has(codePoint: number): boolean {
    return (this.cmap[codePoint] ?? 0) !== 0;
  }

  /** The glyph of one character by itself; the same frozen object each time. Undefined = not in this face. */
  glyphOf(codePoint: number): ShapedGlyph | undefined {
    const known = this.#glyphs.get(codePoint);
    if (known !== undefined || this.#glyphs.has(codePoint)) return known;
    const glyph = this.#makeGlyph(codePoint);
    this.#glyphs.set(codePoint, glyph);
    return glyph;
  }

  /** One of `WIDTH_FORMS` as this face draws it: `——` is one glyph of 2 em where the face has one, else two that meet. */
  widthFormOf(text: string): readonly ShapedGlyph[] {
    const known = this.#widthForms.get(text);
    if (known !== undefined) return known;
    const laid = this.layout(text, WIDTH_FORMS.get(text));
    const isOneEach = laid.length === text.length;
    const glyphs = laid.map((glyph, index) =>
      this.shaped(glyph, isOneEach ? text.charAt(index) : index === 0 ? text : ''),
    );
    this.#widthForms.set(text, glyphs);
    return glyphs;
  }

  /** A laid glyph in em, standing for `text`. */
  shaped(glyph: LaidGlyph, text: string): ShapedGlyph {
    return Object.freeze({
      face: this.id,
      id: glyph.id,
      text,
      advance: glyph.advance / this.unitsPerEm,
      dx: glyph.dx / this.unitsPerEm,
      dy: glyph.dy / this.unitsPerEm,
    });
  }

  /** A glyph without shaping; `id` 0 is the mark for a missing character. */
  bareGlyph(id: number, text: string): ShapedGlyph {
    return this.shaped({ id, advance: this.advanceOf(id), dx: 0, dy: 0 }, text);
  }

  /** Advance in font units. */
  advanceOf(glyph: number): number {
    // Glyphs past the long metrics share the last one (OpenType specification, hmtx).
    return this.#advances.getUint16(4 * Math.min(glyph, this.#longMetrics - 1));
  }

  /** Left side bearing in font units. */
  bearingOf(glyph: number): number {
    const long = this.#longMetrics;
    return this.#advances.getInt16(glyph < long ? 4 * glyph + 2 : 4 * long + 2 * (glyph - long));
  }

  /** The outline record of a glyph; empty for glyphs without ink. */
  outlineOf(glyph: number): DataView {
    const loca = tableOf(this.sfnt, 'loca');
    const start = this.#isLongLoca ? loca.getUint32(4 * glyph) : 2 * loca.getUint16(2 * glyph);
    const end = this.#isLongLoca
      ? loca.getUint32(4 * glyph + 4)
      : 2 * loca.getUint16(2 * glyph + 2);
    return this.#outlines(start, end);
  }

  /** Ink in font units, from the head of the outline record: the outline itself is not read. */
  inkOf(glyph: number): InkBox {
    const outline = this.outlineOf(glyph);
    if (outline.byteLength < 10) return NO_INK;
    return {
      xMin: outline.getInt16(2),
      yMin: outline.getInt16(4),
      xMax: outline.getInt16(6),
      yMax: outline.getInt16(8),
    };
  }

  /** Area of a glyph's ink in square em. */
  inkAreaOf(glyph: number): number {
    const known = this.#areas.get(glyph);
    if (known !== undefined) return known;
    this.checkFile();
    const area = outlineArea(this, glyph) / this.unitsPerEm ** 2;
    this.#areas.set(glyph, area);
    return area;
  }

  /** Typographic measures (the character frame: in a Chinese face ascent − descent is 1 em); descent is negative. */
  metrics(): FaceMetrics {
    const os2 = this.sfnt.tables.get('OS/2');
    const hhea = tableOf(this.sfnt, 'hhea');
    const ascent = this.#em(os2?.getInt16(68) ?? hhea.getInt16(4));
    const descent = this.#em(os2?.getInt16(70) ?? hhea.getInt16(6));
    // sCapHeight came with version 2 of the table.
    const hasCapHeight = os2 !== undefined && os2.getUint16(0) >= 2 && os2.byteLength >= 90;
    const capHeight = hasCapHeight ? this.#em(os2.getInt16(88)) : ascent;
    return { ascent, descent, capHeight };
  }

  #em(units: number): Em {
    return units / this.unitsPerEm;
  }

  #makeGlyph(codePoint: number): ShapedGlyph | undefined {
    if (!this.has(codePoint)) return undefined;
    const text = String.fromCodePoint(codePoint);
    if (isFullWidth(codePoint)) {
      const [only, ...others] = this.widthFormOf(text);
      // A dash that takes several glyphs cannot be had as one; the face's plain glyph stands in.
      if (only !== undefined && others.length === 0) return only;
    }
    return this.bareGlyph(this.cmap[codePoint] ?? 0, text);
  }
}
