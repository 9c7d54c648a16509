import assert from 'node:assert/strict';
import { test } from 'node:test';
import { overlaps } from '../../../src/base/geometry.js';
import { raisedStacks } from '../../../src/plan/raise-ads.js';
import { stackAds } from '../../../src/plan/stack-ads.js';
import { booked, measured, TABLOID } from '../../support/layout-desk.js';

const INNER = { outer: 'right', firstLine: 0 } as const;
const { leading } = TABLOID;

test('what stands on other ads goes up by an L or two, the hole above with it', () => {
  const stack = stackAds([booked('low', 'half'), booked('high', 'half')], INNER, TABLOID);
  const free = stackAds([booked('low', 'half'), booked('high', 'eighth')], INNER, TABLOID);
  // Two halves fill a page: nothing is left to be taken from.
  assert.deepEqual(raisedStacks(stack, 0, TABLOID), []);
  const [foot = 0] = [...new Set(free.freeLines)].sort((a, b) => a - b);
  const raised = raisedStacks(free, 0, TABLOID);
  assert.deepEqual(
    raised.map(({ freeLines }) => Math.min(...freeLines)),
    [foot - 1, foot - 2],
  );
  raised.forEach(({ slots, cost }, at) => {
    const yOf = (id: string, of = slots): number => of.find(({ ad }) => ad.id === id)?.y ?? 0;
    assert.equal(yOf('ads/low.md'), yOf('ads/low.md', [...free.slots]));
    const up = yOf('ads/high.md', [...free.slots]) - yOf('ads/high.md');
    assert.ok(Math.abs(up - (at + 1) * leading) < 0.01, `${up}`);
    assert.ok(cost > free.cost);
  });
});

test('raised ads keep their sizes, and none stands on another', () => {
  const ads = [booked('a', 'half'), measured('b', 3, 200), measured('c', 2, 150)];
  const stack = stackAds(ads, INNER, TABLOID);
  const raised = raisedStacks(stack, 0, TABLOID);
  assert.ok(raised.length > 0);
  for (const { slots } of raised) {
    assert.deepEqual(
      slots.map(({ ad, width, height }) => [ad.id, width, height]),
      stack.slots.map(({ ad, width, height }) => [ad.id, width, height]),
    );
    for (const [at, slot] of slots.entries()) {
      assert.ok(slots.slice(at + 1).every((other) => !overlaps(slot, other)));
    }
  }
});

test('an ad at the page’s foot stays there', () => {
  const stack = stackAds([booked('a', 'half')], INNER, TABLOID);
  assert.deepEqual(raisedStacks(stack, 0, TABLOID), []);
});
