import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PagesWanted } from '../../../src/model/copy.js';
import { codesOfRule, SINGLE_PAGES, wide } from '../../support/judged.js';
import { dummy, plan } from '../../support/proof.js';

function judged(count: number, pages: PagesWanted, pageMultiple?: number): readonly string[] {
  const names = Array.from({ length: count }, (_, at) => `A${at + 1}`);
  return codesOfRule('RF04', [wide([])], {
    issue: { pages },
    plan: plan(names.map((name) => dummy(name))),
    profile: { ...SINGLE_PAGES, pageMultiple },
  });
}

test('RF04 keeps the house to whole sheets, and asks about a number that was given', () => {
  const given: PagesWanted = { kind: 'count', count: 6 };
  assert.deepEqual(judged(8, { kind: 'auto' }), []);
  assert.deepEqual(judged(6, { kind: 'auto' }), ['rules/RF04']);
  assert.deepEqual(judged(6, given), ['rules/RF04-given']);
});

test('RF04 is hard where the press profile says how many pages it prints at a time', () => {
  const given: PagesWanted = { kind: 'count', count: 6 };
  assert.deepEqual(judged(6, given, 2), []);
  assert.deepEqual(judged(6, given, 4), ['rules/RF04']);
});
