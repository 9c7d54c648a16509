// What names the content of a file, or of most of it. In: a file in pieces. Out: its SHA-256. Apart from `pieces.ts`, which browsers read too.
import { createHash } from 'node:crypto';
import type { Pieces } from './pieces.js';

/** Bytes summed up at a time: a whole font, once given back, teaches the C library to keep large pieces that come after it. */
const STEP = 2 ** 16;

/** A stretch of a file. */
interface Stretch {
  readonly start: number;
  readonly length: number;
}

/** SHA-256 of a file, hex; of all of it but a stretch, if one is named. */
export function sumOf({ length, read }: Pieces, without?: Stretch): string {
  const sum = createHash('sha256');
  const room = new Uint8Array(Math.min(STEP, length));
  const add = (from: number, to: number): void => {
    for (let at = from; at < to; at += STEP) sum.update(read(at, Math.min(STEP, to - at), room));
  };
  add(0, without?.start ?? length);
  if (without !== undefined) add(without.start + without.length, length);
  return sum.digest('hex');
}
