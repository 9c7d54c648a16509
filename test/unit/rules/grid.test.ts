import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codesOfRule, storyBoxes, wide } from '../../support/judged.js';
import { textBox, xOf } from '../../support/proof.js';

test('RG04 wants a head to span whole columns with their gutters', () => {
  const [head, ...legs] = storyBoxes('articles/a.md', { columns: 2, top: 0, depth: 20 });
  assert.ok(head);
  const judged = (change: { readonly x?: number; readonly width?: number }): readonly string[] =>
    codesOfRule('RG04', [wide([{ ...head, rect: { ...head.rect, ...change } }, ...legs])]);
  assert.deepEqual(judged({}), []);
  assert.deepEqual(judged({ width: 220 }), ['rules/RG04']);
  assert.deepEqual(judged({ x: xOf(0) + 10 }), ['rules/RG04']);
});

test('RG09 wants heads to take whole lines', () => {
  const [head, ...legs] = storyBoxes('articles/a.md', { columns: 2, top: 0, depth: 20 });
  assert.ok(head);
  const judged = (height: number): readonly string[] =>
    codesOfRule('RG09', [wide([{ ...head, rect: { ...head.rect, height } }, ...legs])]);
  assert.deepEqual(judged(26), []);
  assert.deepEqual(judged(20), ['rules/RG09']);
});

test('RG01 takes broken columns that part the span evenly, and no others', () => {
  const judged = (width: number, second: number): readonly string[] => {
    const [head] = storyBoxes('articles/a.md', { columns: 4, top: 0, depth: 1 });
    assert.ok(head);
    const leg = textBox('articles/a.md', 'leg', { top: 1 }, ['字', '字']);
    const legs = [leg.rect.x, second].map((x) => ({
      ...leg,
      rect: { ...leg.rect, x, width },
      lines: [],
    }));
    return codesOfRule('RG01', [wide([head, ...legs])]);
  };
  assert.deepEqual(judged(150, xOf(0) + 160), []);
  assert.deepEqual(judged(150, xOf(0) + 170), ['rules/RG01']);
  assert.deepEqual(judged(160, xOf(0)), ['rules/RG01', 'rules/RG01']);
});
