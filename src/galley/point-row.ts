// Numbers for the code points of a text. In: advances of boxes and of white. Out: one number of em a code point, 0 for what follows in
// its cluster. Sets nothing.
import type { Em } from '../base/units.js';
import type { Box } from './items.js';

/** Advances by UTF-16 offset, read out by code point. */
export class PointRow {
  readonly #text: string;
  readonly #advances: Float64Array;

  constructor(text: string) {
    this.#text = text;
    this.#advances = new Float64Array(text.length);
  }

  /** Gives a box's advance to the characters it stands for, which begin at `start`. */
  addBox(box: Box, start: number, advance: Em): void {
    const own = box.glyphs.reduce((sum, glyph) => sum + glyph.advance, 0);
    if (box.kind === 'twoEm') this.#addEvenly(box, start, advance);
    else if (box.kind === 'word' && own > 0) this.#addByGlyphs(box, start, advance / own);
    else this.#add(start, advance);
  }

  /** Adds to what the character at `offset` has. */
  #add(offset: number, advance: Em): void {
    if (offset >= 0 && offset < this.#advances.length) {
      this.#advances[offset] = (this.#advances[offset] ?? 0) + advance;
    }
  }

  /** White between two boxes: to the spaces typed there, a cell to each full-width one, or to the character before. */
  addWhite(from: number, to: number, advance: Em): void {
    const typed = this.#text.slice(from, to);
    const cells = typed.split('\u3000').length - 1;
    if (cells === 0) {
      const space = typed.search(/\s/);
      this.#add(space < 0 ? from - 1 : from + space, advance);
      return;
    }
    for (let at = from; at < to; at += 1) {
      if (this.#text[at] === '\u3000') this.#add(at, advance / cells);
    }
  }

  /** One number a code point, for the offsets `from` to `to`. */
  read(from: number, to: number): readonly Em[] {
    const read: Em[] = [];
    for (let at = from; at < to; ) {
      read.push(Math.round((this.#advances[at] ?? 0) * 1e6) / 1e6);
      at += (this.#text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    }
    return read;
  }

  /** Two dashes drawn as one glyph are an em each. */
  #addEvenly(box: Box, start: number, advance: Em): void {
    const length = lengthOf(box);
    for (let at = 0; at < length; at += 1) this.#add(start + at, advance / length);
  }

  #addByGlyphs(box: Box, start: number, scale: number): void {
    let at = start;
    let next = start;
    for (const glyph of box.glyphs) {
      if (glyph.text !== '') {
        at = next;
        next += glyph.text.length;
      }
      this.#add(at, glyph.advance * scale);
    }
  }
}

/** UTF-16 units that a box stands for. */
export function lengthOf(box: Box): number {
  return box.glyphs.reduce((sum, glyph) => sum + glyph.text.length, 0);
}
