// The second sheet: galley 小樣. Text set to a measure, not yet placed. Depth is counted in body lines (L) of the page's grid.
import type { Outcome } from '../base/diagnostic.js';
import type { Rect } from '../base/geometry.js';
import type { Span } from '../base/span.js';
import type { Pt } from '../base/units.js';
import type { Ad, Article, Liner, PictureFile, Text } from './copy.js';
import type { Glyph } from './font.js';

/** One set line. Glyph positions count from the line's start, which stands `x` right of its column's edge. */
export interface Line {
  readonly glyphs: readonly Glyph[];
  readonly x: Pt;
  /** From the line's start to the end of its last advance. */
  readonly width: Pt;
  readonly size: Pt;
  /** Exact slice of the copy; joined in order the lines of a text give it back. */
  readonly text: string;
  readonly span: Span | undefined;
  readonly endsParagraph: boolean;
  /** Name of an ink in the template's palette. */
  readonly ink: string;
  /** What stands between this line and its neighbours; most lines have nothing. */
  readonly beside?: LineBeside | undefined;
}

/** What stands between a line and its neighbours. */
export interface LineBeside {
  /** Below the line, in its ink. */
  readonly marks: readonly LineMark[];
  /** A reading stands above: the line takes another L before it. */
  readonly isReadAbove: boolean;
}

/** A mark beside the text of a line: `x` from the line's start, `dy` from the baseline down. */
export type LineMark =
  | { readonly kind: 'dot'; readonly x: Pt; readonly dy: Pt; readonly radius: Pt }
  | {
      readonly kind: 'line';
      readonly x1: Pt;
      readonly x2: Pt;
      readonly dy: Pt;
      readonly thickness: Pt;
    }
  /** `dy` is its middle, `height` from crest to trough. */
  | {
      readonly kind: 'wave';
      readonly x1: Pt;
      readonly x2: Pt;
      readonly dy: Pt;
      readonly height: Pt;
      readonly thickness: Pt;
    };

/** A line and how far its baseline lies below the baseline of the first L of what holds it (may be negative). */
export interface HungLine {
  readonly line: Line;
  readonly dy: Pt;
}

/** The smallest piece of a galley that a leg takes whole: a text line, a subhead, a pull quote. */
export interface GalleyItem {
  readonly kind: 'text' | 'subhead' | 'quote' | 'break';
  readonly lines: readonly HungLine[];
  /** L taken, without the space before. */
  readonly depth: number;
  /** White L before it, dropped at the head of a leg. */
  readonly spaceBefore: number;
  /** May not be the last of a leg. */
  readonly keepWithNext: boolean;
  /** Counts the article's blocks from 0: lines of one paragraph share it. */
  readonly paragraph: number;
  readonly startsParagraph: boolean;
  readonly endsParagraph: boolean;
}

/** An article's body set to one measure. */
export interface Galley {
  readonly id: string;
  readonly measure: Pt;
  readonly items: readonly GalleyItem[];
}

/** A head, caption or other short text set as one block; never broken across legs. */
export interface TextBlock {
  readonly lines: readonly HungLine[];
  /** Whole L it takes. */
  readonly depth: number;
  /** Widest line. */
  readonly width: Pt;
  /** Type size that was chosen from the ladder. */
  readonly size: Pt;
  /** False when even the smallest size overflows the measure or the line limit. */
  readonly fits: boolean;
}

/** What to set as a block. */
export interface BlockRequest {
  readonly text: Text;
  /** Style name in the template: `headline-2`, `kicker`, `deck`, `byline`, `caption`, `jump` … */
  readonly style: string;
  readonly measure: Pt;
  /** Sizes to try from the largest; default: the style's own size. */
  readonly sizes?: readonly Pt[];
  readonly maxLines?: number;
  /** Lines at the least; then what breaks poorly does not fit. */
  readonly minLines?: number;
  readonly align?: 'start' | 'center' | 'end';
  /** A second text run after the first in another style (a credit after its caption). */
  readonly tail?: { readonly text: Text; readonly style: string };
  readonly ink?: string;
}

/** Lines and marks drawn inside a frame of fixed size, from the frame's top left. */
export interface SetFrame {
  readonly width: Pt;
  readonly height: Pt;
  readonly lines: readonly FramedLine[];
  readonly marks: readonly Mark[];
}

/** A line by the absolute place of its start inside a frame. */
export interface FramedLine {
  readonly line: Line;
  readonly x: Pt;
  readonly baseline: Pt;
}

/** Something drawn that is not text. Places in points, from the frame's or page's origin. */
export type Mark =
  | {
      readonly kind: 'fill';
      readonly rect: Rect;
      readonly ink: string /** 0…1 of the ink. */;
      readonly tint: number;
    }
  | { readonly kind: 'frame'; readonly rect: Rect; readonly ink: string; readonly thickness: Pt }
  | {
      readonly kind: 'rule';
      readonly x1: Pt;
      readonly y1: Pt;
      readonly x2: Pt;
      readonly y2: Pt;
      readonly ink: string;
      readonly thickness: Pt;
      readonly dash: Pt | undefined;
    }
  /** A picture: `crop` is the part shown, 0…1 of the file's width and height. */
  | {
      readonly kind: 'picture';
      readonly rect: Rect;
      readonly file: PictureFile;
      readonly crop: Rect;
    }
  /** Ready artwork, shown whole. `fit: 'scale'`: it need not have the booked size. `isBlack`: booked without colour. */
  | {
      readonly kind: 'artwork';
      readonly rect: Rect;
      readonly file: PictureFile;
      readonly fit?: 'scale' | undefined;
      readonly isBlack?: boolean | undefined;
    };

/** How a body is to be bent: so many lines more (or fewer, below 0), in paragraphs that begin at galley item `from` or later. */
export interface Bend {
  readonly lines: number;
  readonly from: number;
}

/** The typesetter as other rooms see it; handed to plan and makeup. */
export interface Typesetter {
  /** The article's body at a measure (a whole number of em); dateline run in, source at the end. */
  setArticle(article: Article, measure: Pt): Outcome<Galley>;
  /** The same body bent, at most a line a paragraph and there where it shows least. Undefined = its paragraphs cannot give the lines. */
  bendArticle(article: Article, measure: Pt, bend: Bend): Galley | undefined;
  setBlock(request: BlockRequest): Outcome<TextBlock>;
  /** An ad in its booked frame: artwork as it is, else text in the design named by `style`, fitted by size steps. */
  setAd(ad: Ad, width: Pt, height: Pt): Outcome<SetFrame>;
  /** A classified ad at a measure, in its own leading: frame height is its depth. */
  setLiner(liner: Liner, measure: Pt): Outcome<SetFrame>;
}
