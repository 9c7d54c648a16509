// Which face of a file is meant. In: a font file's bytes, the name of a member. Out: the face's place in the file. A file that is one face
// has no members.
import { readPostScriptName } from './post-script-name.js';
import { readSfnt, readTag } from './sfnt.js';

/** More faces than any collection has: what claims more is no collection. */
const MOST_FACES = 256;
const HEADER = 12;

/** PostScript names of a collection's faces, in its order; undefined = the file is no collection. Throws a RangeError for a damaged file. */
export function membersOf(bytes: Uint8Array): readonly string[] | undefined {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < HEADER || readTag(file, 0) !== 'ttcf') return undefined;
  const count = file.getUint32(8);
  if (count > MOST_FACES) throw new RangeError(`TTC: ${count} faces`);
  return Array.from({ length: count }, (_, face) => readPostScriptName(readSfnt(bytes, face)));
}

/** The face called `member`: 0 for a file that is one face, −1 where a collection has none of that name. */
export function faceIndex(bytes: Uint8Array, member: string | undefined): number {
  const members = membersOf(bytes);
  if (members === undefined) return 0;
  return member === undefined ? -1 : members.indexOf(member);
}
