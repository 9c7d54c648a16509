import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codesOfRule, lines, storyBoxes, wide } from '../../support/judged.js';
import { textBox } from '../../support/proof.js';

const ID = 'articles/a.md';

test('RA10 warns of three legs that go on for long without a break', () => {
  const judged = (columns: number, depth: number): readonly string[] =>
    codesOfRule('RA10', [wide(storyBoxes(ID, { columns, top: 0, depth }))]);
  assert.deepEqual(judged(3, 30), []);
  assert.deepEqual(judged(2, 38), []);
  assert.deepEqual(judged(3, 31), ['rules/RA10']);
});

test('RA10 is content with a subhead in the middle leg', () => {
  const [head, one, , three] = storyBoxes(ID, { columns: 3, top: 0, depth: 35 });
  assert.ok(head && one && three);
  const parted = [
    textBox(ID, 'leg', { column: 1, top: 1 }, lines(16)),
    textBox(ID, 'subhead', { column: 1, top: 18 }, ['插題']),
    textBox(ID, 'leg', { column: 1, top: 19 }, lines(17)),
  ];
  assert.deepEqual(codesOfRule('RA10', [wide([head, one, ...parted, three])]), []);
});

test('RA06 notes a picture between text of one leg', () => {
  const head = textBox(ID, 'headline', { top: 0 }, ['標題']);
  const image = (top: number) => ({ ...textBox(ID, 'image', { top }, lines(5, '')), lines: [] });
  const leg = (top: number) => textBox(ID, 'leg', { top }, lines(8));
  assert.deepEqual(codesOfRule('RA06', [wide([head, image(1), leg(7)])]), []);
  assert.deepEqual(codesOfRule('RA06', [wide([head, leg(1), image(10), leg(16)])]), ['rules/RA06']);
});

test('RA16 notes a wide headline with a picture under all of it, and not one that meets text', () => {
  const head = textBox(ID, 'headline', { columns: 3, top: 0 }, ['標題']);
  const judged = (columns: number): readonly string[] => {
    const image = { ...textBox(ID, 'image', { columns, top: 1 }, lines(8, '')), lines: [] };
    const legs = [0, 1, 2].map((column) =>
      textBox(ID, 'leg', { column, top: column < columns ? 10 : 1 }, lines(10)),
    );
    return codesOfRule('RA16', [wide([head, image, ...legs])]);
  };
  assert.deepEqual(judged(3), ['rules/RA16']);
  assert.deepEqual(judged(2), []);
});
