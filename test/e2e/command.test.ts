// The real command on small newspapers: what it writes, what it says, how it ends.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import {
  buildIssueIn,
  newspaper,
  prose,
  smallIssue,
  start,
  writeFiles,
} from '../support/issue-folder.js';
import { requireProgram } from '../support/programs.js';
import { layoutOf, reportOf } from '../support/results.js';

const ID = '2026-02-19';
const PDF = `out/${ID}/${ID}.pdf`;
const REPORT = `out/${ID}/report.json`;

test('an issue is built into out/, with its report, and the same bytes come twice', async (t) => {
  const cwd = newspaper(t, smallIssue());
  const first = await buildIssueIn(cwd);
  assert.equal(first.code, 0, first.err);
  assert.match(first.out, /2026-02-19 · 4 pages · 8 articles · 1 ad · 2 classified ads/);
  const pdf = readFileSync(path.join(cwd, PDF));
  assert.equal(pdf.subarray(0, 5).toString(), '%PDF-');
  const report = reportOf(path.join(cwd, REPORT));
  assert.deepEqual(
    [report.version, report.issue, report.ok, report.pages.length],
    [1, ID, true, 4],
  );
  assert.ok(report.memory > 10 && report.timings.total > 0);
  assert.equal((await buildIssueIn(cwd)).code, 0);
  assert.ok(readFileSync(path.join(cwd, PDF)).equals(pdf));
  const left = readdirSync(path.join(cwd, `out/${ID}`)).sort();
  assert.deepEqual(left, [`${ID}.pdf`, 'report.json'].sort());
});

test('an issue may be named by path or name, from the paper’s folder', async (t) => {
  const cwd = newspaper(t, { ...smallIssue('2026-02-12'), ...smallIssue(ID) });
  assert.equal((await buildIssueIn(cwd, 'issues/2026-02-12', '--quiet')).code, 0);
  assert.ok(existsSync(path.join(cwd, 'out/2026-02-12/2026-02-12.pdf')));
  assert.ok(!existsSync(path.join(cwd, PDF)));
  const unknown = await buildIssueIn(cwd, '2026-09-09');
  assert.equal(unknown.code, 2);
  assert.ok(unknown.err.includes('cli/issue-unknown'));
  assert.match(unknown.err, /2026-09-09.*\n.*2026-02-12 2026-02-19/);
});

test('a folder without issues is said to be one', async (t) => {
  const run = await buildIssueIn(newspaper(t, {}));
  assert.equal(run.code, 2);
  assert.ok(run.err.includes('cli/no-issues'));
});

test('--report - prints the report and nothing else on standard output', async (t) => {
  const cwd = newspaper(t, smallIssue());
  const run = await buildIssueIn(cwd, '--report', '-');
  assert.equal(run.code, 0, run.err);
  const report: unknown = JSON.parse(run.out);
  assert.ok(typeof report === 'object' && report !== null && 'version' in report);
  assert.ok(!existsSync(path.join(cwd, REPORT)));
});

test('-o, --report and --layout choose their own places', async (t) => {
  const cwd = newspaper(t, smallIssue());
  const run = await buildIssueIn(
    cwd,
    '-o',
    'a/x.pdf',
    '--report',
    'a/r.json',
    '--layout',
    'a/l.json',
  );
  assert.equal(run.code, 0, run.err);
  assert.deepEqual(readdirSync(path.join(cwd, 'a')).sort(), ['l.json', 'r.json', 'x.pdf']);
  const layout = layoutOf(path.join(cwd, 'a/l.json'));
  assert.deepEqual(
    layout.pages.map(({ id }) => id),
    ['A1', 'A2', 'A3', 'A4'],
  );
  const items = new Set(layout.pages.flatMap(({ boxes }) => boxes.map(({ item }) => item)));
  for (const item of [
    'articles/1.md',
    'ads/shop.md',
    'ads/small.classified.md#2',
    'furniture/folio',
  ]) {
    assert.ok(items.has(item), item);
  }
});

test('--split makes one PDF a page beside the whole, and a manifest that vouches for them', async (t) => {
  const cwd = newspaper(t, smallIssue());
  const run = await buildIssueIn(cwd, '--split', '-o', 'to-press');
  assert.equal(run.code, 0, run.err);
  const names = ['A01.pdf', 'A02.pdf', 'A03.pdf', 'A04.pdf'];
  const made = readdirSync(path.join(cwd, 'to-press')).sort();
  assert.deepEqual(made, [`${ID}.pdf`, 'manifest.json', 'report.json', ...names].sort());
  const manifest = JSON.parse(readFileSync(path.join(cwd, 'to-press/manifest.json'), 'utf8'));
  assert.equal(manifest.standard, 'PDF/X-4');
  assert.deepEqual(
    manifest.pages.map(({ file }: { readonly file: string }) => file),
    names,
  );
  for (const { file, sha256, bytes } of [manifest.combined, ...manifest.pages]) {
    const content = readFileSync(path.join(cwd, 'to-press', file));
    assert.equal(createHash('sha256').update(content).digest('hex'), sha256);
    assert.equal(content.length, bytes);
  }
});

