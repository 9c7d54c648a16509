// Laws of classified pages, for liners and display classifieds by chance: everything once, in order, whole, columns of one depth.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { overlaps } from '../../src/base/geometry.js';
import type { Ad, Liner } from '../../src/model/copy.js';
import type { LinerSlot } from '../../src/model/dummy.js';
import { classifiedCopy } from '../../src/plan/classified-copy.js';
import { packClassifieds, slotsAt } from '../../src/plan/classifieds.js';
import { deskTools, measured, pagesOf, planOf, small, TABLOID } from '../support/layout-desk.js';

const SEED = { seed: 20260219, numRuns: 60 };
const CATEGORIES = ['招聘', '出租', '出售', '家教', '裝修'];

const category = fc.constantFrom(...CATEGORIES);
const linersBy = (least: number, most: number): fc.Arbitrary<readonly Liner[]> =>
  fc
    .array(fc.tuple(category, fc.integer({ min: 20, max: 60 })), {
      minLength: least,
      maxLength: most,
    })
    .map((all) => all.map(([name, length], at) => small(`則${at}`, name, length)));
const displays: fc.Arbitrary<readonly Ad[]> = fc
  .array(fc.tuple(category, fc.constantFrom(1, 1, 2, 3), fc.integer({ min: 60, max: 180 })), {
    maxLength: 4,
  })
  .map((all) =>
    all.map(([name, columns, height], at) =>
      measured(`店${at}`, columns, height, { kind: 'classified', category: name }),
    ),
  );

const isAd = ({ role }: LinerSlot): boolean => role === 'classified';
const idsOf = (slots: readonly LinerSlot[]): readonly string[] =>
  slots.filter(isAd).map(({ item }) => item);

test('liners stand once each in their order, category by category, and all feet within a line of each other', () => {
  fc.assert(
    fc.property(linersBy(60, 140), fc.integer({ min: 2, max: 6 }), (liners, columns) => {
      const copy = classifiedCopy(liners, [], TABLOID);
      const room = { columns, lines: 400, isWhole: false };
      const strip = packClassifieds(copy, room, deskTools());
      const slots = strip === undefined ? [] : slotsAt(strip, { x: 0, y: 0 }, deskTools());
      assert.deepEqual(
        idsOf(slots),
        copy.ads.map(({ id }) => id),
      );
      const feet = new Map<number, number>();
      for (const { x, y, frame } of slots.filter(isAd)) {
        feet.set(x, Math.max(feet.get(x) ?? 0, y + frame.height));
      }
      assert.ok(Math.max(...feet.values()) - Math.min(...feet.values()) <= TABLOID.leading);
    }),
    SEED,
  );
});

test('whatever a block cannot hold comes back, nothing is doubled, and no two pieces overlap', () => {
  fc.assert(
    fc.property(
      linersBy(0, 60),
      displays,
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: 8, max: 86 }),
      fc.boolean(),
      (liners, ads, columns, lines, isWhole) => {
        const copy = classifiedCopy(liners, ads, TABLOID);
        const strip = packClassifieds(copy, { columns, lines, isWhole }, deskTools());
        if (strip === undefined) return;
        const slots = slotsAt(strip, { x: 0, y: 0 }, deskTools());
        const all = [...idsOf(slots), ...strip.rest.ads.map(({ id }) => id)];
        assert.deepEqual(all.toSorted(), copy.ads.map(({ id }) => id).toSorted());
        const rects = slots.map((slot) => ({ ...slot.frame, x: slot.x, y: slot.y, of: slot.item }));
        rects.forEach((rect, at) => {
          assert.ok(rect.y + rect.height <= strip.depth * TABLOID.leading + 0.02);
          for (const other of rects.slice(at + 1)) {
            const isOwn = rect.of === other.of;
            assert.ok(isOwn || !overlaps(rect, other, 0.02), `${rect.of} ${other.of}`);
          }
        });
      },
    ),
    SEED,
  );
});

test('an issue prints every classified once, or says that it found no room', () => {
  fc.assert(
    fc.property(
      linersBy(1, 120),
      displays,
      fc.integer({ min: 1, max: 3 }),
      (liners, ads, count) => {
        const pages = pagesOf(...['A1', 'A2', 'A3'].slice(0, count));
        const { dummies, overset } = planOf({ pages, liners, ads }).value;
        const printed = dummies.flatMap((dummy) => idsOf(dummy.liners));
        const wanted = [...liners, ...ads].map(({ id }) => id);
        assert.deepEqual([...printed, ...overset].toSorted(), wanted.toSorted());
      },
    ),
    { ...SEED, numRuns: 25 },
  );
});
