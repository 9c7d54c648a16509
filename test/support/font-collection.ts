// A font collection made of whole font files. In: the files. Out: one file with all of them, each face by its own table directory.
const HEADER = 12;
const DIRECTORY = 12;
const ENTRY = 16;

/** `.ttc` bytes; faces in the order given, sharing nothing. */
export function collectionOf(...files: readonly Uint8Array[]): Uint8Array {
  const start = HEADER + 4 * files.length;
  const bytes = new Uint8Array(start + files.reduce((sum, file) => sum + padded(file.length), 0));
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode('ttcf'));
  view.setUint32(4, 0x00010000);
  view.setUint32(8, files.length);
  let base = start;
  for (const [index, file] of files.entries()) {
    view.setUint32(HEADER + 4 * index, base);
    bytes.set(file, base);
    // Offsets of tables count from the file's beginning.
    for (let table = 0; table < view.getUint16(base + 4); table += 1) {
      const at = base + DIRECTORY + table * ENTRY + 8;
      view.setUint32(at, view.getUint32(at) + base);
    }
    base += padded(file.length);
  }
  return bytes;
}

function padded(size: number): number {
  return (size + 3) & ~3;
}
