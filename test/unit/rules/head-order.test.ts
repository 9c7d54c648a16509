import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codesOfRule, storyBoxes, wide } from '../../support/judged.js';
import { article } from '../../support/proof.js';

const A = 'articles/a.md';
const B = 'articles/b.md';
const C = 'articles/c.md';

test('RH02 warns of heads of one size side by side, and notes narrow ones', () => {
  const judged = (columns: number, size: number, top = 0): readonly string[] =>
    codesOfRule('RH02', [
      wide([
        ...storyBoxes(A, { columns, top: 0, depth: 20, size: 20 }),
        ...storyBoxes(B, { column: columns, columns, top, depth: 20, size }),
      ]),
    ]);
  assert.deepEqual(judged(2, 20), ['rules/RH02']);
  assert.deepEqual(judged(1, 20), ['rules/RH02-narrow']);
  assert.deepEqual(judged(2, 28), []);
  assert.deepEqual(judged(2, 20, 3), []);
});

test('RH03 warns of a head with too little of the story above between it and the next', () => {
  const judged = (depth: number): readonly string[] =>
    codesOfRule('RH03', [
      wide([
        ...storyBoxes(A, { columns: 2, top: 0, depth }),
        ...storyBoxes(B, { columns: 2, top: depth + 2, depth: 20 }),
      ]),
    ]);
  assert.deepEqual(judged(4), []);
  assert.deepEqual(judged(3), ['rules/RH03']);
});

test('RH04 warns of a head that is much larger than the one straight above it', () => {
  const judged = (size: number, column = 0): readonly string[] =>
    codesOfRule('RH04', [
      wide([
        ...storyBoxes(A, { columns: 2, top: 0, depth: 16, size: 20 }),
        ...storyBoxes(B, { column, columns: 2, top: 18, depth: 20, size }),
      ]),
    ]);
  assert.deepEqual(judged(31), []);
  assert.deepEqual(judged(32), ['rules/RH04']);
  assert.deepEqual(judged(32, 2), []);
});

test('RH05 notes a page of three stories and more without a leading head', () => {
  const judged = (size: number): readonly string[] =>
    codesOfRule('RH05', [
      wide([
        ...storyBoxes(A, { columns: 4, top: 0, depth: 16, size }),
        ...storyBoxes(B, { columns: 2, top: 18, depth: 20, size: 20 }),
        ...storyBoxes(C, { column: 2, columns: 2, top: 18, depth: 20, size: 18 }),
      ]),
    ]);
  assert.deepEqual(judged(24), []);
  assert.deepEqual(judged(22), ['rules/RH05']);
});

test('RH06 warns of a lead that a lesser article is set larger than', () => {
  const judged = (
    lead: { readonly columns: number; readonly size: number },
    lesser: { readonly columns: number; readonly size: number; readonly priority?: 1 | 2 },
  ): readonly string[] =>
    codesOfRule(
      'RH06',
      [
        wide([
          ...storyBoxes(A, { ...lead, top: 0, depth: 10 }),
          ...storyBoxes(B, { ...lesser, top: 18, depth: 10 }),
        ]),
      ],
      {
        articles: [
          article(A, '', { priority: 1 }),
          article(B, '', { priority: lesser.priority ?? 2 }),
        ],
      },
    );
  assert.deepEqual(judged({ columns: 2, size: 28 }, { columns: 3, size: 36 }), ['rules/RH06']);
  assert.deepEqual(judged({ columns: 2, size: 36 }, { columns: 3, size: 36 }), ['rules/RH06']);
  assert.deepEqual(judged({ columns: 3, size: 36 }, { columns: 3, size: 36 }), []);
  assert.deepEqual(judged({ columns: 2, size: 36 }, { columns: 4, size: 28 }), []);
  assert.deepEqual(judged({ columns: 2, size: 28 }, { columns: 3, size: 36, priority: 1 }), []);
});
