import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setLines } from '../../../src/galley/set-lines.js';
import type { Beside } from '../../../src/model/copy.js';
import type { Line, LineMark } from '../../../src/model/galley.js';
import { DEFAULT_RULES } from '../../../src/model/line-rules.js';
import { BODY } from '../../support/fake-shaper.js';
import { openProjectFonts } from '../../support/fonts.js';

const TOOLS = { shaper: openProjectFonts().shaper, names: [], rules: DEFAULT_RULES };
const EM = BODY.size;

interface Piece {
  readonly text: string;
  readonly beside?: Beside;
  readonly isDotted?: boolean;
}

function set(pieces: readonly Piece[], em = 30): readonly Line[] {
  const runs = pieces.map((piece) => ({ ...piece, span: undefined, style: BODY }));
  const shape = { measure: em * EM, indent: 0, hang: 0, align: 'justify', ink: 'black' } as const;
  const { value, diagnostics } = setLines({ runs, ...shape }, TOOLS);
  assert.deepEqual(diagnostics, []);
  assert.equal(value.map((line) => line.text).join(''), pieces.map(({ text }) => text).join(''));
  return value;
}

const marksOf = (lines: readonly Line[]): readonly LineMark[] =>
  lines.flatMap((line) => line.beside?.marks ?? []);
const glyphOf = (line: Line | undefined, text: string): Line['glyphs'][number] => {
  const glyph = line?.glyphs.find((one) => one.text === text);
  assert.ok(glyph !== undefined, text);
  return glyph;
};
const isNear = (one: number, other: number, by = 0.02 * EM): void => {
  assert.ok(Math.abs(one - other) < by, `${one} is not ${other}`);
};

test('a dot stands centred under each character, and under no mark (IM-02)', () => {
  const lines = set([{ text: '請' }, { text: '不要急，慢慢來', isDotted: true }, { text: '就好' }]);
  const dots = marksOf(lines).filter((mark) => mark.kind === 'dot');
  assert.equal(dots.length, 6);
  for (const [index, char] of [...'不要急'].entries()) {
    isNear(dots[index]?.x ?? 0, glyphOf(lines[0], char).x + EM / 2);
  }
  // Inside the white between this line's frame and the next's.
  for (const { dy, radius } of dots) {
    assert.ok(dy - radius >= 0.12 * EM && dy + radius <= BODY.leading - 0.88 * EM - 0.05 * EM);
  }
});

test('two names side by side have two lines that stand apart, each nearly as long as its name (IM-01)', () => {
  const marks = marksOf(
    set([
      { text: '林書瑜', beside: { kind: 'name' } },
      { text: '周以安', beside: { kind: 'name' } },
      { text: '來了' },
    ]),
  );
  const lines = marks.flatMap((mark) => (mark.kind === 'line' ? [mark] : []));
  assert.equal(lines.length, 2);
  const gap = (lines[1]?.x1 ?? 0) - (lines[0]?.x2 ?? 0);
  assert.ok(gap > 0.05 * EM && gap <= 0.25 * EM);
  isNear((lines[0]?.x2 ?? 0) - (lines[0]?.x1 ?? 0), 3 * EM, 0.25 * EM);
});

test('a title that goes on in the next line has a wave in each', () => {
  const title: Beside = { kind: 'title' };
  const lines = set(
    [
      { text: '他讀完了' },
      { text: '紅樓夢西遊記水滸傳三國演義', beside: title },
      { text: '很高興' },
    ],
    10,
  );
  const waves = lines.map(
    (line) => (line.beside?.marks ?? []).filter(({ kind }) => kind === 'wave').length,
  );
  assert.deepEqual(waves, [1, 1]);
});

test('with a line, the dot stands outside it (IM-02)', () => {
  const marks = marksOf(
    set([{ text: '堪城', beside: { kind: 'name' }, isDotted: true }, { text: '人' }]),
  );
  const line = marks.find((mark) => mark.kind === 'line');
  const dot = marks.find((mark) => mark.kind === 'dot');
  assert.ok(line?.kind === 'line' && dot?.kind === 'dot');
  assert.ok(dot.dy - dot.radius > line.dy + line.thickness / 2);
});

