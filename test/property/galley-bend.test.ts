// Laws of paragraphs set a line longer or shorter, on random mixed text.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type BentLines, bendLines } from '../../src/galley/bend-lines.js';
import { type BreakSetting, breakLines, lineCost } from '../../src/galley/break-lines.js';
import {
  type LineSums,
  measureOpening,
  naturalWidth,
  newMeasure,
} from '../../src/galley/line-sums.js';
import { makeLines } from '../../src/galley/set-lines.js';
import { BODY } from '../support/fake-shaper.js';
import { mixed, settingOf, sumsOf, totalCost } from '../support/line-ways.js';

const SEED = { seed: 20260219, numRuns: 300 };
const step = fc.constantFrom(-1, 1);
const measure = fc.integer({ min: 10, max: 22 });
/** Running Chinese text of some length: what a paragraph of a newspaper is. */
const running = fc
  .array(
    fc.tuple(
      fc.stringMatching(/^[堪城華人社區新春聯歡會的了一二三]{2,9}$/),
      fc.constantFrom('，', '。', '、', '」'),
    ),
    { minLength: 12, maxLength: 40 },
  )
  .map((pieces) => pieces.flat().join(''));
const text = fc.oneof({ weight: 4, arbitrary: running }, { weight: 1, arbitrary: mixed });

/** What JU-E3 adds to the widest gap of a full line that begins and ends at these boxes, in em. */
function gapIn(sums: LineSums, setting: BreakSetting, from: number, to: number): number {
  if (to === sums.paragraph.boxes.length) return 0;
  const line = newMeasure();
  measureOpening(sums, from, to, line);
  const room = line.opening.reduce((sum, part) => sum + part, 0);
  const left = setting.restWidth - naturalWidth(sums, from, to) - room;
  return left <= 0.001 ? 0 : left / BODY.size / line.gaps;
}

function widestGap(sums: LineSums, setting: BreakSetting, ends: readonly number[]): number {
  return ends.reduce(
    (widest, to, index) => Math.max(widest, gapIn(sums, setting, ends[index - 1] ?? 0, to)),
    0,
  );
}

function bend(sums: LineSums, setting: BreakSetting, by: number): BentLines | undefined {
  const ends = breakLines(sums, setting);
  return bendLines(sums, setting, ends, ends.length + by);
}

test('a bent paragraph has all of its text, in exactly one line more or fewer', () => {
  let bent = 0;
  fc.assert(
    fc.property(text, measure, step, (copy, em, by) => {
      const sums = sumsOf(copy, em);
      const setting = settingOf(em);
      const found = bend(sums, setting, by);
      if (found === undefined) return;
      bent += 1;
      const run = { text: copy, span: undefined, style: BODY };
      const request = { runs: [run], measure: em * BODY.size, indent: 0, hang: 0 };
      const lines = makeLines({ ...request, align: 'justify', ink: 'black' }, sums, found.ends);
      assert.equal(lines.length, breakLines(sums, setting).length + by);
      assert.equal(lines.map((line) => line.text).join(''), copy);
    }),
    SEED,
  );
  assert.ok(bent > 50, `only ${bent} paragraphs could be bent`);
});

test('no gap of a bent paragraph is opened by more than an eighth of an em beyond JU-E2', () => {
  let opened = 0;
  fc.assert(
    fc.property(text, measure, step, (copy, em, by) => {
      const sums = sumsOf(copy, em);
      const setting = settingOf(em);
      const found = bend(sums, setting, by);
      if (found === undefined) return;
      const gap = widestGap(sums, setting, found.ends);
      assert.ok(gap <= 1 / 8 + 1e-6, `${gap} em`);
      if (gap > 0) opened += 1;
    }),
    SEED,
  );
  assert.ok(opened > 20, `only ${opened} paragraphs were opened`);
});

test('a bend is the cheapest of all ways into so many lines, or there is none', () => {
  let found = 0;
  fc.assert(
    fc.property(text, fc.integer({ min: 10, max: 14 }), step, (copy, em, by) => {
      const sums = sumsOf(copy.slice(0, 60), em);
      const setting = settingOf(em);
      const count = breakLines(sums, setting).length + by;
      const costs = quietWays(sums, setting, 0, count).map((ends) =>
        totalCost(sums, setting, ends),
      );
      const made = bend(sums, setting, by);
      const least = costs.length === 0 ? undefined : Math.min(...costs).toFixed(6);
      const cost = made && totalCost(sums, setting, made.ends).toFixed(6);
      assert.equal(cost, least, `${copy} in ${count} lines`);
      if (made !== undefined) found += 1;
    }),
    SEED,
  );
  assert.ok(found > 10, `only ${found} could be bent`);
});

/** Every way to break the boxes from `from` on into so many lines, none too loose and no character left alone. */
function quietWays(
  sums: LineSums,
  setting: BreakSetting,
  from: number,
  count: number,
): readonly (readonly number[])[] {
  const { boxes, glues } = sums.paragraph;
  if (count === 0) return from === boxes.length ? [[]] : [];
  const ways: (readonly number[])[] = [];
  for (let to = from + 1; to <= boxes.length; to += 1) {
    if (to < boxes.length && (glues[to]?.breaks ?? 0) === 0) continue;
    if (gapIn(sums, setting, from, to) > 1 / 8) continue;
    if (lineCost(sums, setting, from, to) >= 20000) continue;
    for (const rest of quietWays(sums, setting, to, count - 1)) ways.push([to, ...rest]);
  }
  return ways;
}
