import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createTypesetter } from '../../../src/galley/set-galley.js';
import type { Article, Block, Inline } from '../../../src/model/copy.js';
import type { Galley, GalleyItem } from '../../../src/model/galley.js';
import { FAKE_SHAPER } from '../../support/fake-shaper.js';
import { SMALL_TEMPLATE } from '../../support/small-template.js';

const SPAN = { file: 'articles/a.md', start: 0, end: 100 };
const LONG = '社區中心星期六舉行新春聯歡會，超過四百位僑胞出席，場面熱鬧。';

const inline = (text: string, strong = false): Inline => ({
  text,
  span: SPAN,
  strong,
  emphasis: false,
  href: undefined,
  beside: undefined,
});
const block = (kind: 'paragraph' | 'subhead' | 'quote', text: string): Block => ({
  kind,
  inlines: [inline(text)],
  span: SPAN,
});

function article(blocks: readonly Block[], change: Partial<Article> = {}): Article {
  return {
    id: 'articles/a.md',
    title: { text: '題', span: SPAN },
    kicker: undefined,
    deck: undefined,
    byline: undefined,
    dateline: undefined,
    source: undefined,
    section: undefined,
    priority: 3,
    page: undefined,
    columns: undefined,
    position: undefined,
    jump: { kind: 'auto' },
    jumpTitle: undefined,
    refer: undefined,
    writing: 'horizontal',
    images: [],
    optional: false,
    filler: false,
    status: 'ready',
    blocks,
    characters: 100,
    span: SPAN,
    ...change,
  };
}

const typesetter = createTypesetter({
  shaper: FAKE_SHAPER,
  template: SMALL_TEMPLATE,
  names: [],
  lang: 'zh-Hant',
});

function set(blocks: readonly Block[], change: Partial<Article> = {}, measure = 110): Galley {
  return typesetter.setArticle(article(blocks, change), measure).value;
}

const textOf = (items: readonly GalleyItem[]): string =>
  items.flatMap((item) => item.lines.map(({ line }) => line.text)).join('');
const printOf = (item: GalleyItem | undefined): string =>
  (item?.lines ?? []).flatMap(({ line }) => line.glyphs.map((glyph) => glyph.text)).join('');

test('the lines of a galley joined give the body back once, front matter apart', () => {
  const row: Block = {
    kind: 'row',
    isHead: false,
    cells: [[inline('甲')], [inline('乙')]],
    span: SPAN,
  };
  const item: Block = { kind: 'item', marker: '1.', inlines: [inline(LONG)], span: SPAN };
  const rest: Block = { kind: 'break', span: SPAN };
  const blocks = [block('paragraph', LONG), block('subhead', '小標'), block('quote', LONG)];
  const text = (value: string): { text: string; span: typeof SPAN } => ({
    text: value,
    span: SPAN,
  });
  const galley = set([...blocks, item, rest, row], {
    dateline: text('堪城訊'),
    source: text('本報綜合報導'),
  });
  assert.equal(textOf(galley.items), `${LONG}小標${LONG}${LONG}甲乙`);
});

test('a paragraph begins two em in, one where the column is narrow', () => {
  const indent = (measure: number): number | undefined =>
    set([block('paragraph', LONG)], {}, measure).items[0]?.lines[0]?.line.x;
  assert.equal(indent(110), 20);
  assert.equal(indent(80), 10);
});

test('the dateline is printed in its brackets before the first paragraph', () => {
  const galley = set([block('paragraph', LONG)], { dateline: { text: '堪城訊', span: SPAN } });
  assert.match(printOf(galley.items[0]), /^【堪城訊】社區/);
  assert.equal(galley.items[0]?.lines[0]?.line.text.startsWith('社區'), true);
});

test('a source stands in the last line where it fits, else in a line of its own', () => {
  const source = { text: '本報綜合報導', span: SPAN };
  const joined = set([block('paragraph', '中心舉行聯歡會。')], { source }, 230);
  assert.equal(joined.items.length, 1);
  assert.match(printOf(joined.items[0]), /聯歡會。（本報綜合報導）$/);
  const { x, width } = joined.items[0]?.lines[0]?.line ?? { x: 0, width: 0 };
  assert.ok(x + width <= 230.01 && x + width > 225);
  const apart = set([block('paragraph', '中心舉行聯歡會。')], { source }, 110);
  assert.equal(apart.items.length, 2);
  assert.equal(printOf(apart.items[1]), '（本報綜合報導）');
});

