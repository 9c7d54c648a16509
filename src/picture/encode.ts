// Compression. In: ink samples, and what is asked of them. Out: them as JPEG, or as flate when that is the better choice, with no more
// ink than the press takes, measured on what is printed and not on what was meant.
import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import { keepsInkLimit } from '../model/ink-limit.js';
import type { InkMap, PressPicture } from '../model/picture.js';
import { holdInk } from './ink-limit.js';
import { mapInk, type PrintedSize } from './ink-map.js';
import { packBits } from './line-art.js';
import type { InkSamples, Samples } from './samples.js';
import { decodeStraightJpeg, encodeStraightJpeg } from './straight-jpeg.js';

const deflateInPool = promisify(deflate);

/** Flate keeps edges clean; it is worth up to this many times the JPEG's bytes. A photo takes far more, a chart far less. */
const FLATE_WORTH = 1.25;
/** A JPEG's edges overshoot; where too many pixels pass the limit, wet pixels are held this much lower and it is made again, … */
const LOWER = 6;
/** … so many times at most: three are enough for a checkerboard of white and the wettest ink. Then flate, which prints what is meant. */
const ROUNDS = 4;

/** All of the press's picture but the resolution, which the order tells. */
export type CodedPicture = Omit<PressPicture, 'ppi'>;

/** What is asked of a picture. */
export interface CodingWishes {
  /** Only sources that have lost nothing yet may become flate for size's sake. */
  readonly isLossless: boolean;
  readonly paper: PrintedSize;
  /** The press's ink limit in percent. */
  readonly inkLimit: number;
}

interface Coded {
  readonly bytes: Uint8Array;
  readonly ink: InkMap;
}

/** Compresses samples of 8 bits. */
export async function encode(samples: InkSamples, wishes: CodingWishes): Promise<CodedPicture> {
  const { width, height, inks } = samples;
  const picture = { width, height, inks, bits: 8 } as const;
  const jpeg = inks === 'gray' ? await grayJpeg(samples, wishes) : await inkJpeg(samples, wishes);
  if (wishes.isLossless || jpeg === undefined) {
    const flate = await flateOf(samples, wishes);
    if (jpeg === undefined || flate.bytes.length <= jpeg.bytes.length * FLATE_WORTH) {
      return { ...picture, encoding: 'flate', ...flate };
    }
  }
  return { ...picture, encoding: 'jpeg', ...jpeg };
}

/** Compresses line art, grey samples of 0 and 255, to one bit a pixel. */
export async function encodeLineArt(art: Samples, wishes: CodingWishes): Promise<CodedPicture> {
  const { width, height, bytes } = art;
  const samples = { width, height, inks: 'gray', bytes } as const;
  return {
    width,
    height,
    inks: 'gray',
    bits: 1,
    encoding: 'flate',
    bytes: plain(await deflateInPool(packBits(art), { level: 9 })),
    ink: mapInk(samples, wishes.paper, wishes.inkLimit),
  };
}

/** One ink passes no limit, so its overshoot need not be looked for. */
async function grayJpeg(samples: InkSamples, { paper, inkLimit }: CodingWishes): Promise<Coded> {
  const bytes = plain(await encodeStraightJpeg(samples));
  return { bytes, ink: mapInk(samples, paper, inkLimit) };
}

/** Undefined where no JPEG keeps within the limit. */
async function inkJpeg(
  samples: InkSamples,
  { paper, inkLimit }: CodingWishes,
): Promise<Coded | undefined> {
  for (let round = 0; round < ROUNDS; round += 1) {
    const jpeg = await encodeStraightJpeg(holdInk(samples, inkLimit - round * LOWER));
    const printed = { ...samples, bytes: await decodeStraightJpeg(jpeg) };
    const ink = mapInk(printed, paper, inkLimit);
    if (keepsInkLimit(ink, inkLimit)) return { bytes: plain(jpeg), ink };
  }
  return undefined;
}

async function flateOf(samples: InkSamples, { paper, inkLimit }: CodingWishes): Promise<Coded> {
  const held = holdInk(samples, inkLimit);
  const bytes = plain(await deflateInPool(held.bytes, { level: 9 }));
  return { bytes, ink: mapInk(held, paper, inkLimit) };
}

/** A Buffer as the bytes it is: a picture fresh from the bath is of the same type as one from the store. */
export function plain(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
