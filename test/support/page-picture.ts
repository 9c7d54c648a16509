// Pages as shades of grey, to compare how they look. In: PNG bytes. Out: shades, small PNGs, how much differs and where.
import { PNG } from 'pngjs';

/** A picture in shades: 0 black … 255 white, row by row. */
export interface Shades {
  readonly width: number;
  readonly height: number;
  readonly values: Uint8Array;
}

/** Reads a PNG; colour is looked at by its green, which is enough for pages in black. */
export function readShades(png: Buffer): Shades {
  const { width, height, data } = PNG.sync.read(png);
  const values = Uint8Array.from({ length: width * height }, (_, at) => data[at * 4 + 1] ?? 0);
  return { width, height, values };
}

/** Writes a PNG of one channel. */
export function writeShades({ width, height, values }: Shades): Buffer {
  const png = new PNG({ width, height });
  values.forEach((value, at) => {
    png.data.set([value, value, value, 255], at * 4);
  });
  return PNG.sync.write(png, { colorType: 0, deflateLevel: 9 });
}

/** The part of the pixels that differ by more than `limit`, and a picture of all differences, dark where they are large. */
export function compareShades(
  one: Shades,
  other: Shades,
  limit: number,
): { readonly changed: number; readonly difference: Shades } {
  const gaps = one.values.map((value, at) => Math.abs(value - (other.values[at] ?? 0)));
  const changed = gaps.reduce((sum, gap) => sum + (gap > limit ? 1 : 0), 0) / gaps.length;
  return { changed, difference: { ...one, values: gaps.map((gap) => 255 - gap) } };
}
