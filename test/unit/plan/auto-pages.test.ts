// How many pages an issue has that asks for as many as it needs.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { booked, lockTextOf, planLocked, planOf, small, story } from '../../support/layout-desk.js';
import { textIn } from '../../support/proof.js';

const AUTO = { kind: 'auto' } as const;

test('a page that an article or an ad asks for by name is there', () => {
  const page = textIn('articles/a.md', 'A6');
  const copy = planOf({ pages: AUTO, articles: [story('a', 900, { page })] });
  assert.equal(copy.value.dummies.length, 8);
  assert.deepEqual(copy.value.overset, []);
  const ads = planOf({ pages: AUTO, ads: [booked('a', 'eighth', { page })] });
  assert.equal(ads.value.dummies.length, 8);
  assert.equal(ads.value.promises.get('ads/a.md')?.[0]?.kept, true);
});

test('classifieds get as many pages as they need', () => {
  const liners = Array.from({ length: 720 }, (_, at) => small(`則${at}`, '招聘', 60));
  const { value } = planOf({ pages: AUTO, articles: [story('a', 900)], liners });
  assert.deepEqual(value.overset, []);
  assert.ok(value.dummies.length > 4);
});

test('the lock keeps the number of pages, also where it has lost half of them', () => {
  const articles = Array.from({ length: 12 }, (_, at) => story(`s${at}`, 900));
  const text = lockTextOf(planOf({ pages: { kind: 'count', count: 8 }, articles }));
  const cut = text.slice(0, text.indexOf('  - page: A5'));
  assert.equal(planOf({ pages: AUTO, articles }).value.dummies.length, 4);
  for (const lock of [text, cut]) {
    assert.equal(planLocked({ pages: AUTO, articles }, lock).value.dummies.length, 8);
  }
});
