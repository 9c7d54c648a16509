import assert from 'node:assert/strict';
import { test } from 'node:test';
import { basicLegs, brokenLegs, columnX, legsWidth, spanWidth } from '../../../src/plan/grid.js';
import { TABLOID } from '../../support/layout-desk.js';

test('spans over columns include their gutters (RG04): 13, 27, 41 em …', () => {
  const template = { ...TABLOID, columnEm: 13, gutterEm: 1, bodySize: 10 };
  const ems = [1, 2, 3, 4, 5, 6].map((columns) => spanWidth(template, columns) / 10);
  assert.deepEqual(ems, [13, 27, 41, 55, 69, 83]);
});

test('all columns of the template fill its type area', () => {
  assert.equal(spanWidth(TABLOID, TABLOID.columns), TABLOID.body.width);
  assert.equal(columnX(TABLOID, TABLOID.columns - 1) + spanWidth(TABLOID, 1), TABLOID.body.width);
});

test('basic legs are one a column', () => {
  assert.deepEqual(basicLegs(TABLOID, 4), { count: 4, measure: 110 });
  assert.equal(legsWidth(TABLOID, basicLegs(TABLOID, 4), 4), spanWidth(TABLOID, 4));
});

test('broken columns are fewer and wider, whole em (RG01), and fill the span', () => {
  let found = 0;
  for (let columnEm = 8; columnEm <= 20; columnEm += 1) {
    const template = { ...TABLOID, columnEm };
    for (let columns = 1; columns <= 6; columns += 1) {
      const legs = brokenLegs(template, columns);
      if (legs === undefined) continue;
      found += 1;
      assert.ok(legs.count < columns);
      assert.ok(Number.isInteger(legs.measure / template.bodySize), `${columnEm} em, ${columns}`);
      assert.ok(legs.measure > columnEm * template.bodySize);
      assert.equal(legsWidth(template, legs, legs.count), spanWidth(template, columns));
    }
  }
  assert.ok(found > 10);
});

test('one column is never broken', () => {
  assert.equal(brokenLegs(TABLOID, 1), undefined);
});
