// JPEG of straight polarity. In: ink samples. Out: a baseline JPEG without an Adobe marker, whose samples are the PDF's own
// (0 = no ink); and back again, to see what a JPEG really prints. The encoder, as Adobe does, writes ink upside down and says so in an APP14 marker; readers disagree about
// that marker, so the samples go in upside down, come out straight, and the marker is taken off.
import type { Sharp as Pipeline } from 'sharp';
import { loadEngine } from './engine.js';
import { lendInverted } from './ink-tiff.js';
import { withoutAdobeMarker } from './jpeg-segments.js';
import type { InkSamples } from './samples.js';

const QUALITY = 90;

/** Encodes the samples at quality 90 with full chroma: at less, edges overshoot by twice as much ink. */
export async function encodeStraightJpeg(samples: InkSamples): Promise<Uint8Array> {
  const jpeg = samples.inks === 'gray' ? await grayJpeg(samples) : await inkJpeg(samples);
  return withoutAdobeMarker(jpeg);
}

/** The samples of such a JPEG as a PDF reader sees them: its encoder's overshoot and all. */
export async function decodeStraightJpeg(jpeg: Uint8Array): Promise<Uint8Array> {
  const sharp = await loadEngine();
  const pipeline = sharp(jpeg).pipelineColourspace('cmyk').toColourspace('cmyk');
  const samples = await pipeline.raw().toBuffer();
  // In its place: a picture's samples are megabytes, and nobody else holds these.
  for (let at = 0; at < samples.length; at += 1) samples[at] = 255 - (samples[at] ?? 0);
  return samples;
}

async function grayJpeg({ width, height, bytes }: InkSamples): Promise<Uint8Array> {
  const sharp = await loadEngine();
  const raw = { width, height, channels: 1 } as const;
  return jpegOf(sharp(bytes, { raw }).toColourspace('b-w'));
}

/** sharp takes raw RGB but not raw ink: the samples are handed over as a TIFF, in memory. */
async function inkJpeg(samples: InkSamples): Promise<Uint8Array> {
  const sharp = await loadEngine();
  return lendInverted(samples, (file) =>
    jpegOf(sharp(file).pipelineColourspace('cmyk').toColourspace('cmyk')),
  );
}

function jpegOf(pipeline: Pipeline): Promise<Uint8Array> {
  return pipeline.jpeg({ quality: QUALITY, chromaSubsampling: '4:4:4' }).toBuffer();
}
