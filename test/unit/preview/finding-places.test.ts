import assert from 'node:assert/strict';
import { test } from 'node:test';
import { diagnose } from '../../../src/base/diagnostic.js';
import { findingPlaces } from '../../../src/preview/finding-places.js';
import { page, textBox } from '../../support/proof.js';

const PAGES = [
  page('A1', [textBox('a.md', 'leg', { top: 2 }, ['一二'])]),
  page('A2', [textBox('b.md', 'leg', { top: 4 }, ['三四'])]),
];

test('a finding of a file stands where that file is printed', () => {
  const placeOf = findingPlaces(PAGES);
  const found = placeOf(
    diagnose('copy/title-missing', {}, { span: { file: 'b.md', start: 0, end: 1 } }),
  );
  assert.equal(found?.page, 'A2');
  assert.ok(found?.rect);
});

test('a finding of a page alone has no place on it, one of neither has none', () => {
  const placeOf = findingPlaces(PAGES);
  assert.deepEqual(placeOf(diagnose('rules/void', {}, { page: 'A1' })), {
    page: 'A1',
    rect: undefined,
  });
  assert.equal(placeOf(diagnose('build/internal')), undefined);
  const gone = { file: 'gone.md', start: 0, end: 0 };
  assert.equal(placeOf(diagnose('copy/title-missing', {}, { span: gone })), undefined);
});
