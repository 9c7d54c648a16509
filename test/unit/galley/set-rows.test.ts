import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setRows } from '../../../src/galley/set-rows.js';
import type { Block } from '../../../src/model/copy.js';
import type { GalleyItem, Line } from '../../../src/model/galley.js';
import { FAKE_TOOLS } from '../../support/fake-shaper.js';
import { SMALL_TEMPLATE } from '../../support/small-template.js';

type Row = Extract<Block, { kind: 'row' }>;

const SPAN = { file: 'articles/a.md', start: 0, end: 10 };
const TABLE_SIZE = SMALL_TEMPLATE.styles.get('table')?.size ?? 0;

function rowsOf(...table: readonly (readonly string[])[]): readonly Row[] {
  return table.map((cells, at) => ({
    kind: 'row',
    isHead: at === 0,
    cells: cells.map((text) => [
      { text, span: SPAN, strong: false, emphasis: false, href: undefined, beside: undefined },
    ]),
    span: SPAN,
  }));
}

function set(rows: readonly Row[], measure: number, names: readonly string[] = []): GalleyItem[] {
  const tools = { ...FAKE_TOOLS, template: SMALL_TEMPLATE, names };
  return [...setRows(rows, { measure, paragraph: 0 }, tools).value];
}

const linesOf = (items: readonly GalleyItem[]): readonly Line[] =>
  items.flatMap((item) => item.lines.map(({ line }) => line));

const RENTS = rowsOf(
  ['地區', '去年', '今年', '漲幅'],
  ['老街一帶', '980', '1455', '48'],
  ['Overland Park 北區', '1125', '1590', '41'],
);

test('figures and short cells stay whole while a long cell takes two lines', () => {
  const texts = linesOf(set(RENTS, 110)).map((line) => line.text);
  for (const whole of ['老街一帶', '980', '1455', '1125', '漲幅']) {
    assert.ok(texts.includes(whole), whole);
  }
  assert.ok(texts.some((text) => text.trim() === 'Overland'));
});

test('a table that does not fit steps down in size, and one that fits does not', () => {
  assert.equal(linesOf(set(RENTS, 300))[0]?.size, TABLE_SIZE);
  const narrow = linesOf(set(RENTS, 84))[0]?.size ?? 0;
  assert.ok(narrow < TABLE_SIZE && narrow >= TABLE_SIZE - 1.5);
});

test('a column of figures stands flush right under its head, a column of words flush left', () => {
  const items = set(RENTS, 300);
  const column = (at: number): readonly Line[] =>
    items.flatMap((item) => item.lines.map(({ line }) => line)).filter((_, n) => n % 4 === at);
  const rights = column(1).map((line) => Math.round(line.x + line.width));
  assert.equal(new Set(rights).size, 1);
  assert.deepEqual([...new Set(column(0).map((line) => line.x))], [0]);
});

test('a name of the paper is parted only where no size holds it whole', () => {
  const rows = rowsOf(['地區', '漲幅'], ['堪城華人社區中心', '48']);
  const texts = (measure: number): readonly string[] =>
    linesOf(set(rows, measure, ['堪城華人社區中心'])).map((line) => line.text);
  assert.ok(texts(110).includes('堪城華人社區中心'));
  assert.ok(!texts(60).includes('堪城華人社區中心'));
});

test('nothing leaves the measure, however narrow, and no cell is lost', () => {
  for (const measure of [40, 60, 110, 170, 350]) {
    const lines = linesOf(set(RENTS, measure));
    for (const line of lines) assert.ok(line.x + line.width <= measure + 0.05, line.text);
    const printed = lines.map((line) => line.text).join('');
    const written = RENTS.flatMap((row) => row.cells.map((cell) => cell[0]?.text)).join('');
    assert.deepEqual([...printed].sort(), [...written].sort());
  }
});
