import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lendInverted, wrapInverted } from '../../../src/picture/ink-tiff.js';
import type { InkSamples } from '../../../src/picture/samples.js';

function flat(width: number, height: number, ink: number): InkSamples {
  return { inks: 'cmyk', width, height, bytes: new Uint8Array(width * height * 4).fill(ink) };
}

test('a file in memory that another has used holds nothing of it', async () => {
  await lendInverted(flat(40, 30, 7), async () => undefined);
  const small = flat(5, 3, 200);
  await lendInverted(small, async (file) => assert.deepEqual(file, wrapInverted(small)));
});

test('files that are lent at the same time do not share memory, and one that fails gives its own back', async () => {
  const [one, two] = [flat(6, 4, 10), flat(6, 4, 20)];
  await lendInverted(one, async (file) => {
    await lendInverted(two, async (other) => assert.notEqual(other.buffer, file.buffer));
    assert.deepEqual(file, wrapInverted(one));
  });
  let lost: unknown;
  const failing = lendInverted(one, async ({ buffer }) => {
    lost = buffer;
    throw new Error('lost');
  });
  await assert.rejects(failing, /lost/);
  await lendInverted(one, async ({ buffer }) => assert.equal(buffer, lost));
});
