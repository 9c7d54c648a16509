import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { linkSync, mkdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import type { Outcome } from '../../../src/base/diagnostic.js';
import { SurroundingsFault } from '../../../src/base/surroundings.js';
import { openProjectFonts } from '../../../src/build/equip-fonts.js';
import { createMemo } from '../../../src/build/memo.js';
import type { OpenFonts } from '../../../src/font/font-book.js';
import { createDiskShelf } from '../../../src/source/disk-shelf.js';
import { houseRoot } from '../../../src/source/house.js';
import { codesOf } from '../../support/copy-desk.js';
import { memoryShelf, type Shelved } from '../../support/memory-shelf.js';
import { tinyCollection } from '../../support/tiny-collection.js';
import { TINY, tinyFont } from '../../support/tiny-font.js';

const KAI = { family: 'kai', weight: 400 } as const;
const SERIF = { family: 'serif', weight: 400 } as const;
const house = createDiskShelf(houseRoot());
const A = 0x41;

function sumOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A list with one face of the kai family. */
function listOf(entry: string, bytes: Uint8Array = tinyFont()): string {
  return `families: {kai: {faces: [{id: own-400, weight: 400, sha256: ${sumOf(bytes)}, ${entry}}]}}`;
}

function opened(files: Readonly<Record<string, Shelved>>, memo = createMemo()) {
  return openProjectFonts({ house, paper: memoryShelf(files) }, memo, 'zh-Hant');
}

function fontsOf({ value, diagnostics }: Outcome<OpenFonts | undefined>): OpenFonts {
  assert.deepEqual(diagnostics, []);
  return value ?? assert.fail('no fonts');
}

test('a paper’s own font comes first in its family; what it lacks, and other families, come from the program', () => {
  const fonts = opened({
    'fonts/fonts.yaml': listOf('file: own/tiny.ttf'),
    'fonts/own/tiny.ttf': tinyFont(),
  });
  const { shaper } = fontsOf(fonts);
  assert.equal(shaper.glyphOf(A, KAI)?.face, 'own-400');
  assert.equal(shaper.glyphOf(0x4e00, KAI)?.face, 'noto-serif-tc-400');
  assert.equal(shaper.glyphOf(A, SERIF)?.face, 'noto-serif-tc-400');
});

test('a paper’s own font may be a member of a collection', () => {
  const bytes = tinyCollection(['One', 'Two']);
  const fonts = opened({
    'fonts/fonts.yaml': listOf('file: tiny.ttc, member: Two', bytes),
    'fonts/tiny.ttc': bytes,
  });
  assert.equal(fontsOf(fonts).shaper.glyphOf(A, KAI)?.advance, (600 + TINY.small) / 1000);
});

test('a paper without a list of its own is set in the program’s fonts', () => {
  assert.equal(fontsOf(opened({})).shaper.glyphOf(A, KAI)?.face, 'noto-serif-tc-400');
});

test('a font that the list names and the folder has not is a fault that names it', () => {
  const { shaper } = fontsOf(opened({ 'fonts/fonts.yaml': listOf('file: tiny.ttf') }));
  assert.throws(
    () => shaper.glyphOf(A, KAI),
    (error) =>
      error instanceof SurroundingsFault &&
      error.diagnostic.code === 'font/file-missing' &&
      error.diagnostic.message.zh.includes('tiny.ttf'),
  );
});

test('a file that changes while watching is looked at anew', () => {
  const memo = createMemo();
  const list = { 'fonts/fonts.yaml': listOf('file: tiny.ttf') };
  const first = fontsOf(opened({ ...list, 'fonts/tiny.ttf': tinyFont() }, memo));
  assert.equal(fontsOf(opened({ ...list, 'fonts/tiny.ttf': tinyFont() }, memo)), first);
  const other = fontsOf(opened({ ...list, 'fonts/tiny.ttf': tinyCollection(['One']) }, memo));
  assert.notEqual(other, first);
  assert.throws(() => other.shaper.glyphOf(A, KAI), /sha256/);
});

test('a package’s font that is written over while watching is refused, and taken again once it is put back', (t) => {
  const name = 'banmian-test-font';
  // Beside the compiled program, where packages are looked for.
  const folder = path.join(houseRoot(), 'dist/node_modules', name);
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), '{}');
  const put = (bytes: Uint8Array, seconds: number): void => {
    writeFileSync(path.join(folder, 'tiny.ttf'), bytes);
    // Two saves within one tick of the file system's clock would look alike.
    utimesSync(path.join(folder, 'tiny.ttf'), seconds, seconds);
  };
  const memo = createMemo();
  const list = { 'fonts/fonts.yaml': listOf(`package: ${name}, file: tiny.ttf`) };
  const glyph = () => fontsOf(opened(list, memo)).shaper.glyphOf(A, KAI)?.face;
  put(tinyFont(), 1);
  assert.equal(glyph(), 'own-400');
  assert.equal(opened(list, memo).value, opened(list, memo).value);
  put(
    tinyFont().map((byte) => byte ^ 1),
    2,
  );
  assert.throws(glyph, /sha256/);
  put(tinyFont().subarray(0, 40), 3);
  assert.throws(glyph, /sha256/);
  put(tinyFont(), 4);
  assert.equal(glyph(), 'own-400');
});

