import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codesOfRule, storyBoxes, wide } from '../../support/judged.js';

test('RG10 warns of stories with less than the template’s white between them', () => {
  const judged = (gap: number): readonly string[] =>
    codesOfRule('RG10', [
      wide([
        ...storyBoxes('articles/a.md', { columns: 2, top: 0, depth: 10 }),
        ...storyBoxes('articles/b.md', { columns: 2, top: 11 + gap, depth: 10 }),
      ]),
    ]);
  assert.deepEqual(judged(1), []);
  assert.deepEqual(judged(0), ['rules/RG10']);
});
