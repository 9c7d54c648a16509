import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hasErrors } from '../../../src/base/diagnostic.js';
import { withHouse } from '../../../src/copy/issue-defaults.js';
import type { Issue } from '../../../src/model/copy.js';
import type { Template } from '../../../src/model/template.js';
import { codesOf, gather, runsOf, shown, wordsOf } from '../../support/copy-desk.js';
import type { Shelved } from '../../support/memory-shelf.js';
import { PRESS } from '../../support/press-profile.js';
import { pngOf } from '../../support/tiny-pictures.js';

const HEAD = '---\ndate: 2026-02-19\n---\n';

function issueOf(files: Readonly<Record<string, Shelved>>): Issue {
  const { value, diagnostics } = gather({ 'issue/issue.md': HEAD, ...files });
  assert.equal(hasErrors(diagnostics), false, codesOf(diagnostics).join(', '));
  assert.ok(value);
  return value;
}

const FULL = `---
title: 春晚機器人|跳舞登台
kicker: "年節"
byline: 記者 王喆
priority: 1
page: A1
jump: A4
refer: true
images:
  - src: ../pictures/gala.png
    credit: 資料照片
    focus: [0.2, 0.8]
---
第一段。

![後台](../pictures/gala.png)

第二段。
`;

test('an article is read whole, with the place of every text', () => {
  const path = 'issue/articles/a.md';
  const { value, diagnostics } = gather({
    'issue/issue.md': HEAD,
    [path]: FULL,
    'issue/pictures/gala.png': pngOf(1200, 800),
  });
  assert.deepEqual(codesOf(diagnostics), ['copy/picture-twice']);
  const [article] = value?.articles ?? [];
  assert.ok(article);
  assert.equal(article.id, 'articles/a.md');
  assert.equal(article.span.file, path);
  for (const field of [article.title, article.kicker, article.byline]) {
    assert.equal(shown(FULL, field?.span), field?.text);
  }
  assert.equal(article.refer, '春晚機器人 跳舞登台');
  assert.deepEqual(article.jump, { kind: 'to', page: 'A4' });
  assert.deepEqual(wordsOf(article.blocks), ['第一段。', '第二段。']);
  assert.equal(article.characters, 8);
  assert.equal(article.images.length, 1);
  const [picture] = article.images;
  assert.equal(picture?.caption?.text, '後台');
  assert.equal(picture?.credit?.text, '資料照片');
  assert.deepEqual(picture?.focus, [0.2, 0.8]);
  assert.equal(picture?.file.path, 'issue/pictures/gala.png');
  assert.equal(picture?.file.width, 1200);
});

test('issue.md wins over newspaper.yaml, and that over what is built in', () => {
  const files = {
    'issue/issue.md': '---\ndate: 2026-02-19\npages: 8\npublication: 本期報名\n---\n',
    'issue/articles/a.md': '---\ntitle: a\n---\n正文',
    'newspaper.yaml': 'publication: 堪城週報\npages: 4\nprice: 免費\nnames: names.txt\n',
    'names.txt': '# 人名\n王喆\r\n\n鴻雁湖\n',
  };
  const issue = issueOf(files);
  assert.equal(issue.publication?.text, '本期報名');
  assert.deepEqual(issue.pages, { kind: 'count', count: 8 });
  assert.equal(issue.price, '免費');
  assert.equal(issue.template, 'tabloid');
  assert.deepEqual(issue.names, ['王喆', '鴻雁湖']);
});

test("the template's name of the paper is taken where no other is given", () => {
  const publication = { text: '樣版報', span: { file: 't.yaml', start: 0, end: 3 } };
  const template = { publication } as unknown as Template;
  const bare = issueOf({ 'issue/articles/a.md': '---\ntitle: a\n---\n正文' });
  assert.equal(withHouse(bare, template, PRESS).publication?.text, '樣版報');
  const named = { ...bare, publication: { ...publication, text: '本報' } };
  assert.equal(withHouse(named, template, PRESS).publication?.text, '本報');
});

