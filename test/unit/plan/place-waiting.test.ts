// Optional articles before white: at home first, then as guests, and held over only where that is no use.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Article } from '../../../src/model/copy.js';
import {
  articlesOn,
  lockTextOf,
  pagesOf,
  placesIn,
  planLocked,
  planOf,
  saidAs,
  story,
} from '../../support/layout-desk.js';
import { textIn } from '../../support/proof.js';

const PAGES = pagesOf('A1 要聞', 'A2 地方', 'A3 社區');

/** Copy that about fills the first two pages, and leaves the third white from some L on. */
function copy(short: number, more: Partial<Article>): readonly Article[] {
  const fill = (name: string, section: string, characters: number): Article =>
    story(name, characters, { section, jump: { kind: 'never' } });
  return [
    fill('a', '要聞', 2200),
    fill('b', '要聞', 2200),
    fill('c', '地方', 2500),
    fill('d', '地方', 2500),
    fill('e', '社區', short),
    story('wait', 900, { optional: true, section: '地方', ...more }),
  ];
}

test('an optional article stands as a guest before another page is left white', () => {
  const outcome = planOf({ pages: PAGES, articles: copy(1800, {}) });
  assert.deepEqual(outcome.value.heldOver, []);
  const [page] = ['A1', 'A2', 'A3'].filter((id) =>
    articlesOn(outcome.value, id).includes('articles/wait.md'),
  );
  assert.equal(saidAs(outcome, 'plan/section-broken').length, page === 'A2' ? 0 : 1);
  assert.equal(page, 'A3');
});

test('that an article stands away from its section is told by a plan with its lock as by the first', () => {
  const issue = { pages: PAGES, articles: copy(1800, {}) };
  const first = planOf(issue);
  const again = planLocked(issue, lockTextOf(first));
  assert.deepEqual(placesIn(again), placesIn(first));
  const told = [first, again].map((plan) => saidAs(plan, 'plan/section-broken').length);
  assert.deepEqual(told, [1, 1]);
});

test('an optional article waits where there is no room, and on its own page where that is pinned', () => {
  const full = planOf({ pages: PAGES, articles: copy(4800, {}) });
  assert.deepEqual(full.value.heldOver, ['articles/wait.md']);
  assert.equal(saidAs(full, 'plan/held-over').length, 1);
  const pinned = copy(1800, { page: textIn('articles/wait.md', 'A2') });
  assert.deepEqual(planOf({ pages: PAGES, articles: pinned }).value.heldOver, ['articles/wait.md']);
});

test('an optional article waits rather than stand at the side that it does not ask for', () => {
  const outcome = planOf({ pages: PAGES, articles: copy(1800, { position: 'left-hand' }) });
  assert.deepEqual(outcome.value.heldOver, ['articles/wait.md']);
  assert.deepEqual(saidAs(outcome, 'plan/position-side'), []);
});
