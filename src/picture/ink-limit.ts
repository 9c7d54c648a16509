// The ink limiter. In: ink samples, the press's limit. Out: the same with no pixel above it. For profiles made for other paper, and
// for art that comes as ink: a profile made for the press hall stays below its limit by itself, and is left as it is.
import type { InkSamples } from './samples.js';

/** An ink of 100 %. */
const FULL = 255;

/** Keeps black and lowers the three colours together, so that hue and drawing stay. `limit` in percent; DeviceGray never passes it. */
export function holdInk(samples: InkSamples, limit: number): InkSamples {
  if (samples.inks === 'gray') return samples;
  const most = Math.floor((limit * FULL) / 100);
  if (!isAbove(samples.bytes, most)) return samples;
  const bytes = Uint8Array.from(samples.bytes);
  for (let at = 0; at + 3 < bytes.length; at += 4) {
    const colored = (bytes[at] ?? 0) + (bytes[at + 1] ?? 0) + (bytes[at + 2] ?? 0);
    const black = bytes[at + 3] ?? 0;
    if (colored + black <= most) continue;
    const part = Math.max(0, most - black) / colored;
    // Down: three inks rounded up would pass the limit again.
    for (let ink = at; ink < at + 3; ink += 1) bytes[ink] = Math.floor((bytes[ink] ?? 0) * part);
  }
  return { ...samples, bytes };
}

function isAbove(bytes: Uint8Array, most: number): boolean {
  for (let at = 0; at + 3 < bytes.length; at += 4) {
    const colored = (bytes[at] ?? 0) + (bytes[at + 1] ?? 0) + (bytes[at + 2] ?? 0);
    if (colored + (bytes[at + 3] ?? 0) > most) return true;
  }
  return false;
}
