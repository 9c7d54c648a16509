// The type sizes of ads. In: nothing, or a size. Out: sizes in even steps.
import type { Pt } from '../base/units.js';
import { SMALLEST } from './ad-manner.js';

/** No running text is larger. */
export const LARGEST_BODY: Pt = 90;

/** Sizes that running text is tried in, the smallest first. */
export const BODY_SIZES: readonly Pt[] = bodySizes();

function bodySizes(): readonly Pt[] {
  const sizes: Pt[] = [];
  for (let size: Pt = SMALLEST; size <= LARGEST_BODY; size = stepDown(size * 1.045 + 0.25)) {
    sizes.push(size);
  }
  return sizes;
}

/** Sizes come in steps of a quarter point, from 20 in halves; never below the least. */
export function stepDown(size: Pt, least: Pt = SMALLEST): Pt {
  const step = size < 20 ? 4 : 2;
  return Math.max(least, Math.floor(size * step + 1e-6) / step);
}
