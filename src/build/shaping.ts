// The shaping engine by itself: what conformance suites ask of a face. In: text, a face. Out: glyphs in font units.
// Pure but for opening the house's fonts at first use.
import { readFonts } from '../copy/read-fonts.js';
import {
  createTextShaper,
  type ShapeOrder,
  type TextGlyph,
  type TextShaper,
} from '../font/shape-text.js';
import type { Lang } from '../model/copy.js';
import { DEFAULT_RULES } from '../model/line-rules.js';
import { createDiskShelf } from '../source/disk-shelf.js';
import { fontPieces } from '../source/font-files.js';
import { houseRoot } from '../source/house.js';
import { FONTS_PATH } from './equip-fonts.js';

export type { TextGlyph };

/** A face for `shape`: a font file's bytes, and which face of a collection. */
export interface ShapeFace {
  readonly bytes: Uint8Array;
  readonly index?: number;
}

/**
 * Text through the shaping engine in one face (the house's serif if none is given), by OpenType's rules alone: glyphs in font units,
 * to hold against HarfBuzz. No fallback, and none of the house's own forms of marks.
 */
export function shape(
  text: string,
  order: Partial<ShapeOrder> = {},
  face?: ShapeFace,
): readonly TextGlyph[] {
  const { lang = DEFAULT_RULES.lang, direction = 'ltr', features = [] } = order;
  const shapeText = face === undefined ? houseFace(lang) : openedFace(face);
  return shapeText(text, { lang, direction, features });
}

const shapers = new Map<Lang, TextShaper>();

/** The first serif face of a language. */
function houseFace(lang: Lang): TextShaper {
  const known = shapers.get(lang);
  if (known !== undefined) return known;
  const spec = readFonts(FONTS_PATH, createDiskShelf(houseRoot())).value;
  const families = spec?.regions.get(lang) ?? spec?.families;
  const file = families?.get('serif')?.faces[0];
  if (file === undefined) throw new Error('build: the list of fonts has no serif face');
  const { read, length } = fontPieces(file);
  const shaper = createTextShaper(read(0, length), 0);
  shapers.set(lang, shaper);
  return shaper;
}

const opened = new WeakMap<Uint8Array, Map<number, TextShaper>>();

function openedFace({ bytes, index = 0 }: ShapeFace): TextShaper {
  const faces = opened.get(bytes) ?? new Map<number, TextShaper>();
  opened.set(bytes, faces);
  const shaper = faces.get(index) ?? createTextShaper(bytes, index);
  faces.set(index, shaper);
  return shaper;
}
