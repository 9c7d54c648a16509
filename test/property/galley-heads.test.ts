// Laws of heads on random titles.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { breakHead, weighHead } from '../../src/galley/head-breaks.js';
import { wordCosts } from '../../src/galley/head-words.js';
import { itemize } from '../../src/galley/itemize.js';
import { sumUp } from '../../src/galley/line-sums.js';
import { setBlock } from '../../src/galley/set-block.js';
import { HEAD_SPACING } from '../../src/galley/spacing.js';
import { BODY, FAKE_TOOLS } from '../support/fake-shaper.js';
import { SMALL_TEMPLATE } from '../support/small-template.js';

const SEED = { seed: 20260219, numRuns: 200 };

const title = fc
  .array(
    fc.oneof(
      fc.stringMatching(/^[市府新春預算聯歡會的了今年]{1,5}$/),
      fc.constantFrom('|', '，', '「獎」', 'KC', '2026', ' '),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((pieces) => `甲${pieces.join('')}乙`);

test('the lines of a head joined give its text back, and none is wider than the measure when it fits', () => {
  fc.assert(
    fc.property(title, fc.integer({ min: 80, max: 400 }), (text, measure) => {
      const span = { file: 'a.md', start: 0, end: text.length };
      const request = { text: { text, span }, style: 'headline-3', measure, sizes: [28, 24, 20] };
      const block = setBlock(
        { ...request, maxLines: 3 },
        { ...FAKE_TOOLS, template: SMALL_TEMPLATE },
      ).value;
      assert.equal(block.lines.map(({ line }) => line.text).join(''), text);
      assert.ok(Number.isInteger(block.depth));
      if (block.fits) assert.ok(block.width <= measure + 0.01);
    }),
    SEED,
  );
});

test('a head’s breaks cost no more than those of any other way into as many lines', () => {
  fc.assert(
    fc.property(title, fc.integer({ min: 60, max: 200 }), (text, measure) => {
      const run = { text, span: undefined, style: BODY };
      const sums = sumUp(itemize([run], measure, FAKE_TOOLS, HEAD_SPACING).value);
      const head = weighHead(sums, wordCosts(text, [], 'zh-TW'));
      const best = breakHead(head, measure, 2);
      const boxes = head.sums.paragraph.boxes.length;
      // Breaking after each box in turn is every way into two lines.
      const places = Array.from({ length: boxes - 1 }, (_, index) => index + 1);
      const cheapest = Math.min(...places.map((at) => costOfBreak(head, measure, at)));
      assert.equal(best?.cost ?? Infinity, cheapest);
    }),
    SEED,
  );
});

/** Cost of a head in two lines with the second starting at box `at`: all other breaks barred. */
function costOfBreak(head: ReturnType<typeof weighHead>, measure: number, at: number): number {
  const penalties = head.penalties.map((penalty, index) => (index === at ? penalty : Infinity));
  return breakHead({ ...head, penalties }, measure, 2)?.cost ?? Infinity;
}
