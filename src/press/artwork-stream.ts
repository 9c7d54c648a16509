// Streams of an advertiser's PDF, unfolded. In: a stream of the parsed file. Out: its bytes, or that they are more than anyone would send.
// Loaded only together with `artwork-reader.ts`.
import { inflateSync } from 'node:zlib';
import type { PDFDict, PDFName, PDFObject, PDFRawStream, PDFStream } from '@cantoo/pdf-lib';
import { type RowShape, unpredicted } from '../base/predictors.js';
import { MOST_UNFOLDED } from './artwork-bytes.js';
import { StreamCutOff, TooComplex } from './artwork-faults.js';
import { pdfLib } from './pdf-lib.js';

const FLATE: ReadonlySet<string> = new Set(['FlateDecode', 'Fl']);
const LZW: ReadonlySet<string> = new Set(['LZWDecode', 'LZW']);
/** No honest file wraps a stream so often; each layer could grow what the one before it made. */
const LONGEST_CHAIN = 8;

/** A stream's bytes with its filters undone, each layer held to a limit: a thousand bytes can unfold to a gigabyte. */
export function unfolded(stream: PDFStream): Uint8Array {
  if (!(stream instanceof pdfLib.PDFRawStream)) return stream.getContents();
  const filters = filtersOf(stream);
  if (filters.length > LONGEST_CHAIN) throw new TooComplex('Filter');
  return filters.reduce(
    (bytes, filter, layer) => withoutLayer(bytes, filter, parmsOf(stream, layer)),
    stream.getContents(),
  );
}

/** The filters' names, in the order in which they are undone. */
export function filtersOf(stream: PDFStream): readonly string[] {
  const filter = stream.dict.lookup(pdfLib.PDFName.of('Filter'));
  const filters = filter instanceof pdfLib.PDFArray ? filter.asArray() : [filter];
  return filters.flatMap((one) => plainName(one) ?? []);
}

/** The name without its slash, escapes undone. */
export function plainName(object: PDFObject | undefined): string | undefined {
  return object instanceof pdfLib.PDFName ? object.decodeText() : undefined;
}

function parmsOf(stream: PDFRawStream, layer: number): PDFDict | undefined {
  const parms = stream.dict.lookup(pdfLib.PDFName.of('DecodeParms'));
  const own = parms instanceof pdfLib.PDFArray ? parms.lookup(layer) : parms;
  return own instanceof pdfLib.PDFDict ? own : undefined;
}

function withoutLayer(bytes: Uint8Array, filter: string, parms: PDFDict | undefined): Uint8Array {
  if (FLATE.has(filter)) return withoutPredictor(inflated(bytes), parms);
  const { PDFDict, PDFName, PDFRawStream } = pdfLib;
  const entries = new Map<PDFName, PDFObject>([[PDFName.of('Filter'), PDFName.of(filter)]]);
  if (parms !== undefined) entries.set(PDFName.of('DecodeParms'), parms);
  const context = pdfLib.PDFContext.create();
  const layer = PDFRawStream.of(PDFDict.fromMapWithContext(entries, context), bytes);
  const made = pdfLib.decodePDFRawStream(layer).getBytes(MOST_UNFOLDED + 1);
  if (made.length > MOST_UNFOLDED) throw new TooComplex('stream');
  const plain = Uint8Array.from(made);
  return LZW.has(filter) ? withoutPredictor(plain, parms) : plain;
}

function withoutPredictor(bytes: Uint8Array, parms: PDFDict | undefined): Uint8Array {
  const rows = unpredicted(bytes, numbersOf(parms));
  if (rows === undefined) throw new StreamCutOff();
  return rows;
}

function numbersOf(parms: PDFDict | undefined): RowShape {
  const numberOf = (name: string, other: number): number => {
    const value = parms?.lookup(pdfLib.PDFName.of(name));
    return value instanceof pdfLib.PDFNumber ? value.asNumber() : other;
  };
  return {
    predictor: numberOf('Predictor', 1),
    columns: numberOf('Columns', 1),
    colors: numberOf('Colors', 1),
    bits: numberOf('BitsPerComponent', 8),
  };
}

function inflated(bytes: Uint8Array): Uint8Array {
  try {
    return inflateSync(bytes, { maxOutputLength: MOST_UNFOLDED });
  } catch (fault) {
    if (fault instanceof RangeError) throw new TooComplex('stream');
    throw new StreamCutOff();
  }
}