test('what is on hold or outside its dates is left out and listed, faults and all', () => {
  const issue = issueOf({
    'issue/articles/a.md': '---\ntitle: a\n---\n正文',
    'issue/articles/held.md': '---\ntitle: b\nstatus: hold\nimages: [none.jpg]\n---\n',
    'standing/ads/past.md': '---\nadvertiser: 甲\nsize: full\nuntil: 2026-02-18\n---\n特價',
    'standing/ads/today.md': '---\nadvertiser: 乙\nsize: full\nuntil: 2026-02-19\n---\n特價',
    'standing/ads/future.md': '---\nadvertiser: 丙\nsize: full\nfrom: 2026-02-20\n---\n特價',
  });
  assert.deepEqual(
    issue.articles.map((article) => article.id),
    ['articles/a.md'],
  );
  assert.deepEqual(
    issue.ads.map((ad) => ad.id),
    ['standing/ads/today.md'],
  );
  assert.deepEqual(issue.leftOut, [
    { id: 'articles/held.md', reason: 'hold' },
    { id: 'standing/ads/past.md', reason: 'dates' },
    { id: 'standing/ads/future.md', reason: 'dates' },
  ]);
});

test('each paragraph and each list item of a classified file is a liner under its category', () => {
  const text = '## 招聘\n\n誠徵廚師  \n電話 913\n\n- 徵司機\n- 徵會計\n\n## 房屋出租\n\n雅房\n';
  const { liners } = issueOf({ 'issue/ads/w.classified.md': text });
  assert.deepEqual(
    liners.map((liner) => [liner.id, liner.category.text, wordsOf(liner.blocks)]),
    [
      ['ads/w.classified.md#1', '招聘', ['誠徵廚師', '電話 913']],
      ['ads/w.classified.md#2', '招聘', ['徵司機']],
      ['ads/w.classified.md#3', '招聘', ['徵會計']],
      ['ads/w.classified.md#4', '房屋出租', ['雅房']],
    ],
  );
  for (const run of runsOf(liners.flatMap((liner) => liner.blocks))) {
    assert.equal(run.text, shown(text, run.span));
  }
});

test('a classified ad of a size or with artwork is a display classified, and needs a category', () => {
  const fields = 'advertiser: 甲行\nkind: classified\nsize: {columns: 1, height: 90pt}';
  const { ads, liners } = issueOf({
    'issue/ads/d.md': `---\n${fields}\ncategory: 招聘\n---\n誠徵廚師`,
  });
  assert.deepEqual([ads[0]?.kind, ads[0]?.category, liners.length], ['classified', '招聘', 0]);
  const { diagnostics } = gather({ 'issue/ads/d.md': `---\n${fields}\n---\n誠徵廚師` });
  assert.deepEqual(
    diagnostics.filter(({ code }) => code === 'copy/key-missing').map(({ message }) => message.en),
    ['the required field “category” is missing'],
  );
});

test('a typeset ad has a logo and a code; ready artwork leaves both out and says so', () => {
  const fields = 'advertiser: 甲行\nsize: full\nlogo: l.png\nqr: https://example.com/甲';
  const files = { 'issue/ads/l.png': pngOf(60, 40), 'issue/ads/p.pdf': Buffer.from('%PDF-1.4') };
  const [typeset] = issueOf({ ...files, 'issue/ads/d.md': `---\n${fields}\n---\n特價` }).ads;
  assert.deepEqual([typeset?.logo?.path, typeset?.logo?.width], ['issue/ads/l.png', 60]);
  assert.equal(typeset?.qr?.text, 'https://example.com/甲');
  const ready = gather({
    'issue/issue.md': HEAD,
    ...files,
    'issue/ads/d.md': `---\n${fields}\nartwork: l.png\n---\n`,
  });
  assert.deepEqual(codesOf(ready.diagnostics), ['copy/key-unused', 'copy/key-unused']);
  assert.deepEqual([ready.value?.ads[0]?.logo, ready.value?.ads[0]?.qr], [undefined, undefined]);
  const pdf = `---\n${fields.replace('l.png', 'p.pdf')}\n---\n特價`;
  const refused = gather({ 'issue/issue.md': HEAD, ...files, 'issue/ads/d.md': pdf });
  assert.deepEqual(codesOf(refused.diagnostics), ['copy/picture-pdf']);
});

