// The layout desk as a whole: who goes where, and everything it has to say. Costs are not tested here: they may be tuned.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Code } from '../../../src/base/codes.js';
import type { PAGE_CODES } from '../../../src/base/codes-page.js';
import { overlaps } from '../../../src/base/geometry.js';
import type { Article, Issue } from '../../../src/model/copy.js';
import type { Dummy } from '../../../src/model/dummy.js';
import {
  adsOn,
  articlesOn,
  booked,
  measured,
  pagesOf,
  picture,
  planOf,
  saidAs,
  small,
  story,
  TABLOID,
} from '../../support/layout-desk.js';
import { textIn } from '../../support/proof.js';

const never = { kind: 'never' } as const;

function pinned(page: string): Pick<Article, 'page'> {
  return { page: textIn('articles/pinned.md', page) };
}

function stories(count: number, characters: number, more: Partial<Article> = {}): Article[] {
  return Array.from({ length: count }, (_, at) => story(`s${at}`, characters, more));
}

const ONE_PAGE: Issue['pages'] = { kind: 'count', count: 1 };

/** Ads that leave no room for news on a page but the masthead's. */
function fullAds(...pages: readonly string[]): Issue['ads'] {
  return pages.map((page) => booked(page, 'full', { page: textIn(`ads/${page}.md`, page) }));
}

test('an issue of few articles gets four pages, and one of many a larger multiple of four', () => {
  const few = planOf({ pages: { kind: 'auto' }, articles: stories(3, 600) });
  assert.equal(few.value.dummies.length, 4);
  const many = planOf({ pages: { kind: 'auto' }, articles: stories(26, 2600, { jump: never }) });
  assert.equal(many.value.dummies.length % 4, 0);
  assert.ok(many.value.dummies.length > 4);
  assert.deepEqual(saidAs(many, 'plan/overset'), []);
});

test('an issue of nothing is four empty pages without a fault', () => {
  const { value, diagnostics } = planOf({ pages: { kind: 'auto' } });
  assert.equal(value.dummies.length, 4);
  assert.deepEqual(
    diagnostics.filter(({ severity }) => severity === 'error'),
    [],
  );
});

test('ads alone make an issue larger until they have room', () => {
  const ads = Array.from({ length: 6 }, (_, at) => booked(`ad-${at}`, 'full'));
  const { value, diagnostics } = planOf({ pages: { kind: 'auto' }, ads });
  assert.equal(value.dummies.length, 8);
  assert.equal(saidAs({ diagnostics }, 'plan/ad-no-room').length, 0);
});

test('every article stands on one page, or begins on one and goes on at one', () => {
  const articles = stories(9, 900);
  const { value } = planOf({ pages: { kind: 'count', count: 4 }, articles });
  for (const { id } of articles) {
    const modules = value.dummies.flatMap((dummy) =>
      dummy.modules.filter((module) => module.article.id === id),
    );
    const parts = modules.map(({ part }) => part).join(' ');
    assert.match(parts, /^(whole|first rest)$/, id);
  }
});

test('modules, ads and classifieds of a page share no room, and modules keep clear of the masthead', () => {
  const { value } = planOf({
    pages: { kind: 'count', count: 4 },
    articles: [
      ...stories(8, 700),
      story('lead', 1200, { priority: 1, images: [picture(1500, 1000)] }),
    ],
    ads: [booked('a', 'half'), booked('b', 'quarter'), measured('c', 2, 200)],
    liners: Array.from({ length: 20 }, (_, at) => small(`則${at}`, '招聘', 60)),
  });
  for (const dummy of value.dummies) assertNoOverlap(dummy);
});

function assertNoOverlap(dummy: Dummy): void {
  const step = (TABLOID.columnEm + TABLOID.gutterEm) * TABLOID.bodySize;
  const modules = dummy.modules.flatMap(({ article, grid, shape }) => {
    assert.ok(grid.line >= dummy.firstLine, `${article.id} under the masthead`);
    assert.ok(grid.line + grid.lineSpan <= TABLOID.lines, `${article.id} below the page`);
    assert.ok(grid.column + grid.columnSpan <= TABLOID.columns);
    // A story around an ad is as deep in each column as its foot there.
    return Array.from({ length: grid.columnSpan }, (_, column) => ({
      name: article.id,
      x: (grid.column + column) * step,
      y: grid.line * TABLOID.leading,
      width: step - TABLOID.gutterEm * TABLOID.bodySize,
      height: (shape.feet?.[column] ?? grid.lineSpan) * TABLOID.leading,
    }));
  });
  const ads = dummy.ads.map((slot) => ({ ...slot, name: slot.ad.id }));
  const liners = dummy.liners.map(({ item, x, y, frame }) => ({
    name: item,
    x,
    y,
    width: frame.width,
    height: frame.height,
  }));
  const all = [...modules, ...ads, ...liners];
  all.forEach((one, at) => {
    for (const other of all.slice(at + 1)) {
      assert.ok(!overlaps(one, other), `${dummy.id}: ${one.name} on ${other.name}`);
    }
  });
}

