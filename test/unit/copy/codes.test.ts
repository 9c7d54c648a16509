import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { COPY_CODES } from '../../../src/base/codes-copy.js';
import type { Diagnostic } from '../../../src/base/diagnostic.js';
import { readFonts } from '../../../src/copy/read-fonts.js';
import { readLock } from '../../../src/copy/read-lock.js';
import { readPressProfile } from '../../../src/copy/read-press.js';
import { readTemplate } from '../../../src/copy/read-template.js';
import { gather } from '../../support/copy-desk.js';
import { memoryShelf, type Shelved } from '../../support/memory-shelf.js';
import { pngOf } from '../../support/tiny-pictures.js';

const ISSUE = '---\ndate: 2026-02-19\n---\n';
const article = (fields: string, text = '正文。'): Readonly<Record<string, Shelved>> => ({
  'issue/articles/x.md': `---\n${fields}\n---\n${text}\n`,
});
const ad = (fields: string, text = '特價'): Readonly<Record<string, Shelved>> => ({
  'issue/ads/x.md': `---\nadvertiser: 甲行\n${fields}\n---\n${text}\n`,
});
const many = (text: string): Readonly<Record<string, Shelved>> => ({
  'issue/ads/x.classified.md': `---\n---\n${text}\n`,
});
const raw = (text: Shelved): Readonly<Record<string, Shelved>> => ({ 'issue/articles/x.md': text });
const issue = (fields: string): Readonly<Record<string, Shelved>> => ({
  'issue/issue.md': `---\ndate: 2026-02-19\n${fields}\n---\n`,
});
const pictured = (name: string, held: Shelved): Readonly<Record<string, Shelved>> => ({
  ...article(`title: a\nimages: [${name}]`),
  [`issue/articles/${name}`]: held,
});
const template = (change: (text: string) => string): readonly Diagnostic[] => {
  const text = readFileSync('templates/tabloid/template.yaml', 'utf8');
  return readTemplate('t.yaml', memoryShelf({ 't.yaml': change(text) })).diagnostics;
};

const press = (line: string): readonly Diagnostic[] => {
  const text = readFileSync('templates/press/newsprint.yaml', 'utf8').replace(
    /^fileName:.*$/m,
    line,
  );
  return readPressProfile('p.yaml', memoryShelf({ 'p.yaml': text })).diagnostics;
};

const lock = (text: string): readonly Diagnostic[] =>
  readLock('layout.lock.yaml', memoryShelf({ 'layout.lock.yaml': text })).diagnostics;

/** Copy that makes each code be said: files beside a sound issue, or the diagnostics themselves. */
const PROVOKED: Readonly<
  Record<keyof typeof COPY_CODES, Readonly<Record<string, Shelved>> | (() => readonly Diagnostic[])>
