// Streams of an advertiser's PDF, unfolded. In: a stream of the parsed file. Out: its bytes, or that they are more than anyone would send.
// Loaded only together with `artwork-reader.ts`.
import { inflateSync } from 'node:zlib';
import type { PDFObject, PDFRawStream, PDFStream } from '@cantoo/pdf-lib';
import { MOST_UNFOLDED } from './artwork-bytes.js';
import { pdfLib } from './pdf-lib.js';

/** Thrown while a file is looked through; caught where it was opened (`artwork-reader.ts`, `artwork-inspector.ts`), never leaves the press. */
export class TooComplex extends Error {}

/** A stream that ends before its data does. */
export class StreamCutOff extends Error {}

const FLATE: ReadonlySet<string | undefined> = new Set(['FlateDecode', 'Fl']);

/** A stream's bytes with its filters undone. Deflated data, which can grow a thousandfold, is held to a limit. */
export function unfolded(stream: PDFStream): Uint8Array {
  if (!(stream instanceof pdfLib.PDFRawStream)) return stream.getContents();
  const filters = filtersOf(stream);
  const isPlainFlate = filters.length === 1 && FLATE.has(filters[0]);
  if (isPlainFlate && !stream.dict.has(pdfLib.PDFName.of('DecodeParms'))) {
    return inflated(stream.getContents());
  }
  if (filters.some((filter) => FLATE.has(filter))) return unfoldedChain(stream, filters);
  return pdfLib.decodePDFRawStream(stream).decode();
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

/** Several filters: those before the first deflated layer by the parser, whose size they can only shrink to; the layer itself here. */
function unfoldedChain(stream: PDFRawStream, filters: readonly string[]): Uint8Array {
  const depth = filters.findIndex((filter) => FLATE.has(filter));
  const { context } = stream.dict;
  const outer = context.obj({
    Filter: filters.slice(0, depth).map((name) => pdfLib.PDFName.of(name)),
  });
  const packed =
    depth === 0
      ? stream.getContents()
      : pdfLib.decodePDFRawStream(pdfLib.PDFRawStream.of(outer, stream.getContents())).decode();
  // Told by its size alone; what predictors and further filters make of it is left to the parser.
  const once = inflated(packed);
  const isLast = depth === filters.length - 1 && !stream.dict.has(pdfLib.PDFName.of('DecodeParms'));
  return isLast ? once : pdfLib.decodePDFRawStream(stream).decode();
}

function inflated(bytes: Uint8Array): Uint8Array {
  try {
    return inflateSync(bytes, { maxOutputLength: MOST_UNFOLDED });
  } catch (fault) {
    if (fault instanceof RangeError) throw new TooComplex('stream');
    throw new StreamCutOff();
  }
}
