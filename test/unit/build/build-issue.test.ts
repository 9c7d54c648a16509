// Whole builds of a small newspaper on disk, in this process: what a warm build gives, and what is said when equipment is missing.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import type { Diagnostic } from '../../../src/base/diagnostic.js';
import { type BuildRequest, buildIssue } from '../../../src/build/build-issue.js';
import { createMemo } from '../../../src/build/memo.js';
import type { BuildResult } from '../../../src/model/result.js';
import { layoutJson } from '../../../src/report/layout-json.js';
import { pageDigest } from '../../../src/report/page-digest.js';
import { findIssue } from '../../../src/source/find-issue.js';
import { type Files, newspaper, prose, smallIssue } from '../../support/issue-folder.js';
import { projectText } from '../../support/project.js';

const AT = 'issues/2026-02-19';

function build(folder: string, more: Partial<BuildRequest> = {}): Promise<BuildResult> {
  const files = findIssue(folder, undefined);
  if ('kind' in files) throw new Error(`no issue in ${folder}`);
  return buildIssue({ files, pages: undefined, until: 'judge', ...more });
}

function paper(t: TestContext, more: Files = {}): string {
  return newspaper(t, { ...smallIssue(), ...more });
}

function codesOf({ diagnostics }: Pick<BuildResult, 'diagnostics'>): readonly string[] {
  return diagnostics.map(({ code }) => code);
}

/** What two builds of the same files must have in common. */
function essence(result: BuildResult): unknown {
  return {
    pdf: result.pdf === undefined ? undefined : Buffer.from(result.pdf).toString('base64'),
    layout: layoutJson(result.pages),
    diagnostics: result.diagnostics,
    press: result.press,
    reads: result.reads,
  };
}

test('a warm build equals a cold one byte for byte, before an edit and after it', async (t) => {
  const folder = paper(t);
  const memo = createMemo();
  const first = await build(folder, { until: 'press', memo });
  assert.ok(first.pdf !== undefined, JSON.stringify(first.diagnostics));
  assert.deepEqual(essence(await build(folder, { until: 'press', memo })), essence(first));

  const article = path.join(folder, AT, 'articles', '3.md');
  writeFileSync(article, `---\ntitle: 改寫的新聞\npriority: 2\nodd: 1\n---\n\n${prose(700, 5)}\n`);
  const warm = await build(folder, { until: 'press', memo });
  assert.deepEqual(essence(warm), essence(await build(folder, { until: 'press' })));
  assert.notDeepEqual(warm.pdf, first.pdf);
});

test('a warm build does not remember in which order an earlier one opened its fonts', async (t) => {
  const folder = paper(t);
  const liners = path.join(folder, AT, 'ads', 'small.classified.md');
  const text = readFileSync(liners, 'utf8');
  rmSync(liners);
  const memo = createMemo();
  await build(folder, { until: 'press', memo });
  // Classifieds are set before anything else.
  writeFileSync(liners, text);
  const warm = await build(folder, { until: 'press', memo });
  assert.deepEqual(essence(warm), essence(await build(folder, { until: 'press' })));
});

test('a build by itself tells when it has forgotten what its desks tried, and one that is followed does not', async (t) => {
  const folder = paper(t);
  let told = 0;
  const onForgotten = (): void => {
    told += 1;
  };
  const alone = await build(folder, { until: 'press', onForgotten });
  // After the plan, and before the press.
  assert.equal(told, 2);
  const followed = await build(folder, { until: 'press', onForgotten, memo: createMemo() });
  assert.equal(told, 2);
  assert.deepEqual(essence(followed), essence(alone));
});

test('a check makes all but the PDF', async (t) => {
  const result = await build(paper(t));
  assert.equal(result.pdf, undefined);
  assert.deepEqual(
    result.pages.map(({ id }) => id),
    ['A1', 'A2', 'A3', 'A4'],
  );
});

test('pages asked for are those of the whole issue', async (t) => {
  const folder = paper(t);
  const all = await build(folder);
  const some = await build(folder, { pages: ['A3', 'A2'] });
  assert.deepEqual(layoutJson(some.pages).pages, layoutJson(all.pages).pages.slice(1, 3));
});

