import assert from 'node:assert/strict';
import { test } from 'node:test';
import { overlaps } from '../../../src/base/geometry.js';
import { spreadAds } from '../../../src/plan/spread-ads.js';
import { type AdStack, stackAds } from '../../../src/plan/stack-ads.js';
import { booked, measured, TABLOID } from '../../support/layout-desk.js';

const LINE = TABLOID.leading;
const SPREAD = { ceiling: 0, sliver: 8 * LINE, mostGrown: 2.2 * LINE };

/** Ads of the page's width, one above the other. */
function tower(...heights: readonly number[]): AdStack {
  const ads = heights.map((height, at) => measured(`ad-${at}`, 6, height));
  return stackAds(ads, { outer: 'right', firstLine: 0 }, TABLOID);
}

test('a sliver above a full page of ads is shared out between them, and the page is full', () => {
  const { slots, freeLines } = tower(265, 265, 265, 265);
  assert.deepEqual(freeLines, [0, 0, 0, 0, 0, 0]);
  const tops = slots.map(({ y }) => y).sort((a, b) => a - b);
  assert.ok(Math.abs(tops[0] ?? 1) < 0.01);
  const gaps = tops.slice(1).map((y, at) => y - (tops[at] ?? 0) - 265);
  assert.ok(Math.abs((gaps[0] ?? 0) - (gaps[1] ?? 1)) < 0.01, gaps.join(' '));
  assert.ok((gaps[0] ?? 99) <= 10 + SPREAD.mostGrown);
});

test('sizes, columns and the ad at the foot stay as they are', () => {
  const { slots } = tower(265, 265, 265, 265);
  const foot = slots.reduce((lowest, slot) => (slot.y > lowest.y ? slot : lowest));
  assert.ok(Math.abs(foot.y + foot.height - TABLOID.body.height) < 0.01);
  for (const slot of slots) assert.equal(slot.height, 265);
});

test('a gap that would be seen is not made: the sliver stays white', () => {
  const { freeLines } = tower(510, 510);
  assert.ok(Math.min(...freeLines) > 0, freeLines.join(' '));
});

test('ads under a hole that takes stories stay at the foot', () => {
  const ads = [booked('a', 'quarter'), booked('b', 'eighth')];
  const { slots } = stackAds(ads, { outer: 'right', firstLine: 0 }, TABLOID);
  assert.deepEqual(spreadAds(slots, 6, SPREAD).slots, slots);
});

test('spread ads never meet', () => {
  const ads = [
    booked('a', 'quarter'),
    ...Array.from({ length: 5 }, (_, at) => measured(`two-${at}`, 2, 207)),
    ...Array.from({ length: 6 }, (_, at) => measured(`one-${at}`, 1, 168)),
    booked('b', 'quarter'),
  ];
  const { slots } = stackAds(ads, { outer: 'left', firstLine: 9 }, TABLOID);
  assert.ok(slots.length > 8);
  slots.forEach((one, at) => {
    for (const other of slots.slice(at + 1)) assert.ok(!overlaps(one, other));
    assert.ok(one.y >= 9 * LINE - 0.01);
  });
});
