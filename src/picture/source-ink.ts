// Art that comes as ink. In: the opened file at its printed size. Out: its ink, sample for sample: no profile between, or black art would
// become four colours.
import type { Sharp as Pipeline } from 'sharp';
import { hasAdobeMarker } from './jpeg-segments.js';
import type { Samples } from './samples.js';
import type { Source } from './source.js';

const INKS = 4;

/** Ink of 8 bits, 0 = none; where the art is transparent, thinned as far as paper shows through. */
export async function inkOf(pipeline: Pipeline, source: Source): Promise<Samples> {
  const depth = source.isDeep ? 'ushort' : 'uchar';
  const { data, info } = await pipeline.raw({ depth }).toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const samples = source.isDeep ? highBytes(data) : data;
  if (channels < INKS || samples.length !== width * height * channels) {
    throw new Error(`enlarger: ${channels} channels of ink, ${data.length} bytes`);
  }
  const ink = channels === INKS ? samples : onPaper(samples, channels);
  // sharp takes every JPEG of inks for one that stands upside down; one without the marker stands straight.
  const isStraight = source.format === 'jpeg' && !hasAdobeMarker(source.bytes);
  return {
    space: 'cmyk',
    width,
    height,
    bytes: isStraight ? ink.map((sample) => 255 - sample) : ink,
  };
}

/** Samples of 16 bits, in the machine's own order, as 8 bits. */
function highBytes(data: Buffer): Uint8Array {
  const deep = new Uint16Array(data.buffer, data.byteOffset, data.length / 2);
  return Uint8Array.from(deep, (sample) => sample >> 8);
}

/** The fifth channel is how far the ink covers. */
function onPaper(samples: Uint8Array, channels: number): Uint8Array {
  const ink = new Uint8Array((samples.length / channels) * INKS);
  for (let at = 0; at < ink.length; at += 1) {
    const pixel = Math.floor(at / INKS) * channels;
    const cover = (samples[pixel + INKS] ?? 255) / 255;
    ink[at] = Math.round((samples[pixel + (at % INKS)] ?? 0) * cover);
  }
  return ink;
}
