// The layout lock through the real command: written after a build, kept by the next, never touched by what is no whole build.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { buildIssueIn, newspaper, type Run, smallIssue, start } from '../support/issue-folder.js';
import { type Layout, layoutOf, reportOf } from '../support/results.js';
import { SAMPLE, sampleForTest } from '../support/sample-issue.js';

const ID = '2026-02-19';
const PDF = `out/${ID}/${ID}.pdf`;
const LOCK = `issues/${ID}/layout.lock.yaml`;
const ARTICLE = `issues/${ID}/articles/4.md`;

function textOf(cwd: string, name: string): string {
  return readFileSync(path.join(cwd, name), 'utf8');
}

function change(cwd: string, name: string, edit: (text: string) => string): void {
  const before = textOf(cwd, name);
  const after = edit(before);
  assert.notEqual(after, before, name);
  writeFileSync(path.join(cwd, name), after);
}

async function built(cwd: string, ...argv: readonly string[]): Promise<Run> {
  const run = await buildIssueIn(cwd, '--layout', 'layout.json', ...argv);
  assert.equal(run.code, 0, run.err);
  return run;
}

function layoutIn(cwd: string): Layout {
  return layoutOf(path.join(cwd, 'layout.json'));
}

/** Everything placed, without its text. */
function placesOf(layout: Layout): readonly string[] {
  return layout.pages.flatMap(({ id, boxes }) =>
    boxes.map(({ item, role, rect }) => `${id} ${item} ${role} ${rect.join(' ')}`),
  );
}

async function builtOnce(t: TestContext): Promise<string> {
  const cwd = newspaper(t, smallIssue());
  await built(cwd);
  return cwd;
}

test('the sample with its lock gives the bytes that it gave without, and the same lock', async (t) => {
  const paper = sampleForTest(t);
  const pdf = path.join(paper, 'out', SAMPLE, `${SAMPLE}.pdf`);
  const lock = path.join(paper, 'issues', SAMPLE, 'layout.lock.yaml');
  assert.ok(!existsSync(lock));
  await built(paper);
  const [plate, written] = [readFileSync(pdf), readFileSync(lock, 'utf8')];
  await built(paper);
  assert.ok(readFileSync(pdf).equals(plate));
  assert.equal(readFileSync(lock, 'utf8'), written);
});

test('an edit that keeps the line count moves nothing', async (t) => {
  const cwd = await builtOnce(t);
  const before = placesOf(layoutIn(cwd));
  change(cwd, ARTICLE, (text) => text.replaceAll('社區中心', '鄰里會館'));
  await built(cwd);
  assert.deepEqual(placesOf(layoutIn(cwd)), before);
});

test('a longer paragraph moves nothing on pages without the article', async (t) => {
  const cwd = await builtOnce(t);
  const before = layoutIn(cwd);
  change(cwd, ARTICLE, (text) => text.replace('，', '，昨天上午在市政廳前的廣場上，'));
  await built(cwd);
  const after = layoutIn(cwd);
  for (const [at, page] of before.pages.entries()) {
    const now = after.pages[at] ?? page;
    const carries = [...page.boxes, ...now.boxes].some(({ item }) => item === 'articles/4.md');
    if (carries) continue;
    assert.deepEqual(placesOf({ pages: [now] }), placesOf({ pages: [page] }), page.id);
  }
});

test('--pages, check and plan read the lock and never write it', async (t) => {
  const cwd = newspaper(t, smallIssue());
  for (const argv of [['--pages', 'A1'], ['check'], ['plan']]) {
    assert.equal((await buildIssueIn(cwd, ...argv)).code, 0, argv.join(' '));
    assert.ok(!existsSync(path.join(cwd, LOCK)), argv.join(' '));
  }
});

