// Compression. In: ink samples and whether the source had lost nothing yet. Out: them as JPEG, or as flate when that is the
// better choice.
import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import type { PressPicture } from '../model/picture.js';
import type { InkSamples } from './samples.js';
import { encodeStraightJpeg } from './straight-jpeg.js';

const deflateInPool = promisify(deflate);

/** Flate keeps edges clean; it is worth up to this many times the JPEG's bytes. A photo takes far more, a chart far less. */
const FLATE_WORTH = 1.25;

/** What the store keeps: all of the press's picture but the resolution, which the order tells. */
export type StoredPicture = Omit<PressPicture, 'ppi'>;

/** Compresses the samples; only lossless sources (`isLossless`) may become flate. */
export async function encode(samples: InkSamples, isLossless: boolean): Promise<StoredPicture> {
  const { width, height, inks } = samples;
  const jpeg = await encodeStraightJpeg(samples);
  if (isLossless) {
    const flate = await deflateInPool(samples.bytes, { level: 9 });
    if (flate.length <= jpeg.length * FLATE_WORTH) {
      return { width, height, inks, encoding: 'flate', bytes: plain(flate) };
    }
  }
  return { width, height, inks, encoding: 'jpeg', bytes: plain(jpeg) };
}

/** A Buffer as the bytes it is: a picture fresh from the bath is of the same type as one from the store. */
function plain(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
