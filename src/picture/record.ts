// A developed picture as the store keeps it: a header of 16 bytes, then the picture's own. In and out: the same picture.
// Bytes that are no such record read as undefined: a miss.
import type { StoredPicture } from './encode.js';

/** `BMPP`, then one byte each for inks and encoding (two left empty), then width and height, big endian. */
const MAGIC = 0x424d5050;
const HEADER = 16;
const INKS = ['cmyk', 'gray'] as const;
const ENCODINGS = ['jpeg', 'flate'] as const;

/** The picture as bytes. */
export function writeRecord(picture: StoredPicture): Uint8Array {
  const record = new Uint8Array(HEADER + picture.bytes.length);
  const view = new DataView(record.buffer);
  view.setUint32(0, MAGIC);
  view.setUint8(4, INKS.indexOf(picture.inks));
  view.setUint8(5, ENCODINGS.indexOf(picture.encoding));
  view.setUint32(8, picture.width);
  view.setUint32(12, picture.height);
  record.set(picture.bytes, HEADER);
  return record;
}

/** The picture in the bytes, if they hold one. */
export function readRecord(record: Uint8Array): StoredPicture | undefined {
  if (record.length <= HEADER) return undefined;
  const view = new DataView(record.buffer, record.byteOffset, record.byteLength);
  const inks = INKS[view.getUint8(4)];
  const encoding = ENCODINGS[view.getUint8(5)];
  if (view.getUint32(0) !== MAGIC || inks === undefined || encoding === undefined) return undefined;
  return {
    width: view.getUint32(8),
    height: view.getUint32(12),
    inks,
    encoding,
    bytes: new Uint8Array(record.buffer, record.byteOffset + HEADER, record.byteLength - HEADER),
  };
}
