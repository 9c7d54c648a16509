// Where characters are looked for, in order. In: the font list and a face of the template. Out: for each character the first opened
// face that has it. Opens a face only when all before it lack a character.
import type { Face, FontFamilies, FontFile, ShapedGlyph } from '../model/font.js';
import type { OpenFace } from './open-face.js';

/** Opens a face, once. */
export type Opener = (file: FontFile) => OpenFace;

/** A face of the template with all that stands behind it. */
export class FaceChain {
  readonly #files: readonly FontFile[];
  readonly #open: Opener;
  readonly #faces: OpenFace[] = [];
  readonly #glyphs = new Map<number, ShapedGlyph | undefined>();

  constructor(files: readonly FontFile[], open: Opener) {
    this.#files = files;
    this.#open = open;
  }

  /** The face that was asked for; its notdef glyph stands for what no face has. */
  first(): OpenFace {
    const face = this.#faceAt(0);
    if (face === undefined) throw new Error('font: the font list has no face');
    return face;
  }

  /** The first face for which `has` holds. */
  find(has: (face: OpenFace) => boolean): OpenFace | undefined {
    for (let index = 0; ; index++) {
      const face = this.#faceAt(index);
      if (face === undefined || has(face)) return face;
    }
  }

  /** The glyph of a character by itself, from the first face that has it. */
  glyphOf(codePoint: number): ShapedGlyph | undefined {
    const known = this.#glyphs.get(codePoint);
    if (known !== undefined || this.#glyphs.has(codePoint)) return known;
    const glyph = this.find((face) => face.has(codePoint))?.glyphOf(codePoint);
    this.#glyphs.set(codePoint, glyph);
    return glyph;
  }

  #faceAt(index: number): OpenFace | undefined {
    const opened = this.#faces[index];
    if (opened !== undefined) return opened;
    const file = this.#files[index];
    if (file === undefined) return undefined;
    const face = this.#open(file);
    this.#faces.push(face);
    return face;
  }
}

/**
 * The files behind a face: the family's nearest weight, the family's fallback, then the same of the other families in the list's
 * order; of each family the region's own files before the common ones. Other weights of a family are left out: they hold the same
 * characters.
 */
export function filesBehind(face: Face, sets: readonly FontFamilies[]): readonly FontFile[] {
  const names = new Set([face.family, ...sets.flatMap((families) => [...families.keys()])]);
  const files = [...names].flatMap((name) =>
    sets.flatMap((families) => {
      const family = families.get(name);
      if (family === undefined) return [];
      const nearest = nearestWeight(family.faces, face.weight);
      return nearest === undefined ? family.fallback : [nearest, ...family.fallback];
    }),
  );
  return [...new Map(files.map((file) => [file.id, file])).values()];
}

/** The nearest weight; of two as near, the lighter for text weights (up to 500) and the heavier for bold ones, as in CSS Fonts 4. */
function nearestWeight(files: readonly FontFile[], weight: number): FontFile | undefined {
  const lean = weight <= 500 ? 0.5 : -0.5;
  const distance = (file: FontFile): number => Math.abs(file.weight - weight + lean);
  return files.reduce<FontFile | undefined>(
    (best, file) => (best === undefined || distance(file) < distance(best) ? file : best),
    undefined,
  );
}
