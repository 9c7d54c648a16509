// Pictures between darkroom and press: what is ordered, and what comes back ready to be embedded.
import type { Outcome } from '../base/diagnostic.js';
import type { Rect } from '../base/geometry.js';
import type { Span } from '../base/span.js';
import type { Pt } from '../base/units.js';
import type { PictureFile } from './copy.js';

/** The crop that shows all of a picture. */
export const WHOLE_PICTURE: Rect = { x: 0, y: 0, width: 1, height: 1 };

/** A picture wanted at a size on paper. */
export interface PictureOrder {
  readonly file: PictureFile;
  /** The part shown, 0…1 of the file's width and height. */
  readonly crop: Rect;
  /** Printed size. */
  readonly width: Pt;
  readonly height: Pt;
  /** False = printed with black ink only. */
  readonly isColor: boolean;
  readonly span: Span | undefined;
}

/** Where a printed picture lays how much ink: the sum of its inks in percent, of the pixels as the PDF holds them. */
export interface InkMap {
  /** Cells of about 1 mm, side by side and under each other. */
  readonly columns: number;
  readonly rows: number;
  /** Mean ink sum of each cell, rows from the top. */
  readonly means: Float32Array;
  /** Mean of each ink over the whole picture: cyan, magenta, yellow, black. */
  readonly inks: readonly [number, number, number, number];
  /** Ink sum of the wettest pixel. */
  readonly largest: number;
  /** Share (0…1) of pixels above the press's ink limit. */
  readonly shareOver: number;
}

/** A picture as the PDF embeds it: straight polarity (0 = no ink), no profile attached. `rgb` is sRGB, for screens; those have no ink. */
export interface PressPicture {
  readonly width: number;
  readonly height: number;
  readonly inks: 'cmyk' | 'gray' | 'rgb';
  /** Bits a sample; 1 = line art, always `gray` and `flate`, rows padded to whole bytes, 1 = paper. */
  readonly bits: 1 | 8;
  /** `jpeg`: a baseline JPEG without an Adobe marker; `flate`: zlib-compressed raw samples. For `gray` samples are DeviceGray (255 = white). */
  readonly encoding: 'jpeg' | 'flate';
  readonly bytes: Uint8Array;
  readonly ink: InkMap;
  /** Pixels of the source an inch of paper, along the coarser side, before any downsampling. */
  readonly ppi: number;
}

/** Makes pictures ready for the press. A picture that cannot be made comes back undefined with its diagnostic. */
export interface Darkroom {
  develop(order: PictureOrder): Promise<Outcome<PressPicture | undefined>>;
}
