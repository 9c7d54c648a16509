// Single colours → ink, for drawings, by the same rules as pictures. In: paints. Out: ink in percent: grey by black alone, white as paper, the
// rest through the press's profile, its sum held by the press's limit; for pages without colour black alone.
import type { Paint } from '../model/drawing.js';
import type { Ink } from '../model/template.js';
import { isGrayThroughout, luminance, separate } from './separate.js';

/** An sRGB colour, 0…255. */
export type Rgb = readonly [number, number, number];

/** Ink of a paint that was separated. */
export type InkOfPaint = (paint: Paint, isColor: boolean) => Ink;

/** How a paint is printed. */
interface Separated {
  readonly color: Ink;
  readonly black: Ink;
}

type RgbPaint = Extract<Paint, { kind: 'rgb' }>;
type InkPaint = Extract<Paint, { kind: 'ink' }>;

const FULL = 255;

/** Separates paints. sharp is loaded only where one of them is a colour of a screen and not grey. */
export async function separatePaints(
  paints: readonly Paint[],
  iccPath: string,
  inkLimit: number,
): Promise<InkOfPaint> {
  const alike = new Map(paints.map((paint) => [keyOf(paint), paint]));
  const all = [...alike.values()];
  const separated = new Map<string, Separated>();
  for (const paint of all) {
    if (paint.kind === 'ink') separated.set(keyOf(paint), await separateInk(paint, inkLimit));
  }
  const screened = all.filter((paint) => paint.kind === 'rgb');
  // A strip is grey all over or in colour: what is almost grey would be taken for colour among colours.
  const isAlmostGray = ({ rgb }: RgbPaint): boolean => isGrayThroughout(Uint8Array.from(rgb));
  const strips = [screened.filter(isAlmostGray), screened.filter((one) => !isAlmostGray(one))];
  for (const strip of strips) {
    const colors = await throughPress(strip, iccPath, true);
    const blacks = await throughPress(strip, iccPath, false);
    for (const [at, paint] of strip.entries()) {
      const [color, black] = [colors[at], blacks[at]];
      if (color === undefined || black === undefined) continue;
      separated.set(keyOf(paint), { color: held(color, inkLimit), black });
    }
  }
  return (paint, isColor) => {
    const found = separated.get(keyOf(paint));
    if (found === undefined) throw new Error(`colour ${keyOf(paint)} was not separated`);
    return isColor ? found.color : found.black;
  };
}

/** The grey of sRGB (0…255) that is as bright as a colour. */
export function grayOf(rgb: Rgb): number {
  return luminance(Uint8Array.from(rgb))[0] ?? 0;
}

function keyOf(paint: Paint): string {
  return paint.kind === 'rgb' ? `rgb ${paint.rgb.join()}` : `ink ${paint.ink.join()}`;
}

/** Ink stays as it was written, to the last digit, but for what the press does not take. */
async function separateInk({ ink }: InkPaint, inkLimit: number): Promise<Separated> {
  const [c, m, y, k] = ink.map((part) => part * 100) as [number, number, number, number];
  const color = held({ c, m, y, k }, inkLimit);
  if (c === 0 && m === 0 && y === 0) return { color, black: color };
  const bytes = Uint8Array.from(ink, (part) => Math.round(part * FULL));
  const { bytes: grays } = await separate({ space: 'cmyk', width: 1, height: 1, bytes }, '', false);
  return { color, black: blackOf(grays[0]) };
}

/** All colours of a strip at once. */
async function throughPress(
  strip: readonly RgbPaint[],
  iccPath: string,
  isColor: boolean,
): Promise<readonly Ink[]> {
  if (strip.length === 0) return [];
  const samples = { space: 'rgb', width: strip.length, height: 1 } as const;
  const rgb = Uint8Array.from(strip.flatMap((paint) => paint.rgb));
  const { inks, bytes } = await separate({ ...samples, bytes: rgb }, iccPath, isColor);
  const percent = (at: number): number => (100 * (bytes[at] ?? 0)) / FULL;
  return strip.map((_, at) =>
    inks === 'gray'
      ? blackOf(bytes[at])
      : {
          c: percent(4 * at),
          m: percent(4 * at + 1),
          y: percent(4 * at + 2),
          k: percent(4 * at + 3),
        },
  );
}

/** DeviceGray as black ink. */
function blackOf(gray = FULL): Ink {
  return { c: 0, m: 0, y: 0, k: 100 * (1 - gray / FULL) };
}

/** Black is kept, the others give way evenly. */
function held({ c, m, y, k }: Ink, inkLimit: number): Ink {
  const colored = c + m + y;
  const share = colored + k > inkLimit ? Math.max(0, inkLimit - k) / colored : 1;
  return { c: c * share, m: m * share, y: y * share, k };
}
