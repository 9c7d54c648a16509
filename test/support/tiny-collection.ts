// A font collection made by hand: several tiny fonts in one file, equal tables stored once. In: names. Out: the file.
import { nameTable, tinyTables } from './tiny-font.js';

const HEAD = 12;
const ENTRY = 16;

/** A font of the collection: its tables by tag. */
export type Tables = ReadonlyMap<string, Uint8Array>;

/** A collection of tiny fonts with these PostScript names; the n-th has advances that are 100 n units wider. */
export function tinyCollection(names: readonly string[]): Uint8Array {
  const shared = tinyTables();
  return writeCollection(
    names.map((name, index) =>
      new Map(shared)
        .set('name', nameTable(name))
        .set('hmtx', widened(shared.get('hmtx') ?? new Uint8Array(), 100 * index)),
    ),
  );
}

/** Writes a collection (OpenType specification, otff, font collections); a table that fonts have in common is stored once. */
export function writeCollection(fonts: readonly Tables[]): Uint8Array {
  const starts: number[] = [];
  let at = HEAD + 4 * fonts.length;
  for (const tables of fonts) {
    starts.push(at);
    at += HEAD + ENTRY * tables.size;
  }
  const places = new Map<Uint8Array, number>();
  for (const table of fonts.flatMap((tables) => [...tables.values()])) {
    if (places.has(table)) continue;
    places.set(table, at);
    at += (table.length + 3) & ~3;
  }
  const file = Buffer.alloc(at);
  file.write('ttcf', 'latin1');
  file.writeUInt32BE(0x00010000, 4);
  file.writeUInt32BE(fonts.length, 8);
  for (const [index, tables] of fonts.entries()) {
    const start = starts[index] ?? 0;
    file.writeUInt32BE(start, HEAD + 4 * index);
    file.writeUInt32BE(0x00010000, start);
    file.writeUInt16BE(tables.size, start + 4);
    for (const [entry, [tag, table]] of [...tables].sort(byTag).entries()) {
      const to = start + HEAD + ENTRY * entry;
      file.write(tag, to, 'latin1');
      file.writeUInt32BE(places.get(table) ?? 0, to + 8);
      file.writeUInt32BE(table.length, to + 12);
    }
  }
  for (const [table, place] of places) file.set(table, place);
  return file;
}

function byTag([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

/** Metrics whose advances are wider by so many units. */
function widened(metrics: Uint8Array, more: number): Uint8Array {
  const copy = Buffer.from(metrics);
  for (let at = 0; at < copy.length; at += 4) copy.writeUInt16BE(copy.readUInt16BE(at) + more, at);
  return copy;
}
