// Ways to break a paragraph, found by trying them all, and random text to break. In: text and a measure in em. Out: its items, breaks, costs.
import fc from 'fast-check';
import { type BreakSetting, lineCost } from '../../src/galley/break-lines.js';
import { itemize } from '../../src/galley/itemize.js';
import { type LineSums, sumUp } from '../../src/galley/line-sums.js';
import { BODY_SPACING } from '../../src/galley/spacing.js';
import { BODY, FAKE_TOOLS } from './fake-shaper.js';

const han = fc.stringMatching(/^[堪城華人社區新春聯歡會的了一二三]{1,9}$/);
const words = fc.constantFrom(
  'News',
  'a',
  '2026',
  '3.5%',
  'IT',
  '12:30',
  'don’t',
  '$15',
  ' information ',
);
const marks = fc.constantFrom('，', '。', '、', '；', '：', '！', '？', '……', '——', '·', '？！');
const quoted = han.map((text) => `「${text}」`);
const bracketed = fc.tuple(han, marks).map(([text, mark]) => `『${text}${mark}』`);
const piece = fc.oneof(
  { weight: 5, arbitrary: han },
  { weight: 2, arbitrary: words },
  { weight: 1, arbitrary: quoted },
  { weight: 1, arbitrary: bracketed },
  { weight: 1, arbitrary: fc.constant(' ') },
);
/** Phrases with at most one mark between them, so that a legal break is never far. */
export const mixed: fc.Arbitrary<string> = fc
  .array(fc.tuple(piece, fc.option(marks, { nil: '', freq: 3 })), { minLength: 1, maxLength: 30 })
  .map(
    (pieces) =>
      `甲乙${pieces.map(([text, mark]) => `${text}${text === ' ' ? '' : mark}`).join('')}`,
  );
/** A text's items in body type, summed up. */
export function sumsOf(text: string, em: number): LineSums {
  const run = { text, span: undefined, style: BODY };
  return sumUp(itemize([run], em * BODY.size, FAKE_TOOLS, BODY_SPACING).value);
}

/** Justified lines of a measure. */
export function settingOf(em: number): BreakSetting {
  const width = em * BODY.size;
  return { firstWidth: width, restWidth: width, isJustified: true, em: BODY.size };
}

/** Every way to break the boxes from `from` on into legal lines. */
export function everyWay(
  sums: LineSums,
  setting: BreakSetting,
  from: number,
): readonly (readonly number[])[] {
  const { boxes, glues } = sums.paragraph;
  if (from === boxes.length) return [[]];
  const ways: (readonly number[])[] = [];
  for (let to = from + 1; to <= boxes.length; to += 1) {
    if (to < boxes.length && (glues[to]?.breaks ?? 0) === 0) continue;
    if (lineCost(sums, setting, from, to) === Infinity) continue;
    for (const rest of everyWay(sums, setting, to)) ways.push([to, ...rest]);
  }
  return ways;
}

/** Cost of a way to break a paragraph. */
export function totalCost(sums: LineSums, setting: BreakSetting, ends: readonly number[]): number {
  return ends.reduce(
    (sum, to, index) => sum + lineCost(sums, setting, index === 0 ? 0 : (ends[index - 1] ?? 0), to),
    0,
  );
}
