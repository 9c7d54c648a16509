import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { createDiskStore } from '../../../src/source/disk-store.js';

const KEY = 'a1b2c3d4e5f60718';
const BYTES = Uint8Array.from([1, 2, 3, 250]);

describe('the store on disk', () => {
  let parent = '';
  let folder = '';
  beforeEach(() => {
    parent = mkdtempSync(path.join(tmpdir(), 'banmian-store-'));
    folder = path.join(parent, 'not', 'yet', 'there');
  });
  afterEach(() => rmSync(parent, { recursive: true, force: true }));

  it('gives back what was put, in another process too', async () => {
    await createDiskStore(folder).put(KEY, BYTES);
    assert.deepEqual([...((await createDiskStore(folder).get(KEY)) ?? [])], [...BYTES]);
  });

  it('names the file by its key and leaves nothing beside it', async () => {
    await createDiskStore(folder).put(KEY, BYTES);
    assert.deepEqual(readdirSync(folder), [KEY]);
  });

  it('takes the last of several values put at once, whole', async () => {
    const store = createDiskStore(folder);
    const values = [1, 2, 3, 4].map((value) => new Uint8Array(50_000).fill(value));
    await Promise.all(values.map((value) => store.put(KEY, value)));
    const kept = (await store.get(KEY)) ?? new Uint8Array();
    assert.equal(kept.length, 50_000);
    assert.ok(kept.every((byte) => byte === kept[0]));
    assert.deepEqual(readdirSync(folder), [KEY]);
  });

  it('keeps empty values', async () => {
    const store = createDiskStore(folder);
    await store.put(KEY, new Uint8Array());
    assert.equal((await store.get(KEY))?.length, 0);
  });

  it('misses what was never put', async () => {
    assert.equal(await createDiskStore(folder).get(KEY), undefined);
  });

  it('misses a file with one bit changed', async () => {
    const store = createDiskStore(folder);
    await store.put(KEY, BYTES);
    const content = readFileSync(path.join(folder, KEY));
    content.writeUInt8(content.readUInt8(content.length - 1) ^ 1, content.length - 1);
    writeFileSync(path.join(folder, KEY), content);
    assert.equal(await store.get(KEY), undefined);
  });

  it('misses a file cut short, even to nothing', async () => {
    const store = createDiskStore(folder);
    await store.put(KEY, BYTES);
    const content = readFileSync(path.join(folder, KEY));
    for (const length of [content.length - 1, 32, 5, 0]) {
      writeFileSync(path.join(folder, KEY), content.subarray(0, length));
      assert.equal(await store.get(KEY), undefined, `${length} bytes left`);
    }
  });

  it('goes on after its folder was deleted', async () => {
    const store = createDiskStore(folder);
    await store.put(KEY, BYTES);
    rmSync(folder, { recursive: true });
    assert.equal(await store.get(KEY), undefined);
    await store.put(KEY, BYTES);
    assert.equal((await store.get(KEY))?.length, BYTES.length);
  });

  it('does not fail where it cannot write', async () => {
    writeFileSync(path.join(parent, 'not'), 'a file where a folder is wanted');
    const store = createDiskStore(folder);
    await store.put(KEY, BYTES);
    assert.equal(await store.get(KEY), undefined);
  });

  it('refuses keys that could leave its folder', () => {
    const store = createDiskStore(folder);
    assert.throws(() => store.get('../../escape'), /is not a key/);
    assert.throws(() => store.put('', BYTES), /is not a key/);
  });
});
