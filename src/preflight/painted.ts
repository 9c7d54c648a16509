// What a page paints, as facts. Filled in by the interpreter (`walk-page.ts`), read by the rules. No verdicts here.
import type { ColorSpace, Inks } from './color-spaces.js';
import type { FontFacts } from './fonts.js';
import type { Box } from './matrix.js';

/** Colour as it is laid down. */
export interface Paint {
  readonly space: ColorSpace;
  /** undefined = not for us to say: RGB, patterns, pictures. */
  readonly inks: Inks | undefined;
  readonly isOverprinted: boolean;
  /** OPM of ISO 32000 8.6.7. */
  readonly overprintMode: number;
}

interface Mark {
  /** In the page's own space, cut to the clip. */
  readonly box: Box;
  readonly where: 'page' | 'form' | 'pattern' | 'glyph';
}

/** A run of text shown by one operator. */
export interface PaintedText extends Mark {
  readonly kind: 'text';
  readonly paint: Paint;
  /** On paper, points. */
  readonly size: number;
  /** False = a mode that leaves no ink, as in scans with hidden text. */
  readonly isVisible: boolean;
}

/** A stroke, or a rectangle so thin that it is a rule. */
export interface PaintedLine extends Mark {
  readonly kind: 'line';
  readonly paint: Paint;
  /** On paper, points. */
  readonly width: number;
  /** A filled rectangle; its area is an item too. */
  readonly isFilled: boolean;
}

export interface PaintedArea extends Mark {
  readonly kind: 'area';
  readonly paint: Paint;
}

export interface PaintedPicture extends Mark {
  readonly kind: 'picture';
  readonly space: string;
  /** Samples. */
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  /** Of the smaller axis, at its printed size, pixels an inch. */
  readonly ppi: number;
  readonly isInline: boolean;
}

export interface PaintedShading extends Mark {
  readonly kind: 'shading';
}

/** One thing painted. */
export type Painted = PaintedText | PaintedLine | PaintedArea | PaintedPicture | PaintedShading;

/** Everything that one page paints. */
export interface PageFacts {
  readonly items: readonly Painted[];
  /** Families of colour spaces in use, with the kinds of things they paint; alternates as `alt:…`. */
  readonly spaces: ReadonlyMap<string, ReadonlySet<string>>;
  /** Inks by name besides the four, `All` included. */
  readonly spots: ReadonlySet<string>;
  /** What of transparency is in use: `ca 0.5`, `BM Multiply` … */
  readonly transparency: ReadonlySet<string>;
  readonly fonts: readonly FontFacts[];
  /** Operators that cannot be carried out: unknown, without their operands, naming what is not there. */
  readonly slips: readonly string[];
}
