// How ready artwork fits its booked place. In: booked rectangle, the artwork's own size or shape. Out: where it is drawn.
import { fitWithin, type Rect } from '../base/geometry.js';
import type { Pt } from '../base/units.js';

/** Where artwork goes. */
export interface ArtworkFit {
  readonly rect: Rect;
  /** Whether its size was the booked one. */
  readonly isBooked: boolean;
}

/** Width and height, in points or in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Sizes that differ by no more than this are the same: the file is stretched to the booked size (print-ready rule A1). */
const SLACK: Pt = 1;
/** Part of a side by which the shape of pixels may differ: whole pixels cannot always meet a shape. */
const SHAPE_SLACK = 0.005;

/** Fits artwork of a given size: exactly where it was made to measure, else scaled evenly and centred, so that nothing is distorted or cut. */
export function fitArtwork(booked: Rect, own: Size): ArtworkFit {
  const isBooked =
    Math.abs(own.width - booked.width) <= SLACK && Math.abs(own.height - booked.height) <= SLACK;
  return isBooked ? { rect: booked, isBooked } : { rect: fitWithin(booked, own), isBooked };
}

/** Fits artwork that has no size of its own, only a shape: pixels, or a drawing. */
export function fitShape(booked: Rect, shape: Size): ArtworkFit {
  const rect = fitWithin(booked, shape);
  const isBooked =
    booked.width - rect.width <= Math.max(SLACK, booked.width * SHAPE_SLACK) &&
    booked.height - rect.height <= Math.max(SLACK, booked.height * SHAPE_SLACK);
  return { rect: isBooked ? booked : rect, isBooked };
}
