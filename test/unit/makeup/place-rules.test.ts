import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeRules } from '../../../src/makeup/place-rules.js';
import type { LinerSlot } from '../../../src/model/dummy.js';
import { TABLOID } from '../../support/layout-desk.js';
import { dummy } from '../../support/proof.js';

function slot(
  role: LinerSlot['role'],
  [x, y, width, height]: readonly [number, number, number, number],
): LinerSlot {
  return { item: `${role} ${x} ${y}`, role, x, y, frame: { width, height, lines: [], marks: [] } };
}

/** Upright rules: distance from the type area's left, and from its top to top and foot. */
function uprights(liners: readonly LinerSlot[]): readonly (readonly number[])[] {
  const { x, y } = TABLOID.body;
  return (placeRules(dummy('A2', { liners }), TABLOID)?.marks ?? []).flatMap((mark) =>
    mark.kind === 'rule' ? [[mark.x1 - x, mark.y1 - y, mark.y2 - y]] : [],
  );
}

test('a hairline stands in each gutter between columns of classifieds, and at the block’s side', () => {
  const band = slot('box', [0, 500, 230, 26]);
  const columns = [0, 120].map((x) => slot('classified', [x, 526, 110, 300]));
  assert.deepEqual(uprights([band, ...columns]), [
    [115, 526, 826],
    [235, 500, 826],
  ]);
});

test('a wide display classified parts the hairline that it lies across', () => {
  const band = slot('box', [0, 0, 710, 26]);
  const columns = [0, 120].map((x) => slot('classified', [x, 26, 110, 100]));
  const below = [0, 120].map((x) => slot('classified', [x, 230, 110, 100]));
  const wide = slot('classified', [0, 126, 230, 100]);
  assert.deepEqual(uprights([band, ...columns, wide, ...below]), [
    [115, 26, 126],
    [115, 226, 330],
  ]);
});
