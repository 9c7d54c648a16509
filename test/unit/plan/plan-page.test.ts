import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Piece, wholePiece } from '../../../src/plan/desk.js';
import { planPage } from '../../../src/plan/plan-page.js';
import { deskTools, story } from '../../support/layout-desk.js';

/** An ad stands under the last two of six columns. */
const STEPPED = { firstLine: 0, freeLines: [40, 40, 40, 40, 20, 20] };

const pinned = (name: string, characters: number, priority: 2 | 4): Piece =>
  wholePiece(story(name, characters, { columns: 3, priority }));

test('a story may reach over the step of an ad where it is as wide as its editor says', () => {
  const must = [pinned('long', 1100, 2), pinned('short', 300, 4)];
  const found = planPage(STEPPED, { must, may: [], refer: [] }, deskTools());
  const places = (found?.placed ?? []).map(({ grid }) => [grid.column, grid.columnSpan]);
  assert.deepEqual(places.sort(), [
    [0, 3],
    [3, 3],
  ]);
});

test('a story as wide as its pocket beside an ad may be a corner that another stands around', () => {
  const pages = Array.from({ length: 16 }, (_, at) => {
    const wide = wholePiece(story('wide', 1000 + 25 * at, { priority: 2 }));
    const low = wholePiece(story('low', 500 - 15 * at, { priority: 4, columns: 4 }));
    return planPage(STEPPED, { must: [wide, low], may: [], refer: [] }, deskTools())?.placed ?? [];
  });
  const around = pages.filter((placed) =>
    placed.some(({ shape }) => shape.kind === 'article' && shape.feet !== undefined),
  );
  assert.ok(
    around.some((placed) =>
      placed.some(({ grid }) => grid.column === 0 && grid.columnSpan === 4 && grid.line > 0),
    ),
  );
});

test('what is offered below a limit is found only where it costs less, and uses some of the offer', () => {
  const must = [wholePiece(story('must', 1000, { priority: 2 }))];
  const may = [wholePiece(story('may', 500, { priority: 4, optional: true }))];
  const free = planPage(STEPPED, { must, may, refer: [] }, deskTools());
  assert.equal(free?.used.length, 1);
  const limit = free?.cost ?? 0;
  const below = (most: number) =>
    planPage(STEPPED, { must, may, refer: [], limit: most, isOffer: true }, deskTools());
  assert.equal(below(limit + 1)?.cost, limit);
  const tight = below(limit);
  assert.ok(tight === undefined || tight.cost >= limit || tight.used.length > 0);
});

test('what is looked at once more is found below a limit that nothing met before', () => {
  const sizes = [340, 350, 330, 590, 370, 290, 270, 390];
  const must = sizes.map((size, at) =>
    wholePiece(story(`s${at}`, size, { priority: at === 0 ? 2 : at < 4 ? 3 : 4 })),
  );
  const frame = { firstLine: 0, freeLines: [32, 32, 64, 64, 64, 64] };
  const load = { must, may: [], refer: [] };
  const plain = planPage(frame, load, deskTools());
  assert.ok(plain !== undefined);
  assert.equal(planPage(frame, { ...load, limit: plain.cost }, deskTools()), undefined);
  const again = planPage(frame, { ...load, limit: plain.cost, isThorough: true }, deskTools());
  assert.ok(again !== undefined && again.cost < plain.cost);
});
