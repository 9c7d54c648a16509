// Predictors of packed data (ISO 32000-1, 7.4.4.4): each row was written as its difference from what stands left of it and above it; the
// PDF parser leaves them in. In: unpacked bytes, the shape of a row. Out: the bytes that were meant.

/** How a row is made up; PDF's names in lower case. */
export interface RowShape {
  readonly predictor: number;
  readonly columns: number;
  readonly colors: number;
  readonly bits: number;
}

/** Undoes a predictor. Undefined = damaged: no row is whole, or TIFF's with samples of other than eight bits, which nobody writes. */
export function unpredicted(bytes: Uint8Array, shape: RowShape): Uint8Array | undefined {
  const { predictor, columns, colors, bits } = shape;
  if (predictor <= 1) return bytes;
  const length = Math.ceil((columns * colors * bits) / 8);
  const step = Math.max(1, Math.ceil((colors * bits) / 8));
  if (!(length > 0 && length <= bytes.length)) {
    return bytes.length === 0 ? bytes : undefined;
  }
  if (predictor >= 10) return unfiltered(bytes, length, step);
  if (bits !== 8) return undefined;
  const out = Uint8Array.from(bytes);
  for (let at = 0; at < out.length; at += 1) {
    if (at % length >= step) out[at] = ((out[at] ?? 0) + (out[at - step] ?? 0)) & 255;
  }
  return out;
}

/** PNG's filters: a byte before each row says which (PNG, 9.2). */
function unfiltered(bytes: Uint8Array, length: number, step: number): Uint8Array {
  const rows = Math.ceil(bytes.length / (length + 1));
  const out = new Uint8Array(bytes.length - rows);
  for (let row = 0; row < rows; row += 1) {
    const from = row * (length + 1);
    const written = bytes.subarray(from + 1, from + 1 + length);
    const above = out.subarray(Math.max(0, row - 1) * length, row * length);
    const own = out.subarray(row * length, row * length + written.length);
    for (const [index, difference] of written.entries()) {
      const left = own[index - step] ?? 0;
      const corner = index < step ? 0 : (above[index - step] ?? 0);
      own[index] = difference + guess(bytes[from] ?? 0, left, above[index] ?? 0, corner);
    }
  }
  return out;
}

function guess(kind: number, left: number, up: number, corner: number): number {
  switch (kind) {
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4: {
      const sum = left + up - corner;
      const [byLeft, byUp, byCorner] = [left, up, corner].map((one) => Math.abs(sum - one));
      if ((byLeft ?? 0) <= (byUp ?? 0) && (byLeft ?? 0) <= (byCorner ?? 0)) return left;
      return (byUp ?? 0) <= (byCorner ?? 0) ? up : corner;
    }
    default:
      return 0;
  }
}
