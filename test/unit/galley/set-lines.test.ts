import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setLines } from '../../../src/galley/set-lines.js';
import { BODY, FAKE_TOOLS, penOf, setText } from '../../support/fake-shaper.js';

test('a bracket at the start of a line loses the blank before its ink', () => {
  const [line] = setText('「好」', 10);
  assert.ok(penOf(line, '「') <= -0.5 + 0.001);
});

test('two brackets side by side take an em and a half', () => {
  const [line] = setText('甲」「乙', 10);
  assert.equal(penOf(line, '乙') - penOf(line, '甲'), 2.5);
});

test('a comma before an opening bracket and the bracket take an em and a half', () => {
  const [line] = setText('甲，「乙', 10);
  assert.equal(penOf(line, '乙') - penOf(line, '甲'), 2.5);
});

test('a lone mark between two Han keeps its em', () => {
  const [line] = setText('甲，乙', 10);
  assert.equal(penOf(line, '乙') - penOf(line, '甲'), 2);
});

test('one gap, at most a quarter em, stands between Han and Latin, typed space or not', () => {
  for (const text of ['在IT業', '在 IT 業']) {
    const [line] = setText(text, 10);
    assert.equal(penOf(line, 'I'), 1.1875);
    assert.equal(penOf(line, '業'), 2.375);
  }
});

test('a score is not parted after its colon', () => {
  for (let em = 6; em <= 12; em += 1) {
    for (const line of setText('決賽甲隊以88：87險勝乙隊，下半場11：8、13：11連下兩城', em)) {
      assert.doesNotMatch(line.text, /\d：$/);
    }
  }
});

test('no gap stands between Latin and a full-width mark', () => {
  const [line] = setText('（IT）業', 10);
  assert.equal(penOf(line, '）') - penOf(line, 'I'), 1);
});

test('no gap stands at a line edge', () => {
  const [first, second] = setText('甲乙丙丁戊AB己庚辛', 6);
  assert.equal(first?.text, '甲乙丙丁戊');
  assert.equal(second?.glyphs[0]?.x, 0);
});

test('an interpunct narrower than its cell is centred in one em', () => {
  const [line] = setText('約·史', 10);
  assert.equal(penOf(line, '·'), 1.25);
  assert.equal(penOf(line, '史'), 2);
});

test('an apostrophe belongs to its word', () => {
  const [line] = setText('說don’t吧', 10);
  assert.equal(line?.glyphs.filter((glyph) => glyph.text === '’').length, 1);
  assert.equal(penOf(line, 't') - penOf(line, '’'), 1);
  assert.equal(setText('甲乙丙don’t吧', 4)[0]?.text, '甲乙丙');
});

test('a mark at the line end gives its blank before anything else is squeezed', () => {
  const [line] = setText('甲，乙丙丁「戊」己庚', 7);
  assert.equal(line?.text, '甲，乙丙丁「戊」');
  assert.equal(penOf(line, '乙'), 2);
  assert.ok(Math.abs((line?.width ?? 0) - 70) < 0.01);
});

test('squeezing is used up in order: brackets before commas, commas before the stop', () => {
  const [line] = setText('一，二「三」四。五六七八', 9.5);
  assert.equal(line?.text, '一，二「三」四。五六');
  assert.ok(penOf(line, '三') - penOf(line, '二') < 2);
  assert.equal(penOf(line, '五') - penOf(line, '四'), 2);
});

test('the last line keeps its natural widths', () => {
  const lines = setText('甲乙丙丁戊己庚辛壬癸子丑', 7);
  assert.equal(lines.at(-1)?.width, 50);
  assert.equal(lines.at(-1)?.endsParagraph, true);
});

test('the last line holds at least two characters besides marks', () => {
  const lines = setText('甲乙丙丁戊己庚辛壬癸子丑寅卯辰。', 7);
  const last = lines.at(-1)?.text.replace('。', '') ?? '';
  assert.ok(last.length >= 2, last);
});

test('a word longer than the line is parted into letters rather than run out', () => {
  const lines = setText('見supercalifragilisticexpialidocious處', 6);
  for (const line of lines) assert.ok(line.width <= 60.01);
});

test('the letters of a word are never spaced', () => {
  const [line] = setText('甲乙丙丁戊News己庚辛壬癸', 8);
  const pens = line?.glyphs.filter((glyph) => /[News]/.test(glyph.text)).map(({ x }) => x) ?? [];
  assert.equal(pens.length, 4);
  for (const [index, pen] of pens.entries()) {
    if (index > 0) assert.ok(Math.abs(pen - (pens[index - 1] ?? 0) - 5) < 1e-6);
  }
});

test('a telephone number is parted behind a hyphen, and only where the line would else be torn apart', () => {
  const numberEnds = (text: string, em: number): readonly string[] =>
    setText(text, em).flatMap((line) => /\d[\d-]*$/.exec(line.text)?.[0] ?? []);
  const torn = '報名請打816-555-0177，或寫信給社區中心的潘小姐';
  assert.deepEqual(numberEnds(torn, 9), ['816-555-']);
  const even = '要報名的人請打816-555-0177，或寫信';
  for (let em = 7; em <= 16; em += 1) {
    for (const end of numberEnds(even, em)) assert.match(end, /^(816-555-0177|816-(555-)?)$/);
  }
  assert.deepEqual(numberEnds('請要報名的民眾直接打816-555-0177，或寫信', 9), []);
});

test('names of the paper are not parted', () => {
  const runs = [{ text: '甲乙丙丁李文雄戊己庚辛', span: undefined, style: BODY }];
  const request = {
    runs,
    measure: 60,
    indent: 0,
    hang: 0,
    align: 'justify',
    ink: 'black',
  } as const;
  const set = setLines(request, { ...FAKE_TOOLS, names: ['李文雄'] }).value;
  assert.ok(set.some((line) => line.text.includes('李文雄')));
});

test('a line knows its place in the source across runs', () => {
  const runs = [
    { text: '甲乙丙', span: { file: 'a.md', start: 10, end: 13 }, style: BODY },
    { text: '丁戊己庚', span: { file: 'a.md', start: 15, end: 19 }, style: BODY },
  ];
  const request = {
    runs,
    measure: 50,
    indent: 0,
    hang: 0,
    align: 'justify',
    ink: 'black',
  } as const;
  const spans = setLines(request, FAKE_TOOLS).value.map((line) => line.span);
  assert.deepEqual(spans, [
    { file: 'a.md', start: 10, end: 17 },
    { file: 'a.md', start: 17, end: 19 },
  ]);
});

test('white at a line end belongs to the line and is not drawn', () => {
  const lines = setText('ABCD EFGH IJKL', 5.5);
  assert.equal(lines.map((line) => line.text).join(''), 'ABCD EFGH IJKL');
  assert.notEqual(lines[0]?.glyphs.at(-1)?.text, ' ');
});

test('lines are moved to the centre and to the end', () => {
  assert.equal(setText('甲乙', 6, { align: 'center' })[0]?.x, 20);
  assert.equal(setText('甲乙', 6, { align: 'end' })[0]?.x, 40);
});

test('text of nothing gives one empty line', () => {
  const lines = setText('', 6);
  assert.deepEqual(
    lines.map(({ text, width }) => ({ text, width })),
    [{ text: '', width: 0 }],
  );
});

test('a character and its variation selector are one unit', () => {
  const [line, next] = setText('甲乙丙葛\u{e0100}丁', 4);
  assert.equal(line?.text, '甲乙丙');
  assert.equal(next?.text, '葛\u{e0100}丁');
});
