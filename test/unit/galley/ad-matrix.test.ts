// Every design of every template in every named size, with short and long copy: what an advertiser with only a text gets.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setAd } from '../../../src/galley/set-ad.js';
import type { SetFrame } from '../../../src/model/galley.js';
import type { AdMeasure, Template } from '../../../src/model/template.js';
import { codesOf } from '../../support/copy-desk.js';
import {
  adOf,
  adTools,
  assertInside,
  copyOf,
  projectTemplate,
  SIXTY,
  styled,
  TEN,
  TWO_HUNDRED,
} from '../../support/typeset-ads.js';

/** Each with a name, a price and a phone. */
const COPIES = [TEN, SIXTY, TWO_HUNDRED].map((copy) =>
  copy.replace('\n\n', '\n\n開幕特價 **$19起**\n\n'),
);

function widthOf({ columns }: AdMeasure, { columnEm, gutterEm, bodySize }: Template): number {
  return (columns * columnEm + (columns - 1) * gutterEm) * bodySize;
}

/** The share of the frame that the smallest rectangle around all ink takes; the frame's rules are no ink. */
function inkShare({ lines, marks, width, height }: SetFrame): number {
  const boxes = [
    ...lines.map(({ line, x, baseline }) => [
      x,
      baseline - 0.8 * line.size,
      x + line.width,
      baseline + 0.08 * line.size,
    ]),
    ...marks.flatMap((mark) =>
      mark.kind === 'fill'
        ? [
            [
              mark.rect.x,
              mark.rect.y,
              mark.rect.x + mark.rect.width,
              mark.rect.y + mark.rect.height,
            ],
          ]
        : [],
    ),
  ];
  const edge = (at: number, of: (...all: number[]) => number): number =>
    of(...boxes.map((box) => box[at] ?? 0));
  const across = edge(2, Math.max) - edge(0, Math.min);
  return (across * (edge(3, Math.max) - edge(1, Math.min))) / (width * height);
}

/** Sizes of the glyphs of an ink; all inks when none is named. */
function sizesOf({ lines }: SetFrame, inks?: readonly string[]): readonly number[] {
  return lines
    .filter(({ line }) => inks === undefined || inks.includes(line.ink))
    .flatMap(({ line }) => line.glyphs.map((glyph) => glyph.size));
}

function thicknesses({ marks }: SetFrame, inks?: readonly string[]): readonly number[] {
  return marks.flatMap((mark) =>
    (mark.kind === 'rule' || mark.kind === 'frame') && (inks?.includes(mark.ink) ?? true)
      ? [mark.thickness]
      : [],
  );
}

for (const name of ['tabloid', 'tabloid-four', 'broadsheet']) {
  const template = projectTemplate(name);
  // The same designs once more in an ink made of several: its type and rules have limits of their own.
  const colored = new Map(
    [...template.adDesigns].map(([design, value]) => [design, { ...value, ink: 'accent' }]),
  );
  for (const [size, measure] of template.adSizes) {
    test(`${name}: every design in size ${size} holds 10, 60 and 200 characters and is full`, () => {
      const frame = { width: widthOf(measure, template), height: measure.height };
      for (const adDesigns of [template.adDesigns, colored]) {
        const tools = adTools({ ...template, adDesigns });
        for (const design of adDesigns.keys()) {
          for (const copy of COPIES) {
            const ad = adOf(copy, styled(design));
            const { value, diagnostics } = setAd(ad, frame, tools);
            const where = `${design}, ${copy.length} characters`;
            assert.deepEqual(codesOf(diagnostics), [], where);
            assertInside(value, where);
            const printed = value.lines.map(({ line }) => line.text).join('');
            assert.equal(printed, copyOf(ad.blocks), where);
            assert.ok(inkShare(value) >= 0.6, `${where}: ink on ${inkShare(value)}`);
            assert.ok(Math.min(...sizesOf(value)) >= 8, where);
            assert.ok(Math.min(99, ...sizesOf(value, ['white', 'accent'])) >= 10, where);
            assert.ok(Math.min(99, ...thicknesses(value)) >= 0.25, where);
            assert.ok(Math.min(99, ...thicknesses(value, ['white', 'accent'])) >= 1, where);
          }
        }
      }
    });
  }
}
