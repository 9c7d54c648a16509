import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { SurroundingsFault } from '../../../src/base/surroundings.js';
import {
  type FindFault,
  findIssue,
  type IssueFiles,
  isIgnored,
  issueNames,
} from '../../../src/source/find-issue.js';
import { newspaper } from '../../support/issue-folder.js';

function issue(date: string): string {
  return `---\ndate: ${date}\n---\n`;
}

function found(files: IssueFiles | FindFault): IssueFiles {
  if ('kind' in files) throw new Error(`nothing found: ${files.kind}`);
  return files;
}

test('without a name the issue with the latest date is taken, whatever its folder is called', (t) => {
  const cwd = newspaper(t, {
    'issues/z-old/issue.md': issue('2025-12-31'),
    'issues/a-new/issue.md': issue('"2026-02-19"'),
    'issues/unfinished/notes.txt': 'no date yet',
  });
  assert.equal(found(findIssue(cwd, undefined)).id, 'a-new');
});

test('of issues of one day the last by name is taken', (t) => {
  const cwd = newspaper(t, {
    'issues/day-a/issue.md': issue('2026-02-19'),
    'issues/day-b/issue.md': issue('2026-02-19'),
  });
  assert.equal(found(findIssue(cwd, undefined)).id, 'day-b');
});

test('a name, a path and an absolute path find the same issue', (t) => {
  const cwd = newspaper(t, { 'issues/2026-02-19/issue.md': issue('2026-02-19') });
  const wanted = found(findIssue(cwd, '2026-02-19'));
  assert.equal(wanted.folder, 'issues/2026-02-19');
  assert.equal(wanted.root, cwd);
  const folder = path.join(cwd, 'issues', '2026-02-19');
  for (const asked of ['issues/2026-02-19', './issues/2026-02-19/', folder]) {
    assert.deepEqual(found(findIssue(cwd, asked)), wanted, asked);
  }
  assert.deepEqual(found(findIssue(folder, '.')), wanted);
});

test('an unknown name is told with the names there are', (t) => {
  const cwd = newspaper(t, {
    'issues/b/issue.md': issue('2026-01-01'),
    'issues/a/issue.md': issue('2026-01-02'),
    'issues/_old/issue.md': issue('2026-01-03'),
    'issues/standing/ads/a.md': '',
  });
  assert.deepEqual(findIssue(cwd, 'c'), { kind: 'unknown', name: 'c', known: ['a', 'b'] });
  assert.deepEqual(issueNames(cwd), ['a', 'b']);
});

test('a file is no issue', (t) => {
  const cwd = newspaper(t, { 'issues/a/issue.md': issue('2026-01-01') });
  assert.deepEqual(findIssue(cwd, 'issues/a/issue.md'), {
    kind: 'unknown',
    name: 'issues/a/issue.md',
    known: ['a'],
  });
});

test('a folder without issues says where it looked', (t) => {
  const cwd = newspaper(t, { 'README.md': '' });
  assert.deepEqual(findIssue(cwd, undefined), {
    kind: 'no-issues',
    folder: path.join(cwd, 'issues'),
  });
});

test('articles and ads are found in folders of any depth, in a fixed order', (t) => {
  const at = 'issues/x';
  const cwd = newspaper(t, {
    [`${at}/issue.md`]: issue('2026-01-01'),
    [`${at}/articles/b.md`]: '',
    [`${at}/articles/sport/a.MD`]: '',
    [`${at}/articles/a.md`]: '',
    [`${at}/articles/picture.jpg`]: '',
    [`${at}/ads/weekly/shop.md`]: '',
    [`${at}/ads/small.classified.md`]: '',
    [`${at}/other/c.md`]: '',
  });
  const { articles, ads } = found(findIssue(cwd, 'x'));
  assert.deepEqual(articles, [
    `${at}/articles/a.md`,
    `${at}/articles/b.md`,
    `${at}/articles/sport/a.MD`,
  ]);
  assert.deepEqual(ads, [`${at}/ads/small.classified.md`, `${at}/ads/weekly/shop.md`]);
});

test('links are not followed', (t) => {
  const cwd = newspaper(t, { 'issues/x/articles/a.md': '', 'elsewhere/b.md': '' });
  symlinkSync(path.join(cwd, 'elsewhere'), path.join(cwd, 'issues/x/articles/linked'));
  assert.deepEqual(found(findIssue(cwd, 'x')).articles, ['issues/x/articles/a.md']);
});

