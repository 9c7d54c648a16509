// A developed picture as the store keeps it: a header, the ink of its cells, then the picture's own bytes. In and out: the same picture.
// Bytes that are no such record read as undefined: a miss.
import type { InkMap } from '../model/picture.js';
import type { CodedPicture } from './encode.js';

/** What the store keeps of a picture. */
export interface StoredPicture {
  readonly picture: CodedPicture;
  readonly source: SourceFacts;
}

/** What the source was like: told on every build, also when the picture comes from the store. */
export interface SourceFacts {
  /** Pages or frames of the file. */
  readonly pages: number;
  /** Largest ink sum of a source that came as ink and had to be held back, in percent; 0 where nothing was. */
  readonly wettest: number;
}

/** All numbers big endian, at these places. */
const AT = {
  magic: 0,
  inks: 4,
  encoding: 5,
  bits: 6,
  width: 8,
  height: 12,
  pages: 16,
  columns: 20,
  rows: 24,
  wettest: 28,
  largest: 36,
  shareOver: 44,
  inkMeans: 52,
  means: 84,
} as const;
/** `BMPP` */
const MAGIC = 0x424d5050;
const MEAN_BYTES = 4;
const INKS = ['cmyk', 'gray', 'rgb'] as const;
const ENCODINGS = ['jpeg', 'flate'] as const;

/** The picture as bytes. */
export function writeRecord({ picture, source }: StoredPicture): Uint8Array {
  const { ink } = picture;
  const head = AT.means + ink.means.length * MEAN_BYTES;
  const record = new Uint8Array(head + picture.bytes.length);
  const view = new DataView(record.buffer);
  view.setUint32(AT.magic, MAGIC);
  view.setUint8(AT.inks, INKS.indexOf(picture.inks));
  view.setUint8(AT.encoding, ENCODINGS.indexOf(picture.encoding));
  view.setUint8(AT.bits, picture.bits);
  view.setUint32(AT.width, picture.width);
  view.setUint32(AT.height, picture.height);
  view.setUint32(AT.pages, source.pages);
  view.setUint32(AT.columns, ink.columns);
  view.setUint32(AT.rows, ink.rows);
  view.setFloat64(AT.wettest, source.wettest);
  view.setFloat64(AT.largest, ink.largest);
  view.setFloat64(AT.shareOver, ink.shareOver);
  ink.inks.forEach((mean, index) => {
    view.setFloat64(AT.inkMeans + index * 8, mean);
  });
  ink.means.forEach((mean, cell) => {
    view.setFloat32(AT.means + cell * MEAN_BYTES, mean);
  });
  record.set(picture.bytes, head);
  return record;
}

/** The picture in the bytes, if they hold one. */
export function readRecord(record: Uint8Array): StoredPicture | undefined {
  if (record.length <= AT.means) return undefined;
  const view = new DataView(record.buffer, record.byteOffset, record.byteLength);
  const inks = INKS[view.getUint8(AT.inks)];
  const encoding = ENCODINGS[view.getUint8(AT.encoding)];
  const bits = view.getUint8(AT.bits);
  if (view.getUint32(AT.magic) !== MAGIC || inks === undefined || encoding === undefined) {
    return undefined;
  }
  if (bits !== 1 && bits !== 8) return undefined;
  const ink = readInk(view);
  if (ink === undefined) return undefined;
  const head = AT.means + ink.means.length * MEAN_BYTES;
  return {
    picture: {
      width: view.getUint32(AT.width),
      height: view.getUint32(AT.height),
      inks,
      bits,
      encoding,
      bytes: new Uint8Array(record.buffer, record.byteOffset + head, record.byteLength - head),
      ink,
    },
    source: { pages: view.getUint32(AT.pages), wettest: view.getFloat64(AT.wettest) },
  };
}

function readInk(view: DataView): InkMap | undefined {
  const columns = view.getUint32(AT.columns);
  const rows = view.getUint32(AT.rows);
  const inkAt = (index: number): number => view.getFloat64(AT.inkMeans + index * 8);
  // Some bytes of the picture must be left behind its cells.
  if (AT.means + columns * rows * MEAN_BYTES >= view.byteLength) return undefined;
  return {
    columns,
    rows,
    means: Float32Array.from({ length: columns * rows }, (_, cell) =>
      view.getFloat32(AT.means + cell * MEAN_BYTES),
    ),
    inks: [inkAt(0), inkAt(1), inkAt(2), inkAt(3)],
    largest: view.getFloat64(AT.largest),
    shareOver: view.getFloat64(AT.shareOver),
  };
}
