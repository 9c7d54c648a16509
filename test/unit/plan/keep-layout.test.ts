// Pages kept by a lock: what was not touched does not move, what changed moves as little as may be, and pins hold or are said to be impossible.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Diagnostic, Outcome } from '../../../src/base/diagnostic.js';
import type { Article, Issue } from '../../../src/model/copy.js';
import type { IssuePlan } from '../../../src/model/dummy.js';
import { wholePiece } from '../../../src/plan/desk.js';
import { everyVariantOf } from '../../../src/plan/every-shape.js';
import {
  articlesOn,
  booked,
  deskTools,
  lockTextOf,
  measured,
  pagesOf,
  picture,
  placesIn,
  planLocked,
  planOf,
  saidAs,
  story,
} from '../../support/layout-desk.js';
import { textIn } from '../../support/proof.js';

const ISSUE: Partial<Issue> = {
  pages: { kind: 'count', count: 4 },
  articles: [
    story('lead', 2400, { priority: 1, images: [picture(900, 600)] }),
    ...Array.from({ length: 8 }, (_, at) => story(`s${at}`, 650 + 60 * at)),
    ...Array.from({ length: 3 }, (_, at) => story(`t${at}`, 450 + 60 * at, { priority: 4 })),
    story('spare', 300, { filler: true }),
  ],
  ads: [
    booked('shop', 'quarter'),
    booked('tea', 'eighth'),
    measured('house', 2, 120, { kind: 'house' }),
  ],
};
const PLANNED = planOf(ISSUE);
const LOCK = lockTextOf(PLANNED);

/** The issue with one article changed. */
function changed(name: string, change: (article: Article) => Partial<Article>): Partial<Issue> {
  const id = `articles/${name}.md`;
  const articles = (ISSUE.articles ?? []).map((article) =>
    article.id === id ? { ...article, ...change(article) } : article,
  );
  return { ...ISSUE, articles };
}

/** Characters of an article's body in other words. */
function longer(name: string, by: number): Partial<Issue> {
  return changed(name, (article) => {
    const { characters, blocks } = article;
    const grown = story(name, characters + by);
    return { blocks: by === 0 ? blocks : grown.blocks, characters: characters + by };
  });
}

function pagesOfArticle({ value }: Outcome<IssuePlan>, name: string): readonly string[] {
  const id = `articles/${name}.md`;
  return value.dummies.flatMap((page) => (articlesOn(value, page.id).includes(id) ? page.id : []));
}

/** Ids of pages on which something stands elsewhere. */
function movedPages(one: Outcome<IssuePlan>, other: Outcome<IssuePlan>): readonly string[] {
  const [before, after] = [placesIn(one), placesIn(other)];
  return one.value.dummies
    .map(({ id }) => id)
    .filter((_, at) => before[at]?.join('\n') !== after[at]?.join('\n'));
}

function errorsIn({ diagnostics }: Outcome<unknown>): readonly Diagnostic[] {
  return diagnostics.filter(({ severity }) => severity === 'error');
}

/** The entry of an article in a lock, changed by hand. */
function handEdited(lock: string, name: string, change: (entry: string) => string): string {
  const pattern = new RegExp(
    `      - file: (articles|ads)/${name}\\.md[\\s\\S]*?(?=\n {2,6}-|\n {4}ads:|\n$)`,
  );
  assert.match(lock, pattern);
  return lock.replace(pattern, change);
}

function withField(field: string, value: string): (entry: string) => string {
  return (entry) =>
    new RegExp(`\n +${field}: `).test(entry)
      ? entry.replace(new RegExp(`(\n +${field}: ).*`), `$1${value}`)
      : `${entry}\n        ${field}: ${value}`;
}

/** A story too long for its page. */
const JUMPING: Partial<Issue> = {
  pages: pagesOf('A1 要聞', 'A2 社區'),
  articles: [
    story('long', 4800, { section: '要聞', priority: 1, images: [picture(900, 600)] }),
    story('beside', 700, { section: '要聞' }),
    story('inside', 1500, { section: '社區', priority: 2 }),
  ],
};
const JUMPING_PLANNED = planOf(JUMPING);
const JUMPING_LOCK = lockTextOf(JUMPING_PLANNED);