test('a house ad needs no size, a display ad does', () => {
  const { ads } = issueOf({ 'issue/ads/h.md': '---\nadvertiser: 本報\nkind: house\n---\n訂報' });
  assert.equal(ads[0]?.kind, 'house');
  const { diagnostics } = gather({
    'issue/issue.md': HEAD,
    'issue/ads/d.md': '---\nadvertiser: 甲\n---\n特價',
  });
  assert.deepEqual(codesOf(diagnostics), ['copy/key-missing']);
});

test('paths that lead out of the root they lie in are refused, each at its place', () => {
  const wrong = [
    '../../newspaper.yaml',
    '/etc/passwd',
    'C:\\a.jpg',
    '..\\..\\b.jpg',
    '%2e%2e/%2e%2e/c.jpg',
    '~/d.jpg',
  ];
  for (const path of wrong) {
    const text = `---\ntitle: a\nimages: ['${path}']\n---\n正文`;
    const { diagnostics } = gather({ 'issue/issue.md': HEAD, 'issue/articles/a.md': text });
    assert.deepEqual(codesOf(diagnostics), ['copy/path-outside'], path);
    assert.equal(shown(text, diagnostics[0]?.span), path);
  }
  const text = '---\nadvertiser: 甲\nsize: full\nartwork: ../../issue/b.png\n---\n';
  const { diagnostics } = gather({
    'issue/issue.md': HEAD,
    'issue/b.png': pngOf(2, 2),
    'standing/ads/a.md': text,
    'issue/articles/a.md': '---\ntitle: a\n---\n正文',
  });
  assert.deepEqual(codesOf(diagnostics), ['copy/path-outside']);
});

test('faults of several files are told together', () => {
  const { value, diagnostics } = gather({
    'issue/issue.md': '---\nvolume: 1\n---\n',
    'issue/articles/a.md': '---\nkicker: a\n---\n正文',
    'issue/ads/b.md': '',
  });
  assert.equal(value, undefined);
  assert.deepEqual(codesOf(diagnostics), [
    'copy/key-missing',
    'copy/title-missing',
    'copy/file-empty',
  ]);
});

test('a conversion that is not done yet is an error, not a silence', () => {
  for (const line of ['convert: s2t', 'convert: t2s']) {
    const { diagnostics } = gather({
      'issue/issue.md': `---\ndate: 2026-02-19\n${line}\n---\n`,
      'issue/articles/a.md': '---\ntitle: a\n---\n正文',
    });
    assert.deepEqual(codesOf(diagnostics), ['copy/not-yet'], line);
    assert.equal(hasErrors(diagnostics), true);
  }
});

test('the issue’s logo comes before the paper’s, each looked for beside the file that names it', () => {
  const files = {
    'newspaper.yaml': 'logo: art/paper.svg\n',
    'art/paper.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="20"/>',
    'issue/articles/a.md': '---\ntitle: a\n---\n正文',
  };
  const paper = gather({ ...files, 'issue/issue.md': HEAD });
  assert.deepEqual(codesOf(paper.diagnostics), []);
  assert.equal(paper.value?.logo?.file.path, 'art/paper.svg');
  assert.equal(shown(files['newspaper.yaml'], paper.value?.logo?.span), 'art/paper.svg');
  const own = gather({
    ...files,
    'issue/issue.md': '---\ndate: 2026-02-19\nlogo: own.png\n---\n',
    'issue/own.png': pngOf(3, 2),
  });
  assert.deepEqual(codesOf(own.diagnostics), []);
  assert.equal(own.value?.logo?.file.path, 'issue/own.png');
});

test('text decoded from Big5 keeps its places', () => {
  const text = '---\r\ntitle: 香港𨋢\r\n---\r\n第一段\r\n第二行\r\n';
  const { value, diagnostics } = gather({
    'issue/issue.md': HEAD,
    'issue/articles/a.md': { text, encoding: 'big5-hkscs' },
  });
  assert.deepEqual(codesOf(diagnostics), ['copy/encoding']);
  const [article] = value?.articles ?? [];
  assert.equal(shown(text, article?.title.span), '香港𨋢');
  for (const run of runsOf(article?.blocks ?? [])) assert.equal(run.text, shown(text, run.span));
});