test('a subhead takes one L, one L of white before it, and keeps with what follows', () => {
  const [, head] = set([block('paragraph', '短。'), block('subhead', '小標')]).items;
  assert.deepEqual(
    { depth: head?.depth, before: head?.spaceBefore, keeps: head?.keepWithNext },
    { depth: 1, before: 1, keeps: true },
  );
});

test('a pull quote takes whole L with room for the rules inside', () => {
  const [quote] = set([block('quote', '這是十年來最熱鬧的一次')]).items;
  const last = quote?.lines.at(-1);
  const foot = (last?.dy ?? 0) + 10.3 + 0.08 * 15;
  assert.equal(quote?.kind, 'quote');
  assert.ok(foot + 5 <= (quote?.depth ?? 0) * 13);
  assert.ok((quote?.lines[0]?.dy ?? 0) + 10.3 - 0.85 * 15 >= 5);
});

test('a list item’s marker hangs before its text', () => {
  const item: Block = { kind: 'item', marker: '•', inlines: [inline(LONG)], span: SPAN };
  const items = set([item]).items;
  const starts = items.map(({ lines }) => lines[0]?.line.glyphs.find((g) => g.text !== '•')?.x);
  assert.equal(items[0]?.lines[0]?.line.x, 0);
  assert.equal(starts[0], 10);
  assert.equal(items[1]?.lines[0]?.line.x, 10);
});

test('all items of a list hang alike, by the widest of their markers', () => {
  const item = (marker: string): Block => ({
    kind: 'item',
    marker,
    inlines: [inline(LONG)],
    span: SPAN,
  });
  const hangs = (markers: readonly string[]): readonly number[] => {
    const lines = set(markers.map(item)).items.filter((each) => !each.startsParagraph);
    return [...new Set(lines.map(({ lines: [hung] }) => hung?.line.x ?? -1))];
  };
  assert.deepEqual(hangs(['1.', '2.', '3.']), [15]);
  assert.deepEqual(hangs(['9.', '10.']), [20]);
  assert.deepEqual(hangs(['•', '•']), [10]);
});

test('the paragraphs of one list item hang under its text', () => {
  const item = (marker: string): Block => ({
    kind: 'item',
    marker,
    inlines: [inline('短。')],
    span: SPAN,
  });
  const [first, second] = set([item('1.'), item('')]).items;
  const penOf = (each: GalleyItem | undefined): number => {
    const line = each?.lines[0]?.line;
    return (line?.x ?? 0) + (line?.glyphs.find((glyph) => glyph.text === '短')?.x ?? 0);
  };
  assert.equal(penOf(second), penOf(first));
});

test('a subhead is broken into even lines at its typed space, not filled to the edge', () => {
  const [head] = set([block('subhead', '開一個班 收了十一個學生')]).items;
  const texts = head?.lines.map(({ line }) => line.text.trim());
  assert.deepEqual(texts, ['開一個班', '收了十一個學生']);
});

test('a subhead breaks after a measure word rather than into uneven lines', () => {
  const [head] = set([block('subhead', '菜單從一百四十道減到五十二道')]).items;
  const texts = head?.lines.map(({ line }) => line.text);
  assert.deepEqual(texts, ['菜單從一百四十道', '減到五十二道']);
});

test('the cells of a table’s rows stand in common columns', () => {
  const row = (cells: readonly string[], isHead: boolean): Block => ({
    kind: 'row',
    isHead,
    cells: cells.map((text) => [inline(text)]),
    span: SPAN,
  });
  const { items } = set([row(['隊名', '勝'], true), row(['飛龍隊', '十二'], false)]);
  const columns = items.map((item) => item.lines.map(({ line }) => line.x));
  assert.deepEqual(columns[0], columns[1]);
  assert.equal(items[0]?.keepWithNext, true);
});

