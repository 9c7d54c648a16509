import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import sharp from 'sharp';
import { croppedPixels, printedPixels, sourcePpi } from '../../../src/picture/resolution.js';
import { developed, grain, orderFor, painted } from '../../support/picture-bench.js';
import { pixelAt } from '../../support/picture-samples.js';

function photo(width: number, height: number): Promise<Buffer> {
  return painted(width, height, (x, y) => [grain(x, y, 1), grain(x, y, 2), grain(x, y, 3)]);
}

/** Red in the left half, blue in the right. */
function redThenBlue(): Promise<Buffer> {
  return painted(80, 40, (x) => (x < 40 ? [210, 20, 30] : [20, 40, 160]));
}

function isRed([cyan = 0, magenta = 0, yellow = 0]: readonly number[]): boolean {
  return yellow > cyan && magenta > cyan;
}

describe('the size of a picture', () => {
  it('makes a photo far finer than the press smaller, to a quarter above it', async () => {
    const picture = await developed(await photo(400, 300), { width: 36, height: 27 });
    assert.deepEqual([picture.width, picture.height], [125, 94]);
    assert.equal(picture.ppi, 800);
  });

  it('leaves the pixels of a photo that is little finer', async () => {
    const picture = await developed(await photo(140, 100), { width: 36, height: (36 * 100) / 140 });
    assert.deepEqual([picture.width, picture.height], [140, 100]);
  });

  it('never makes a picture larger than it is', () => {
    const bytes = new Uint8Array();
    const order = orderFor({ path: 'a.jpg', bytes, size: [30, 20] }, { width: 300, height: 200 });
    assert.deepEqual(printedPixels(order, 200, false), { width: 30, height: 20 });
  });

  it('keeps more of a drawing than of a photo', () => {
    const order = orderFor(
      { path: 'a.png', bytes: new Uint8Array(), size: [800, 600] },
      { width: 72, height: 54 },
    );
    assert.equal(printedPixels(order, 200, false).width, 250);
    assert.equal(printedPixels(order, 200, true).width, 400);
  });

  it('crops, and only what the crop shows is printed', async () => {
    const crop = { x: 0.5, y: 0, width: 0.5, height: 1 };
    const picture = await developed(await redThenBlue(), { crop, width: 14.4, height: 14.4 });
    assert.deepEqual([picture.width, picture.height], [40, 40]);
    assert.ok(!isRed(await pixelAt(picture, 0.1, 0.5)));
  });

  it('rounds a crop to whole pixels inside the picture', () => {
    const file = { path: 'a.jpg', bytes: new Uint8Array(), size: [3, 3] as const };
    const crop = { x: 0.99, y: 0.4, width: 0.01, height: 0.6000001 };
    assert.deepEqual(croppedPixels(orderFor(file, { crop })), {
      left: 2,
      top: 1,
      width: 1,
      height: 2,
    });
  });

  it('measures resolution along the coarser side', () => {
    const file = { path: 'a.jpg', bytes: new Uint8Array(), size: [300, 100] as const };
    assert.equal(sourcePpi(orderFor(file, { width: 72, height: 72 })), 100);
  });

  it('turns a picture upright as its camera noted, before it crops', async () => {
    // Orientation 6: the file lies on its left side; upright, its left edge is on top.
    const lying = await sharp(await redThenBlue())
      .withMetadata({ orientation: 6 })
      .jpeg({ quality: 95 })
      .toBuffer();
    const upright = await developed(lying, {}, 'a.jpg');
    assert.deepEqual([upright.width, upright.height], [40, 80]);
    assert.ok(isRed(await pixelAt(upright, 0.5, 0.2)));
    assert.ok(!isRed(await pixelAt(upright, 0.5, 0.8)));
    const crop = { x: 0, y: 0.5, width: 1, height: 0.5 };
    const lower = await developed(lying, { crop, width: 14.4, height: 14.4 }, 'a.jpg');
    assert.ok(!isRed(await pixelAt(lower, 0.5, 0.3)));
  });

  it('keeps a chart in flate and a photo in JPEG, whatever the file they came in', async () => {
    const chart = await painted(300, 200, (x, y) =>
      x % 40 < 20 && y > 60 ? [20, 90, 160] : [255, 255, 255],
    );
    assert.equal((await developed(chart)).encoding, 'flate');
    assert.equal((await developed(await photo(300, 200))).encoding, 'jpeg');
  });

  it('keeps the edge of a chart free from shades that were not there', async () => {
    const chart = await painted(64, 64, (x) => (x < 32 ? [255, 255, 255] : [200, 0, 0]));
    const picture = await developed(chart);
    assert.deepEqual(await pixelAt(picture, 31 / 64, 0.5), await pixelAt(picture, 0.1, 0.5));
    assert.deepEqual(await pixelAt(picture, 32 / 64, 0.5), await pixelAt(picture, 0.9, 0.5));
  });
});
