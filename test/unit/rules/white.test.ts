// White between articles: what is told is what could be filled.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judged, storyBoxes, wide } from '../../support/judged.js';

/** A page of two articles over all its columns, white between them. */
function told(gap: number): string | undefined {
  const depth = 40 - 10 - gap - 1;
  const page = wide([
    ...storyBoxes('articles/a.md', { columns: 4, top: 0, depth: 10 }),
    ...storyBoxes('articles/b.md', { columns: 4, top: 11 + gap, depth }),
  ]);
  const found = judged([page]).filter(({ code }) => code === 'rules/void');
  assert.ok(found.length <= 1);
  return found[0]?.message.en;
}

test('the space that parts two articles is no white', () => {
  assert.equal(told(5), undefined);
  assert.match(told(6) ?? '', /white for 5 lines from line 13/);
});
