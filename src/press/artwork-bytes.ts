// The bytes of an advertiser's PDF before they are parsed. In: the file. Out: what keeps it from being opened, told by what is lost.
// A parser mends what it can and so hides that a file was cut off on its way: here its two ends are looked at, and what it would unfold to.
import { inflateSync } from 'node:zlib';

/** Why a file cannot be opened. Texts name parts of the file in PDF's own words. */
export type ArtworkFault =
  | { readonly kind: 'empty' }
  | { readonly kind: 'encrypted' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'not-pdf'; readonly found: string }
  | { readonly kind: 'cut-off'; readonly lost: string }
  | { readonly kind: 'too-complex'; readonly what: string };

/** A PDF's header may stand anywhere in its first 1024 bytes, its end in the last (ISO 32000-1, annex H); mail adds a little to the end. */
const HEAD = 1024;
const TAIL = 2048;
/** Far above what any ad holds. */
const MOST_OBJECTS = 200_000;
/** Bytes that all object streams of a file, or all content of a page, may unfold to. */
export const MOST_UNFOLDED: number = 64 * 1024 * 1024;
/** From the name of an object stream's type to its data there is only the rest of a small dictionary. */
const DICTIONARY = 2048;

/** What other files begin with, by what an advertiser would call them. */
const OTHER_BEGINNINGS: readonly (readonly [RegExp, string])[] = [
  [/^\s*(<!doctype\s+html|<html|<head|<body)/i, 'HTML'],
  [/^PK/, 'ZIP / Office'],
  [/^%!PS/, 'PostScript / EPS'],
  [/^\xd0\xcf/, 'Microsoft Office'],
  [/^\xff\xd8\xff/, 'JPEG'],
  [/^\x89PNG/, 'PNG'],
  [/^(II\*|MM)/, 'TIFF'],
  [/^8BPS/, 'Photoshop (PSD)'],
];

/** Looks at the bytes; undefined = they may be parsed. */
export function faultOfBytes(bytes: Uint8Array): ArtworkFault | undefined {
  if (bytes.length === 0) return { kind: 'empty' };
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const header = file.subarray(0, HEAD).indexOf('%PDF-');
  if (header < 0) return { kind: 'not-pdf', found: kindOf(file) };
  return faultOfEnd(file, header) ?? faultOfBulk(file);
}

function kindOf(file: Buffer): string {
  const head = file.toString('latin1', 0, HEAD);
  return OTHER_BEGINNINGS.find(([beginning]) => beginning.test(head))?.[1] ?? '?';
}

/** The end must be there, and must lead back to a table of cross references. */
function faultOfEnd(file: Buffer, header: number): ArtworkFault | undefined {
  const tail = file.toString('latin1', Math.max(0, file.length - TAIL));
  if (!tail.includes('%%EOF')) return { kind: 'cut-off', lost: '%%EOF' };
  const start = [...tail.matchAll(/startxref\s+(\d+)\s/g)].at(-1)?.[1];
  if (start === undefined) return { kind: 'cut-off', lost: 'startxref' };
  const isTableAt = (offset: number): boolean =>
    /^\s*(xref\b|\d+\s+\d+\s+obj\b)/.test(file.toString('latin1', offset, offset + 40));
  const offset = Number(start);
  return isTableAt(offset) || isTableAt(offset + header)
    ? undefined
    : { kind: 'cut-off', lost: 'xref' };
}

function faultOfBulk(file: Buffer): ArtworkFault | undefined {
  let objects = 0;
  for (let at = file.indexOf(' obj'); at >= 0; at = file.indexOf(' obj', at + 4)) objects += 1;
  if (objects > MOST_OBJECTS) return { kind: 'too-complex', what: `${objects} obj` };
  let unfolded = 0;
  for (let at = file.indexOf('/ObjStm'); at >= 0; at = file.indexOf('/ObjStm', at + 7)) {
    unfolded += unfoldedSize(file, at, MOST_UNFOLDED - unfolded);
    if (unfolded > MOST_UNFOLDED) return { kind: 'too-complex', what: 'ObjStm' };
  }
  return undefined;
}

/** What the object stream whose dictionary stands at `at` unfolds to, or a byte more than `room`. Data that is not deflated counts 0. */
function unfoldedSize(file: Buffer, at: number, room: number): number {
  const dictionary = file.toString('latin1', at, at + DICTIONARY);
  const start = /\bstream\r?\n/.exec(dictionary);
  if (start === null) return 0;
  const data = file.subarray(at + start.index + start[0].length);
  try {
    return inflateSync(data, { maxOutputLength: Math.max(1, room) }).length;
  } catch (fault) {
    const isTooLarge = fault instanceof RangeError;
    return isTooLarge ? room + 1 : 0;
  }
}
