// Reads back what the darkroom made, as a PDF reader would: samples straight from the JPEG or the flate stream.
import { inflateSync } from 'node:zlib';
import sharp from 'sharp';
import type { PressPicture } from '../../src/model/picture.js';

/** All samples of a press picture, interleaved. */
export async function samplesOf(picture: PressPicture): Promise<Uint8Array> {
  if (picture.encoding === 'flate') return inflateSync(picture.bytes);
  const space = picture.inks === 'cmyk' ? 'cmyk' : 'b-w';
  const pipeline = sharp(picture.bytes).pipelineColourspace(space).toColourspace(space);
  const samples = await pipeline.raw().toBuffer();
  // sharp turns the ink of every JPEG upside down, marked or not; a PDF reader takes the samples as they stand.
  return picture.inks === 'cmyk' ? samples.map((sample) => 255 - sample) : samples;
}

/** The samples of the pixel at 0…1 of width and height. */
export async function pixelAt(
  picture: PressPicture,
  x: number,
  y: number,
): Promise<readonly number[]> {
  const channels = picture.inks === 'cmyk' ? 4 : 1;
  const column = Math.min(picture.width - 1, Math.floor(x * picture.width));
  const row = Math.min(picture.height - 1, Math.floor(y * picture.height));
  const start = (row * picture.width + column) * channels;
  return [...(await samplesOf(picture)).subarray(start, start + channels)];
}

/** The two-byte markers of a JPEG's segments, up to the first scan. */
export function jpegMarkers(jpeg: Uint8Array): readonly number[] {
  const markers: number[] = [];
  const view = new DataView(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength);
  for (let at = 2; markers.at(-1) !== 0xffda; at += 2 + view.getUint16(at + 2)) {
    markers.push(view.getUint16(at));
  }
  return markers;
}
