import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BREAK, findBreaks } from '../../../src/galley/break-opportunities.js';
import type { KinsokuLevel } from '../../../src/model/line-rules.js';

function pieces(text: string, level: KinsokuLevel = 'gb'): readonly string[] {
  const breaks = findBreaks(text, level);
  const found: string[] = [];
  let start = 0;
  for (let at = 1; at <= text.length; at += 1) {
    if (at < text.length && breaks[at] === BREAK.barred) continue;
    found.push(text.slice(start, at));
    start = at;
  }
  return found;
}

test('marks stay with what they belong to', () => {
  assert.deepEqual(pieces('他說：「好。」她'), ['他', '說：', '「好。」', '她']);
});

test('at level none a Chinese mark may stand anywhere', () => {
  assert.deepEqual(pieces('好。他', 'none'), ['好', '。', '他']);
});

test('a solidus ends a line at level basic and not at gb', () => {
  assert.deepEqual(pieces('甲/乙', 'basic'), ['甲/', '乙']);
  assert.deepEqual(pieces('甲/乙', 'gb'), ['甲/乙']);
});

test('an ellipsis starts a line at level gb and not at strict', () => {
  assert.deepEqual(pieces('等……好', 'gb'), ['等', '……', '好']);
  assert.deepEqual(pieces('等……好', 'strict'), ['等……', '好']);
});

test('a run of four dashes parts between its pairs', () => {
  assert.deepEqual(pieces('好————好'), ['好', '——', '——', '好']);
});

test('an interpunct parts from neither Latin side and leads no line', () => {
  assert.deepEqual(pieces('子·F·不'), ['子·F·', '不']);
  assert.deepEqual(pieces('約·史'), ['約·', '史']);
});

test('numbers keep their signs, units and separators, full-width ones too', () => {
  assert.deepEqual(pieces('約$1,200.5元'), ['約', '$1,200.5', '元']);
  assert.deepEqual(pieces('降3.5%至-2℃'), ['降', '3.5%', '至-2℃']);
  assert.deepEqual(pieces('共１２３％人'), ['共', '１２３％', '人']);
});

test('a tone mark keeps to its zhuyin syllable', () => {
  assert.deepEqual(pieces('ㄅㄚˋ好'), ['ㄅ', 'ㄚˋ', '好']);
});

test('a line separator forces a break', () => {
  const breaks = findBreaks('甲\u2028乙', 'gb');
  assert.equal(breaks[2], BREAK.forced);
});
