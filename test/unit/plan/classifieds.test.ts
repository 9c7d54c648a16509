import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Liner } from '../../../src/model/copy.js';
import type { LinerSlot } from '../../../src/model/dummy.js';
import type { Template } from '../../../src/model/template.js';
import { classifiedCopy } from '../../../src/plan/classified-copy.js';
import { type ClassifiedStrip, packClassifieds, slotsAt } from '../../../src/plan/classifieds.js';
import { deskTools, measured, small, TABLOID } from '../../support/layout-desk.js';

function textOf(slot: LinerSlot): string {
  return slot.frame.lines.map(({ line }) => line.text).join('');
}

/** A slot's foot, and whether it is a category's head. */
const footOf = (slot: LinerSlot): number => slot.y + slot.frame.height;
const isHead = (slot: LinerSlot): boolean => slot.role === 'box' && textOf(slot) !== '續';
const isSign = (slot: LinerSlot): boolean => textOf(slot) === '續';

/** Slots of a block by column, the band over them and the signs 續 left out. */
function columnsOf(slots: readonly LinerSlot[]): readonly (readonly LinerSlot[])[] {
  const body = slots.slice(1).filter((slot) => !isSign(slot));
  const edges = [...new Set(body.map(({ x }) => x))].toSorted((a, b) => a - b);
  return edges.map((edge) => body.filter(({ x }) => x === edge));
}

function many(count: number): readonly Liner[] {
  const categories = ['招聘', '出租', '服務'];
  return Array.from({ length: count }, (_, at) =>
    small(`則${'甲乙丙丁'[at % 4]}${at}`, categories[at % 3] ?? '', 30 + ((at * 17) % 50)),
  );
}

/** Liners over some columns of the page, in at most so many L. */
function pack(liners: readonly Liner[], lines = 80, columns = 6): ClassifiedStrip | undefined {
  const copy = classifiedCopy(liners, [], TABLOID);
  return packClassifieds(copy, { columns, lines, isWhole: false }, deskTools());
}

const slotsOf = (
  strip: ClassifiedStrip | undefined,
  y = 0,
  template = TABLOID,
): readonly LinerSlot[] =>
  strip === undefined ? [] : slotsAt(strip, { x: 0, y }, deskTools(template));

test('a block is data alone, so that one which outlives its plan keeps nothing that the plan has tried', () => {
  assert.doesNotThrow(() => structuredClone(pack(many(30))));
});

test('without classifieds there is no block', () => {
  assert.equal(pack([]), undefined);
});

test('categories stand in the order of their first appearance, each under its head', () => {
  const slots = columnsOf(slotsOf(pack(many(30)))).flat();
  const heads = [...new Set(slots.filter(isHead).map(textOf))];
  assert.deepEqual(heads, ['招聘', '出租', '服務']);
  let category = '';
  const order: string[] = [];
  for (const slot of slots) {
    if (isHead(slot)) category = textOf(slot);
    else order.push(`${category} ${slot.item}`);
  }
  const wanted = ['招聘', '出租', '服務'].flatMap((name) =>
    many(30)
      .filter((liner) => liner.category.text === name)
      .map((liner) => `${name} ${liner.id}`),
  );
  assert.deepEqual(order, wanted);
});

test('the paper’s own order of categories comes first', () => {
  const rules = { columns: undefined, categories: ['服務', '徵友'], continued: undefined };
  const template: Template = { ...TABLOID, classified: rules };
  const { ads } = classifiedCopy(many(9), [], template);
  const order = [...new Set(ads.map(({ category }) => category.text))];
  assert.deepEqual(order, ['服務', '招聘', '出租']);
});

test('every column begins with a head, so that a category that goes on is named again (RK02)', () => {
  const liners = Array.from({ length: 24 }, (_, at) => small(`則${at}`, '招聘', 60));
  const columns = columnsOf(slotsOf(pack(liners)));
  assert.equal(columns.length, TABLOID.columns);
  for (const column of columns) {
    assert.deepEqual(column.map(isHead).slice(0, 2), [true, false]);
    assert.equal(column.filter(isHead).length, 1);
  }
});

test('a repeated head carries the small sign of what goes on, the first does not', () => {
  const liners = Array.from({ length: 24 }, (_, at) => small(`則${at}`, '招聘', 60));
  const strip = pack(liners);
  const signs = slotsOf(strip).filter(isSign);
  assert.equal(signs.length, TABLOID.columns - 1);
  const rest = packClassifieds(
    { ...classifiedCopy(liners, [], TABLOID), begun: '招聘' },
    { columns: 6, lines: 80, isWhole: false },
    deskTools(),
  );
  assert.equal(slotsOf(rest).filter(isSign).length, TABLOID.columns);
});

test('no head stands alone at the foot of a column', () => {
  for (let count = 6; count <= 40; count += 1) {
    for (const column of columnsOf(slotsOf(pack(many(count))))) {
      assert.ok(!column.map(isHead).at(-1), `${count} liners`);
    }
  }
});

