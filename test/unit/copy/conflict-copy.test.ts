import assert from 'node:assert/strict';
import { test } from 'node:test';
import { conflictCopies } from '../../../src/copy/conflict-copy.js';

const copiesIn = (...names: readonly string[]): readonly string[] =>
  conflictCopies(names.map((name) => `articles/${name}`)).map(
    ({ path, original }) => `${path.slice(9)} < ${original.slice(9)}`,
  );

test('copies that say so by their name are found, in several languages', () => {
  assert.deepEqual(
    copiesIn(
      'a.md',
      "a (Lin's conflicted copy 2026-02-18).md",
      'a.sync-conflict-20260218-101010-ABC.md',
      'a (林的衝突複本).md',
    ),
    [
      "a (Lin's conflicted copy 2026-02-18).md < a.md",
      'a.sync-conflict-20260218-101010-ABC.md < a.md',
      'a (林的衝突複本).md < a.md',
    ],
  );
});

test('a number or a computer’s name counts only beside the plain file', () => {
  assert.deepEqual(copiesIn('a (1).md', 'a.md'), ['a (1).md < a.md']);
  assert.deepEqual(copiesIn('b-DESKTOP-7QX.md', 'b.md'), ['b-DESKTOP-7QX.md < b.md']);
  assert.deepEqual(copiesIn('part 2.md', 'c (1).md'), []);
});

test('a story about a conflict of interest is no copy', () => {
  assert.deepEqual(copiesIn('conflict-of-interest.md', 'a.md'), []);
});
