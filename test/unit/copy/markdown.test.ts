import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blocksOf, body, codesOf, runsOf, shown, wordsOf } from '../../support/copy-desk.js';

test('line ends between Chinese leave no space, beside Latin words one that takes the gap’s place', () => {
  assert.deepEqual(wordsOf(blocksOf('堪薩斯\n城\n')), ['堪薩斯城']);
  assert.deepEqual(wordsOf(blocksOf('Kansas\nCity\n')), ['Kansas City']);
  assert.deepEqual(wordsOf(blocksOf('在\nKansas\r\nCity\n開會')), ['在 Kansas City 開會']);
  assert.deepEqual(wordsOf(blocksOf('開會，\nKansas\n（City）')), ['開會，Kansas（City）']);
});

test('plain runs slice back to the source, with every kind of line end', () => {
  for (const end of ['\n', '\r\n', '\r']) {
    const text = ['第一行**粗體**的', '第二行', '', '> 引文', '', '- 一', '- 二'].join(end);
    const runs = runsOf(blocksOf(text));
    assert.ok(runs.length >= 6);
    for (const run of runs) assert.equal(run.text, shown(text, run.span));
  }
});

test('escapes and entities become their character and keep their whole place', () => {
  const text = '甲\\*乙&amp;丙';
  const runs = runsOf(blocksOf(text));
  assert.deepEqual(
    runs.map((run) => [run.text, shown(text, run.span)]),
    [
      ['甲', '甲'],
      ['*', '\\*'],
      ['乙', '乙'],
      ['&', '&amp;'],
      ['丙', '丙'],
    ],
  );
});

test('bold beside Chinese marks is bold', () => {
  const runs = runsOf(blocksOf('**「開源」**是**重點。**後'));
  assert.deepEqual(
    runs.map((run) => [run.text, run.strong]),
    [
      ['「開源」', true],
      ['是', false],
      ['重點。', true],
      ['後', false],
    ],
  );
});

test('times, phone numbers and colons stay text', () => {
  const text = '10:50 AM 開門，電話:913-555-0142。';
  assert.deepEqual(wordsOf(blocksOf(text)), [text]);
});

test('braces give the base with its reading', () => {
  const text = '讀作{堃|ㄎㄨㄣ}字';
  const runs = runsOf(blocksOf(text));
  assert.deepEqual(
    runs.map((run) => [run.text, run.beside, shown(text, run.span)]),
    [
      ['讀作', undefined, '讀作'],
      ['堃', { kind: 'reading', text: 'ㄎㄨㄣ' }, '堃'],
      ['字', undefined, '字'],
    ],
  );
});

test('subheads, quotes, lists, breaks and tables become blocks in order', () => {
  const blocks = blocksOf(
    '## 小標\n\n> 引文\n\n3. 甲\n4. 乙\n\n***\n\n| a | b |\n|---|---|\n| c | d |\n',
  );
  assert.deepEqual(
    blocks.map((block) => block.kind),
    ['subhead', 'quote', 'item', 'item', 'break', 'row', 'row'],
  );
  assert.deepEqual(
    blocks.flatMap((block) => (block.kind === 'item' ? [block.marker] : [])),
    ['3.', '4.'],
  );
  assert.deepEqual(wordsOf(blocks.slice(5)), ['ab', 'cd']);
});

test('a link prints its text and keeps its target', () => {
  const [run] = runsOf(blocksOf('[報名](https://example.org/a)'));
  assert.equal(run?.text, '報名');
  assert.equal(run?.href, 'https://example.org/a');
});

test('a hard line end parts a paragraph in two', () => {
  const blocks = blocksOf('地址  \n電話\\\n時間');
  assert.deepEqual(wordsOf(blocks), ['地址', '電話', '時間']);
  const verse = [...blocks, ...blocksOf('散文')].map(
    (one) => one.kind === 'paragraph' && one.verse,
  );
  assert.deepEqual(verse, ['opens', 'follows', 'follows', undefined]);
});

test('fullwidth indents are dropped, and a warning tells where a paragraph was run on', () => {
  const text = '　　第一段。\n　　第二段。';
  assert.deepEqual(wordsOf(blocksOf(text)), ['第一段。第二段。']);
  const { diagnostics } = body(text);
  assert.deepEqual(codesOf(diagnostics), ['copy/paragraph-joined']);
  assert.equal(diagnostics[0]?.span?.start, 7);
});

test('a picture leaves the text and keeps caption and credit with their places', () => {
  const text = '![燈會](a.jpg "王喆攝")\n\n正文';
  const { value } = body(text);
  assert.deepEqual(wordsOf(value.passages.flat()), ['正文']);
  const [picture] = value.pictures;
  assert.equal(picture?.src, 'a.jpg');
  assert.equal(shown(text, picture?.caption?.span), '燈會');
  assert.equal(shown(text, picture?.credit?.span), '王喆攝');
});

test('indented lines and lines under === stay paragraphs', () => {
  assert.deepEqual(
    blocksOf('    四格縮排\n\n標題\n===\n').map((block) => block.kind),
    ['paragraph', 'paragraph'],
  );
});

test('raw HTML is an error on the tag, arithmetic is not', () => {
  const text = '價格<br>面議，3 < 5，a<b。\n\n\\<b>';
  const { diagnostics } = body(text);
  assert.deepEqual(codesOf(diagnostics), ['copy/raw-html']);
  assert.equal(shown(text, diagnostics[0]?.span), '<br>');
});

test('a tag over two lines is found too', () => {
  assert.deepEqual(codesOf(body('前<div\nclass="a">後').diagnostics), ['copy/raw-html']);
});

test('cells beyond the head of a table are kept', () => {
  assert.deepEqual(wordsOf(blocksOf('| 甲 | 乙 |\n|---|---|\n| 丙 | 丁 | 戊 |\n')), [
    '甲乙',
    '丙丁戊',
  ]);
});

test('a year at the head of a sentence is warned of, with the way to write it', () => {
  const { diagnostics } = body('2026. 是馬年');
  assert.deepEqual(codesOf(diagnostics), ['copy/list-number']);
  assert.match(diagnostics[0]?.hint.zh ?? '', /2026\\\./);
});

test('straight marks are warned of in Chinese text only', () => {
  assert.deepEqual(codesOf(body('他說"好"...就走').diagnostics), [
    'copy/quotes-straight',
    'copy/dots-straight',
  ]);
  assert.deepEqual(codesOf(body('He said "fine"... and left').diagnostics), []);
});

test('zhuyin typed with a full-width space is zhuyin, and braces without a sign set nothing beside', () => {
  const [read] = runsOf(blocksOf('{圖書|ㄊㄨˊ　ㄕㄨ}'));
  assert.deepEqual(read?.beside, { kind: 'reading', text: 'ㄊㄨˊ ㄕㄨ' });
  const [plain] = runsOf(blocksOf('{字| }'));
  assert.equal(plain?.beside, undefined);
});
