import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Ad, Issue } from '../../../src/model/copy.js';
import { type AdPlan, assignAds } from '../../../src/plan/assign-ads.js';
import { type PageSpec, pageSpecs } from '../../../src/plan/assign-pages.js';
import { booked, measured, pagesOf, saidAs, TABLOID } from '../../support/layout-desk.js';
import { issue, textIn } from '../../support/proof.js';

const FOUR = pagesOf('A1 要聞', 'A2 社區', 'A3 體育', 'A4 社區');

function specs(pages: Issue['pages'] = FOUR): readonly PageSpec[] {
  return pageSpecs(issue({ pages }), TABLOID, []);
}

function assign(ads: readonly Ad[], pages: Issue['pages'] = FOUR): AdPlan {
  return assignAds(issue({ ads, pages }), specs(pages), TABLOID);
}

/** Page of an ad. */
function pageOf(plan: AdPlan, name: string): string | undefined {
  return [...plan.stacks].find(([, { slots }]) =>
    slots.some(({ ad }) => ad.id === `ads/${name}.md`),
  )?.[0];
}

const pin = (page: string): Pick<Ad, 'page'> => ({ page: textIn('ads/x.md', page) });

test('pages that are not named are A1 and so on, each with its section', () => {
  const sections = ['要聞', '社區', undefined];
  const pages = pageSpecs(issue({ pages: { kind: 'count', count: 3 } }), TABLOID, sections);
  assert.deepEqual(
    pages.map(({ id, section }) => [id, section]),
    [
      ['A1', '要聞'],
      ['A2', '社區'],
      ['A3', undefined],
    ],
  );
});

test('the first page is the front, or the page that is designed so; only a front leaves room for the masthead', () => {
  const first = specs();
  assert.deepEqual(
    first.map(({ isFront }) => isFront),
    [true, false, false, false],
  );
  assert.deepEqual(
    first.map(({ firstLine }) => firstLine > 0),
    [true, false, false, false],
  );
  const designed = specs({
    kind: 'list',
    pages: [
      { id: 'A1', section: undefined, design: 'inner' },
      { id: 'B1', section: undefined, design: 'front' },
    ],
  });
  assert.deepEqual(
    designed.map(({ isFront }) => isFront),
    [false, true],
  );
});

test('a pinned ad stands on its page, also when booked after others', () => {
  const ads = [
    ...Array.from({ length: 6 }, (_, at) => booked(`a-${at}`, 'quarter')),
    booked('pinned', 'half', pin('A3')),
  ];
  const plan = assign(ads);
  assert.equal(pageOf(plan, 'pinned'), 'A3');
  assert.deepEqual(plan.promises.get('ads/pinned.md'), [
    { promise: 'page A3', field: 'page', kept: true, reason: undefined },
  ]);
  assert.deepEqual(plan.diagnostics, []);
});

test('a pin that cannot be kept is told with its reason', () => {
  const plan = assign([booked('a', 'full', pin('A2')), booked('b', 'full', pin('A2'))]);
  const [said] = saidAs(plan, 'plan/promise-broken');
  assert.match(said?.message.en ?? '', /“b”.*page A2.*placed on/);
  const [promise] = plan.promises.get('ads/b.md') ?? [];
  assert.equal(promise?.kept, false);
  assert.notEqual(promise?.reason, undefined);
  assert.notEqual(pageOf(plan, 'b'), undefined);
});

test('an ad for a section stands on a page of the section, and it is told when none has room', () => {
  const one = assign([booked('a', 'half', { section: '體育' })]);
  assert.equal(pageOf(one, 'a'), 'A3');
  const two = assign([
    booked('a', 'full', { section: '體育' }),
    booked('b', 'full', { section: '體育' }),
  ]);
  assert.equal(saidAs(two, 'plan/promise-broken').length, 1);
  assert.equal(two.promises.get('ads/b.md')?.[0]?.kept, false);
});

test('right-hand ads stand on odd pages, left-hand ads on even ones', () => {
  for (let count = 1; count <= 2; count += 1) {
    for (const [position, rest] of [
      ['right-hand', 0],
      ['left-hand', 1],
    ] as const) {
      const ads = Array.from({ length: count }, (_, at) => booked(`a-${at}`, 'half', { position }));
      const plan = assign(ads);
      const ids = specs().map(({ id }) => id);
      for (const ad of ads) {
        const page = [...plan.stacks].find(([, { slots }]) => slots.some((slot) => slot.ad === ad));
        assert.equal(ids.indexOf(page?.[0] ?? '') % 2, rest, position);
        assert.deepEqual(plan.promises.get(ad.id), [
          { promise: position, field: 'position', kept: true, reason: undefined },
        ]);
      }
    }
  }
});

