// The lead of a page: larger than what stands beside it, in whatever shapes fill the page.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Placed } from '../../../src/plan/build-module.js';
import { wholePiece } from '../../../src/plan/desk.js';
import { keepsOrder, ordersFor, smallLeadOf } from '../../../src/plan/lead.js';
import { type Variant, variantsOf } from '../../../src/plan/variants.js';
import { deskTools, story } from '../../support/layout-desk.js';

const tools = deskTools();

function shapesOf(name: string, priority: 1 | 2): readonly Variant[] {
  return variantsOf(wholePiece(story(name, 900, { priority })), tools);
}

/** A shape over so many columns, anywhere. */
function over(shapes: readonly Variant[], columns: number): Placed {
  const shape = shapes.find((one) => one.columns === columns);
  assert.ok(shape);
  return { shape, grid: { column: 0, columnSpan: columns, line: 0, lineSpan: shape.height } };
}

test('a lead is too small beside a larger head, or as large a one over more columns', () => {
  const leads = shapesOf('lead', 1);
  const others = shapesOf('other', 2);
  assert.equal(smallLeadOf([over(leads, 2), over(others, 3)]), over(leads, 2).shape);
  assert.equal(smallLeadOf([over(leads, 4), over(others, 3)]), undefined);
  assert.equal(smallLeadOf([over(leads, 2)]), undefined);
  // Of two leads one is enough.
  assert.equal(smallLeadOf([over(leads, 2), over(leads, 4), over(others, 3)]), undefined);
});

test('shapes that keep an order cannot set a lesser story as large as the lead', () => {
  const leads = shapesOf('lead', 1);
  const others = shapesOf('other', 2);
  const small = over(leads, 2).shape as Variant;
  const orders = ordersFor(small, leads);
  assert.ok(orders.length > 1);
  for (const order of orders) {
    const kept = (shapes: readonly Variant[]): readonly Variant[] =>
      shapes.filter((shape) => keepsOrder(shape, order));
    for (const lead of kept(leads)) {
      for (const other of kept(others)) assert.ok(lead.headSize > other.headSize);
    }
  }
});
