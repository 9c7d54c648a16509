// Measures ink on separations. In: the planes of a page. Out: how much lies where, in percent. GWG 2022 R0026 tells how: the mean over any
// square of 15 mm; besides, single pixels and their share, since a small spot of too much ink sets off as well.
import type { InkPlane } from '../base/renderer.js';
import { INK_ROUNDING, INK_SQUARE_MM } from '../model/ink-limit.js';
import type { Box } from './matrix.js';
import type { FilePage } from './pages.js';

/** Ink of one page, sums in percent. */
export interface InkFacts {
  /** Highest mean over a square. */
  readonly cell: number;
  /** Left, top of that square, points from the trim's top left. */
  readonly at: readonly [number, number];
  readonly pixel: number;
  /** Share (0…1) of pixels above the limit. */
  readonly shareOver: number;
  readonly isBlank: boolean;
}

const MM_PER_INCH = 25.4;
const POINTS_PER_INCH = 72;
const SOLID = 255;
const TRACE = 0.5;

interface Window {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Measures a page within its bleed: marks in the slug do not count. */
export function measureInk(page: FilePage, planes: readonly InkPlane[], limit: number): InkFacts {
  const [first] = planes;
  if (first === undefined) return { cell: 0, at: [0, 0], pixel: 0, shareOver: 0, isBlank: true };
  const across = page.media[2] - page.media[0];
  const isTurned = page.rotation !== 0 || page.userUnit !== undefined;
  const perPoint = isTurned ? first.width / across : Math.max(first.width / across, 1e-6);
  const whole: Window = { left: 0, top: 0, width: first.width, height: first.height };
  const window = isTurned ? whole : windowOf(page.inkArea, page.media, perPoint, whole);
  const sums = sumPlanes(planes, window);
  const side = Math.max(1, Math.round((INK_SQUARE_MM / MM_PER_INCH) * POINTS_PER_INCH * perPoint));
  const { mean, x, y } = densest(sums, window, side);
  let pixel = 0;
  let over = 0;
  for (const sum of sums) {
    pixel = Math.max(pixel, sum);
    if (sum > limit + INK_ROUNDING) over += 1;
  }
  return {
    cell: mean,
    at: [
      (x + window.left) / perPoint + page.media[0] - page.trim[0],
      (y + window.top) / perPoint + page.trim[3] - page.media[3],
    ],
    pixel,
    shareOver: sums.length === 0 ? 0 : over / sums.length,
    isBlank: pixel < TRACE,
  };
}

function windowOf(area: Box, media: Box, perPoint: number, whole: Window): Window {
  const left = Math.max(0, Math.floor((area[0] - media[0]) * perPoint));
  const top = Math.max(0, Math.floor((media[3] - area[3]) * perPoint));
  const right = Math.min(whole.width, Math.ceil((area[2] - media[0]) * perPoint));
  const bottom = Math.min(whole.height, Math.ceil((media[3] - area[1]) * perPoint));
  return { left, top, width: Math.max(0, right - left), height: Math.max(0, bottom - top) };
}

/** All inks of each pixel, percent. */
function sumPlanes(planes: readonly InkPlane[], window: Window): Float32Array {
  const sums = new Float32Array(window.width * window.height);
  for (const { levels, width } of planes) {
    for (let y = 0; y < window.height; y += 1) {
      const row = (y + window.top) * width + window.left;
      for (let x = 0; x < window.width; x += 1) {
        const at = y * window.width + x;
        sums[at] = (sums[at] ?? 0) + ((levels[row + x] ?? 0) * 100) / SOLID;
      }
    }
  }
  return sums;
}

/** The square with most ink, by a table of sums; a page smaller than a square is one. */
function densest(
  sums: Float32Array,
  { width, height }: Window,
  side: number,
): { readonly mean: number; readonly x: number; readonly y: number } {
  const wide = Math.min(side, width);
  const high = Math.min(side, height);
  const stride = width + 1;
  const table = new Float64Array(stride * (height + 1));
  for (let y = 0; y < height; y += 1) {
    let row = 0;
    for (let x = 0; x < width; x += 1) {
      row += sums[y * width + x] ?? 0;
      table[(y + 1) * stride + x + 1] = (table[y * stride + x + 1] ?? 0) + row;
    }
  }
  const at = (x: number, y: number): number => table[y * stride + x] ?? 0;
  let best = { mean: 0, x: 0, y: 0 };
  for (let y = 0; y + high <= height; y += 1) {
    for (let x = 0; x + wide <= width; x += 1) {
      const sum = at(x + wide, y + high) - at(x, y + high) - at(x + wide, y) + at(x, y);
      const mean = sum / (wide * high);
      if (mean > best.mean) best = { mean, x, y };
    }
  }
  return best;
}
