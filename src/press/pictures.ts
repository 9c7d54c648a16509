// Pictures of an issue: ordered from the darkroom all at once, embedded once each. In: pages, darkroom. Out: references and findings.
// Converts nothing itself.
import type { Diagnostic, Outcome } from '../base/diagnostic.js';
import type { Span } from '../base/span.js';
import { roundPt } from '../base/units.js';
import type { PictureFile } from '../model/copy.js';
import type { Mark } from '../model/galley.js';
import type { Box, Page } from '../model/page.js';
import {
  type Darkroom,
  type InkMap,
  type PictureOrder,
  type PressPicture,
  WHOLE_PICTURE,
} from '../model/picture.js';
import { type ArtworkFit, fitShape } from './artwork-fit.js';
import { type Drawings, drawForm } from './drawings.js';
import type { PdfDict, PdfRef } from './pdfkit-extras.js';
import type { PlateDocument } from './plate-document.js';

/** A mark that shows a file. */
export type FileMark = Extract<Mark, { kind: 'picture' | 'artwork' }>;

/** Whether the mark is a page of a PDF, to be placed as it is. */
export function isPdfArtwork(mark: FileMark): boolean {
  return mark.kind === 'artwork' && mark.file.format === 'pdf';
}

/** Where a mark made of pixels is drawn: a picture where it stands, artwork as its shape fits the booked place. */
export function fitPicture(mark: FileMark): ArtworkFit {
  const { rect, file } = mark;
  return mark.kind === 'picture' ? { rect, isBooked: true } : fitShape(rect, file);
}

/** Whether a box may use colour: on a sheet of two pages one may be printed in black alone. */
export function isInColor(box: Box, page: Page): boolean {
  return page.isColor && box.isBlack !== true;
}

/** The order for a mark; artwork is shown whole. */
export function orderOf(mark: FileMark, isColor: boolean, span: Span | undefined): PictureOrder {
  const crop = mark.kind === 'picture' ? mark.crop : WHOLE_PICTURE;
  const { width, height } = fitPicture(mark).rect;
  const isBlack = mark.kind === 'artwork' && mark.isBlack === true;
  return { file: mark.file, crop, width, height, isColor: isColor && !isBlack, span };
}

/** The pictures of an issue while they are being developed. */
export class PictureTray {
  private readonly orders = new Map<string, PictureOrder>();
  private readonly refs = new Map<string, PdfRef>();
  private readonly inks = new Map<string, InkMap>();
  private developed: Promise<readonly Outcome<PressPicture | undefined>[]> = Promise.resolve([]);

  /** Starts developing every picture of the pages, each picture, crop and size once. */
  constructor(pages: readonly Page[], darkroom: Darkroom) {
    for (const page of pages) {
      for (const { order } of ordersOf(page)) {
        const key = keyOf(order);
        if (!this.orders.has(key)) this.orders.set(key, order);
      }
    }
    this.developed = Promise.all(
      [...this.orders.values()].map((order) =>
        order.file.format === 'svg' ? DRAWN : darkroom.develop(order),
      ),
    );
    // Met when the pictures are embedded; until then nobody's unhandled rejection.
    this.developed.catch(() => undefined);
  }

  /** Gives every picture its object number. */
  reserve(document: PlateDocument): void {
    for (const key of this.orders.keys()) this.refs.set(key, document.reserve());
  }

  /** The object of a picture that was reserved. */
  refOf(order: PictureOrder): PdfRef {
    const ref = this.refs.get(keyOf(order));
    if (ref === undefined) throw new Error(`picture ${order.file.path} was not ordered`);
    return ref;
  }

  /** All objects that were reserved, by a key that tells picture, crop, size and inks. */
  objects(): ReadonlyMap<string, PdfRef> {
    return this.refs;
  }

  /** The ink of a picture that was embedded; undefined where it could not be made. */
  inkOf(order: PictureOrder): InkMap | undefined {
    return this.inks.get(keyOf(order));
  }

  /** Waits for the darkroom and tells every picture; the value counts those below `minimumPpi`. */
  async embed(
    document: PlateDocument,
    minimumPpi: number,
    drawings: Drawings,
  ): Promise<Outcome<number>> {
    const diagnostics: Diagnostic[] = [];
    let low = 0;
    const outcomes = await this.developed;
    for (const [index, [key, ref]] of [...this.refs].entries()) {
      const outcome = outcomes[index];
      const picture = outcome?.value;
      diagnostics.push(...(outcome?.diagnostics ?? []));
      const order = this.orders.get(key);
      const form = order?.file.format === 'svg' ? drawForm(order, drawings) : undefined;
      if (picture === undefined) {
        document.tellStream(ref, form?.dict ?? NOTHING, form?.bytes ?? new Uint8Array());
        continue;
      }
      this.inks.set(key, picture.ink);
      if (picture.ppi < minimumPpi) low += 1;
      document.tellStream(ref, imageDict(picture), picture.bytes);
    }
    return { value: low, diagnostics };
  }
}

/** A drawing needs no darkroom. */
const DRAWN: Outcome<undefined> = { value: undefined, diagnostics: [] };

/** Stands for a picture that could not be made; the page keeps its place white, the diagnostic says why. */
const NOTHING: PdfDict = { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 1, 1], Length: 0 };

/** A file that is not placed as a page of a PDF. */
interface Ordered {
  readonly order: PictureOrder;
  readonly isArtwork: boolean;
}

/** What a page orders: every picture, drawing and pixel artwork where it stands. */
export function ordersOf(page: Page): readonly Ordered[] {
  return page.boxes.flatMap((box) =>
    box.marks.flatMap((mark) => {
      if (mark.kind !== 'picture' && mark.kind !== 'artwork') return [];
      const isArtwork = mark.kind === 'artwork';
      return isPdfArtwork(mark)
        ? []
        : [{ order: orderOf(mark, isInColor(box, page), box.from), isArtwork }];
    }),
  );
}

function keyOf(order: PictureOrder): string {
  const { crop, width, height } = order;
  const numbers = [crop.x, crop.y, crop.width, crop.height, width, height].map(roundPt);
  return [fileKey(order.file), order.isColor, ...numbers].join(' ');
}

function fileKey(file: PictureFile): string {
  return `${file.hash} ${file.path}`;
}

const SPACES = { cmyk: 'DeviceCMYK', gray: 'DeviceGray', rgb: 'DeviceRGB' } as const;

/** Straight polarity, device colour, no Decode: other readers invert Adobe-style CMYK. Line art is a picture too and not a mask in black:
 * its white covers what lies below, as in the file, and DeviceGray must not overprint (GWG 2022, R0013). */
function imageDict(picture: PressPicture): PdfDict {
  return {
    Type: 'XObject',
    Subtype: 'Image',
    Width: picture.width,
    Height: picture.height,
    ColorSpace: SPACES[picture.inks],
    BitsPerComponent: picture.bits,
    Filter: picture.encoding === 'jpeg' ? 'DCTDecode' : 'FlateDecode',
  };
}
