import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setLiner } from '../../../src/galley/set-liner.js';
import type { LineTools } from '../../../src/galley/set-lines.js';
import type { Liner } from '../../../src/model/copy.js';
import type { SetFrame } from '../../../src/model/galley.js';
import { DEFAULT_RULES } from '../../../src/model/line-rules.js';
import type { Template, TextStyle } from '../../../src/model/template.js';
import { blocksOf } from '../../support/copy-desk.js';
import { openProjectFonts } from '../../support/fonts.js';

const text: TextStyle = { family: 'serif', weight: 400, size: 9, leading: 11.5, ink: 'black' };
const strong: TextStyle = { ...text, family: 'sans', weight: 700 };
const styles = new Map([
  ['liner', text],
  ['liner-strong', strong],
]);
const tools: LineTools & { readonly template: Template } = {
  shaper: openProjectFonts().shaper,
  rules: DEFAULT_RULES,
  names: [],
  // A liner reads nothing else of a template.
  template: { styles } as unknown as Template,
};
const span = { file: 'ads/x.md', start: 0, end: 0 };

function set(copy: string, measure = 110): SetFrame {
  const category = { text: '招聘', span };
  const liner: Liner = { id: 'ads/x.md', category, blocks: blocksOf(copy), span };
  return setLiner(liner, measure, tools).value;
}

/** The text set in a bold face. */
function boldOf({ lines }: SetFrame): string {
  return lines
    .flatMap(({ line }) => line.glyphs)
    .filter((glyph) => glyph.face.includes('700'))
    .map((glyph) => glyph.text)
    .join('');
}

const COOK = '誠徵炒鍋 老街餐館，週休一日半，月薪5,000元，供吃住，可先試工三天。816-555-0110';

test('every character of a liner is printed once and in order', () => {
  assert.equal(
    set(COOK)
      .lines.map(({ line }) => line.text)
      .join(''),
    COOK,
  );
});

test('the first words and the phone are bold', () => {
  assert.equal(boldOf(set(COOK)), '誠徵炒鍋816-555-0110');
  assert.equal(boldOf(set('**急讓** 外賣店，房租低。')), '急讓');
  assert.equal(boldOf(set('老街餐館徵求有經驗的廚房幫手兩名')), '');
});

test('a phone is never broken, at whatever measure', () => {
  for (let measure = 80; measure <= 140; measure += 1) {
    const whole = set(COOK, measure).lines.filter(({ line }) => line.text.includes('816-555-0110'));
    assert.equal(whole.length, 1, `measure ${measure}`);
  }
});

test('the frame is as deep as its lines and the air around them, over a dotted rule', () => {
  const frame = set(COOK);
  assert.equal(frame.height, frame.lines.length * 11.5 + 6);
  const [rule, ...others] = frame.marks;
  assert.equal(others.length, 0);
  assert.ok(rule?.kind === 'rule');
  assert.equal(rule.thickness, 0.25);
  assert.ok(rule.dash !== undefined && rule.y1 <= frame.height);
  assert.deepEqual([rule.x1, rule.x2], [0, 110]);
});

test('baselines are a leading apart and lines stay within the measure', () => {
  const { lines } = set(COOK);
  lines.forEach(({ line, x, baseline }, at) => {
    assert.ok(x >= 0 && x + line.width <= 110.01);
    assert.ok(Math.abs(baseline - (lines[0]?.baseline ?? 0) - at * 11.5) < 0.01);
  });
});

test('no line of Han characters is pulled apart by more than an eighth of an em', () => {
  for (let measure = 90; measure <= 130; measure += 1) {
    for (const { line } of set(COOK, measure).lines) {
      line.glyphs.forEach((glyph, at) => {
        const next = line.glyphs[at + 1];
        const isHan = (char = ''): boolean => /\p{Script=Han}/u.test(char);
        if (next === undefined || !isHan(glyph.text) || !isHan(next.text)) return;
        assert.ok(next.x - glyph.x <= 9 * 1.125, `${line.text} at measure ${measure}`);
      });
    }
  }
});