test('a hand-edited place is kept; --relayout forgets it, for one page or for all', async (t) => {
  const cwd = await builtOnce(t);
  const fresh = textOf(cwd, LOCK);
  const ad = /(- file: ads\/shop\.md[^-]*?top: )[\d.]+/;
  const page = /- page: (\w+)[^-]*(?:-(?! page)[^-]*)*?ads\/shop/.exec(fresh)?.[1] ?? '';
  const moved = fresh.replace(ad, '$1300');
  assert.notEqual(moved, fresh);
  for (const argv of [['--relayout'], ['--relayout', page]]) {
    writeFileSync(path.join(cwd, LOCK), moved);
    await built(cwd);
    assert.match(textOf(cwd, LOCK), /ads\/shop\.md[^-]*?top: 300\n/);
    await built(cwd, ...argv);
    assert.doesNotMatch(textOf(cwd, LOCK), /ads\/shop\.md[^-]*?top: 300\n/, argv.join(' '));
  }
  assert.equal((await buildIssueIn(cwd, '--relayout', 'B7')).code, 2);
});

test('a pin that cannot be kept fails at its line; the PDF and the lock of before stay', async (t) => {
  const cwd = await builtOnce(t);
  const pdf = readFileSync(path.join(cwd, PDF));
  change(cwd, LOCK, (text) =>
    text.replace(/(- file: articles\/4\.md[^-]*?lines: )\d+\n/, '$15\n        pinned: true\n'),
  );
  const edited = textOf(cwd, LOCK);
  const run = await buildIssueIn(cwd);
  assert.equal(run.code, 1);
  const report = reportOf(path.join(cwd, `out/${ID}/report.json`));
  const found = report.diagnostics.find(({ code }) => code === 'plan/lock-no-shape');
  const line = edited.split('\n').findIndex((text) => text.includes('articles/4.md')) + 1;
  assert.deepEqual([found?.severity, found?.file, found?.line], ['error', LOCK, line]);
  assert.ok(readFileSync(path.join(cwd, PDF)).equals(pdf));
  assert.equal(textOf(cwd, LOCK), edited);
});

test('a faulty lock is a warning at its line, is used as far as it goes, and is not written over', async (t) => {
  const cwd = await builtOnce(t);
  const before = placesOf(layoutIn(cwd));
  change(cwd, LOCK, (text) => text.replace(/top: \d+/, 'top: 很高'));
  const edited = textOf(cwd, LOCK);
  const run = await built(cwd);
  assert.ok(run.err.includes(`${LOCK}:`), run.err);
  assert.equal(textOf(cwd, LOCK), edited);
  const pageOf = (places: readonly string[], id: string): readonly string[] =>
    places.filter((place) => place.startsWith(`${id} `));
  assert.deepEqual(pageOf(placesOf(layoutIn(cwd)), 'A4'), pageOf(before, 'A4'));
  await built(cwd, '--relayout');
  assert.notEqual(textOf(cwd, LOCK), edited);
});

test('a section in the lock that the issue has not is a warning at its page, and stays to be corrected', async (t) => {
  const cwd = newspaper(t, smallIssue());
  change(cwd, `issues/${ID}/issue.md`, (text) =>
    text.replace('pages: 4', 'pages: 4\nsections: [要聞, 社區]'),
  );
  await built(cwd);
  const before = placesOf(layoutIn(cwd));
  change(cwd, LOCK, (text) => text.replace(/(- page: A2\n {4}section: )社區/, '$1社区'));
  const edited = textOf(cwd, LOCK);
  const run = await built(cwd);
  const line = edited.split('\n').findIndex((text) => text.includes('page: A2')) + 1;
  assert.ok(run.err.includes(`${LOCK}:${line}:`), run.err);
  assert.match(run.err, /plan\/lock-section-unknown/);
  assert.equal(textOf(cwd, LOCK), edited);
  assert.deepEqual(placesOf(layoutIn(cwd)), before);
});

test('watching, a lock that the build wrote wakes nobody, and one edited by hand is used', async (t) => {
  const cwd = newspaper(t, smallIssue());
  const running = start(cwd, '--watch');
  t.after(() => running.interrupt());
  await running.until(/rebuilt/);
  change(cwd, LOCK, (text) => text.replace(/(- file: ads\/shop\.md[^-]*?top: )[\d.]+/, '$1300'));
  await running.until(/(rebuilt[\s\S]*){2}/);
  running.interrupt();
  const { out, err } = await running.ended;
  assert.equal((out + err).match(/rebuilt/g)?.length, 2);
  assert.match(textOf(cwd, LOCK), /ads\/shop\.md[^-]*?top: 300\n/);
});
