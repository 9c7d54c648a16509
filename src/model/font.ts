// What rooms know of fonts: families, faces, glyphs. Font units never leave `font/`.
import type { Diagnostic } from '../base/diagnostic.js';
import type { Pieces } from '../base/pieces.js';
import type { Span } from '../base/span.js';
import type { Em, Pt } from '../base/units.js';
import type { Lang } from './copy.js';

export type Family = 'serif' | 'sans' | 'kai';

/** A role of type in the template: family and weight, resolved by `fonts/fonts.yaml`. */
export interface Face {
  readonly family: Family;
  /** 100…900; the nearest weight that the family has is taken. */
  readonly weight: number;
}

/** Name of an opened font file, stable across builds: `noto-serif-tc-400`. */
export type FaceId = string;

/** One font, from a list of fonts. */
export interface FontFile {
  readonly id: FaceId;
  /** npm package it comes from; left out = the paper's own `fonts/` folder. */
  readonly package?: string | undefined;
  /** Its path in there. */
  readonly file: string;
  /** Which font of a collection: its PostScript name, or its number from 0. */
  readonly member?: string | undefined;
  /** Of the file's bytes, hex: metrics decide page breaks, so another file is another paper. */
  readonly sha256: string;
  /** The same of all but the bytes of its table `glyf`: outlines, nine parts in ten of a Chinese face, are summed up when they are printed. */
  readonly withoutOutlines?: string | undefined;
  readonly weight: number;
}

/** How font files are opened. Throws a SurroundingsFault for a file that cannot be had. */
export type FontReader = (file: FontFile) => Pieces;

/** A family's faces by weight, and where characters that they lack are looked for, in order. */
export interface FontFamily {
  readonly faces: readonly FontFile[];
  readonly fallback: readonly FontFile[];
}

/** Families by name, in the order of the list. */
export type FontFamilies = ReadonlyMap<Family, FontFamily>;

/** A list of fonts (`fonts/fonts.yaml`), read. */
export interface FontSpec {
  readonly families: FontFamilies;
  /** Families of other regions' forms; the common ones stand behind them. */
  readonly regions: ReadonlyMap<Lang, FontFamilies>;
  /** What stands behind a paper's own list: the program's. */
  readonly behind?: FontSpec | undefined;
}

/** One glyph of a shaped run, before it has a place. Advance and offsets are in em. */
export interface ShapedGlyph {
  readonly face: FaceId;
  readonly id: number;
  /** The source characters that this glyph stands for; empty for further glyphs of a cluster. */
  readonly text: string;
  readonly advance: Em;
  /** Drawn this far right of and above the pen. */
  readonly dx: Em;
  readonly dy: Em;
}

/** Vertical measures of a face in em, and where its marks are inked. */
export interface FaceMetrics {
  readonly ascent: Em;
  readonly descent: Em;
  readonly capHeight: Em;
}

/** Turns text into glyphs. Handed to the typesetter; never throws for copy. */
export interface Shaper {
  /**
   * Glyphs of a run in one face, left to right, Latin kerned, ligatures off. `——` comes as full-width dashes.
   * A character that no font of the chain has becomes the notdef glyph of the first face and a `font/character-missing` diagnostic at its place.
   */
  shape(
    text: string,
    face: Face,
    span: Span | undefined,
  ): { readonly glyphs: readonly ShapedGlyph[]; readonly diagnostics: readonly Diagnostic[] };
  /** The glyph of one character that needs no shaping (Han, kana, full-width marks): from the face's table, with the fallback chain. Undefined = in no font. */
  glyphOf(codePoint: number, face: Face): ShapedGlyph | undefined;
  /** Ink of a glyph in em from its pen point: for trimming marks. */
  inkOf(glyph: ShapedGlyph): {
    readonly left: Em;
    readonly right: Em;
    readonly top: Em;
    readonly bottom: Em;
  };
  metrics(face: Face): FaceMetrics;
}

/** A glyph with its place in a line. */
export interface Glyph {
  readonly face: FaceId;
  readonly id: number;
  readonly text: string;
  readonly size: Pt;
  /** Pen position from the line's start. */
  readonly x: Pt;
  /** Up from the baseline. */
  readonly rise: Pt;
}

/** What the press needs of fonts. */
export interface FontBook {
  /** Faces in the order they were opened. */
  faceIds(): readonly FaceId[];
  /**
   * Character code for a glyph that stands for `text` in this face: fixed by the face alone, never by what else is printed.
   * Undefined = the face's table has no such pair; write the glyph's own code and mark the text as ActualText.
   */
  codeOf(face: FaceId, glyph: number, text: string): number | undefined;
  /** Area that a glyph's ink covers, in square em. */
  inkAreaOf(face: FaceId, glyph: number): number;
  /** Everything the PDF needs of a face for these codes. */
  subset(face: FaceId, codes: ReadonlySet<number>): FontSubset;
}

/** A face cut down to what an issue uses. */
export interface FontSubset {
  readonly face: FaceId;
  readonly postScriptName: string;
  /** A whole TrueType file with glyphs renumbered in order of their old ids, .notdef first. */
  readonly bytes: Uint8Array;
  /** code → glyph id in `bytes`. */
  readonly glyphOfCode: ReadonlyMap<number, number>;
  /** code → advance in 1/1000 em. */
  readonly widthOfCode: ReadonlyMap<number, number>;
  /** code → the text it stands for; a code without text (a glyph reached only by shaping) is absent. */
  readonly textOfCode: ReadonlyMap<number, string>;
  /** In 1/1000 em. */
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly bbox: readonly [number, number, number, number];
  readonly italicAngle: number;
  readonly weight: number;
  readonly isSerif: boolean;
}