test('the test issues have a jump, pictures, ads and a house ad, and no error', () => {
  assert.deepEqual(errorsIn(PLANNED), []);
  assert.deepEqual(errorsIn(JUMPING_PLANNED), []);
  assert.match(JUMPING_LOCK, /part: first[\s\S]*part: rest/);
  assert.match(LOCK, /picture: /);
  assert.match(LOCK, /ads\/shop\.md/);
  assert.match(LOCK, /ads\/house\.md/);
  assert.match(LOCK, /articles\/spare\.md/);
});

test('planned with its own lock an issue is the same in every part', () => {
  const again = planLocked(ISSUE, LOCK);
  assert.deepEqual(again.value, PLANNED.value);
  assert.equal(lockTextOf(again), LOCK);
  assert.deepEqual(planLocked(JUMPING, JUMPING_LOCK).value, JUMPING_PLANNED.value);
});

test('a story that jumps grows where it goes on, and its first part stays', () => {
  const articles = (JUMPING.articles ?? []).map((article) => {
    if (article.id !== 'articles/long.md') return article;
    const { blocks, characters } = story('long', 4800 + 120);
    return { ...article, blocks, characters };
  });
  const after = planLocked({ ...JUMPING, articles }, JUMPING_LOCK);
  assert.deepEqual(errorsIn(after), []);
  assert.deepEqual(movedPages(JUMPING_PLANNED, after).slice(0, 1), ['A2']);
});

test('a story that may no longer jump stands whole again, or is said to be over', () => {
  const articles = (JUMPING.articles ?? []).map((article) =>
    article.id === 'articles/long.md' ? { ...article, jump: { kind: 'never' } as const } : article,
  );
  const after = planLocked({ ...JUMPING, articles }, JUMPING_LOCK);
  const parts = after.value.dummies.flatMap(({ modules }) => modules.map(({ part }) => part));
  assert.ok(parts.every((part) => part === 'whole'));
});

test('an edit that keeps the line count moves nothing', () => {
  const swapped = changed('s4', ({ blocks }) => ({
    blocks: blocks.map((block) =>
      block.kind === 'paragraph'
        ? {
            ...block,
            inlines: block.inlines.map((run) => ({
              ...run,
              text: run.text.replaceAll('社區', '鄰里'),
            })),
          }
        : block,
    ),
  }));
  const after = planLocked(swapped, LOCK);
  assert.notDeepEqual(swapped.articles, ISSUE.articles);
  assert.deepEqual(placesIn(after), placesIn(PLANNED));
});

test('an article some lines longer or shorter moves nothing on pages that do not carry it', () => {
  for (const [name, by] of [
    ['s4', 14],
    ['s4', -14],
    ['t2', 24],
    ['s7', -30],
  ] as const) {
    const after = planLocked(longer(name, by), LOCK);
    assert.deepEqual(errorsIn(after), [], `${name} ${by}`);
    const own = pagesOfArticle(PLANNED, name);
    assert.ok(
      movedPages(PLANNED, after).every((page) => own.includes(page)),
      `${name} ${by}: ${movedPages(PLANNED, after).join(' ')}`,
    );
  }
});

test('an article that goes frees its place, and nothing on other pages moves', () => {
  const articles = (ISSUE.articles ?? []).filter(({ id }) => id !== 'articles/t1.md');
  const after = planLocked({ ...ISSUE, articles }, LOCK);
  const own = pagesOfArticle(PLANNED, 't1');
  assert.ok(movedPages(PLANNED, after).every((page) => own.includes(page)));
  assert.equal(saidAs(after, 'plan/lock-file-unknown').length, 1);
  assert.equal(saidAs(after, 'plan/lock-file-unknown')[0]?.severity, 'note');
});

