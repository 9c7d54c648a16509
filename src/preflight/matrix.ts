// Boxes of PDF space (origin at the lower left, y up, points), and maps of them. In and out: plain numbers.
import { IDENTITY, type Matrix } from '../base/matrix.js';

/** left, bottom, right, top. */
export type Box = readonly [number, number, number, number];

export const EVERYWHERE: Box = [-1e9, -1e9, 1e9, 1e9];

/** Six numbers as a matrix; anything else leaves all as it is. */
export function matrixOf(numbers: readonly number[] | undefined): Matrix {
  const [a, b, c, d, e, f] = numbers ?? [];
  if (a === undefined || b === undefined || c === undefined) return IDENTITY;
  return d === undefined || e === undefined || f === undefined ? IDENTITY : [a, b, c, d, e, f];
}

/** Four numbers as a box, corners in order. */
export function boxOf(numbers: readonly number[] | undefined): Box | undefined {
  const [a, b, c, d] = numbers ?? [];
  if (a === undefined || b === undefined || c === undefined || d === undefined) return undefined;
  return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
}

/** The upright box around a turned one. */
export function boxThrough(matrix: Matrix, [left, bottom, right, top]: Box): Box {
  const xs: number[] = [];
  const ys: number[] = [];
  for (const [x, y] of [
    [left, bottom],
    [left, top],
    [right, bottom],
    [right, top],
  ] as const) {
    xs.push(x * matrix[0] + y * matrix[2] + matrix[4]);
    ys.push(x * matrix[1] + y * matrix[3] + matrix[5]);
  }
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** What two boxes share; undefined = nothing, not even an edge. */
export function shared(a: Box, b: Box): Box | undefined {
  const box: Box = [
    Math.max(a[0], b[0]),
    Math.max(a[1], b[1]),
    Math.min(a[2], b[2]),
    Math.min(a[3], b[3]),
  ];
  return box[0] <= box[2] && box[1] <= box[3] ? box : undefined;
}

/** Whether two boxes share area. */
export function touches(a: Box, b: Box): boolean {
  return a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];
}

/** How long a unit across and a unit up become. */
export function scales(matrix: Matrix): readonly [number, number] {
  return [Math.hypot(matrix[0], matrix[1]), Math.hypot(matrix[2], matrix[3])];
}
