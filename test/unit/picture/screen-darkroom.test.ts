import assert from 'node:assert/strict';
import { test } from 'node:test';
import sharp from 'sharp';
import type { PictureFile } from '../../../src/model/copy.js';
import type { Darkroom, PictureOrder } from '../../../src/model/picture.js';
import { createScreenDarkroom } from '../../../src/picture/screen-darkroom.js';
import { createMemoryStore, darkroomOver, painted } from '../../support/picture-bench.js';

const PATH = 'pictures/red.jpg';
const WIDTH = 800;
const HEIGHT = 400;

/** Red on the left, blue on the right, a little noise so that it is a photo. */
async function photo(): Promise<Uint8Array> {
  const png = await painted(WIDTH, HEIGHT, (x, y) => {
    const noise = (x * 7 + y * 13) % 5;
    return x < WIDTH / 2 ? [200 + noise, 20, 30] : [20, 30, 200 + noise];
  });
  return sharp(png).jpeg({ quality: 95 }).toBuffer();
}

const FILE: PictureFile = { path: PATH, hash: 'red', format: 'jpeg', width: WIDTH, height: HEIGHT };

function orderOf(changes: Partial<PictureOrder> = {}): PictureOrder {
  const crop = { x: 0, y: 0, width: 1, height: 1 };
  return { file: FILE, crop, width: 144, height: 72, isColor: true, span: undefined, ...changes };
}

const NOTHING = new Uint8Array();

async function roomWith(bytes: Uint8Array, store = createMemoryStore()): Promise<Darkroom> {
  return createScreenDarkroom({ readBytes: () => bytes, store, ppi: 96, atOnce: 1 });
}

test('a photo comes back as a JPEG in sRGB, small, cropped as ordered, its colours kept', async () => {
  const room = await roomWith(await photo());
  const crop = { x: 0.5, y: 0, width: 0.5, height: 1 };
  const { value, diagnostics } = await room.develop(orderOf({ crop, width: 72, height: 72 }));
  assert.deepEqual(diagnostics, []);
  assert.ok(value);
  assert.deepEqual(
    [value.inks, value.encoding, value.width, value.height],
    ['rgb', 'jpeg', 120, 120],
  );
  const [red, , blue] = (await sharp(value.bytes).stats()).channels.map(({ mean }) => mean);
  assert.ok((red ?? 255) < 60 && (blue ?? 0) > 170, `${red} ${blue}`);
});

test('on a page without colour it is grey', async () => {
  const { value } = await (await roomWith(await photo())).develop(orderOf({ isColor: false }));
  assert.equal(value?.inks, 'gray');
});

test('what is developed for a screen is kept apart from what is developed for the press', async () => {
  const bytes = await photo();
  const store = createMemoryStore();
  const onScreen = await (await roomWith(bytes, store)).develop(orderOf());
  const onPress = await darkroomOver(new Map([[PATH, bytes]]), store).develop(orderOf());
  assert.deepEqual([onScreen.value?.inks, onPress.value?.inks], ['rgb', 'cmyk']);
  const again = await (await roomWith(NOTHING, store)).develop(orderOf());
  assert.deepEqual(again.value?.bytes, onScreen.value?.bytes);
});

test('a file that cannot be read is told', async () => {
  const { value, diagnostics } = await (await roomWith(NOTHING)).develop(orderOf());
  assert.equal(value, undefined);
  assert.deepEqual(
    diagnostics.map(({ code }) => code),
    ['picture/unreadable'],
  );
});
