// What is kept in memory of a font file. In: its pieces. Out: its tables, bytes for the shaping engine, outline records. A Chinese face is
// outlines for nine parts in ten, of which an issue draws a few hundred: they are read when they are asked for.
import { checkPiece, type Pieces, viewOf } from '../base/pieces.js';
import { found, readDirectory, readSfnt, type Sfnt, type TablePlace } from './sfnt.js';
import { writeSfnt } from './write-sfnt.js';

/** A font as it lies in memory. */
export interface FontParts {
  readonly sfnt: Sfnt;
  /** What the shaping engine opens: a file, and the number of the font in it. */
  readonly engine: { readonly bytes: Uint8Array; readonly index: number };
  /** Bytes of the table `glyf`. Throws a RangeError beyond its end. */
  readonly outlines: (start: number, end: number) => DataView;
  /** Throws where the file is not the one of the list; to be called before outlines are printed. */
  readonly checkFile: () => void;
}

/** The head of an outline record that has no contours (OpenType specification, glyf). */
const NO_OUTLINE = new Uint8Array(12);
/** Without them the engine asks the outlines how high glyphs are, and where marks belong. */
const INSTEAD_OF_OUTLINES = ['vmtx', 'GPOS'];

/** Takes the `index`-th font of a file apart; `checkFile` throws where it is not the one it should be. */
export function takeApart(
  file: Pieces,
  index: number,
  checkFile: () => void = () => undefined,
): FontParts {
  const directory = readDirectory(file, index);
  const outlines = outlinesIn(file, found(directory, 'glyf'));
  if (!INSTEAD_OF_OUTLINES.every((tag) => directory.has(tag))) {
    checkFile();
    const bytes = file.read(0, file.length);
    return { sfnt: readSfnt(bytes, index), engine: { bytes, index }, outlines, checkFile };
  }
  const others = [...directory].filter(([tag]) => tag !== 'glyf');
  // A crafted file may name the same bytes as thousands of tables.
  const size = others.reduce((sum, [, { length }]) => sum + length, 0);
  if (size > file.length) throw new RangeError(`tables of ${size} bytes in ${file.length}`);
  const kept = new Map(
    others.map(([tag, { start, length }]) => [tag, file.read(start, length)] as const),
  );
  const loca = found(kept, 'loca');
  const slim = writeSfnt(kept.set('glyf', NO_OUTLINE).set('loca', new Uint8Array(loca.length)));
  const tables = new Map(readSfnt(slim).tables).set('loca', viewOf(loca));
  return { sfnt: { tables }, engine: { bytes: slim, index: 0 }, outlines, checkFile };
}

/** Keeps what was read: glyphs come back often. */
function outlinesIn({ read }: Pieces, { start: from, length }: TablePlace): FontParts['outlines'] {
  const known = new Map<number, DataView>();
  return (start, end) => {
    const kept = known.get(start);
    if (kept?.byteLength === end - start) return kept;
    checkPiece(start, end - start, length);
    const view = viewOf(read(from + start, end - start));
    known.set(start, view);
    return view;
  };
}
