// How much ink a picture lays where. In: ink samples, the printed size, the press's limit. Out: mean ink sums by cells of about 1 mm, the
// largest pixel, the share of pixels above the limit; and whether a press takes that. Pure.
import type { InkMap, PictureOrder } from '../model/picture.js';
import type { InkSamples } from './samples.js';

const MM_PER_POINT = 25.4 / 72;
/** An ink of 100 %. */
const FULL = 255;
/** Four inks of 8 bits, each rounded by half a step of 0.4 %: no more than this is told above the limit. */
const ROUNDING = 0.8;
/** A single pixel may pass the limit by this much, and this share of all pixels may pass it at all (print.md, R40). */
const SPIKE = 20;
const SHARE = 0.001;

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
  const most = ((limit + ROUNDING) * FULL) / 100;
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
  return { columns, rows, means, largest: percent(largest), shareOver: over / pixel };
}

/** Whether the ink is within what a press takes: few pixels above `limit`, none far above. */
export function isWithin(ink: InkMap, limit: number): boolean {
  return ink.shareOver <= SHARE && ink.largest <= limit + SPIKE;
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
