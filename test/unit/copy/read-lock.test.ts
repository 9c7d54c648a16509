// Reading a layout lock: what a person or a merge may have done to it never costs more than the entry it was done to.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Outcome } from '../../../src/base/diagnostic.js';
import { readLock } from '../../../src/copy/read-lock.js';
import { forgetPages, type LayoutLock } from '../../../src/model/lock.js';
import { memoryShelf, type Shelved } from '../../support/memory-shelf.js';

const PATH = 'issue/layout.lock.yaml';

function read(held: Shelved): Outcome<LayoutLock | undefined> {
  return readLock(PATH, memoryShelf({ [PATH]: held }));
}

function codesOf({ diagnostics }: Outcome<unknown>): readonly string[] {
  return diagnostics.map(({ code }) => code);
}

/** The line of the file that a finding stands on, from 1. */
function lineOf(text: string, outcome: Outcome<unknown>, code: string): number {
  const found = outcome.diagnostics.find((one) => one.code === code);
  return text.slice(0, found?.span?.start ?? 0).split('\n').length;
}

const entry = (file: string, more: readonly string[] = []): string =>
  [`      - file: articles/${file}.md`, 'column: 1', 'columns: 2', 'top: 3', 'lines: 20', ...more]
    .join('\n        ')
    .concat('\n');

const TWO_PAGES = `template: tabloid
pages:
  - page: A1  # 要聞
    refer: {column: 5, columns: 2, top: 55, lines: 7}
    articles:
${entry('a', ['legs: 2', 'headline: 26.5', 'heads: 6', 'picture: {legs: 1, lines: 9}', 'feet: [20, 14]', 'bent: paragraph +1 line'])}${entry('b', ['part: first', 'pinned: true', 'away: 社區'])}    ads:
      - file: ads/c.md
        column: 3
        top: 554.25
        pinned: true
  - page: A2
    articles:
${entry('d')}`;

function filesOf({ value }: Outcome<LayoutLock | undefined>): readonly string[] {
  return (value?.pages ?? []).flatMap(({ articles }) => articles.map(({ file }) => file));
}

test('no file, an empty file and one of comments alone are no lock and no fault', () => {
  for (const outcome of [
    readLock(PATH, memoryShelf({})),
    read(''),
    read('# where everything went\n'),
  ]) {
    assert.deepEqual(outcome, { value: undefined, diagnostics: [] });
  }
});

test('every field is read, columns and lines counted from 1', () => {
  const outcome = read(TWO_PAGES);
  assert.deepEqual(outcome.diagnostics, []);
  const [page, next] = outcome.value?.pages ?? [];
  assert.deepEqual(page?.refer, { column: 4, columnSpan: 2, line: 54, lineSpan: 7 });
  const [first, second] = page?.articles ?? [];
  const grid = { column: 0, columnSpan: 2, line: 2, lineSpan: 20 };
  const picture = { legs: 1, lines: 9 };
  const more = { picture, feet: [20, 14], bent: 'paragraph +1 line' };
  assert.deepEqual(first?.shape, { legs: 2, headline: 26.5, heads: 6, ...more });
  assert.deepEqual([first?.grid, first?.part, first?.isPinned], [grid, 'whole', false]);
  assert.deepEqual([second?.part, second?.isPinned, second?.away], ['first', true, '社區']);
  assert.deepEqual(second?.shape, {});
  const [ad] = page?.ads ?? [];
  assert.deepEqual([ad?.file, ad?.column, ad?.top, ad?.isPinned], ['ads/c.md', 2, 554.25, true]);
  assert.equal(next?.id, 'A2');
  assert.equal(outcome.value?.template, 'tabloid');
});

test('an entry at fault is told at its line, and the others are used', () => {
  const text = TWO_PAGES.replace('top: 3', 'top: 三');
  const outcome = read(text);
  assert.deepEqual(filesOf(outcome), ['articles/b.md', 'articles/d.md']);
  assert.deepEqual(codesOf(outcome), ['copy/field-integer', 'copy/lock-unread']);
  assert.equal(lineOf(text, outcome, 'copy/field-integer'), 9);
  assert.ok(outcome.diagnostics.every(({ severity }) => severity === 'warning'));
});

