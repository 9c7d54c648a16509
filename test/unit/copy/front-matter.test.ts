import assert from 'node:assert/strict';
import { test } from 'node:test';
import { splitFrontMatter } from '../../../src/copy/front-matter.js';
import { codesOf, shown, sourceFile } from '../../support/copy-desk.js';

const split = (text: string): ReturnType<typeof splitFrontMatter> =>
  splitFrontMatter(sourceFile('articles/x.md', text));

test('a file is parted at its fences and the offsets point into the file', () => {
  const text = '---\ntitle: 春晚\n---\n正文\n';
  const { value, diagnostics } = split(text);
  assert.deepEqual(diagnostics, []);
  assert.equal(value?.yaml, 'title: 春晚\n');
  assert.equal(text.slice(value?.yamlStart).startsWith('title'), true);
  assert.equal(value?.body, '正文\n');
  assert.equal(text.slice(value?.bodyStart), '正文\n');
});

test('CRLF stays and a lone CR counts as a line end, with the same offsets', () => {
  for (const end of ['\n', '\r\n', '\r']) {
    const text = ['---', 'title: 春晚', '---', '正文'].join(end);
    const { value, diagnostics } = split(text);
    assert.deepEqual(diagnostics, []);
    assert.equal(text.slice(value?.yamlStart, (value?.yamlStart ?? 0) + 9), 'title: 春晚');
    assert.equal(text.slice(value?.bodyStart), '正文');
  }
});

const REFUSED: readonly (readonly [string, string, string, string])[] = [
  ['---js', '---js\nprocess.exit(9)\n---\n', 'copy/front-matter-language', '---js'],
  ['---javascript', '---javascript\nx\n---\n', 'copy/front-matter-language', '---javascript'],
  ['---JS', '---JS\nx\n---\n', 'copy/front-matter-language', '---JS'],
  ['--- js with spaces', '--- js \nx\n---\n', 'copy/front-matter-language', '--- js '],
  ['---coffee', '---coffee\nx\n---\n', 'copy/front-matter-language', '---coffee'],
  ['---json', '---json\n{}\n---\n', 'copy/front-matter-language', '---json'],
  ['---constructor', '---constructor\nx\n---\n', 'copy/front-matter-language', '---constructor'],
  ['---toString', '---toString\nx\n---\n', 'copy/front-matter-language', '---toString'],
  ['---__proto__', '---__proto__\nx\n---\n', 'copy/front-matter-language', '---__proto__'],
  ['a blank line before the fence', '\n---\ntitle: a\n---\n', 'copy/front-matter-late', '---'],
  ['a space before the fence', ' ---\ntitle: a\n---\n', 'copy/front-matter-late', ' ---'],
  ['fullwidth dashes', '－－－\ntitle: a\n－－－\n', 'copy/front-matter-dashes', '－－－'],
  ['dashes of a word processor', '———\ntitle: a\n———\n', 'copy/front-matter-dashes', '———'],
  ['four dashes', '----\ntitle: a\n----\n', 'copy/front-matter-dashes', '----'],
  ['four dashes at the close', '---\ntitle: a\n----\n', 'copy/front-matter-dashes', '----'],
  ['fullwidth dashes at the close', '---\ntitle: a\n———\n', 'copy/front-matter-dashes', '———'],
  ['no closing fence', '---\ntitle: a\n正文\n', 'copy/front-matter-open', '---'],
  [
    'a value line that begins with ---',
    '---\ntitle: a\n---b: c\n---\n',
    'copy/front-matter-cut',
    '---b: c',
  ],
  ['no front matter', '正文\n', 'copy/front-matter-missing', '正文'],
];

for (const [name, text, code, place] of REFUSED) {
  test(`${name} is refused at its place`, () => {
    const { value, diagnostics } = split(text);
    assert.equal(value, undefined);
    assert.deepEqual(codesOf(diagnostics), [code]);
    assert.equal(shown(text, diagnostics[0]?.span), place);
  });
}

test('`---yaml` is the same as `---`', () => {
  assert.equal(split('---yaml\ntitle: a\n---\n').value?.yaml, 'title: a\n');
});

test('white space after a fence is noted and leaves no stray space in the body', () => {
  const { value, diagnostics } = split('--- \ntitle: a\n---\t\n正文');
  assert.deepEqual(codesOf(diagnostics), ['copy/front-matter-spaces', 'copy/front-matter-spaces']);
  assert.equal(value?.body, '正文');
});

test('the same broken file is refused the second time too', () => {
  const text = '---\ntitle: a\n正文\n';
  assert.deepEqual(codesOf(split(text).diagnostics), codesOf(split(text).diagnostics));
  assert.equal(split(text).diagnostics.length, 1);
});

test('an empty front matter gives empty fields, not a fault', () => {
  assert.equal(split('---\n---\n正文').value?.yaml, '');
  assert.equal(split('---\n# note\n---\n正文').value?.yaml, '# note\n');
});

test('a front matter of 70,000 characters is refused', () => {
  const text = `---\nstaff: ${'字'.repeat(70_000)}\n---\n`;
  assert.deepEqual(codesOf(split(text).diagnostics), ['copy/front-matter-too-large']);
});
