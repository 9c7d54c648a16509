// Bodies some lines longer or shorter, set without fonts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Article } from '../../../src/model/copy.js';
import type { Galley, Typesetter } from '../../../src/model/galley.js';
import { prose } from '../../support/issue-folder.js';
import { fakeTypesetter, story, TABLOID } from '../../support/layout-desk.js';
import { paragraphs, textIn } from '../../support/proof.js';

const MEASURE = TABLOID.columnEm * TABLOID.bodySize;
/** Paragraphs of five to thirty lines. */
const LONG = story('a', 0, {
  blocks: paragraphs('a', ...Array.from({ length: 24 }, (_, at) => prose(60 + 11 * at, at))),
});

function textOf({ items }: Galley): string {
  return items.flatMap(({ lines }) => lines.map(({ line }) => line.text)).join('');
}

function depthOf({ items }: Galley): number {
  return items.reduce((sum, item) => sum + item.spaceBefore + item.depth, 0);
}

/** Lines of each paragraph. */
function countsIn({ items }: Galley): readonly number[] {
  const counts: number[] = [];
  for (const { paragraph } of items) counts[paragraph] = (counts[paragraph] ?? 0) + 1;
  return counts;
}

function bent(desk: Typesetter, copy: Article, lines: number, from = 0): Galley {
  const galley = desk.bendArticle(copy, MEASURE, { lines, from });
  if (galley === undefined) throw new Error(`${copy.id} cannot be bent by ${lines}`);
  return galley;
}

test('a bent body is so many lines longer or shorter, and has the same text', () => {
  const desk = fakeTypesetter();
  const own = desk.setArticle(LONG, MEASURE).value;
  for (const lines of [-2, -1, 1, 2]) {
    const galley = bent(desk, LONG, lines);
    assert.equal(depthOf(galley), depthOf(own) + lines, `${lines}`);
    assert.equal(textOf(galley), textOf(own));
  }
});

test('no paragraph is bent by more than a line', () => {
  const desk = fakeTypesetter();
  const own = countsIn(desk.setArticle(LONG, MEASURE).value);
  for (const lines of [-2, 2]) {
    const moved = countsIn(bent(desk, LONG, lines)).map((count, at) => count - (own[at] ?? 0));
    assert.deepEqual(
      moved.filter((by) => by !== 0),
      [Math.sign(lines), Math.sign(lines)],
    );
  }
});

test('a paragraph of fewer than five lines is never bent', () => {
  const desk = fakeTypesetter();
  // Each of some forty characters: four lines.
  const short = story('b', 0, {
    blocks: paragraphs('b', ...Array.from({ length: 9 }, (_, at) => prose(36, at))),
  });
  assert.ok(Math.max(...countsIn(desk.setArticle(short, MEASURE).value)) < 5);
  assert.equal(desk.bendArticle(short, MEASURE, { lines: 1, from: 0 }), undefined);
  assert.equal(desk.bendArticle(short, MEASURE, { lines: -1, from: 0 }), undefined);
});

test('what stands before the item that a story goes on from stays as it is', () => {
  const desk = fakeTypesetter();
  const own = desk.setArticle(LONG, MEASURE).value;
  const from = 40;
  const next = own.items.findIndex((item, at) => at >= from && item.startsParagraph);
  for (const lines of [-1, 1]) {
    const { items } = bent(desk, LONG, lines, from);
    assert.deepEqual(
      items.slice(0, next).map(({ lines: [first] }) => first?.line.text),
      own.items.slice(0, next).map(({ lines: [first] }) => first?.line.text),
    );
    assert.equal(items.length, own.items.length + lines);
  }
  assert.equal(
    desk.bendArticle(LONG, MEASURE, { lines: 1, from: own.items.length - 3 }),
    undefined,
  );
});

test('a paragraph that the source is set behind is not bent', () => {
  const desk = fakeTypesetter();
  const alone = story('c', 150, { source: textIn('c', 'CNN') });
  assert.equal(desk.bendArticle(alone, MEASURE, { lines: 1, from: 0 }), undefined);
  assert.equal(desk.bendArticle(alone, MEASURE, { lines: -1, from: 0 }), undefined);
});

test('a body has the same bend however often it is asked, and its own setting stays', () => {
  const desk = fakeTypesetter();
  const own = desk.setArticle(LONG, MEASURE);
  const galley = bent(desk, LONG, 1);
  assert.equal(bent(desk, LONG, 1), galley);
  assert.equal(desk.setArticle(LONG, MEASURE), own);
  assert.equal(textOf(bent(fakeTypesetter(), LONG, 1)), textOf(galley));
});
