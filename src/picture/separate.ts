// The separation. In: samples as the file means them. Out: samples as ink: grey to black alone, colour through the press's
// profile, ink left as it came. It does not compress.
import { SurroundingsFault } from '../base/surroundings.js';
import { loadEngine } from './engine.js';
import { DEVICE_GRAY } from './gray-ramp.js';
import type { InkSamples, Samples } from './samples.js';

/** How far red, green and blue may lie apart in a picture that is grey all over: the noise of a JPEG. */
const GRAY_NOISE = 4;

/** Rec. 709 luminance weights of sRGB's primaries. */
const LUMINANCE = [0.2126, 0.7152, 0.0722] as const;

/** Turns samples into ink by the profile at `iccPath`; with `isColor` false into black alone. */
export async function separate(
  samples: Samples,
  iccPath: string,
  isColor: boolean,
): Promise<InkSamples> {
  const { width, height, bytes } = samples;
  if (samples.space === 'gray') return { inks: 'gray', width, height, bytes: toDeviceGray(bytes) };
  if (samples.space === 'cmyk') {
    if (isColor) return { inks: 'cmyk', width, height, bytes };
    return { inks: 'gray', width, height, bytes: blackFromInk(bytes) };
  }
  if (!isColor || isGrayThroughout(bytes)) {
    return { inks: 'gray', width, height, bytes: toDeviceGray(luminance(bytes)) };
  }
  return { inks: 'cmyk', width, height, bytes: await throughProfile(samples, iccPath) };
}

/** sRGB samples (`space` rgb) as ink by the profile at `iccPath`; a profile that is no profile of ink is a fault of the surroundings. */
export async function throughProfile(samples: Samples, iccPath: string): Promise<Uint8Array> {
  const sharp = await loadEngine();
  const { width, height, bytes } = samples;
  const inks = await sharp(bytes, { raw: { width, height, channels: 3 } })
    .withIccProfile(iccPath, { attach: false })
    .raw()
    .toBuffer()
    .catch(() => undefined);
  // sharp passes over a profile that it cannot use and gives the colours back as they were.
  if (inks?.length !== width * height * 4) {
    throw new SurroundingsFault('picture/profile-unusable', { path: iccPath });
  }
  return inks;
}

function toDeviceGray(grays: Uint8Array): Uint8Array {
  return grays.map((gray) => DEVICE_GRAY[gray] ?? 255);
}

/** A grey picture saved as colour prints better with black alone: no cast, nothing to register. */
export function isGrayThroughout(rgb: Uint8Array): boolean {
  for (let at = 0; at + 2 < rgb.length; at += 3) {
    const [red = 0, green = 0, blue = 0] = [rgb[at], rgb[at + 1], rgb[at + 2]];
    const spread = Math.max(red, green, blue) - Math.min(red, green, blue);
    if (spread > GRAY_NOISE) return false;
  }
  return true;
}

/** Grey with sRGB's tone curve, as bright as the colours. */
export function luminance(rgb: Uint8Array): Uint8Array {
  const grays = new Uint8Array(rgb.length / 3);
  for (let pixel = 0; pixel < grays.length; pixel += 1) {
    const at = pixel * 3;
    const light =
      LUMINANCE[0] * linear(rgb[at]) +
      LUMINANCE[1] * linear(rgb[at + 1]) +
      LUMINANCE[2] * linear(rgb[at + 2]);
    grays[pixel] = encoded(light);
  }
  return grays;
}

const LINEAR: Float64Array = Float64Array.from({ length: 256 }, (_, value) => {
  const part = value / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
});

function linear(value: number | undefined): number {
  return LINEAR[value ?? 0] ?? 0;
}

function encoded(light: number): number {
  const part = light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055;
  return Math.round(255 * part);
}

/** Ink to black alone without a profile: each ink darkens by its weight, black covers the rest. */
function blackFromInk(cmyk: Uint8Array): Uint8Array {
  const grays = new Uint8Array(cmyk.length / 4);
  for (let pixel = 0; pixel < grays.length; pixel += 1) {
    const at = pixel * 4;
    const [cyan = 0, magenta = 0, yellow = 0, black = 0] = cmyk.subarray(at, at + 4);
    const colored =
      LUMINANCE[0] * (255 - cyan) + LUMINANCE[1] * (255 - magenta) + LUMINANCE[2] * (255 - yellow);
    grays[pixel] = Math.round((colored * (255 - black)) / 255);
  }
  return grays;
}
