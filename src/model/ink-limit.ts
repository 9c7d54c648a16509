// How a press's ink limit is kept: one measure for pictures, pages, ads and finished files (print.md R40; GWG 2022, R0026). In: what was
// measured, the limit. Out: yes or no. Ink sums in percent.

/** Side of the square that ink is averaged over, in mm. */
export const INK_SQUARE_MM = 15;
/** Four inks of 8 bits, each rounded by half a step of 0.4 %: no more than this is told above the limit. */
export const INK_ROUNDING = 0.8;
/** A single spot may pass the limit by this much. */
export const INK_SPIKE = 20;
/** And this share (0…1) of all may pass it at all. */
const SHARE = 0.001;
/** The mean over a square may pass it by its rounding. */
const SQUARE_SLACK = 1;

/** Ink as measured. */
export interface InkFigures {
  /** Of the wettest spot. */
  readonly largest: number;
  /** Share (0…1) that lies above the limit. */
  readonly shareOver: number;
  /** Highest mean over a square; left out = not measured. */
  readonly square?: number;
}

/** Whether a press with this limit takes it. */
export function keepsInkLimit(
  { largest, shareOver, square = 0 }: InkFigures,
  limit: number,
): boolean {
  return square <= limit + SQUARE_SLACK && largest <= limit + INK_SPIKE && shareOver <= SHARE;
}
