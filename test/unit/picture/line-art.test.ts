import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inflateSync } from 'node:zlib';
import sharp from 'sharp';
import type { PictureOrder, PressPicture } from '../../../src/model/picture.js';
import { packBits } from '../../../src/picture/line-art.js';
import { darkroomOver, orderFor, painted } from '../../support/picture-bench.js';

const SIZE = [90, 60] as const;

/** Black stripes of ten pixels on white, every second one a white one, as PNG of 8 bits. */
function stripes(): Promise<Buffer> {
  return painted(SIZE[0], SIZE[1], (x) =>
    Math.floor(x / 10) % 2 === 0 ? [0, 0, 0] : [255, 255, 255],
  );
}

/** Width and height that give a picture of SIZE so many pixels an inch. */
function at(ppi: number): Pick<PictureOrder, 'width' | 'height'> {
  return { width: (SIZE[0] / ppi) * 72, height: (SIZE[1] / ppi) * 72 };
}

async function develop(
  bytes: Uint8Array,
  ppi: number,
  changes: Partial<PictureOrder> = {},
): Promise<{ readonly picture: PressPicture; readonly codes: readonly string[] }> {
  const order = orderFor({ path: 'art', bytes, size: SIZE }, { ...at(ppi), ...changes });
  const { value, diagnostics } = await darkroomOver(new Map([['art', bytes]])).develop(order);
  if (value === undefined) throw new Error(diagnostics.map(({ code }) => code).join());
  return { picture: value, codes: diagnostics.map(({ code }) => code) };
}

describe('line art', () => {
  it('stays one bit a pixel, as PNG and as TIFF, with every pixel where it was', async () => {
    const files = [
      await sharp(await stripes())
        .png({ palette: true, colours: 2 })
        .toBuffer(),
      await sharp(await stripes())
        .toColourspace('b-w')
        .tiff({ bitdepth: 1, compression: 'ccittfax4' })
        .toBuffer(),
      await stripes(),
    ];
    for (const bytes of files) {
      const { picture, codes } = await develop(bytes, 900);
      assert.deepEqual(codes, []);
      const { width, height, bits, inks, encoding } = picture;
      assert.deepEqual(
        { width, height, bits, inks, encoding },
        {
          width: 90,
          height: 60,
          bits: 1,
          inks: 'gray',
          encoding: 'flate',
        },
      );
      const row = inflateSync(picture.bytes).subarray(12, 24);
      const seen = Array.from({ length: 90 }, (_, x) => ((row[x >> 3] ?? 0) >> (7 - (x & 7))) & 1);
      assert.deepEqual(
        seen,
        Array.from({ length: 90 }, (_, x) => Math.floor(x / 10) % 2),
      );
    }
  });

  it('is made smaller only where it is finer than a plate, and then stays black and white', async () => {
    const { picture } = await develop(await stripes(), 2400);
    assert.deepEqual([picture.bits, picture.width, picture.height], [1, 45, 30]);
    const { picture: kept } = await develop(await stripes(), 1200);
    assert.deepEqual([kept.width, kept.height], [90, 60]);
  });

  it('is cropped to the pixel', async () => {
    const { picture } = await develop(await stripes(), 900, {
      crop: { x: 0.5, y: 0, width: 0.5, height: 1 },
      width: (45 / 900) * 72,
    });
    assert.deepEqual([picture.bits, picture.width], [1, 45]);
    // Pixels 45…49 are black, 50…59 white.
    assert.equal(inflateSync(picture.bytes)[0], 0b00000111);
  });

  it('tells how much ink it lays', async () => {
    const { picture } = await develop(await stripes(), 900);
    assert.equal(picture.ink.largest, 100);
    const mean = picture.ink.means.reduce((sum, one) => sum + one, 0) / picture.ink.means.length;
    assert.ok(mean > 45 && mean < 65, `${mean}`);
  });

  it('of one bit is an error where it is jagged and a warning where it is coarse', async () => {
    const bytes = await sharp(await stripes())
      .png({ palette: true, colours: 2 })
      .toBuffer();
    assert.deepEqual((await develop(bytes, 549)).codes, ['picture/line-art-jagged']);
    assert.deepEqual((await develop(bytes, 551)).codes, ['picture/line-art-coarse']);
    assert.deepEqual((await develop(bytes, 799)).codes, ['picture/line-art-coarse']);
    assert.deepEqual((await develop(bytes, 801)).codes, []);
  });

  it('of 8 bits below that is printed as a drawing in grey', async () => {
    const { picture, codes } = await develop(await stripes(), 300);
    assert.equal(picture.bits, 8);
    assert.deepEqual(codes, []);
  });

  it('is not what has a single shade, nor two colours other than black and white', async () => {
    const shade = await painted(SIZE[0], SIZE[1], (x, y) =>
      x === 41 && y === 23 ? [90, 90, 90] : x % 20 < 10 ? [0, 0, 0] : [255, 255, 255],
    );
    assert.equal((await develop(shade, 900)).picture.bits, 8);
    const red = await painted(SIZE[0], SIZE[1], (x) =>
      x % 20 < 10 ? [200, 0, 0] : [255, 255, 255],
    );
    const two = await sharp(red).png({ palette: true, colours: 2 }).toBuffer();
    const { picture } = await develop(two, 900);
    assert.deepEqual([picture.bits, picture.inks], [8, 'cmyk']);
  });

  it('is packed with the first pixel in the highest bit and each row in bytes of its own', () => {
    const bytes = Uint8Array.from([255, 0, 0, 0, 0, 0, 0, 0, 255, 0, 255, 0, 0, 0, 0, 0, 0, 0]);
    const packed = packBits({ space: 'gray', width: 9, height: 2, bytes });
    assert.deepEqual([...packed], [0x80, 0x80, 0x40, 0x00]);
  });
});
