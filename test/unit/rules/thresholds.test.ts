import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DEFAULT_LIMITS, limitsOf } from '../../../src/rules/thresholds.js';
import { TEMPLATE } from '../../support/proof.js';

test('a template’s own number stands, the house’s where it has none', () => {
  const limits = { ...TEMPLATE.limits, greyLines: 20, voidLines: undefined };
  const found = limitsOf({ ...TEMPLATE, limits });
  assert.equal(found.greyLines, 20);
  assert.equal(found.voidLines, DEFAULT_LIMITS.voidLines);
  assert.equal(found.minLegLines, TEMPLATE.limits.minLegLines);
});
