// The enlarger. In: a picture file's bytes and the order. Out: samples at the size the press needs, upright, cropped, on white.
// It does not choose inks. A damaged file makes it throw; the darkroom turns that into a diagnostic.
import type { Sharp as Pipeline } from 'sharp';
import type { PictureOrder } from '../model/picture.js';
import { loadEngine } from './engine.js';
import { isFlatGraphic } from './flat-graphic.js';
import { isBilevel, toBilevel } from './line-art.js';
import {
  croppedPixels,
  isFineForLineArt,
  lineArtPixels,
  type PixelSize,
  printedPixels,
} from './resolution.js';
import type { Enlargement, Samples } from './samples.js';
import { inspect, openSource, type Source } from './source.js';
import { inkOf } from './source-ink.js';

/** Side of the miniature that is looked at to tell a drawing from a photo. */
const MINIATURE = 256;
type Kind = 'photo' | 'flat' | 'line art';

/** Reads the picture and brings it to size; `ppi` is the press's resolution. */
export async function enlarge(
  bytes: Uint8Array,
  order: PictureOrder,
  ppi: number,
): Promise<Enlargement> {
  const source = await inspect(bytes, order.file);
  const kind = source.isLossless ? await kindOf(source) : 'photo';
  const { isLossless, pages } = source;
  if (kind === 'line art' && (source.isOneBit || isFineForLineArt(order))) {
    const art = await enlargeLineArt(source, order);
    if (art !== undefined) return { samples: art, isLossless, isLineArt: true, pages };
  }
  const wanted = printedPixels(order, ppi, kind !== 'photo');
  let pipeline = sized(inSpace(await openSource(source.bytes), source), order, wanted);
  // sharp's mild kernel, against the softness that making smaller leaves: more would show as halos. A picture that keeps its pixels keeps
  // the sharpness its photographer gave it; drawings need none; inks stay as they came.
  if (isReduced(order, wanted) && kind === 'photo' && source.space !== 'cmyk') {
    pipeline = pipeline.sharpen();
  }
  return { samples: await samplesOf(pipeline, source), isLossless, isLineArt: false, pages };
}

/** Undefined where the picture, looked at closely, has shades after all. */
async function enlargeLineArt(source: Source, order: PictureOrder): Promise<Samples | undefined> {
  const opaque = inSpace(await openSource(source.bytes), source).toColourspace('b-w');
  const whole = await rawOf(sized(opaque, order, croppedPixels(order)));
  if (whole.channels !== 1 || !isBilevel(whole.bytes)) return undefined;
  const wanted = lineArtPixels(order);
  if (!isReduced(order, wanted)) return { space: 'gray', ...whole };
  const sharp = await loadEngine();
  const { width, height, bytes } = whole;
  const smaller = sharp(bytes, { raw: { width, height, channels: 1 } })
    .resize({ ...wanted, fit: 'fill' })
    .toColourspace('b-w');
  return { space: 'gray', ...wanted, bytes: toBilevel((await rawOf(smaller)).bytes) };
}

function isReduced(order: PictureOrder, wanted: PixelSize): boolean {
  const shown = croppedPixels(order);
  return wanted.width < shown.width || wanted.height < shown.height;
}

/** Cropped and brought to size. Made smaller before it is cropped: so a JPEG is never opened at its full size. */
function sized(pipeline: Pipeline, order: PictureOrder, wanted: PixelSize): Pipeline {
  const shown = croppedPixels(order);
  const { file } = order;
  const isWhole = shown.width === file.width && shown.height === file.height;
  if (!isReduced(order, wanted)) return isWhole ? pipeline : pipeline.extract(shown);
  if (isWhole) return pipeline.resize({ ...wanted, fit: 'fill' });
  const across = wanted.width / shown.width;
  const down = wanted.height / shown.height;
  const whole = {
    width: Math.max(wanted.width, Math.round(file.width * across)),
    height: Math.max(wanted.height, Math.round(file.height * down)),
  };
  return pipeline.resize({ ...whole, fit: 'fill' }).extract({
    left: Math.min(Math.round(shown.left * across), whole.width - wanted.width),
    top: Math.min(Math.round(shown.top * down), whole.height - wanted.height),
    ...wanted,
  });
}

/** Fixes the colour space in and out, and puts transparent pictures on white, the colour of paper. */
function inSpace(pipeline: Pipeline, { space, isDeepWithProfile }: Source): Pipeline {
  if (space === 'cmyk') return pipeline.pipelineColourspace('cmyk').toColourspace('cmyk');
  const opaque = pipeline.flatten({ background: '#ffffff' });
  const inOut = opaque.toColourspace(space === 'gray' ? 'b-w' : 'srgb');
  // Of 16 bits, sharp leaves greys in their own profile and brings colours to Display P3: asked for by name, sRGB comes out of both.
  return isDeepWithProfile ? inOut.withIccProfile('srgb', { attach: false }) : inOut;
}

async function kindOf({ bytes, space }: Source): Promise<Kind> {
  const size = { width: MINIATURE, height: MINIATURE, fit: 'fill', kernel: 'nearest' } as const;
  const pipeline = (await openSource(bytes)).resize({ ...size, fastShrinkOnLoad: false });
  const miniature = await rawOf(pipeline.flatten({ background: '#ffffff' }));
  if (space !== 'cmyk' && isBilevel(miniature.bytes)) return 'line art';
  return isFlatGraphic(miniature.bytes, miniature.channels) ? 'flat' : 'photo';
}

interface RawPicture extends PixelSize {
  readonly bytes: Uint8Array;
  readonly channels: number;
}

async function rawOf(pipeline: Pipeline): Promise<RawPicture> {
  const { data, info } = await pipeline.raw().toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  return { width, height, channels, bytes: data };
}

async function samplesOf(pipeline: Pipeline, source: Source): Promise<Samples> {
  if (source.space === 'cmyk') return inkOf(pipeline, source);
  const { width, height, channels, bytes } = await rawOf(pipeline);
  if (channels !== 1 && channels !== 3) throw new Error(`enlarger: ${channels} channels`);
  return { space: channels === 1 ? 'gray' : 'rgb', width, height, bytes };
}
