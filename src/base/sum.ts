// What names the content of a file. In: a file in pieces. Out: its SHA-256. Apart from `pieces.ts`, which browsers read too.
import { createHash } from 'node:crypto';
import type { Pieces } from './pieces.js';

/** Bytes summed up at a time: a whole font, once given back, teaches the C library to keep large pieces that come after it. */
const STEP = 2 ** 16;

/** SHA-256 of a file, hex. */
export function sumOf({ length, read }: Pieces): string {
  const sum = createHash('sha256');
  const room = new Uint8Array(Math.min(STEP, length));
  for (let at = 0; at < length; at += STEP) sum.update(read(at, Math.min(STEP, length - at), room));
  return sum.digest('hex');
}