const WAITER = '外場領班 會英語，晚班加週末，底薪加小費，Overland Park。913-555-0102';

test('lines are as full as they go, but for the last and the one over a phone that has no room on it', () => {
  for (let measure = 90; measure <= 130; measure += 1) {
    const { lines } = set(WAITER, measure);
    const isAlone = lines.at(-1)?.line.text === '913-555-0102';
    const full = lines.slice(0, isAlone ? -2 : -1);
    for (const { line } of full) {
      // A Latin word is not parted: the line before it may leave more white.
      const next = lines[lines.findIndex((one) => one.line === line) + 1]?.line.text ?? '';
      if (/^[A-Z]/.test(next)) continue;
      assert.ok(measure - line.width < 2 * 9, `${line.text} at measure ${measure}`);
    }
  }
});

const TWO_PHONES =
  '誠徵炒鍋 老街餐館，週休一日半，月薪5,000元，供吃住，可先試工三天。816-555-0110 913-555-0102';

test('all phones at the foot count, and what has no room beside them', () => {
  const texts = set(TWO_PHONES, 90).lines.map(({ line }) => line.text.trim());
  assert.equal(texts[0], '誠徵炒鍋 老街餐館，');
  assert.deepEqual(texts.slice(-2), ['816-555-0110', '913-555-0102']);
});

test('no character stands alone over a phone, and it takes no line more than words would', () => {
  const copies = [
    '請保母，底薪加小費，可先試工三天。電913-555-0102轉12',
    '頂讓外賣店 10:30–19:00，底薪加小費，可先試工三天。913-555-0102。',
  ];
  for (const copy of copies) {
    for (let measure = 80; measure <= 130; measure += 1) {
      const { lines } = set(copy, measure);
      const over = lines.at(-2)?.line.text ?? '';
      assert.ok(over.length >= DEFAULT_RULES.lastLineLeast, `“${over}” at measure ${measure}`);
      const words = set(copy.replace('913-555-0102', '請電洽餐館王小姐'), measure).lines;
      assert.ok(lines.length <= words.length + 1, `${lines.length} lines at measure ${measure}`);
    }
  }
});

test('words of a line over a phone are not torn apart to fill it', () => {
  for (let measure = 90; measure <= 130; measure += 1) {
    const line = set(WAITER, measure).lines.find((one) => one.line.text.includes('Park'))?.line;
    const glyphs = line?.glyphs ?? [];
    const [before, after] = [
      glyphs.findLast(({ text }) => text === 'd'),
      glyphs.find(({ text }) => text === 'P'),
    ];
    if (before === undefined || after === undefined) continue;
    assert.ok(after.x - before.x <= 1.6 * 9, `${line?.text} at measure ${measure}`);
  }
});

/** White between two neighbouring characters of a liner, in em of the liner's size. */
function gapBefore({ lines }: SetFrame, words: string): number {
  const line = lines.find((framed) => framed.line.text.includes(words))?.line;
  const inked = (line?.glyphs ?? []).filter((glyph) => glyph.text.trim() !== '');
  const at = inked.findIndex((glyph) => glyph.text.startsWith(words.charAt(0)));
  const [before, after] = [inked[at - 1], inked[at]];
  assert.ok(line !== undefined && before !== undefined && after !== undefined, words);
  return (after.x - before.x) / line.size - 1;
}

test('a full-width space stays at least half an em wide, beside Latin as beside Han', () => {
  for (let measure = 90; measure <= 140; measure += 5) {
    for (const copy of ['月租\u3000W 區交通便利，近學校。', '月租\u3000東區交通便利，近學校。']) {
      const words = copy.charAt(3);
      const white = gapBefore(set(copy, measure), words);
      assert.ok(white >= 0.5 - 0.001, `${copy} at measure ${measure}: ${white} em`);
    }
  }
});
