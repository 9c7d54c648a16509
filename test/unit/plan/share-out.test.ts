import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Article } from '../../../src/model/copy.js';
import { pageSpecs } from '../../../src/plan/assign-pages.js';
import { shareOut } from '../../../src/plan/share-out.js';
import { pagesOf, story, TABLOID } from '../../support/layout-desk.js';
import { issue, textIn } from '../../support/proof.js';

const FOUR = pageSpecs(
  issue({ pages: pagesOf('A1 要聞', 'A2 社區', 'A3 體育', 'A4 社區') }),
  TABLOID,
  [],
);

/** Names of articles by page; every article needs as many cells as it has characters, and each page has room for `room` of them, A3 for another number, and may leave `jumps` of them to another page. */
function share(
  articles: readonly Article[],
  room: number,
  roomOnA3 = room,
  jumps = 0,
): ReadonlyMap<string, readonly string[]> {
  const needs = new Map(
    articles.map(({ id, characters }) => [
      id,
      { likely: characters, least: characters, most: characters, jumps },
    ]),
  );
  const byPage = shareOut({
    articles,
    needs,
    pages: FOUR,
    rooms: FOUR.map(({ id }) => (id === 'A3' ? roomOnA3 : room)),
  });
  return new Map(
    [...byPage].map(([page, list]) => [page, list.map(({ id }) => id.slice(9, -3)).sort()]),
  );
}

test('articles go to their pin before their section, and share the pages of their section', () => {
  const found = share(
    [
      story('a', 100, { section: '社區' }),
      story('b', 100, { section: '社區' }),
      story('c', 100, { section: '社區', page: textIn('c', 'A3') }),
    ],
    100,
  );
  assert.deepEqual([...(found.get('A2') ?? []), ...(found.get('A4') ?? [])].sort(), ['a', 'b']);
  assert.deepEqual(found.get('A3'), ['c']);
  assert.equal(found.get('A2')?.length, 1);
});

test('an article of no section, or of one that no page has, stands where there is room', () => {
  const found = share([story('a', 100), story('b', 100, { section: '副刊' })], 100);
  assert.deepEqual([...found.values()].flat().sort(), ['a', 'b']);
});

test('the lead stands on the front page', () => {
  const articles = [3, 3, 3, 1].map((priority, at) =>
    story(`${at}`, 100, { priority: priority as 1 | 3 }),
  );
  assert.deepEqual(share(articles, 100).get('A1'), ['3']);
});

test('pages are filled as evenly as their room asks for', () => {
  const sizes = [90, 80, 70, 60, 40, 30, 20, 10];
  const found = share(
    sizes.map((size) => story(`${size}`, size)),
    100,
  );
  for (const [page, names] of found) {
    assert.equal(
      names.reduce((sum, name) => sum + Number(name), 0),
      100,
      page,
    );
  }
});

test('where there is too much, optional articles are held over and no other is', () => {
  const articles = Array.from({ length: 6 }, (_, at) => story(`${at}`, 100, { optional: at >= 3 }));
  const placed = [...share(articles, 100).values()].flat();
  assert.equal(placed.length, 4);
  for (const name of ['0', '1', '2']) assert.ok(placed.includes(name));
});

test('fillers belong to no page', () => {
  assert.deepEqual([...share([story('a', 100, { filler: true })], 100).values()].flat(), []);
});

test('an article that its section has no room for is a guest elsewhere; one that is over by little stays', () => {
  const three = ['a', 'b', 'c'].map((name) => story(name, 100, { section: '體育' }));
  const found = share(three, 110);
  assert.equal(found.get('A3')?.length, 1);
  const guests = ['A1', 'A2', 'A4'].flatMap((page) => found.get(page) ?? []);
  assert.equal(guests.length, 2);
  const pressed = share(
    [story('a', 100, { section: '體育' }), story('b', 40, { section: '體育' })],
    110,
  );
  assert.deepEqual(pressed.get('A3'), ['a', 'b']);
});

test('an article that no page of its section would hold alone is a guest, however small', () => {
  const found = share([story('a', 30, { section: '體育' })], 110, 20);
  assert.equal(found.get('A3')?.length, 0);
});

test('a story whose first part its section has room for stays there', () => {
  const long = story('a', 400, { section: '體育' });
  assert.deepEqual(share([long], 110, 110, 330).get('A3'), ['a']);
  assert.deepEqual(share([long], 110, 20, 330).get('A3'), []);
});

test('an article that names its page, or may wait for another day, is no guest', () => {
  const page = textIn('b', 'A3');
  const found = share(
    [
      story('a', 100, { section: '體育' }),
      story('b', 100, { section: '體育', page }),
      story('c', 100, { section: '體育', optional: true }),
    ],
    110,
  );
  assert.deepEqual(found.get('A3'), ['b']);
  assert.ok(![...found.values()].flat().includes('c'));
});

test('an article stands at the side that it asks for, in its section where that has such a page', () => {
  const asked = { section: '社區', position: 'right-hand' } as const;
  const away = share([story('a', 50, asked)], 100);
  assert.deepEqual([...(away.get('A1') ?? []), ...(away.get('A3') ?? [])], ['a']);
  const own = share([story('a', 50, { section: '體育', position: 'right-hand' })], 100);
  assert.deepEqual(own.get('A3'), ['a']);
});
