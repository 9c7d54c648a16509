// Editors' mistakes, by the real command: each has its own message with place and advice, exit code 1, no stack, and leaves the old PDF whole.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import {
  buildIssueIn,
  type Files,
  newspaper,
  prose,
  smallIssue,
  writeFiles,
} from '../support/issue-folder.js';
import { projectText } from '../support/project.js';
import { reportOf } from '../support/results.js';

const ID = '2026-02-19';
const AT = `issues/${ID}`;
const ARTICLE = `${AT}/articles/1.md`;
const AD = `${AT}/ads/shop.md`;
const OLD = 'yesterday’s plate';
const LOCK = '# where everything went\n';

interface Case {
  readonly name: string;
  readonly files: Files;
  readonly code: string;
  /** `file:line:column`, or the file alone. */
  readonly place: string;
}

const CASES: readonly Case[] = [
  {
    name: 'an article without front matter',
    files: { [ARTICLE]: prose(300) },
    code: 'copy/front-matter-missing',
    place: `${ARTICLE}:1:1`,
  },
  {
    name: 'executable front matter',
    files: { [ARTICLE]: `---js\n{ title: process.exit(9) }\n---\n\n${prose(300)}\n` },
    code: 'copy/front-matter-language',
    place: `${ARTICLE}:1:1`,
  },
  {
    name: 'a picture that is not there',
    files: { [ARTICLE]: `---\ntitle: 標題\nimages:\n  - src: lost.jpg\n---\n\n${prose(300)}\n` },
    code: 'copy/file-missing',
    place: `${ARTICLE}:4:10`,
  },
  {
    name: 'an ad size that is none',
    files: { [AD]: '---\nadvertiser: 麵館\nsize: gigantic\n---\n\n麵館\n' },
    code: 'plan/ad-size-unknown',
    place: `${AD}:3:7`,
  },
  {
    name: 'a path out of the issue',
    files: {
      [ARTICLE]: `---\ntitle: 標題\nimages:\n  - src: ../../../secret.jpg\n---\n\n${prose(300)}\n`,
      'secret.jpg': 'x',
    },
    code: 'copy/path-outside',
    place: `${ARTICLE}:4:10`,
  },
  {
    name: 'an encoding that cannot be told',
    files: { [ARTICLE]: Buffer.from([0x2d, 0x2d, 0x2d, 0x0a, 0xff, 0xff, 0x80, 0xff, 0xfe, 0x0a]) },
    code: 'copy/undecodable',
    place: ARTICLE,
  },
  {
    name: 'a file of 0 bytes',
    files: { [ARTICLE]: '' },
    code: 'copy/file-empty',
    place: `${ARTICLE}:1:1`,
  },
  {
    name: 'an article without a title',
    files: { [ARTICLE]: `---\nkicker: 引題\n---\n\n${prose(300)}\n` },
    code: 'copy/title-missing',
    place: ARTICLE,
  },
  {
    name: 'an issue without issue.md',
    files: { 'issues/2026-03-01/notes.txt': '' },
    code: 'copy/issue-missing',
    place: 'issues/2026-03-01/issue.md',
  },
  {
    name: 'a character that no font has',
    files: { [ARTICLE]: `---\ntitle: 標題\n---\n\n${prose(300)}\u{1F3FA}\n` },
    code: 'font/character-missing',
    place: `${ARTICLE}:5:`,
  },
  {
    name: 'a press profile without its colour profile',
    files: {
      'templates/press/own.yaml': projectText('templates/press/newsprint.yaml').replace(
        /^icc: .*$/m,
        'icc: lost.icc',
      ),
      [`${AT}/issue.md`]: `---\npublication: 社區報\ndate: ${ID}\npages: 4\npress: own\n---\n`,
    },
    code: 'press/icc-missing',
    place: '',
  },
  {
    name: 'a pin to a page that the issue lacks',
    files: { [ARTICLE]: `---\ntitle: 標題\npage: B7\n---\n\n${prose(300)}\n` },
    code: 'plan/page-unknown',
    place: `${ARTICLE}:3:7`,
  },
];

for (const { name, files, code, place } of CASES) {
  test(`${name} is named, placed and advised on; the old plate stays`, async (t) => {
    const isOther = Object.keys(files)[0]?.startsWith('issues/2026-03-01') ?? false;
    const id = isOther ? '2026-03-01' : ID;
    const cwd = newspaper(t, { ...smallIssue(), ...files });
    const pdf = `out/${id}/${id}.pdf`;
    const lock = `issues/${id}/layout.lock.yaml`;
    writeFiles(cwd, { [pdf]: OLD, [lock]: LOCK });
    const run = await buildIssueIn(cwd, id);
    assert.equal(run.code, 1, run.err);
    assert.equal(run.out, '');
    assert.ok(run.err.includes(`${place}`), `${place} in:\n${run.err}`);
    assert.match(run.err, new RegExp(`(^| )error ${code} `, 'm'));
    assert.match(run.err, /\n {2}→ \S/);
    assert.doesNotMatch(run.err, /\n\s+at .*:\d+:\d+|node:internal/);
    assert.equal(readFileSync(path.join(cwd, pdf), 'utf8'), OLD);
    assert.equal(readFileSync(path.join(cwd, lock), 'utf8'), LOCK);
    const report = reportOf(path.join(cwd, `out/${id}/report.json`));
    assert.equal(report.ok, false);
    const found = report.diagnostics.find((diagnostic) => diagnostic.code === code);
    assert.ok(found !== undefined && found.hint !== '' && found.severity === 'error');
    assert.ok(place.startsWith(found.file ?? ''));
  });
}

test('the same mistakes are told in Chinese to who reads Chinese', async (t) => {
  const cwd = newspaper(t, { ...smallIssue(), [ARTICLE]: '---\nkicker: 引題\n---\n\n內文。\n' });
  const run = await buildIssueIn(cwd, '--lang', 'zh');
  assert.match(run.err, /錯誤 copy\/title-missing \p{Script=Han}/u);
  assert.match(run.err, /還不能付印：1 個錯誤/);
});

test('an issue with nothing in it says so', async (t) => {
  const cwd = newspaper(t, { [`${AT}/issue.md`]: `---\ndate: ${ID}\n---\n` });
  const run = await buildIssueIn(cwd);
  assert.match(run.err, /copy\/issue-empty/);
  assert.doesNotMatch(run.err, /\n\s+at /);
});
