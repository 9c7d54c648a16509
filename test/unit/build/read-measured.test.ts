// A file is measured first and read for the press later: between the two it may be replaced, or be away for a moment.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SurroundingsFault } from '../../../src/base/surroundings.js';
import { readMeasured } from '../../../src/build/read-measured.js';
import { memoryShelf } from '../../support/memory-shelf.js';

const PATH = 'issues/a/photo.jpg';

function isChanged(error: unknown): boolean {
  return error instanceof SurroundingsFault && error.diagnostic.code === 'build/file-changed';
}

test('only the bytes that were measured are handed on', () => {
  const shelf = memoryShelf({ [PATH]: Uint8Array.of(1, 2, 3) });
  const measured = shelf.readBytes(PATH);
  assert.ok(measured.ok);
  const { hash } = measured.file;
  assert.deepEqual(readMeasured(shelf, PATH, hash), Uint8Array.of(1, 2, 3));
  const retouched = memoryShelf({ [PATH]: Uint8Array.of(3, 2, 1) });
  assert.throws(() => readMeasured(retouched, PATH, hash), isChanged);
  const away = memoryShelf({ [PATH]: { fault: 'unreadable' } });
  assert.throws(() => readMeasured(away, PATH, hash), isChanged);
});
