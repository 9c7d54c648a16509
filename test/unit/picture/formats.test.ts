import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import sharp from 'sharp';
import { SurroundingsFault } from '../../../src/base/surroundings.js';
import type { PressPicture } from '../../../src/model/picture.js';
import { checkProfile } from '../../../src/picture/darkroom.js';
import {
  createMemoryStore,
  darkroomOver,
  developed,
  grain,
  inkTiff,
  orderFor,
  painted,
  type Rgb,
} from '../../support/picture-bench.js';
import { pixelAt, samplesOf } from '../../support/picture-samples.js';
import { newsprintProfile } from '../../support/press-profile.js';
import { fileForTest } from '../../support/programs.js';
import { deepInkTiff, grayProfile, secondTransform } from '../../support/tiny-pictures.js';

const RED: Rgb = [210, 20, 30];

function red(): Promise<Buffer> {
  return painted(60, 60, () => RED);
}

/** Within a step or two of rounding, an ink at a time. */
function assertNear(
  seen: readonly number[],
  wanted: readonly number[],
  about: string,
  by = 4,
): void {
  const isNear = seen.length === wanted.length;
  assert.ok(
    isNear && seen.every((ink, index) => Math.abs(ink - (wanted[index] ?? 0)) <= by),
    `${about}: ${seen} and not ${wanted}`,
  );
}

async function codesOf(
  bytes: Uint8Array,
  size: readonly [number, number],
): Promise<readonly string[]> {
  const order = orderFor({ path: 'a', bytes, size });
  const { diagnostics } = await darkroomOver(new Map([['a', bytes]])).develop(order);
  return diagnostics.map(({ code }) => code);
}

