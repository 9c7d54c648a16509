// Which font of a file is meant: a collection (TTC) holds several in one file, with tables in common. In: bytes, what the list of fonts
// says. Out: the font's number, or the names there are to choose from.
import { readPostScriptName } from './post-script-name.js';
import { readSfnt, readTag } from './sfnt.js';

/** The number of the font meant, from 0; or the names in the file where none, or none of them, was named. */
export type Member =
  | { readonly kind: 'found'; readonly index: number }
  | { readonly kind: 'unnamed' | 'unknown'; readonly names: readonly string[] };

const COUNT_AT = 8;
/** More than any collection has. */
const MOST_MEMBERS = 512;

/** Finds the font by PostScript name or number; a file of one font needs no name. Throws a RangeError for a damaged file. */
export function findMember(bytes: Uint8Array, named: string | undefined): Member {
  const count = memberCount(bytes);
  if (count === 1 && named === undefined) return { kind: 'found', index: 0 };
  const names = Array.from({ length: count }, (_, index) =>
    readPostScriptName(readSfnt(bytes, index)),
  );
  if (named === undefined) return { kind: 'unnamed', names };
  const index = /^\d{1,3}$/.test(named) ? Number(named) : names.indexOf(named);
  return index >= 0 && index < count ? { kind: 'found', index } : { kind: 'unknown', names };
}

function memberCount(bytes: Uint8Array): number {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (readTag(file, 0) !== 'ttcf') return 1;
  const count = file.getUint32(COUNT_AT);
  if (count === 0 || count > MOST_MEMBERS) throw new RangeError(`a collection of ${count} fonts`);
  return count;
}
