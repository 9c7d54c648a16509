// How ready artwork fits its booked place. In: booked rectangle, the artwork's own size. Out: where it is drawn.
import type { Rect } from '../base/geometry.js';
import type { Pt } from '../base/units.js';

/** Where artwork goes. */
export interface ArtworkFit {
  readonly rect: Rect;
  /** Whether its size was the booked one. */
  readonly isBooked: boolean;
}

/** Sizes that differ by no more than this are the same: the file is stretched to the booked size. */
const SLACK: Pt = 1;

/** Fits artwork of a given size: exactly where it was made to measure, else scaled evenly and centred, so that nothing is distorted or cut. */
export function fitArtwork(
  booked: Rect,
  own: { readonly width: Pt; readonly height: Pt },
): ArtworkFit {
  const isBooked =
    Math.abs(own.width - booked.width) <= SLACK && Math.abs(own.height - booked.height) <= SLACK;
  if (isBooked) return { rect: booked, isBooked };
  const scale = Math.min(booked.width / own.width, booked.height / own.height);
  const width = own.width * scale;
  const height = own.height * scale;
  const x = booked.x + (booked.width - width) / 2;
  const y = booked.y + (booked.height - height) / 2;
  return { rect: { x, y, width, height }, isBooked };
}

/** The size of artwork made of pixels: it has none of its own, only a shape, which is taken as large as the booked place allows. */
export function shapeWithin(
  booked: Rect,
  pixels: { readonly width: number; readonly height: number },
): { readonly width: Pt; readonly height: Pt } {
  const scale = Math.min(booked.width / pixels.width, booked.height / pixels.height);
  return { width: pixels.width * scale, height: pixels.height * scale };
}
