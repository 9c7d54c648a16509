// The container of a TrueType file, written. In: tables by tag, the head with its adjustment at 0. Out: the file. Knows no table's
// content but the place of that adjustment.

/** What the sum of a whole file comes to once its head is adjusted. */
const MAGIC_SUM = 0xb1b0afba;

/** Writes the file: directory in order of tags, tables padded to four bytes, checksums set (OpenType specification, otff). */
export function writeSfnt(tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const entries = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const directory = 12 + 16 * entries.length;
  const size = entries.reduce((sum, [, table]) => sum + padded(table.length), directory);
  const bytes = new Uint8Array(size);
  const file = new DataView(bytes.buffer);
  writeHeader(file, entries.length);
  let at = directory;
  let headAt = 0;
  let tableSums = 0;
  for (const [index, [tag, table]] of entries.entries()) {
    const entry = 12 + 16 * index;
    for (let letter = 0; letter < 4; letter++)
      file.setUint8(entry + letter, tag.charCodeAt(letter));
    bytes.set(table, at);
    const sum = checksum(new DataView(bytes.buffer, at, padded(table.length)));
    tableSums += sum;
    file.setUint32(entry + 4, sum);
    file.setUint32(entry + 8, at);
    file.setUint32(entry + 12, table.length);
    if (tag === 'head') headAt = at;
    at += padded(table.length);
  }
  // The file's sum is the sum of its parts, all of whole words.
  const fileSum = tableSums + checksum(new DataView(bytes.buffer, 0, directory));
  file.setUint32(headAt + 8, (MAGIC_SUM - fileSum) >>> 0);
  return bytes;
}

function writeHeader(file: DataView, tableCount: number): void {
  const power = Math.floor(Math.log2(tableCount));
  file.setUint32(0, 0x00010000);
  file.setUint16(4, tableCount);
  file.setUint16(6, 16 * 2 ** power);
  file.setUint16(8, power);
  file.setUint16(10, 16 * (tableCount - 2 ** power));
}

function checksum(view: DataView): number {
  let sum = 0;
  for (let at = 0; at < view.byteLength; at += 4) sum = (sum + view.getUint32(at)) | 0;
  return sum >>> 0;
}

function padded(size: number): number {
  return (size + 3) & ~3;
}
