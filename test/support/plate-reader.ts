// Reads our PDFs back, with a parser that is not the writer's: content streams, objects, boxes.
import {
  decodePDFRawStream,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFObject,
  PDFRawStream,
} from '@cantoo/pdf-lib';

/** A PDF opened for looking into. */
export async function readPlate(bytes: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(bytes, { updateMetadata: false });
}

/** A page's content stream, unpacked. */
export function contentOf(plate: PDFDocument, index: number): string {
  return unpacked(plate.getPage(index).node.Contents());
}

/** A stream's bytes, unpacked, one character a byte. */
export function unpacked(stream: PDFObject | undefined): string {
  if (!(stream instanceof PDFRawStream)) throw new Error('no stream');
  return Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
}

/** The dictionary of a page's resources of one category, as name → object. */
export function resourcesOf(
  plate: PDFDocument,
  index: number,
  category: string,
): ReadonlyMap<string, PDFObject | undefined> {
  const resources = plate.getPage(index).node.Resources();
  const dict = resources?.lookupMaybe(PDFName.of(category), PDFDict);
  return new Map((dict?.keys() ?? []).map((key) => [key.decodeText(), dict?.lookup(key)] as const));
}
