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
