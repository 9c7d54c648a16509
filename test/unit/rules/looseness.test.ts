import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Box } from '../../../src/model/page.js';
import { judged, wide } from '../../support/judged.js';
import { textBox } from '../../support/proof.js';

const ITEM = 'articles/a.md';
const HEAD = textBox(ITEM, 'headline', { columns: 2, top: 0 }, ['標題']);

/** A leg of lines, each with so many em between its characters. */
function leg(texts: readonly string[], gapOf: (line: number) => number, isLast = false): Box {
  const box = textBox(ITEM, 'leg', { column: 0, top: 1 }, texts);
  const lines = box.lines.map((one, at) => {
    const step = one.line.size * (1 + gapOf(at));
    const glyphs = [...one.line.text].map((text, index) => ({
      ...{ face: 'text', id: index, text, rise: 0 },
      ...{ size: one.line.size, x: index * step },
    }));
    const span = { file: ITEM, start: 100 * at, end: 100 * at + 9 };
    const width = step * (glyphs.length - 1) + one.line.size;
    return { ...one, line: { ...one.line, glyphs, width, span, endsParagraph: isLast } };
  });
  return { ...box, lines };
}

const found = (box: Box) => judged([wide([HEAD, box])]).filter(({ code }) => code === 'rules/RT08');

test('RT08 remarks on lines set wide, once a story, at the widest', () => {
  const texts = ['一二三四五六七', '甲乙丙丁戊己', '東西南北上下左右'];
  const [one, ...others] = found(leg(texts, (line) => [0.35, 0.5, 0.1][line] ?? 0));
  assert.equal(one?.severity, 'note');
  assert.deepEqual(others, []);
  assert.equal(one?.span?.start, 100);
  assert.match(
    one?.message.zh ?? '',
    /有 2 行字距太鬆，最鬆的一行「甲乙丙丁戊己」每字之間空 0.5 字/,
  );
});

test('RT08 lets even lines, last lines and gaps about Western words be', () => {
  assert.deepEqual(found(leg(['一二三四五六七八'], () => 0.25)), []);
  assert.deepEqual(found(leg(['一二三四'], () => 0.6, true)), []);
  assert.deepEqual(found(leg(['about the city'], () => 0.6)), []);
});
