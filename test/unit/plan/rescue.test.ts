import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stackOf } from '../../../src/plan/assign-ads.js';
import { pageSpecs } from '../../../src/plan/assign-pages.js';
import { type Piece, wholePiece } from '../../../src/plan/desk.js';
import { attempt, type DeskPage, newPage, takeSolution } from '../../../src/plan/desk-page.js';
import { rescueOverset } from '../../../src/plan/rescue.js';
import { booked, deskTools, pagesOf, story, TABLOID } from '../../support/layout-desk.js';
import { issue, textIn } from '../../support/proof.js';

const tools = deskTools();
const SPECS = pageSpecs(issue({ pages: pagesOf('A1', 'A2', 'A3') }), TABLOID, []).slice(1);

const piece = (length: number, page?: string): Piece => {
  const id = `articles/s${length}.md`;
  return wholePiece(
    story(`s${length}`, length, page === undefined ? {} : { page: textIn(id, page) }),
  );
};

/** A solved page under a half-page ad, and what it had no room for. */
function pageWith(at: number, pieces: readonly Piece[], overset: readonly Piece[]): DeskPage {
  const spec = SPECS[at];
  if (spec === undefined) throw new Error('no such page');
  const ads = [booked(`ad${at}`, 'half')];
  const page = newPage({ spec, sections: [] }, stackOf(ads, spec, TABLOID), undefined);
  page.must = pieces;
  page.overset = overset;
  page.isSettled = true;
  const solution = attempt(page, pieces, [], tools);
  if (solution === undefined) throw new Error('the page cannot be solved');
  takeSolution(page, solution);
  return page;
}

const namesOn = (page: DeskPage | undefined): readonly string[] =>
  (page?.solution?.placed ?? [])
    .flatMap(({ shape }) => (shape.kind === 'article' ? [shape.piece.article.id] : []))
    .sort();

test('a story takes the place of a smaller one that another page has room for', () => {
  const pages = [
    pageWith(0, [piece(900), piece(500)], [piece(1100)]),
    pageWith(1, [piece(1000)], []),
  ];
  rescueOverset(pages, tools);
  assert.deepEqual(
    pages.flatMap(({ overset }) => overset),
    [],
  );
  assert.deepEqual(pages.flatMap(namesOn).sort(), [
    'articles/s1000.md',
    'articles/s1100.md',
    'articles/s500.md',
    'articles/s900.md',
  ]);
});

test('a story stays left over where its file names a page that has no room', () => {
  const pinned = piece(1100, 'A2');
  const pages = [pageWith(0, [piece(900, 'A2'), piece(800, 'A2')], [pinned]), pageWith(1, [], [])];
  rescueOverset(pages, tools);
  assert.deepEqual(pages[0]?.overset, [pinned]);
});
