// A face's PostScript name. In: an opened face. Out: the name as PDF font dictionaries want it.
import type { Sfnt } from './sfnt.js';

/** A face that knows its tables. */
interface NamedFace {
  readonly id: string;
  readonly sfnt: Sfnt;
}

const POST_SCRIPT_NAME = 6;
const WINDOWS = 3;
/** A PostScript name holds printable ASCII without these delimiters, at most 63 characters (OpenType specification, name). */
const FORBIDDEN = /[^!-~]|[[\](){}<>/%]/g;

/** From the `name` table; the face's id where the file names none. */
export function postScriptName(face: NamedFace): string {
  const clean = readPostScriptName(face.sfnt.tables.get('name'));
  return clean === '' ? face.id : clean;
}

/** As a table `name` has it; empty where there is none. */
export function readPostScriptName(table: DataView | undefined): string {
  const name = table === undefined ? '' : readName(table);
  return name.replace(FORBIDDEN, '').slice(0, 63);
}

function readName(table: DataView): string {
  const storage = table.getUint16(4);
  for (let index = 0; index < table.getUint16(2); index++) {
    const record = 6 + 12 * index;
    if (table.getUint16(record) !== WINDOWS) continue;
    if (table.getUint16(record + 6) !== POST_SCRIPT_NAME) continue;
    const start = storage + table.getUint16(record + 10);
    return utf16At(table, start, table.getUint16(record + 8));
  }
  return '';
}

function utf16At(table: DataView, start: number, length: number): string {
  let text = '';
  for (let at = start; at < start + length; at += 2) {
    text += String.fromCharCode(table.getUint16(at));
  }
  return text;
}
