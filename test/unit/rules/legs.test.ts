import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codesOfRule, lines, storyBoxes, wide } from '../../support/judged.js';
import { TEMPLATE, textBox } from '../../support/proof.js';

const TALL = { ...TEMPLATE, limits: { ...TEMPLATE.limits, minLegLines: 8, maxLegLines: 30 } };

test('RA03 warns of a story in several shallow legs, notes one that is a little so, and lets a brief be', () => {
  const judged = (columns: number, depth: number): readonly string[] =>
    codesOfRule('RA03', [wide(storyBoxes('articles/a.md', { columns, top: 0, depth }))], {
      template: TALL,
    });
  assert.deepEqual(judged(2, 8), []);
  assert.deepEqual(judged(2, 7), ['rules/RA03-shallow']);
  assert.deepEqual(judged(2, 4), ['rules/RA03-short']);
  assert.deepEqual(judged(1, 4), []);
});

test('RA03 warns of a leg that is too deep', () => {
  const judged = (depth: number): readonly string[] =>
    codesOfRule('RA03', [wide(storyBoxes('articles/a.md', { columns: 1, top: 0, depth }))], {
      template: TALL,
    });
  assert.deepEqual(judged(30), []);
  assert.deepEqual(judged(31), ['rules/RA03']);
});

/** A story with its text beside a picture and `under` lines below it. */
function withPicture(under: number) {
  const id = 'articles/a.md';
  const image = { ...textBox(id, 'image', { column: 1, top: 1 }, lines(9, '')), lines: [] };
  return wide([
    textBox(id, 'headline', { columns: 3, top: 0 }, ['標題']),
    image,
    textBox(id, 'caption', { column: 1, top: 10 }, ['圖說']),
    textBox(id, 'leg', { top: 1 }, lines(11 + under)),
    textBox(id, 'leg', { column: 1, top: 12 }, lines(under)),
    textBox(id, 'leg', { column: 2, top: 1 }, lines(11 + under)),
  ]);
}

test('RA03 warns of a scrap of text under a picture', () => {
  assert.deepEqual(codesOfRule('RA03', [withPicture(5)]), []);
  assert.deepEqual(codesOfRule('RA03', [withPicture(3)]), ['rules/RA03-short']);
});

test('RA07 wants the next leg in the column to the right, at the same height or under the picture', () => {
  assert.deepEqual(codesOfRule('RA07', [withPicture(6)]), []);
  const [head, one, two, three] = storyBoxes('articles/a.md', { columns: 3, top: 0, depth: 10 });
  assert.ok(head && one && two && three);
  const judged = (...legs: readonly (typeof one)[]): readonly string[] =>
    codesOfRule('RA07', [wide([head, ...legs])]);
  assert.deepEqual(judged(one, two, three), []);
  assert.deepEqual(judged(one, three), ['rules/RA07']);
  assert.deepEqual(judged(two, one), ['rules/RA07']);
  const lower = textBox('articles/a.md', 'leg', { column: 1, top: 6 }, lines(5));
  assert.deepEqual(judged(one, lower), ['rules/RA07']);
});

test('RA05 takes the template’s word for how ragged feet may be', () => {
  const [head, one, two] = storyBoxes('articles/a.md', { columns: 2, top: 0, depth: 20 });
  assert.ok(head && one && two);
  const short = textBox('articles/a.md', 'leg', { column: 1, top: 1 }, lines(18));
  const judged = (raggedLegLines: number): readonly string[] =>
    codesOfRule('RA05', [wide([head, one, short])], {
      template: { ...TEMPLATE, limits: { ...TEMPLATE.limits, raggedLegLines } },
    });
  assert.deepEqual(judged(1), ['rules/RA05']);
  assert.deepEqual(judged(2), []);
});

test('RA05 lets a leg end where an ad stands under it, and a line above that', () => {
  const [head, one] = storyBoxes('articles/a.md', { columns: 2, top: 0, depth: 20 });
  assert.ok(head && one);
  const short = textBox('articles/a.md', 'leg', { column: 1, top: 1 }, lines(10));
  const judged = (air: number): readonly string[] => {
    const ad = textBox('ads/x.md', 'ad', { column: 1, top: 11 + air }, lines(9 - air));
    return codesOfRule('RA05', [wide([head, one, short, ad])]);
  };
  assert.deepEqual([2, 3].flatMap(judged), []);
  assert.deepEqual(judged(4), ['rules/RA05']);
});

test('RA05 lets a leg end on the story that its own stands around, not on one below them all', () => {
  const [head, one] = storyBoxes('articles/a.md', { columns: 2, top: 0, depth: 20 });
  assert.ok(head && one);
  const short = textBox('articles/a.md', 'leg', { column: 1, top: 1 }, lines(10));
  const judged = (depth: number, top: number): readonly string[] => {
    const leg = textBox('articles/a.md', 'leg', { column: 1, top: 1 }, lines(depth));
    const other = storyBoxes('articles/b.md', { columns: 1, top, depth: 6 });
    const beside = other.map((box) => ({ ...box, rect: { ...box.rect, x: short.rect.x } }));
    return codesOfRule('RA05', [wide([head, one, leg, ...beside])]);
  };
  assert.deepEqual(judged(10, 12), []);
  assert.deepEqual(judged(4, 12), ['rules/RA05']);
  assert.deepEqual(judged(18, 22), ['rules/RA05']);
});
