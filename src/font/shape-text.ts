// Text through the shaping engine, by rule of OpenType alone. In: text, a face's bytes, direction, features. Out: glyphs in font units,
// comparable one by one with HarfBuzz. For conformance; the paper is set with `shape.ts`, which draws marks the house's way.
import type { Lang } from '../model/copy.js';
import { createEngine, type Engine, type EngineGlyph, type FeatureSwitches } from './layout.js';
import { readSfnt, type Sfnt } from './sfnt.js';
import { type KnowsSequence, readSequences } from './variation-sequences.js';

/** How a text is shaped. */
export interface ShapeOrder {
  readonly lang: Lang;
  readonly direction: 'ltr' | 'ttb';
  /** Features to turn on, by tag: `halt`. */
  readonly features: readonly string[];
}

/** A shaped glyph in font units: vertical text has negative advances, and offsets from the pen to the glyph's horizontal origin. */
export interface TextGlyph {
  readonly id: number;
  readonly advance: number;
  readonly dx: number;
  readonly dy: number;
}

/** Shapes text in one face. */
export type TextShaper = (text: string, order: ShapeOrder) => readonly TextGlyph[];

const LANGUAGE_TAGS: Readonly<Record<Lang, string>> = {
  'zh-Hant': 'ZHT ',
  'zh-HK': 'ZHH ',
  'zh-Hans': 'ZHS ',
};

/** Horizontal features that stay off down a line; the forms that stand there come with `vert` (OpenType, feature registry). */
const VERTICAL: FeatureSwitches = {
  vert: true,
  calt: false,
  clig: false,
  curs: false,
  dist: false,
  kern: false,
  liga: false,
  rclt: false,
};

const LATIN = /[\p{Script=Latin}\p{Nd}]/u;
const EAST_ASIAN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f\uff01-\uff60]/u;

/** A shaper of texts in a face, or in the `index`-th face of a collection. Throws a RangeError for damaged bytes. */
export function createTextShaper(bytes: Uint8Array, index: number): TextShaper {
  const engine: Engine = createEngine(bytes, index);
  const sfnt = readSfnt(bytes, index);
  const vertical = createVerticalMeasures(sfnt);
  const knows = readSequences(sfnt.tables.get('cmap'));
  return (text, { lang, direction, features }) => {
    const isVertical = direction === 'ttb';
    const asked = Object.fromEntries(features.map((tag) => [tag, true]));
    const engineOrder = {
      features: isVertical ? { ...VERTICAL, ...asked } : asked,
      // Marks by themselves are Chinese here.
      script: LATIN.test(text) && !EAST_ASIAN.test(text) ? 'latn' : 'hani',
      language: LANGUAGE_TAGS[lang],
    };
    // An unknown selector is a glyph without width, as in HarfBuzz; the engine would swallow it.
    return partsOf(text, knows).flatMap((part, at) => {
      const unseen = at === 0 ? [] : engine(' ', engineOrder).map(({ id }) => ({ ...UNSEEN, id }));
      const glyphs = engine(part, engineOrder);
      const placed = glyphs.map((glyph) =>
        isVertical ? turnDown(glyph, vertical) : across(glyph),
      );
      return [...unseen, ...placed];
    });
  };
}

const UNSEEN: TextGlyph = { id: 0, advance: 0, dx: 0, dy: 0 };
const SELECTOR = /(?<=([\s\S]))[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu;

/** The text between the selectors that the face does not know. */
function partsOf(text: string, knows: KnowsSequence): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  for (const match of text.matchAll(SELECTOR)) {
    const [selector, base = ''] = match;
    if (knows(base.codePointAt(0) ?? 0, selector.codePointAt(0) ?? 0)) continue;
    parts.push(text.slice(start, match.index));
    start = match.index + selector.length;
  }
  return [...parts, text.slice(start)];
}

function across({ id, advance, dx, dy }: EngineGlyph): TextGlyph {
  return { id, advance, dx, dy };
}

/** The pen of a vertical line stands above the middle of a glyph; offsets lead from it to the horizontal origin. */
function turnDown(glyph: EngineGlyph, vertical: VerticalMeasures): TextGlyph {
  // A combining mark has no advance in any direction.
  const height = glyph.advance === 0 ? 0 : vertical.heightOf(glyph.id);
  return {
    id: glyph.id,
    advance: height === 0 ? 0 : -(height + glyph.drop),
    dx: glyph.dx - Math.floor(glyph.advance / 2),
    dy: glyph.dy - vertical.originOf(glyph.id, glyph.top),
  };
}

/** Vertical advances and origins of a face (OpenType `vmtx`, `VORG`); a face without them stands in its em. */
interface VerticalMeasures {
  heightOf(glyph: number): number;
  /** Above the baseline. */
  originOf(glyph: number, top: number): number;
}

function createVerticalMeasures({ tables }: Sfnt): VerticalMeasures {
  const em = tables.get('head')?.getUint16(18) ?? 1000;
  const ascent = tables.get('hhea')?.getInt16(4) ?? em;
  const vmtx = tables.get('vmtx');
  const long = tables.get('vhea')?.getUint16(34) ?? 0;
  const vorg = tables.get('VORG');
  if (vmtx === undefined || long === 0) {
    return { heightOf: () => em, originOf: () => ascent };
  }
  const bearingAt = (glyph: number): number =>
    glyph < long ? 4 * glyph + 2 : 4 * long + 2 * (glyph - long);
  return {
    heightOf: (glyph) => vmtx.getUint16(4 * Math.min(glyph, long - 1)),
    originOf: (glyph, top) =>
      vorg === undefined ? top + vmtx.getInt16(bearingAt(glyph)) : listedOrigin(vorg, glyph),
  };
}

function listedOrigin(vorg: DataView, glyph: number): number {
  let low = 0;
  let high = vorg.getUint16(6);
  while (low < high) {
    const middle = (low + high) >> 1;
    if (vorg.getUint16(8 + 4 * middle) < glyph) low = middle + 1;
    else high = middle;
  }
  const isListed = low < vorg.getUint16(6) && vorg.getUint16(8 + 4 * low) === glyph;
  return vorg.getInt16(isListed ? 10 + 4 * low : 4);
}
