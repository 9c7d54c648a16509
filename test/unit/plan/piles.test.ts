// Pages of very many stories: the least of them are joined to piles beforehand.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Piece, wholePiece } from '../../../src/plan/desk.js';
import { pilesAmong, unitsAmong } from '../../../src/plan/piles.js';
import { planPage } from '../../../src/plan/plan-page.js';
import { deskTools, planOf, saidAs, story } from '../../support/layout-desk.js';

/** A lead and so many briefs, each of a length of its own. */
function briefs(count: number): readonly Piece[] {
  return Array.from({ length: count }, (_, at) =>
    wholePiece(
      story(`b${at}`, at === 0 ? 400 : 90 + ((37 * at) % 60), { priority: at === 0 ? 2 : 4 }),
    ),
  );
}

test('a page of few stories has no piles, one of many comes to eight units, whatever leads it stays single', () => {
  for (const count of [1, 5, 10]) assert.deepEqual(pilesAmong(briefs(count), 0), []);
  assert.deepEqual(pilesAmong(briefs(7), 3), []);
  assert.deepEqual(pilesAmong(briefs(8), 5), []);
  assert.equal(unitsAmong(briefs(9), 2), 8);
  for (const count of [11, 13, 16, 22, 30, 45]) {
    const pieces = briefs(count);
    const members = pilesAmong(pieces, 0).flat();
    assert.equal(new Set(members).size, members.length);
    assert.ok(!members.includes(0));
    assert.equal(unitsAmong(pieces, 0), 8, `${count} stories`);
  }
});

test('what jumps, goes on from elsewhere or asks for an edge is in no pile', () => {
  const pieces = briefs(16).map((piece, at): Piece => {
    if (at === 3) return { ...piece, mostJumping: 20 };
    if (at === 4) return { ...piece, from: 4, fromPage: 'A1' };
    const { article } = piece;
    return at === 5 ? { ...piece, article: { ...article, position: 'top-right' } } : piece;
  });
  const members = pilesAmong(pieces, 0).flat();
  assert.ok(members.length > 0);
  assert.deepEqual(
    members.filter((at) => at >= 3 && at <= 5),
    [],
  );
});

test('a page of eighteen briefs holds each of them once, none over another, all inside its hole', () => {
  const must = briefs(18);
  const frame = { firstLine: 6, freeLines: [86, 86, 86, 60, 60, 60] };
  const placed = planPage(frame, { must, may: [], refer: [] }, deskTools())?.placed ?? [];
  const ids = placed.map(({ shape }) => (shape.kind === 'article' ? shape.piece.article.id : ''));
  assert.deepEqual(ids.sort(), must.map(({ article }) => article.id).sort());
  const taken = new Set<string>();
  for (const { grid } of placed) {
    for (let column = grid.column; column < grid.column + grid.columnSpan; column += 1) {
      assert.ok(grid.line >= 6 && grid.line + grid.lineSpan <= (frame.freeLines[column] ?? 0));
      for (let line = grid.line; line < grid.line + grid.lineSpan; line += 1) {
        assert.ok(!taken.has(`${column} ${line}`));
        taken.add(`${column} ${line}`);
      }
    }
  }
});

test('an issue of one page and twenty-two briefs leaves none of them over', () => {
  const articles = briefs(22).map(({ article }) => article);
  const plan = planOf({ pages: { kind: 'count', count: 1 }, articles });
  assert.deepEqual(saidAs(plan, 'plan/overset'), []);
  assert.equal(plan.value.dummies.flatMap(({ modules }) => modules).length, 22);
});
