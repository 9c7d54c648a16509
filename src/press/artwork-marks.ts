// What single objects of an advertiser's PDF give away: transparency, and what PDF/X forbids (print-ready rules R21, R22, R27).
// In: a dictionary or stream. Out: names as the file has them. Loaded only together with `artwork-reader.ts`.
import type { PDFDict, PDFObject, PDFStream } from '@cantoo/pdf-lib';
import { plainName } from './artwork-stream.js';
import { pdfLib } from './pdf-lib.js';

/** Transparency that the dictionary (a graphics state, or an image's) switches on, by its keys. */
export function transparencyOf(dict: PDFDict): readonly string[] {
  const found: string[] = [];
  for (const key of ['ca', 'CA']) {
    const opacity = entryOf(dict, key);
    if (opacity instanceof pdfLib.PDFNumber && opacity.asNumber() < 1) found.push(key);
  }
  const mode = entryOf(dict, 'BM');
  const modes = mode instanceof pdfLib.PDFArray ? mode.asArray().map(plainName) : [plainName(mode)];
  const blending = modes.find(
    (one) => one !== undefined && one !== 'Normal' && one !== 'Compatible',
  );
  if (blending !== undefined) found.push(`BM ${blending}`);
  const mask = entryOf(dict, 'SMask');
  if (mask instanceof pdfLib.PDFDict || mask instanceof pdfLib.PDFStream) found.push('SMask');
  const inData = entryOf(dict, 'SMaskInData');
  if (inData instanceof pdfLib.PDFNumber && inData.asNumber() > 0) found.push('SMaskInData');
  return found;
}

/** Transfer curves and halftones of a graphics state: they belong to the press, not to an ad. */
export function forbiddenInState(dict: PDFDict): readonly string[] {
  if (plainName(entryOf(dict, 'Type')) !== 'ExtGState') return [];
  const found = ['TR', 'HTP'].filter((key) => entryOf(dict, key) !== undefined);
  const transfer = entryOf(dict, 'TR2');
  if (transfer !== undefined && plainName(transfer) !== 'Default') found.push('TR2');
  return found;
}

/** PostScript, OPI, pages and data of other files, stand-ins for printing. */
export function forbiddenInStream({ dict }: PDFStream): readonly string[] {
  const found = ['OPI', 'Ref', 'Alternates'].filter((key) => entryOf(dict, key) !== undefined);
  const kinds = [plainName(entryOf(dict, 'Subtype')), plainName(entryOf(dict, 'Subtype2'))];
  if (kinds.includes('PS')) found.push('PostScript');
  if (entryOf(dict, 'F') !== undefined) found.push('external stream');
  return found;
}

function entryOf(dict: PDFDict, key: string): PDFObject | undefined {
  return dict.lookup(pdfLib.PDFName.of(key));
}
