import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Box } from '../../../src/model/page.js';
import { codesOfRule, lines, wide } from '../../support/judged.js';
import { liner, textBox, textIn } from '../../support/proof.js';

const JOB = liner('ads/x.classified.md#1', '誠徵外場');
const OTHER_JOB = liner('ads/x.classified.md#2', '誠徵廚師');
const HOUSE = {
  ...liner('ads/x.classified.md#3', '雅房出租'),
  category: textIn('ads/x.classified.md', '租屋'),
};

const head = (text: string, column: number, top: number): Box =>
  textBox('furniture/classified', 'box', { column, top }, [text]);
const small = ({ id }: { readonly id: string }, column: number, top: number, depth = 3): Box =>
  textBox(id, 'classified', { column, top }, lines(depth));

function judged(rule: string, boxes: readonly Box[]): readonly string[] {
  const band = textBox('furniture/classified', 'box', { columns: 4, top: 0 }, ['分類廣告']);
  return codesOfRule(rule, [wide([band, ...boxes])], {
    issue: { liners: [JOB, OTHER_JOB, HOUSE] },
  });
}

test('RK02 wants the category at the top of each column and where it changes', () => {
  const first = [head('招聘', 0, 2), small(JOB, 0, 3)];
  const again = [head('招聘', 1, 2), small(OTHER_JOB, 1, 3)];
  const next = [head('租屋', 1, 6), small(HOUSE, 1, 7)];
  assert.deepEqual(judged('RK02', [...first, ...again, ...next]), []);
  assert.deepEqual(judged('RK02', [...first, ...again.slice(1), ...next]), ['rules/RK02']);
  assert.deepEqual(judged('RK02', [...first, ...again, ...next.slice(1)]), ['rules/RK02']);
});

test('RK03 finds a liner in two pieces', () => {
  assert.deepEqual(judged('RK03', [small(JOB, 0, 3), small(OTHER_JOB, 1, 3)]), []);
  assert.deepEqual(judged('RK03', [small(JOB, 0, 3), small(JOB, 1, 3)]), ['rules/RK03']);
});

test('RK04 warns of columns that end at different heights; the last takes what is left', () => {
  const feet = (second: number): readonly string[] =>
    judged('RK04', [small(JOB, 0, 3, 8), small(OTHER_JOB, 1, 3, second), small(HOUSE, 2, 3, 2)]);
  assert.deepEqual(feet(7), []);
  assert.deepEqual(feet(6), ['rules/RK04']);
});
