import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codesOfRule, storyBoxes, wide } from '../../support/judged.js';
import { textBox } from '../../support/proof.js';

/** A page whose one story has a headline of these lines. */
function headed(...texts: readonly string[]) {
  const [, ...legs] = storyBoxes('articles/a.md', { columns: 4, top: 5, depth: 20 });
  return wide([textBox('articles/a.md', 'headline', { columns: 4, top: 0 }, texts), ...legs]);
}

test('RH07 notes a headline of many lines, and a line that is too long to be read at a glance', () => {
  assert.deepEqual(codesOfRule('RH07', [headed('一', '二', '三')]), []);
  assert.deepEqual(codesOfRule('RH07', [headed('一', '二', '三', '四')]), ['rules/RH07']);
  assert.deepEqual(codesOfRule('RH07', [headed('一二三四五六七八九十甲乙丙丁')]), []);
  assert.deepEqual(codesOfRule('RH07', [headed('一二三四五六七八九十甲乙丙丁戊')]), ['rules/RH07']);
});

test('RH07 counts Western letters and digits as half', () => {
  assert.deepEqual(codesOfRule('RH07', [headed('Overland Park 2026')]), []);
});

test('RH08 notes a break inside a word, a number, a name, or before a word that leans on the last', () => {
  const judged = (first: string, second: string): readonly string[] =>
    codesOfRule('RH08', [headed(first, second)], { issue: { names: ['堪薩斯城'] } });
  assert.deepEqual(judged('老街五月開挖', '店家憂人潮斷半年'), []);
  assert.deepEqual(judged('經費1', '800萬元'), ['rules/RH08']);
  assert.deepEqual(judged('訪堪薩', '斯城'), ['rules/RH08']);
  assert.deepEqual(judged('老師傅', '的手藝'), ['rules/RH08']);
  assert.deepEqual(judged('市議會', '了解店家難處'), []);
});
