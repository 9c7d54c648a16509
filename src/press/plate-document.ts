// pdfkit's only door: the file under construction. In: objects, streams, pages. Out: the bytes. Knows PDF, no newspaper.
// Streams are compressed on the thread pool while the next are written.
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import type { Rect } from '../base/geometry.js';
import type { Keeper } from '../base/keeper.js';
import { type Pt, roundPt } from '../base/units.js';
import type { PressStandard } from '../model/template.js';
import { infoDict, type PlateIdentity, xmpPacket } from './metadata.js';
import type { KitDocument, KitOptions, PdfDict, PdfRef, PdfValue } from './pdfkit-extras.js';

const deflated = promisify(deflate);

/** Trim and bleed on a sheet, in page space. */
export interface SheetCut {
  readonly trim: Rect;
  readonly bleed: Rect;
}

/** A page ready to be added. */
export interface PageParts {
  readonly trim: { readonly width: Pt; readonly height: Pt };
  readonly bleed: Pt;
  /** Where on a larger sheet the paper is cut and printed to; left out = the page is all that there is. */
  readonly cut?: SheetCut | undefined;
  /** The page's content stream, uncompressed. */
  readonly content: Uint8Array;
  /** Resources by category: `Font`, `XObject`, `ExtGState`. */
  readonly resources: PdfDict;
}

/** What is known of the file before it is made. */
export interface PlateLabels {
  readonly title: string;
  readonly date: Date;
  /** BCP 47. */
  readonly lang: string;
  /** What the file claims to be; undefined = no file for a press. */
  readonly standard: PressStandard | undefined;
  /** Every mark of its pages is tagged, or told to be no part of the text (PDF/UA-1). */
  readonly isTagged?: boolean | undefined;
}

/** The newest version of PDF that each standard allows (ISO 15930-7, 15930-4); files of no standard may be read by anything of this century. */
function versionOf({ standard, isTagged }: PlateLabels): KitOptions['pdfVersion'] {
  // PDF/UA-1 stands on ISO 32000-1.
  if (isTagged === true) return '1.7';
  return standard === 'PDF/X-1a:2003' ? '1.4' : '1.6';
}

/** Opens an empty file. pdfkit is loaded here and not before: whoever only checks the copy need not wait for it. */
export async function openPlate(labels: PlateLabels, keeper: Keeper): Promise<PlateDocument> {
  const { default: PDFDocument } = await import('pdfkit');
  const Kit = PDFDocument as unknown as new (options: KitOptions) => KitDocument;
  const kit = new Kit({
    font: null,
    pdfVersion: versionOf(labels),
    autoFirstPage: false,
    compress: false,
    bufferPages: true,
    lang: labels.lang,
    info: { CreationDate: labels.date },
  });
  return new PlateDocument(kit, labels, keeper);
}

/**
 * A file under construction. Objects get their numbers when they are asked for and reach the file in that order through one queue, so
 * neither numbers nor places depend on how long compression takes.
 */
export class PlateDocument {
  private readonly kit: KitDocument;
  private readonly labels: PlateLabels;
  /** Streams packed for files before: the very same bytes are neither packed nor summed up again. */
  private readonly keeper: Keeper;
  private readonly fingerprint = createHash('sha256');
  private readonly chunks: Uint8Array[] = [];
  /** Streams by the line that opens their object: the kit would copy each once more. */
  private readonly streams = new Map<string, Uint8Array>();
  private opened = '';
  private queueEnd: Promise<void> = Promise.resolve();

  constructor(kit: KitDocument, labels: PlateLabels, keeper: Keeper) {
    this.kit = kit;
    this.labels = labels;
    this.keeper = keeper;
    // The file's head is written already; what comes now is taken before it enters the kit's stream, which costs more than
    // making it: a file has thousands of short lines.
    this.chunks.push(kit.read());
    kit._write = (data) => this.take(data);
  }

  /** Keeps a number for an object that is told later. */
  reserve(): PdfRef {
    return this.kit.ref({});
  }

  /** An object without stream. */
  object(dict: PdfDict): PdfRef {
    const ref = this.reserve();
    this.tell(ref, dict);
    return ref;
  }

  /** An array by itself. */
  array(values: readonly PdfValue[]): PdfRef {
    const ref = this.reserve();
    this.tell(ref, values);
    return ref;
  }

  /** Tells a reserved object. */
  tell(ref: PdfRef, content: PdfDict | readonly PdfValue[]): void {
    this.queue(async () => end(ref, content));
  }

  /** How readers are to show the file: an object that pdfkit itself ends with the catalog. */
  preferences(dict: PdfDict): PdfRef {
    return this.kit.ref(dict);
  }

  /** A stream, compressed aside. */
  stream(dict: PdfDict, bytes: Uint8Array): PdfRef {
    const ref = this.reserve();
    const packed = this.pack(bytes);
    this.queue(async () => this.endStream(ref, { ...dict, Filter: 'FlateDecode' }, await packed));
    return ref;
  }

