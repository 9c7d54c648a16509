// Laws of line setting on random mixed text.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type BreakSetting, breakLines, lineCost } from '../../src/galley/break-lines.js';
import {
  type LineSums,
  leastWidth,
  measureOpening,
  naturalWidth,
  newMeasure,
} from '../../src/galley/line-sums.js';
import { BODY, setText } from '../support/fake-shaper.js';
import { everyWay, mixed, settingOf, sumsOf, totalCost } from '../support/line-ways.js';

const SEED = { seed: 20260219, numRuns: 300 };

const measure = fc.integer({ min: 6, max: 40 });

test('the lines of a paragraph joined give its text back', () => {
  fc.assert(
    fc.property(fc.oneof(mixed, fc.string({ unit: 'binary' })), measure, (text, em) => {
      const lines = setText(text, em, { indent: 20 });
      assert.equal(lines.map((line) => line.text).join(''), text);
      assert.deepEqual(
        lines.map((line) => line.endsParagraph),
        lines.map((_line, index) => index === lines.length - 1),
      );
    }),
    SEED,
  );
});

test('no line starts with a mark that may not start one, nor ends with an opening bracket', () => {
  fc.assert(
    fc.property(mixed, measure, (text, em) => {
      const lines = setText(text, em).map((line) => line.text.trim());
      for (const line of lines.slice(1)) assert.doesNotMatch(line, /^[，。、；：！？」』·]/);
      for (const line of lines.slice(0, -1)) assert.doesNotMatch(line, /[「『]$/);
    }),
    SEED,
  );
});

test('no number is parted from its sign, and no dash or ellipsis is split', () => {
  fc.assert(
    fc.property(mixed, measure, (text, em) => {
      const lines = setText(text, em).map((line) => line.text);
      for (const [index, line] of lines.entries()) {
        // At its hyphens a word may be parted.
        if (/(?:in|infor|informa)$/.test(line)) continue;
        const seam = `${line.slice(-1)}|${(lines[index + 1] ?? '').slice(0, 1)}`;
        assert.doesNotMatch(seam, /^([\d.:$]\|[\d.:%]|—\|—|…\|…|[A-Za-z]\|[A-Za-z])$/);
      }
    }),
    SEED,
  );
});

test('justified lines are as wide as the measure, and no line is wider', () => {
  fc.assert(
    fc.property(mixed, measure, (text, em) => {
      const lines = setText(text, em, { indent: 20 });
      for (const line of lines) {
        const right = line.x + line.width;
        assert.ok(right <= em * 10 + 0.01, `${line.text} is ${right} wide`);
        const hasGap = /[堪城華人社區新春聯歡會的了一二三甲乙]{2}/.test(line.text);
        if (!line.endsParagraph && hasGap) assert.ok(Math.abs(right - em * 10) < 0.01, line.text);
      }
    }),
    SEED,
  );
});

test('a line that ends with a Han character is as wide as its glyphs reach', () => {
  fc.assert(
    fc.property(mixed, measure, (text, em) => {
      for (const line of setText(text, em)) {
        const last = line.glyphs.at(-1);
        if (last === undefined || !/\p{Script=Han}/u.test(last.text)) continue;
        assert.ok(Math.abs(last.x + BODY.size - line.width) < 0.001, line.text);
      }
    }),
    SEED,
  );
});

test('glyphs stand in order and never run backwards into each other', () => {
  fc.assert(
    fc.property(mixed, measure, (text, em) => {
      for (const line of setText(text, em)) {
        const pens = line.glyphs.filter((glyph) => glyph.text !== ' ').map((glyph) => glyph.x);
        assert.deepEqual(
          pens,
          pens.toSorted((a, b) => a - b),
        );
      }
    }),
    SEED,
  );
});

test('breaking a whole paragraph at once is never worse than filling line after line', () => {
  fc.assert(
    fc.property(mixed, measure, (text, em) => {
      const sums = sumsOf(text, em);
      const setting = settingOf(em);
      const greedy = fillLines(sums, setting);
      fc.pre(greedy !== undefined);
      const best = totalCost(sums, setting, breakLines(sums, setting));
      assert.ok(best <= totalCost(sums, setting, greedy) + 1e-6);
    }),
    SEED,
  );
});

test('on short paragraphs the breaks are the best of all there are', () => {
  const short = mixed.map((text) => text.slice(0, 15));
  fc.assert(
    fc.property(short, fc.integer({ min: 4, max: 6 }), (text, em) => {
      const sums = sumsOf(text, em);
      const setting = settingOf(em);
      const all = everyWay(sums, setting, 0);
      fc.pre(all.length > 0);
      const least = all.reduce(
        (sum, ends) => Math.min(sum, totalCost(sums, setting, ends)),
        Infinity,
      );
      const found = totalCost(sums, setting, breakLines(sums, setting));
      assert.ok(Math.abs(found - least) < 1e-6, `${found} where ${least} was to be had`);
    }),
    { ...SEED, numRuns: 60 },
  );
});

test('letters are spaced only where no squeeze would have brought one more cluster into the line (JU-04)', () => {
  let held = 0;
  fc.assert(
    fc.property(mixed, measure, (text, em) => {
      const sums = sumsOf(text, em);
      const setting = settingOf(em);
      const greedy = fillLines(sums, setting);
      // Where filling up fails (a character would be left alone at the end, or a gap be wide), a line may give one away.
      if (greedy === undefined || totalCost(sums, setting, greedy) >= 300) return;
      let from = 0;
      for (const to of breakLines(sums, setting).slice(0, -1)) {
        if (isSpacedOut(sums, setting, from, to)) {
          const next = nextPlace(sums, to);
          assert.ok(leastWidth(sums, from, next) > setting.restWidth + 0.001, text);
          held += 1;
        }
        from = to;
      }
    }),
    SEED,
  );
  assert.ok(held > 30, `only ${held} lines were spaced out`);
});

/** Whether a line must open more than its word spaces and Han–Latin gaps. */
function isSpacedOut(sums: LineSums, setting: BreakSetting, from: number, to: number): boolean {
  const line = newMeasure();
  measureOpening(sums, from, to, line);
  const room = line.opening.reduce((sum, part) => sum + part, 0);
  return setting.restWidth - naturalWidth(sums, from, to) > room + 0.001;
}

/** The next place where a line may end at no cost of its own. */
function nextPlace(sums: LineSums, after: number): number {
  const { glues, boxes } = sums.paragraph;
  for (let to = after + 1; to < boxes.length; to += 1) {
    if ((glues[to]?.breaks ?? 0) > 0 && glues[to]?.penalty === 0) return to;
  }
  return boxes.length;
}

/** First fit: each line as long as it may be. Undefined where no legal line fits. */
function fillLines(sums: LineSums, setting: BreakSetting): readonly number[] | undefined {
  const { boxes, glues } = sums.paragraph;
  const ends: number[] = [];
  for (let from = 0; from < boxes.length; ) {
    const places = Array.from({ length: boxes.length - from }, (_, index) => from + index + 1);
    const fitting = places
      .filter((to) => to === boxes.length || (glues[to]?.breaks ?? 0) > 0)
      .filter((to) => lineCost(sums, setting, from, to) < Infinity);
    const to = fitting.at(-1);
    if (to === undefined) return undefined;
    ends.push(to);
    from = to;
  }
  return ends;
}
