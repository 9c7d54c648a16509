// fontkit's only door. In: a face's bytes, text. Out: glyphs with their advances, in font units. Knows nothing of families,
// fallback or source places.
// Its traps are shut in here: the features object is written into (so each call gets a fresh one), and a glyph's `codePoints` are
// those of its first use ever (so they are never read).
import { create, type Font } from 'fontkit';
import type { WidthFeature } from './width-forms.js';

/** One glyph as fontkit lays it out; lengths in font units. */
export interface LaidGlyph {
  readonly id: number;
  readonly advance: number;
  readonly dx: number;
  readonly dy: number;
}

/** Lays text out kerned, without ligatures (letters may be spaced out later), in the width asked for. */
export type Layout = (text: string, width: WidthFeature | undefined) => readonly LaidGlyph[];

/** Makes the layout function of a face. fontkit opens the face at the first call. */
export function createLayout(bytes: Uint8Array): Layout {
  let font: Font | undefined;
  return (text, width) => {
    font ??= openFont(bytes);
    const off = { liga: false, clig: false, dlig: false, calt: false };
    const features = width === undefined ? off : { ...off, [width]: true };
    const { glyphs, positions } = font.layout(text, features);
    return glyphs.map((glyph, index) => ({
      id: glyph.id,
      advance: positions[index]?.xAdvance ?? 0,
      dx: positions[index]?.xOffset ?? 0,
      dy: positions[index]?.yOffset ?? 0,
    }));
  };
}

function openFont(bytes: Uint8Array): Font {
  const font = create(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (!('layout' in font)) throw new Error('font: a collection was let in as a single face');
  return font;
}
