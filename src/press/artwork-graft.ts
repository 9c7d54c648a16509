// Copies an advertiser's page into our file as a form object. In: the page, our document. Out: the form's reference.
// Objects are copied as they are, streams still packed: nothing is rendered, converted or thinned. Loaded only with `artwork-reader.ts`.
import type { PDFArray, PDFDict, PDFObject, PDFRef, PDFStream } from '@cantoo/pdf-lib';
import type { ArtworkPage } from './artwork-reader.js';
import { pdfLib } from './pdf-lib.js';
import type { PdfDict, PdfRef, PdfValue } from './pdfkit-extras.js';
import type { PlateDocument } from './plate-document.js';

/** Keys that mean something only in the file they came from. */
const LEFT_BEHIND = new Set([
  'Parent',
  'StructParent',
  'StructParents',
  'PieceInfo',
  'Metadata',
  'Annots',
  'AA',
  'B',
  'LastModified',
  'Thumb',
]);

/** Makes the page a form object whose space is the trim box seen upright: origin bottom left, points. */
export function graftArtwork(page: ArtworkPage, document: PlateDocument): PdfRef {
  const grafter = new Grafter(page, document);
  const group = page.leaf.lookup(pdfLib.PDFName.of('Group'));
  const form: PdfDict = {
    Type: 'XObject',
    Subtype: 'Form',
    FormType: 1,
    BBox: [...page.box],
    Matrix: uprightMatrix(page),
    Resources: grafter.valueOf(page.resources),
    Group: group instanceof pdfLib.PDFDict ? grafter.valueOf(group) : undefined,
  };
  grafter.copyWaiting();
  const content = Buffer.concat([Buffer.from('q\n'), page.content, Buffer.from('\nQ\n')]);
  return document.stream(form, content);
}

function uprightMatrix({ box: [left, bottom, right, top], rotation }: ArtworkPage): number[] {
  switch (rotation) {
    case 90:
      return [0, -1, 1, 0, -bottom, right];
    case 180:
      return [-1, 0, 0, -1, right, top];
    case 270:
      return [0, 1, -1, 0, top, -left];
    default:
      return [1, 0, 0, 1, -left, -bottom];
  }
}

/** What is worth an object of its own. */
type CopiedObject = PDFStream | PDFDict | PDFArray;

/** Copies objects; each source reference gets one of ours, told later, so that circles do no harm. */
class Grafter {
  private readonly page: ArtworkPage;
  private readonly document: PlateDocument;
  private readonly copies = new Map<PDFRef, PdfRef>();
  private readonly waiting: { readonly ref: PdfRef; readonly object: CopiedObject }[] = [];

  constructor(page: ArtworkPage, document: PlateDocument) {
    this.page = page;
    this.document = document;
  }

  valueOf(object: PDFObject | undefined): PdfValue {
    if (object instanceof pdfLib.PDFRef) return this.refOf(object);
    if (object instanceof pdfLib.PDFName) return object.asString().slice(1);
    if (object instanceof pdfLib.PDFNumber) return object.asNumber();
    if (object instanceof pdfLib.PDFBool) return object.asBoolean();
    if (object instanceof pdfLib.PDFString || object instanceof pdfLib.PDFHexString)
      return object.asBytes();
    if (object instanceof pdfLib.PDFArray)
      return object.asArray().map((item) => this.valueOf(item));
    if (object instanceof pdfLib.PDFDict) return this.dictOf(object);
    return null;
  }

  /** Tells every object that was referred to, and what those refer to. */
  copyWaiting(): void {
    for (let next = this.waiting.pop(); next !== undefined; next = this.waiting.pop()) {
      const { ref, object } = next;
      if (object instanceof pdfLib.PDFStream) {
        this.document.tellStream(ref, this.dictOf(object.dict), object.getContents());
      } else if (object instanceof pdfLib.PDFDict) {
        this.document.tell(ref, this.dictOf(object));
      } else {
        this.document.tell(
          ref,
          object.asArray().map((item) => this.valueOf(item)),
        );
      }
    }
  }

  private refOf(source: PDFRef): PdfValue {
    const known = this.copies.get(source);
    if (known !== undefined) return known;
    const object = this.page.document.context.lookup(source);
    if (
      object instanceof pdfLib.PDFStream ||
      object instanceof pdfLib.PDFDict ||
      object instanceof pdfLib.PDFArray
    ) {
      const ref = this.document.reserve();
      this.copies.set(source, ref);
      this.waiting.push({ ref, object });
      return ref;
    }
    return this.valueOf(object);
  }

  private dictOf(dict: PDFDict): PdfDict {
    const copy: PdfDict = {};
    for (const [key, value] of dict.entries()) {
      const name = key.asString().slice(1);
      if (name === 'Length' || LEFT_BEHIND.has(name)) continue;
      copy[name] = this.valueOf(value);
    }
    return copy;
  }
}
