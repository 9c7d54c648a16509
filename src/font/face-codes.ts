// Character codes of a face for the PDF. In: an opened face. Out: for each pair of glyph and text a code of its own (a CID), and back.
// The codes are fixed by the face alone: what an issue prints never moves them, so that a page's stream depends on that page only.
//
// A glyph's own id is its code for its canonical text. One glyph may stand for more texts (`…` and `⋯`, space and no-break space,
// an ideograph and its compatibility form): each further text has a code above the face's glyphs, in order of code points, after
// those the forms of `WIDTH_FORMS` in that order.
import type { OpenFace } from './open-face.js';
import { WIDTH_FORMS } from './width-forms.js';

/** A code is two bytes in the content stream. */
const LAST_CODE = 0xffff;

interface Pair {
  readonly glyph: number;
  readonly text: string;
}

/** The code table of one face, made at first use. */
export class FaceCodes {
  readonly #face: OpenFace;
  /** Canonical code point by glyph; 0 = no character leads to this glyph. */
  readonly #canonical: Uint32Array;
  readonly #further: Pair[] = [];
  readonly #furtherCodeOf = new Map<number, number>();
  #forms: ReadonlyMap<string, number> | undefined;
  readonly #formTexts = new Map<number, string>();

  constructor(face: OpenFace) {
    this.#face = face;
    this.#canonical = canonicalCodePoints(face);
    this.#numberFurtherTexts();
  }

  /** The code of a glyph that stands for `text`; undefined = no such pair in the table. */
  codeOf(glyph: number, text: string): number | undefined {
    const codePoint = text.codePointAt(0);
    if (codePoint === undefined) return undefined;
    const isOneCharacter = text.length === (codePoint > 0xffff ? 2 : 1);
    if (isOneCharacter && this.#face.cmap[codePoint] === glyph) {
      if (this.#canonical[glyph] === codePoint) return glyph;
      return this.#furtherCodeOf.get(codePoint);
    }
    return WIDTH_FORMS.has(text) ? this.#formCodes().get(pairKey(glyph, text)) : undefined;
  }

  /** The glyph that a code draws. */
  glyphOf(code: number): number {
    if (code < this.#face.glyphCount) return code;
    const pair = this.#furtherAt(code);
    if (pair === undefined) throw new Error(`font: ${this.#face.id} has no code ${code}`);
    return pair.glyph;
  }

  /** The text that a code stands for; undefined for glyphs that only shaping reaches. */
  textOf(code: number): string | undefined {
    if (code >= this.#face.glyphCount) return this.#furtherAt(code)?.text;
    const codePoint = this.#canonical[code] ?? 0;
    if (codePoint !== 0) return String.fromCodePoint(codePoint);
    this.#formCodes();
    return this.#formTexts.get(code);
  }

  #furtherAt(code: number): Pair | undefined {
    const index = code - this.#face.glyphCount;
    if (index >= this.#further.length) this.#formCodes();
    return this.#further[index];
  }

  #numberFurtherTexts(): void {
    const { cmap } = this.#face;
    for (let codePoint = 1; codePoint < cmap.length; codePoint++) {
      const glyph = cmap[codePoint] ?? 0;
      if (glyph === 0 || this.#canonical[glyph] === codePoint) continue;
      const code = this.#addFurther({ glyph, text: String.fromCodePoint(codePoint) });
      if (code !== undefined) this.#furtherCodeOf.set(codePoint, code);
    }
  }

  /** Made late, because these forms come from the shaping engine; where they stand in the table is fixed all the same. */
  #formCodes(): ReadonlyMap<string, number> {
    if (this.#forms !== undefined) return this.#forms;
    const codes = new Map<string, number>();
    this.#forms = codes;
    for (const { glyph, text } of this.#formPairs()) {
      const key = pairKey(glyph, text);
      if (text === '' || codes.has(key)) continue;
      const code = this.#codeForForm(glyph, text);
      if (code !== undefined) codes.set(key, code);
    }
    return codes;
  }

  #formPairs(): readonly Pair[] {
    const inFace = [...WIDTH_FORMS.keys()].filter((text) =>
      this.#face.has(text.codePointAt(0) ?? 0),
    );
    return inFace.flatMap((form) =>
      this.#face.widthFormOf(form).map(({ id, text }) => ({ glyph: id, text })),
    );
  }

  #codeForForm(glyph: number, text: string): number | undefined {
    const isFree = this.#canonical[glyph] === 0 && !this.#formTexts.has(glyph);
    if (!isFree) return this.#addFurther({ glyph, text });
    this.#formTexts.set(glyph, text);
    return glyph;
  }

  #addFurther(pair: Pair): number | undefined {
    const code = this.#face.glyphCount + this.#further.length;
    if (code > LAST_CODE) return undefined;
    this.#further.push(pair);
    return code;
  }
}

function pairKey(glyph: number, text: string): string {
  return `${glyph} ${text}`;
}

/** A glyph's canonical text is its lowest code point in the blocks of everyday text, or its lowest of all. */
function canonicalCodePoints(face: OpenFace): Uint32Array {
  const canonical = new Uint32Array(face.glyphCount);
  for (let codePoint = 1; codePoint < face.cmap.length; codePoint++) {
    const glyph = face.cmap[codePoint] ?? 0;
    if (glyph === 0 || glyph >= canonical.length) continue;
    const chosen = canonical[glyph] ?? 0;
    if (chosen === 0 || (isSecondary(chosen) && !isSecondary(codePoint))) {
      canonical[glyph] = codePoint;
    }
  }
  return canonical;
}

/** Ranges whose characters are seldom what a writer typed when another character has the same glyph. */
const SECONDARY: readonly (readonly [number, number])[] = [
  [0x00a0, 0x00a0], // no-break space
  [0x00ad, 0x00ad], // soft hyphen
  [0x2000, 0x200f], // widths of space, joiners
  [0x2012, 0x2012], // figure dash
  [0x2200, 0x22ff], // mathematical operators
  [0x2329, 0x232a], // angle brackets, deprecated
  [0x2e80, 0x2fdf], // radicals
  [0x3400, 0x4dbf], // extension A
  [0xe000, 0xfaff], // private use, compatibility ideographs
  [0x20000, 0x10ffff],
];

function isSecondary(codePoint: number): boolean {
  return SECONDARY.some(([first, last]) => codePoint >= first && codePoint <= last);
}
