import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { keepsInkLimit } from '../../../src/model/ink-limit.js';
import type { InkMap } from '../../../src/model/picture.js';
import { holdInk } from '../../../src/picture/ink-limit.js';
import { mapInk } from '../../../src/picture/ink-map.js';
import type { InkSamples } from '../../../src/picture/samples.js';

const MM = 72 / 25.4;

/** Samples whose pixels `inksAt` tells, 0…255 an ink. */
function inkSamples(
  width: number,
  height: number,
  inksAt: (x: number, y: number) => readonly number[],
): InkSamples {
  const bytes: number[] = [];
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) bytes.push(...inksAt(x, y));
  return { inks: 'cmyk', width, height, bytes: Uint8Array.from(bytes) };
}

describe('the map of a picture’s ink', () => {
  it('has cells of about a millimetre with the mean of their pixels', () => {
    const samples = inkSamples(40, 20, (x) => (x < 20 ? [0, 0, 0, 0] : [255, 255, 0, 51]));
    const map = mapInk(samples, { width: 4.2 * MM, height: 1.9 * MM }, 240);
    assert.deepEqual([map.columns, map.rows], [4, 2]);
    const means = [...map.means].map((mean) => Math.round(mean * 10) / 10);
    assert.deepEqual(means, [0, 0, 220, 220, 0, 0, 220, 220]);
    assert.equal(Math.round(map.largest), 220);
    assert.equal(map.shareOver, 0);
  });

  it('counts the pixels above the limit and finds the wettest', () => {
    const samples = inkSamples(10, 10, (x, y) =>
      x === 3 && y < 2 ? [255, 255, 0, 153] : [0, 0, 0, 255],
    );
    const map = mapInk(samples, { width: 10 * MM, height: 10 * MM }, 240);
    assert.equal(map.shareOver, 0.02);
    assert.equal(Math.round(map.largest), 260);
  });

  it('reads DeviceGray as ink: black is 100 %, paper none', () => {
    const bytes = Uint8Array.from([0, 255, 0, 255]);
    const map = mapInk({ inks: 'gray', width: 2, height: 2, bytes }, { width: 1, height: 1 }, 240);
    assert.deepEqual([...map.means], [50]);
    assert.equal(map.largest, 100);
  });

  it('never has more cells than pixels', () => {
    const map = mapInk(
      inkSamples(3, 2, () => [0, 0, 0, 255]),
      { width: 900, height: 900 },
      240,
    );
    assert.deepEqual([...map.means], [100, 100, 100, 100, 100, 100]);
  });

  it('tells the mean of each ink over the whole picture', () => {
    const samples = inkSamples(2, 1, (x) => (x === 0 ? [255, 51, 0, 0] : [0, 51, 0, 102]));
    const { inks } = mapInk(samples, { width: 1, height: 1 }, 240);
    assert.deepEqual(inks, [50, 20, 0, 20]);
    const gray: InkSamples = { inks: 'gray', width: 2, height: 1, bytes: Uint8Array.of(0, 255) };
    assert.deepEqual(mapInk(gray, { width: 1, height: 1 }, 240).inks, [0, 0, 0, 50]);
  });

  it('lets a press take one stray pixel in a thousand, and none far above', () => {
    const ink: InkMap = {
      columns: 1,
      rows: 1,
      means: new Float32Array(1),
      inks: [0, 0, 0, 0],
      largest: 259,
      shareOver: 0.001,
    };
    assert.ok(keepsInkLimit(ink, 240));
    assert.ok(!keepsInkLimit({ ...ink, largest: 261 }, 240));
    assert.ok(!keepsInkLimit({ ...ink, shareOver: 0.002 }, 240));
  });
});

describe('the ink limiter', () => {
  it('keeps black and lowers the colours together, down to the limit', () => {
    const held = holdInk(
      inkSamples(1, 1, () => [200, 100, 200, 250]),
      200,
    );
    const [cyan = 0, magenta = 0, yellow = 0, black = 0] = held.bytes;
    assert.equal(black, 250);
    assert.deepEqual([cyan, magenta, yellow], [104, 52, 104]);
  });

  it('leaves pixels within the limit and greys as they are', () => {
    const samples = inkSamples(2, 1, () => [200, 100, 200, 100]);
    assert.deepEqual([...holdInk(samples, 240).bytes], [...samples.bytes]);
    const gray: InkSamples = { inks: 'gray', width: 1, height: 1, bytes: Uint8Array.from([0]) };
    assert.deepEqual([...holdInk(gray, 50).bytes], [0]);
  });

  it('holds every mix within the limit', () => {
    const level = (index: number): number => (index % 6) * 51;
    const mixes = inkSamples(36, 36, (x, y) =>
      [level(x), level(x / 6), level(y), level(y / 6)].map(Math.floor),
    );
    for (const limit of [200, 240, 260]) {
      const { largest } = mapInk(holdInk(mixes, limit), { width: 100, height: 100 }, limit);
      assert.ok(largest <= limit && largest > limit - 2, `${limit}: ${largest}`);
    }
  });
});
