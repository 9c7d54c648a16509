// The objects of a PDF as plain data, and how they are read. In: what the parser found. Out: values, references followed.
// Every question has an answer for any input: a wrong kind of object is undefined, never a fault.

export interface PdfName {
  readonly kind: 'name';
  /** Without the slash, escapes undone. */
  readonly name: string;
}

export interface PdfText {
  readonly kind: 'text';
  readonly bytes: Uint8Array;
}

export interface PdfRef {
  readonly kind: 'ref';
  /** Object and generation number: `12 0`. */
  readonly key: string;
}

export interface PdfDict {
  readonly kind: 'dict';
  readonly entries: ReadonlyMap<string, PdfObject>;
}

export interface PdfStream {
  readonly kind: 'stream';
  readonly dict: PdfDict;
  /** As it stands in the file. */
  readonly raw: Uint8Array;
  /** Undoes filters that `decode.ts` leaves to the parser; at most so many bytes. */
  readonly unpack: (limit: number) => Uint8Array;
}

export type PdfArray = readonly PdfObject[];

/** Any object of a PDF. */
export type PdfObject =
  | null
  | boolean
  | number
  | PdfName
  | PdfText
  | PdfRef
  | PdfDict
  | PdfStream
  | PdfArray;

export const EMPTY_DICT: PdfDict = { kind: 'dict', entries: new Map() };

/** References that lead to references: a file has no honest reason for more. */
const LONGEST_CHAIN = 32;

/** Follows references. */
export class ObjectReader {
  readonly objects: ReadonlyMap<string, PdfObject>;

  constructor(objects: ReadonlyMap<string, PdfObject>) {
    this.objects = objects;
  }

  /** What a reference stands for; undefined = it leads nowhere. */
  resolve(object: PdfObject | undefined): PdfObject | undefined {
    let found = object;
    for (let step = 0; step < LONGEST_CHAIN; step += 1) {
      if (!isKind(found, 'ref')) return found;
      found = this.objects.get(found.key);
    }
    return undefined;
  }

  /** The value of a key, references followed. */
  get(dict: PdfDict | undefined, key: string): PdfObject | undefined {
    return this.resolve(dict?.entries.get(key));
  }

  /** A dictionary, or that of a stream. */
  dict(object: PdfObject | undefined): PdfDict | undefined {
    const found = this.resolve(object);
    if (isKind(found, 'stream')) return found.dict;
    return isKind(found, 'dict') ? found : undefined;
  }

  stream(object: PdfObject | undefined): PdfStream | undefined {
    const found = this.resolve(object);
    return isKind(found, 'stream') ? found : undefined;
  }

  array(object: PdfObject | undefined): PdfArray | undefined {
    const found = this.resolve(object);
    return isArray(found) ? found : undefined;
  }

  number(object: PdfObject | undefined): number | undefined {
    const found = this.resolve(object);
    return typeof found === 'number' ? found : undefined;
  }

  name(object: PdfObject | undefined): string | undefined {
    const found = this.resolve(object);
    return isKind(found, 'name') ? found.name : undefined;
  }

  /** Exactly so many numbers. */
  numbers(object: PdfObject | undefined, count: number): readonly number[] | undefined {
    const found = this.array(object)?.map((item) => this.number(item));
    if (found?.length !== count) return undefined;
    return found.every((item) => item !== undefined) ? found : undefined;
  }

  /** A text string, UTF-16 or Latin-1 (ISO 32000 7.9.2.2). */
  text(object: PdfObject | undefined): string | undefined {
    const found = this.resolve(object);
    return isKind(found, 'text') ? textOf(found.bytes) : undefined;
  }

  dictIn(dict: PdfDict | undefined, key: string): PdfDict | undefined {
    return this.dict(dict?.entries.get(key));
  }

  nameIn(dict: PdfDict | undefined, key: string): string | undefined {
    return this.name(dict?.entries.get(key));
  }
}

/** Whether an object is of a kind. */
export function isKind<K extends 'name' | 'text' | 'ref' | 'dict' | 'stream'>(
  object: PdfObject | undefined,
  kind: K,
): object is Extract<PdfObject, { readonly kind: K }> {
  return typeof object === 'object' && object !== null && 'kind' in object && object.kind === kind;
}

/** Whether an object is an array. */
export function isArray(object: PdfObject | undefined): object is PdfArray {
  return Array.isArray(object);
}

function textOf(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes);
  if (buffer[0] === 0xfe && buffer[1] === 0xff) {
    return Buffer.from(buffer.subarray(2, buffer.length - (buffer.length % 2)))
      .swap16()
      .toString('utf16le');
  }
  return buffer.toString('latin1');
}
