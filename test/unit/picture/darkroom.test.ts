import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import sharp from 'sharp';
import type { PictureOrder } from '../../../src/model/picture.js';
import { readRecord } from '../../../src/picture/record.js';
import {
  createMemoryStore,
  darkroomOver,
  grain,
  LIMITS,
  orderFor,
  painted,
} from '../../support/picture-bench.js';

const PATH = 'pictures/test.png';
const SIZE = [60, 40] as const;

async function photo(): Promise<Buffer> {
  return painted(SIZE[0], SIZE[1], (x, y) => [grain(x, y, 1), grain(x, y, 2), grain(x, y, 3)]);
}

describe('the darkroom', () => {
  it('takes a picture from the store without reading its file again', async () => {
    const bytes = await photo();
    const reads: string[] = [];
    const store = createMemoryStore();
    const order = orderFor({ path: PATH, bytes, size: SIZE });
    const cold = await darkroomOver(new Map([[PATH, bytes]]), store, reads).develop(order);
    const warm = await darkroomOver(new Map(), store, reads).develop(order);
    assert.deepEqual(reads, [PATH]);
    assert.deepEqual(warm, cold);
  });

  it('makes orders alike once, also when they come together', async () => {
    const bytes = await photo();
    const reads: string[] = [];
    const darkroom = darkroomOver(new Map([[PATH, bytes]]), createMemoryStore(), reads);
    const order = orderFor({ path: PATH, bytes, size: SIZE });
    const [first, second] = await Promise.all([darkroom.develop(order), darkroom.develop(order)]);
    assert.deepEqual(reads, [PATH]);
    assert.deepEqual(first, second);
  });

  it('makes the same bytes from the same order', async () => {
    const bytes = await photo();
    const order = orderFor({ path: PATH, bytes, size: SIZE });
    const files = new Map([[PATH, bytes]]);
    const [first, second] = [darkroomOver(files), darkroomOver(files)];
    assert.deepEqual(await first.develop(order), await second.develop(order));
  });

  it('keeps apart pictures that differ in anything that shows', async () => {
    const bytes = await photo();
    const store = createMemoryStore();
    const darkroom = darkroomOver(new Map([[PATH, bytes]]), store);
    const order = orderFor({ path: PATH, bytes, size: SIZE });
    const others: readonly Partial<PictureOrder>[] = [
      {},
      { isColor: false },
      { crop: { x: 0, y: 0, width: 0.5, height: 1 } },
      { width: 10, height: 6.7 },
      { file: { ...order.file, hash: 'another' } },
    ];
    for (const changes of others) await darkroom.develop({ ...order, ...changes });
    for (const inkLimit of [220, 260]) {
      await darkroomOver(new Map([[PATH, bytes]]), store, [], { inkLimit }).develop(order);
    }
    const developed = [...store.kept.values()].filter((kept) => readRecord(kept) !== undefined);
    assert.equal(developed.length, others.length + 2);
  });

  it('makes a picture anew when the store gives something else', async () => {
    const bytes = await photo();
    const order = orderFor({ path: PATH, bytes, size: SIZE });
    const good = await darkroomOver(new Map([[PATH, bytes]])).develop(order);
    const store = createMemoryStore();
    const spoilt = { ...store, get: async () => Uint8Array.from([1, 2, 3]) };
    const again = await darkroomOver(new Map([[PATH, bytes]]), spoilt).develop(order);
    assert.deepEqual(again, good);
  });

  it('counts only the pixels that the crop shows', async () => {
    const bytes = await photo();
    const darkroom = darkroomOver(new Map([[PATH, bytes]]));
    const whole = orderFor({ path: PATH, bytes, size: SIZE });
    const { value } = await darkroom.develop({
      ...whole,
      crop: { x: 0.5, y: 0.5, width: 0.5, height: 0.5 },
    });
    assert.equal(value?.ppi, 100);
  });

  it('calls damaged, cut and empty files unreadable, and says where they were ordered', async () => {
    const jpeg = await sharp(await photo())
      .jpeg()
      .toBuffer();
    const span = { file: 'articles/a.md', start: 4, end: 9 };
    const broken: readonly Uint8Array[] = [
      Buffer.from('not a picture at all'),
      jpeg.subarray(0, Math.floor(jpeg.length * 0.6)),
      new Uint8Array(),
    ];
    for (const bytes of broken) {
      const files = new Map([['a.jpg', bytes]]);
      const order = orderFor({ path: 'a.jpg', bytes, size: SIZE }, { span });
      const { value, diagnostics } = await darkroomOver(files).develop(order);
      assert.equal(value, undefined);
      assert.deepEqual(
        diagnostics.map(({ code }) => code),
        ['picture/unreadable'],
      );
      assert.deepEqual(diagnostics[0]?.span, span);
      assert.match(diagnostics[0]?.message.zh ?? '', /a\.jpg/);
    }
  });

  it('keeps nothing of a damaged file', async () => {
    const store = createMemoryStore();
    const bytes = Buffer.from('not a picture at all');
    const order = orderFor({ path: PATH, bytes, size: SIZE });
    await darkroomOver(new Map([[PATH, bytes]]), store).develop(order);
    assert.equal(store.kept.size, 0);
  });

  it('hands a missing profile up as a fault, not as a damaged picture', async () => {
    const bytes = await photo();
    const { createDarkroom } = await import('../../../src/picture/darkroom.js');
    const darkroom = createDarkroom({
      readBytes: () => bytes,
      iccPath: 'no/such/profile.icc',
      iccHash: '00',
      store: createMemoryStore(),
      ...LIMITS,
    });
    await assert.rejects(darkroom.develop(orderFor({ path: PATH, bytes, size: SIZE })));
  });
});