test('a pinned article stands on its page, one of a section on a page of the section', () => {
  const { value } = planOf({
    pages: pagesOf('A1 要聞', 'A2 社區', 'A3 體育', 'A4 社區'),
    articles: [
      story('pinned', 600, pinned('A4')),
      story('sport', 600, { section: '體育' }),
      story('front', 600, { section: '要聞' }),
    ],
  });
  assert.ok(articlesOn(value, 'A4').includes('articles/pinned.md'));
  assert.deepEqual(articlesOn(value, 'A3'), ['articles/sport.md']);
  assert.deepEqual(articlesOn(value, 'A1'), ['articles/front.md']);
});

test('an article that asks for columns gets them', () => {
  for (const columns of [1, 2, 4]) {
    const { value } = planOf({
      pages: ONE_PAGE,
      articles: [story('a', 500, { columns, priority: columns === 4 ? 1 : 4 }), ...stories(3, 600)],
    });
    const own = value.dummies[0]?.modules.find(({ article }) => article.id === 'articles/a.md');
    assert.equal(own?.grid.columnSpan, columns);
  }
});

test('the lead begins at the page’s top left', () => {
  const { value } = planOf({
    pages: ONE_PAGE,
    articles: [story('lead', 900, { priority: 1 }), ...stories(4, 500)],
  });
  const [front] = value.dummies;
  const lead = front?.modules.find(({ article }) => article.id === 'articles/lead.md');
  assert.deepEqual([lead?.grid.column, lead?.grid.line], [0, front?.firstLine]);
});

test('a story too long for its page jumps forward to another, and both parts make the whole', () => {
  const { value, diagnostics } = planOf({
    pages: { kind: 'count', count: 2 },
    articles: [
      story('long', 5200, { priority: 1, ...pinned('A1') }),
      ...stories(3, 600, pinned('A1')),
    ],
  });
  assert.deepEqual(saidAs({ diagnostics }, 'plan/overset'), []);
  const parts = value.dummies.flatMap((dummy) =>
    dummy.modules
      .filter(({ part }) => part !== 'whole')
      .map(({ part, article }) => [dummy.id, part, article.id]),
  );
  assert.equal(parts.length, 2);
  assert.deepEqual(parts[0]?.slice(0, 2), ['A1', 'first']);
  assert.deepEqual(parts[1]?.slice(0, 2), ['A2', 'rest']);
  assert.equal(parts[0]?.[2], parts[1]?.[2]);
});

test('a story that may not jump never does', () => {
  const { value } = planOf({
    pages: { kind: 'count', count: 4 },
    articles: stories(12, 1500, { jump: never }),
  });
  for (const dummy of value.dummies) {
    for (const { part } of dummy.modules) assert.equal(part, 'whole');
  }
});

test('what does not fit is overset: told once an article, with lines and characters over', () => {
  const outcome = planOf({ pages: ONE_PAGE, articles: stories(8, 2500) });
  const said = saidAs(outcome, 'plan/overset');
  assert.ok(said.length > 0);
  for (const { message, span } of said) {
    assert.match(message.zh, /超出 [1-9]\d* 字（[1-9]\d* 行）/);
    assert.match(message.en, /[1-9]\d* characters over \([1-9]\d* lines\)/);
    assert.notEqual(span, undefined);
  }
  const files = said.map(({ span }) => span?.file);
  assert.equal(new Set(files).size, files.length);
  assert.deepEqual(outcome.value.overset.toSorted(), files.toSorted());
});

test('an ad on a page that is not there is told once, as an error of its file', () => {
  const page = textIn('ads/a.md', 'A9');
  const outcome = planOf({ pages: ONE_PAGE, ads: [booked('a', 'eighth', { page })] });
  assert.equal(saidAs(outcome, 'plan/page-unknown').length, 1);
  assert.equal(saidAs(outcome, 'plan/promise-no-page').length, 0);
  const [promise] = outcome.value.promises.get('ads/a.md') ?? [];
  assert.match(promise?.reason ?? '', /no such page/);
});

test('an optional article without room is held over and said in a note', () => {
  const outcome = planOf({
    pages: ONE_PAGE,
    articles: [...stories(4, 900, { jump: never }), story('spare', 2500, { optional: true })],
  });
  assert.deepEqual(outcome.value.heldOver, ['articles/spare.md']);
  const [note] = saidAs(outcome, 'plan/held-over');
  assert.equal(note?.severity, 'note');
  assert.ok(note?.message.zh.includes('社區新聞spare'));
  assert.equal(saidAs(outcome, 'plan/overset').length, 0);
});

test('an optional article with room is printed, and an unused filler is nobody’s loss', () => {
  const outcome = planOf({
    pages: ONE_PAGE,
    articles: [story('a', 900), story('spare', 500, { optional: true })],
  });
  assert.deepEqual(articlesOn(outcome.value, 'A1').toSorted(), [
    'articles/a.md',
    'articles/spare.md',
  ]);
  const full = planOf({
    pages: ONE_PAGE,
    articles: [
      ...stories(4, 1500, { jump: never }),
      story('fill', 2500, { filler: true, priority: 5 }),
    ],
  });
  assert.deepEqual(full.value.heldOver, []);
});

