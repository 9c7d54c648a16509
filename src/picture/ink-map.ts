// How much ink a picture lays where. In: ink samples, the printed size, the press's limit. Out: mean ink sums by cells of about 1 mm, the
// largest pixel and the share of pixels above the limit. Pure.
import { INK_ROUNDING } from '../model/ink-limit.js';
import type { InkMap, PictureOrder } from '../model/picture.js';
import type { InkSamples } from './samples.js';

const MM_PER_POINT = 25.4 / 72;
/** An ink of 100 %. */
const FULL = 255;
/** Printed width and height in points. */
export type PrintedSize = Pick<PictureOrder, 'width' | 'height'>;

/** Measures the samples as printed at `paper`'s size; `limit` in percent. */
export function mapInk(samples: InkSamples, paper: PrintedSize, limit: number): InkMap {
  const columns = cellsAlong(paper.width, samples.width);
  const rows = cellsAlong(paper.height, samples.height);
  const sums = new Float64Array(columns * rows);
  const pixels = new Uint32Array(columns * rows);
  const columnOf = Uint32Array.from({ length: samples.width }, (_, x) =>
    Math.floor((x * columns) / samples.width),
  );
  const most = ((limit + INK_ROUNDING) * FULL) / 100;
  let largest = 0;
  let over = 0;
  let pixel = 0;
  for (let y = 0; y < samples.height; y += 1) {
    const row = Math.floor((y * rows) / samples.height) * columns;
    for (const column of columnOf) {
      const ink = inkOf(samples, pixel);
      const cell = row + column;
      sums[cell] = (sums[cell] ?? 0) + ink;
      pixels[cell] = (pixels[cell] ?? 0) + 1;
      if (ink > largest) largest = ink;
      if (ink > most) over += 1;
      pixel += 1;
    }
  }
  const means = Float32Array.from(sums, (sum, cell) => percent(sum / (pixels[cell] ?? 1)));
  return {
    columns,
    rows,
    means,
    inks: meanInks(samples),
    largest: percent(largest),
    shareOver: over / pixel,
  };
}

function meanInks({ inks, bytes }: InkSamples): InkMap['inks'] {
  if (inks === 'gray') {
    const paper = bytes.reduce((sum, sample) => sum + sample, 0) / bytes.length;
    return [0, 0, 0, percent(FULL - paper)];
  }
  const sums: [number, number, number, number] = [0, 0, 0, 0];
  for (let at = 0; at < bytes.length; at += 4) {
    sums[0] += bytes[at] ?? 0;
    sums[1] += bytes[at + 1] ?? 0;
    sums[2] += bytes[at + 2] ?? 0;
    sums[3] += bytes[at + 3] ?? 0;
  }
  const mean = (sum: number): number => percent(sum / (bytes.length / 4));
  return [mean(sums[0]), mean(sums[1]), mean(sums[2]), mean(sums[3])];
}

function percent(ink: number): number {
  return (ink * 100) / FULL;
}

/** Cells of about 1 mm; never more than pixels, so that none is empty. */
function cellsAlong(points: number, pixels: number): number {
  return Math.max(1, Math.min(pixels, Math.round(points * MM_PER_POINT)));
}

/** Ink of a pixel; one ink alone is `FULL` at most. */
function inkOf({ inks, bytes }: InkSamples, pixel: number): number {
  if (inks === 'gray') return FULL - (bytes[pixel] ?? FULL);
  const at = pixel * 4;
  return (bytes[at] ?? 0) + (bytes[at + 1] ?? 0) + (bytes[at + 2] ?? 0) + (bytes[at + 3] ?? 0);
}
