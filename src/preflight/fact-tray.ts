// Collects the facts of one page while its content is walked. In: what an operator does. Out: `PageFacts`.

import type { PdfDict } from '../base/pdf-objects.js';
import { type ColorSpace, PROCESS_INKS } from './color-spaces.js';
import type { FontFacts } from './fonts.js';
import type { PageFacts, Painted } from './painted.js';

const MOST_ITEMS = 1_000_000;
const MOST_SLIPS = 50;

/** Collects facts. */
export class FactTray implements PageFacts {
  readonly items: Painted[] = [];
  readonly spaces: Map<string, Set<string>> = new Map();
  readonly spots: Set<string> = new Set();
  readonly transparency: Set<string> = new Set();
  readonly slips: string[] = [];
  /** Pattern cells walked on this page. */
  readonly walked: Set<PdfDict> = new Set();
  readonly #fonts = new Set<FontFacts>();

  get fonts(): readonly FontFacts[] {
    return [...this.#fonts];
  }

  useFont(font: FontFacts): boolean {
    const isNew = !this.#fonts.has(font);
    this.#fonts.add(font);
    return isNew;
  }

  slip(what: string): void {
    if (this.slips.length < MOST_SLIPS && !this.slips.includes(what)) this.slips.push(what);
  }

  add(item: Painted): void {
    if (this.items.length < MOST_ITEMS) this.items.push(item);
    else this.slip('too many marks');
  }

  /** Notes a colour space in use; what is behind Indexed, patterns and inks counts as well. */
  useSpace(space: ColorSpace, by: string): void {
    const { family, base } = space;
    if (family === 'Indexed' || (family === 'Pattern' && base !== undefined)) {
      if (base !== undefined) this.useSpace(base, by);
      return;
    }
    this.#noteSpace(family, by);
    if (space.inks.length === 0) return;
    if (base !== undefined) this.#noteSpace(`alt:${base.family}`, by);
    for (const ink of space.inks) {
      if (!PROCESS_INKS.includes(ink) && ink !== 'None') this.spots.add(ink);
    }
  }

  #noteSpace(family: string, by: string): void {
    const known = this.spaces.get(family);
    if (known === undefined) this.spaces.set(family, new Set([by]));
    else known.add(by);
  }
}
