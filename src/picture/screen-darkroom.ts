// The darkroom for screens. In: orders. Out: pictures in sRGB or grey, straight from the source and never back from ink. Size and crop are
// those of the press; colour is kept where the page has it.
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import { diagnose } from '../base/diagnostic.js';
import { screenColor } from '../base/screen-color.js';
import type { Darkroom, InkMap, PictureOrder } from '../model/picture.js';
import { createDeveloper, type DevelopingTools } from './develop-once.js';
import { type CodedPicture, plain } from './encode.js';
import { loadEngine } from './engine.js';
import { packBits } from './line-art.js';
import { sourcePpi } from './resolution.js';
import type { Samples } from './samples.js';
import { luminance } from './separate.js';

const deflateInPool = promisify(deflate);

/** Part of every key: raised with each change of what comes out. */
const RULES_VERSION = 2;
/** JPEG quality: an eye at arm's length from a screen sees no difference above. */
const QUALITY = 72;

/** A screen takes no ink. */
const NO_INK: InkMap = {
  columns: 0,
  rows: 0,
  means: new Float32Array(0),
  inks: [0, 0, 0, 0],
  largest: 0,
  shareOver: 0,
};

/** A darkroom with its tools; what is odd about a file was told when it was checked for the press. */
export function createScreenDarkroom(tools: DevelopingTools): Darkroom {
  const developOnce = createDeveloper(tools, {
    keyOf: (order) => keyOf(order, tools.ppi),
    convert: async ({ samples, isLineArt, pages }, order) => ({
      picture: isLineArt ? await bilevel(samples) : await jpeg(samples, order.isColor),
      source: { pages, wettest: 0 },
    }),
  });
  return {
    develop: async (order) => {
      const stored = await developOnce(order);
      const { path } = order.file;
      if (stored === undefined) {
        const diagnostics = [diagnose('picture/unreadable', { path }, { span: order.span })];
        return { value: undefined, diagnostics };
      }
      return { value: { ...stored.picture, ppi: sourcePpi(order) }, diagnostics: [] };
    },
  };
}

function keyOf({ crop, width, height, isColor, file }: PictureOrder, ppi: number): string {
  const place = [crop.x, crop.y, crop.width, crop.height, width, height];
  const ingredients = ['screen', RULES_VERSION, file.hash, file.width, file.height, place];
  return createHash('sha256')
    .update(JSON.stringify([...ingredients, isColor, ppi, QUALITY]))
    .digest('hex');
}

/** Black and white stays so: sharper than any JPEG, and smaller. */
async function bilevel(art: Samples): Promise<CodedPicture> {
  const bytes = plain(await deflateInPool(packBits(art), { level: 9 }));
  const { width, height } = art;
  return { width, height, inks: 'gray', bits: 1, encoding: 'flate', bytes, ink: NO_INK };
}

async function jpeg(samples: Samples, isColor: boolean): Promise<CodedPicture> {
  const sharp = await loadEngine();
  const { width, height } = samples;
  const shown = shownOf(samples, isColor);
  const channels = shown.inks === 'gray' ? 1 : 3;
  const pipeline = sharp(shown.bytes, { raw: { width, height, channels } });
  const coded = await pipeline
    .toColourspace(shown.inks === 'gray' ? 'b-w' : 'srgb')
    .jpeg({ quality: QUALITY, chromaSubsampling: '4:2:0', mozjpeg: true })
    .toBuffer();
  const bytes = plain(coded);
  return { width, height, inks: shown.inks, bits: 8, encoding: 'jpeg', bytes, ink: NO_INK };
}

interface Shown {
  readonly inks: 'rgb' | 'gray';
  readonly bytes: Uint8Array;
}

function shownOf({ space, bytes }: Samples, isColor: boolean): Shown {
  if (space === 'gray') return { inks: 'gray', bytes };
  const rgb = space === 'cmyk' ? inkOnScreen(bytes) : bytes;
  return isColor ? { inks: 'rgb', bytes: rgb } : { inks: 'gray', bytes: luminance(rgb) };
}

/** Art that comes as ink, as the pages' own inks are shown. */
function inkOnScreen(cmyk: Uint8Array): Uint8Array {
  const rgb = new Uint8Array((cmyk.length / 4) * 3);
  for (let pixel = 0; pixel * 4 < cmyk.length; pixel += 1) {
    const [cyan = 0, magenta = 0, yellow = 0, black = 0] = cmyk.subarray(pixel * 4, pixel * 4 + 4);
    rgb.set(screenColor([cyan / 255, magenta / 255, yellow / 255, black / 255]), pixel * 3);
  }
  return rgb;
}