> = {
  'copy/field-file-name': () => press('fileName: "x"'),
  'copy/front-matter-missing': raw('正文'),
  'copy/conflict-copy': {
    ...article('title: a'),
    "issue/articles/a (Lin's conflicted copy 2026-02-18).md": '---\ntitle: a\n---\n正文',
  },
  'copy/in-cloud': { ...article('title: a'), 'issue/articles/.b.md.icloud': '' },
  'copy/front-matter-late': raw('\n---\ntitle: a\n---\n'),
  'copy/front-matter-dashes': raw('———\ntitle: a\n———\n'),
  'copy/front-matter-language': raw('---js\nx\n---\n'),
  'copy/front-matter-open': raw('---\ntitle: a\n'),
  'copy/front-matter-cut': raw('---\ntitle: a\n---b\n---\n'),
  'copy/front-matter-spaces': raw('--- \ntitle: a\n---\n正文'),
  'copy/front-matter-too-large': article(`title: ${'字'.repeat(70_000)}`),
  'copy/front-matter-not-fields': article('- 甲\n- 乙'),
  'copy/colon-fullwidth': article('title：a'),
  'copy/colon-no-space': article('title:a'),
  'copy/blank-odd': article('title: a\n\u3000kicker: b'),
  'copy/yaml-colon': article('title: 春晚: 機器人'),
  'copy/colon-missing': article('title: a\nbyline 記者石承勳\nsection: 要聞'),
  'copy/yaml-tab': article('title: a\nimages:\n\t- src: b.jpg'),
  'copy/yaml-duplicate': article('title: a\ntitle: b'),
  'copy/yaml-quote': article('title: @news'),
  'copy/yaml-tag': article('title: !!js/function "x"'),
  'copy/yaml-too-complex': article(`title: ${'['.repeat(30_000)}`),
  'copy/yaml-syntax': article('title: "a'),
  'copy/key-unknown': article('title: a\nzzzzzzzz: b'),
  'copy/key-misspelt': article('title: a\nbylien: b'),
  'copy/key-missing': { 'issue/ads/x.md': '---\nsize: full\n---\n特價' },
  'copy/key-unused': ad('kind: classified\ncategory: 招聘\npage: A2'),
  'copy/title-missing': article('kicker: a'),
  'copy/field-text': article('title: [a, b]'),
  'copy/field-qr': ad(`size: full\nqr: https://${'a'.repeat(150)}.tw`),
  'copy/field-date': article('title: a\nfrom: 2026-02-30'),
  'copy/field-integer': article('title: a\npriority: 9'),
  'copy/field-number': () =>
    template((text) => text.replace('pictureStretch: 0.15', 'pictureStretch: 9')),
  'copy/field-flag': article('title: a\noptional: maybe'),
  'copy/field-choice': article('title: a\nposition: middle'),
  'copy/field-list': article('title: a\nimages: {src: a.jpg}'),
  'copy/field-map': issue('pages: [A1]'),
  'copy/field-length': ad('size: {columns: 2, height: tall}'),
  'copy/field-size': ad('size: 1/3'),
  'copy/field-name': issue('template: ../secret'),
  'copy/field-page': article('title: a\npage: front'),
  'copy/field-focus': article('title: a\nimages: [{src: a.jpg, focus: [2, 0]}]'),
  'copy/field-hash': () =>
    readFonts(
      'f.yaml',
      memoryShelf({
        'f.yaml':
          'families: {serif: {faces: [{id: a, weight: 400, package: p, file: f.ttf, sha256: no}]}}',
      }),
    ).diagnostics,
  'copy/dates-crossed': article('title: a\nfrom: 2026-03-01\nuntil: 2026-02-01'),
  'copy/page-twice': issue('pages: [{id: A1}, {id: A1}]'),
  'copy/not-yet': article('title: a\nwriting: vertical'),
  'copy/raw-html': article('title: a', '價格<br>面議'),
  'copy/markup-unknown': article('title: a', '```\ncode\n```'),
  'copy/nested-too-deep': article('title: a', '>'.repeat(5000)),
  'copy/code-mark': article('title: a', '按 `Enter` 鍵'),
  'copy/heading-one': article('title: a', '# 小標\n\n正文'),
  'copy/heading-space': article('title: a', '##小標'),
  'copy/quotes-straight': article('title: a', '他說"好"'),
  'copy/dots-straight': article('title: a', '走了...'),
  'copy/beside-not-drawn': ad('size: full', '{堃|ㄎㄨㄣ}記食品'),
  'copy/reading-uneven': article('title: a', '{圖書館|ㄊㄨˊ ㄕㄨ}開放'),
  'copy/list-number': article('title: a', '2026. 是馬年'),
  'copy/directive': article('title: a', '::photo{a}'),
  'copy/paragraph-joined': article('title: a', '第一段\n　　第二段'),
  'copy/picture-in-text': ad('size: full', '![a](b.jpg)'),
  'copy/picture-twice': {
    ...pictured('a.png', pngOf(3, 2)),
    ...article('title: a\nimages: [a.png]', '![b](a.png)'),
  },
  'copy/body-empty': article('title: a', ''),
  'copy/body-unused': { ...ad('size: full\nartwork: a.png'), 'issue/ads/a.png': pngOf(3, 2) },
  'copy/ad-empty': ad('size: full', ''),
  'copy/liner-no-category': many('出售沙發'),
  'copy/liner-shape': many('## 出售\n\n> 沙發'),
  'copy/file-empty': raw(''),
  'copy/character-broken': article('title: a', '壞\ufffd字'),
  'copy/encoding': raw({ text: '---\ntitle: a\n---\n正文', encoding: 'big5-hkscs' }),
  'copy/draft': article('title: a\nstatus: draft'),
  'copy/file-missing': article('title: a\nimages: [none.jpg]'),
  'copy/path-outside': article('title: a\nimages: [../../../secret.jpg]'),
  'copy/path-remote': article('title: a', '![](https://example.org/a.jpg)'),
  'copy/file-folder': pictured('a.jpg', { fault: 'folder' }),
  'copy/file-too-large': pictured('a.jpg', { fault: 'too-large' }),
  'copy/file-unreadable': pictured('a.jpg', { fault: 'unreadable' }),
  'copy/undecodable': raw(Uint8Array.of(0xff, 0x00, 0x81)),
  'copy/issue-missing': { ...article('title: a'), 'issue/issue.md': { fault: 'missing' } },
  'copy/issue-empty': {},
  'copy/picture-format': pictured('a.gif', Buffer.from('R0lGODlhAQABAAAAACw=', 'base64')),
  'copy/picture-name': pictured('a.jpg', pngOf(3, 2)),
  'copy/picture-pdf': pictured('a.pdf', Buffer.from('%PDF-1.7\n')),
  'copy/picture-too-large': pictured('a.png', pngOf(20_000, 20_000)),
  'copy/logo-format': { ...issue('logo: a.pdf'), 'issue/a.pdf': Buffer.from('%PDF-1.7\n') },
  'copy/template-style-missing': () =>
    template((text) => text.replace('  byline: ', '  bylines: ')),
  'copy/template-ink-unknown': () => template((text) => text.replace('ink: red', 'ink: rose')),
  'copy/lock-unread': () => lock('pages: [{page: A1, articles: [{file: a.md, top: x}]}]'),
  'copy/lock-page-twice': () => lock('pages: [{page: A1}, {page: A1}]'),
  'copy/template-geometry': () => template((text) => text.replace('width: 710pt', 'width: 700pt')),
};

for (const [code, wanted] of Object.entries(PROVOKED)) {
  test(`${code} is said with place and advice in both languages`, () => {
    const files = typeof wanted === 'function' ? {} : { 'issue/issue.md': ISSUE, ...wanted };
    const said = typeof wanted === 'function' ? wanted() : gather(files).diagnostics;
    const found = said.find((diagnostic) => diagnostic.code === code);
    assert.ok(found, `said instead: ${said.map((diagnostic) => diagnostic.code).join(', ')}`);
    assert.ok(found.span !== undefined && found.span.file !== '');
    for (const text of [...Object.values(found.message), ...Object.values(found.hint)]) {
      assert.notEqual(text, '');
      assert.doesNotMatch(text, /\{\w+\}/);
    }
  });
}

test('every code of the copy desk is provoked here', () => {
  assert.deepEqual(Object.keys(PROVOKED).sort(), Object.keys(COPY_CODES).sort());
});
