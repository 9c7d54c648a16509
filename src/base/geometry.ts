// Plane geometry in page space: origin top left, x right, y down, lengths in points. Knows no newspaper.
import type { Pt } from './units.js';

/** An upright rectangle; width and height are never negative. */
export interface Rect {
  readonly x: Pt;
  readonly y: Pt;
  readonly width: Pt;
  readonly height: Pt;
}

/** A rectangle on a page's integer grid: columns across, body lines down; both counted from 0. */
export interface GridRect {
  readonly column: number;
  readonly columnSpan: number;
  readonly line: number;
  readonly lineSpan: number;
}

/** Whether two rectangles share area; touching edges, and overlaps below `slack` points, do not count. */
export function overlaps(a: Rect, b: Rect, slack: Pt = 0.01): boolean {
  return (
    a.x + slack < b.x + b.width &&
    b.x + slack < a.x + a.width &&
    a.y + slack < b.y + b.height &&
    b.y + slack < a.y + a.height
  );
}

/** Whether `inner` lies in `outer`, with `slack` points of tolerance. */
export function contains(outer: Rect, inner: Rect, slack: Pt = 0.01): boolean {
  return (
    inner.x >= outer.x - slack &&
    inner.y >= outer.y - slack &&
    inner.x + inner.width <= outer.x + outer.width + slack &&
    inner.y + inner.height <= outer.y + outer.height + slack
  );
}

/** The largest rectangle of a shape (width and height in any unit, both above 0) inside another, in its middle. */
export function fitWithin(
  outer: Rect,
  shape: { readonly width: number; readonly height: number },
): Rect {
  const scale = Math.min(outer.width / shape.width, outer.height / shape.height);
  const width = shape.width * scale;
  const height = shape.height * scale;
  const x = outer.x + (outer.width - width) / 2;
  const y = outer.y + (outer.height - height) / 2;
  return { x, y, width, height };
}
