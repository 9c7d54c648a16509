// Drawings made of paths, between the reader of SVG and the press. Lengths are the drawing's own units, origin top left, y down.
import type { Matrix } from '../base/matrix.js';

/** A piece of a path, absolute coordinates. `C`: two control points, then the end. */
export type Segment =
  | readonly ['M' | 'L', number, number]
  | readonly ['C', number, number, number, number, number, number]
  | readonly ['Z'];

/** A colour as written: sRGB in 0…255, or ink in 0…1. */
export type Paint =
  | { readonly kind: 'rgb'; readonly rgb: readonly [number, number, number] }
  | { readonly kind: 'ink'; readonly ink: readonly [number, number, number, number] };

/** How areas are told inside from outside. */
export type FillRule = 'nonzero' | 'evenodd';

/** A line drawn along a path. */
export interface Stroke {
  readonly paint: Paint;
  readonly width: number;
  /** PDF's numbers: 0 butt, 1 round, 2 square; 0 miter, 1 round, 2 bevel. */
  readonly cap: 0 | 1 | 2;
  readonly join: 0 | 1 | 2;
  readonly miterLimit: number;
  readonly dash: readonly number[];
  readonly dashOffset: number;
}

/** An outline that hides what lies outside it. */
export interface Clip {
  readonly segments: readonly Segment[];
  readonly matrix: Matrix;
  readonly rule: FillRule;
}

/** One path, drawn in order. `matrix` leads from its units to the drawing's. */
export interface Shape {
  readonly segments: readonly Segment[];
  readonly matrix: Matrix;
  readonly fill: { readonly paint: Paint; readonly rule: FillRule } | undefined;
  readonly stroke: Stroke | undefined;
  readonly clips: readonly Clip[];
}

/** A drawing, its viewport from 0, 0. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}