test('an entry at fault leaves its article to its page, the rest of a story excepted', () => {
  const straysIn = (text: string): readonly (readonly string[])[] =>
    (read(text).value?.pages ?? []).map(({ strays }) => strays.map(({ file }) => file));
  const faulty = TWO_PAGES.replaceAll('top: 3', 'top: 三');
  assert.deepEqual(straysIn(faulty), [['articles/a.md', 'articles/b.md'], ['articles/d.md']]);
  assert.deepEqual(straysIn(faulty.replace('part: first', 'part: rest'))[0], ['articles/a.md']);
  assert.deepEqual(straysIn(faulty.replace('file: articles/d.md', 'file:'))[1], []);
  assert.deepEqual(straysIn(TWO_PAGES), [[], []]);
});

test('a required field left out is told at its entry, and once at its name where that is misspelt', () => {
  const text = TWO_PAGES.replace('        lines: 20\n', '');
  const outcome = read(text);
  assert.deepEqual(filesOf(outcome), ['articles/b.md', 'articles/d.md']);
  assert.equal(lineOf(text, outcome, 'copy/key-missing'), 6);
  const misspelt = TWO_PAGES.replace('lines: 20', 'line: 20');
  const told = read(misspelt);
  assert.deepEqual(filesOf(told), ['articles/b.md', 'articles/d.md']);
  assert.equal(lineOf(misspelt, told, 'copy/key-misspelt'), 10);
  assert.ok(!codesOf(told).includes('copy/key-missing'));
});

test('text that is no YAML spoils its page only, as a merge leaves it', () => {
  const merged = TWO_PAGES.replace(
    '        column: 1\n',
    '<<<<<<< HEAD\n        column: 1\n=======\n',
  );
  const outcome = read(merged);
  assert.deepEqual(filesOf(outcome), ['articles/d.md']);
  assert.ok(codesOf(outcome).includes('copy/lock-unread'));
  assert.ok(outcome.diagnostics.every(({ span }) => span?.file === PATH));
});

test('a fullwidth colon is named as what it is', () => {
  const text = TWO_PAGES.replace('top: 3', 'top：3');
  const outcome = read(text);
  assert.ok(codesOf(outcome).includes('copy/colon-fullwidth'));
  assert.equal(lineOf(text, outcome, 'copy/colon-fullwidth'), 9);
  assert.deepEqual(filesOf(outcome), ['articles/d.md']);
});

test('a lock that is no text, or no list of pages, is none, with a warning', () => {
  for (const held of [{ fault: 'folder' } as const, 'pages: many', '- 1\n- 2\n']) {
    const outcome = read(held);
    assert.deepEqual(filesOf(outcome), []);
    assert.ok(codesOf(outcome).includes('copy/lock-unread'), String(held));
    assert.ok(outcome.diagnostics.every(({ severity }) => severity === 'warning'));
  }
});

test('a page written twice counts once', () => {
  const outcome = read(TWO_PAGES.replace('page: A2', 'page: A1'));
  assert.deepEqual(filesOf(outcome), ['articles/a.md', 'articles/b.md']);
  assert.ok(codesOf(outcome).includes('copy/lock-page-twice'));
});

test('forgetting a page leaves its name and empties it', () => {
  const { value } = read(TWO_PAGES);
  assert.ok(value);
  const [first, second] = forgetPages(value, ['A1']).pages;
  assert.deepEqual(
    [first?.id, first?.articles, first?.ads, first?.refer],
    ['A1', [], [], undefined],
  );
  assert.equal(second?.articles.length, 1);
});

test('of a story that jumps to a forgotten page the other half is forgotten as well, unless it is pinned', () => {
  const lock = (pinned: boolean): LayoutLock => {
    const { value } = read(TWO_PAGES);
    assert.ok(value);
    const [first, second] = value.pages;
    const [entry] = first?.articles ?? [];
    assert.ok(first && second && entry);
    const one = { ...entry, part: 'first' } as const;
    const rest = { ...entry, part: 'rest', isPinned: pinned } as const;
    const pages = [
      { ...first, articles: [one] },
      { ...second, articles: [...second.articles, rest] },
    ];
    return { ...value, pages };
  };
  const left = (pinned: boolean): readonly string[] =>
    (forgetPages(lock(pinned), ['A1']).pages[1]?.articles ?? []).map(({ part }) => part);
  assert.deepEqual(left(false), ['whole']);
  assert.deepEqual(left(true), ['whole', 'rest']);
});
