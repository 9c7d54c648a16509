import assert from 'node:assert/strict';
import { test } from 'node:test';
import { feetOf, type Placed } from '../../../src/plan/build-module.js';
import { type Piece, wholePiece } from '../../../src/plan/desk.js';
import { planPage } from '../../../src/plan/plan-page.js';
import { whiteOf } from '../../../src/plan/white.js';
import {
  deskTools,
  lockTextOf,
  pagesOf,
  placesIn,
  planLocked,
  planOf,
  story,
} from '../../support/layout-desk.js';

/** Six columns, forty L. */
const EVEN = { firstLine: 0, freeLines: [40, 40, 40, 40, 40, 40] };

const pieceOf = (name: string, characters: number, priority: 2 | 3 | 4): Piece =>
  wholePiece(story(name, characters, { priority }));

/** Pages of two stories that may come to fill the hole. */
const PAGES = Array.from({ length: 12 }, (_, at) => ({
  must: [pieceOf('large', 1500 + 25 * at, 2), pieceOf('small', 420 - 10 * at, 4)],
}));

function solved(must: readonly Piece[]): readonly Placed[] {
  return planPage(EVEN, { must, may: [], refer: [] }, deskTools())?.placed ?? [];
}

const SOLVED = PAGES.map(({ must }) => solved(must));
const AROUND = SOLVED.filter((placed) =>
  placed.some(({ shape }) => shape.kind === 'article' && shape.feet !== undefined),
);

test('of two stories one stands around the other where that fills the hole', () => {
  assert.ok(AROUND.length > 0);
  for (const placed of AROUND) assert.ok(whiteOf(placed, EVEN, 1).cells <= 12);
});

test('the story in the corner is the lesser one, and stands under the other', () => {
  for (const placed of AROUND) {
    const corner = placed.find(({ shape }) => shape.kind === 'article' && !shape.feet);
    const around = placed.find((one) => one !== corner);
    assert.ok((corner?.shape.rank ?? 0) > (around?.shape.rank ?? 9));
    assert.equal(around?.grid.line, 0);
    assert.equal((corner?.grid.line ?? 0) + (corner?.grid.lineSpan ?? 0), 40);
  }
});

test('no L of one is an L of the other, and the space between stories is kept', () => {
  for (const placed of AROUND) {
    const corner = placed.find(({ shape }) => shape.kind === 'article' && !shape.feet);
    const around = placed.find((one) => one !== corner);
    if (corner === undefined || around === undefined) continue;
    const feet = feetOf(around).slice(
      corner.grid.column - around.grid.column,
      corner.grid.column - around.grid.column + corner.grid.columnSpan,
    );
    for (const foot of feet) assert.ok(foot + 1 <= corner.grid.line, `${foot}`);
  }
});

/** Issues of one page whose plan may put a story around another. */
const ISSUES = Array.from({ length: 8 }, (_, at) => ({
  pages: pagesOf('A1 要聞'),
  articles: [
    story('large', 3700 + 25 * at, { priority: 2 }),
    story('small', 670 - 10 * at, { priority: 4 }),
  ],
}));

test('a lock keeps a story around another where it stands, and what stands in its corner', () => {
  const plans = ISSUES.map((own) => ({ own, planned: planOf(own) }));
  const around = plans.filter(({ planned }) =>
    planned.value.dummies.some(({ modules }) => modules.some(({ shape }) => shape.feet)),
  );
  assert.ok(around.length > 0, 'no story stands around another');
  for (const { own, planned } of around) {
    const again = planLocked(own, lockTextOf(planned));
    assert.deepEqual(placesIn(again), placesIn(planned));
    assert.deepEqual(
      again.diagnostics.filter(({ code }) => code.startsWith('plan/lock')),
      [],
    );
  }
});
