import assert from 'node:assert/strict';
import { test } from 'node:test';
import { limitsOf, limitsOfOwn } from '../../../src/build/preflight-limits.js';
import { inBlack, pageOf } from '../../support/press-bench.js';
import { PRESS } from '../../support/press-profile.js';

test('our own pages are held to the colour they were made up with, others to the hall’s positions', () => {
  const profile = { ...PRESS, colorPages: new Map([[2, [1]]]) };
  assert.deepEqual(limitsOf(profile, 'auto').colorPages?.get(2), [1]);
  const [first, second] = [pageOf('A3', []), pageOf('A4', [])];
  assert.deepEqual(limitsOfOwn(profile, [inBlack(first), second]).colorPages?.get(2), [2]);
  assert.deepEqual(limitsOfOwn(profile, [inBlack(first)]).colorPages?.get(1), []);
});
