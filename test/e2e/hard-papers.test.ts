// The real command on papers out of the ordinary: pages without copy, a logo on the masthead, fonts of the paper's own.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { buildIssueIn, type Files, newspaper, smallIssue } from '../support/issue-folder.js';
import { painted } from '../support/picture-bench.js';
import { requireProgram } from '../support/programs.js';
import { reportOf } from '../support/results.js';
import { tinyCollection, writeCollection } from '../support/tiny-collection.js';
import { tinyTables } from '../support/tiny-font.js';

const ID = '2026-02-19';
const PDF = `out/${ID}/${ID}.pdf`;

test('more pages than copy are built, each empty page with a warning of its own', async (t) => {
  const cwd = newspaper(t, {
    [`issues/${ID}/issue.md`]: `---\ndate: ${ID}\npublication: 社區報\npages: 12\n---\n`,
    [`issues/${ID}/articles/a.md`]: '---\ntitle: 一件小事\n---\n社區中心開放參觀。\n',
  });
  const run = await buildIssueIn(cwd);
  assert.equal(run.code, 0, run.err);
  const { pages } = reportOf(path.join(cwd, `out/${ID}/report.json`));
  assert.equal(pages.length, 12);
  for (let page = 1; page <= 12; page += 1) {
    assert.match(run.err, new RegExp(`^A${page} warning rules/void `, 'm'));
  }
  assert.match(run.err, /plan\/copy-short/);
});

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="100"><path d="M0 0h400v100z" fill="#b01e23"/></svg>';

/** A small paper with this logo. */
function paperWithLogo(name: string, content: string | Uint8Array): Files {
  return { ...smallIssue(ID), 'newspaper.yaml': `logo: ${name}\n`, [name]: content };
}

/** How many pictures of pixels the first page has, and its text; undefined = a program is missing. */
function frontOf(t: TestContext, cwd: string) {
  const pdfimages = requireProgram(t, 'pdfimages');
  const pdftotext = requireProgram(t, 'pdftotext');
  if (pdfimages === undefined || pdftotext === undefined) return undefined;
  const file = path.join(cwd, PDF);
  const images = pdfimages('-list', '-l', '1', file).output.trim().split('\n').slice(2).length;
  return { images, text: pdftotext('-l', '1', file, '-').output };
}

test('a logo takes the name’s place on the masthead: an SVG as vectors, a picture as pixels', async (t) => {
  for (const [name, content, images] of [
    ['logo.svg', SVG, 0],
    ['logo.png', await painted(1200, 300, (x) => [x % 256, 40, 40]), 1],
  ] as const) {
    const cwd = newspaper(t, paperWithLogo(name, content));
    const run = await buildIssueIn(cwd);
    assert.equal(run.code, 0, run.err);
    const front = frontOf(t, cwd);
    if (front === undefined) return;
    assert.equal(front.images, images, name);
    assert.doesNotMatch(front.text, /社區報/);
    assert.match(front.text, /第3卷/);
  }
});

test('a logo that newsprint cannot take is an error at its line', async (t) => {
  const letters = SVG.replace('</svg>', '<text y="50">報</text></svg>');
  const run = await buildIssueIn(newspaper(t, paperWithLogo('logo.svg', letters)), 'check');
  assert.equal(run.code, 1, run.err);
  assert.match(run.err, /^logo\.svg:\d+:\d+ error picture\/svg-/m);
  const pdf = await buildIssueIn(newspaper(t, paperWithLogo('logo.pdf', '%PDF-1.7\n')), 'check');
  assert.equal(pdf.code, 1, pdf.err);
  assert.match(pdf.err, /^newspaper\.yaml:1:7 error copy\/logo-format/m);
});

/** A small paper with a serif of its own, for the letters A to F. */
function paperWithFont(bytes: Uint8Array): Files {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const head = `---\ntitle: ABCDE社區新聞\npriority: 1\n---\n\n社區ABC中心開放參觀。\n`;
  return {
    ...smallIssue(ID),
    [`issues/${ID}/articles/1.md`]: head,
    'fonts/fonts.yaml': `families:\n  serif:\n    faces:\n      - {id: own, weight: 400, file: own.ttc, member: '1', sha256: ${sha256}}\n`,
    'fonts/own.ttc': bytes,
  };
}

test('a paper is set in its own font, a member of a collection, and in the program’s for what it lacks', async (t) => {
  const cwd = newspaper(t, paperWithFont(tinyCollection(['Own-Light', 'Own-Regular'])));
  const run = await buildIssueIn(cwd);
  assert.equal(run.code, 0, run.err);
  const pdffonts = requireProgram(t, 'pdffonts');
  if (pdffonts === undefined) return;
  const { output } = pdffonts(path.join(cwd, PDF));
  assert.match(output, /\+Own-Regular +CID TrueType +Identity-H +yes yes yes/);
  assert.match(output, /NotoSerifTC/);
  assert.doesNotMatch(output, /Own-Light/);
  assert.ok(readFileSync(path.join(cwd, PDF)).length < 2_000_000);
});

test('a variable font of the paper’s own ends the run as a fault of the surroundings, with advice and no trace', async (t) => {
  const variable = new Map(tinyTables()).set('fvar', new Uint8Array(16));
  const cwd = newspaper(t, paperWithFont(writeCollection([tinyTables(), variable])));
  const run = await buildIssueIn(cwd);
  assert.equal(run.code, 4, run.err);
  assert.match(run.err, /font\/variable.*own\.ttc/);
  assert.match(run.err, /varLib\.instancer/);
  assert.doesNotMatch(run.err, /\n {4}at /);
});
