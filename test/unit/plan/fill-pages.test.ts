// Articles over all pages: what is tried while copy is left over.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { booked, planOf, story } from '../../support/layout-desk.js';

test('where pages with ads in steps take less than their cells, copy is shared out otherwise before any is over', () => {
  const articles = [
    story('s0', 671, { priority: 1 }),
    story('s1', 1963, { priority: 4 }),
    story('s2', 2072, { priority: 4 }),
    story('s3', 1144, { priority: 3 }),
  ];
  const ads = [booked('a0', 'half'), booked('a1', 'eighth')];
  const plan = planOf({ pages: { kind: 'count', count: 2 }, articles, ads });
  assert.deepEqual(plan.value.overset, []);
  const standing = plan.value.dummies.flatMap(({ modules }) => modules);
  assert.equal(new Set(standing.map(({ article }) => article.id)).size, articles.length);
});

test('what may wait is held over before what must be printed has no room', () => {
  const articles = [
    story('s0', 1861, { priority: 1 }),
    story('s1', 1411),
    story('s2', 366, { priority: 4, optional: true }),
    story('s3', 929),
    story('s4', 991),
    story('s5', 455, { optional: true }),
    story('s6', 703, { priority: 4 }),
  ];
  const sizes = ['quarter', 'eighth', 'half', 'quarter', 'quarter', 'quarter'] as const;
  const ads = sizes.map((size, at) => booked(`a${at}`, size));
  const plan = planOf({ pages: { kind: 'count', count: 3 }, articles, ads });
  assert.deepEqual(plan.value.overset, []);
  assert.deepEqual(plan.value.heldOver, ['articles/s2.md', 'articles/s5.md']);
});