test('a file that is set aside is expected to be gone', () => {
  const id = 'articles/t1.md';
  const articles = (ISSUE.articles ?? []).filter((article) => article.id !== id);
  const after = planLocked({ ...ISSUE, articles, leftOut: [{ id, reason: 'hold' }] }, LOCK);
  assert.deepEqual(saidAs(after, 'plan/lock-file-unknown'), []);
});

test('a new article stands somewhere, once, and nothing is lost', () => {
  const articles = [...(ISSUE.articles ?? []), story('new', 250)];
  const after = planLocked({ ...ISSUE, articles }, LOCK);
  assert.equal(pagesOfArticle(after, 'new').length, 1);
  assert.deepEqual(errorsIn(after), []);
  for (const { id, filler, optional } of articles) {
    const parts = after.value.dummies.flatMap(({ modules }) =>
      modules.filter((module) => module.article.id === id).map(({ part }) => part),
    );
    const pattern = filler || optional ? /^(|whole|first rest)$/ : /^(whole|first rest)$/;
    assert.match(parts.join(' '), pattern, id);
  }
});

test('a page that stood empty stays so, though a filler would now be tried on it', () => {
  const pages = { kind: 'count', count: 3 } as const;
  const bare = { ...PAIR, pages, articles: [story('one', 500), story('two', 500)] };
  const lock = lockTextOf(planOf(bare));
  const filler = story('filler', 300, { filler: true });
  const after = planLocked({ ...bare, articles: [...bare.articles, filler] }, lock);
  assert.deepEqual(placesIn(after), placesIn(planOf(bare)));
});

test('what its own file asks for comes before the lock', () => {
  const [page = ''] = pagesOfArticle(PLANNED, 't2');
  const other = ['A2', 'A3', 'A4'].find((id) => id !== page) ?? '';
  const after = planLocked(
    changed('t2', ({ id }) => ({ page: textIn(id, other) })),
    LOCK,
  );
  assert.deepEqual(pagesOfArticle(after, 't2'), [other]);
});

test('a forgotten lock is the plan made afresh', () => {
  const empty = LOCK.slice(0, LOCK.indexOf('pages:'));
  assert.deepEqual(placesIn(planLocked(ISSUE, empty)), placesIn(PLANNED));
});

/** Two articles that stand one beside the other on pages of their own. */
const PAIR: Partial<Issue> = {
  pages: pagesOf('A1 要聞', 'A2 社區'),
  articles: [
    story('one', 500, { section: '社區' }),
    story('two', 500, { section: '社區' }),
    story('front', 1500, { section: '要聞', priority: 1 }),
  ],
};
const PAIR_PLANNED = planOf(PAIR);
const PAIR_LOCK = lockTextOf(PAIR_PLANNED);

function gridOf({ value }: Outcome<IssuePlan>, name: string) {
  const modules = value.dummies.flatMap((page) => page.modules);
  return modules.find(({ article }) => article.id === `articles/${name}.md`)?.grid;
}

/** A depth that an article of the pair has over two columns. */
function depthOverTwo(name: string): number {
  const article = (PAIR.articles ?? []).find(({ id }) => id === `articles/${name}.md`);
  assert.ok(article);
  const [first] = everyVariantOf(wholePiece(article), deskTools(), { columns: 2 });
  return first?.height ?? 0;
}

function pinnedAt(
  name: string,
  rect: Readonly<Record<string, number>>,
  lock: string = PAIR_LOCK,
): string {
  return handEdited(lock, name, (entry) =>
    [...Object.entries(rect), ['pinned', 'true'] as const].reduce(
      (text, [field, value]) => withField(field, String(value))(text),
      entry,
    ),
  );
}

test('a pinned piece stays where a person put it, and the rest is laid out around it', () => {
  const lines = depthOverTwo('one');
  const lock = pinnedAt('one', { column: 3, columns: 2, top: 40, lines });
  const after = planLocked(PAIR, lock);
  assert.deepEqual(errorsIn(after), []);
  const grid = { column: 2, columnSpan: 2, line: 39, lineSpan: lines };
  assert.deepEqual(gridOf(after, 'one'), grid);
  assert.deepEqual(articlesOn(after.value, 'A2').length, 2);
});