test('rivals are kept off each other’s pages, by name and by category, whoever asked for it', () => {
  const asking = booked('a', 'eighth', { notWith: ['b', '麵館'] });
  const plan = assign([
    asking,
    booked('b', 'eighth', pin('A2')),
    booked('c', 'eighth', { category: '麵館', ...pin('A3') }),
    booked('d', 'eighth', { notWith: ['a'], ...pin('A1') }),
  ]);
  assert.equal(pageOf(plan, 'a'), 'A4');
});

test('ads are spread over the pages, the front last', () => {
  const plan = assign(Array.from({ length: 3 }, (_, at) => booked(`a-${at}`, 'half')));
  const counts = [...plan.stacks].map(([, { slots }]) => slots.length);
  assert.deepEqual(counts, [0, 1, 1, 1]);
});

test('an ad of unknown size and an ad without room are told apart, with their place', () => {
  const unknown = assign([booked('a', 'huge', pin('A1'))]);
  assert.equal(saidAs(unknown, 'plan/ad-size-unknown')[0]?.span?.file, 'ads/a.md');
  assert.equal(unknown.promises.get('ads/a.md')?.[0]?.kept, false);
  const full = assign(Array.from({ length: 5 }, (_, at) => booked(`a-${at}`, 'full')));
  // A page with a masthead has no room for a full one.
  assert.equal(saidAs(full, 'plan/ad-no-room').length, 2);
  assert.equal(saidAs(assign([measured('wide', 9, 100)]), 'plan/ad-no-room').length, 1);
});

test('house ads are not booked', () => {
  const house = booked('own', 'eighth', { kind: 'house' });
  const plan = assign([house]);
  assert.deepEqual(plan.house, [house]);
  assert.equal(pageOf(plan, 'own'), undefined);
});

test('ads change pages until the holes are good: those of one size come to stand in one row', () => {
  const ads = [
    ...Array.from({ length: 6 }, (_, at) => measured(`one-${at}`, 1, 168)),
    ...Array.from({ length: 6 }, (_, at) => measured(`two-${at}`, 2, 207)),
    ...Array.from({ length: 4 }, (_, at) => booked(`quarter-${at}`, 'quarter')),
  ];
  const plan = assign(ads);
  assert.deepEqual(plan.refused, []);
  const stepsOf = (freeLines: readonly number[]): number =>
    freeLines.filter((free, at) => at > 0 && free !== freeLines[at - 1]).length;
  const steps = [...plan.stacks.values()].map(({ freeLines }) => stepsOf(freeLines));
  assert.ok(Math.max(...steps) <= 1, steps.join(' '));
});

test('no promise is given up for a better hole', () => {
  const ads = [
    ...Array.from({ length: 5 }, (_, at) => measured(`one-${at}`, 1, 168)),
    measured('pinned', 1, 168, pin('A3')),
    measured('sports', 2, 207, { section: '體育' }),
  ];
  const plan = assign(ads);
  assert.equal(pageOf(plan, 'pinned'), 'A3');
  assert.equal(pageOf(plan, 'sports'), 'A3');
  assert.ok([...plan.promises.values()].flat().every(({ kept }) => kept));
});

test('promises of one ad that no page keeps together are told as such, at the field that is not kept', () => {
  const at = { file: 'ads/a.md', start: 40, end: 49 };
  const own = { ...pin('A3'), position: 'left-hand', promiseSpans: { position: at } } as const;
  const one = booked('a', 'eighth', own);
  const plan = assign([one]);
  assert.deepEqual(
    plan.promises.get(one.id)?.map(({ promise, kept, against }) => [promise, kept, against]),
    [
      ['page A3', true, undefined],
      ['left-hand', false, 'page A3'],
    ],
  );
  const [said] = saidAs(plan, 'plan/promise-conflict');
  assert.deepEqual([said?.span, said?.page], [at, 'A3']);
  assert.match(
    said?.message.en ?? '',
    /no page keeps it together with its other promise “page A3”/,
  );
});
