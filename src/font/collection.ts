// Which font of a file is meant: a collection (TTC) holds several in one file, with tables in common. In: a file, what the list of fonts
// says. Out: the font's number, or the names there are to choose from.
import { type Pieces, viewOf } from '../base/pieces.js';
import { readPostScriptName } from './post-script-name.js';
import { readDirectory, readTag } from './sfnt.js';

/** The number of the font meant, from 0; or the names in the file where none, or none of them, was named. */
export type Member =
  | { readonly kind: 'found'; readonly index: number }
  | { readonly kind: 'unnamed' | 'unknown'; readonly names: readonly string[] };

/** A tag, a version, the count. */
const HEAD = 12;
const COUNT_AT = 8;
/** More than any collection has. */
const MOST_MEMBERS = 512;

/** Finds the font by PostScript name or number; a file of one font needs no name. Throws a RangeError for a damaged file. */
export function findMember(file: Pieces, named: string | undefined): Member {
  const count = memberCount(file);
  if (count === 1 && named === undefined) return { kind: 'found', index: 0 };
  const names = Array.from({ length: count }, (_, index) => nameIn(file, index));
  if (named === undefined) return { kind: 'unnamed', names };
  const index = /^\d{1,3}$/.test(named) ? Number(named) : names.indexOf(named);
  return index >= 0 && index < count ? { kind: 'found', index } : { kind: 'unknown', names };
}

function nameIn(file: Pieces, index: number): string {
  const place = readDirectory(file, index).get('name');
  return readPostScriptName(place && viewOf(file.read(place.start, place.length)));
}

function memberCount({ read }: Pieces): number {
  const head = viewOf(read(0, HEAD));
  if (readTag(head, 0) !== 'ttcf') return 1;
  const count = head.getUint32(COUNT_AT);
  if (count === 0 || count > MOST_MEMBERS) throw new RangeError(`a collection of ${count} fonts`);
  return count;
}
