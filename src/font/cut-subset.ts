// A font file for the PDF. In: a face and the glyphs wanted. Out: a TrueType file with those glyphs alone, the same bytes for the same
// set. Holds what an embedded CIDFontType2 needs (ISO 32000-1, 9.9): no cmap, no names, no layout tables, since the PDF's own maps
// say which glyph is drawn.
import { closeComposites, cutOutlines } from './cut-outlines.js';
import type { OpenFace } from './open-face.js';
import { tableOf } from './sfnt.js';
import { writeSfnt } from './write-sfnt.js';

/** A cut face. */
export interface CutFace {
  readonly bytes: Uint8Array;
  /** Old glyph ids in their new order. */
  readonly glyphs: readonly number[];
}

/** Hinting programs: copied as they stand, since the outlines' instructions call them. */
const PROGRAM_TABLES = ['cvt ', 'fpgm', 'prep'];

/** Cuts a face down to `glyphs`, their components and notdef. */
export function cutSubset(face: OpenFace, glyphs: Iterable<number>): CutFace {
  face.checkFile();
  const kept = closeComposites(face, glyphs);
  const { glyf, loca } = cutOutlines(face, kept);
  const tables = new Map<string, Uint8Array>([
    ['glyf', glyf],
    ['head', cutHead(face)],
    ['hhea', withUint16(tableOf(face.sfnt, 'hhea'), 34, kept.length)],
    ['hmtx', cutMetrics(face, kept)],
    ['loca', loca],
    ['maxp', withUint16(tableOf(face.sfnt, 'maxp'), 4, kept.length)],
    ['post', cutPost(face)],
  ]);
  for (const tag of PROGRAM_TABLES) {
    const table = face.sfnt.tables.get(tag);
    if (table !== undefined) tables.set(tag, copyOf(table));
  }
  return { bytes: writeSfnt(tables), glyphs: kept };
}

/** The head with long offsets to the outlines, its checksum still to be set. */
function cutHead(face: OpenFace): Uint8Array {
  const head = withUint16(tableOf(face.sfnt, 'head'), 50, 1);
  new DataView(head.buffer).setUint32(8, 0);
  return head;
}

function cutMetrics(face: OpenFace, glyphs: readonly number[]): Uint8Array {
  const metrics = new DataView(new ArrayBuffer(4 * glyphs.length));
  for (const [index, glyph] of glyphs.entries()) {
    metrics.setUint16(4 * index, face.advanceOf(glyph));
    metrics.setInt16(4 * index + 2, face.bearingOf(glyph));
  }
  return new Uint8Array(metrics.buffer);
}

/** Version 3: no glyph names. The slant and the underline are kept. */
function cutPost(face: OpenFace): Uint8Array {
  const post = new Uint8Array(32);
  const old = face.sfnt.tables.get('post');
  if (old !== undefined) post.set(copyOf(old).subarray(0, 32));
  new DataView(post.buffer).setUint32(0, 0x00030000);
  return post;
}

function withUint16(table: DataView, at: number, value: number): Uint8Array {
  const copy = copyOf(table);
  new DataView(copy.buffer).setUint16(at, value);
  return copy;
}

function copyOf(table: DataView): Uint8Array {
  return new Uint8Array(table.buffer, table.byteOffset, table.byteLength).slice();
}
