// A line whose glyphs are placed when first asked for: of ten lines that the planner tries one is printed. In: a way to place them, and
// everything else that a line tells. Out: a line like any other, which may be spread into another.
import type { Span } from '../base/span.js';
import type { Pt } from '../base/units.js';
import type { Glyph } from '../model/font.js';
import type { Line, LineBeside } from '../model/galley.js';
import type { SetGlyphs } from './justify.js';

/** A line of a galley. */
export class LazyLine implements Line {
  declare readonly glyphs: readonly Glyph[];
  declare readonly x: Pt;
  declare readonly width: Pt;
  declare readonly size: Pt;
  declare readonly text: string;
  declare readonly span: Span | undefined;
  declare readonly endsParagraph: boolean;
  declare readonly ink: string;
  declare readonly beside: LineBeside | undefined;
  /** The glyphs, or what will place them; once they are, it is let go with all that it was made of. */
  #placed: readonly Glyph[] | SetGlyphs;

  constructor(set: SetGlyphs, line: Omit<Line, 'glyphs'>) {
    // First, as in lines made by hand: a proof's sign is a sum over lines as they are written.
    Object.defineProperty(this, 'glyphs', LazyLine.#GLYPHS);
    this.x = line.x;
    this.width = line.width;
    this.size = line.size;
    this.text = line.text;
    this.span = line.span;
    this.endsParagraph = line.endsParagraph;
    this.ink = line.ink;
    this.beside = line.beside;
    this.#placed = set;
  }

  /** A property of the line itself, for lines are spread; one getter for all of them, for each of its own would be a shape of its own. */
  static readonly #GLYPHS: PropertyDescriptor & ThisType<LazyLine> = {
    enumerable: true,
    get(): readonly Glyph[] {
      if ('place' in this.#placed) this.#placed = this.#placed.place();
      return this.#placed;
    },
  };
}
