// The items of a paragraph: boxes that never part, and the glue before each. Plain data in points; made by itemize, read by
// breakLines and justify. After Knuth & Plass 1981, with clreq's ordered tiers (6.2.2) in place of one proportional glue.
import type { Em, Pt } from '../base/units.js';
import type { ShapedGlyph } from '../model/font.js';
import type { LineRules } from '../model/line-rules.js';
import type { CharClass } from './char-class.js';
import type { Neighbour } from './mark-blanks.js';

/** Steps of squeezing, JU-S1 to JU-S7: each is used up before the next is touched. */
export const SQUEEZE = {
  lineEnd: 0,
  wordSpace: 1,
  dot: 2,
  bracket: 3,
  comma: 4,
  hanLatin: 5,
  stop: 6,
} as const;
export const SQUEEZE_STEPS = 7;

/** Steps of opening, JU-E1 and JU-E2; JU-E3 opens every other gap without limit. */
export const OPENING = { wordSpace: 0, hanLatin: 1 } as const;
export const OPENING_STEPS = 2;

/** A glyph of a reading, by its pen point from the pen of its box. */
export interface ReadingGlyph {
  readonly glyph: ShapedGlyph;
  /** Of the base's size. */
  readonly scale: number;
  readonly x: Em;
  readonly rise: Em;
}

/** One unit of text that lines do not part: a character, a word, a dash of two em. Shared between places. */
export interface Box extends Neighbour {
  readonly kind: CharClass;
  readonly glyphs: readonly ShapedGlyph[];
  /** Pen of the first glyph inside the box: glyphs narrower than their cell are boxed to it. */
  readonly shift: Em;
  readonly size: Pt;
  /** Whole advance, blanks included. */
  readonly advance: Pt;
  /** Blank that squeezing may take on each side, and the step that takes it. */
  readonly lead: Pt;
  readonly tail: Pt;
  readonly step: number;
  /** Whether its first and last characters are Latin letters or digits (LN-01). */
  readonly startsLatin: boolean;
  readonly endsLatin: boolean;
  /** Drawn behind the box where a line ends after it. */
  readonly hyphen?: ShapedGlyph;
  /** Glyphs beside or above the box's own; they stand for no text. */
  readonly reading?: readonly ReadingGlyph[];
  readonly isReadAbove?: boolean;
}

/** What stands before a box. */
export interface Glue {
  /** Whether a line may, or must, end here: a value of `BREAK`. */
  readonly breaks: number;
  /** Cost of breaking here. */
  readonly penalty: number;
  /** Natural white. */
  readonly gap: Pt;
  /** How far the gap may shrink in squeeze step `step`, and open in opening step `opening`. */
  readonly shrink: Pt;
  readonly stretch: Pt;
  readonly step: number;
  readonly opening: number;
  /** Taken from the blanks on both sides while the neighbours share a line (PW-05). */
  readonly trimTail: Pt;
  readonly trimLead: Pt;
  /** May open in JU-E3. */
  readonly opens: boolean;
  /** A typed space, drawn for those who copy the text. */
  readonly space: ShapedGlyph | undefined;
}

/** A slice of a paragraph's text that bears dots or a line. */
export interface BesideRange {
  readonly kind: 'dots' | 'name' | 'title';
  readonly start: number;
  readonly end: number;
}

/** A paragraph, itemized. `glues[i]` stands before `boxes[i]`; text before the first box and after the last goes with them. */
export interface Paragraph {
  readonly text: string;
  readonly boxes: readonly Box[];
  readonly glues: readonly Glue[];
  /** UTF-16 offset of each box in `text`. */
  readonly starts: readonly number[];
  /** Advance of the widest word; above the measure itemized for = it was cut into letters. */
  readonly widestWord: Pt;
  /** What bears marks between the lines. */
  readonly besides: readonly BesideRange[];
  /** Every character stands in a cell (LN-05). */
  readonly isOnGrid: boolean;
  /** Some box has its reading above. */
  readonly hasReadAbove: boolean;
  readonly rules: LineRules;
}
