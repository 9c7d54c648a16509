// The frame of a Chinese character: a square of 1 em that stands so about the baseline. Every Chinese face draws into it.
import type { Em } from '../base/units.js';

/** Its top above the baseline. */
export const FRAME_ABOVE: Em = 0.88;
/** Its foot below the baseline. */
export const FRAME_BELOW: Em = 0.12;
