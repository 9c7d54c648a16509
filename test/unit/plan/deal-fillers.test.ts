import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Article } from '../../../src/model/copy.js';
import { stackOf } from '../../../src/plan/assign-ads.js';
import { pageSpecs } from '../../../src/plan/assign-pages.js';
import { dealFillers } from '../../../src/plan/deal-fillers.js';
import { wholePiece } from '../../../src/plan/desk.js';
import {
  articlesOn,
  attempt,
  type DeskPage,
  newPage,
  takeSolution,
  unused,
  whiteCells,
} from '../../../src/plan/desk-page.js';
import { booked, deskTools, pagesOf, story, TABLOID } from '../../support/layout-desk.js';
import { issue } from '../../support/proof.js';

/** Made anew by each test: what they remember goes by the names of stories. */
let tools = deskTools();

const SPECS = pageSpecs(issue({ pages: pagesOf('A1', 'A2', 'A3') }), TABLOID, []).slice(1);

const filler = (length: number): Article => story(`f${length}`, length, { filler: true });

/** A settled page under a half-page ad. */
function pageWith(at: number, articles: readonly Article[]): DeskPage {
  const spec = SPECS[at];
  if (spec === undefined) throw new Error('no such page');
  const ads = [booked(`ad${at}`, 'half')];
  const page = newPage({ spec, sections: [] }, stackOf(ads, spec, TABLOID), undefined);
  page.must = articles.map(wholePiece);
  page.isSettled = true;
  const solution = attempt(page, page.must, [], tools);
  if (solution === undefined) throw new Error('the page cannot be solved');
  takeSolution(page, solution);
  return page;
}

function deal(pages: readonly DeskPage[], pool: readonly Article[]): void {
  dealFillers(pages, () => unused(pool, pages), tools);
}

test('a page gives a filler back for those of the pool that fill it', () => {
  tools = deskTools();
  const page = pageWith(0, [story('a', 1500), filler(100)]);
  const before = whiteCells(page, tools);
  deal([page], [filler(100), filler(180), filler(260), filler(340), filler(420)]);
  assert.ok(whiteCells(page, tools) < before / 2, `${whiteCells(page, tools)} of ${before}`);
  assert.ok(articlesOn(page).includes('articles/a.md'));
});

test('a filler changes pages where both together are better for it', () => {
  tools = deskTools();
  const pages = [pageWith(0, [story('a', 1500)]), pageWith(1, [story('b', 1700), filler(420)])];
  const [first] = pages;
  if (first === undefined) return;
  const before = whiteCells(first, tools);
  deal(pages, []);
  assert.ok(whiteCells(first, tools) < before, `${whiteCells(first, tools)} of ${before}`);
  assert.deepEqual(pages.flatMap(articlesOn).sort(), [
    'articles/a.md',
    'articles/b.md',
    'articles/f420.md',
  ]);
});

test('a page that a lock has a say in keeps its fillers', () => {
  tools = deskTools();
  const page = pageWith(0, [story('a', 1500), filler(100)]);
  const before = page.solution;
  page.keep = { pieces: [], strays: [], refer: undefined, isWhole: false };
  deal([page], [filler(180), filler(260), filler(340), filler(420)]);
  assert.equal(page.solution, before);
});

test('what one page takes is no other’s, also where the same was dealt before with pieces of its own', () => {
  tools = deskTools();
  const [a, b] = [
    pageWith(0, [story('a', 1570), filler(140)]),
    pageWith(1, [story('b', 1330), filler(280), filler(370)]),
  ];
  const pool = [filler(340), filler(410)];
  // What is found for one pair of pages is remembered for the other, which is its like.
  const like = [{ ...a }, { ...b }];
  deal(like, pool);
  deal([a, b], pool);
  for (const pages of [like, [a, b]]) {
    const standing = pages.flatMap(articlesOn);
    assert.deepEqual(standing, [...new Set(standing)]);
  }
  assert.ok(articlesOn(a).includes('articles/f340.md'));
});
