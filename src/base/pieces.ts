// A file that is read piece by piece: of a large one only what is needed comes into memory. In: bytes. Out: pieces of them. Files on the
// disk are opened in `source/`.

import { createHash } from 'node:crypto';

/** A file of so many bytes. */
export interface Pieces {
  readonly length: number;
  /** So many bytes from a place on. Throws a RangeError where they lead out of the file. */
  readonly read: (start: number, length: number) => Uint8Array;
}

/** Bytes in memory, in pieces that are views of them. */
export function piecesOf(bytes: Uint8Array): Pieces {
  const { length } = bytes;
  return {
    length,
    read: (start, count) => {
      checkPiece(start, count, length);
      return bytes.subarray(start, start + count);
    },
  };
}

/** Throws a RangeError for a piece that leads out of a file of `length` bytes. */
export function checkPiece(start: number, count: number, length: number): void {
  if (start < 0 || count < 0 || start + count > length) {
    throw new RangeError(`bytes ${start} to ${start + count} of ${length}`);
  }
}

/** Bytes summed up at a time: a whole font, once given back, teaches the C library to keep large pieces that come after it. */
const STEP = 2 ** 16;

/** SHA-256 of a file, hex. */
export function sumOf({ length, read }: Pieces): string {
  const sum = createHash('sha256');
  for (let at = 0; at < length; at += STEP) sum.update(read(at, Math.min(STEP, length - at)));
  return sum.digest('hex');
}

/** A piece to read numbers from. */
export function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}
