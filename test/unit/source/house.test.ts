import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { houseRoot } from '../../../src/source/house.js';

test('the program finds its own folder', () => {
  assert.ok(existsSync(path.join(houseRoot(), 'fonts', 'fonts.yaml')));
});
