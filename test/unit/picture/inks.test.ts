import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import sharp from 'sharp';
import { withoutAdobeMarker } from '../../../src/picture/jpeg-segments.js';
import { developed, grain, inkTiff, painted } from '../../support/picture-bench.js';
import { jpegMarkers, pixelAt, samplesOf } from '../../support/picture-samples.js';

const ADOBE = 0xffee;
const BASELINE = 0xffc0;

/** White above, black below, with a coloured stripe at the right that keeps it from being a grey picture. */
function whiteOverBlack(): Promise<Buffer> {
  return painted(90, 60, (x, y) => (x > 80 ? [200, 30, 40] : y < 30 ? [255, 255, 255] : [0, 0, 0]));
}

describe('the inks of a picture', () => {
  it('gives white no ink and black mostly black ink, in JPEG', async () => {
    const bytes = await sharp(await whiteOverBlack())
      .jpeg({ quality: 95 })
      .toBuffer();
    const picture = await developed(bytes, {}, 'a.jpg');
    assert.equal(picture.inks, 'cmyk');
    assert.equal(picture.encoding, 'jpeg');
    const white = await pixelAt(picture, 0.3, 0.2);
    const [, , , black = 0] = await pixelAt(picture, 0.3, 0.8);
    assert.ok(Math.max(...white) <= 6, `white is ${white}`);
    assert.ok(black >= 230, `black ink of black is ${black}`);
  });

  it('gives a drawing the same inks in flate', async () => {
    const picture = await developed(await whiteOverBlack());
    assert.equal(picture.encoding, 'flate');
    const white = await pixelAt(picture, 0.3, 0.2);
    const [, , , black = 0] = await pixelAt(picture, 0.3, 0.8);
    assert.ok(Math.max(...white) <= 2, `white is ${white}`);
    assert.ok(black >= 230, `black ink of black is ${black}`);
  });

  it('writes a baseline JPEG without an Adobe marker or a profile', async () => {
    const bytes = await painted(90, 60, (x, y) => [grain(x, y, 1), grain(x, y, 2), grain(x, y, 3)]);
    for (const isColor of [true, false]) {
      const { bytes: jpeg } = await developed(bytes, { isColor });
      const markers = jpegMarkers(jpeg);
      assert.ok(markers.includes(BASELINE));
      assert.ok(!markers.includes(ADOBE));
      assert.ok(!markers.includes(0xffe2), 'no profile');
    }
  });

  it('mixes red from magenta and yellow', async () => {
    const picture = await developed(await painted(60, 60, () => [210, 20, 30]));
    const [cyan = 0, magenta = 0, yellow = 0] = await pixelAt(picture, 0.5, 0.5);
    assert.ok(magenta > 150 && yellow > 130 && cyan < 60, `${cyan} ${magenta} ${yellow}`);
  });

  it('stays within the ink limit of newsprint over the corners of sRGB', async () => {
    const steps = [0, 64, 128, 192, 255];
    const at = (index: number): number => steps[index % 5] ?? 0;
    const bytes = await painted(125, 8, (x) => [
      at(x),
      at(Math.floor(x / 5)),
      at(Math.floor(x / 25)),
    ]);
    const samples = await samplesOf(await developed(bytes));
    for (let pixel = 0; pixel < samples.length; pixel += 4) {
      const ink = samples.subarray(pixel, pixel + 4).reduce((sum, value) => sum + value, 0);
      assert.ok(ink / 2.55 <= 240, `pixel ${pixel / 4}: ${ink / 2.55} %`);
    }
  });

  it('prints a grey picture with black alone, lightened against dot gain', async () => {
    const gray = sharp(await painted(60, 60, () => [128, 128, 128])).toColourspace('b-w');
    const picture = await developed(await gray.png().toBuffer());
    assert.equal(picture.inks, 'gray');
    const [value = 0] = await pixelAt(picture, 0.5, 0.5);
    assert.equal(value, Math.round(255 * 0.64));
  });

  it('gives DeviceGray white for white and black for black', async () => {
    const bytes = await painted(60, 60, (_, y) => (y < 30 ? [255, 255, 255] : [0, 0, 0]));
    for (const format of ['png', 'jpeg'] as const) {
      const picture = await developed(
        await sharp(bytes).toFormat(format, { quality: 95 }).toBuffer(),
      );
      assert.equal(picture.inks, 'gray', format);
      const [white = 0] = await pixelAt(picture, 0.5, 0.1);
      const [black = 255] = await pixelAt(picture, 0.5, 0.9);
      assert.ok(white >= 252 && black <= 3, `${format}: ${white}, ${black}`);
    }
  });

  it('prints a colour picture with black alone when the page has no colour', async () => {
    const bytes = await painted(60, 60, (x) => (x < 30 ? [255, 240, 0] : [20, 20, 120]));
    const picture = await developed(bytes, { isColor: false });
    assert.equal(picture.inks, 'gray');
    const [yellow = 0] = await pixelAt(picture, 0.2, 0.5);
    const [navy = 255] = await pixelAt(picture, 0.8, 0.5);
    assert.ok(yellow > 225 && navy < 90, `${yellow}, ${navy}`);
  });

  it('puts transparent pictures on white, in colour and in grey', async () => {
    const clear = { r: 200, g: 0, b: 0, alpha: 0 };
    const logo = await sharp({ create: { width: 60, height: 60, channels: 4, background: clear } })
      .composite([{ input: await painted(20, 20, () => [0, 80, 160]), left: 0, top: 0 }])
      .png()
      .toBuffer();
    assert.ok(Math.max(...(await pixelAt(await developed(logo), 0.8, 0.8))) <= 2);
    assert.deepEqual(await pixelAt(await developed(logo, { isColor: false }), 0.8, 0.8), [255]);
  });

  it('leaves ink that comes as ink as it is', async () => {
    const inks = { cyan: 0, magenta: 0, yellow: 0, black: 200 };
    const jpeg = await inkJpeg(60, 60, Object.values(inks));
    const picture = await developed(jpeg, {}, 'ad.jpg');
    assert.equal(picture.inks, 'cmyk');
    const [cyan = 9, magenta = 9, yellow = 9, black = 0] = await pixelAt(picture, 0.5, 0.5);
    assert.ok(cyan <= 1 && magenta <= 1 && yellow <= 1, 'black art stays black art');
    assert.ok(Math.abs(black - inks.black) <= 1, `black is ${black}`);
  });

  it('takes a JPEG of inks without an Adobe marker as it stands', async () => {
    const jpeg = withoutAdobeMarker(await inkJpeg(60, 60, [120, 130, 140, 200]));
    const picture = await developed(jpeg, {}, 'ad.jpg');
    // The advertiser's encoder wrote it upside down; without the marker that is what it says.
    const seen = await pixelAt(picture, 0.5, 0.5);
    const expected = [135, 125, 115, 55];
    assert.ok(
      seen.every((ink, index) => Math.abs(ink - (expected[index] ?? 0)) <= 1),
      `${seen}`,
    );
  });

  it('prints ink with black alone when the page has no colour', async () => {
    const picture = await developed(
      await inkJpeg(60, 60, [0, 0, 0, 255]),
      { isColor: false },
      'ad.jpg',
    );
    assert.equal(picture.inks, 'gray');
    assert.ok(((await pixelAt(picture, 0.5, 0.5))[0] ?? 255) <= 2);
  });

  it('reads pictures of 16 bits', async () => {
    const deep = sharp(await whiteOverBlack()).toColourspace('rgb16');
    const picture = await developed(await deep.png().toBuffer());
    const white = await pixelAt(picture, 0.3, 0.2);
    assert.ok(Math.max(...white) <= 2, `white is ${white}`);
  });
});

/** A JPEG of one ink colour as an advertiser's program writes it: upside down with an Adobe marker. */
async function inkJpeg(width: number, height: number, inks: readonly number[]): Promise<Buffer> {
  const bytes = new Uint8Array(width * height * 4).map((_, index) => inks[index % 4] ?? 0);
  return sharp(inkTiff({ inks: 'cmyk', width, height, bytes }))
    .pipelineColourspace('cmyk')
    .toColourspace('cmyk')
    .jpeg({ quality: 95 })
    .toBuffer();
}
