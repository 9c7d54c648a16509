import assert from 'node:assert/strict';
import { test } from 'node:test';
import { joinSourceLines } from '../../../src/copy/join-lines.js';

test('a line feed at a text’s edge leaves nothing', () => {
  assert.equal(joinSourceLines('國\n'), '國');
  assert.equal(joinSourceLines('\n國'), '國');
  assert.equal(joinSourceLines('word\n'), 'word');
});

test('a full-width mark on one side takes the space away', () => {
  assert.equal(joinSourceLines('開會，\nKansas'), '開會，Kansas');
  assert.equal(joinSourceLines('甲  \n\t 乙\r\nab\rcd'), '甲乙 ab cd');
});