describe('the formats of pictures', () => {
  it('give the same ink for the same colour, whatever file it came in', async () => {
    const png = await red();
    const wanted = await pixelAt(await developed(png), 0.5, 0.5);
    const files = {
      'TIFF, LZW': sharp(png).tiff({ compression: 'lzw' }),
      'TIFF of 16 bits': sharp(png).toColourspace('rgb16').tiff({ compression: 'deflate' }),
      'PNG of 16 bits': sharp(png).toColourspace('rgb16').png(),
      'PNG with a palette': sharp(png).png({ palette: true }),
      'PNG with alpha': sharp(png).ensureAlpha().png(),
      'WebP without loss': sharp(png).webp({ lossless: true }),
      'progressive JPEG': sharp(png).jpeg({ quality: 100, progressive: true }),
    };
    for (const [name, file] of Object.entries(files)) {
      assertNear(await pixelAt(await developed(await file.toBuffer()), 0.5, 0.5), wanted, name);
    }
  });

  it('give the same ink for the same colour in any profile, of 8 bits and of 16', async () => {
    const wanted = await pixelAt(await developed(await red()), 0.5, 0.5);
    // In Display P3 this red has other numbers; taken for sRGB it would print duller.
    const wide = await sharp(await red())
      .withIccProfile('p3')
      .png()
      .toBuffer();
    const [inFile = 0] = await sharp(wide, { ignoreIcc: true }).raw().toBuffer();
    assert.ok(Math.abs(inFile - RED[0]) > 10, `${inFile}`);
    const deep = await sharp(wide).keepIccProfile().toColourspace('rgb16').png().toBuffer();
    const jpeg = await sharp(await red())
      .withIccProfile('p3')
      .jpeg({ quality: 100 })
      .toBuffer();
    for (const [name, bytes] of Object.entries({ wide, deep, jpeg })) {
      assertNear(await pixelAt(await developed(bytes), 0.5, 0.5), wanted, name);
    }
  });

  it('take a grey picture with the tone curve of its profile, of 8 bits and of 16', async (t) => {
    const gray = await painted(60, 60, () => [188, 188, 188]);
    const wanted = await pixelAt(await developed(gray), 0.5, 0.5);
    const profile = fileForTest(t, 'linear.icc', grayProfile(1));
    const tagged = sharp(gray).toColourspace('b-w').withIccProfile(profile);
    const eight = await tagged.png().toBuffer();
    const [inFile = 0] = await sharp(eight, { ignoreIcc: true }).raw().toBuffer();
    assert.ok(inFile < 140, `written with a gamma of 1: ${inFile}`);
    const deep = await sharp(eight).keepIccProfile().toColourspace('grey16').png().toBuffer();
    const jpeg = await tagged.clone().jpeg({ quality: 100 }).toBuffer();
    for (const [name, bytes] of Object.entries({ eight, deep, jpeg })) {
      const picture = await developed(bytes);
      assert.equal(picture.inks, 'gray', name);
      assertNear(await pixelAt(picture, 0.5, 0.5), wanted, name);
    }
  });

  it('put grey with alpha on white', async () => {
    const bytes = new Uint8Array(60 * 60 * 2).map((_, index) => (index % 2 === 0 ? 40 : 0));
    const clear = await sharp(bytes, { raw: { width: 60, height: 60, channels: 2 } })
      .toColourspace('b-w')
      .png()
      .toBuffer();
    assert.deepEqual(await pixelAt(await developed(clear), 0.5, 0.5), [255]);
  });

  it('leave the ink of a TIFF as it is, of 8 bits and of 16', async () => {
    const inks = [10, 60, 110, 160];
    const bytes = new Uint8Array(60 * 60 * 4).map((_, index) => inks[index % 4] ?? 0);
    const plain = inkTiff({ inks: 'cmyk', width: 60, height: 60, bytes });
    const deep = deepInkTiff(60, 60, inks);
    for (const [name, file] of Object.entries({ plain, deep })) {
      assertNear(await pixelAt(await developed(file), 0.5, 0.5), inks, name, 1);
    }
  });

  it('thin ink that is half transparent by half', async () => {
    const file = deepInkTiff(60, 60, [10, 60, 110, 160], 128);
    assertNear(await pixelAt(await developed(file), 0.5, 0.5), [5, 30, 55, 80], 'alpha', 1);
  });

  it('read the ink of a JPEG that was coded as YCCK', async () => {
    const [light, black] = [60, 200];
    const bytes = new Uint8Array(64 * 64 * 4).map((_, at) => [light, 128, 128, black][at % 4] ?? 0);
    const jpeg = await sharp(
      inkTiff({ inks: 'cmyk', width: 64, height: 64, bytes: bytes.map((b) => 255 - b) }),
    )
      .pipelineColourspace('cmyk')
      .toColourspace('cmyk')
      .jpeg({ quality: 100, chromaSubsampling: '4:4:4' })
      .toBuffer();
    const seen = await pixelAt(await developed(secondTransform(jpeg)), 0.5, 0.5);
    // No chroma: as much of each colour. The marker says that all stands upside down.
    assertNear(seen, [light, light, light, 255 - black], 'YCCK', 2);
  });

  it('print the first page of a TIFF and the first frame of a WebP, and say so', async () => {
    const frames = await Promise.all([red(), painted(60, 60, () => [20, 40, 160])]);
    const joined = (): ReturnType<typeof sharp> => sharp(frames, { join: { animated: true } });
    const wanted = await pixelAt(await developed(await red()), 0.5, 0.5);
    for (const bytes of [
      await joined().tiff({ compression: 'lzw' }).toBuffer(),
      await joined().webp({ lossless: true }).toBuffer(),
    ]) {
      const order = orderFor({ path: 'a', bytes, size: [60, 60] });
      const darkroom = darkroomOver(new Map([['a', bytes]]));
      for (const run of ['cold', 'warm']) {
        const { value, diagnostics } = await darkroom.develop(order);
        assert.deepEqual(
          diagnostics.map(({ code }) => code),
          ['picture/more-pages'],
          run,
        );
        assert.match(diagnostics[0]?.message.en ?? '', /2 pages or frames/);
        if (value === undefined) throw new Error('not developed');
        assertNear(await pixelAt(value, 0.5, 0.5), wanted, run);
      }
    }
  });

  it('are unreadable when cut short', async () => {
    const noisy = sharp(await painted(120, 120, (x, y) => [grain(x, y, 1), grain(x, y, 2), 90]));
    for (const file of [
      noisy.clone().png(),
      noisy.clone().tiff({ compression: 'lzw' }),
      noisy.clone().webp({ lossless: true }),
      noisy.clone().jpeg(),
    ]) {
      const bytes = await file.toBuffer();
      const cut = bytes.subarray(0, Math.floor(bytes.length / 2));
      assert.deepEqual(
        await codesOf(cut, [120, 120]),
        ['picture/unreadable'],
        bytes.toString('latin1', 0, 12),
      );
    }
  });

  it('are unreadable when they hold other pixels than their head told the copy desk', async () => {
    assert.deepEqual(await codesOf(await red(), [60, 60]), []);
    assert.deepEqual(await codesOf(await red(), [60, 61]), ['picture/unreadable']);
    const order = orderFor({ path: 'a', bytes: await red(), size: [60, 60] });
    const asTiff = { ...order, file: { ...order.file, format: 'tiff' as const } };
    const { diagnostics } = await darkroomOver(new Map([['a', await red()]])).develop(asTiff);
    assert.equal(diagnostics[0]?.code, 'picture/unreadable');
  });
});

