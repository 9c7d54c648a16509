import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setBlock } from '../../../src/galley/set-block.js';
import type { BlockRequest, TextBlock } from '../../../src/model/galley.js';
import { FAKE_TOOLS } from '../../support/fake-shaper.js';
import { SMALL_TEMPLATE } from '../../support/small-template.js';

const TOOLS = { ...FAKE_TOOLS, template: SMALL_TEMPLATE, names: ['李文雄'] };

function head(text: string, change: Partial<BlockRequest> = {}): TextBlock {
  const span = { file: 'a.md', start: 7, end: 7 + text.length };
  const base = { text: { text, span }, style: 'headline-3', measure: 230, sizes: [28, 24] };
  return setBlock({ ...base, maxLines: 2, ...change }, TOOLS).value;
}

const textsOf = (block: TextBlock): readonly string[] => block.lines.map(({ line }) => line.text);

test('the largest size that fits is taken', () => {
  assert.equal(head('市府通過新預算').size, 28);
  assert.equal(head('社區中心新春聯歡', { maxLines: 1, measure: 200 }).size, 24);
});

test('a head that is too long even at the smallest size is set whole and said not to fit', () => {
  const block = head('社區中心新春聯歡會今晚登場歡迎僑胞踴躍參加同樂', { maxLines: 1 });
  assert.equal(block.fits, false);
  assert.equal(textsOf(block).join(''), '社區中心新春聯歡會今晚登場歡迎僑胞踴躍參加同樂');
});

test('the editor’s bar is where the head breaks; it is not printed and stays in the text', () => {
  const block = head('頭期款補助剩九十戶|四月底截止');
  assert.deepEqual(textsOf(block), ['頭期款補助剩九十戶|', '四月底截止']);
  const printed = block.lines.flatMap(({ line }) => line.glyphs.map((glyph) => glyph.text));
  assert.ok(!printed.includes('|'));
});

test('a head that stays in one line shows white where the bar stood', () => {
  const [hung] = head('水管凍住|火烤').lines;
  const pens = hung?.line.glyphs.map((glyph) => glyph.x) ?? [];
  assert.equal(pens[4], 28 * 4.5);
});

test('no particle leads a line of a head, and no character stands alone', () => {
  for (const text of ['這就是大家一直在等候的答案', '會長今天終於說出口了嗎']) {
    for (const line of textsOf(head(text)).slice(1)) assert.doesNotMatch(line, /^[的了嗎呢吧]/);
  }
  assert.ok(textsOf(head('社區中心新春聯歡會')).every((line) => line.length > 1));
});

test('a space that the editor typed is preferred to a more even break', () => {
  const lines = textsOf(head('市府 通過新年度總預算案', { measure: 280 }));
  const spaced = textsOf(head('公校華語班 秋季擬增兩班學生', { measure: 250 }));
  assert.ok(lines.every((line) => line.trim().length > 2));
  assert.deepEqual(spaced, ['公校華語班 ', '秋季擬增兩班學生']);
});

test('no line of a head has one or two characters unless the editor’s bar asks for it', () => {
  const lines = textsOf(
    head('社區菜園抽籤|一畦地年租三十五元', { measure: 110, sizes: [20, 18], maxLines: 4 }),
  );
  assert.deepEqual(lines, ['社區菜園抽籤|', '一畦地年租', '三十五元']);
  assert.deepEqual(textsOf(head('開工|地鐵南線昨天動土', { measure: 260 })), [
    '開工|',
    '地鐵南線昨天動土',
  ]);
});

test('a short text of furniture keeps its marks at full width, whatever its leading', () => {
  const styles = new Map(SMALL_TEMPLATE.styles);
  styles.set('ear', { family: 'sans', weight: 400, size: 10, leading: 15, ink: 'black' });
  const span = { file: 'a.md', start: 0, end: 5 };
  const request = { text: { text: '甲、乙、丙', span }, style: 'ear', measure: 200 };
  const tools = { ...TOOLS, template: { ...SMALL_TEMPLATE, styles } };
  assert.equal(setBlock(request, tools).value.width, 50);
});

test('a name of the paper is not parted in a head', () => {
  const lines = textsOf(head('華人社區中心李文雄當選會長'));
  assert.ok(lines.some((line) => line.includes('李文雄')));
});

test('marks in a head take half an em, ： and 、 included', () => {
  const [hung] = head('市長：加、減').lines;
  assert.equal(hung?.line.width, 28 * 5);
});

test('a head’s block is whole L, with air above its ink', () => {
  const block = head('市府通過新預算');
  const first = block.lines[0]?.dy ?? 0;
  const inkTop = first + SMALL_TEMPLATE.baselineDrop * SMALL_TEMPLATE.bodySize - 0.85 * 28;
  assert.equal(block.depth, 3);
  assert.ok(inkTop >= 4);
  assert.ok(first + 0.08 * 28 + 10.3 < 3 * 13);
});

test('a caption is justified on the page’s grid, its credit after it in its own size', () => {
  const caption = '圖為新春聯歡會上華人社區中心的舞獅隊在主街遊行沿途觀眾駐足拍照';
  const span = { file: 'a.md', start: 0, end: caption.length };
  const tail = { text: { text: '王大明攝', span }, style: 'credit' };
  const block = head(caption, { style: 'caption', sizes: [8], maxLines: 6, measure: 160, tail });
  assert.deepEqual(
    block.lines.map(({ dy }) => dy),
    [0, 13],
  );
  assert.equal(block.depth, 2);
  assert.ok(Math.abs((block.lines[0]?.line.width ?? 0) - 160) < 0.01);
  assert.equal(block.lines.at(-1)?.line.glyphs.at(-1)?.size, 7);
});

test('a credit that its caption’s last line has no room for stands whole on the next, at its end', () => {
  const credit = '本報記者王大明攝';
  const span = { file: 'a.md', start: 0, end: credit.length };
  const tail = { text: { text: credit, span }, style: 'credit' };
  const widths = [70, 74, 78, 82, 86, 90, 94, 98, 102, 106, 110, 114, 118, 122];
  const blocks = widths.map((measure) => {
    const captioned = { style: 'caption', sizes: [8], maxLines: 6, measure, tail };
    return { measure, lines: head('主街遊行沿途觀眾駐足拍照。', captioned).lines };
  });
  for (const { measure, lines } of blocks) {
    const sizes = lines.map(({ line }) => line.glyphs.filter(({ size }) => size === 7).length);
    assert.equal(sizes.filter((count) => count > 0).length, 1, String(measure));
    const last = lines.at(-1)?.line;
    const isApart = last?.glyphs.every(({ size }) => size === 7) ?? false;
    if (isApart) assert.ok(Math.abs((last?.x ?? 0) + (last?.width ?? 0) - measure) < 0.01);
  }
  assert.equal(new Set(blocks.map(({ lines }) => lines.length)).size, 2);
});

test('a style that the template lacks is our own fault', () => {
  assert.throws(() => head('甲', { style: 'no-such' }), /no-such/);
});
