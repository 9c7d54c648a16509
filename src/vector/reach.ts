// How far a drawing may reach. In: a shape. Out: whether all its numbers can be written in a PDF. Far outside any page, or not finite, none is.
import type { Matrix } from '../base/matrix.js';
import type { Segment, Shape } from '../model/drawing.js';

/** Farthest place, in sides of the drawing. */
const FARTHEST = 1e6;
/** Largest number of a path or a map by itself. */
const LARGEST = 1e9;

/** Whether a shape of a drawing with this longer side can be drawn. */
export function isInReach({ segments, matrix, stroke, clips }: Shape, side: number): boolean {
  const pen = stroke === undefined ? [] : [stroke.width, stroke.miterLimit, stroke.dashOffset];
  return (
    [...pen, ...(stroke?.dash ?? [])].every(isSmall) &&
    isOutlineInReach(segments, matrix, side * FARTHEST) &&
    clips.every((clip) => isOutlineInReach(clip.segments, clip.matrix, side * FARTHEST))
  );
}

function isOutlineInReach(segments: readonly Segment[], matrix: Matrix, farthest: number): boolean {
  if (!matrix.every(isSmall)) return false;
  const [a, b, c, d, e, f] = matrix;
  return segments.every((segment) => {
    for (let at = 1; at < segment.length; at += 2) {
      const [x, y] = [Number(segment[at]), Number(segment[at + 1])];
      const isNear =
        Math.abs(a * x + c * y + e) <= farthest && Math.abs(b * x + d * y + f) <= farthest;
      if (!isNear || !isSmall(x) || !isSmall(y)) return false;
    }
    return true;
  });
}

function isSmall(number: number): boolean {
  return Math.abs(number) <= LARGEST;
}
