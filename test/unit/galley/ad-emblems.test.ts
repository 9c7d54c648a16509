import assert from 'node:assert/strict';
import { test } from 'node:test';
import decodeQR from 'qr/decode.js';
import type { Rect } from '../../../src/base/geometry.js';
import { type AdFrameSize, setAd } from '../../../src/galley/set-ad.js';
import type { Ad, PictureFile } from '../../../src/model/copy.js';
import type { SetFrame } from '../../../src/model/galley.js';
import { codesOf } from '../../support/copy-desk.js';
import { TABLOID } from '../../support/layout-desk.js';
import { bitmapOf, fillsOf } from '../../support/read-code.js';
import {
  adOf,
  adTools,
  copyOf,
  SIXTY,
  span,
  styled,
  TEN,
  TWO_HUNDRED,
} from '../../support/typeset-ads.js';

const tools = adTools(TABLOID);
const ADDRESS = 'https://www.oakcreek-kids.com/summer';
const qr = { text: ADDRESS, span };
const logo: PictureFile = { path: 'l.png', hash: 'l', format: 'png', width: 600, height: 400 };
const EMBLEMS: readonly Partial<Ad>[] = [{ qr }, { logo }, { qr, logo }];
const DESIGNS = ['plain', 'band', 'price', 'card'];
const SIZES: readonly AdFrameSize[] = [
  { width: 350, height: 272 },
  { width: 350, height: 554 },
  { width: 710, height: 144 },
];

function overlaps(one: Rect, other: Rect): boolean {
  const across = one.x < other.x + other.width - 0.01 && other.x < one.x + one.width - 0.01;
  return across && one.y < other.y + other.height - 0.01 && other.y < one.y + one.height - 0.01;
}

/** Where ink of lines may stand: 0.8 em above, 0.1 em below the baseline. */
function inkOf({ lines }: SetFrame): readonly Rect[] {
  return lines.map(({ line, x, baseline }) => ({
    x,
    y: baseline - 0.8 * line.size,
    width: line.width,
    height: 0.9 * line.size,
  }));
}

function boxOf(rects: readonly Rect[]): Rect {
  const x = Math.min(...rects.map((rect) => rect.x));
  const y = Math.min(...rects.map((rect) => rect.y));
  const right = Math.max(...rects.map((rect) => rect.x + rect.width));
  const foot = Math.max(...rects.map((rect) => rect.y + rect.height));
  return { x, y, width: right - x, height: foot - y };
}

/** Fills of a code are all smaller than any band. */
function codeOf(set: SetFrame): Rect {
  return boxOf(codeFills(set).map(({ rect }) => rect));
}

function codeFills({ marks }: SetFrame): ReturnType<typeof fillsOf> {
  return fillsOf(marks).filter(({ rect }) => Math.max(rect.width, rect.height) < 40);
}

for (const design of DESIGNS) {
  test(`logo and code of a ${design} ad stand clear of its words and of each other`, () => {
    for (const copy of [TEN, SIXTY, TWO_HUNDRED]) {
      for (const size of SIZES) {
        for (const emblems of EMBLEMS) {
          const ad = adOf(copy, { ...styled(design), ...emblems });
          const { value, diagnostics } = setAd(ad, size, tools);
          const where = `${copy.length} in ${size.width} × ${size.height}, ${Object.keys(emblems)}`;
          assert.deepEqual(codesOf(diagnostics), [], where);
          const printed = value.lines.map(({ line }) => line.text).join('');
          assert.equal(printed, copyOf(ad.blocks), where);
          const pictures = value.marks.filter((mark) => mark.kind === 'picture');
          const rects = [
            ...pictures.map((mark) => mark.rect),
            ...(emblems.qr === undefined ? [] : [codeOf(value)]),
          ];
          assert.equal(rects.length, Object.keys(emblems).length, where);
          const bands = fillsOf(value.marks).filter((fill) => !codeFills(value).includes(fill));
          const others = [...inkOf(value), ...bands.map(({ rect }) => rect)];
          for (const [at, rect] of rects.entries()) {
            assert.ok(rect.x >= 0 && rect.x + rect.width <= size.width, where);
            assert.ok(rect.y >= 0 && rect.y + rect.height <= size.height, where);
            const near = [...others, ...rects.slice(at + 1)].filter((other) =>
              overlaps(rect, other),
            );
            assert.deepEqual(near, [], where);
          }
        }
      }
    }
  });
}

test('a logo keeps its shape and takes no more than a third of the ad', () => {
  for (const [width, height] of [
    [600, 400],
    [200, 900],
    [1500, 120],
  ] as const) {
    for (const size of SIZES) {
      const ad = adOf(SIXTY, { ...styled('plain'), logo: { ...logo, width, height } });
      const mark = setAd(ad, size, tools).value.marks.find((one) => one.kind === 'picture');
      assert.ok(mark?.kind === 'picture');
      const { rect } = mark;
      assert.ok(Math.abs(rect.width / rect.height / (width / height) - 1) < 0.01);
      assert.ok(rect.width * rect.height <= (size.width * size.height) / 3);
    }
  }
});

test('the code of a set ad reads as its address', () => {
  const { value } = setAd(adOf(TWO_HUNDRED, { qr }), { width: 350, height: 272 }, tools);
  const { width, height } = value;
  assert.equal(decodeQR(bitmapOf(codeFills(value), { x: 0, y: 0, width, height }, 5)), ADDRESS);
});

test('a code that has no room is an error with the side it needs, at the address', () => {
  const place = { ...span, start: 7, end: 9 };
  const ad = adOf(SIXTY, { qr: { text: ADDRESS, span: place } });
  const { value, diagnostics } = setAd(ad, { width: 110, height: 95 }, tools);
  assert.deepEqual(codesOf(diagnostics), ['galley/ad-qr-room']);
  assert.match(diagnostics[0]?.message.en ?? '', /needs 1[5-9] mm square/);
  assert.deepEqual(diagnostics[0]?.span, place);
  assert.equal(value.lines.map(({ line }) => line.text).join(''), copyOf(ad.blocks));
});

test('a logo that has no room is an error of its own, and the words are all there', () => {
  const ad = adOf(SIXTY, { logo: { ...logo, width: 500, height: 500 } });
  const { value, diagnostics } = setAd(ad, { width: 110, height: 95 }, tools);
  assert.deepEqual(codesOf(diagnostics), ['galley/ad-logo-room']);
  assert.ok(value.marks.every((mark) => mark.kind !== 'picture'));
  assert.equal(value.lines.map(({ line }) => line.text).join(''), copyOf(ad.blocks));
});

test('where only one of both has room the code is kept', () => {
  const ad = adOf(SIXTY, { qr, logo: { ...logo, width: 500, height: 500 } });
  const { value, diagnostics } = setAd(ad, { width: 110, height: 108 }, tools);
  assert.deepEqual(codesOf(diagnostics), ['galley/ad-logo-room']);
  assert.ok(codeFills(value).length > 100);
});
