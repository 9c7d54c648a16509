// Text to glyphs. In: a run of text, the chain of faces it is set in, its place. Out: glyphs in reading order, and a diagnostic for
// each character that no face has. Breaks no lines and places nothing.
import { type Diagnostic, diagnose } from '../base/diagnostic.js';
import type { Span } from '../base/span.js';
import type { ShapedGlyph } from '../model/font.js';
import { type Cluster, cutClusters, splitCluster } from './clusters.js';
import type { FaceChain } from './face-chain.js';
import type { OpenFace } from './open-face.js';
import { blankGlyph, drawnBy, type WordPart, type WordShaper } from './shape-word.js';

/** Glyphs of a run, and what there is to say about it. */
export interface ShapedRun {
  readonly glyphs: readonly ShapedGlyph[];
  readonly diagnostics: readonly Diagnostic[];
}

const EM_DASH = 0x2014;
const LETTER = /^[\p{L}\p{M}\p{Nd}’'-]/u;

/** Shapes one run. `text[i]` stands at `span.start + i`. */
export function shapeRun(
  text: string,
  span: Span | undefined,
  chain: FaceChain,
  words: WordShaper,
): ShapedRun {
  const run = new RunShaper(span, chain, words);
  for (const cluster of cutClusters(text)) run.add(cluster);
  return run.finish();
}

/** A run on its way: finished glyphs, and the word that is still being gathered. */
class RunShaper {
  readonly #span: Span | undefined;
  readonly #chain: FaceChain;
  readonly #words: WordShaper;
  readonly #glyphs: ShapedGlyph[] = [];
  readonly #diagnostics: Diagnostic[] = [];
  #word: { readonly face: OpenFace; readonly parts: WordPart[] } | undefined;
  /** Clusters of the word that is being read. */
  #letters: Cluster[] = [];

  constructor(span: Span | undefined, chain: FaceChain, words: WordShaper) {
    this.#span = span;
    this.#chain = chain;
    this.#words = words;
  }

  add(cluster: Cluster): void {
    if (cluster.kind === 'word') {
      if (!isLetter(cluster)) this.#endLetters();
      this.#letters.push(cluster);
      if (!isLetter(cluster)) this.#endLetters();
      return;
    }
    this.#endLetters();
    this.#endWord();
    if (cluster.kind === 'plain') this.#addPlain(cluster);
    else if (cluster.kind === 'dash') this.#addDashes(cluster);
    else this.#glyphs.push(blankGlyph(this.#chain.first(), cluster.text));
  }

  finish(): ShapedRun {
    this.#endLetters();
    this.#endWord();
    return { glyphs: this.#glyphs, diagnostics: this.#diagnostics };
  }

  #addPlain(cluster: Cluster): void {
    const glyph = this.#chain.glyphOf(cluster.drawn.codePointAt(0) ?? 0);
    if (glyph === undefined) this.#addMissing(cluster);
    // With a selector behind it, the same glyph stands for more characters.
    else this.#glyphs.push(glyph.text === cluster.text ? glyph : { ...glyph, text: cluster.text });
  }

  #addDashes(cluster: Cluster): void {
    const face = this.#chain.find((candidate) => candidate.has(EM_DASH));
    if (face !== undefined) this.#glyphs.push(...face.widthFormOf(cluster.text));
    else for (const dash of splitCluster(cluster)) this.#addMissing(dash);
  }

  /** A word in one face, the first that has all of its letters: none stands out from its neighbours. */
  #endLetters(): void {
    const letters = this.#letters;
    if (letters.length === 0) return;
    this.#letters = [];
    const face = this.#chain.find((candidate) =>
      letters.every((cluster) => drawnBy(candidate, cluster) !== undefined),
    );
    for (const cluster of letters) this.#addToWord(cluster, face);
  }

  #addToWord(cluster: Cluster, whole: OpenFace | undefined): void {
    const face =
      whole ?? this.#chain.find((candidate) => drawnBy(candidate, cluster) !== undefined);
    const drawn = face === undefined ? undefined : drawnBy(face, cluster);
    if (face === undefined || drawn === undefined) {
      this.#addPieces(cluster);
      return;
    }
    if (this.#word?.face !== face) this.#endWord();
    this.#word ??= { face, parts: [] };
    this.#word.parts.push({ text: cluster.text, drawn });
  }

  /** No face has the whole cluster: its characters go their own ways, and only the missing ones are reported. */
  #addPieces(cluster: Cluster): void {
    const pieces = splitCluster(cluster);
    if (pieces.length > 1) {
      for (const piece of pieces) {
        if (piece.kind === 'word') this.#addToWord(piece, undefined);
        else this.add(piece);
      }
      return;
    }
    this.#endWord();
    this.#addMissing(cluster);
  }

  #endWord(): void {
    const word = this.#word;
    if (word === undefined) return;
    this.#word = undefined;
    this.#glyphs.push(...this.#words.shape(word.face, word.parts));
  }

  #addMissing(cluster: Cluster): void {
    this.#glyphs.push(this.#chain.first().bareGlyph(0, cluster.text));
    const codePoint = cluster.drawn.codePointAt(0) ?? 0;
    const hex = codePoint.toString(16).toUpperCase().padStart(4, '0');
    const params = { char: cluster.text, codePoint: `U+${hex}` };
    const span = placeOf(cluster, this.#span);
    this.#diagnostics.push(diagnose('font/character-missing', params, { span }));
  }
}

function isLetter(cluster: Cluster): boolean {
  return LETTER.test(cluster.drawn);
}

/** The cluster's own place. Escapes can make a text shorter than its span, never the other way round; the end still holds. */
function placeOf(cluster: Cluster, span: Span | undefined): Span | undefined {
  if (span === undefined) return undefined;
  const start = Math.min(span.start + cluster.start, span.end);
  return { file: span.file, start, end: Math.min(start + cluster.text.length, span.end) };
}