test('every room that worked has its time', async (t) => {
  const { timings } = await build(paper(t));
  for (const room of ['read', 'fonts', 'plan', 'makeup', 'judge'] as const) {
    assert.ok((timings[room] ?? -1) >= 0, room);
  }
  assert.ok(timings.total > 0);
});

test('all that was asked for is named, so that it can be watched', async (t) => {
  const folder = paper(t);
  const { reads } = await build(folder);
  for (const name of ['issue.md', 'articles/1.md', 'ads/shop.md']) {
    assert.ok(reads.has(path.join(folder, AT, name)), name);
  }
  assert.ok([...reads.keys()].some((name) => name.endsWith(path.join('tabloid', 'template.yaml'))));
});

test('a fault of the copy keeps the later rooms shut', async (t) => {
  const result = await build(
    paper(t, { [`${AT}/articles/bad.md`]: '---\ndeck: 沒有標題\n---\n\n內文\n' }),
  );
  assert.ok(codesOf(result).includes('copy/title-missing'));
  assert.deepEqual(result.pages, []);
  assert.equal(result.pdf, undefined);
});

test('a template that is nowhere is told at the issue that names it', async (t) => {
  const issue = '---\npublication: 社區報\ndate: 2026-02-19\ntemplate: berliner\n---\n';
  const result = await build(paper(t, { [`${AT}/issue.md`]: issue }));
  const [said] = result.diagnostics.filter(({ severity }) => severity === 'error');
  assert.match(said?.code ?? '', /^copy\//);
  assert.ok(said?.message.en.includes('berliner'), said?.message.en);
  assert.equal(said?.span?.file, `${AT}/issue.md`);
  assert.deepEqual(result.pages, []);
});

test('a paper’s own template comes before the program’s', async (t) => {
  const own = projectText('templates/tabloid/template.yaml').replace(
    'pages: 今日{count}版',
    'pages: 共{count}版',
  );
  const folder = paper(t, { 'templates/tabloid/template.yaml': own });
  const [front] = (await build(folder)).pages;
  const masthead = front?.boxes.find(({ role }) => role === 'masthead');
  assert.ok(masthead?.lines.some(({ line }) => line.text === '共4版'));
});

test('an ICC profile that is not there is told with its path', async (t) => {
  const press = projectText('templates/press/newsprint.yaml');
  const folder = paper(t, {
    'templates/press/own.yaml': press.replace(/icc: .*/, 'icc: lost.icc'),
    [`${AT}/issue.md`]: '---\npublication: 社區報\ndate: 2026-02-19\npages: 4\npress: own\n---\n',
  });
  const result = await build(folder);
  const said = result.diagnostics.find(({ code }) => code === 'press/icc-missing');
  assert.ok(
    said?.message.en.includes('templates/press/lost.icc'),
    JSON.stringify(result.diagnostics),
  );
  mkdirSync(path.join(folder, 'templates/press/lost.icc'));
  assert.ok(codesOf(await build(folder)).includes('press/icc-missing'));
});

test('a colour profile that is no output profile is refused', async (t) => {
  const press = projectText('templates/press/newsprint.yaml');
  const folder = paper(t, {
    'templates/press/own.yaml': press.replace(/icc: .*/, 'icc: own.yaml'),
    [`${AT}/issue.md`]: '---\npublication: 社區報\ndate: 2026-02-19\npages: 4\npress: own\n---\n',
  });
  assert.ok(codesOf(await build(folder)).includes('press/icc-unfit'));
});

test('a press profile that is nowhere is an error', async (t) => {
  const issue = '---\npublication: 社區報\ndate: 2026-02-19\npress: gravure\n---\n';
  const result = await build(paper(t, { [`${AT}/issue.md`]: issue }));
  const [said] = result.diagnostics.filter(({ severity }) => severity === 'error');
  assert.ok(said?.message.en.includes('gravure'), said?.message.en);
});

test('artwork is judged at a check as at a build, and what is mended is judged anew', async (t) => {
  const ad = `---\nadvertiser: 甲行\nsize: eighth\nartwork: ad.svg\n---\n`;
  const drawing = (inner: string): string =>
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 350 272">${inner}</svg>`;
  const folder = paper(t, {
    [`${AT}/ads/art.md`]: ad,
    [`${AT}/ads/ad.svg`]: drawing('<text>特價</text>'),
  });
  const memo = createMemo();
  const isArtwork = (code: string): boolean => /artwork|svg/.test(code);
  const checked = codesOf(await build(folder, { memo })).filter(isArtwork);
  assert.deepEqual(checked, ['picture/svg-text']);
  const refused = await build(folder, { until: 'press', memo });
  assert.deepEqual(codesOf(refused).filter(isArtwork), checked);
  assert.equal(refused.pdf, undefined);
  writeFileSync(
    path.join(folder, AT, 'ads', 'ad.svg'),
    drawing('<rect width="350" height="272" fill="#036"/>'),
  );
  const mended = await build(folder, { until: 'press', memo });
  assert.deepEqual(codesOf(mended).filter(isArtwork), []);
  assert.ok(mended.pdf !== undefined, JSON.stringify(mended.diagnostics));
});

test('a proof is handed out on sheets, while whoever watches is shown its pages', async (t) => {
  const folder = paper(t);
  const { pdf, draft, pages } = await build(folder, {
    until: 'press',
    edition: 'proof',
    isDrafted: true,
    isPreflighted: false,
  });
  assert.ok(pdf !== undefined && draft !== undefined);
  const { PDFDocument } = await import('@cantoo/pdf-lib');
  const [sheets, shown] = [await PDFDocument.load(pdf), await PDFDocument.load(draft)];
  assert.ok(sheets.getPageCount() < pages.length);
  const trims = shown.getPages().map((one) => Math.round(one.getTrimBox().width));
  assert.deepEqual(
    trims,
    pages.map(({ trim }) => Math.round(trim.width)),
  );
  const plain = await build(folder, { until: 'press', edition: 'proof' });
  assert.equal(plain.draft, undefined);
});

test('a remark in a template changes no page, an ink changes all', async (t) => {
  const template = projectText('templates/tabloid/template.yaml');
  const file = 'templates/tabloid/template.yaml';
  const folder = paper(t, { [file]: template });
  const memo = createMemo();
  const looks = async (text: string): Promise<readonly string[]> => {
    writeFileSync(path.join(folder, file), text);
    const { pages, drawnWith } = await build(folder, { memo });
    assert.equal(pages.length, 4);
    return pages.map((page) => pageDigest(page, drawnWith));
  };
  const first = await looks(template);
  assert.deepEqual(await looks(`# 主編看過\n${template}`), first);
  const red = template.replace(/^ {2}red: .*$/m, '  red: { c: 100, m: 0, y: 0, k: 0 }');
  const other = await looks(red);
  assert.ok(other.every((look, at) => look !== first[at]));
});

test('ink of a drawing above the press’s limit is told where it is named, and lowered', async (t) => {
  const drawing = (ink: string): string =>
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 350 272"><rect width="350" height="272" fill="device-cmyk(${ink})"/></svg>`;
  const toldOf = async (ink: string, ad = ''): Promise<readonly Diagnostic[]> => {
    const folder = paper(t, {
      [`${AT}/ads/art.md`]: `---\nadvertiser: 甲行\nsize: eighth\nartwork: ad.svg\n${ad}---\n`,
      [`${AT}/ads/ad.svg`]: drawing(ink),
    });
    const { diagnostics } = await build(folder, { until: 'press' });
    return diagnostics.filter(({ code }) => /wet|ink/.test(code));
  };
  const told = await toldOf('1 1 1 1');
  assert.deepEqual(codesOf({ diagnostics: told }), ['picture/too-wet']);
  assert.ok(told[0]?.message.en.includes('400 %'));
  assert.ok(told[0]?.span?.file.endsWith('ads/art.md'));
  assert.equal(told[0]?.span?.start, '---\nadvertiser: 甲行\nsize: eighth\nartwork: '.length);
  assert.deepEqual(await toldOf('1 .5 0 .5'), []);
  assert.deepEqual(await toldOf('1 1 1 1', 'color: black\n'), []);
});
