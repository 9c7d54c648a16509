// Single colours → ink, for drawings. In: sRGB colours. Out: ink in percent: grey by black alone, white as paper, the rest through the
// press's profile, its sum held by the press's limit.
import { DEVICE_GRAY } from './gray-ramp.js';
import { separate } from './separate.js';

/** An sRGB colour, 0…255. */
export type Rgb = readonly [number, number, number];

/** Ink in percent. */
export interface InkPercent {
  readonly c: number;
  readonly m: number;
  readonly y: number;
  readonly k: number;
}

/** Separates colours; the map is keyed by `r,g,b`. sharp is loaded only where one of them is not grey. */
export async function separateColors(
  colors: readonly Rgb[],
  iccPath: string,
  inkLimit: number,
): Promise<ReadonlyMap<string, InkPercent>> {
  const inks = new Map<string, InkPercent>();
  for (const color of colors) {
    const [red, green, blue] = color;
    const black = 100 * (1 - (DEVICE_GRAY[red] ?? 255) / 255);
    if (red === green && green === blue) inks.set(color.join(), { c: 0, m: 0, y: 0, k: black });
  }
  const colored = colors.filter((color) => !inks.has(color.join()));
  for (const color of colored) inks.set(color.join(), await throughPress(color, iccPath, inkLimit));
  return inks;
}

async function throughPress(color: Rgb, iccPath: string, inkLimit: number): Promise<InkPercent> {
  const samples = { space: 'rgb', width: 1, height: 1, bytes: Uint8Array.from(color) } as const;
  const { inks, bytes } = await separate(samples, iccPath, true);
  const [c = 0, m = 0, y = 0, k = 0] = Array.from(bytes, (sample) => (100 * sample) / 255);
  return inks === 'gray' ? { c: 0, m: 0, y: 0, k: 100 - c } : limited({ c, m, y, k }, inkLimit);
}

/** Black is kept, the others give way evenly. */
function limited({ c, m, y, k }: InkPercent, inkLimit: number): InkPercent {
  const colored = c + m + y;
  const share = colored + k > inkLimit ? (inkLimit - k) / colored : 1;
  return { c: c * share, m: m * share, y: y * share, k };
}
