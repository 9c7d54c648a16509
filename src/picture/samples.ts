// Pixels on their way through the darkroom: interleaved samples of 8 bits, rows from the top, no padding. Types only.

/** What the file holds, at the size the press needs. `rgb` is sRGB; `gray` has sRGB's tone curve; `cmyk` is ink, 0 = none. */
export interface Samples {
  readonly space: 'rgb' | 'gray' | 'cmyk';
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

/** Samples as the PDF means them: `cmyk` is ink, 0 = none; `gray` is DeviceGray, 255 = paper. */
export interface InkSamples {
  readonly inks: 'cmyk' | 'gray';
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

/** A print from the enlarger. */
export interface Enlargement {
  readonly samples: Samples;
  /** False for formats that lose detail (JPEG): compressing those again without loss only makes them big. */
  readonly isLossless: boolean;
  /** Grey samples that are all 0 or 255: printed with one bit a pixel. */
  readonly isLineArt: boolean;
  /** Pages or frames that the file holds; the first is printed. */
  readonly pages: number;
}