test('a pin also holds when another article of the page is new', () => {
  const lines = depthOverTwo('one');
  const lock = pinnedAt('one', { column: 1, columns: 2, top: 50, lines });
  const articles = [...(PAIR.articles ?? []), story('new', 400, { section: '社區' })];
  const after = planLocked({ ...PAIR, articles }, lock);
  assert.deepEqual(errorsIn(after), []);
  assert.deepEqual([gridOf(after, 'one')?.column, gridOf(after, 'one')?.line], [0, 49]);
  assert.deepEqual(articlesOn(after.value, 'A2').length, 3);
});

test('a pin that the copy has no shape for is an error at its entry, with the depths it has', () => {
  const after = planLocked(PAIR, pinnedAt('one', { columns: 1, lines: 5 }));
  const [found] = saidAs(after, 'plan/lock-no-shape');
  assert.equal(found?.severity, 'error');
  assert.equal(found?.span?.file, 'issue/layout.lock.yaml');
  assert.match(found?.hint.en ?? '', /\d\d/);
});

test('a pin that leaves the others no room is an error at its entry', () => {
  const much = story('much', 2400, {
    section: '社區',
    page: textIn('articles/much.md', 'A2'),
    columns: 6,
    jump: { kind: 'never' },
  });
  const issue = { ...PAIR, articles: [...(PAIR.articles ?? []), much] };
  assert.deepEqual(errorsIn(planLocked(issue, PAIR_LOCK)), []);
  const lines = depthOverTwo('one');
  const lock = pinnedAt('one', { column: 3, columns: 2, top: 35, lines });
  const after = planLocked(issue, lock);
  assert.deepEqual(
    saidAs(after, 'plan/lock-no-room').map(({ severity, page }) => [severity, page]),
    [['error', 'A2']],
  );
});

/** Hand edits that cannot be followed: what is said, and how badly when the entry is pinned. */
const FAULTS: readonly {
  readonly code: Diagnostic['code'];
  readonly fields: Readonly<Record<string, string>>;
}[] = [
  { code: 'plan/lock-outside', fields: { column: '6', columns: '4' } },
  { code: 'plan/lock-file-unknown', fields: { '- file': 'articles/onn.md' } },
  { code: 'plan/lock-parts', fields: { part: 'rest' } },
  { code: 'plan/lock-overlap', fields: { column: '1', columns: '6', top: '1', lines: '80' } },
];

for (const { code, fields } of FAULTS) {
  test(`${code} is told at its entry, as an error where it is pinned`, () => {
    const edit = (lock: string): string =>
      handEdited(lock, code === 'plan/lock-overlap' ? 'two' : 'one', (entry) =>
        Object.entries(fields).reduce(
          (text, [field, value]) =>
            field.startsWith('-')
              ? text.replace(/- file: .*/, `- file: ${value}`)
              : withField(field, value)(text),
          entry,
        ),
      );
    const loose = saidAs(planLocked(PAIR, edit(PAIR_LOCK)), code);
    assert.equal(loose.length, 1);
    assert.notEqual(loose[0]?.severity, 'error');
    const both = pinnedAt('two', {}, pinnedAt('one', {}));
    const pinned = saidAs(planLocked(PAIR, edit(both)), code);
    assert.deepEqual(
      pinned.map(({ severity, span }) => [severity, span?.file]),
      [['error', 'issue/layout.lock.yaml']],
    );
  });
}

