// What a picture file is, by sharp's reading of its head. In: bytes, and what the copy desk measured. Out: what the enlarger must know.
// A file that is not what was measured makes it throw: two readers who disagree are how crafted files get past a check of size.
import type { Sharp as Pipeline } from 'sharp';
import type { PictureFile } from '../model/copy.js';
import { loadEngine } from './engine.js';
import type { Samples } from './samples.js';

/** As much as the copy desk lets in (copy/probe-image.ts): held here too, for sharp may find more pixels than the head told. */
const MOST_PIXELS = 100_000_000;

/** A picture file that can be opened. */
export interface Source {
  readonly bytes: Uint8Array;
  readonly format: string;
  readonly space: Samples['space'];
  /** False for formats that lose detail. */
  readonly isLossless: boolean;
  readonly isOneBit: boolean;
  /** 16 bits a sample. */
  readonly isDeep: boolean;
  readonly isDeepWithProfile: boolean;
  /** Pages or frames. */
  readonly pages: number;
}

/** Reads the head; throws when the file is damaged or not the one that was measured. */
export async function inspect(bytes: Uint8Array, file: PictureFile): Promise<Source> {
  const metadata = await (await openSource(bytes)).metadata();
  const { format, space, depth, autoOrient } = metadata;
  const isSame =
    format === file.format && autoOrient.width === file.width && autoOrient.height === file.height;
  if (!isSame) {
    throw new Error(`source: ${format} of ${autoOrient.width} × ${autoOrient.height} pixels`);
  }
  const isDeep = depth === 'ushort';
  return {
    bytes,
    format,
    space: spaceOf(space),
    isLossless: format !== 'jpeg',
    isOneBit: metadata.bitsPerSample === 1,
    isDeep,
    isDeepWithProfile: isDeep && metadata.hasProfile,
    pages: metadata.pages ?? 1,
  };
}

/** Opens the picture upright. Serious errors and files cut short fail; the harmless warnings of many phone cameras do not. */
export async function openSource(bytes: Uint8Array): Promise<Pipeline> {
  const sharp = await loadEngine();
  return sharp(bytes, { failOn: 'error', limitInputPixels: MOST_PIXELS }).autoOrient();
}

function spaceOf(space: string): Samples['space'] {
  if (space === 'cmyk') return 'cmyk';
  return space === 'b-w' || space === 'grey16' ? 'gray' : 'rgb';
}
