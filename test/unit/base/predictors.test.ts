import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unpredicted } from '../../../src/base/predictors.js';

const ROW = { predictor: 15, columns: 4, colors: 1, bits: 8 };

test('PNG’s filters give back what was meant, row by row', () => {
  const rows = [
    [0, 10, 20, 30, 40],
    [1, 10, 10, 10, 10],
    [2, 1, 1, 1, 1],
    [3, 5, 0, 0, 0],
    [4, 1, 1, 1, 1],
  ].flat();
  assert.deepEqual(
    [...(unpredicted(Uint8Array.from(rows), ROW) ?? [])],
    [10, 20, 30, 40, 10, 20, 30, 40, 11, 21, 31, 41, 10, 15, 23, 32, 11, 16, 24, 33],
  );
});

test('a last row cut short keeps what it has, and TIFF’s differences add up', () => {
  assert.deepEqual(
    [...(unpredicted(Uint8Array.of(0, 1, 2, 3, 4, 2, 1), ROW) ?? [])],
    [1, 2, 3, 4, 2],
  );
  const tiff = { predictor: 2, columns: 3, colors: 1, bits: 8 };
  assert.deepEqual(
    [...(unpredicted(Uint8Array.of(1, 1, 1, 250, 10, 0), tiff) ?? [])],
    [1, 2, 3, 250, 4, 4],
  );
});

test('rows longer than all data are damage, not memory', () => {
  assert.equal(unpredicted(Uint8Array.of(1, 2), { ...ROW, columns: 1e9 }), undefined);
});
