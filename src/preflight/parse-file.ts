// The parser's door: pdf-lib, loaded with this file from its one-file build. In: bytes of any file. Out: its objects as plain data, or why
// there are none. Nothing that a file holds makes it throw. Object streams are measured before the parser unpacks them.
import { createRequire } from 'node:module';
import path from 'node:path';
import { constants, inflateSync } from 'node:zlib';
import type {
  PDFDict as LibDict,
  PDFName as LibName,
  PDFStream as LibStream,
  PDFObject,
} from '@cantoo/pdf-lib';
import type { PdfDict, PdfObject } from '../base/pdf-objects.js';

const require = createRequire(import.meta.url);
const pdfLib: typeof import('@cantoo/pdf-lib') = require(
  path.join(path.dirname(require.resolve('@cantoo/pdf-lib')), '..', 'dist', 'pdf-lib.min.js'),
);

/** A file's objects. */
export interface ParsedFile {
  readonly kind: 'parsed';
  readonly objects: ReadonlyMap<string, PdfObject>;
  readonly trailer: PdfDict;
  /** Locked and not opened by an empty password: strings and streams are not readable. */
  readonly isLocked: boolean;
}

/** Why there are no objects. */
export interface Unreadable {
  readonly kind: 'not-pdf' | 'damaged' | 'too-large';
}

const LARGEST_FILE = 512 * 1024 * 1024;
const MOST_OBJECTS = 1_000_000;
/** Of all object streams together, unpacked. */
const LARGEST_PACKED = 256 * 1024 * 1024;
const HEAD = 1024;

/** Reads a file's objects. */
export async function parseFile(bytes: Uint8Array): Promise<ParsedFile | Unreadable> {
  if (bytes.length > LARGEST_FILE) return { kind: 'too-large' };
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(HEAD, bytes.length));
  if (!head.includes('%PDF-')) return { kind: 'not-pdf' };
  if (packedSize(bytes) > LARGEST_PACKED) return { kind: 'too-large' };
  const document = await load(bytes);
  if (document === undefined) return { kind: 'damaged' };
  const { context } = document.document;
  const found = context.enumerateIndirectObjects();
  if (found.length > MOST_OBJECTS) return { kind: 'too-large' };
  const objects = new Map<string, PdfObject>();
  try {
    for (const [ref, object] of found) {
      objects.set(`${ref.objectNumber} ${ref.generationNumber}`, plainOf(object));
    }
  } catch {
    // Nested deeper than the stack: no honest file is.
    return { kind: 'damaged' };
  }
  const { Root, Info, ID, Encrypt } = context.trailerInfo;
  const entries = Object.entries({ Root, Info, ID, Encrypt }).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, plainOf(value)] as const],
  );
  return {
    kind: 'parsed',
    objects,
    trailer: { kind: 'dict', entries: new Map(entries) },
    isLocked: document.isLocked,
  };
}

async function load(bytes: Uint8Array): Promise<
  | {
      readonly document: import('@cantoo/pdf-lib').PDFDocument;
      readonly isLocked: boolean;
    }
  | undefined
> {
  const { PDFDocument, EncryptedPDFError } = pdfLib;
  const options = { updateMetadata: false, parseSpeed: Number.POSITIVE_INFINITY };
  try {
    return { document: await PDFDocument.load(bytes, options), isLocked: false };
  } catch (fault) {
    if (!(fault instanceof EncryptedPDFError)) return undefined;
  }
  try {
    const document = await PDFDocument.load(bytes, { ...options, ignoreEncryption: true });
    return { document, isLocked: true };
  } catch {
    return undefined;
  }
}

/** Bytes that the object streams unpack to. Their dictionaries are told by name, or by an escape that may hide it. */
function packedSize(bytes: Uint8Array): number {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let sum = 0;
  let from = 0;
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    const isEnd = at >= 3 && file.toString('latin1', at - 3, at) === 'end';
    if (!isEnd) {
      const start = Math.max(from, file.lastIndexOf(' obj', at));
      const dict = file.toString('latin1', start, at);
      if (/ObjStm|XRef|#/.test(dict)) sum += unpackedSize(file.subarray(at + 6), LARGEST_PACKED);
      if (sum > LARGEST_PACKED) return sum;
    }
    from = at;
  }
  return sum;
}

function unpackedSize(from: Buffer, limit: number): number {
  const start = from[0] === 13 ? 2 : 1;
  try {
    const options = { maxOutputLength: limit, finishFlush: constants.Z_SYNC_FLUSH };
    return inflateSync(from.subarray(start), options).length;
  } catch (fault) {
    const isTooLarge = fault instanceof RangeError;
    return isTooLarge ? limit + 1 : 0;
  }
}

function plainOf(object: PDFObject): PdfObject {
  const { PDFName, PDFNumber, PDFBool, PDFRef, PDFArray, PDFDict, PDFStream } = pdfLib;
  if (object instanceof PDFNumber) return object.asNumber();
  if (object instanceof PDFName) return { kind: 'name', name: nameText(object) };
  if (object instanceof PDFRef) {
    return { kind: 'ref', key: `${object.objectNumber} ${object.generationNumber}` };
  }
  if (object instanceof PDFArray) return object.asArray().map(plainOf);
  if (object instanceof PDFDict) return plainDict(object);
  if (object instanceof PDFStream) return plainStream(object);
  if (object instanceof PDFBool) return object.asBoolean();
  if (object instanceof pdfLib.PDFString || object instanceof pdfLib.PDFHexString) {
    return { kind: 'text', bytes: object.asBytes() };
  }
  return null;
}

/** UTF-8 where the bytes are UTF-8, as names of fonts and inks are written. */
function nameText(name: LibName): string {
  return name.decodeText();
}

function plainDict(dict: LibDict): PdfDict {
  return {
    kind: 'dict',
    entries: new Map(dict.entries().map(([key, value]) => [nameText(key), plainOf(value)])),
  };
}

function plainStream(stream: LibStream): PdfObject {
  return {
    kind: 'stream',
    dict: plainDict(stream.dict),
    raw: stream.getContents(),
    unpack: (limit) =>
      stream instanceof pdfLib.PDFRawStream
        ? Uint8Array.from(pdfLib.decodePDFRawStream(stream).getBytes(limit))
        : stream.getContents(),
  };
}
