// Single colours → ink, for drawings. In: sRGB colours. Out: ink in percent: grey by black alone, white as paper, the rest through the
// press's profile, its sum held by the press's limit.
import { DEVICE_GRAY } from './gray-ramp.js';
import { isGrayThroughout, separate } from './separate.js';

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
  const others = colors.filter((color) => !inks.has(color.join()));
  // A strip is grey all over or in colour: what is almost grey would be taken for colour among colours.
  const isAlmostGray = (color: Rgb): boolean => isGrayThroughout(Uint8Array.from(color));
  for (const strip of [others.filter(isAlmostGray), others.filter((one) => !isAlmostGray(one))]) {
    const separated = await throughPress(strip, iccPath);
    for (const [at, color] of strip.entries()) {
      const ink = separated[at];
      if (ink !== undefined) inks.set(color.join(), limited(ink, inkLimit));
    }
  }
  return inks;
}

/** All colours of a strip at once. */
async function throughPress(
  strip: readonly Rgb[],
  iccPath: string,
): Promise<readonly InkPercent[]> {
  if (strip.length === 0) return [];
  const samples = { space: 'rgb', width: strip.length, height: 1 } as const;
  const { inks, bytes } = await separate(
    { ...samples, bytes: Uint8Array.from(strip.flat()) },
    iccPath,
    true,
  );
  const percent = (at: number): number => (100 * (bytes[at] ?? 0)) / 255;
  return strip.map((_, at) =>
    inks === 'gray'
      ? { c: 0, m: 0, y: 0, k: 100 - percent(at) }
      : {
          c: percent(4 * at),
          m: percent(4 * at + 1),
          y: percent(4 * at + 2),
          k: percent(4 * at + 3),
        },
  );
}

/** Black is kept, the others give way evenly. */
function limited({ c, m, y, k }: InkPercent, inkLimit: number): InkPercent {
  const colored = c + m + y;
  const share = colored + k > inkLimit ? (inkLimit - k) / colored : 1;
  return { c: c * share, m: m * share, y: y * share, k };
}
