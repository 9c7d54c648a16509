// Resolution. In: an order. Out: pixels of the source it uses, pixels an inch, pixels wanted. Pure: the store is not needed to know them.
import type { PictureOrder } from '../model/picture.js';

const POINTS_PER_INCH = 72;
/** A photo finer than this many times the press's resolution is made smaller: the screen cannot show more. */
const PHOTO_LIMIT = 1.5;
/** What it is made smaller to; below the limit, so that nothing is resampled for a few per cent. */
const PHOTO_AIM = 1.25;
/** Flat graphics keep more: their edges are seen where a photo's grain is not. */
const FLAT_LIMIT = 2.5;
const FLAT_AIM = 2;
/** Line art keeps its pixels up to here: plates are exposed at 1200 to 1270 dots an inch. */
const LINE_ART_LIMIT = 1200;
/** Line art below the first is jagged to every reader (an error by GWG 2022, R0032), below the second to a sharp eye (a warning). */
export const LINE_ART_LEAST = 550;
export const LINE_ART_GOOD = 800;

/** Part of a picture in whole pixels, orientation applied. */
export interface PixelRect {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Width and height in pixels. */
export interface PixelSize {
  readonly width: number;
  readonly height: number;
}

/** The pixels that the order's crop shows; never empty, never outside the picture. */
export function croppedPixels({ crop, file }: PictureOrder): PixelRect {
  const left = clamp(Math.round(crop.x * file.width), 0, file.width - 1);
  const top = clamp(Math.round(crop.y * file.height), 0, file.height - 1);
  const right = clamp(Math.round((crop.x + crop.width) * file.width), left + 1, file.width);
  const bottom = clamp(Math.round((crop.y + crop.height) * file.height), top + 1, file.height);
  return { left, top, width: right - left, height: bottom - top };
}

/** Source pixels an inch of paper, along the coarser side. */
export function sourcePpi(order: PictureOrder): number {
  const { width, height } = croppedPixels(order);
  return POINTS_PER_INCH * Math.min(width / order.width, height / order.height);
}

/** Pixels to print: those of the source, or fewer when it is finer than the press (`ppi`) can show. Never more. */
export function printedPixels(order: PictureOrder, ppi: number, isFlat: boolean): PixelSize {
  const { width, height } = croppedPixels(order);
  const limit = isFlat ? FLAT_LIMIT : PHOTO_LIMIT;
  if (sourcePpi(order) <= ppi * limit) return { width, height };
  const aim = ppi * (isFlat ? FLAT_AIM : PHOTO_AIM);
  return {
    width: clamp(Math.round((order.width / POINTS_PER_INCH) * aim), 1, width),
    height: clamp(Math.round((order.height / POINTS_PER_INCH) * aim), 1, height),
  };
}

/** Whether black and white alone will do for this picture: at fewer pixels an inch its edges need grey, if the file has it or not. */
export function isFineForLineArt(order: PictureOrder): boolean {
  return sourcePpi(order) >= LINE_ART_LEAST;
}

/** Pixels of line art to print: those of the source, or fewer when it is finer than a plate. Never more, so never below 600 an inch by us. */
export function lineArtPixels(order: PictureOrder): PixelSize {
  const { width, height } = croppedPixels(order);
  const part = Math.min(1, LINE_ART_LIMIT / sourcePpi(order));
  return {
    width: Math.max(1, Math.round(width * part)),
    height: Math.max(1, Math.round(height * part)),
  };
}

function clamp(value: number, lowest: number, highest: number): number {
  return Math.min(Math.max(value, lowest), highest);
}