test('strong words take the strong face', () => {
  const faces: unknown[] = [];
  const shaper = {
    ...FAKE_SHAPER,
    glyphOf: (point: number, face: { readonly weight: number }) => {
      faces.push(face.weight);
      return FAKE_SHAPER.glyphOf(point, { family: 'serif', weight: 400 });
    },
  };
  const own = createTypesetter({ shaper, template: SMALL_TEMPLATE, names: [], lang: 'zh-Hant' });
  const strong: Block = {
    kind: 'paragraph',
    inlines: [inline('甲'), inline('乙', true)],
    span: SPAN,
  };
  own.setArticle(article([strong]), 110);
  assert.deepEqual(faces, [400, 700]);
});

test('an article is set once for each measure', () => {
  const one = article([block('paragraph', LONG)]);
  const first = typesetter.setArticle(one, 110);
  assert.equal(typesetter.setArticle(one, 110), first);
  assert.notEqual(typesetter.setArticle(one, 170), first);
});

test('an article without body still prints its dateline', () => {
  const galley = set([], { dateline: { text: '堪城訊', span: SPAN } });
  assert.equal(printOf(galley.items[0]), '【堪城訊】');
});

test('emphasis puts dots under Chinese and the strong face on Western words', () => {
  const emphasis: Inline = { ...inline('不要急，Kansas慢慢來'), emphasis: true };
  const made = set([{ kind: 'paragraph', inlines: [inline('他說：'), emphasis], span: SPAN }]);
  const lines = made.items.flatMap((item) => item.lines.map(({ line }) => line));
  const dots = lines.flatMap((line) => line.beside?.marks ?? []);
  assert.equal(dots.length, 6);
  assert.equal(lines.map((line) => line.text).join(''), '他說：不要急，Kansas慢慢來');
});

test('a line with a reading above takes a second line of the grid', () => {
  const read: Inline = { ...inline('堪薩斯'), beside: { kind: 'reading', text: 'Kansas' } };
  const made = set([{ kind: 'paragraph', inlines: [inline('住在'), read], span: SPAN }]);
  const [item] = made.items;
  assert.equal(item?.depth, 2);
  assert.equal(item?.lines[0]?.dy, SMALL_TEMPLATE.leading);
});

test('a reading above a subhead or a pull quote has room', () => {
  const read: Inline = { ...inline('圖書館'), beside: { kind: 'reading', text: 'library' } };
  const { leading } = SMALL_TEMPLATE;
  for (const kind of ['subhead', 'quote'] as const) {
    const plain = set([{ kind, inlines: [inline('圖書館')], span: SPAN }]).items[0];
    const made = set([{ kind, inlines: [read], span: SPAN }]).items[0];
    assert.ok((made?.depth ?? 0) > (plain?.depth ?? 0), kind);
    const dy = made?.lines[0]?.dy ?? 0;
    assert.ok(dy >= (plain?.lines[0]?.dy ?? 0) + leading / 2, kind);
  }
});

test('lines of verse keep their length, what turns over hangs, and a line of white parts stanzas', () => {
  const verse = (text: string, kind: 'opens' | 'follows'): Block => ({
    kind: 'paragraph',
    inlines: [inline(text)],
    verse: kind,
    span: SPAN,
  });
  const { items } = set([
    block('paragraph', LONG),
    verse('他們把樹鋸倒的那一年', 'opens'),
    verse('我還沒有搬來，也不曾聽人說過', 'follows'),
    verse('只有樹根不知道', 'opens'),
    block('paragraph', LONG),
  ]);
  const lines = items.slice(3, 7).map((item) => [printOf(item), item.spaceBefore]);
  assert.deepEqual(lines, [
    ['他們把樹鋸倒的那一年', 0],
    ['我還沒有搬來，也不曾聽', 0],
    ['人說過', 0],
    ['只有樹根不知道', 1],
  ]);
  const starts = items.slice(3, 7).map(({ lines: [hung] }) => hung?.line.x);
  assert.deepEqual(starts, [0, 0, 10, 0]);
  assert.equal(items[7]?.spaceBefore, 0);
  assert.equal(items[3]?.startsParagraph && items[3].endsParagraph, true);
});
