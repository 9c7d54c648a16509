import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codesOfRule, lines, storyBoxes, wide } from '../../support/judged.js';
import { textBox, yOf } from '../../support/proof.js';

const STORY = storyBoxes('articles/a.md', { columns: 3, top: 0, depth: 20 });

test('RA01 notes an L around another item, and warns of more corners', () => {
  const without = (column: number, from: number, to: number) => {
    const [head, ...legs] = STORY;
    assert.ok(head);
    const parts = legs.flatMap((leg, at) =>
      at !== column
        ? [leg]
        : [
            ...(from > 1 ? [textBox(leg.item, 'leg', { column, top: 1 }, lines(from - 1))] : []),
            ...(to < 21 ? [textBox(leg.item, 'leg', { column, top: to }, lines(21 - to))] : []),
          ],
    );
    const depth = to - from;
    const other = textBox('articles/b.md', 'leg', { column, top: from }, lines(depth));
    return codesOfRule('RA01', [wide([head, ...parts, other])]);
  };
  assert.deepEqual(codesOfRule('RA01', [wide(STORY)]), []);
  assert.deepEqual(without(2, 11, 21), ['rules/RA01-corner']);
  assert.deepEqual(without(1, 8, 14), ['rules/RA01']);
  assert.deepEqual(without(1, 11, 21), ['rules/RA01']);
});

test('RA02 finds a leg beside its headline, and one above it', () => {
  const judged = (place: { readonly column: number; readonly top: number }): readonly string[] => {
    const stray = textBox('articles/a.md', 'leg', place, lines(5));
    const [head, first] = storyBoxes('articles/a.md', { columns: 1, top: 10, depth: 5 });
    assert.ok(head && first);
    return codesOfRule('RA02', [wide([head, first, stray])]);
  };
  assert.deepEqual(judged({ column: 0, top: 17 }), []);
  assert.deepEqual(judged({ column: 1, top: 11 }), ['rules/RA02']);
  assert.deepEqual(judged({ column: 0, top: 2 }), ['rules/RA02']);
});

test('RA08 finds another item between a leg and its own headline', () => {
  const [head, first, second] = storyBoxes('articles/a.md', { columns: 2, top: 0, depth: 20 });
  assert.ok(head && first && second);
  const between = textBox('articles/b.md', 'leg', { column: 1, top: 1 }, lines(5));
  const lower = textBox('articles/a.md', 'leg', { column: 1, top: 7 }, lines(14));
  assert.deepEqual(codesOfRule('RA08', [wide([head, first, second])]), []);
  assert.deepEqual(codesOfRule('RA08', [wide([head, first, between, lower])]), ['rules/RA08']);
});

test('RA12 wants text under the heads, captions at their picture, pictures at their story', () => {
  const head = textBox('articles/a.md', 'headline', { top: 0 }, ['標題']);
  const leg = (top: number) => textBox('articles/a.md', 'leg', { top }, lines(5));
  const image = (top: number) => {
    const box = textBox('articles/a.md', 'image', { top }, lines(4, ''));
    return { ...box, lines: [] };
  };
  const caption = (top: number) => textBox('articles/a.md', 'caption', { top }, ['圖說']);
  const judged = (...boxes: readonly ReturnType<typeof leg>[]): readonly string[] =>
    codesOfRule('RA12', [wide([head, ...boxes])]);
  assert.deepEqual(judged(image(1), caption(5), leg(7)), []);
  const three = [image(1), caption(5), image(6), caption(10), image(11), caption(15)];
  assert.deepEqual(judged(...three, leg(17)), []);
  assert.deepEqual(judged(leg(5)), ['rules/RA12']);
  assert.deepEqual(judged(leg(1), image(20), caption(24)), ['rules/RA12']);
  assert.deepEqual(judged(image(1), leg(6), caption(11)), ['rules/RA12']);
});

test('a page on which items overlap is not judged twice', () => {
  const over = textBox('articles/b.md', 'leg', { column: 1, top: 5 }, lines(5));
  assert.equal(over.rect.y, yOf(5));
  assert.deepEqual(codesOfRule('RA01', [wide([...STORY, over])]), []);
});
