// Whether a file is put together as it says: header, table of objects, lengths and packing of streams (ISO 32000 7.5). In: a file laid open.
// Out: what is wrong. Parsers mend such things in silence; a press hall's may not.
import { isKind, type PdfStream } from '../base/pdf-objects.js';
import type { OpenedFile } from './open-file.js';

const TAIL = 1024;
const MOST_FAULTS = 5;
const MOST_SECTIONS = 64;

/** Finds faults of structure. */
export function fileShapeFaults(file: OpenedFile): readonly string[] {
  const { bytes, pages } = file;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const faults = [...tableFaults(text)];
  if (pages.length === 0) faults.push('no pages');
  for (const [key, object] of file.reader.objects) {
    if (faults.length >= MOST_FAULTS) break;
    if (isKind(object, 'stream')) faults.push(...streamFaults(key, object, file));
  }
  return faults;
}

function streamFaults(key: string, stream: PdfStream, file: OpenedFile): readonly string[] {
  const length = file.reader.number(stream.dict.entries.get('Length'));
  if (length !== stream.raw.length) return [`${key}: Length ${length} ≠ ${stream.raw.length}`];
  const isPacked = !file.isLocked && file.decoder.filtersOf(stream)[0] === 'FlateDecode';
  const decoded = isPacked ? file.decoder.decode(stream) : undefined;
  const isSound = decoded === undefined || decoded.kind === 'bytes' || decoded.kind === 'foreign';
  return isSound ? [] : [`${key}: ${decoded.kind}`];
}

function tableFaults(text: Buffer): readonly string[] {
  const end = text.toString('latin1', Math.max(0, text.length - TAIL));
  if (text.indexOf('%PDF-') !== 0) return ['%PDF- is not the start'];
  if (!end.includes('%%EOF')) return ['no %%EOF'];
  const start = [...end.matchAll(/startxref\s+(\d+)/g)].at(-1)?.[1];
  if (start === undefined) return ['no startxref'];
  const faults: string[] = [];
  let next: number | undefined = Number(start);
  for (let section = 0; next !== undefined && section < MOST_SECTIONS; section += 1) {
    const read: Section = readSection(text, next);
    faults.push(...read.faults);
    next = read.previous;
  }
  return faults.slice(0, MOST_FAULTS);
}

interface Section {
  readonly faults: readonly string[];
  readonly previous: number | undefined;
}

function readSection(text: Buffer, at: number): Section {
  const head = text.toString('latin1', at, at + 64);
  if (/^\s*\d+\s+\d+\s+obj\b/.test(head)) return { faults: [], previous: undefined };
  if (!/^\s*xref\b/.test(head)) return { faults: [`no xref at ${at}`], previous: undefined };
  const end = text.indexOf('trailer', at);
  if (end < 0) return { faults: ['no trailer'], previous: undefined };
  const stop = text.indexOf('startxref', end);
  const trailer = text.toString('latin1', end, stop < 0 ? text.length : stop);
  const previous = /\/Prev\s+(\d+)/.exec(trailer)?.[1];
  return {
    faults: entryFaults(text, text.toString('latin1', at, end)),
    previous: previous === undefined ? undefined : Number(previous),
  };
}

/** Each entry in use must lead to the object of its number. */
function entryFaults(text: Buffer, table: string): readonly string[] {
  const faults: string[] = [];
  let number = 0;
  for (const line of table.split(/[\r\n]+/).slice(1)) {
    const entry = /^(\d{10}) (\d{5}) ([nf])/.exec(line.trim());
    const range = /^(\d+)\s+(\d+)$/.exec(line.trim());
    if (entry === null) {
      if (range !== null) number = Number(range[1]);
      continue;
    }
    const at = Number(entry[1]);
    const found = /^\s*(\d+)\s+\d+\s+obj\b/.exec(text.toString('latin1', at, at + 32));
    if (entry[3] === 'n' && Number(found?.[1] ?? -1) !== number) faults.push(`xref ${number}`);
    number += 1;
    if (faults.length >= MOST_FAULTS) break;
  }
  return faults;
}
