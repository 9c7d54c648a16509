// What goes wrong around a watched issue: places that cannot be written, results beside the copy.
import assert from 'node:assert/strict';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import {
  buildIssueIn,
  newspaper,
  prose,
  smallIssue,
  start,
  writeFiles,
} from '../support/issue-folder.js';

const ID = '2026-02-19';

function edit(cwd: string, seed: number): void {
  writeFiles(cwd, {
    [`issues/${ID}/articles/2.md`]: `---\ntitle: 改過的標題\n---\n\n${prose(600, seed)}\n`,
  });
}

test('a report that cannot be written is told, and watching goes on', async (t) => {
  const cwd = newspaper(t, smallIssue());
  mkdirSync(path.join(cwd, 'taken'));
  const running = start(cwd, '--watch', '--report', 'taken');
  await running.until(/build\/target-denied.*taken/);
  edit(cwd, 5);
  await running.until(/target-denied[\s\S]*target-denied/);
  running.interrupt();
  assert.equal((await running.ended).code, 130);
});

test('single pages written into the issue’s own folder do not wake the watch', async (t) => {
  const cwd = newspaper(t, smallIssue());
  const pages = `issues/${ID}/pages`;
  const running = start(cwd, '--watch', '--split', '-o', pages);
  await running.until(/rebuilt · /);
  await wait(1500);
  edit(cwd, 6);
  await running.until(/rebuilt · [\s\S]*rebuilt · /);
  await wait(1500);
  running.interrupt();
  const { out } = await running.ended;
  assert.equal(out.match(/rebuilt · /g)?.length, 2, out);
  assert.equal(readdirSync(path.join(cwd, pages)).filter((name) => /\.pdf$/.test(name)).length, 5);
});

test('a layout that was to be forgotten is forgotten in the first build that can be written', async (t) => {
  const cwd = newspaper(t, smallIssue());
  assert.equal((await buildIssueIn(cwd)).code, 0);
  const lock = path.join(cwd, `issues/${ID}/layout.lock.yaml`);
  const pinned = readFileSync(lock, 'utf8').replace(
    '- page: A1\n',
    '- page: A1\n    pinned: true\n',
  );
  assert.match(pinned, /^ +pinned: true/m);
  writeFileSync(lock, pinned);
  mkdirSync(path.join(cwd, 'taken.pdf'));
  const running = start(cwd, '--watch', '--relayout', '-o', 'taken.pdf');
  await running.until(/build\/target-denied/);
  rmdirSync(path.join(cwd, 'taken.pdf'));
  edit(cwd, 7);
  await running.until(/rebuilt · .* (ms|s)\n/);
  running.interrupt();
  await running.ended;
  assert.doesNotMatch(readFileSync(lock, 'utf8'), /^ +pinned: true/m);
});

test('standing copy that comes to be while watching is on the page without another save', async (t) => {
  const cwd = newspaper(t, smallIssue());
  const running = start(cwd, '--watch');
  await running.until(/rebuilt · .* (ms|s)\n/);
  writeFiles(cwd, {
    'issues/standing/ads/weekly.md': '---\nadvertiser: 好味茶行\nsize: eighth\n---\n\n好味茶行\n',
  });
  await running.until(/rebuilt · [\s\S]*rebuilt · .* (ms|s)\n/);
  running.interrupt();
  await running.ended;
  assert.match(readFileSync(path.join(cwd, `issues/${ID}/layout.lock.yaml`), 'utf8'), /weekly/);
});

test('an edit of the lock that is taken back is built, so that what is out is what a cold build makes', async (t) => {
  const cwd = newspaper(t, smallIssue());
  const lock = path.join(cwd, `issues/${ID}/layout.lock.yaml`);
  const pdf = path.join(cwd, `out/${ID}/${ID}.pdf`);
  const running = start(cwd, '--watch');
  await running.until(/rebuilt · .* (ms|s)\n/);
  await wait(1000);
  const [text, made] = [readFileSync(lock, 'utf8'), readFileSync(pdf)];
  writeFileSync(lock, text.replace('- page: A1', '- pge: A1'));
  await running.until(/copy\/lock-unread/);
  writeFileSync(lock, text);
  await running.until(/rebuilt · [\s\S]*rebuilt · [\s\S]*rebuilt · .* (ms|s)\n/);
  running.interrupt();
  await running.ended;
  assert.ok(made.equals(readFileSync(pdf)));
});

test('stories that are all gone at once do not take the place of the paper; back again, they are built', async (t) => {
  const cwd = newspaper(t, smallIssue());
  const folder = path.join(cwd, `issues/${ID}/articles`);
  const pdf = path.join(cwd, `out/${ID}/${ID}.pdf`);
  const running = start(cwd, '--watch');
  await running.until(/rebuilt · .* (ms|s)\n/);
  const made = readFileSync(pdf);
  renameSync(folder, `${cwd}/aside`);
  await running.until(/build\/articles-gone/);
  assert.ok(made.equals(readFileSync(pdf)));
  renameSync(`${cwd}/aside`, folder);
  await running.until(/rebuilt · [\s\S]*rebuilt · .* (ms|s)\n/);
  running.interrupt();
  const { err } = await running.ended;
  const code = 'build/articles-gone';
  assert.equal(err.split(`error ${code}`).length, 2, err);
  assert.ok(made.equals(readFileSync(pdf)));
});

test('a list of fonts that stopped the first build is built when it is mended', async (t) => {
  const face = '{id: own-400, weight: 400, package: not-installed, file: a.ttf, sha256: ';
  const list = `families: {serif: {faces: [${face}${'0'.repeat(64)}}]}}\n`;
  const cwd = newspaper(t, { ...smallIssue(), 'fonts/fonts.yaml': list });
  const running = start(cwd, '--watch');
  await running.until(/font\/package-missing/);
  writeFileSync(path.join(cwd, 'fonts/fonts.yaml'), '# none\nfamilies: {}\n');
  await running.until(/rebuilt · /);
  running.interrupt();
  await running.ended;
});
