import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { SurroundingsFault } from '../../../src/base/surroundings.js';
import { fontPieces, houseRoot, packageBytes } from '../../../src/source/house.js';

const FILE = { id: 'x', sha256: '', weight: 400 };

test('the program finds its own folder', () => {
  assert.ok(existsSync(path.join(houseRoot(), 'fonts', 'fonts.yaml')));
});

test('a font file comes from its package', () => {
  const name = '@expo-google-fonts/noto-serif-tc';
  const { read, length } = fontPieces({ ...FILE, package: name, file: 'package.json' });
  assert.ok(Buffer.from(read(0, length)).toString('utf8').includes(name));
});

test('a font package that is not installed, or lacks the file, is a fault of the surroundings', () => {
  for (const name of ['no-such-font-package', '@expo-google-fonts/noto-serif-tc']) {
    assert.throws(
      () => fontPieces({ ...FILE, package: name, file: '400Regular/lost.ttf' }),
      (error) =>
        error instanceof SurroundingsFault && error.diagnostic.code === 'font/package-missing',
    );
  }
});

test('pieces of a font file are what the whole file has there, and none is cut short', () => {
  const file = { package: '@expo-google-fonts/noto-serif-tc', file: 'package.json' };
  const whole = packageBytes(file);
  const { read, length } = fontPieces(file);
  assert.equal(length, whole.length);
  for (const [start, length] of [
    [10, 20],
    [0, 5],
    [whole.length - 3, 3],
  ] as const) {
    assert.deepEqual(read(start, length), Uint8Array.from(whole.subarray(start, start + length)));
  }
  assert.throws(() => read(whole.length - 3, 4), RangeError);
  assert.throws(() => read(-1, 4), RangeError);
});
