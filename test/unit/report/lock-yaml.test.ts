// The lock as text: what is written is what is read back, in reading order, and nothing in the copy can break it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readLock } from '../../../src/copy/read-lock.js';
import type { LayoutLock, LockedAd, LockedPage } from '../../../src/model/lock.js';
import { lockYaml } from '../../../src/report/lock-yaml.js';
import { booked, lockTextOf, picture, planOf, story } from '../../support/layout-desk.js';
import { memoryShelf } from '../../support/memory-shelf.js';
import { article, dummy, module, plan, textIn } from '../../support/proof.js';

const PATH = 'layout.lock.yaml';
const ISSUE = {
  pages: { kind: 'count', count: 2 },
  articles: [
    story('lead', 2400, { priority: 1, images: [picture(900, 600)] }),
    ...Array.from({ length: 9 }, (_, at) => story(`s${at}`, 800)),
  ],
  ads: [booked('shop', 'quarter'), booked('tea', 'eighth')],
} as const;

function readBack(text: string): LayoutLock | undefined {
  const { value, diagnostics } = readLock(PATH, memoryShelf({ [PATH]: text }));
  assert.deepEqual(diagnostics, []);
  return value;
}

test('a plan written and read back is the plan, in its order', () => {
  const outcome = planOf(ISSUE);
  const lock = readBack(lockTextOf(outcome));
  assert.equal(lock?.template, 'tabloid');
  for (const [at, { id, modules, ads }] of outcome.value.dummies.entries()) {
    const page: LockedPage | undefined = lock?.pages[at];
    assert.equal(page?.id, id);
    assert.deepEqual(
      page?.articles.map(({ file, part, grid }) => ({ file, part, grid })),
      modules.map(({ article: { id: file }, part, grid }) => ({ file, part, grid })),
    );
    assert.deepEqual(
      page?.articles.map(({ shape }) => shape),
      modules.map(({ shape }) => shape),
    );
    for (const [place, { ad, column, y }] of ads.entries()) {
      const entry: LockedAd | undefined = page?.ads[place];
      assert.deepEqual([entry?.file, entry?.column], [ad.id, column]);
      assert.ok(Math.abs((entry?.top ?? 0) - y) < 0.001);
    }
  }
});

test('the sections and the number of pages are read back; a slip in their line costs the head of the lock alone', () => {
  const outcome = planOf(ISSUE);
  const text = lockTextOf(outcome, ['要聞', '生活: #1 "家"']);
  const lock = readBack(text);
  assert.deepEqual(lock?.sections, ['要聞', '生活: #1 "家"']);
  assert.equal(lock?.count, outcome.value.dummies.length);
  const slip = text.replace(/^sections:/m, 'sections：');
  const { value, diagnostics } = readLock(PATH, memoryShelf({ [PATH]: slip }));
  assert.notDeepEqual(diagnostics, []);
  assert.deepEqual([value?.sections, value?.count], [undefined, undefined]);
  assert.equal(value?.pages.length, lock?.pages.length);
});

test('the head explains the fields in both languages', () => {
  const text = lockTextOf(planOf(ISSUE));
  for (const word of [
    'sections',
    'count',
    'column',
    'top',
    'legs',
    'picture',
    'pinned: true',
    '--relayout',
    '版面鎖',
  ]) {
    assert.ok(text.slice(0, text.indexOf('template:')).includes(word), word);
  }
});

test('no name and no title can break it', () => {
  const odd = article('articles/二月: 19 #1 "雪".md', '一', {
    title: textIn('a.md', '題\n- page: A9 # x\u2028y'),
  });
  const text = lockYaml(
    plan([dummy('A1', { modules: [module(odd)] })]),
    { template: 'proof', sections: [] },
    undefined,
  );
  const lock = readBack(text);
  assert.deepEqual(
    lock?.pages.map(({ id }) => id),
    ['A1'],
  );
  assert.equal(lock?.pages[0]?.articles[0]?.file, odd.id);
});

test('pins of the lock before are handed on', () => {
  const outcome = planOf(ISSUE);
  const text = lockTextOf(outcome)
    .replace(/(- file: articles\/s3\.md[^-]*heads: \d+\n)/, '$1        pinned: true\n')
    .replace(/(- file: ads\/tea\.md[^-]*top: [\d.]+\n)/, '$1        pinned: true\n');
  const before = readBack(text);
  assert.equal(text.match(/^ +pinned: true$/gm)?.length, 2);
  assert.equal(lockYaml(outcome.value, { template: 'tabloid', sections: [] }, before), text);
});

test('an article outside its section says so, unless its own file put it there', () => {
  const away = story('away', 600, { section: '社區' });
  const pinned = story('pinned', 600, { section: '社區', page: textIn('a.md', 'A1') });
  const pages = [
    dummy('A1', { section: '要聞', modules: [module(away), module(pinned)] }),
    dummy('A2', { section: '社區' }),
  ];
  const lock = readBack(lockYaml(plan(pages), { template: 'proof', sections: [] }, undefined));
  assert.deepEqual(
    lock?.pages[0]?.articles.map((entry) => entry.away),
    ['社區', undefined],
  );
});
