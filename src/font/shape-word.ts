// Words in one face: Latin, digits, marks on letters. In: clusters that stand side by side and one face that has them all. Out:
// glyphs, each with the source characters it stands for. Does not choose faces.
import type { ShapedGlyph } from '../model/font.js';
import type { Cluster } from './clusters.js';
import type { LaidGlyph } from './layout.js';
import type { OpenFace } from './open-face.js';
import { APOSTROPHE, CURLY, WIDTH_FORMS } from './width-forms.js';

/** A cluster as a face draws it: composed (`é` for `e` + acute) where the face has the composed letter. */
export interface WordPart {
  readonly text: string;
  readonly drawn: string;
}

/** The form in which a face can draw a cluster; undefined = it lacks one of the characters. */
export function drawnBy(face: OpenFace, cluster: Cluster): string | undefined {
  const isComposable = cluster.drawn.length > 1;
  const forms = isComposable ? [cluster.drawn.normalize('NFC'), cluster.drawn] : [cluster.drawn];
  return forms.find((form) => hasAll(face, form));
}

/** Sets words and keeps them: newspapers repeat their words, and the engine is slow. */
export class WordShaper {
  readonly #words = new Map<OpenFace, Map<string, readonly ShapedGlyph[]>>();

  /** Glyphs of a word, kerned. The same frozen glyphs each time. */
  shape(face: OpenFace, parts: readonly WordPart[]): readonly ShapedGlyph[] {
    const words = this.#wordsOf(face);
    const key = parts.map((part) => part.text).join('');
    const known = words.get(key);
    if (known !== undefined) return known;
    const glyphs = shapeWord(face, parts);
    words.set(key, glyphs);
    return glyphs;
  }

  #wordsOf(face: OpenFace): Map<string, readonly ShapedGlyph[]> {
    const known = this.#words.get(face);
    if (known !== undefined) return known;
    const words = new Map<string, readonly ShapedGlyph[]>();
    this.#words.set(face, words);
    return words;
  }
}

/**
 * The engine does not say reliably which characters a glyph came from, so glyphs are counted: as many as each part gives by itself.
 * Where the counts do not add up (parts joined across), the parts are set one by one, without kerning.
 */
function shapeWord(face: OpenFace, parts: readonly WordPart[]): readonly ShapedGlyph[] {
  const word = parts.map((part) => part.drawn).join('');
  const width = CURLY.test(word) ? WIDTH_FORMS.get(APOSTROPHE) : undefined;
  const laid = face.plainWords(word) ?? face.layout(word, width);
  const isOneEach = laid.length === parts.length && parts.every(isOneCharacter);
  const alone = isOneEach ? [] : parts.map((part) => face.layout(part.drawn, width));
  const counts = isOneEach ? parts.map(() => 1) : alone.map((glyphs) => glyphs.length);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const glyphs = total === laid.length ? laid : alone.flat();
  let at = 0;
  return parts.flatMap((part, index) => {
    const count = counts[index] ?? 0;
    const own = glyphs.slice(at, at + count);
    at += count;
    return namedGlyphs(face, own, part.text);
  });
}

/** The first glyph of a cluster carries its text; a cluster without glyphs keeps its text on a blank one. */
function namedGlyphs(
  face: OpenFace,
  laid: readonly LaidGlyph[],
  text: string,
): readonly ShapedGlyph[] {
  if (laid.length === 0) return [blankGlyph(face, text)];
  return laid.map((glyph, index) => face.shaped(glyph, index === 0 ? text : ''));
}

/** A glyph without ink or advance, for characters that are there but not seen. */
export function blankGlyph(face: OpenFace, text: string): ShapedGlyph {
  return face.shaped({ id: face.cmap[0x20] ?? 0, advance: 0, dx: 0, dy: 0 }, text);
}

function isOneCharacter(part: WordPart): boolean {
  return (
    part.drawn.length === 1 || (part.drawn.length === 2 && part.drawn.charCodeAt(0) >> 10 === 0x36)
  );
}

function hasAll(face: OpenFace, text: string): boolean {
  for (const character of text) if (!face.has(character.codePointAt(0) ?? 0)) return false;
  return true;
}
