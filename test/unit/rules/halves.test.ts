import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codesOfRule, storyBoxes, wide } from '../../support/judged.js';

test('RA14 notes white from edge to edge across the middle', () => {
  const judged = (second: number): readonly string[] =>
    codesOfRule('RA14', [
      wide([
        ...storyBoxes('articles/a.md', { columns: 2, top: 0, depth: 18 }),
        ...storyBoxes('articles/b.md', { column: 2, columns: 2, top: 0, depth: second - 2 }),
        ...storyBoxes('articles/c.md', { columns: 2, top: 20, depth: 18 }),
        ...storyBoxes('articles/d.md', { column: 2, columns: 2, top: second, depth: 38 - second }),
      ]),
    ]);
  assert.deepEqual(judged(20), ['rules/RA14']);
  assert.deepEqual(judged(28), []);
});

test('RA15 notes a gutter down the middle of the whole page', () => {
  const judged = (columns: number): readonly string[] =>
    codesOfRule('RA15', [
      wide([
        ...storyBoxes('articles/a.md', { columns: 2, top: 0, depth: 18 }),
        ...storyBoxes('articles/b.md', { column: 2, columns: 2, top: 0, depth: 18 }),
        ...storyBoxes('articles/c.md', { columns, top: 20, depth: 18 }),
        ...storyBoxes('articles/d.md', {
          column: columns,
          columns: 4 - columns,
          top: 20,
          depth: 18,
        }),
      ]),
    ]);
  assert.deepEqual(judged(2), ['rules/RA15']);
  assert.deepEqual(judged(3), []);
});
