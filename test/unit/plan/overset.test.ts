// Copy that its page cannot hold: where it goes, and what gives way for it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stackOf } from '../../../src/plan/assign-ads.js';
import { pageSpecs } from '../../../src/plan/assign-pages.js';
import { type Piece, wholePiece } from '../../../src/plan/desk.js';
import {
  articlesOn,
  attempt,
  type DeskPage,
  newPage,
  takeSolution,
} from '../../../src/plan/desk-page.js';
import { oversetPage } from '../../../src/plan/overset.js';
import { booked, deskTools, pagesOf, story, TABLOID } from '../../support/layout-desk.js';
import { issue } from '../../support/proof.js';

const tools = deskTools();
const SPECS = pageSpecs(issue({ pages: pagesOf('A1', 'A2', 'A3') }), TABLOID, []).slice(1);

function piece(length: number, optional = false, priority: 2 | 5 = 2): Piece {
  const more = { jump: { kind: 'never' }, optional, priority } as const;
  return wholePiece(story(`s${length}`, length, more));
}

/** A page under a half-page ad that is to carry these. */
function pageWith(at: number, must: readonly Piece[]): DeskPage {
  const spec = SPECS[at];
  if (spec === undefined) throw new Error('no such page');
  const ads = [booked(`ad${at}`, 'half')];
  return { ...newPage({ spec, sections: [] }, stackOf(ads, spec, TABLOID), undefined), must };
}

/** The same, solved. */
function settledWith(at: number, must: readonly Piece[]): DeskPage {
  const page = { ...pageWith(at, must), isSettled: true };
  const solution = attempt(page, must, [], tools);
  if (solution === undefined) throw new Error('the page cannot be solved');
  takeSolution(page, solution);
  return page;
}

function overFor(other: DeskPage): DeskPage {
  const full = pageWith(0, [piece(900), piece(800), piece(700, false, 5)]);
  oversetPage(full, [full, other], tools);
  return full;
}

test('a story that is over takes the place of an optional article on another page', () => {
  const other = settledWith(1, [piece(1000), piece(600, true)]);
  const full = overFor(other);
  assert.deepEqual(full.overset, []);
  assert.deepEqual([...articlesOn(other)].sort(), ['articles/s1000.md', 'articles/s700.md']);
});

test('it is left over where the other page is full of what must be printed', () => {
  const full = overFor(settledWith(1, [piece(1000), piece(600)]));
  assert.deepEqual(
    full.overset.map(({ article }) => article.id),
    ['articles/s700.md'],
  );
});

test('an optional article stays where there is room for both', () => {
  const other = settledWith(1, [piece(500), piece(300, true)]);
  assert.deepEqual(overFor(other).overset, []);
  assert.deepEqual([...articlesOn(other)].sort(), [
    'articles/s300.md',
    'articles/s500.md',
    'articles/s700.md',
  ]);
});

test('on a page that is still to be settled, what may wait is offered again', () => {
  const lengthsOf = (pieces: readonly Piece[]): readonly string[] =>
    pieces.map(({ article }) => article.id).sort();
  const roomy = pageWith(1, [piece(500), piece(300, true)]);
  assert.deepEqual(overFor(roomy).overset, []);
  assert.deepEqual(lengthsOf(roomy.must), [
    'articles/s300.md',
    'articles/s500.md',
    'articles/s700.md',
  ]);
  const tight = pageWith(1, [piece(1000), piece(600, true)]);
  assert.deepEqual(overFor(tight).overset, []);
  assert.deepEqual(lengthsOf(tight.must), ['articles/s1000.md', 'articles/s700.md']);
  assert.deepEqual(lengthsOf(tight.may), ['articles/s600.md']);
});

test('the lead of a front page does not wait', () => {
  const lead = wholePiece(
    story('lead', 600, { jump: { kind: 'never' }, optional: true, priority: 1 }),
  );
  const front = settledWith(1, [piece(1000), lead]);
  const other = { ...front, spec: { ...front.spec, isFront: true } };
  assert.equal(overFor(other).overset.length, 1);
});
