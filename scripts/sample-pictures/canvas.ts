// A canvas of light: linear RGB in floats, so that lamps may be brighter than white and glow as they do on film.
// In: SVG layers and functions of a place. Out: a JPEG with bloom, vignette and grain.
import sharp from 'sharp';
import { createChance } from './chance.js';

export type Rgb = readonly [red: number, green: number, blue: number];

/** How an SVG layer meets what is below it. `blur` is a radius in pixels; `gain` multiplies its light. */
export interface Layer {
  readonly mode?: 'over' | 'add' | 'multiply';
  readonly blur?: number;
  readonly gain?: number;
  readonly opacity?: number;
}

/** How a picture is developed. */
export interface Finish {
  readonly exposure?: number;
  /** Share of the light that spreads into a glow, and how far, in pixels. */
  readonly bloom?: number;
  readonly bloomRadius?: number;
  readonly grain?: number;
  readonly vignette?: number;
  /** Softness of the lens, in pixels. */
  readonly softness?: number;
  readonly saturation?: number;
  readonly isGray?: boolean;
  readonly seed?: number;
}

const LARGEST = 340 * 1024;

/** A picture in the making; `light` holds three floats a pixel. */
export class Canvas {
  readonly width: number;
  readonly height: number;
  readonly light: Float32Array;

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
    this.light = new Float32Array(width * height * 3);
  }

  /** Gives each pixel the light that `shade` tells for it. */
  fill(shade: (x: number, y: number) => Rgb): void {
    for (let y = 0, at = 0; y < this.height; y += 1) {
      for (let x = 0; x < this.width; x += 1, at += 3) this.light.set(shade(x, y), at);
    }
  }

  /** Changes each pixel's light. */
  change(shade: (x: number, y: number, now: Rgb) => Rgb): void {
    const { light } = this;
    for (let y = 0, at = 0; y < this.height; y += 1) {
      for (let x = 0; x < this.width; x += 1, at += 3) {
        light.set(shade(x, y, [light[at] ?? 0, light[at + 1] ?? 0, light[at + 2] ?? 0]), at);
      }
    }
  }

  /** Lays SVG elements over the picture. */
  async draw(elements: string, layer: Layer = {}): Promise<void> {
    const { width, height } = this;
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${elements}</svg>`;
    const rgba = await sharp(Buffer.from(svg)).ensureAlpha().raw().toBuffer();
    const count = width * height;
    const source = new Float32Array(count * 4);
    for (let pixel = 0; pixel < count; pixel += 1) {
      const at = pixel * 4;
      const alpha = (rgba[at + 3] ?? 0) / 255;
      for (let channel = 0; channel < 3; channel += 1) {
        source[at + channel] = toLinear(rgba[at + channel] ?? 0) * alpha;
      }
      source[at + 3] = alpha;
    }
    if (layer.blur !== undefined) blur(source, width, height, 4, layer.blur);
    this.#lay(source, layer);
  }

  #lay(source: Float32Array, { mode = 'over', gain = 1, opacity = 1 }: Layer): void {
    const { light } = this;
    for (let pixel = 0; pixel < light.length / 3; pixel += 1) {
      const alpha = (source[pixel * 4 + 3] ?? 0) * opacity;
      for (let channel = 0; channel < 3; channel += 1) {
        const at = pixel * 3 + channel;
        const below = light[at] ?? 0;
        const above = (source[pixel * 4 + channel] ?? 0) * gain * opacity;
        if (mode === 'add') light[at] = below + above;
        else if (mode === 'over') light[at] = below * (1 - alpha) + above;
        else light[at] = below * (1 - alpha + above);
      }
    }
  }

  /** Blurs the whole picture so far, by `radius` pixels. */
  soften(radius: number): void {
    blur(this.light, this.width, this.height, 3, radius);
  }

  /** Develops the picture into a JPEG of at most 340 KiB. */
  async develop(finish: Finish = {}): Promise<Buffer> {
    const { softness = 0.7, bloom = 0.12, bloomRadius = 26 } = finish;
    if (softness > 0) this.soften(softness);
    if (bloom > 0) this.#bloom(bloom, bloomRadius);
    const bytes = this.#expose(finish);
    const { width, height } = this;
    for (let quality = 90; ; quality -= 3) {
      const channels = finish.isGray === true ? 1 : 3;
      const picture = sharp(bytes, { raw: { width, height, channels } });
      const space = finish.isGray === true ? 'b-w' : 'srgb';
      const jpeg = await picture.toColourspace(space).jpeg({ quality, mozjpeg: true }).toBuffer();
      if (jpeg.length <= LARGEST || quality < 50) return jpeg;
    }
  }

  #bloom(share: number, radius: number): void {
    const near = this.light.slice();
    blur(near, this.width, this.height, 3, radius);
    const far = near.slice();
    blur(far, this.width, this.height, 3, radius * 3.5);
    for (let at = 0; at < near.length; at += 1) {
      const glow = 0.6 * (near[at] ?? 0) + 0.4 * (far[at] ?? 0);
      this.light[at] = (this.light[at] ?? 0) * (1 - share) + glow * share * 1.6;
    }
  }

  #expose(finish: Finish): Uint8Array {
    const { exposure = 1, grain = 0.022, vignette = 0.3, saturation = 1, isGray = false } = finish;
    const { width, height, light } = this;
    const grains = filmGrain(width, height, finish.seed ?? 1);
    const bytes = new Uint8Array(width * height * (isGray ? 1 : 3));
    for (let pixel = 0; pixel < width * height; pixel += 1) {
      const x = (pixel % width) / width - 0.5;
      const y = Math.floor(pixel / width) / height - 0.5;
      const lens = exposure * (1 - vignette * Math.min(1, (x * x + y * y) * 2) ** 1.2);
      const at = pixel * 3;
      const [red = 0, green = 0, blue = 0] = [light[at], light[at + 1], light[at + 2]];
      const gray = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
      const speck = (grains[pixel] ?? 0) * grain;
      if (isGray) {
        bytes[pixel] = toByte(film(gray * lens) + speck);
        continue;
      }
      [red, green, blue].forEach((value, channel) => {
        const colored = Math.max(0, gray + (value - gray) * saturation);
        bytes[at + channel] = toByte(film(colored * lens) + speck);
      });
    }
    return bytes;
  }
}

/** Film's S curve (Narkowicz's fit of ACES) from light to a shown value 0…1 with sRGB's tone curve. */
function film(light: number): number {
  const x = light * 0.8;
  const shown = (x * (2.51 * x + 0.03)) / (x * (2.43 * x + 0.59) + 0.14);
  return Math.min(1, Math.max(0, shown)) ** (1 / 2.2);
}

function toByte(value: number): number {
  return Math.min(255, Math.max(0, Math.round(value * 255)));
}

const LINEAR = Float32Array.from({ length: 256 }, (_, value) => (value / 255) ** 2.2);

function toLinear(value: number): number {
  return LINEAR[value] ?? 0;
}

function filmGrain(width: number, height: number, seed: number): Float32Array {
  const chance = createChance(seed * 7919);
  const grains = new Float32Array(width * height);
  for (let at = 0; at < grains.length; at += 1)
    grains[at] = (chance() + chance() + chance() - 1.5) * 2;
  blur(grains, width, height, 1, 0.6);
  return grains;
}

/** A soft blur in place: three box blurs. Radii under one pixel mix each pixel with its neighbours. */
export function blur(
  values: Float32Array,
  width: number,
  height: number,
  channels: number,
  radius: number,
): void {
  for (let pass = 0; pass < 3; pass += 1) {
    boxBlur(
      values,
      { lines: height, length: width, step: channels, stride: width * channels, channels },
      radius,
    );
    boxBlur(
      values,
      { lines: width, length: height, step: width * channels, stride: channels, channels },
      radius,
    );
  }
}

interface Run {
  readonly lines: number;
  readonly length: number;
  readonly step: number;
  readonly stride: number;
  readonly channels: number;
}

function boxBlur(values: Float32Array, run: Run, radius: number): void {
  const reach = Math.max(1, Math.round(radius));
  const edge = radius < 1 ? radius * 0.5 : 1;
  const line = new Float32Array(run.length);
  for (let index = 0; index < run.lines; index += 1) {
    for (let channel = 0; channel < run.channels; channel += 1) {
      const start = index * run.stride + channel;
      for (let at = 0; at < run.length; at += 1) line[at] = values[start + at * run.step] ?? 0;
      boxLine(values, line, { start, step: run.step, reach, edge });
    }
  }
}

function boxLine(
  values: Float32Array,
  line: Float32Array,
  { start, step, reach, edge }: { start: number; step: number; reach: number; edge: number },
): void {
  const last = line.length - 1;
  const get = (at: number): number => line[Math.max(0, Math.min(at, last))] ?? 0;
  // The window's ends weigh `edge`, so that radii under one pixel are possible.
  let inner = 0;
  for (let at = -reach + 1; at < reach; at += 1) inner += get(at);
  const weight = 2 * reach - 1 + 2 * edge;
  for (let at = 0; at <= last; at += 1) {
    values[start + at * step] = (inner + edge * (get(at - reach) + get(at + reach))) / weight;
    inner += get(at + reach) - get(at - reach + 1);
  }
}
