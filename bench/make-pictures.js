// Pictures for generated issues. In: a folder. Out: JPEG files that look like photographs to a camera's eye: shades, edges, grain.
// Made once; the same bytes from the same version of sharp.
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { createChance } from './chance.js';

const WIDTH = 1500;
const HEIGHT = 1000;
/** Different pictures in an issue; larger issues use them again, as no reader will look. */
export const PICTURES = 6;

/**
 * Makes the pictures where they are missing and names them.
 * @param {string} folder absolute
 * @returns {Promise<string[]>} file names
 */
export async function makePictures(folder) {
  await mkdir(folder, { recursive: true });
  const names = Array.from({ length: PICTURES }, (_, index) => `picture-${index + 1}.jpg`);
  for (const [index, name] of names.entries()) {
    const file = path.join(folder, name);
    if (existsSync(file)) continue;
    const raw = { width: WIDTH, height: HEIGHT, channels: 3 };
    await sharp(samplesOf(index + 1), { raw })
      .jpeg({ quality: 88 })
      .toFile(file);
  }
  return names;
}

/**
 * A sky, hills and lit windows, with grain.
 * @param {number} seed
 */
function samplesOf(seed) {
  const chance = createChance(seed);
  const samples = new Uint8Array(WIDTH * HEIGHT * 3);
  const waves = Array.from({ length: 4 }, () => [chance.between(2, 9), chance.next() * 7]);
  const tint = [chance.between(90, 220), chance.between(90, 200), chance.between(80, 210)];
  for (let x = 0; x < WIDTH; x += 1) {
    const rise = waves.reduce((sum, [speed, at]) => sum + Math.sin((x / WIDTH) * speed + at), 0);
    const horizon = HEIGHT * (0.5 + rise * 0.06);
    for (let y = 0; y < HEIGHT; y += 1) {
      const isWindow = y > horizon && x % 60 < 18 && y % 80 < 30;
      const light = y < horizon ? 1 - y / HEIGHT / 2 : isWindow ? 1.1 : 0.45 + (y - horizon) / 3000;
      const grain = chance.next() * 18 - 9;
      for (let channel = 0; channel < 3; channel += 1) {
        const value = (tint[channel] ?? 0) * light + grain;
        samples[(y * WIDTH + x) * 3 + channel] = Math.max(0, Math.min(255, value));
      }
    }
  }
  return samples;
}
