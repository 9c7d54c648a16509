// Which font files can be embedded by this house. In: a file, which font of them is meant. Out: the reason why not, as a diagnostic code with
// advice of its own.
import type { Code } from '../base/codes.js';
import type { Params } from '../base/diagnostic.js';
import { type Pieces, viewOf } from '../base/pieces.js';
import { findMember } from './collection.js';
import { readDirectory, readTag } from './sfnt.js';

/** Why a file cannot be used. */
export interface Unusable {
  readonly code: Code;
  readonly params: Params;
}

const CONTAINERS = ['\u0000\u0001\u0000\u0000', 'true', 'ttcf'];
const WEB_FONTS: ReadonlyMap<string, string> = new Map([
  ['wOF2', 'WOFF2'],
  ['wOFF', 'WOFF'],
]);
const CFF = 'OTTO';

/** `fsType` of `OS/2`: bits 0–3 say who may embed, the two others how (OpenType specification, OS/2). */
const FS_TYPE = { usage: 0x000f, restricted: 0x0002, noSubsetting: 0x0100, bitmapOnly: 0x0200 };

/** The number of the font in its file, or why it cannot be used. Throws a RangeError for a damaged file. */
export function usableMember(file: Pieces, named: string | undefined): number | Unusable {
  const container = unusableContainer(file);
  if (container !== undefined) return container;
  const member = findMember(file, named);
  if (member.kind === 'found') return unusableFont(file, member.index) ?? member.index;
  const params = { member: named ?? '', members: member.names.join(', ') };
  return { code: `font/member-${member.kind}`, params };
}

function unusableContainer({ length, read }: Pieces): Unusable | undefined {
  if (length < 12) return { code: 'font/file-unusable', params: { reason: '0 tables' } };
  const tag = readTag(viewOf(read(0, 4)), 0);
  const format = WEB_FONTS.get(tag);
  if (format !== undefined) return { code: 'font/web-font', params: { format } };
  if (tag === CFF) return { code: 'font/outlines-cff', params: {} };
  if (CONTAINERS.includes(tag)) return undefined;
  return { code: 'font/file-unusable', params: { reason: 'not TrueType' } };
}

function unusableFont(file: Pieces, index: number): Unusable | undefined {
  const tables = readDirectory(file, index);
  if (tables.has('fvar')) return { code: 'font/variable', params: {} };
  if (tables.has('CFF ') || tables.has('CFF2')) return { code: 'font/outlines-cff', params: {} };
  if (!tables.has('glyf')) {
    return { code: 'font/file-unusable', params: { reason: 'no outlines (glyf)' } };
  }
  const os2 = tables.get('OS/2');
  const fsType = os2 === undefined ? 0 : viewOf(file.read(os2.start + 8, 2)).getUint16(0);
  // Where several usage bits are set, the least restrictive holds.
  const isRestricted = (fsType & FS_TYPE.usage) === FS_TYPE.restricted;
  const isWhole = (fsType & (FS_TYPE.noSubsetting | FS_TYPE.bitmapOnly)) !== 0;
  return isRestricted || isWhole ? { code: 'font/licence', params: { fsType } } : undefined;
}
