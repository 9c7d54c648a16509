// Undoes the filters of a stream within bounds. In: a stream. Out: its bytes, or that they are damaged, too many, or a picture's own code.
// One `Decoder` serves a whole file and keeps the sum of what it unpacked within a budget.
import { constants, inflateSync } from 'node:zlib';
import type { ObjectReader, PdfStream } from '../base/pdf-objects.js';
import { type RowShape, unpredicted } from '../base/predictors.js';

/** What came of a stream. `foreign`: packed by a filter of pictures, or one that no printed page may use. */
export type Decoded =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'damaged' | 'too-large' | 'foreign' };

const LARGEST_STREAM = 128 * 1024 * 1024;
const LARGEST_SUM = 1024 * 1024 * 1024;
const LONGEST_CHAIN = 8;

/** Filters whose data may have been written as differences. */
const PREDICTED: ReadonlySet<string> = new Set(['FlateDecode', 'LZWDecode']);

const FULL_NAME: Readonly<Record<string, string>> = {
  Fl: 'FlateDecode',
  AHx: 'ASCIIHexDecode',
  A85: 'ASCII85Decode',
  RL: 'RunLengthDecode',
  LZW: 'LZWDecode',
};

/** Undoes filters. */
export class Decoder {
  readonly #reader: ObjectReader;
  readonly #known = new Map<PdfStream, Decoded>();
  #left = LARGEST_SUM;

  constructor(reader: ObjectReader) {
    this.#reader = reader;
  }

  /** The bytes of a stream. */
  decode(stream: PdfStream): Decoded {
    const known = this.#known.get(stream);
    if (known !== undefined) return known;
    const decoded = this.#undo(stream);
    if (decoded.kind === 'bytes') this.#left -= decoded.bytes.length;
    const result: Decoded = this.#left < 0 ? { kind: 'too-large' } : decoded;
    this.#known.set(stream, result);
    return result;
  }

  /** The bytes, empty where there are none to be had. */
  bytes(stream: PdfStream | undefined): Uint8Array {
    const decoded = stream === undefined ? undefined : this.decode(stream);
    return decoded?.kind === 'bytes' ? decoded.bytes : new Uint8Array();
  }

  /** Full names of a stream's filters, in order. */
  filtersOf(stream: PdfStream): readonly string[] {
    const filter = this.#reader.get(stream.dict, 'Filter');
    const list = this.#reader.array(filter) ?? (filter === undefined ? [] : [filter]);
    return list.map((item) => {
      const name = this.#reader.name(item) ?? '?';
      return FULL_NAME[name] ?? name;
    });
  }

  #undo(stream: PdfStream): Decoded {
    const filters = this.filtersOf(stream);
    if (filters.length > LONGEST_CHAIN) return { kind: 'damaged' };
    let bytes = stream.raw;
    for (const [layer, filter] of filters.entries()) {
      const isForParser = filter === 'LZWDecode' && filters.length === 1;
      const undo = isForParser ? () => stream.unpack(LARGEST_STREAM) : UNDO[filter];
      if (undo === undefined) return { kind: 'foreign' };
      const unpacked = attempt(undo, bytes);
      if (unpacked.kind !== 'bytes') return unpacked;
      const rows = PREDICTED.has(filter)
        ? unpredicted(unpacked.bytes, this.#rowsOf(stream, layer))
        : unpacked.bytes;
      if (rows === undefined) return { kind: 'damaged' };
      bytes = rows;
    }
    return { kind: 'bytes', bytes };
  }

  /** How the rows of a layer were written. */
  #rowsOf({ dict }: PdfStream, layer: number): RowShape {
    const parms = this.#reader.get(dict, 'DecodeParms') ?? this.#reader.get(dict, 'DP');
    const own = this.#reader.dict(this.#reader.array(parms)?.[layer] ?? parms);
    const numberOf = (key: string, other: number): number =>
      this.#reader.number(own?.entries.get(key)) ?? other;
    return {
      predictor: numberOf('Predictor', 1),
      columns: numberOf('Columns', 1),
      colors: numberOf('Colors', 1),
      bits: numberOf('BitsPerComponent', 8),
    };
  }
}

function attempt(undo: (bytes: Uint8Array) => Uint8Array, bytes: Uint8Array): Decoded {
  try {
    return { kind: 'bytes', bytes: undo(bytes) };
  } catch (fault) {
    return { kind: isTooMuch(fault) ? 'too-large' : 'damaged' };
  }
}

/** Node tells an output beyond the limit by a `RangeError`. */
function isTooMuch(fault: unknown): boolean {
  return fault instanceof RangeError;
}

const UNDO: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = {
  FlateDecode: (bytes) =>
    inflateSync(bytes, { maxOutputLength: LARGEST_STREAM, finishFlush: constants.Z_SYNC_FLUSH }),
  ASCIIHexDecode: (bytes) => {
    const digits = latin(bytes).split('>')[0]?.replace(/\s/g, '') ?? '';
    return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex');
  },
  ASCII85Decode: unpack85,
  RunLengthDecode: unpackRuns,
};

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
}

/** ISO 32000 7.4.3: five digits of base 85 make four bytes, `z` four zeros. */
function unpack85(bytes: Uint8Array): Uint8Array {
  const text = latin(bytes).split('~')[0]?.replace(/\s/g, '') ?? '';
  const zeros = text.length - text.replaceAll('z', '').length;
  const out = Buffer.alloc(withinLimit(zeros * 4 + Math.ceil((text.length - zeros) / 5) * 4));
  let length = 0;
  for (let at = 0; at < text.length; ) {
    const isZero = text[at] === 'z';
    const group = isZero ? '!!!!!' : text.slice(at, at + 5);
    const value = [...group.padEnd(5, 'u')].reduce((sum, c) => sum * 85 + c.charCodeAt(0) - 33, 0);
    out.writeUInt32BE(value >>> 0, length);
    length += group.length - 1;
    at += isZero ? 1 : 5;
  }
  return out.subarray(0, length);
}

/** ISO 32000 7.4.5: a length below 128 copies, above 128 repeats. */
function unpackRuns(bytes: Uint8Array): Uint8Array {
  const parts: Buffer[] = [];
  let sum = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = bytes[at] ?? 128;
    if (length === 128) break;
    const isCopy = length < 128;
    const part = isCopy
      ? Buffer.from(bytes.subarray(at + 1, at + 2 + length))
      : Buffer.alloc(257 - length, bytes[at + 1] ?? 0);
    sum = withinLimit(sum + part.length);
    parts.push(part);
    at += isCopy ? length + 2 : 2;
  }
  return Buffer.concat(parts);
}

/** Throws as zlib does where an output is beyond the limit. */
function withinLimit(length: number): number {
  if (length > LARGEST_STREAM) throw new RangeError('larger than any stream');
  return length;
}
