// A darkroom for tests: pictures made in memory, a store in memory, the project's own profile.
import { createHash } from 'node:crypto';
import sharp from 'sharp';
import type { Store } from '../../src/base/store.js';
import type { PictureFile } from '../../src/model/copy.js';
import type { Darkroom, PictureOrder, PressPicture } from '../../src/model/picture.js';
import { createDarkroom, type DarkroomTools } from '../../src/picture/darkroom.js';
import { wrapInverted } from '../../src/picture/ink-tiff.js';
import type { InkSamples } from '../../src/picture/samples.js';
import { newsprintProfile } from './press-profile.js';

export type Rgb = readonly [red: number, green: number, blue: number];

/** A store that remembers, and says how often it was asked in vain. */
export interface MemoryStore extends Store {
  readonly kept: Map<string, Uint8Array>;
  misses(): number;
}

export function createMemoryStore(): MemoryStore {
  const kept = new Map<string, Uint8Array>();
  let misses = 0;
  return {
    kept,
    misses: () => misses,
    get: async (key) => {
      const bytes = kept.get(key);
      if (bytes === undefined) misses += 1;
      return bytes;
    },
    put: async (key, bytes) => void kept.set(key, bytes),
  };
}

/** What newsprint asks, and what else a darkroom must be told. */
export const LIMITS = { ppi: 200, inkLimit: 240, atOnce: 2 } as const;

/** A darkroom at 200 ppi (warning under 150) over the files given by path; `reads` collects what it reads. */
export function darkroomOver(
  files: ReadonlyMap<string, Uint8Array>,
  store: Store = createMemoryStore(),
  reads: string[] = [],
  changes: Partial<DarkroomTools> = {},
): Darkroom {
  const readBytes = (path: string): Uint8Array => {
    reads.push(path);
    const bytes = files.get(path);
    if (bytes === undefined) throw new Error(`no ${path}`);
    return bytes;
  };
  return createDarkroom({ ...newsprintProfile(), readBytes, store, ...LIMITS, ...changes });
}

/** A picture of `width` × `height` pixels whose colour at each place `paint` tells, as PNG. */
export function painted(
  width: number,
  height: number,
  paint: (x: number, y: number) => Rgb,
): Promise<Buffer> {
  const bytes = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) bytes.set(paint(x, y), (y * width + x) * 3);
  }
  return sharp(bytes, { raw: { width, height, channels: 3 } })
    .png()
    .toBuffer();
}

/** Ink of 8 bits as an advertiser's TIFF. */
export function inkTiff(samples: InkSamples): Uint8Array {
  return wrapInverted({ ...samples, bytes: samples.bytes.map((ink) => 255 - ink) });
}

/** A shade of soft light with film grain over it, the same every time: what photos are made of. */
export function grain(x: number, y: number, seed: number): number {
  const wave = Math.sin(x * 12.9898 + y * 78.233 + seed * 37.719) * 43758.5453;
  const noise = (wave - Math.floor(wave)) * 24;
  return Math.round(
    128 + 100 * Math.sin((x + seed * 20) / 31) * Math.cos((y - seed * 9) / 23) + noise - 12,
  );
}

/** An order for the whole picture at 200 ppi, in colour, with what the test changes. */
export function orderFor(
  file: {
    readonly path: string;
    readonly bytes: Uint8Array;
    readonly size: readonly [number, number];
  },
  changes: Partial<PictureOrder> = {},
): PictureOrder {
  const [width, height] = file.size;
  const hash = createHash('sha256').update(file.bytes).digest('hex');
  return {
    file: {
      path: file.path,
      hash,
      format: formatOf(file.bytes),
      width,
      height,
    },
    crop: { x: 0, y: 0, width: 1, height: 1 },
    width: (width / 200) * 72,
    height: (height / 200) * 72,
    isColor: true,
    span: undefined,
    ...changes,
  };
}

/** Told by the first byte: tests name their files as they like. */
function formatOf(bytes: Uint8Array): PictureFile['format'] {
  const formats = { 137: 'png', 255: 'jpeg', 82: 'webp', 73: 'tiff', 77: 'tiff' } as const;
  return formats[(bytes[0] ?? 0) as keyof typeof formats] ?? 'jpeg';
}

/** Develops one picture made in memory; fails when it comes back with anything to say. */
export async function developed(
  bytes: Uint8Array,
  changes: Partial<PictureOrder> = {},
  path = 'pictures/test.png',
): Promise<PressPicture> {
  const { width, height, autoOrient } = await sharp(bytes).metadata();
  const size = [autoOrient?.width ?? width, autoOrient?.height ?? height] as const;
  const darkroom = darkroomOver(new Map([[path, bytes]]));
  const { value, diagnostics } = await darkroom.develop(orderFor({ path, bytes, size }, changes));
  if (value === undefined || diagnostics.length > 0) {
    throw new Error(`not developed: ${diagnostics.map(({ code }) => code).join(', ')}`);
  }
  return value;
}