test('every liner is printed once and whole (RK03), in its place below the one before', () => {
  const liners = many(40);
  const slots = slotsOf(pack(liners), 130);
  const items = slots.filter(({ role }) => role === 'classified').map(({ item }) => item);
  assert.deepEqual(items.toSorted(), liners.map(({ id }) => id).toSorted());
  for (const column of columnsOf(slots)) {
    column.slice(1).forEach((slot, at) => {
      assert.ok(slot.y >= footOf(column[at] ?? slot) - 0.01);
    });
  }
});

test('all columns of a block end on one line (RK04), at its depth', () => {
  const strip = pack(many(40));
  const foot = 130 + (strip?.depth ?? 0) * TABLOID.leading;
  for (const column of columnsOf(slotsOf(strip, 130))) {
    const own = Math.max(...column.map(footOf));
    assert.ok(Math.abs(own - foot) < 0.5, `${own} ${foot}`);
  }
});

test('what finds no room comes back as the rest, with the category that has been begun', () => {
  const liners = many(200);
  const strip = pack(liners, 20);
  const placed = slotsOf(strip).filter(({ role }) => role === 'classified');
  const rest = (strip?.rest.ads ?? []).map(({ id }) => id);
  assert.ok(placed.length > 0 && rest.length > 0);
  assert.ok((strip?.depth ?? 99) <= 20);
  const all = [...placed.map(({ item }) => item), ...rest];
  assert.deepEqual(all.toSorted(), liners.map(({ id }) => id).toSorted());
  assert.equal(strip?.rest.begun, '招聘');
});

test('a page with no room to speak of takes none', () => {
  assert.equal(pack(many(3), 6), undefined);
});

test('a block of two columns is as wide as they are, its band too', () => {
  const slots = slotsOf(pack(many(6), 80, 2), 26);
  const [band] = slots;
  assert.equal(band === undefined ? '' : textOf(band), TABLOID.labels.classified);
  assert.equal(band?.frame.width, 230);
  assert.equal(band?.y, 26);
  assert.ok(slots.every(({ x, frame }) => x + frame.width <= 230));
});

test('a template’s own columns of classifieds are narrower than the page’s', () => {
  const rules = { columns: 8, categories: [], continued: undefined };
  const template: Template = { ...TABLOID, classified: rules };
  const tools = deskTools(template);
  const copy = classifiedCopy(many(40), [], template);
  const strip = packClassifieds(copy, { columns: 3, lines: 80, isWhole: false }, tools);
  const columns = columnsOf(slotsOf(strip, 0, template));
  assert.deepEqual(
    columns.map(([first]) => [first?.x, first?.frame.width]),
    [
      [0, 80],
      [90, 80],
      [180, 80],
      [270, 80],
    ],
  );
  const third = packClassifieds(copy, { columns: 2, lines: 80, isWhole: false }, tools);
  assert.equal(third, undefined, 'its edge would fall inside a column');
});

test('a display classified stands first in its category, at exactly its size', () => {
  const shop = measured('超市', 1, 110, { kind: 'classified', category: '出租' });
  const copy = classifiedCopy(many(30), [shop], TABLOID);
  const strip = packClassifieds(copy, { columns: 6, lines: 80, isWhole: false }, deskTools());
  const columns = columnsOf(slotsOf(strip));
  const own = columns.find((column) => column.some(({ item }) => item === shop.id)) ?? [];
  const at = own.findIndex(({ item }) => item === shop.id);
  assert.deepEqual([own[at]?.frame.width, own[at]?.frame.height], [110, 110]);
  const head = own[at - 1];
  assert.equal(head === undefined ? '' : textOf(head), '出租');
});

test('a wide display classified lies over two columns inside its category, and nothing over or under it', () => {
  const realtor = measured('地產', 2, 150, { kind: 'classified', category: '出租' });
  for (let count = 20; count <= 60; count += 5) {
    const copy = classifiedCopy(many(count), [realtor], TABLOID);
    const strip = packClassifieds(copy, { columns: 6, lines: 80, isWhole: false }, deskTools());
    const slots = slotsOf(strip);
    const wide = slots.find(({ item }) => item === realtor.id);
    assert.ok(wide !== undefined && strip?.rest.ads.length === 0, `${count} liners`);
    assert.deepEqual([wide.frame.width, wide.frame.height], [230, 150]);
    for (const other of slots.filter((slot) => slot !== wide)) {
      const isAcross = other.x < wide.x + 230 && wide.x < other.x + other.frame.width;
      const isBeside = other.y < footOf(wide) - 0.01 && wide.y + 0.01 < footOf(other);
      assert.ok(!(isAcross && isBeside), `${count} liners: ${other.item}`);
    }
    const before = slots.filter(({ x, y }) => x === wide.x && y < wide.y);
    assert.equal(before.filter(isHead).map(textOf).at(-1), '出租');
  }
});
