import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Issue } from '../../../src/model/copy.js';
import { stackOf } from '../../../src/plan/assign-ads.js';
import { pageSpecs } from '../../../src/plan/assign-pages.js';
import { wholePiece } from '../../../src/plan/desk.js';
import {
  attempt,
  type DeskPage,
  newPage,
  takeSolution,
  whiteCells,
} from '../../../src/plan/desk-page.js';
import { type Reblock, restackAds } from '../../../src/plan/restack.js';
import {
  booked,
  deskTools,
  lockTextOf,
  measured,
  placesIn,
  planLocked,
  planOf,
  small,
  story,
  TABLOID,
} from '../../support/layout-desk.js';
import { issue } from '../../support/proof.js';

const SPECS = pageSpecs(
  issue({ pages: { kind: 'count', count: 4 } }),
  TABLOID,
  Array(4).fill(undefined),
);
const tools = deskTools();

/** An inner page under two ads one above the other, with one story of so many characters. */
function pageWith(characters: number): DeskPage {
  const [, spec] = SPECS;
  if (spec === undefined) throw new Error('no such page');
  const ads = [booked('low', 'half'), booked('high', 'eighth'), booked('next', 'eighth')];
  const page = newPage({ spec, sections: [] }, stackOf(ads, spec, TABLOID), undefined);
  page.must = [wholePiece(story('a', characters, { priority: 4 }))];
  const solution = attempt(page, page.must, [], tools);
  if (solution !== undefined) takeSolution(page, solution);
  return page;
}

const NO_STRIPS: Reblock = () => new Map();
const PAGES = Array.from({ length: 12 }, (_, at) => 560 + 20 * at)
  .map((characters) => ({ characters, white: whiteCells(pageWith(characters), tools) }))
  .filter(({ characters, white }) => pageWith(characters).solution !== undefined && white > 4);

test('a page left white takes the stack of its ads that its copy fills', () => {
  const mended = PAGES.filter(({ characters, white }) => {
    const page = pageWith(characters);
    restackAds([page], [page], NO_STRIPS, tools);
    assert.ok(whiteCells(page, tools) <= white);
    return whiteCells(page, tools) < white;
  });
  assert.ok(mended.length > 0, `none of ${PAGES.length}`);
});

test('its ads stay on it, at their sizes', () => {
  for (const { characters } of PAGES) {
    const page = pageWith(characters);
    const sizesOf = (): readonly string[] =>
      page.stack.slots.map(({ ad, width, height }) => `${ad.id} ${width} ${height}`).sort();
    const before = sizesOf();
    restackAds([page], [page], NO_STRIPS, tools);
    assert.deepEqual(sizesOf(), before);
  }
});

test('a page of which a lock knows keeps its stack', () => {
  for (const { characters } of PAGES) {
    const page = pageWith(characters);
    page.keep = { pieces: [], strays: [], refer: undefined, isWhole: false };
    const { stack } = page;
    restackAds([page], [page], NO_STRIPS, tools);
    assert.equal(page.stack, stack);
  }
});

/** Issues of few stories between many ads, with classifieds and without. */
const ISSUES: readonly Partial<Issue>[] = Array.from({ length: 4 }, (_, at) => ({
  pages: { kind: 'count', count: 4 },
  articles: Array.from({ length: 9 }, (__, own) =>
    story(`s${own}`, 500 + 90 * own + 40 * at, { priority: own < 3 ? 2 : 4 }),
  ),
  ads: [
    ...['a', 'b', 'c'].map((name) => booked(name, 'quarter')),
    ...['d', 'e', 'f'].map((name) => booked(name, 'eighth')),
    ...['g', 'h'].map((name) => measured(name, 2, 207)),
  ],
  liners: at % 2 === 0 ? [] : Array.from({ length: 12 }, (__, own) => small(`l${own}`, '招聘', 40)),
}));

test('what was stacked anew stays so with the lock of its plan', () => {
  const plans = ISSUES.map((own) => ({ own, planned: planOf(own) }));
  const restacked = plans.filter(({ planned }) =>
    planned.value.dummies.some((dummy) => {
      const spec = SPECS.find(({ id }) => id === dummy.id);
      if (spec === undefined || dummy.ads.length === 0) return false;
      const usual = stackOf(
        dummy.ads.map(({ ad }) => ad),
        spec,
        TABLOID,
      );
      return dummy.ads.some(({ y }) => usual.slots.every((slot) => Math.abs(slot.y - y) > 1));
    }),
  );
  assert.ok(restacked.length > 0, 'none was stacked anew');
  for (const { own, planned } of plans) {
    const again = planLocked(own, lockTextOf(planned));
    assert.deepEqual(placesIn(again), placesIn(planned));
    for (const [at, { ads, liners }] of again.value.dummies.entries()) {
      const before = planned.value.dummies[at];
      assert.deepEqual(
        ads.map(({ ad, column, y }) => [ad.id, column, Math.round(y)]).sort(),
        before?.ads.map(({ ad, column, y }) => [ad.id, column, Math.round(y)]).sort(),
      );
      assert.deepEqual(
        liners.map(({ x, y }) => [x, y]),
        before?.liners.map(({ x, y }) => [x, y]),
      );
    }
  }
});
