// Lays a PDF open for the rules. In: its bytes. Out: objects, trailer, metadata, output intents, pages and what they paint; or why not.
// Facts alone; what they are worth is the rules' business.

import {
  isKind,
  ObjectReader,
  type PdfDict,
  type PdfObject,
  type PdfStream,
} from '../base/pdf-objects.js';
import { Decoder } from './decode.js';
import { type FilePage, pagesOf } from './pages.js';
import type { PageFacts } from './painted.js';
import { parseFile, type Unreadable } from './parse-file.js';
import { groundOf, walkPage } from './walk-page.js';
import { readXmp, type Xmp } from './xmp.js';

/** A file laid open. */
export interface OpenedFile {
  readonly kind: 'opened';
  readonly bytes: Uint8Array;
  readonly reader: ObjectReader;
  readonly decoder: Decoder;
  readonly trailer: PdfDict;
  readonly catalog: PdfDict | undefined;
  readonly info: PdfDict | undefined;
  readonly xmp: Xmp | undefined;
  readonly metadata: PdfStream | undefined;
  /** Output intents of PDF/X. */
  readonly intents: readonly PdfDict[];
  /** The profile of the one intent, unpacked. */
  readonly outputProfile: Uint8Array | undefined;
  readonly pages: readonly FilePage[];
  /** What each page paints, in their order. */
  readonly facts: readonly PageFacts[];
  /** Every dictionary with the object it stands in. */
  readonly dicts: readonly OwnedDict[];
  /** Encrypted, and no empty password opens it: strings and content are not to be had. */
  readonly isLocked: boolean;
}

/** A dictionary somewhere in the file. */
export interface OwnedDict {
  readonly owner: string;
  readonly dict: PdfDict;
  readonly isStream: boolean;
}

/** Opens a file. */
export async function openFile(bytes: Uint8Array): Promise<OpenedFile | Unreadable> {
  const parsed = await parseFile(bytes);
  if (parsed.kind !== 'parsed') return parsed;
  const reader = new ObjectReader(parsed.objects);
  const decoder = new Decoder(reader);
  const { trailer, isLocked } = parsed;
  const catalog = reader.dictIn(trailer, 'Root');
  const pages = pagesOf(catalog, reader);
  const ground = groundOf(reader, decoder);
  const intents = intentsOf(catalog, reader);
  const metadata = reader.stream(catalog?.entries.get('Metadata'));
  const profile = reader.stream(intents[0]?.entries.get('DestOutputProfile'));
  return {
    kind: 'opened',
    bytes,
    reader,
    decoder,
    trailer,
    catalog,
    info: reader.dictIn(trailer, 'Info'),
    xmp: metadata === undefined ? undefined : readXmp(decoder.bytes(metadata)),
    metadata,
    intents,
    outputProfile: profile === undefined ? undefined : decoder.bytes(profile),
    pages,
    facts: isLocked ? [] : pages.map((page) => walkPage(page, ground)),
    dicts: dictsOf(parsed.objects),
    isLocked,
  };
}

function intentsOf(catalog: PdfDict | undefined, reader: ObjectReader): readonly PdfDict[] {
  const all = reader.array(catalog?.entries.get('OutputIntents')) ?? [];
  return all
    .map((intent) => reader.dict(intent))
    .filter((intent) => intent !== undefined)
    .filter((intent) => reader.nameIn(intent, 'S') === 'GTS_PDFX');
}

function dictsOf(objects: ReadonlyMap<string, PdfObject>): readonly OwnedDict[] {
  const found: OwnedDict[] = [];
  const visit = (object: PdfObject, owner: string): void => {
    if (Array.isArray(object)) {
      for (const item of object) visit(item, owner);
      return;
    }
    const isStream = isKind(object, 'stream');
    const dict = isStream ? object.dict : object;
    if (!isKind(dict, 'dict')) return;
    found.push({ owner, dict, isStream });
    for (const value of dict.entries.values()) visit(value, owner);
  };
  for (const [key, object] of objects) visit(object, key);
  return found;
}
