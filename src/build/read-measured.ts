// Files that are measured first and read for the press later. In: a path, the hash it was measured with, the shelf. Out: those very bytes.
import type { Shelf } from '../base/shelf.js';
import { SurroundingsFault } from '../base/surroundings.js';

/**
 * The bytes of a file that the copy desk has measured. One that was replaced since would be kept under the other's name, and one that cannot
 * be had for a moment would be missing from every later build: both are faults of the surroundings, of which nothing is remembered.
 */
export function readMeasured(shelf: Shelf, path: string, hash: string): Uint8Array {
  const read = shelf.readBytes(path);
  if (!read.ok || read.file.hash !== hash)
    throw new SurroundingsFault('build/file-changed', { path });
  return read.file.bytes;
}
