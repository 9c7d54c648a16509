// The container of a TrueType file. In: its pieces. Out: where its tables lie, or its tables as views. Reads no table's content.
import { type Pieces, piecesOf, viewOf } from '../base/pieces.js';

/** A font file's tables by tag; views, not copies. */
export interface Sfnt {
  readonly tables: ReadonlyMap<string, DataView>;
}

/** Where a table lies in its file. */
export interface TablePlace {
  readonly start: number;
  readonly length: number;
}

/** Where the table directory starts, the size of one entry, and where tag, offset and length stand in it. */
const DIRECTORY = 12;
const ENTRY = { size: 16, offset: 8, length: 12 } as const;

/** Tables of a file, or of the `face`-th face of a collection, by tag. The caller has made sure that it is a font file. */
export function readDirectory({ read }: Pieces, face = 0): ReadonlyMap<string, TablePlace> {
  const isCollection = readTag(viewOf(read(0, 4)), 0) === 'ttcf';
  const at = isCollection ? viewOf(read(DIRECTORY + 4 * face, 4)).getUint32(0) : 0;
  const count = viewOf(read(at, DIRECTORY)).getUint16(4);
  const entries = viewOf(read(at + DIRECTORY, count * ENTRY.size));
  return new Map(
    Array.from({ length: count }, (_, index) => {
      const entry = index * ENTRY.size;
      const start = entries.getUint32(entry + ENTRY.offset);
      const length = entries.getUint32(entry + ENTRY.length);
      return [readTag(entries, entry), { start, length }];
    }),
  );
}

/** All tables of a file in memory, or of the `face`-th face of a collection. */
export function readSfnt(bytes: Uint8Array, face = 0): Sfnt {
  const file = piecesOf(bytes);
  const tables = [...readDirectory(file, face)].map(
    ([tag, { start, length }]) => [tag, viewOf(file.read(start, length))] as const,
  );
  return { tables: new Map(tables) };
}

/** The first four bytes of a file or directory entry as text. */
export function readTag(view: DataView, at: number): string {
  return String.fromCharCode(
    view.getUint8(at),
    view.getUint8(at + 1),
    view.getUint8(at + 2),
    view.getUint8(at + 3),
  );
}

/** A table that every usable face has. Throws a RangeError for a damaged file, like the views do. */
export function tableOf(sfnt: Sfnt, tag: string): DataView {
  return found(sfnt.tables, tag);
}

/** What stands under a tag that every usable face has. Throws a RangeError for a damaged file. */
export function found<T>(tables: ReadonlyMap<string, T>, tag: string): T {
  const table = tables.get(tag);
  if (table === undefined) throw new RangeError(`table ${tag} is missing`);
  return table;
}