test('zhuyin stands in a strip of half an em right of its character, at 3:10 (IM-04)', () => {
  const reading: Beside = { kind: 'reading', text: 'ㄊㄨˊ ㄕㄨ' };
  const [line] = set([{ text: '讀' }, { text: '圖書', beside: reading }, { text: '館' }]);
  isNear(glyphOf(line, '書').x - glyphOf(line, '圖').x, 1.5 * EM, 0.001);
  isNear(glyphOf(line, '館').x - glyphOf(line, '書').x, 1.5 * EM, 0.001);
  const from = glyphOf(line, '圖').x + EM;
  const symbols = (line?.glyphs ?? []).filter(({ size, x }) => size < EM / 2 && x < from + EM / 2);
  assert.equal(symbols.length, 3);
  const letters = symbols.filter(({ size }) => Math.abs(size - 0.3 * EM) < 0.001);
  assert.equal(letters.length, 2);
  for (const { x, size } of letters) assert.ok(x >= from && x + size <= from + EM / 2);
  // The two symbols stand one above the other, about the middle of their character.
  const middle = letters.reduce((sum, { rise, size }) => sum + rise + 0.38 * size, 0) / 2;
  isNear(middle, 0.38 * EM);
});

test('a line never begins with zhuyin parted from its character, nor parts a reading above (LB-14)', () => {
  for (let em = 6; em < 16; em += 1) {
    for (const beside of ['ㄎㄢ ㄙㄚˋ ㄙ', 'Kansas'] as const) {
      const lines = set(
        [
          { text: '我們都住在' },
          { text: '堪薩斯', beside: { kind: 'reading', text: beside } },
          { text: '州的小鎮裡' },
        ],
        em,
      );
      for (const line of lines) assert.notEqual(line.glyphs[0]?.text, '');
      const holders = lines.filter((line) => /[堪薩斯]/.test(line.text));
      if (beside === 'Kansas') assert.equal(holders.length, 1);
    }
  }
});

test('any other reading stands above, half size, centred on its text, and asks for room (IM-05)', () => {
  const [line] = set([
    { text: '住在' },
    { text: '堪薩斯', beside: { kind: 'reading', text: 'Kansas' } },
    { text: '州' },
  ]);
  assert.equal(line?.beside?.isReadAbove, true);
  const above = (line?.glyphs ?? []).filter(({ size }) => size === EM / 2);
  assert.equal(above.length, 6);
  const first = above[0];
  const last = above.at(-1);
  assert.ok(first !== undefined && last !== undefined && first.rise > 0.88 * EM);
  isNear((first.x + last.x + 0.25 * EM) / 2, glyphOf(line, '薩').x + EM / 2, 0.15 * EM);
});

test('a reading wider than a line goes over parts of its text; a single word that no line holds is told', () => {
  const beside: Beside = { kind: 'reading', text: 'Kansas City University Library' };
  const lines = set([{ text: '堪薩斯市立大學附屬中文圖書館', beside }, { text: '好' }], 11);
  for (const line of lines) assert.ok(line.width <= 11 * EM + 0.01, line.text);
  assert.ok(lines.every((line) => line.beside?.isReadAbove === true));
  const long: Beside = { kind: 'reading', text: 'Llanfairpwllgwyngyllgogerychwyrndrobwll' };
  const runs = [{ text: '村', span: undefined, style: BODY, beside: long }];
  const shape = { measure: 8 * EM, indent: 0, hang: 0, align: 'justify', ink: 'black' } as const;
  const { value, diagnostics } = setLines({ runs, ...shape }, TOOLS);
  assert.deepEqual(
    diagnostics.map(({ code }) => code),
    ['galley/reading-wide'],
  );
  assert.deepEqual(
    value.map((line) => line.text),
    ['村'],
  );
});

test('dots stand under every character of a base with a reading above, and one line under a mixed name', () => {
  const library: Beside = { kind: 'reading', text: 'library' };
  assert.equal(marksOf(set([{ text: '圖書館', beside: library, isDotted: true }])).length, 3);
  const name: Beside = { kind: 'name' };
  const parts = ['愛', 'A', '書'].map((text) => ({ text, beside: name }));
  assert.equal(marksOf(set(parts)).length, 1);
});

test('what was read above does not change how a dash is set later', () => {
  set([{ text: '——', beside: { kind: 'reading', text: 'dash' } }]);
  const [line] = set([{ text: '甲——乙丙丁戊己庚辛壬癸子丑寅' }], 10);
  const dash = line?.glyphs.findIndex(({ text }) => text.startsWith('—')) ?? 0;
  isNear((line?.glyphs[dash]?.x ?? 0) - (line?.glyphs[dash - 1]?.x ?? 0), EM, 0.001);
});
