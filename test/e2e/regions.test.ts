// An issue in another region's forms: printed with that region's faces, and told what to install where they are not there.
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import {
  buildIssueIn,
  buildIssueWith,
  type Files,
  folderForTest,
  newspaper,
  smallIssue,
} from '../support/issue-folder.js';
import { PROJECT } from '../support/project.js';

const ID = '2026-02-19';

test('an issue is set in the faces of its language', async (t) => {
  for (const [lang, region] of [
    ['zh-HK', 'HK'],
    ['zh-Hans', 'SC'],
  ] as const) {
    const cwd = newspaper(t, issueIn(lang));
    const built = await buildIssueIn(cwd);
    assert.equal(built.code, 0, built.err);
    const pdf = readFileSync(path.join(cwd, `out/${ID}/${ID}.pdf`)).toString('latin1');
    const names = [...pdf.matchAll(/\/BaseFont \/[A-Z]{6}\+(\S+)/g)].map((match) => match[1] ?? '');
    assert.ok(
      names.some((name) => name.startsWith(`NotoSerif${region}`)),
      names.join(' '),
    );
    assert.ok(!names.some((name) => name.startsWith('NotoSerifTC')), names.join(' '));
  }
});

test('a region whose package is not installed ends with code 4 and the line that installs it', async (t) => {
  const program = programWithout(folderForTest(t), /^noto-(serif|sans)-(hk|sc)$/);
  const cwd = newspaper(t, issueIn('zh-Hans'));
  const built = await buildIssueWith(program, cwd);
  assert.equal(built.code, 4, built.out + built.err);
  assert.match(built.err, /font\/package-missing/);
  assert.match(
    built.err,
    /npm install @expo-google-fonts\/noto-serif-sc @expo-google-fonts\/noto-sans-sc/,
  );
  const common = await buildIssueWith(program, newspaper(t, smallIssue()));
  assert.equal(common.code, 0, common.err);
});

function issueIn(lang: string): Files {
  const files = smallIssue();
  const head = files[`issues/${ID}/issue.md`];
  assert.ok(typeof head === 'string');
  return {
    ...files,
    [`issues/${ID}/issue.md`]: head.replace('pages: 4', `pages: 4\nlang: ${lang}`),
  };
}

/** The program in a folder of its own, beside all of its packages but some fonts. */
function programWithout(folder: string, fonts: RegExp): string {
  for (const part of ['package.json', 'bin', 'dist/program', 'fonts', 'templates']) {
    cpSync(path.join(PROJECT, part), path.join(folder, part), { recursive: true });
  }
  const packages = path.join(PROJECT, 'node_modules');
  const link = (name: string): void => {
    symlinkSync(path.join(packages, name), path.join(folder, 'node_modules', name), 'junction');
  };
  mkdirSync(path.join(folder, 'node_modules/@expo-google-fonts'), { recursive: true });
  for (const name of readdirSync(packages)) if (name !== '@expo-google-fonts') link(name);
  for (const name of readdirSync(path.join(packages, '@expo-google-fonts'))) {
    if (!fonts.test(name)) link(`@expo-google-fonts/${name}`);
  }
  return folder;
}
