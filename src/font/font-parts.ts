// What is kept in memory of a font file. In: its bytes, and where there is one, a way to read a piece of it again. Out: its tables, bytes for the
// shaping engine, outline records. A Chinese face is outlines for nine parts in ten, of which an issue draws a few hundred: they are read
// again when they are asked for.
import type { ReadPiece } from '../base/shelf.js';
import { readSfnt, type Sfnt, tableOf } from './sfnt.js';
import { writeSfnt } from './write-sfnt.js';

/** A font as it lies in memory. */
export interface FontParts {
  readonly sfnt: Sfnt;
  /** What the shaping engine opens: a file, and the number of the font in it. */
  readonly engine: { readonly bytes: Uint8Array; readonly index: number };
  /** Bytes of the table `glyf`. Throws a RangeError beyond its end. */
  readonly outlines: (start: number, end: number) => DataView;
}

/** The head of an outline record that has no contours (OpenType specification, glyf). */
const NO_OUTLINE = new Uint8Array(12);

/** Takes a font apart. `read` left out = all of it stays. */
export function takeApart(
  bytes: Uint8Array,
  index: number,
  read: ReadPiece | undefined,
): FontParts {
  const sfnt = readSfnt(bytes, index);
  // Without vertical metrics the engine asks the outlines how high they are.
  if (read === undefined || !sfnt.tables.has('vmtx')) return wholeOf(sfnt, bytes, index);
  const outlines = tableOf(sfnt, 'glyf');
  const others = [...sfnt.tables].filter(([tag]) => tag !== 'glyf');
  const kept = new Map(others.map(([tag, table]) => [tag, copyOf(table)]));
  const loca = kept.get('loca') ?? new Uint8Array();
  const slim = writeSfnt(kept.set('glyf', NO_OUTLINE).set('loca', new Uint8Array(loca.byteLength)));
  const tables = new Map(readSfnt(slim).tables).set('loca', new DataView(loca.buffer));
  const from = outlines.byteOffset - bytes.byteOffset;
  return {
    sfnt: { tables },
    engine: { bytes: slim, index: 0 },
    outlines: readerOf(read, from, outlines.byteLength),
  };
}

function wholeOf(sfnt: Sfnt, bytes: Uint8Array, index: number): FontParts {
  const { buffer, byteOffset, byteLength } = tableOf(sfnt, 'glyf');
  return {
    sfnt,
    engine: { bytes, index },
    outlines: (start, end) => {
      if (end > byteLength) throw new RangeError(`outline to ${end} of ${byteLength}`);
      return new DataView(buffer, byteOffset + start, end - start);
    },
  };
}

/** Keeps what was read: glyphs come back often. */
function readerOf(read: ReadPiece, from: number, length: number): FontParts['outlines'] {
  const known = new Map<number, DataView>();
  return (start, end) => {
    const found = known.get(start);
    if (found?.byteLength === end - start) return found;
    if (end < start || end > length) throw new RangeError(`outline to ${end} of ${length}`);
    const { buffer, byteOffset, byteLength } = read(from + start, end - start);
    const view = new DataView(buffer, byteOffset, byteLength);
    known.set(start, view);
    return view;
  };
}

function copyOf({ buffer, byteOffset, byteLength }: DataView): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength).slice();
}
