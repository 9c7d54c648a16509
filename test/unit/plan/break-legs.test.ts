// Legs by hand: each letter of a pattern is one L (see `galleyItems`).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { breakLegs, depthBetween, measureItems } from '../../../src/plan/break-legs.js';
import { COST } from '../../../src/plan/cost.js';
import { wholePiece } from '../../../src/plan/desk.js';
import { reachFoot } from '../../../src/plan/leg-feet.js';
import { variantsOf } from '../../../src/plan/variants.js';
import { deskTools, galleyItems, story } from '../../support/layout-desk.js';

/** The legs of a pattern as strings; undefined = cannot be filled so. */
function legsOf(
  pattern: string,
  depths: readonly number[],
  isWhole = true,
): readonly string[] | undefined {
  const broken = breakLegs(measureItems(galleyItems(pattern)), 0, depths, isWhole);
  return broken?.ranges.map(({ from, to }) => pattern.slice(from, to));
}

const PARAGRAPH = `(${'t'.repeat(8)})`;

test('white before an item counts, but not at the head of a leg', () => {
  const measured = measureItems(galleyItems('()#()'));
  assert.equal(depthBetween(measured, 0, 5), 6);
  assert.equal(depthBetween(measured, 2, 5), 3);
  assert.equal(depthBetween(measured, 2, 2), 0);
});

test('legs joined give the galley', () => {
  const pattern = `${PARAGRAPH}#${PARAGRAPH}!${PARAGRAPH}`;
  for (const depths of [[34], [17, 17], [12, 12, 12], [10, 9, 9, 9]]) {
    assert.equal(legsOf(pattern, depths)?.join(''), pattern, depths.join(' '));
  }
});

test('no leg is deeper than it may be', () => {
  const pattern = `${PARAGRAPH}#${PARAGRAPH}${PARAGRAPH}`;
  const measured = measureItems(galleyItems(pattern));
  const depths = [14, 11, 9];
  const ranges = breakLegs(measured, 0, depths, true)?.ranges ?? [];
  assert.equal(ranges.length, 3);
  ranges.forEach(({ from, to }, leg) => {
    assert.ok(depthBetween(measured, from, to) <= (depths[leg] ?? 0), `leg ${leg}`);
  });
});

test('what does not fit whole is refused', () => {
  assert.equal(legsOf(PARAGRAPH, [9]), undefined);
  assert.equal(legsOf(PARAGRAPH, [4, 5]), undefined);
  assert.notEqual(legsOf(PARAGRAPH, [5, 5]), undefined);
});

test('the last line of a paragraph does not stand alone at the head of a leg (RT07)', () => {
  // Ten lines in the first leg would leave the last line of the first paragraph to the second.
  const legs = legsOf('(ttttttttt)(tttttttt)', [10, 12]);
  assert.doesNotMatch(legs?.[1] ?? ')', /^\)/);
});

test('the first line of a paragraph does not stand alone at the foot of a leg (RT07)', () => {
  const legs = legsOf('(ttttttt)(ttttttttt)', [10, 11]);
  assert.doesNotMatch(legs?.[0] ?? '(', /\($/);
});

test('a subhead never stands at the foot of a leg', () => {
  for (let lines = 4; lines <= 9; lines += 1) {
    const pattern = `(${'t'.repeat(lines)})#(tttttttttttttttt)`;
    const legs = legsOf(pattern, [10, 24]);
    assert.notEqual(legs, undefined, pattern);
    assert.doesNotMatch(legs?.[0] ?? '#', /#$/, pattern);
    assert.equal(legs?.join(''), pattern);
  }
});

test('a subhead at the head of a leg begins it without white', () => {
  const legs = legsOf('(tttttttt)#(ttttttt)', [10, 10]);
  assert.deepEqual(legs, ['(tttttttt)', '#(ttttttt)']);
});

test('feet are as equal as may be', () => {
  assert.deepEqual(
    legsOf(`(${'t'.repeat(28)})`, [10, 10, 10])?.map((leg) => leg.length),
    [10, 10, 10],
  );
  const ragged = (depths: readonly number[]): number =>
    breakLegs(measureItems(galleyItems(`(${'t'.repeat(28)})`)), 0, depths, true)?.raggedness ??
    Number.NaN;
  assert.equal(ragged([10, 10, 10]), 0);
  assert.ok(ragged([10, 10, 14]) > 0);
});

test('feet may differ by one L; two are dearer than the white of two columns (RA05)', () => {
  const ragged = (depths: readonly number[]): number =>
    breakLegs(measureItems(galleyItems(`(${'t'.repeat(28)})`)), 0, depths, true)?.raggedness ??
    Number.NaN;
  assert.ok(ragged([10, 10, 13]) < 1);
  assert.ok(ragged([10, 10, 14]) > 2 * COST.voidCell);
});

test('a first part fills its legs and leaves the rest', () => {
  const pattern = `${PARAGRAPH}${PARAGRAPH}${PARAGRAPH}`;
  const legs = legsOf(pattern, [9, 9], false) ?? [];
  const poured = legs.join('');
  assert.ok(pattern.startsWith(poured));
  assert.ok(poured.length > 10 && poured.length <= 18, `${poured.length}`);
});

test('a jump breaks inside a sentence rather than after a paragraph (RJ04)', () => {
  const legs = legsOf('(ttttttt)(ttttttttttttttt)', [12], false);
  assert.doesNotMatch(legs?.[0] ?? ')', /\)$/);
});

test('legs begin where the story goes on', () => {
  const measured = measureItems(galleyItems(`${PARAGRAPH}${PARAGRAPH}`));
  const ranges = breakLegs(measured, 6, [7, 7], true)?.ranges;
  assert.equal(ranges?.[0]?.from, 6);
  assert.equal(ranges?.at(-1)?.to, 20);
});

test('legs that all end two L above their foot do not come down to it', () => {
  const measured = measureItems(galleyItems(PARAGRAPH.repeat(2)));
  const ranges = breakLegs(measured, 0, [10, 10], true)?.ranges ?? [];
  assert.equal(reachFoot(measured, ranges, [10, 10]), true);
  assert.equal(reachFoot(measured, ranges, [11, 11]), true);
  assert.equal(reachFoot(measured, ranges, [12, 12]), false);
});

test('no shape hides white: a story over one column is an L deeper than its text at the most', () => {
  const tools = deskTools();
  for (const size of [200, 330, 470, 640]) {
    const shapes = variantsOf(wholePiece(story('a', size, { priority: 4 })), tools);
    const over = shapes.filter(({ columns }) => columns === 1);
    assert.ok(over.length > 0);
    for (const { height, heads, measured } of over) {
      const text = depthBetween(measured, 0, measured.items.length);
      assert.ok(height - heads.depth - text <= 1, `${size}: ${height}`);
    }
  }
});
