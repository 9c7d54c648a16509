// The last levers inside a story, set without fonts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Article } from '../../../src/model/copy.js';
import { bentVariantsOf, everyBentOf } from '../../../src/plan/bent-variants.js';
import { type Piece, wholePiece } from '../../../src/plan/desk.js';
import { type Variant, variantsOf } from '../../../src/plan/variants.js';
import { prose } from '../../support/issue-folder.js';
import { deskTools, picture, story } from '../../support/layout-desk.js';
import { paragraphs, textIn } from '../../support/proof.js';

/** Paragraphs of five to twenty lines. */
function longStory(more: Partial<Article> = {}): Article {
  const texts = Array.from({ length: 12 }, (_, at) => prose(60 + 11 * at, at));
  return story('a', 0, { blocks: paragraphs('articles/a.md', ...texts), ...more });
}

function textOf({ measured, ranges }: Variant): string {
  return ranges
    .flatMap(({ from, to }) => measured.items.slice(from, to))
    .flatMap(({ lines }) => lines.map(({ line }) => line.text))
    .join('');
}

function leversIn(variants: readonly Variant[]): readonly string[] {
  return [...new Set(variants.flatMap(({ levers }) => levers))].sort();
}

test('a bent shape has a height that the story has not, or not so cheaply', () => {
  const tools = deskTools();
  const piece = wholePiece(longStory());
  const own = variantsOf(piece, tools);
  const bent = bentVariantsOf(piece, tools);
  assert.ok(bent.length > 0);
  for (const { columns, height, cost } of bent) {
    const same = own.find((other) => other.columns === columns && other.height === height);
    assert.ok(same === undefined || cost < same.cost, `${columns} columns, ${height} L`);
  }
});

test('whatever is bent, all of the text stands in the legs', () => {
  const tools = deskTools();
  const piece = wholePiece(longStory());
  const [first] = variantsOf(piece, tools);
  const text = first === undefined ? '' : textOf(first);
  assert.ok(text.length > 1000);
  for (const variant of bentVariantsOf(piece, tools)) assert.equal(textOf(variant), text);
});

test('every bent shape names its levers, and pays for them', () => {
  const tools = deskTools();
  const bent = bentVariantsOf(wholePiece(longStory()), tools);
  for (const { levers, cost } of bent) {
    assert.ok(levers.length > 0);
    assert.ok(cost >= 4, `${cost}`);
  }
  assert.ok(leversIn(bent).includes('paragraph -1 line'), leversIn(bent).join());
  for (const lever of leversIn(bent)) {
    assert.match(
      lever,
      /^((headline|paragraph) ([+-]1 line|[+-]2 lines)|headline (-1 size|\+1 tier))$/,
    );
  }
});

test('a headline that stands in one line is broken in two where the editor says so', () => {
  const tools = deskTools();
  const title = textIn('a', '社區中心開放|歡迎參觀');
  const bent = everyBentOf(wholePiece(longStory({ title })), tools);
  const heads = bent.flatMap(({ levers, heads: stack }) =>
    levers.includes('headline +1 line') ? [stack.heads] : [],
  );
  assert.ok(heads.length > 0);
  for (const stack of heads) {
    const lines = stack
      .find(({ role }) => role === 'headline')
      ?.block.lines.map(({ line }) => line.text);
    assert.equal(lines?.[0], '社區中心開放|');
  }
});

test('a story whose picture may be cropped has its paragraphs left alone', () => {
  const levers = (crop: 'auto' | 'never'): readonly string[] => {
    const images = [picture(1500, 1000, { crop })];
    return leversIn(bentVariantsOf(wholePiece(longStory({ images })), deskTools()));
  };
  const isParagraph = (lever: string): boolean => lever.startsWith('paragraph');
  assert.deepEqual(levers('auto').filter(isParagraph), []);
  assert.notDeepEqual(levers('never').filter(isParagraph), []);
});

test('the rest of a story is bent behind the place where it goes on', () => {
  const tools = deskTools();
  const article = longStory();
  const rest: Piece = { ...wholePiece(article), from: 40, fromPage: 'A1', rank: 3 };
  const own = variantsOf(rest, tools)[0];
  const bent = bentVariantsOf(rest, tools);
  assert.ok(bent.length > 0);
  for (const variant of bent) {
    assert.equal(variant.ranges[0]?.from, 40);
    assert.equal(textOf(variant), own && textOf(own));
  }
});

test('nothing is bent where the template allows no line', () => {
  const { template } = deskTools();
  const tools = deskTools({ ...template, limits: { ...template.limits, bentLines: 0 } });
  const levers = leversIn(bentVariantsOf(wholePiece(longStory()), tools));
  assert.deepEqual(
    levers.filter((lever) => lever.startsWith('paragraph')),
    [],
  );
});

test('a headline is not broken in two where each half would leave most of its measure white', () => {
  const longer = (title: string): readonly Variant[] =>
    everyBentOf(wholePiece(longStory({ title: textIn('a', title) })), deskTools()).filter(
      ({ levers }) => levers.includes('headline +1 line'),
    );
  assert.ok(longer('社區中心開放|歡迎參觀').length > 0);
  for (const title of ['社區中心開放|歡迎參觀', '雪夜的|一碗麵']) {
    for (const { heads, columns } of longer(title)) {
      assert.ok(heads.spread >= 0.5, `${title} over ${columns}`);
    }
  }
});
