import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Liner } from '../../../src/model/copy.js';
import type { LinerSlot } from '../../../src/model/dummy.js';
import { packClassifieds } from '../../../src/plan/classifieds.js';
import { deskTools, small, TABLOID } from '../../support/layout-desk.js';

function textOf(slot: LinerSlot): string {
  return slot.frame.lines.map(({ line }) => line.text).join('');
}

/** A slot's foot, and whether it is a category's head. */
const footOf = (slot: LinerSlot): number => slot.y + slot.frame.height;
const isHead = (slot: LinerSlot): boolean => slot.role === 'box';

/** Slots of a strip by column, the band over them left out. */
function columnsOf(slots: readonly LinerSlot[]): readonly (readonly LinerSlot[])[] {
  const body = slots.slice(1);
  const edges = [...new Set(body.map(({ x }) => x))].toSorted((a, b) => a - b);
  return edges.map((edge) => body.filter(({ x }) => x === edge));
}

function many(count: number): readonly Liner[] {
  const categories = ['招聘', '出租', '服務'];
  return Array.from({ length: count }, (_, at) =>
    small(`則${'甲乙丙丁'[at % 4]}${at}`, categories[at % 3] ?? '', 30 + ((at * 17) % 50)),
  );
}

test('without classifieds there is no strip', () => {
  assert.equal(packClassifieds([], 80, deskTools()), undefined);
});

test('categories stand in the order of their first appearance, each under its head', () => {
  const strip = packClassifieds(many(30), 80, deskTools());
  const slots = columnsOf(strip?.slots(0) ?? []).flat();
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

test('every column begins with a head, so that a category that goes on is named again (RK02)', () => {
  const liners = Array.from({ length: 24 }, (_, at) => small(`則${at}`, '招聘', 60));
  const columns = columnsOf(packClassifieds(liners, 80, deskTools())?.slots(0) ?? []);
  assert.equal(columns.length, TABLOID.columns);
  for (const column of columns) {
    assert.deepEqual(column.map(isHead).slice(0, 2), [true, false]);
    assert.equal(column.filter(isHead).length, 1);
  }
});

test('no head stands alone at the foot of a column', () => {
  for (let count = 6; count <= 40; count += 1) {
    for (const column of columnsOf(packClassifieds(many(count), 80, deskTools())?.slots(0) ?? [])) {
      assert.ok(!column.map(isHead).at(-1), `${count} liners`);
    }
  }
});

test('every liner is printed once and whole (RK03), in its place below the one before', () => {
  const liners = many(40);
  const slots = packClassifieds(liners, 80, deskTools())?.slots(130) ?? [];
  const items = slots.filter((slot) => !isHead(slot)).map(({ item }) => item);
  assert.deepEqual(items.toSorted(), liners.map(({ id }) => id).toSorted());
  for (const column of columnsOf(slots)) {
    column.slice(1).forEach((slot, at) => {
      assert.ok(slot.y >= footOf(column[at] ?? slot) - 0.01);
    });
  }
});

test('a strip stays inside its depth, and its columns end on one line where the white can be shared out (RK04)', () => {
  const strip = packClassifieds(many(40), 80, deskTools());
  const foot = 130 + (strip?.depth ?? 0) * TABLOID.leading;
  const columns = columnsOf(strip?.slots(130) ?? []);
  const feet = columns.map((column) => Math.max(...column.map(footOf)));
  for (const own of feet) assert.ok(own <= foot + 0.01);
  const squared = feet.filter((own) => Math.abs(own - foot) < 0.5).length;
  assert.ok(squared >= columns.length - 2, `${feet.map((own) => foot - own)}`);
});

test('what finds no room comes back as the rest', () => {
  const liners = many(200);
  const strip = packClassifieds(liners, 20, deskTools());
  const placed = (strip?.slots(0) ?? []).filter((slot) => !isHead(slot)).map(({ item }) => item);
  const rest = (strip?.rest ?? []).map(({ id }) => id);
  assert.ok(placed.length > 0 && rest.length > 0);
  assert.ok((strip?.depth ?? 99) <= 20);
  assert.deepEqual([...placed, ...rest].toSorted(), liners.map(({ id }) => id).toSorted());
});

test('a page with no room to speak of takes none', () => {
  const liners = many(3);
  const strip = packClassifieds(liners, 6, deskTools());
  assert.equal(strip?.depth, 0);
  assert.deepEqual(strip?.rest, liners);
});

test('the band over the strip carries the template’s word over all columns', () => {
  const [band] = packClassifieds(many(9), 80, deskTools())?.slots(26) ?? [];
  assert.equal(band === undefined ? '' : textOf(band), TABLOID.labels.classified);
  assert.equal(band?.frame.width, TABLOID.body.width);
  assert.equal(band?.y, 26);
});