test('check does everything but the PDF', async (t) => {
  const cwd = newspaper(t, smallIssue());
  const run = await buildIssueIn(cwd, 'check');
  assert.equal(run.code, 0, run.err);
  assert.ok(!existsSync(path.join(cwd, PDF)));
  assert.equal(reportOf(path.join(cwd, REPORT)).ok, true);
});

test('new makes an issue that builds at once and needs nothing', async (t) => {
  const cwd = newspaper(t, {});
  const made = await buildIssueIn(cwd, 'new', '2026-03-05');
  assert.equal(made.code, 0, made.err);
  assert.match(made.out, /issues\/2026-03-05/);
  const run = await buildIssueIn(cwd);
  assert.equal(run.code, 0, run.err);
  assert.doesNotMatch(run.err, /error/);
  assert.equal(reportOf(path.join(cwd, 'out/2026-03-05/report.json')).pages.length, 4);
  const again = await buildIssueIn(cwd, 'new', '2026-03-05');
  assert.equal(again.code, 2);
});

test('--pages makes only these pages', async (t) => {
  const cwd = newspaper(t, smallIssue());
  const run = await buildIssueIn(cwd, '--pages', 'A1,A3-A4');
  assert.equal(run.code, 0, run.err);
  const report = reportOf(path.join(cwd, REPORT));
  assert.deepEqual(
    report.pages.map(({ id }) => id),
    ['A1', 'A3', 'A4'],
  );
  const pdfinfo = requireProgram(t, 'pdfinfo');
  if (pdfinfo === undefined) return;
  assert.match(pdfinfo(path.join(cwd, PDF)).output, /Pages: +3/);
});

test('a page that is not in the issue is a wrong use, and nothing is written', async (t) => {
  const cwd = newspaper(t, smallIssue());
  const run = await buildIssueIn(cwd, '--pages', 'A1,A9');
  assert.equal(run.code, 2);
  assert.match(run.err, /cli\/page-unknown.*A9.*\n.*A1 A2 A3 A4/);
  assert.ok(!existsSync(path.join(cwd, 'out')));
});

test('--strict ends with 3 when there are warnings, and the PDF is there', async (t) => {
  const cwd = newspaper(t, {
    ...smallIssue(),
    [`issues/${ID}/articles/1.md`]: `---\ntitle: 標題\nmood: good\n---\n\n${prose(500)}\n`,
  });
  const run = await buildIssueIn(cwd, '--strict');
  assert.equal(run.code, 3, run.err);
  assert.match(run.err, /articles\/1\.md:3:1 warning/);
  assert.ok(existsSync(path.join(cwd, PDF)));
  assert.equal((await buildIssueIn(cwd)).code, 0);
});

test('--quiet says only errors', async (t) => {
  const cwd = newspaper(t, smallIssue());
  const run = await buildIssueIn(cwd, '--quiet');
  assert.deepEqual([run.code, run.out, run.err], [0, '', '']);
});

test('a target that cannot be written ends with 4, and the report tells of it', async (t) => {
  const cwd = newspaper(t, smallIssue());
  mkdirSync(path.join(cwd, 'taken.pdf'));
  const run = await buildIssueIn(cwd, '-o', 'taken.pdf');
  assert.equal(run.code, 4);
  assert.match(run.err, /build\/target-denied.*taken\.pdf/);
  const report = reportOf(path.join(cwd, REPORT));
  assert.equal(report.ok, false);
  assert.equal(report.diagnostics.at(-1)?.code, 'build/target-denied');
});

test('an issue whose name is nearly as long as a disk takes is built; a longer target ends with 4 and advice', async (t) => {
  const name = '版'.repeat(82);
  const files = Object.entries(smallIssue()).map(([file, text]) => [file.replace(ID, name), text]);
  const cwd = newspaper(t, Object.fromEntries(files));
  const run = await buildIssueIn(cwd, name);
  assert.equal(run.code, 0, run.err);
  assert.ok(existsSync(path.join(cwd, 'out', name, `${name}.pdf`)));
  const longer = await buildIssueIn(cwd, name, '-o', `${name}版版.pdf`);
  assert.equal(longer.code, 4);
  assert.match(longer.err, /build\/target-long[\s\S]*-o/);
});

test('--watch rebuilds on a save, says how long it took, and ends with 130', async (t) => {
  const cwd = newspaper(t, smallIssue());
  const running = start(cwd, '--watch');
  await running.until(/rebuilt · .* (ms|s)\n/);
  const before = readFileSync(path.join(cwd, PDF));
  writeFiles(cwd, {
    [`issues/${ID}/articles/2.md`]: `---\ntitle: 改過的標題\n---\n\n${prose(600, 5)}\n`,
  });
  await running.until(/rebuilt[\s\S]*rebuilt · .* (ms|s)\n/);
  assert.ok(!readFileSync(path.join(cwd, PDF)).equals(before));
  writeFileSync(path.join(cwd, `issues/${ID}/articles/2.md`), '---\nkicker: 沒有標題\n---\n');
  await running.until(/not fit for press/);
  await running.until(/articles\/2\.md.*copy\/title-missing/);
  running.interrupt();
  const ended = await running.ended;
  assert.equal(ended.code, 130);
  assert.doesNotMatch(ended.err, /\n\s+at /);
});

