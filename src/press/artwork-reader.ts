// Opens ready artwork with pdf-lib as a parser. In: the bytes of a PDF. Out: its first page, or why there is none.
// This file loads pdf-lib, which is heavy: it is itself loaded only when an issue has PDF artwork (`artwork-inspector.ts`).
import type { PDFDict, PDFDocument, PDFObject, PDFPageLeaf } from '@cantoo/pdf-lib';
import type { Pt } from '../base/units.js';
import { type ArtworkFault, faultOfBytes, MOST_UNFOLDED } from './artwork-bytes.js';
import { StreamCutOff, TooComplex } from './artwork-faults.js';
import { unfolded } from './artwork-stream.js';
import { pdfLib } from './pdf-lib.js';

/** The page of a PDF that is to be placed. */
export interface ArtworkPage {
  readonly document: PDFDocument;
  readonly leaf: PDFPageLeaf;
  readonly resources: PDFDict;
  /** Content streams decoded and joined. */
  readonly content: Uint8Array;
  /** Its trim box, in its own space: left, bottom, right, top. */
  readonly box: readonly [number, number, number, number];
  /** Clockwise, 0…270. */
  readonly rotation: number;
  /** Of the trim box, as seen upright. */
  readonly width: Pt;
  readonly height: Pt;
  readonly pageCount: number;
}

/** What became of the file. */
export type OpenedArtwork = { readonly kind: 'page'; readonly page: ArtworkPage } | ArtworkFault;

/** Opens artwork. */
export async function openArtwork(bytes: Uint8Array): Promise<OpenedArtwork> {
  const fault = faultOfBytes(bytes);
  if (fault !== undefined) return fault;
  try {
    const document = await pdfLib.PDFDocument.load(bytes, { updateMetadata: false });
    return { kind: 'page', page: firstPage(document) };
  } catch (thrown) {
    return faultOfParsing(thrown);
  }
}

/** What a parser that gave up says of the file. Whatever it trips over is the file's fault: its bytes are all that came in. */
export function faultOfParsing(thrown: unknown): ArtworkFault {
  if (thrown instanceof pdfLib.EncryptedPDFError) return { kind: 'encrypted' };
  if (thrown instanceof TooComplex) return { kind: 'too-complex', what: thrown.message };
  if (thrown instanceof StreamCutOff) return { kind: 'cut-off', lost: 'stream' };
  // Circles among pages, or brackets in brackets without end, exhaust the stack.
  if (thrown instanceof RangeError) return { kind: 'too-complex', what: 'nesting' };
  return { kind: 'unreadable' };
}

function firstPage(document: PDFDocument): ArtworkPage {
  const leaf = document.getPage(0).node;
  const box = trimOf(leaf);
  const rotation = ((Math.round((leaf.Rotate()?.asNumber() ?? 0) / 90) % 4) + 4) % 4;
  const [across, up] = [box[2] - box[0], box[3] - box[1]];
  if (!(across > 0 && up > 0)) throw new Error('empty page box');
  return {
    document,
    leaf,
    resources: leaf.Resources() ?? document.context.obj({}),
    content: contentOf(leaf.Contents()),
    box,
    rotation: rotation * 90,
    width: rotation % 2 === 0 ? across : up,
    height: rotation % 2 === 0 ? up : across,
    pageCount: document.getPageCount(),
  };
}

/** The trim box where there is one, else what a reader shows. */
function trimOf(leaf: PDFPageLeaf): readonly [number, number, number, number] {
  const box = leaf.TrimBox() ?? leaf.ArtBox() ?? leaf.CropBox() ?? leaf.MediaBox();
  const [x1, y1, x2, y2] = [0, 1, 2, 3].map((index) =>
    box.lookup(index, pdfLib.PDFNumber).asNumber(),
  );
  if (x1 === undefined || y1 === undefined || x2 === undefined || y2 === undefined) {
    throw new Error('page box without four numbers');
  }
  return [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)];
}

function contentOf(contents: PDFObject | undefined): Uint8Array {
  if (contents instanceof pdfLib.PDFStream) return unfolded(contents);
  if (!(contents instanceof pdfLib.PDFArray)) return new Uint8Array();
  const newline = Buffer.from('\n');
  const parts: Uint8Array[] = [];
  let length = 0;
  for (let index = 0; index < contents.size(); index += 1) {
    const bytes = unfolded(contents.lookup(index, pdfLib.PDFStream));
    length += bytes.length + newline.length;
    // One stream may be named a thousand times.
    if (length > MOST_UNFOLDED) throw new TooComplex('Contents');
    parts.push(bytes, newline);
  }
  return Buffer.concat(parts);
}
