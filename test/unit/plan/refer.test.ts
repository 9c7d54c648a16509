import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Article } from '../../../src/model/copy.js';
import { pageSpecs } from '../../../src/plan/assign-pages.js';
import { wholePiece } from '../../../src/plan/desk.js';
import { planPage } from '../../../src/plan/plan-page.js';
import { pointedTo, referBox, referShapes } from '../../../src/plan/refer.js';
import { variantsOf } from '../../../src/plan/variants.js';
import {
  articlesOn,
  deskTools,
  pagesOf,
  planOf,
  story,
  TABLOID,
} from '../../support/layout-desk.js';
import { issue, textIn } from '../../support/proof.js';

const NAMED = ['春', '夏', '秋'].map((name) => story(name, 200, { refer: `${name}季活動` }));

test('nothing to be named, no box', () => {
  assert.deepEqual(referShapes([story('a', 200)], deskTools()), []);
});

test('a box names at most five articles, in their order', () => {
  const articles = Array.from({ length: 8 }, (_, at) =>
    story(`${at}`, 100, { refer: `第${at}篇` }),
  );
  for (const { entries } of referShapes(articles, deskTools())) {
    assert.deepEqual(
      entries.map(({ article }) => article.id),
      articles.slice(0, 5).map(({ id }) => id),
    );
  }
});

test('a box is as deep as its entries with label and air', () => {
  const shapes = referShapes(NAMED, deskTools());
  assert.ok(shapes.length > 0);
  for (const { entries, height } of shapes) {
    const depth = entries.reduce((sum, { text }) => sum + text.depth, 0);
    assert.ok(Number.isInteger(height) && height > depth);
  }
});

test('the pages of its articles are filled in', () => {
  const [shape] = referShapes(NAMED, deskTools());
  assert.ok(shape !== undefined);
  const grid = { column: 0, columnSpan: shape.columns, line: 9, lineSpan: shape.height };
  const pages = new Map(NAMED.map(({ id }, at) => [id, `A${at + 2}`]));
  const box = referBox(shape, grid, ({ id }) => pages.get(id), deskTools());
  const shown = box.entries.map(({ text, page }) =>
    [text, page].map(({ lines }) => lines.map(({ line }) => line.text).join('')),
  );
  assert.deepEqual(shown, [
    ['春季活動', 'A2'],
    ['夏季活動', 'A3'],
    ['秋季活動', 'A4'],
  ]);
});

test('an article that can stand on page one alone is not pointed to there', () => {
  const specs = (...pages: readonly string[]) =>
    pageSpecs(issue({ pages: pagesOf(...pages) }), TABLOID, []);
  const [named] = NAMED;
  assert.ok(named !== undefined);
  const isNamed = (change: Partial<Article>, ...pages: readonly string[]): boolean =>
    pointedTo([{ ...named, ...change }], specs(...pages)).length === 1;
  assert.equal(isNamed({ section: '要聞' }, 'A1 要聞', 'A2 社區'), false);
  assert.equal(isNamed({ section: '要聞' }, 'A1 要聞', 'A2 要聞'), true);
  assert.equal(isNamed({ section: undefined }, 'A1 要聞', 'A2 社區'), true);
  assert.equal(isNamed({ page: textIn(named.id, 'A1') }, 'A1', 'A2'), false);
  assert.equal(isNamed({ section: '要聞', page: textIn(named.id, 'A2') }, 'A1 要聞', 'A2'), true);
});

test('a box leaves out what came to stand beside it', () => {
  const { value } = planOf({
    pages: pagesOf('A1', 'A2'),
    articles: [
      story('lead', 2600, { priority: 1, refer: '頭題', jump: { kind: 'never' } }),
      ...['a', 'b', 'c', 'd', 'e'].map((name) => story(name, 900, { refer: `${name}題` })),
    ],
  });
  const [front] = value.dummies;
  const own = new Set(articlesOn(value, 'A1'));
  const named = (front?.refer?.entries ?? []).map(({ article }) => article.id);
  assert.ok(named.length > 0 && own.size > 0);
  assert.ok(named.every((id) => !own.has(id)));
});

test('page one carries the box, with the page on which each article stands', () => {
  const { value } = planOf({
    pages: pagesOf('A1 要聞', 'A2 社區'),
    articles: [
      story('lead', 900, { section: '要聞', priority: 1, jump: { kind: 'never' } }),
      ...['a', 'b', 'c', 'd'].map((name) => story(name, 700, { section: '要聞' })),
      ...NAMED.map((article) => ({ ...article, section: '社區' })),
    ],
  });
  assert.deepEqual(articlesOn(value, 'A2').toSorted(), NAMED.map(({ id }) => id).toSorted());
  const [front, inner] = value.dummies;
  assert.equal(inner?.refer, undefined);
  const pages = front?.refer?.entries.map(({ page }) => page.lines[0]?.line.text);
  assert.deepEqual(pages, ['A2', 'A2', 'A2']);
});

test('導讀 gives way to copy that would not fit beside it', () => {
  const tools = deskTools();
  const named = story('a', 600, { refer: '一則導讀' });
  const refer = referShapes([named], tools);
  assert.ok(refer.length > 0);
  const must = [wholePiece(named)];
  const variants = variantsOf(wholePiece(named), tools).filter(({ columns }) => columns === 6);
  const lines = Math.min(...variants.map(({ height }) => height));
  const frame = { firstLine: 0, freeLines: Array.from({ length: 6 }, () => lines) };
  const page = planPage(frame, { must, may: [], refer }, tools);
  assert.deepEqual(
    page?.placed.map(({ shape }) => shape.kind),
    ['article'],
  );
});
