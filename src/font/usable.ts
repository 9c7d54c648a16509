// Which font files can be embedded by this house. In: bytes. Out: the reason why not, as the font formats' own words.
import { faceIndex, membersOf } from './collection.js';
import { readSfnt, readTag } from './sfnt.js';

const TRUETYPE = ['\u0000\u0001\u0000\u0000', 'true'];

const OTHER_CONTAINERS: ReadonlyMap<string, string> = new Map([
  ['wOF2', 'WOFF2'],
  ['wOFF', 'WOFF'],
  ['OTTO', 'CFF (OTTO)'],
]);

/** `fsType` of `OS/2`: bits 0–3 say who may embed, the two others how (OpenType specification, OS/2). */
const FS_TYPE = { usage: 0x000f, restricted: 0x0002, noSubsetting: 0x0100, bitmapOnly: 0x0200 };

/** Why a file, or the member of a collection, cannot be used, in words that need no translation; undefined = it can. */
export function unusableBecause(bytes: Uint8Array, member?: string): string | undefined {
  if (bytes.byteLength < 12) return '0 tables';
  const tag = readTag(new DataView(bytes.buffer, bytes.byteOffset, 12), 0);
  const members = membersOf(bytes);
  if (members === undefined && !TRUETYPE.includes(tag)) {
    return OTHER_CONTAINERS.get(tag) ?? 'not TrueType';
  }
  const index = faceIndex(bytes, member);
  if (index < 0) return `TTC, member: ${members?.join(' / ')}`;
  const { kind, tables } = readSfnt(bytes, index);
  if (!TRUETYPE.includes(kind)) return OTHER_CONTAINERS.get(kind) ?? 'not TrueType';
  if (tables.has('fvar')) return 'variable (fvar)';
  if (!tables.has('glyf')) return 'no outlines (glyf)';
  const fsType = tables.get('OS/2')?.getUint16(8) ?? 0;
  // Where several usage bits are set, the least restrictive holds.
  const isRestricted = (fsType & FS_TYPE.usage) === FS_TYPE.restricted;
  const isWhole = (fsType & (FS_TYPE.noSubsetting | FS_TYPE.bitmapOnly)) !== 0;
  return isRestricted || isWhole ? `fsType ${fsType}` : undefined;
}
