// How rectangles stand to each other on a page. In: rectangles. Out: whether they share columns or height, and what surrounds them.
import type { Rect } from '../base/geometry.js';
import type { Pt } from '../base/units.js';

/** Tolerance for lengths in points: 0.1 mm. */
export const HAIR = 0.28;

/** Whether two rectangles stand over the same columns, however far apart. */
export function isAcross(a: Rect, b: Rect): boolean {
  return a.x + HAIR < b.x + b.width && b.x + HAIR < a.x + a.width;
}

/** Whether two rectangles stand at the same height, however far apart. */
export function isBeside(a: Rect, b: Rect): boolean {
  return a.y + HAIR < b.y + b.height && b.y + HAIR < a.y + a.height;
}

/** White between the foot of one and the top of another; below zero when they overlap or stand the other way round. */
export function gapDown(upper: Rect, lower: Rect): Pt {
  return lower.y - (upper.y + upper.height);
}

/** White between the right edge of one and the left edge of another. */
export function gapAcross(left: Rect, right: Rect): Pt {
  return right.x - (left.x + left.width);
}

/** The smallest rectangle around some; all zero around none. */
export function around(rects: readonly Rect[]): Rect {
  if (rects.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  const x = Math.min(...rects.map((rect) => rect.x));
  const y = Math.min(...rects.map((rect) => rect.y));
  const right = Math.max(...rects.map((rect) => rect.x + rect.width));
  const bottom = Math.max(...rects.map((rect) => rect.y + rect.height));
  return { x, y, width: right - x, height: bottom - y };
}
