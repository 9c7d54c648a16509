// Articles that ask for a place on their page.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Outcome } from '../../../src/base/diagnostic.js';
import type { GridRect } from '../../../src/base/geometry.js';
import type { Article, Position } from '../../../src/model/copy.js';
import type { IssuePlan } from '../../../src/model/dummy.js';
import {
  articlesOn,
  booked,
  lockTextOf,
  pagesOf,
  placesIn,
  planLocked,
  planOf,
  story,
} from '../../support/layout-desk.js';
import { textIn } from '../../support/proof.js';

const COLUMNS = 6;

/** A page above an ad with one story that asks for a place among three that do not. */
function pageWith(position: Position | undefined): Parameters<typeof planOf>[0] {
  const more = position === undefined ? {} : { position };
  return {
    pages: pagesOf('A2 社區'),
    ads: [booked('shop', 'eighth')],
    articles: [
      story('one', 1100, { priority: 2 }),
      story('two', 750, { priority: 3 }),
      story('three', 600, { priority: 3 }),
      story('asks', 450, { priority: 4, ...more }),
    ],
  };
}

function gridsOn({ value }: Outcome<IssuePlan>): ReadonlyMap<string, GridRect> {
  const modules = value.dummies.flatMap((page) => page.modules);
  return new Map(modules.map(({ article, grid }) => [article.id, grid]));
}

/** Whether no other story lies beyond a story at an edge. */
function isOutermost(edge: string, id: string, grids: ReadonlyMap<string, GridRect>): boolean {
  const own = grids.get(id);
  assert.ok(own !== undefined);
  return [...grids].every(([other, grid]) => {
    const isAcross =
      grid.column < own.column + own.columnSpan && own.column < grid.column + grid.columnSpan;
    const isLevel = grid.line < own.line + own.lineSpan && own.line < grid.line + grid.lineSpan;
    if (other === id) return true;
    if (edge === 'top') return !isAcross || grid.line > own.line;
    if (edge === 'bottom') return !isAcross || grid.line < own.line;
    return !isLevel || (edge === 'left' ? grid.column > own.column : grid.column < own.column);
  });
}

const CORNERS: readonly Position[] = [
  'top',
  'top-left',
  'top-right',
  'bottom',
  'bottom-left',
  'bottom-right',
];

for (const position of CORNERS) {
  test(`a story stands at the ${position} of its page where it asks to`, () => {
    const planned = planOf(pageWith(position));
    assert.deepEqual(
      planned.diagnostics.filter(({ severity }) => severity === 'error'),
      [],
    );
    const grids = gridsOn(planned);
    const own = grids.get('articles/asks.md');
    assert.ok(own !== undefined);
    for (const edge of position.split('-')) {
      assert.ok(isOutermost(edge, 'articles/asks.md', grids), `${edge}: ${JSON.stringify(own)}`);
    }
    if (position.endsWith('left')) assert.equal(own.column, 0);
    if (position.endsWith('right')) assert.equal(own.column + own.columnSpan, COLUMNS);
  });
}

test('a story stands on a page of the side that it asks for', () => {
  const pages = pagesOf('A1 要聞', 'A2 社區', 'A3 社區', 'A4 社區');
  for (const [position, page] of [
    ['right-hand', 'A3'],
    ['left-hand', 'A2'],
  ] as const) {
    const others = ['a', 'b', 'c', 'd'].map((name) => story(name, 900, { section: '社區' }));
    const asks = story('asks', 900, { section: '社區', position });
    const { value } = planOf({ pages, articles: [...others, asks] });
    const own = value.dummies.find(({ id }) => articlesOn(value, id).includes('articles/asks.md'));
    assert.ok(own !== undefined);
    assert.equal(Number(own.id.slice(1)) % 2, Number(page.slice(1)) % 2, own.id);
  }
});

test('with a lock a story moves to the place that its file asks for by now, and stays there', () => {
  const before = planOf(pageWith(undefined));
  for (const position of ['bottom-right', 'top-left'] as const) {
    const after = planLocked(pageWith(position), lockTextOf(before));
    const grids = gridsOn(after);
    for (const edge of position.split('-')) {
      assert.ok(isOutermost(edge, 'articles/asks.md', grids), `${position}: ${edge}`);
    }
    const again = planLocked(pageWith(position), lockTextOf(after));
    assert.deepEqual(placesIn(again), placesIn(after));
  }
});

test('an article that gets its place on the wrong page is told with the page', () => {
  const page = textIn('articles/asks.md', 'A2');
  const at = { file: 'articles/asks.md', start: 40, end: 50 };
  const placeSpans = { position: at };
  const asks: Article = story('asks', 900, { page, position: 'right-hand', placeSpans });
  const { diagnostics } = planOf({ pages: { kind: 'count', count: 2 }, articles: [asks] });
  const [found] = diagnostics.filter(({ code }) => code === 'plan/position-side');
  assert.deepEqual([found?.severity, found?.page], ['error', 'A2']);
  assert.deepEqual(found?.span, at);
});