test('an article whose place cannot be used stays on its page, though others have more room', () => {
  const roomy = { ...ISSUE, pages: { kind: 'count', count: 8 } as const };
  const planned = planOf(roomy);
  const lock = lockTextOf(planned);
  const names = (ISSUE.articles ?? [])
    .filter(({ filler }) => !filler)
    .map(({ id }) => id.replace(/^articles\/|\.md$/g, ''));
  const pagesIn = (plan: Outcome<IssuePlan>): readonly string[] =>
    names.map((name) => `${name} ${pagesOfArticle(plan, name)}`);
  for (const name of names.filter((one) => pagesOfArticle(planned, one).length === 1)) {
    const after = planLocked(roomy, handEdited(lock, name, withField('top', '900')));
    assert.deepEqual(pagesIn(after), pagesIn(planned), name);
  }
});

test('plan/lock-twice is told at the second entry, as an error where it is pinned', () => {
  const twice = (lock: string): string => handEdited(lock, 'one', (entry) => `${entry}\n${entry}`);
  const code = 'plan/lock-twice';
  const severities = [PAIR_LOCK, pinnedAt('one', {})].flatMap((lock) =>
    saidAs(planLocked(PAIR, twice(lock)), code).map(({ severity }) => severity),
  );
  assert.deepEqual(severities, ['warning', 'error']);
});

test('a page that the issue lacks is told, and the others are kept', () => {
  const lock = PAIR_LOCK.replace('page: A2', 'page: B7');
  const after = planLocked(PAIR, lock);
  assert.equal(saidAs(after, 'plan/lock-page-unknown').length, 1);
  assert.deepEqual(placesIn(after), placesIn(PAIR_PLANNED));
});

test('a pin against the page that the copy asks for is an error', () => {
  const articles = (PAIR.articles ?? []).map((article) =>
    article.id === 'articles/one.md' ? { ...article, page: textIn(article.id, 'A1') } : article,
  );
  const after = planLocked({ ...PAIR, articles }, pinnedAt('one', {}));
  assert.equal(saidAs(after, 'plan/lock-elsewhere')[0]?.severity, 'error');
  assert.deepEqual(saidAs(planLocked({ ...PAIR, articles }, PAIR_LOCK), 'plan/lock-elsewhere'), []);
});

test('an article given another section goes there', () => {
  const articles = (PAIR.articles ?? []).map((article) =>
    article.id === 'articles/one.md' ? { ...article, section: '要聞' } : article,
  );
  const after = planLocked({ ...PAIR, articles }, PAIR_LOCK);
  assert.deepEqual(articlesOn(after.value, 'A2'), ['articles/two.md']);
});

test('a lock of another template is not used, and that is said', () => {
  const after = planLocked(PAIR, PAIR_LOCK.replace('template: tabloid', 'template: broadsheet'));
  assert.equal(saidAs(after, 'plan/lock-template').length, 1);
  assert.deepEqual(placesIn(after), placesIn(PAIR_PLANNED));
});

test('an ad moved by hand stays where it was put, and news makes room for it', () => {
  const lock = handEdited(LOCK, 'tea', withField('top', '300'));
  const after = planLocked(ISSUE, lock);
  const slot = after.value.dummies
    .flatMap(({ ads }) => ads)
    .find(({ ad }) => ad.id === 'ads/tea.md');
  assert.equal(slot?.y, 300);
  assert.deepEqual(saidAs(after, 'plan/lock-ad'), []);
});

/** Two pages with two ads each, and two that have none. */
const ADS: Partial<Issue> = {
  ...ISSUE,
  ads: [
    booked('shop', 'eighth', { page: textIn('ads/shop.md', 'A2') }),
    booked('rice', 'eighth', { page: textIn('ads/rice.md', 'A2') }),
    booked('tea', 'eighth', { page: textIn('ads/tea.md', 'A3') }),
    booked('cake', 'eighth', { page: textIn('ads/cake.md', 'A3') }),
  ],
};
const ADS_PLANNED = planOf(ADS);
const ADS_LOCK = lockTextOf(ADS_PLANNED);

