import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Glyph } from '../../../src/model/font.js';
import { findReadingSpans, type PlacedSort } from '../../../src/press/reading-spans.js';

/** Full-width sorts of 10 pt that tell their texts; `gaps[i]` is the white after sort `i` in em. */
function sorts(texts: readonly string[], gaps: readonly number[] = []): readonly PlacedSort[] {
  let x = 0;
  return texts.map((text, index) => {
    const glyph: Glyph = { face: 'serif', id: index, text, size: 10, x, rise: 0 };
    const width = text === ' ' ? 250 : 1000;
    x += (width / 1000) * 10 + (gaps[index] ?? 0) * 10;
    return { glyph, sort: { hex: '0001', width, text } };
  });
}

test('glyphs set solid, or spread a little, need no span', () => {
  assert.deepEqual(findReadingSpans(sorts(['一', '二', '三'], [0, 0.05])), []);
});

test('a gap that reads as a space joins the two glyphs beside it', () => {
  const spans = findReadingSpans(sorts(['一', '二', 'A', 'B'], [0, 0.25]));
  assert.deepEqual(spans, [{ start: 1, end: 3 }]);
});

test('an overlap joins, and neighbouring joins make one span', () => {
  const spans = findReadingSpans(sorts(['」', '，', '「', '不'], [-0.5, -0.5]));
  assert.deepEqual(spans, [{ start: 0, end: 3 }]);
});

test('a real space parts words by itself while it is wide enough', () => {
  assert.deepEqual(findReadingSpans(sorts(['a', ' ', 'b'])), []);
});

test('a space squeezed too narrow, and any other white, is told with its neighbours', () => {
  assert.deepEqual(findReadingSpans(sorts(['a', ' ', 'b'], [0, -0.15])), [{ start: 0, end: 3 }]);
  assert.deepEqual(findReadingSpans(sorts(['一', '　', '二'])), [{ start: 0, end: 3 }]);
});

test('white at a line’s edge parts nothing and needs no span', () => {
  assert.deepEqual(findReadingSpans(sorts([' ', 'a', ' '])), []);
});

test('a glyph whose code does not tell its text is told alone', () => {
  const [first, ...rest] = sorts(['fi', '二']);
  assert.ok(first);
  const silent = { ...first, sort: { ...first.sort, text: undefined } };
  const spans = findReadingSpans([silent, ...rest]);
  assert.deepEqual(spans, [{ start: 0, end: 1 }]);
});

test('further glyphs of a cluster belong to its first', () => {
  assert.deepEqual(findReadingSpans(sorts(['——', '', '二'])), [{ start: 0, end: 2 }]);
});