test('a package’s font that is installed again with the same content is the font that it was, open faces go on', (t) => {
  const name = 'banmian-test-twin';
  const folder = path.join(houseRoot(), 'dist/node_modules', name);
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), '{}');
  const file = path.join(folder, 'tiny.ttf');
  writeFileSync(file, tinyFont());
  const memo = createMemo();
  const list = { 'fonts/fonts.yaml': listOf(`package: ${name}, file: tiny.ttf`) };
  const first = fontsOf(opened(list, memo));
  assert.equal(first.shaper.glyphOf(A, KAI)?.face, 'own-400');
  for (const again of [
    () => utimesSync(file, 5, 5),
    () => linkSync(file, path.join(folder, 'twin.ttf')),
    () => {
      renameSync(file, `${file}.old`);
      assert.notEqual(opened(list, memo).value, first);
      writeFileSync(file, tinyFont());
    },
  ]) {
    again();
    assert.equal(fontsOf(opened(list, memo)), first);
    assert.ok((first.book.inkAreaOf('own-400', 1) ?? 0) >= 0);
    assert.ok(first.shaper.inkOf(first.shaper.glyphOf(A, KAI) ?? assert.fail()).right > 0);
  }
});

test('two fonts under one id are told, be it the program’s', () => {
  const { value, diagnostics } = opened({
    'fonts/fonts.yaml': listOf('file: tiny.ttf').replace('own-400', 'noto-sans-tc-400'),
    'fonts/tiny.ttf': tinyFont(),
  });
  assert.equal(value, undefined);
  assert.deepEqual(codesOf(diagnostics), ['font/id-twice']);
  assert.match(diagnostics[0]?.message.en ?? '', /tiny\.ttf.*NotoSansTC/);
});

test('no path and no package leads out of its folder', () => {
  for (const [entry, code] of [
    ['file: ../secret.ttf', 'copy/path-outside'],
    ['file: a/../../secret.ttf', 'copy/path-outside'],
    ['file: /etc/secret.ttf', 'copy/path-outside'],
    ['file: "..\\\\secret.ttf"', 'copy/path-outside'],
    ['package: yaml, file: ../secret.ttf', 'copy/path-outside'],
    ['package: ../.., file: secret.ttf', 'copy/field-name'],
    ['package: /etc, file: secret.ttf', 'copy/field-name'],
  ] as const) {
    const { value, diagnostics } = opened({ 'fonts/fonts.yaml': listOf(entry) });
    assert.equal(value, undefined, entry);
    assert.deepEqual(codesOf(diagnostics), [code], entry);
    assert.equal(diagnostics[0]?.span?.file, 'fonts/fonts.yaml');
  }
});
