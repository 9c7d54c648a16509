// What the press uses of pdfkit and its type package does not tell. Types only: nothing of pdfkit is loaded from here.

/**
 * A value of a PDF object as pdfkit writes it: a string is a *name* (written raw, so escape it before), a `String` object a text
 * string, bytes a hexadecimal string, a `Date` a date in UTC.
 */
export type PdfValue =
  | string
  | number
  | boolean
  | null
  | undefined
  // biome-ignore lint/complexity/noBannedTypes: pdfkit tells text from names by the object form.
  | String
  | Date
  | Uint8Array
  | PdfRef
  | readonly PdfValue[]
  | PdfDict;

/** A PDF dictionary; the only data of the press that is filled in step by step, until its object is ended. */
export interface PdfDict {
  [key: string]: PdfValue;
}

/** An indirect object. Written to the file, and closed for changes, when it is ended. */
export interface PdfRef {
  readonly id: number;
  data: PdfDict | readonly PdfValue[];
  /** Pieces of its stream. */
  buffer: Uint8Array[];
  compress: boolean;
  end(chunk?: Uint8Array): void;
}

/** A page of pdfkit's. */
export interface KitPage {
  readonly content: PdfRef;
  readonly resources: PdfRef;
  readonly dictionary: PdfRef;
}

/** pdfkit's document with the parts that its types leave out. */
export interface KitDocument {
  readonly page: KitPage;
  /** What was written before anybody took it. */
  read(): Uint8Array;
  /** Takes every piece of the file in order: bytes, or text of Latin-1 that ends a line. */
  _write(data: string | Uint8Array): void;
  /** Bytes written so far. */
  _offset: number;
  /** Objects made and not yet ended; at 0 `end` finishes the file at once. */
  readonly _waiting: number;
  ref(data: PdfDict): PdfRef;
  addPage(options: { readonly size: readonly number[]; readonly margin: number }): unknown;
  end(): void;
  info: Record<string, never>;
  /** Called once by `end`, before catalog and trailer are written. */
  endMetadata(): void;
  readonly _root: PdfRef;
  _info: PdfRef;
  _id: Uint8Array;
}

/** Options of `new PDFDocument` that the press sets. `font: null` keeps Helvetica out. */
export interface KitOptions {
  readonly font: null;
  readonly pdfVersion: '1.4' | '1.6' | '1.7';
  readonly autoFirstPage: boolean;
  readonly compress: boolean;
  /** Pages stay open until the end, so that their streams may come late. */
  readonly bufferPages: boolean;
  readonly lang: string;
  readonly info: { readonly CreationDate: Date };
}
