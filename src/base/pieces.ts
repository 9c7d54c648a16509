// A file that is read piece by piece: of a large one only what is needed comes into memory. In: bytes. Out: pieces of them. Files on the
// disk are opened in `source/`.

/** A file of so many bytes. */
export interface Pieces {
  readonly length: number;
  /**
   * So many bytes from a place on. Throws a RangeError where they lead out of the file. Whoever looks at a piece only until the next one
   * gives room for it: to take new room for each would cost more than to read them.
   */
  readonly read: (start: number, length: number, room?: Uint8Array) => Uint8Array;
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

/** A piece to read numbers from. */
export function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}
