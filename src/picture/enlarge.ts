// The enlarger. In: a picture file's bytes and the order. Out: samples at the size the press needs, upright, cropped, on white.
// It does not choose inks. A damaged file makes it throw; the darkroom turns that into a diagnostic.
import type { Metadata, Sharp as Pipeline } from 'sharp';
import type { PictureOrder } from '../model/picture.js';
import { loadEngine } from './engine.js';
import { isFlatGraphic } from './flat-graphic.js';
import { hasAdobeMarker } from './jpeg-segments.js';
import { croppedPixels, printedPixels } from './resolution.js';
import type { Enlargement, Samples } from './samples.js';

/** Side of the miniature that is looked at to tell a drawing from a photo. */
const MINIATURE = 256;

/** Reads the picture and brings it to size; `ppi` is the press's resolution. */
export async function enlarge(
  bytes: Uint8Array,
  order: PictureOrder,
  ppi: number,
): Promise<Enlargement> {
  const metadata = await (await open(bytes)).metadata();
  const space = spaceOf(metadata);
  const isLossless = metadata.format !== 'jpeg';
  const isFlat = isLossless && (await looksFlat(bytes));
  const wanted = printedPixels(order, ppi, isFlat);
  const shown = croppedPixels(order);
  const isReduced = wanted.width < shown.width || wanted.height < shown.height;
  let pipeline = inSpace(await open(bytes), space).extract(shown);
  if (isReduced) pipeline = pipeline.resize({ ...wanted, fit: 'fill' });
  // sharp's mild kernel, against newsprint's softness: more would show as halos. Drawings need none; inks stay as they came.
  if (!isFlat && space !== 'cmyk') pipeline = pipeline.sharpen();
  const samples = await samplesOf(pipeline, space);
  // sharp takes every JPEG of inks for one that stands upside down; one without the marker stands straight.
  const isStraight = space === 'cmyk' && metadata.format === 'jpeg' && !hasAdobeMarker(bytes);
  return { samples: isStraight ? inverted(samples) : samples, isLossless };
}

/** Serious errors and files cut short fail; the harmless warnings of many phone cameras do not. */
async function open(bytes: Uint8Array): Promise<Pipeline> {
  const sharp = await loadEngine();
  return sharp(bytes, { failOn: 'error' }).autoOrient();
}

function spaceOf(metadata: Metadata): Samples['space'] {
  if (metadata.space === 'cmyk') return 'cmyk';
  return metadata.space === 'b-w' || metadata.space === 'grey16' ? 'gray' : 'rgb';
}

/** Fixes the colour space in and out, and puts transparent pictures on white, the colour of paper. */
function inSpace(pipeline: Pipeline, space: Samples['space']): Pipeline {
  if (space === 'cmyk') return pipeline.pipelineColourspace('cmyk').toColourspace('cmyk');
  const opaque = pipeline.flatten({ background: '#ffffff' });
  return space === 'gray' ? opaque.toColourspace('b-w') : opaque.toColourspace('srgb');
}

async function looksFlat(bytes: Uint8Array): Promise<boolean> {
  const size = { width: MINIATURE, height: MINIATURE, fit: 'fill', kernel: 'nearest' } as const;
  const miniature = (await open(bytes)).resize({ ...size, fastShrinkOnLoad: false });
  const { data, info } = await miniature.raw().toBuffer({ resolveWithObject: true });
  return isFlatGraphic(data, info.channels);
}

async function samplesOf(pipeline: Pipeline, space: Samples['space']): Promise<Samples> {
  const { data, info } = await pipeline.raw().toBuffer({ resolveWithObject: true });
  const channels = { rgb: 3, gray: 1, cmyk: 4 }[space];
  const expected = info.width * info.height * channels;
  if (data.length !== expected) {
    throw new Error(`enlarger: ${data.length} samples, expected ${expected} for ${space}`);
  }
  return { space, width: info.width, height: info.height, bytes: data };
}

function inverted(samples: Samples): Samples {
  return { ...samples, bytes: samples.bytes.map((sample) => 255 - sample) };
}
