import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { SurroundingsFault } from '../../../src/base/surroundings.js';
import { fontPieces, piecesAt, stateOfFont } from '../../../src/source/font-files.js';
import { packageBytes } from '../../../src/source/house.js';

const FONTS = '@expo-google-fonts/noto-serif-tc';

/** A file in a folder of its own that is removed after the test. */
function fileWith(t: TestContext, text: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'banmian-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const file = path.join(folder, 'a.ttf');
  writeFileSync(file, text);
  return file;
}

function textOf(file: string): string {
  const { read, length } = piecesAt(file);
  return Buffer.from(read(0, length)).toString('utf8');
}

function hasCode(code: string) {
  return (error: unknown): boolean =>
    error instanceof SurroundingsFault && error.diagnostic.code === code;
}

test('a font file comes from its package', () => {
  const { read, length } = fontPieces({ package: FONTS, file: 'package.json' });
  assert.ok(Buffer.from(read(0, length)).toString('utf8').includes(FONTS));
});

test('a font package that is not installed, or lacks the file, is a fault of the surroundings', () => {
  for (const name of ['no-such-font-package', FONTS]) {
    const place = { package: name, file: '400Regular/lost.ttf' };
    assert.throws(() => fontPieces(place), hasCode('font/package-missing'));
    assert.equal(stateOfFont({ ...place, sha256: '' }), 'missing');
  }
});

test('pieces of a font file are what the whole file has there, and none is cut short', () => {
  const file = { package: FONTS, file: 'package.json' };
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

test('a file that is written over, cut short or replaced gives no piece to who opened it before, and its new bytes to who opens it now', (t) => {
  const file = fileWith(t, 'first');
  for (const [text, change] of [
    ['other', () => writeFileSync(file, 'other')],
    ['oth', () => writeFileSync(file, 'oth')],
    [
      'third',
      () => {
        writeFileSync(`${file}.new`, 'third');
        renameSync(`${file}.new`, file);
      },
    ],
  ] as const) {
    const before = piecesAt(file);
    before.read(0, 1);
    change();
    // Two saves within one tick of the file system's clock would look alike.
    const later = new Date(Date.now() + text.length * 1000);
    utimesSync(file, later, later);
    assert.equal(textOf(file), text);
    assert.throws(() => before.read(0, 1), hasCode('build/file-changed'));
  }
});

test('what is written over while it is open gives no piece, though nobody has opened it again', (t) => {
  const file = fileWith(t, 'first');
  const { read } = piecesAt(file);
  writeFileSync(file, 'other');
  utimesSync(file, new Date(0), new Date(0));
  assert.throws(() => read(0, 5), hasCode('build/file-changed'));
});

test('a file is held open once, however often it is opened and changed', {
  skip: noDescriptors(),
}, (t) => {
  const file = fileWith(t, 'first');
  const held = (): number => readdirSync('/proc/self/fd').length;
  textOf(file);
  const before = held();
  for (let round = 1; round <= 20; round += 1) {
    utimesSync(file, new Date(round * 1000), new Date(round * 1000));
    assert.equal(textOf(file), 'first');
    assert.equal(textOf(file), 'first');
  }
  assert.equal(held(), before);
});

function noDescriptors(): string | false {
  return process.platform === 'linux' ? false : 'open files are counted in /proc';
}
