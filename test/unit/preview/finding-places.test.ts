import assert from 'node:assert/strict';
import { test } from 'node:test';
import { diagnose } from '../../../src/base/diagnostic.js';
import type { Box } from '../../../src/model/page.js';
import { findingPlaces } from '../../../src/preview/finding-places.js';
import { page, textBox } from '../../support/proof.js';

const PAGES = [
  page('A1', [textBox('a.md', 'leg', { top: 2 }, ['一二'])]),
  page('A2', [textBox('b.md', 'leg', { top: 4 }, ['三四'])]),
];

test('a finding of a file stands where that file is printed', () => {
  const placeOf = findingPlaces(PAGES, true);
  const found = placeOf(
    diagnose('copy/title-missing', {}, { span: { file: 'b.md', start: 0, end: 1 } }),
  );
  assert.equal(found?.page, 'A2');
  assert.ok(found?.rect);
});

test('a finding of a page alone has no place on it, one of neither has none', () => {
  const placeOf = findingPlaces(PAGES, true);
  assert.deepEqual(placeOf(diagnose('rules/void', {}, { page: 'A1' })), {
    page: 'A1',
    rect: undefined,
  });
  assert.equal(placeOf(diagnose('build/internal')), undefined);
  const gone = { file: 'gone.md', start: 0, end: 0 };
  assert.equal(placeOf(diagnose('copy/title-missing', {}, { span: gone })), undefined);
});

test('on pages of an earlier build a finding stands at the story’s box, never at a line', () => {
  const span = { file: 'b.md', start: 1, end: 2 };
  const printed = PAGES.map((one) => ({ ...one, boxes: one.boxes.map(withSpans) }));
  const finding = diagnose('copy/title-missing', {}, { span });
  const [box] = printed[1]?.boxes.slice(-1) ?? [];
  const own = findingPlaces(printed, true)(finding);
  const earlier = findingPlaces(printed, false)(finding);
  assert.deepEqual(earlier, { page: 'A2', rect: box?.rect });
  assert.equal(own?.page, 'A2');
  assert.notDeepEqual(own?.rect, box?.rect);
  const elsewhere = diagnose('copy/title-missing', {}, { span, page: 'A1' });
  assert.deepEqual(findingPlaces(printed, false)(elsewhere), { page: 'A1', rect: undefined });
});

/** The same box, its lines knowing what they print. */
function withSpans(box: Box): Box {
  const span = { file: box.item, start: 0, end: 9 };
  const lines = box.lines.map((placed) => ({ ...placed, line: { ...placed.line, span } }));
  return { ...box, lines };
}
