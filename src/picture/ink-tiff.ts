// Ink samples as a file that sharp can read. In: samples. Out: a TIFF in memory, not compressed. sharp takes raw RGB but not raw ink.
import { viewOf } from '../base/pieces.js';
import type { InkSamples } from './samples.js';

const SHORT = 3;
const LONG = 4;
const FULL = 255;
const HEAD = 8;
/** More than all that stands around the samples. */
const FRAME = 256;

/** Memory of files that were let go, for the next: made anew for each picture, it would wait for the collector while more is taken. */
const idle: Uint8Array[] = [];
/** Larger files are rare and not waited for, in bytes. */
const MOST_KEPT = 2 ** 23;

/** Lends the samples as a file, until the work is done; never to be looked at after it. */
export async function lendInverted<T>(
  samples: InkSamples,
  work: (file: Uint8Array) => Promise<T>,
): Promise<T> {
  const size = samples.bytes.length + FRAME;
  const kept = idle.pop();
  const memory = kept !== undefined && kept.length >= size ? kept : new Uint8Array(size);
  try {
    return await work(wrapInverted(samples, memory));
  } finally {
    if (memory.length <= MOST_KEPT) idle.push(memory);
  }
}

/** A TIFF 6.0 file (little endian, one strip, not compressed, PhotometricInterpretation 5 = ink) around the samples, upside down: 0 = all
 * ink, as encoders of JPEG expect them. In `memory`, if it is given. */
export function wrapInverted(
  { width, height, bytes }: InkSamples,
  memory: Uint8Array = new Uint8Array(bytes.length + FRAME),
): Uint8Array {
  const headerEnd = HEAD;
  const bitsAt = headerEnd + bytes.length;
  const directoryAt = bitsAt + 8 + (bytes.length % 2);
  const tags: readonly (readonly [tag: number, type: number, count: number, value: number])[] = [
    [256, LONG, 1, width],
    [257, LONG, 1, height],
    [258, SHORT, 4, bitsAt],
    [259, SHORT, 1, 1],
    [262, SHORT, 1, 5],
    [273, LONG, 1, headerEnd],
    [277, SHORT, 1, 4],
    [278, LONG, 1, height],
    [279, LONG, 1, bytes.length],
    [284, SHORT, 1, 1],
    [332, SHORT, 1, 1],
  ];
  const end = directoryAt + 2 + tags.length * 12;
  const file = memory.subarray(0, end + 4);
  const view = viewOf(file);
  file.set([0x49, 0x49, 42, 0]);
  view.setUint32(4, directoryAt, true);
  for (let at = 0; at < bytes.length; at += 1) file[headerEnd + at] = FULL - (bytes[at] ?? 0);
  file.set([8, 0, 8, 0, 8, 0, 8, 0], bitsAt);
  view.setUint16(directoryAt, tags.length, true);
  tags.forEach(([tag, type, count, value], index) => {
    const at = directoryAt + 2 + index * 12;
    view.setUint16(at, tag, true);
    view.setUint16(at + 2, type, true);
    view.setUint32(at + 4, count, true);
    view.setUint32(at + 8, value, true);
  });
  // No directory after this one.
  view.setUint32(end, 0);
  return file;
}
