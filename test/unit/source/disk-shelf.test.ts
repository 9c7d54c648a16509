import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { SurroundingsFault } from '../../../src/base/surroundings.js';
import { lookAt, NO_LOOK } from '../../../src/source/disk-look.js';
import { createDiskShelf, type NotedShelf } from '../../../src/source/disk-shelf.js';
import { folderForTest, writeFiles } from '../../support/issue-folder.js';
import { PROJECT } from '../../support/project.js';

/** A shelf over `paper/`, beside which a secret lies. */
function shelf(t: TestContext): { readonly paper: NotedShelf; readonly root: string } {
  const folder = folderForTest(t);
  writeFiles(folder, {
    'secret.md': 'outside',
    'paper/articles/a.md': '社區',
    'paper/picture.png': Uint8Array.from([0x89, 0x50, 0, 1, 2, 0xff]),
    'paper-two/a.md': 'a neighbour whose name begins alike',
  });
  const root = path.join(folder, 'paper');
  return { paper: createDiskShelf(root), root };
}

function fault(read: ReturnType<NotedShelf['readBytes']>): string {
  return read.ok ? 'ok' : read.fault;
}

test('a text comes with its path, hash and encoding', (t) => {
  const read = shelf(t).paper.readText('articles/a.md');
  const hash = createHash('sha256').update('社區').digest('hex');
  assert.deepEqual(read, {
    ok: true,
    file: { path: 'articles/a.md', text: '社區', hash, encoding: 'utf-8' },
  });
});

test('bytes come untouched', (t) => {
  const read = shelf(t).paper.readBytes('picture.png');
  assert.ok(read.ok);
  assert.deepEqual([...read.file.bytes], [0x89, 0x50, 0, 1, 2, 0xff]);
});

test('what is not there is missing, below a file too', (t) => {
  const { paper } = shelf(t);
  assert.equal(fault(paper.readBytes('articles/none.md')), 'missing');
  assert.equal(fault(paper.readBytes('articles/a.md/none.md')), 'missing');
});

test('no path leaves the root, and none outside is noted', (t) => {
  const { paper, root } = shelf(t);
  const outside = ['../secret.md', 'articles/../../secret.md', '../paper-two/a.md'];
  for (const name of [...outside, path.join(root, 'articles/a.md')]) {
    assert.equal(fault(paper.readBytes(name)), 'outside', name);
    assert.equal(fault(paper.readBytes(name)), 'outside', name);
  }
  assert.deepEqual(paper.reads(), new Map());
});

test('dots that stay inside are no fault', (t) => {
  assert.ok(shelf(t).paper.readText('articles/../articles/a.md').ok);
});

test('a link out of the root is refused, and so is what lies in a linked folder', (t) => {
  const { paper, root } = shelf(t);
  symlinkSync(path.join(root, '..', 'secret.md'), path.join(root, 'link.md'));
  symlinkSync(path.join(root, '..'), path.join(root, 'up'));
  symlinkSync(path.join(root, 'articles', 'a.md'), path.join(root, 'inside.md'));
  assert.equal(fault(paper.readBytes('link.md')), 'symlink');
  assert.equal(fault(paper.readBytes('up/secret.md')), 'outside');
  assert.ok(paper.readText('inside.md').ok);
});

test('a folder is no file', (t) => {
  assert.equal(fault(shelf(t).paper.readBytes('articles')), 'folder');
});

test('a text of more than two megabytes is too large, a picture of that size is not', (t) => {
  const { paper, root } = shelf(t);
  writeFiles(root, { 'large.md': '' });
  truncateSync(path.join(root, 'large.md'), 2 * 1024 * 1024 + 1);
  const text = paper.readText('large.md');
  assert.equal(text.ok ? 'ok' : text.fault, 'too-large');
  assert.ok(paper.readBytes('large.md').ok);
});

test('bytes that are no text are undecodable', (t) => {
  const read = shelf(t).paper.readText('picture.png');
  assert.equal(read.ok ? 'ok' : read.fault, 'undecodable');
});