describe('too much ink', () => {
  const wet = [230, 220, 225, 200];

  async function wetTiff(): Promise<Uint8Array> {
    const bytes = new Uint8Array(60 * 60 * 4).map((_, index) => wet[index % 4] ?? 0);
    return inkTiff({ inks: 'cmyk', width: 60, height: 60, bytes });
  }

  it('of art that comes as ink is lowered to the limit with black kept, and told on every build', async () => {
    const bytes = await wetTiff();
    const darkroom = darkroomOver(new Map([['ad', bytes]]));
    for (const run of ['cold', 'warm']) {
      const { value, diagnostics } = await darkroom.develop(
        orderFor({ path: 'ad', bytes, size: [60, 60] }),
      );
      assert.deepEqual(
        diagnostics.map(({ code }) => code),
        ['picture/too-wet'],
        run,
      );
      assert.match(diagnostics[0]?.message.en ?? '', /343 % .* 240 %/);
      if (value === undefined) throw new Error('not developed');
      assert.ok(value.ink.largest <= 240, `${value.ink.largest}`);
      assert.equal((await pixelAt(value, 0.5, 0.5))[3], 200);
    }
  });

  it('of a profile made for other paper is held back, and told of the profile, not of a picture', async () => {
    const bytes = await painted(60, 60, () => [4, 4, 40]);
    const inkLimit = 200;
    const darkroom = darkroomOver(new Map([['one', bytes]]), undefined, [], { inkLimit });
    const { value, diagnostics } = await darkroom.develop(
      orderFor({ path: 'one', bytes, size: [60, 60] }),
    );
    assert.deepEqual(diagnostics, []);
    assert.ok((value?.ink.largest ?? 999) <= inkLimit);

    const store = createMemoryStore();
    const [told] = await checkProfile({ ...newsprintProfile(), inkLimit, store });
    assert.equal(told?.code, 'picture/profile-wet');
    assert.match(told?.message.en ?? '', /22\d % .* 200 %/);
    assert.deepEqual(await checkProfile({ ...newsprintProfile(), inkLimit: 240, store }), []);
  });

  it('is looked for in the JPEG itself: edges that overshoot are made anew', async () => {
    // Wet pixels beside white ones, as hard as can be: what a JPEG is worst at.
    const noisy = await painted(240, 160, (x, y) => {
      const isWet = (x * 7 + y * 13 + (x >> 3) * (y >> 2)) % 5 < 2;
      return isWet ? [6, 10, grain(x, y, 1) >> 2] : [255, 250, grain(x, y, 2)];
    });
    const jpeg = await sharp(noisy).jpeg({ quality: 95, chromaSubsampling: '4:4:4' }).toBuffer();
    for (const inkLimit of [240, 215]) {
      const darkroom = darkroomOver(new Map([['a', jpeg]]), undefined, [], { inkLimit });
      const { value } = await darkroom.develop(
        orderFor({ path: 'a', bytes: jpeg, size: [240, 160] }),
      );
      if (value === undefined) throw new Error('not developed');
      const sums = await inkSumsOf(value);
      const over = sums.filter((sum) => sum > inkLimit + 0.8).length;
      assert.ok(Math.max(...sums) <= inkLimit + 20, `${Math.max(...sums)} of ${inkLimit}`);
      assert.ok(over <= sums.length / 1000, `${over} of ${sums.length}`);
      assert.equal(Math.round(value.ink.largest), Math.round(Math.max(...sums)));
    }
  });

  it('cannot be told from a profile that is none of ink', async () => {
    const bytes = await red();
    const darkroom = darkroomOver(new Map([['a', bytes]]), undefined, [], { iccPath: 'srgb' });
    await assert.rejects(
      darkroom.develop(orderFor({ path: 'a', bytes, size: [60, 60] })),
      (error: unknown) =>
        error instanceof SurroundingsFault && error.diagnostic.code === 'picture/profile-unusable',
    );
  });
});

async function inkSumsOf(picture: PressPicture): Promise<readonly number[]> {
  const samples = await samplesOf(picture);
  return Array.from({ length: samples.length / 4 }, (_, pixel) => {
    const inks = samples.subarray(pixel * 4, pixel * 4 + 4);
    return inks.reduce((sum, ink) => sum + (ink * 100) / 255, 0);
  });
}
