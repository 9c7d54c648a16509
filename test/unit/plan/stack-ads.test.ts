import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contains, overlaps, type Rect } from '../../../src/base/geometry.js';
import type { Ad } from '../../../src/model/copy.js';
import { type AdStack, measureOf, stackAds } from '../../../src/plan/stack-ads.js';
import { booked, measured, TABLOID } from '../../support/layout-desk.js';
import { pick, seeded } from '../../support/seeded.js';

const INNER = { outer: 'right', firstLine: 0 } as const;
const TYPE_AREA: Rect = { x: 0, y: 0, width: TABLOID.body.width, height: TABLOID.body.height };

/** Mixed ads by chance, more than a page holds. */
function manyAds(seed: number): readonly Ad[] {
  const random = seeded(seed);
  return Array.from({ length: 12 }, (_, at) => {
    const height = 60 + Math.floor(random() * 400);
    return measured(`ad-${at}`, pick([1, 2, 3, 4, 6], random), height);
  });
}

function assertSound(stack: AdStack, name: string): void {
  for (const [at, slot] of stack.slots.entries()) {
    assert.ok(contains(TYPE_AREA, slot), `${name}: ${slot.ad.id} leaves the type area`);
    for (const other of stack.slots.slice(at + 1)) {
      assert.ok(!overlaps(slot, other), `${name}: ${slot.ad.id} on ${other.ad.id}`);
    }
  }
}

test('an ad is exactly as large as it was booked', () => {
  const { slots } = stackAds(
    [booked('named', 'eighth'), measured('own', 2, 170.079)],
    INNER,
    TABLOID,
  );
  const sizes = new Map(slots.map(({ ad, width, height }) => [ad.id, [width, height]]));
  assert.deepEqual(sizes.get('ads/named.md'), [350, 272]);
  assert.deepEqual(sizes.get('ads/own.md'), [230, 170.079]);
});

test('whatever is booked, no ad covers another or leaves the type area, and every ad is placed or refused', () => {
  for (let seed = 1; seed <= 40; seed += 1) {
    const ads = manyAds(seed);
    for (const outer of ['left', 'right'] as const) {
      const stack = stackAds(ads, { outer, firstLine: 9 }, TABLOID);
      assertSound(stack, `seed ${seed} ${outer}`);
      const seen = [...stack.slots.map(({ ad }) => ad.id), ...stack.refused.map(({ id }) => id)];
      assert.deepEqual(seen.toSorted(), ads.map(({ id }) => id).toSorted());
    }
  }
});

test('no ad reaches above the first line for news', () => {
  for (let seed = 1; seed <= 20; seed += 1) {
    const { slots } = stackAds(manyAds(seed), { outer: 'right', firstLine: 30 }, TABLOID);
    assert.ok(slots.length > 0);
    for (const slot of slots) assert.ok(slot.y >= 30 * TABLOID.leading - 0.01, `seed ${seed}`);
  }
});

test('stacks stand at the foot and step down from the outside of the page to its inside', () => {
  const ads = [booked('a', 'eighth'), booked('b', 'quarter'), measured('c', 2, 150)];
  const right = stackAds(ads, { outer: 'right', firstLine: 0 }, TABLOID).freeLines;
  const left = stackAds(ads, { outer: 'left', firstLine: 0 }, TABLOID).freeLines;
  assert.ok((right[0] ?? 0) > (right[5] ?? 0));
  for (let column = 1; column < 6; column += 1) {
    assert.ok((right[column - 1] ?? 0) >= (right[column] ?? 0), right.join(' '));
  }
  assert.deepEqual(left, right.toReversed());
});

test('an ad with a side of its own stands at that side', () => {
  const at = (position: Ad['position']): readonly number[] =>
    stackAds([booked('a', 'eighth', { position })], INNER, TABLOID).slots.map(
      ({ column }) => column,
    );
  assert.deepEqual(at('bottom-left'), [0]);
  assert.deepEqual(at('bottom-right'), [3]);
  assert.deepEqual(at(undefined), [3]);
});

test('between news and ads is the white that the template asks for, in whole lines', () => {
  for (let seed = 1; seed <= 20; seed += 1) {
    const { slots, freeLines } = stackAds(manyAds(seed), INNER, TABLOID);
    freeLines.forEach((free, column) => {
      const over = slots.filter(
        (slot) => column >= slot.column && column < slot.column + slot.columnSpan,
      );
      const top = Math.min(TABLOID.body.height, ...over.map((slot) => slot.y));
      assert.ok(Number.isInteger(free) && free >= 0);
      if (over.length === 0) assert.equal(free, TABLOID.lines);
      else if (free > 0) assert.ok(free * TABLOID.leading + TABLOID.limits.adGap <= top + 0.02);
    });
  }
});

test('a full page refuses the next ad and keeps those it has', () => {
  const ads = [booked('a', 'full'), booked('b', 'eighth')];
  const { slots, refused, freeLines } = stackAds(ads, INNER, TABLOID);
  assert.deepEqual(
    slots.map(({ ad }) => ad.id),
    ['ads/a.md'],
  );
  assert.deepEqual(
    refused.map(({ id }) => id),
    ['ads/b.md'],
  );
  assert.deepEqual(freeLines, [0, 0, 0, 0, 0, 0]);
});

test('an ad wider or higher than the page is refused', () => {
  const ads = [measured('wide', 7, 100), measured('high', 1, 1200)];
  assert.equal(stackAds(ads, INNER, TABLOID).refused.length, 2);
});

test('four quarters fill a page and eight eighths do too', () => {
  for (const [count, size] of [
    [4, 'quarter'],
    [8, 'eighth'],
  ] as const) {
    const ads = Array.from({ length: count }, (_, at) => booked(`ad-${at}`, size));
    assert.deepEqual(stackAds(ads, INNER, TABLOID).refused, [], size);
  }
});

test('the order in which ads are booked does not matter', () => {
  const ads = manyAds(5);
  assert.deepEqual(stackAds(ads.toReversed(), INNER, TABLOID), stackAds(ads, INNER, TABLOID));
});

test('a size that the template does not know has no measure', () => {
  assert.equal(measureOf(booked('a', 'huge'), TABLOID), undefined);
  assert.deepEqual(measureOf(booked('a', 'quarter'), TABLOID), { columns: 3, height: 554 });
});
