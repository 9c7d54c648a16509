import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stackOf } from '../../../src/plan/assign-ads.js';
import { pageSpecs } from '../../../src/plan/assign-pages.js';
import { type Piece, wholePiece } from '../../../src/plan/desk.js';
import {
  attempt,
  type DeskPage,
  newPage,
  takeSolution,
  whiteCells,
} from '../../../src/plan/desk-page.js';
import { tradeBetween } from '../../../src/plan/trade.js';
import { booked, deskTools, pagesOf, planOf, story, TABLOID } from '../../support/layout-desk.js';
import { issue, textIn } from '../../support/proof.js';

const tools = deskTools();
const SPECS = pageSpecs(issue({ pages: pagesOf('A1', 'A2', 'A3') }), TABLOID, []).slice(1);

/** A solved page under a half-page ad. */
function pageWith(at: number, pieces: readonly Piece[]): DeskPage {
  const spec = SPECS[at];
  if (spec === undefined) throw new Error('no such page');
  const page = newPage(
    { spec, sections: [] },
    stackOf([booked(`ad${at}`, 'half')], spec, TABLOID),
    undefined,
  );
  page.must = pieces;
  page.isSettled = true;
  const solution = attempt(page, pieces, [], tools);
  if (solution !== undefined) takeSolution(page, solution);
  return page;
}

const sizes = (...lengths: readonly number[]): readonly Piece[] =>
  lengths.map((length) => wholePiece(story(`s${length}`, length)));

const whiteOf = (pages: readonly DeskPage[]): number =>
  pages.reduce((sum, page) => sum + whiteCells(page, tools), 0);

function namesOn(pages: readonly DeskPage[]): readonly string[] {
  return pages.flatMap(({ must }) => must.map(({ article }) => article.id)).sort();
}

test('a page that is short and one that is full trade stories until both are filled better', () => {
  const pages = [pageWith(0, sizes(1000, 900, 300)), pageWith(1, sizes(800, 600))];
  const before = whiteOf(pages);
  const names = namesOn(pages);
  tradeBetween(pages, tools);
  assert.ok(whiteOf(pages) < before, `${whiteOf(pages)} of ${before}`);
  assert.deepEqual(namesOn(pages), names);
});

test('an article stays on the page that its file names', () => {
  const pinned = { page: textIn('articles/x.md', 'A2') };
  const pieces = [900, 820].map((length) => wholePiece(story(`s${length}`, length, pinned)));
  const pages = [pageWith(0, pieces), pageWith(1, sizes(700, 400))];
  tradeBetween(pages, tools);
  const there = pages[0]?.must.map(({ article }) => article.id) ?? [];
  for (const { article } of pieces) assert.ok(there.includes(article.id));
});

test('a page kept by a lock trades nothing', () => {
  const pages = [pageWith(0, sizes(900, 820)), pageWith(1, sizes(700, 400))];
  for (const page of pages) page.isKept = true;
  const before = pages.map(({ must }) => must);
  tradeBetween(pages, tools);
  assert.deepEqual(
    pages.map(({ must }) => must),
    before,
  );
});

test('no trade leaves the front page without a story', () => {
  const articles = [1200, 1300].map((length) => story(`s${length}`, length, { section: '要聞' }));
  const pages = pagesOf('A1 要聞', 'A2 要聞');
  const { dummies } = planOf({ pages, articles }).value;
  assert.notEqual(dummies[0]?.modules.length, 0);
});
