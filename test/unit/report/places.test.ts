import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeAt, sourceLineAt } from '../../../src/report/places.js';

test('lines and columns count from one', () => {
  assert.deepEqual(placeAt('甲乙', 0), { line: 1, column: 1 });
  assert.deepEqual(placeAt('甲\n乙丙', 3), { line: 2, column: 2 });
});

test('CRLF is one line end, and a lone CR is one too', () => {
  const text = 'a\r\nb\rc\nd';
  assert.deepEqual(placeAt(text, text.indexOf('b')), { line: 2, column: 1 });
  assert.deepEqual(placeAt(text, text.indexOf('c')), { line: 3, column: 1 });
  assert.deepEqual(placeAt(text, text.indexOf('d')), { line: 4, column: 1 });
});

test('columns count UTF-16 units, as editors do', () => {
  assert.deepEqual(placeAt('𠮷吉', 2), { line: 1, column: 3 });
});

test('an offset past the end is the end', () => {
  assert.deepEqual(placeAt('ab\ncd', 99), { line: 2, column: 3 });
});

test('the line that holds an offset comes without its end', () => {
  assert.deepEqual(sourceLineAt('a\r\nbc\rd', 4), { text: 'bc', start: 3 });
  assert.deepEqual(sourceLineAt('', 0), { text: '', start: 0 });
});
