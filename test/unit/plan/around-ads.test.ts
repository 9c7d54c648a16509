import assert from 'node:assert/strict';
import { test } from 'node:test';
import { feetOf } from '../../../src/plan/build-module.js';
import { type Piece, wholePiece } from '../../../src/plan/desk.js';
import { planPage } from '../../../src/plan/plan-page.js';
import { steppedShapes } from '../../../src/plan/stepped-shapes.js';
import { whiteOf } from '../../../src/plan/white.js';
import { deskTools, picture, story } from '../../support/layout-desk.js';

/** Three columns free to L 40, three to L 20. */
const STEPPED = { firstLine: 0, freeLines: [40, 40, 40, 20, 20, 20] };

const piece = (name: string, characters: number): Piece =>
  wholePiece(story(name, characters, { priority: 3 }));

test('a stepped shape holds the whole story, its legs as deep as its feet', () => {
  const tools = deskTools();
  const one = piece('a', 1200);
  const shapes = steppedShapes(one, { drops: [20, 20, 20, 0, 0, 0] }, tools);
  assert.ok(shapes.length > 0);
  for (const shape of shapes) {
    const { feet = [], ranges, legTops, legDepth, measured } = shape;
    assert.equal(ranges.at(-1)?.to, measured.items.length);
    assert.equal(Math.max(...feet), shape.height);
    assert.deepEqual(
      feet,
      legTops.map((top, leg) => top + (legDepth[leg] ?? 0)),
    );
    assert.equal((feet[0] ?? 0) - (feet[5] ?? 0), 20);
  }
});

test('one story over an ad fills the hole that no rectangle would', () => {
  const tools = deskTools();
  const page = planPage(STEPPED, { must: [piece('a', 1420)], may: [], refer: [] }, tools);
  const [placed] = page?.placed ?? [];
  assert.notEqual(placed, undefined);
  assert.equal(page?.placed.length, 1);
  if (placed === undefined) return;
  const hole = STEPPED.freeLines.reduce((sum, free) => sum + free, 0);
  // The largest rectangle would leave a third of it.
  const white = whiteOf([placed], STEPPED, 1).cells;
  assert.ok(white <= hole / 9, `${white} of ${hole}`);
});

test('no foot of a story around an ad reaches into the ad', () => {
  const tools = deskTools();
  for (const sizes of [
    [500, 700],
    [250, 250, 350],
    [900, 400],
  ]) {
    const must = sizes.map((size, at) => piece(`s${at}`, size));
    const page = planPage(STEPPED, { must, may: [], refer: [] }, tools);
    assert.notEqual(page, undefined, sizes.join(' '));
    for (const placed of page?.placed ?? []) {
      feetOf(placed).forEach((foot, column) => {
        assert.ok(foot <= (STEPPED.freeLines[placed.grid.column + column] ?? 0));
      });
    }
  }
});

test('a story that is asked for in a number of columns stands around no ad', () => {
  const asked = wholePiece(story('a', 1200, { columns: 3 }));
  assert.deepEqual(steppedShapes(asked, { drops: [20, 20, 20, 0, 0, 0] }, deskTools()), []);
});

test('text over an ad begins under the whole of a picture, however low its leg', () => {
  const tools = deskTools();
  const one = wholePiece(story('a', 900, { priority: 3, images: [picture(900, 700)] }));
  const shapes = [
    [22, 22, 22, 0, 0, 0],
    [0, 0, 0, 22, 22, 22],
  ].flatMap((drops) => steppedShapes(one, { drops }, tools));
  const lower = shapes.filter(({ heads, height, picture: block }) => {
    return (block?.depth ?? 0) > height - 22 - heads.depth;
  });
  assert.ok(lower.length > 0);
  for (const { heads, legTops, picture: block } of shapes) {
    block?.depths.forEach((depth, at) => {
      assert.equal(legTops[block.firstLeg + at], heads.depth + depth);
    });
  }
});