test('what was asked for is noted once and sorted, missing files too', (t) => {
  const { paper, root } = shelf(t);
  mkdirSync(path.join(root, 'ads'));
  for (const name of ['picture.png', 'articles/none.md', 'ads', 'picture.png']) {
    paper.readBytes(name);
  }
  assert.deepEqual(
    [...paper.reads().keys()],
    ['ads', 'articles/none.md', 'picture.png'].map((name) => path.join(root, name)),
  );
});

test('a file is noted as it looked when it was first asked for', (t) => {
  const { paper, root } = shelf(t);
  const file = path.join(root, 'articles/a.md');
  const before = lookAt(file);
  paper.readText('articles/a.md');
  writeFileSync(file, 'longer than it was before');
  paper.readText('articles/a.md');
  paper.readText('articles/none.md');
  assert.equal(paper.reads().get(file), before);
  assert.notEqual(lookAt(file), before);
  assert.equal(paper.reads().get(path.join(root, 'articles/none.md')), NO_LOOK);
});

test('a root that is itself reached by a link is a root like any other', (t) => {
  const { root } = shelf(t);
  const link = `${root}-link`;
  symlinkSync(root, link);
  const linked = createDiskShelf(link);
  assert.ok(linked.readText('articles/a.md').ok);
  assert.equal(fault(linked.readBytes('../secret.md')), 'outside');
});

test('a file that has rested is read once as long as it looks the same, a fresh one every time', (t) => {
  const kept = new Map<string, unknown>();
  let made = 0;
  const remember = <T>(key: string, make: () => T): T => {
    if (!kept.has(key)) {
      made += 1;
      kept.set(key, make());
    }
    return kept.get(key) as T;
  };
  // The compiler itself came with the packages, long before this test began.
  const rested = createDiskShelf(path.join(PROJECT, 'node_modules', 'typescript'), remember);
  const first = rested.readText('package.json');
  assert.ok(first.ok);
  assert.equal(rested.readText('package.json'), first);
  assert.equal(made, 1);
  const folder = folderForTest(t);
  writeFiles(folder, { 'a.md': '社區' });
  const fresh = createDiskShelf(folder, remember);
  assert.ok(fresh.readText('a.md').ok);
  writeFiles(folder, { 'a.md': '社報' });
  const again = fresh.readText('a.md');
  assert.equal(again.ok && again.file.text, '社報');
  assert.equal(made, 1);
});

test('of a large file the hash is kept, and its bytes are read again for who asks', () => {
  const kept = new Map<string, unknown>();
  const remember = <T>(key: string, make: () => T): T => {
    if (!kept.has(key)) kept.set(key, make());
    return kept.get(key) as T;
  };
  const shelf = createDiskShelf(path.join(PROJECT, 'node_modules', 'pdfjs-dist'), remember);
  const [first, again] = [1, 2].map(() => shelf.readBytes('build/pdf.worker.mjs'));
  assert.ok(first?.ok && again?.ok);
  assert.equal(again.file.hash, first.file.hash);
  assert.ok(Buffer.from(again.file.bytes).equals(first.file.bytes));
  assert.deepEqual([...kept.values()], [first.file.hash]);
});

test('a large file that is another than the hash says is not handed out', () => {
  const shelf = createDiskShelf(
    path.join(PROJECT, 'node_modules', 'pdfjs-dist'),
    <T>() => 'of an earlier file' as T,
  );
  const read = shelf.readBytes('build/pdf.worker.mjs');
  assert.ok(read.ok);
  assert.throws(
    () => read.file.bytes,
    (error) => error instanceof SurroundingsFault && error.diagnostic.code === 'build/file-changed',
  );
});

test('a root that is gone holds nothing', (t) => {
  const gone = createDiskShelf(path.join(folderForTest(t), 'gone'));
  assert.equal(fault(gone.readBytes('a.md')), 'missing');
});