test('after watching, the same files give the same bytes as a build from cold', async (t) => {
  const cwd = newspaper(t, smallIssue());
  const running = start(cwd, '--watch');
  await running.until(/rebuilt · /);
  writeFiles(cwd, {
    [`issues/${ID}/articles/3.md`]: `---\ntitle: 溫的和冷的\n---\n\n${prose(700, 9)}\n`,
  });
  await running.until(/rebuilt[\s\S]*rebuilt · /);
  running.interrupt();
  await running.ended;
  const warm = readFileSync(path.join(cwd, PDF));
  assert.equal((await buildIssueIn(cwd)).code, 0);
  assert.ok(readFileSync(path.join(cwd, PDF)).equals(warm));
});

test('plan prints what stands where, as text, JSON and CSV, and writes nothing', async (t) => {
  const cwd = newspaper(t, smallIssue());
  const text = await buildIssueIn(cwd, 'plan');
  assert.equal(text.code, 0, text.err);
  assert.match(text.out, /^page plan 2026-02-19\n\nA1/);
  assert.match(text.out, /story +第一件社區新聞/);
  assert.match(text.out, /ad +好味麵館 +columns 1–3 · \d+ mm/);
  const json = JSON.parse((await buildIssueIn(cwd, 'plan', '--json')).out) as {
    readonly pages: readonly {
      readonly id: string;
      readonly items: readonly { readonly file: string }[];
    }[];
  };
  assert.deepEqual(
    json.pages.map(({ id }) => id),
    ['A1', 'A2', 'A3', 'A4'],
  );
  const files = json.pages.flatMap(({ items }) => items.map(({ file }) => file));
  for (let article = 1; article <= 8; article += 1)
    assert.ok(files.includes(`articles/${article}.md`));
  const csv = (await buildIssueIn(cwd, 'plan', '--csv')).out.split('\r\n');
  assert.equal(csv[0], 'page,section,kind,file,title,column,columns,line,lines,height,part,levers');
  assert.equal(csv.length, files.length + 2);
  assert.ok(!existsSync(path.join(cwd, 'out')));
});

test('a title that a spreadsheet would run is only text in the CSV plan', async (t) => {
  const files = smallIssue();
  const at = `issues/${ID}/articles/1.md`;
  const cwd = newspaper(t, {
    ...files,
    [at]: String(files[at]).replace(/title: .*/, 'title: "=HYPERLINK(1), 新聞"'),
  });
  const { out } = await buildIssueIn(cwd, 'plan', '--csv');
  assert.match(out, /,"'=HYPERLINK\(1\), 新聞",/);
});

test('a proof is made in spite of errors, with exit code 1; press and readers get nothing', async (t) => {
  const files = smallIssue();
  const article = `issues/${ID}/articles/3.md`;
  const cwd = newspaper(t, { ...files, [article]: `${files[article]}\n一行<b>粗</b>字。\n` });
  for (const profile of ['press', 'web']) {
    assert.equal((await buildIssueIn(cwd, '--profile', profile)).code, 1, profile);
  }
  const left = (): readonly string[] => readdirSync(path.join(cwd, `out/${ID}`)).sort();
  assert.deepEqual(left(), ['report.json']);
  const run = await buildIssueIn(cwd, '--profile', 'proof');
  assert.equal(run.code, 1, run.err);
  assert.match(run.err, /→ out\/2026-02-19\/2026-02-19-proof\.pdf/);
  assert.deepEqual(left(), [`${ID}-proof.pdf`, 'report.json'].sort());
  assert.ok(!existsSync(path.join(cwd, `issues/${ID}/layout.lock.yaml`)));
  const pdftotext = requireProgram(t, 'pdftotext');
  if (pdftotext === undefined) return;
  const { output } = pdftotext('-raw', path.join(cwd, `out/${ID}/${ID}-proof.pdf`), '-');
  assert.match(output, /copy\/raw-html/);
});

test('an issue whose copy is sound gives a proof and a reading file under names of their own', async (t) => {
  const cwd = newspaper(t, smallIssue());
  for (const profile of ['proof', 'web']) {
    const run = await buildIssueIn(cwd, '--profile', profile);
    assert.equal(run.code, 0, run.err);
  }
  const names = readdirSync(path.join(cwd, `out/${ID}`)).sort();
  assert.deepEqual(names, [`${ID}-proof.pdf`, `${ID}-web.pdf`, 'report.json'].sort());
  const chosen = await buildIssueIn(cwd, '--profile', 'web', '-o', 'for-readers.pdf');
  assert.equal(chosen.code, 0, chosen.err);
  const made = readFileSync(path.join(cwd, 'for-readers.pdf'));
  assert.ok(made.equals(readFileSync(path.join(cwd, `out/${ID}/${ID}-web.pdf`))));
});