test('the same copy gives the same plan, in whatever order its files were read', () => {
  const articles = stories(9, 800).map((article, at) => ({ ...article, priority: 1 + (at % 4) }));
  const ads = [booked('a', 'quarter'), booked('b', 'eighth'), measured('c', 2, 200)];
  const pages = { kind: 'count', count: 4 } as const;
  const shape = (outcome: ReturnType<typeof planOf>): unknown =>
    outcome.value.dummies.map((dummy) => [
      dummy.modules.map(({ article, grid, part }) => [article.id, grid, part]),
      adsOn(outcome.value, dummy.id),
    ]);
  const first = shape(planOf({ pages, articles, ads }));
  assert.deepEqual(shape(planOf({ pages, articles, ads })), first);
  const shuffled = { articles: articles.toReversed(), ads: ads.toReversed() };
  assert.deepEqual(shape(planOf({ pages, ...shuffled })), first);
});

/** One issue for each code of the page rooms. */
const PROVOKED: Readonly<Record<keyof typeof PAGE_CODES, Partial<Issue>>> = {
  'plan/overset': { pages: ONE_PAGE, articles: stories(8, 2500) },
  'plan/ad-size-unknown': { pages: ONE_PAGE, ads: [booked('a', 'huge')] },
  'plan/ad-no-room': { pages: ONE_PAGE, ads: [booked('a', 'full')] },
  'plan/promise-broken': {
    pages: { kind: 'count', count: 3 },
    ads: [
      booked('a', 'full', { page: textIn('ads/a.md', 'A2') }),
      booked('b', 'full', { page: textIn('ads/b.md', 'A2') }),
    ],
  },
  'plan/promise-conflict': {
    pages: { kind: 'count', count: 4 },
    ads: [booked('a', 'eighth', { page: textIn('ads/a.md', 'A3'), position: 'left-hand' })],
  },
  'plan/promise-too-large': {
    pages: { kind: 'count', count: 2 },
    ads: [booked('a', 'full', { page: textIn('ads/a.md', 'A1') })],
  },
  'plan/promise-no-page': {
    pages: { kind: 'count', count: 2 },
    ads: [booked('a', 'eighth', { section: '副刊' })],
  },
  'plan/copy-short': { pages: ONE_PAGE, articles: [story('a', 300)] },
  'plan/copy-over': { pages: ONE_PAGE, articles: stories(8, 2500) },
  'plan/held-over': {
    pages: ONE_PAGE,
    articles: [...stories(4, 900, { jump: never }), story('spare', 2500, { optional: true })],
  },
  'plan/held-over-shape': {
    pages: ONE_PAGE,
    articles: [
      story('s0', 600, { jump: never, columns: 4 }),
      story('spare', 150, { optional: true, columns: 6 }),
    ],
    ads: [booked('ad0', 'half')],
  },
  'plan/columns-beyond': { pages: ONE_PAGE, articles: [story('a', 600, { columns: 9 })] },
  'plan/section-unknown': {
    pages: pagesOf('A1 要聞', 'A2 社區'),
    articles: [story('a', 600, { section: '國際' })],
  },
  'plan/section-broken': {
    pages: pagesOf('A1 要聞', 'A2 社區', 'A3 體育'),
    articles: [story('a', 900, { section: '社區', jump: never })],
    ads: fullAds('A2'),
  },
  'plan/position-side': {
    pages: { kind: 'count', count: 2 },
    articles: [story('a', 900, { ...pinned('A2'), position: 'right-hand' })],
  },
  'plan/position-taken': {
    pages: ONE_PAGE,
    articles: ['a', 'b', 'c'].map((name) => story(name, 900, { position: 'top-left' })),
  },
  'plan/position-no-room': {
    pages: ONE_PAGE,
    articles: [story('a', 1500, { columns: 6, position: 'bottom' }), story('b', 1200)],
    ads: [booked('c', 'quarter')],
  },
  'plan/page-unknown': { pages: ONE_PAGE, articles: [story('a', 300, pinned('B7'))] },
  'plan/classified-overset': {
    pages: { kind: 'count', count: 2 },
    liners: Array.from({ length: 400 }, (_, at) => small(`則${at}`, '招聘', 60)),
  },
  'plan/pin-broken': {
    pages: { kind: 'count', count: 2 },
    articles: [story('pinned', 900, { ...pinned('A2'), jump: never })],
    ads: fullAds('A2'),
  },
};

for (const [code, copy] of Object.entries(PROVOKED) as [Code, Partial<Issue>][]) {
  test(`${code} is said with all its values, where it belongs`, () => {
    const said = saidAs(planOf(copy), code);
    assert.ok(said.length > 0);
    for (const { message, hint, span } of said) {
      for (const words of [message, hint]) assert.doesNotMatch(`${words.zh}${words.en}`, /\{\w+\}/);
      assert.notEqual(span, undefined);
    }
  });
}
