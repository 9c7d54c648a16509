// fontkit's only door. In: a face's bytes, text, features. Out: glyphs with their advances, in font units. Knows nothing of families,
// fallback or source places.
// Its traps are shut in here: the features object is written into (so each call gets a fresh one), a glyph's `codePoints` are those of
// its first use ever (so they are never read), and its vertical direction throws (so vertical text is laid out with vertical features
// in a horizontal run).
import { create, type Font, type GlyphPosition } from 'fontkit';
import type { WidthFeature } from './width-forms.js';

/** One glyph as fontkit lays it out; lengths in font units. */
export interface LaidGlyph {
  readonly id: number;
  readonly advance: number;
  readonly dx: number;
  readonly dy: number;
}

/** OpenType features by tag, on or off. */
export type FeatureSwitches = Readonly<Record<string, boolean>>;

/** Lays text out kerned, without ligatures (letters may be spaced out later), in the width asked for. */
export type Layout = (text: string, width: WidthFeature | undefined) => readonly LaidGlyph[];

/** A glyph laid out with features that may move it down too. */
export interface EngineGlyph extends LaidGlyph {
  /** Added to the advance down a vertical line; negative = shorter. */
  readonly drop: number;
  /** Top of its ink. */
  readonly top: number;
}

/** What a text is laid out with, in OpenType's own tags. */
export interface EngineOrder {
  readonly features: FeatureSwitches;
  readonly script: string;
  /** Four signs: `ZHT `. */
  readonly language: string;
}

/** The engine itself, for a face. */
export type Engine = (text: string, order: EngineOrder) => readonly EngineGlyph[];

/** Makes the layout function of a face, or of the `index`-th of a collection. fontkit opens the face at the first call. */
export function createLayout(bytes: Uint8Array, index: number): Layout {
  let font: Font | undefined;
  return (text, width) => {
    font ??= openFont(bytes, index);
    const off = { liga: false, clig: false, dlig: false, calt: false };
    const features = width === undefined ? off : { ...off, [width]: true };
    const { glyphs, positions } = font.layout(text, features);
    return glyphs.map(({ id }, at) => laidGlyph(id, positions[at]));
  };
}

function laidGlyph(id: number, position: GlyphPosition | undefined): LaidGlyph {
  return {
    id,
    advance: position?.xAdvance ?? 0,
    dx: position?.xOffset ?? 0,
    dy: position?.yOffset ?? 0,
  };
}

/** The engine of a face, or of the `index`-th face of a collection. */
export function createEngine(bytes: Uint8Array, index: number): Engine {
  const font = openFont(bytes, index);
  return (text, { features, script, language }) => {
    const { glyphs, positions } = font.layout(text, { ...features }, script, language);
    return glyphs.map((glyph, at) => ({
      ...laidGlyph(glyph.id, positions[at]),
      drop: positions[at]?.yAdvance ?? 0,
      // A glyph without ink has a box of infinities.
      top: Number.isFinite(glyph.bbox.maxY) ? glyph.bbox.maxY : 0,
    }));
  };
}

function openFont(bytes: Uint8Array, index: number): Font {
  const opened = create(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const font = 'fonts' in opened ? opened.fonts[index] : opened;
  if (font === undefined) throw new RangeError(`the collection has no face ${index}`);
  return font;
}
