// The container of a TrueType file. In: bytes. Out: its tables as views on those bytes. Reads no table's content.

/** A font file's tables by tag; views, not copies. */
export interface Sfnt {
  readonly tables: ReadonlyMap<string, DataView>;
}

/** Where the table directory starts, the size of one entry, and where tag, offset and length stand in it. */
const DIRECTORY = 12;
const ENTRY = { size: 16, offset: 8, length: 12 } as const;

/** Reads the table directory of a file, or of the `face`-th face of a collection. The caller has made sure that it is a font file. */
export function readSfnt(bytes: Uint8Array, face = 0): Sfnt {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = readTag(file, 0) === 'ttcf' ? file.getUint32(DIRECTORY + 4 * face) : 0;
  const tables = new Map<string, DataView>();
  for (let index = 0; index < file.getUint16(at + 4); index++) {
    const entry = at + DIRECTORY + index * ENTRY.size;
    const start = bytes.byteOffset + file.getUint32(entry + ENTRY.offset);
    const length = file.getUint32(entry + ENTRY.length);
    tables.set(readTag(file, entry), new DataView(bytes.buffer, start, length));
  }
  return { tables };
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
  const table = sfnt.tables.get(tag);
  if (table === undefined) throw new RangeError(`table ${tag} is missing`);
  return table;
}