test('copy that iCloud keeps elsewhere is named, and is no copy', (t) => {
  const cwd = newspaper(t, { 'issues/x/articles/a.md': '', 'issues/x/articles/.b.md.icloud': '' });
  const files = found(findIssue(cwd, 'x'));
  assert.deepEqual(files.inCloud, ['issues/x/articles/b.md']);
  assert.deepEqual(files.articles, ['issues/x/articles/a.md']);
});

test('newspaper.yaml is found upward and makes its folder the root, standing copy beside it', (t) => {
  const cwd = newspaper(t, {
    'paper/newspaper.yaml': 'publication: 社區報\n',
    'paper/2026/spring/x/issue.md': issue('2026-01-01'),
    'paper/2026/spring/x/articles/a.md': '',
    'paper/standing/ads/weekly.md': '',
    'paper/standing/articles/hours.md': '',
  });
  const files = found(findIssue(cwd, 'paper/2026/spring/x'));
  assert.equal(files.root, path.join(cwd, 'paper'));
  assert.equal(files.newspaper, 'newspaper.yaml');
  assert.deepEqual(files.articles, ['2026/spring/x/articles/a.md']);
  assert.equal(files.standing, 'standing');
  assert.deepEqual(files.standingAds, ['standing/ads/weekly.md']);
  assert.deepEqual(files.standingArticles, ['standing/articles/hours.md']);
});

test('newspaper.yaml among the issues keeps the folder above them as root', (t) => {
  const cwd = newspaper(t, {
    'issues/newspaper.yaml': '',
    'issues/x/issue.md': issue('2026-01-01'),
    'issues/standing/ads/weekly.md': '',
  });
  const files = found(findIssue(cwd, undefined));
  assert.equal(files.root, cwd);
  assert.equal(files.newspaper, 'issues/newspaper.yaml');
  assert.deepEqual(files.standingAds, ['issues/standing/ads/weekly.md']);
});

test('without newspaper.yaml standing copy would lie beside the issue, and that there is none is no fault', (t) => {
  const cwd = newspaper(t, { 'issues/x/issue.md': issue('2026-01-01') });
  const files = found(findIssue(cwd, 'x'));
  assert.equal(files.newspaper, undefined);
  assert.equal(files.standing, 'issues/standing');
  assert.deepEqual(files.standingAds, []);
  assert.deepEqual(files.articles, []);
});

test('hidden files, files set aside, temporary and backup files are no copy', (t) => {
  const odd = [
    '.a.md',
    '_a.md',
    '~$a.md',
    'a.md~',
    '#a.md#',
    '4913',
    'a.md.tmp',
    'a.md.bak',
    'a.md.swp',
  ];
  for (const name of odd) assert.ok(isIgnored(name), name);
  for (const name of ['a.md', 'a_b.md', 'a.b.md', '~a.md', '2026-02-19']) {
    assert.ok(!isIgnored(name), name);
  }
  const cwd = newspaper(t, {
    'issues/x/articles/a.md': '',
    'issues/x/articles/_draft.md': '',
    'issues/x/articles/.hidden.md': '',
    'issues/x/articles/_old/b.md': '',
  });
  assert.deepEqual(found(findIssue(cwd, 'x')).articles, ['issues/x/articles/a.md']);
});

test('an issue whose issue.md cannot be read is found, as one without a date', (t) => {
  const cwd = newspaper(t, {
    'issues/a/issue.md': issue('2026-02-19'),
    'issues/z/articles/1.md': '',
  });
  mkdirSync(path.join(cwd, 'issues/z/issue.md'));
  assert.equal(found(findIssue(cwd, undefined)).id, 'a');
  assert.equal(found(findIssue(cwd, 'z')).id, 'z');
});

/** Root may open everything; the test must not. */
function asPlainUser(act: () => void): void {
  const isRoot = process.geteuid?.() === 0;
  if (isRoot) process.seteuid?.(65534);
  try {
    act();
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
}

test('a folder that may not be opened is a fault of the surroundings, told with its path', {
  skip: process.platform === 'win32' && 'folders are locked otherwise there',
}, (t) => {
  const cwd = newspaper(t, {
    'issues/a/issue.md': issue('2026-02-19'),
    'issues/a/articles/1.md': '',
  });
  const locked = path.join(cwd, 'issues/a/articles');
  chmodSync(cwd, 0o755);
  chmodSync(locked, 0);
  asPlainUser(() => {
    assert.throws(
      () => findIssue(cwd, undefined),
      (error) =>
        error instanceof SurroundingsFault &&
        error.diagnostic.code === 'build/folder-unreadable' &&
        error.diagnostic.message.en.includes(locked),
    );
  });
  chmodSync(locked, 0o755);
});