/** The page of each ad, when the file of one asks for another. */
function adPages(lock: string, name: string, page: string): Readonly<Record<string, string>> {
  const asked = (ADS.ads ?? []).map((ad) =>
    ad.id === `ads/${name}.md` ? { ...ad, page: textIn(ad.id, page) } : ad,
  );
  const after = planLocked({ ...ADS, ads: asked }, lock);
  assert.deepEqual(saidAs(after, 'plan/lock-ad'), []);
  return Object.fromEntries(
    after.value.dummies.flatMap(({ id, ads }) =>
      ads.map(({ ad }) => [ad.id.slice('ads/'.length, -'.md'.length), id]),
    ),
  );
}

test('an ad whose file asks for another page by now goes there, and no other moves', () => {
  const expected = { shop: 'A2', rice: 'A4', tea: 'A3', cake: 'A3' };
  assert.deepEqual(adPages(ADS_LOCK, 'rice', 'A4'), expected);
  const pinned = handEdited(ADS_LOCK, 'shop', withField('pinned', 'true'));
  assert.deepEqual(adPages(pinned, 'rice', 'A4'), expected);
});

test('an ad that is pinned stays, whatever its file asks for', () => {
  const pinned = handEdited(ADS_LOCK, 'rice', withField('pinned', 'true'));
  const expected = { shop: 'A2', rice: 'A2', tea: 'A3', cake: 'A3' };
  assert.deepEqual(adPages(pinned, 'rice', 'A4'), expected);
});

test('no ad comes to the page of a pinned one, whose place it might take', () => {
  const pinned = handEdited(ADS_LOCK, 'tea', withField('pinned', 'true'));
  const expected = { shop: 'A2', rice: 'A2', tea: 'A3', cake: 'A3' };
  assert.deepEqual(adPages(pinned, 'rice', 'A3'), expected);
});

test('an ad that cannot stand where the lock has it is told, as an error where it is pinned', () => {
  const off = handEdited(LOCK, 'tea', withField('top', '99999'));
  assert.deepEqual(
    saidAs(planLocked(ISSUE, off), 'plan/lock-ad')
      .map(({ severity }) => severity)
      .at(-1),
    'warning',
  );
  const pinned = handEdited(off, 'tea', withField('pinned', 'true'));
  assert.ok(errorsIn(planLocked(ISSUE, pinned)).some(({ code }) => code === 'plan/lock-ad'));
});

test('a new ad leaves the pages of the others as they are', () => {
  const ads = [...(ISSUE.ads ?? []), measured('new', 1, 100, { page: textIn('ads/new.md', 'A4') })];
  const after = planLocked({ ...ISSUE, ads }, LOCK);
  assert.ok(movedPages(PLANNED, after).includes('A4'));
  assert.ok(!movedPages(PLANNED, after).includes('A1'));
});

test('pages laid out afresh for want of room do not keep what no longer fits', () => {
  const after = planLocked(longer('s2', 2500), LOCK);
  const whole = after.value.dummies.flatMap(({ modules }) =>
    modules.filter(({ article }) => article.id === 'articles/s2.md'),
  );
  assert.ok(whole.length > 0 || after.value.overset.includes('articles/s2.md'));
});

test('with other pages than the lock’s every ad still stands once', () => {
  const ads = Array.from({ length: 12 }, (_, at) => booked(`ad${at}`, 'eighth'));
  const articles = [story('a', 700), story('b', 900)];
  const four = planOf({ pages: { kind: 'count', count: 4 }, articles, ads });
  const eight = planLocked({ pages: { kind: 'count', count: 8 }, articles, ads }, lockTextOf(four));
  const placed = eight.value.dummies.flatMap((page) => page.ads.map(({ ad }) => ad.id)).sort();
  assert.deepEqual(placed, ads.map(({ id }) => id).sort());
});

test('where only the rest of a story can be kept the story is laid out afresh, none of it lost', () => {
  const lock = handEdited(JUMPING_LOCK, 'long', withField('lines', '300'));
  const after = planLocked(JUMPING, lock);
  const parts = after.value.dummies.flatMap(({ modules }) =>
    modules.filter(({ article }) => article.id === 'articles/long.md').map(({ part }) => part),
  );
  assert.ok(['whole', 'first rest'].includes(parts.join(' ')), parts.join(' '));
});
