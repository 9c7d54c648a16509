// Line art: pictures of black and white alone. In: grey samples. Out: whether they are line art; the same with one bit a pixel.
import type { Samples } from './samples.js';

const WHITE = 255;
/** Grey from here on is white, where a scan finer than the plate is made smaller. */
const THRESHOLD = 128;

/** Whether every sample is black or white: no shade, no smoothed edge. */
export function isBilevel(bytes: Uint8Array): boolean {
  return bytes.every((sample) => sample === 0 || sample === WHITE);
}

/** Every sample black or white, whichever is nearer. */
export function toBilevel(bytes: Uint8Array): Uint8Array {
  return bytes.map((sample) => (sample < THRESHOLD ? 0 : WHITE));
}

/** One bit a pixel as the PDF reads it (ISO 32000-1, 8.9.5.2): first pixel in the highest bit, each row begins a byte, 1 = paper. */
export function packBits({ width, height, bytes }: Samples): Uint8Array {
  const stride = Math.ceil(width / 8);
  const packed = new Uint8Array(stride * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if ((bytes[y * width + x] ?? 0) < THRESHOLD) continue;
      const at = y * stride + (x >> 3);
      packed[at] = (packed[at] ?? 0) | (0x80 >> (x & 7));
    }
  }
  return packed;
}