  /** Tells a reserved stream as it is: bytes packed already have their `Filter` in the dictionary. */
  tellStream(ref: PdfRef, dict: PdfDict, bytes: Uint8Array): void {
    this.sign(bytes);
    this.queue(async () => this.endStream(ref, dict, bytes));
  }

  /** Adds a page and gives its object; its content is compressed aside. */
  addPage({ trim, bleed, cut, content, resources }: PageParts): PdfRef {
    const size = [trim.width + 2 * bleed, trim.height + 2 * bleed].map(roundPt);
    this.kit.addPage({ size, margin: 0 });
    const { page } = this.kit;
    Object.assign(page.dictionary.data, {
      // GWG 2022, R0002: no UserUnit; pdfkit writes one on every page.
      UserUnit: undefined,
      BleedBox: cut === undefined ? [0, 0, ...size] : boxOn(trim.height, cut.bleed),
      TrimBox:
        cut === undefined
          ? [bleed, bleed, bleed + trim.width, bleed + trim.height].map(roundPt)
          : boxOn(trim.height, cut.trim),
    });
    Object.assign(page.resources.data, resources);
    const packed = this.pack(content);
    this.queue(async () => {
      // Put in place of pdfkit's own beginning, which turns the page upside down: our streams come in PDF's own space.
      page.content.buffer = [];
      page.content.data = this.withStream(page.content, { Filter: 'FlateDecode' }, await packed);
    });
    return page.dictionary;
  }

  /** Adds entries to the dictionary of a page, which stays open until the file is closed. */
  amend(page: PdfRef, entries: PdfDict): void {
    Object.assign(page.data, entries);
  }

  /** Finishes the file: waits for all compression, writes what is left. Every reserved object must have been told. */
  async close(catalog: PdfDict): Promise<Uint8Array> {
    await this.queueEnd;
    const { kit } = this;
    const fingerprint = this.fingerprint.digest().subarray(0, 16);
    const identity = { ...this.labels, fingerprint };
    kit._id = fingerprint;
    // pdfkit makes an object of every entry and escapes nothing in its XMP: both are written here.
    kit.info = {};
    kit.endMetadata = () => {
      this.writeMetadata(identity);
      // Not before: pdfkit takes tags in the catalog for its own and would end their objects once more.
      Object.assign(kit._root.data, catalog);
    };
    kit.end();
    if (kit._waiting > 0) throw new Error('press: an object was reserved and never told');
    return Buffer.concat(this.chunks);
  }

  private pack(bytes: Uint8Array): Promise<Uint8Array> {
    this.sign(bytes);
    return this.keeper.recallOf(bytes, 'packed', () => deflated(bytes));
  }

  /** Lets the file's fingerprint depend on these bytes. */
  private sign(bytes: Uint8Array): void {
    const sum = (): Uint8Array => createHash('sha256').update(bytes).digest();
    this.fingerprint.update(this.keeper.recallOf(bytes, 'sum', sum));
  }

  /** Takes a piece of the file from the kit; before an object ends, its stream. */
  private take(data: string | Uint8Array): void {
    if (typeof data !== 'string') {
      this.put(data);
      return;
    }
    if (data.endsWith(' obj')) this.opened = data;
    const stream = data === 'endobj' ? this.streams.get(this.opened) : undefined;
    if (stream !== undefined) {
      this.putLine('stream');
      this.put(stream);
      this.putLine('\nendstream');
    }
    this.putLine(data);
  }

  private putLine(text: string): void {
    this.put(Buffer.from(`${text}\n`, 'latin1'));
  }

  private put(bytes: Uint8Array): void {
    this.chunks.push(bytes);
    this.kit._offset += bytes.length;
  }

  /** The dictionary of an object whose stream is put in when it ends. */
  private withStream(ref: PdfRef, dict: PdfDict, bytes: Uint8Array): PdfDict {
    this.streams.set(`${ref.id} 0 obj`, bytes);
    return { ...dict, Length: bytes.length };
  }

  private endStream(ref: PdfRef, dict: PdfDict, bytes: Uint8Array): void {
    end(ref, this.withStream(ref, dict, bytes));
  }

  private writeMetadata(identity: PlateIdentity): void {
    const { kit } = this;
    kit._info = kit.ref({});
    end(kit._info, infoDict(identity));
    const xmp = kit.ref({});
    this.endStream(xmp, { Type: 'Metadata', Subtype: 'XML' }, xmpPacket(identity));
    Object.assign(kit._root.data, { Metadata: xmp });
  }

  private queue(job: () => Promise<void>): void {
    this.queueEnd = this.queueEnd.then(job);
    // Whoever closes the file hears of a failure; until then it is nobody's unhandled rejection.
    this.queueEnd.catch(() => undefined);
  }
}

/** A rectangle of a sheet without bleed as PDF tells it: corners, y up. */
function boxOn(height: Pt, { x, y, width, height: depth }: Rect): readonly number[] {
  return [x, height - y - depth, x + width, height - y].map(roundPt);
}

function end(ref: PdfRef, content: PdfDict | readonly PdfValue[]): void {
  ref.data = content;
  ref.end();
}
