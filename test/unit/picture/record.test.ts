import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readRecord, type StoredPicture, writeRecord } from '../../../src/picture/record.js';

const STORED: StoredPicture = {
  picture: {
    width: 4,
    height: 2,
    inks: 'gray',
    bits: 1,
    encoding: 'flate',
    bytes: Uint8Array.from([1, 2, 3]),
    ink: {
      columns: 2,
      rows: 1,
      means: Float32Array.from([12.5, 1 / 3]),
      largest: 239.9,
      shareOver: 0.0001,
    },
  },
  source: { pages: 3, wettest: 301.25 },
};

test('a record gives back everything that was written', () => {
  assert.deepEqual(readRecord(writeRecord(STORED)), STORED);
});

test('a record read out of the middle of other bytes is the same', () => {
  const record = writeRecord(STORED);
  const around = new Uint8Array(record.length + 7);
  around.set(record, 7);
  assert.deepEqual(readRecord(around.subarray(7)), STORED);
});

test('a record cut anywhere before its picture is a miss', () => {
  const record = writeRecord(STORED);
  const head = record.length - STORED.picture.bytes.length;
  for (let length = 0; length <= head; length += 1) {
    assert.equal(readRecord(record.subarray(0, length)), undefined, `${length} bytes`);
  }
});

test('a record of another kind is a miss', () => {
  for (const [at, value] of [
    [0, 0],
    [4, 9],
    [5, 9],
    [6, 2],
    [20, 255],
  ] as const) {
    const record = writeRecord(STORED);
    record[at] = value;
    assert.equal(readRecord(record), undefined, `byte ${at}`);
  }
});
