import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { besideOf, TrayFault, writeWhole } from '../../../src/source/out-tray.js';
import { folderForTest } from '../../support/issue-folder.js';

function isDenied(file: string): (error: unknown) => boolean {
  return (error) => error instanceof TrayFault && error.kind === 'denied' && error.file === file;
}

test('a file is written whole, its folders are made, and nothing lies beside it', async (t) => {
  const file = path.join(folderForTest(t), 'out', 'issue', 'a.pdf');
  const bytes = new Uint8Array(300_000).fill(7);
  await writeWhole(file, bytes);
  assert.deepEqual(new Uint8Array(readFileSync(file)), bytes);
  assert.deepEqual(readdirSync(path.dirname(file)), ['a.pdf']);
});

test('text is written as UTF-8 and replaces what was there', async (t) => {
  const file = path.join(folderForTest(t), 'report.json');
  writeFileSync(file, 'a much longer text that was here before');
  await writeWhole(file, '版面');
  assert.equal(readFileSync(file, 'utf8'), '版面');
});

test('a write that fails leaves the old file as it was', async (t) => {
  const folder = folderForTest(t);
  const file = path.join(folder, 'a.pdf');
  writeFileSync(file, 'the old one');
  // A folder stands where the new file is first written.
  mkdirSync(besideOf(file));
  await assert.rejects(writeWhole(file, 'the new one'), isDenied(file));
  assert.equal(readFileSync(file, 'utf8'), 'the old one');
});

test('a folder in the place of the target is told as denied, is left alone, and nothing lies beside it', async (t) => {
  const folder = folderForTest(t);
  const target = path.join(folder, 'a.pdf');
  mkdirSync(target);
  writeFileSync(path.join(target, 'kept.txt'), 'kept');
  await assert.rejects(writeWhole(target, 'new'), isDenied(target));
  assert.ok(statSync(target).isDirectory());
  assert.deepEqual(readdirSync(folder), ['a.pdf']);
  assert.deepEqual(readdirSync(target), ['kept.txt']);
});

test('a file in the place of a folder is told as denied', async (t) => {
  const folder = folderForTest(t);
  writeFileSync(path.join(folder, 'out'), 'a file');
  const target = path.join(folder, 'out', 'a.pdf');
  await assert.rejects(writeWhole(target, 'new'), isDenied(target));
  assert.equal(readFileSync(path.join(folder, 'out'), 'utf8'), 'a file');
});

test('a name as long as the disk takes can be written, one that is longer is told as too long', async (t) => {
  const folder = folderForTest(t);
  // Most disks take 255 bytes; a Chinese character has three.
  const longest = path.join(folder, `${'版'.repeat(83)}ab.pdf`);
  await writeWhole(longest, 'new');
  assert.equal(readFileSync(longest, 'utf8'), 'new');
  const longer = path.join(folder, `${'版'.repeat(90)}.pdf`);
  await assert.rejects(
    writeWhole(longer, 'new'),
    (error) => error instanceof TrayFault && error.kind === 'long' && error.file === longer,
  );
  assert.deepEqual(readdirSync(folder), [path.basename(longest)]);
});

test('what is written first is hidden, an editor’s leaving by its name, and another for each target', () => {
  const names = ['out/a.pdf', 'out/b.pdf', `out/${'版'.repeat(82)}.pdf`].map(besideOf);
  for (const name of names) assert.match(path.basename(name), /^\..{1,40}\.tmp$/);
  assert.equal(new Set(names).size, 3);
  assert.ok(names.every((name) => path.dirname(name) === 'out'));
});
