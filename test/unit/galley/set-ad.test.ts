import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type AdFrameSize, setAd } from '../../../src/galley/set-ad.js';
import type { SetFrame } from '../../../src/model/galley.js';
import type { AdDesign } from '../../../src/model/template.js';
import { codesOf } from '../../support/copy-desk.js';
import { TABLOID } from '../../support/layout-desk.js';
import {
  adOf,
  adTools,
  assertInside,
  copyOf,
  SIXTY,
  styled,
  TEN,
  TWO_HUNDRED,
} from '../../support/typeset-ads.js';

const KINDS = ['plain', 'band', 'price', 'card'] as const;

function design(kind: AdDesign['kind']): AdDesign {
  return { name: kind, kind, frame: 0.75, doubleFrame: kind === 'card', ink: 'accent' };
}

const adDesigns = new Map(KINDS.map((kind) => [kind, design(kind)]));
const tools = adTools({ ...TABLOID, adDesigns });

const SIZES: readonly AdFrameSize[] = [
  { width: 110, height: 216 },
  { width: 230, height: 170 },
  { width: 350, height: 272 },
  { width: 710, height: 144 },
  { width: 710, height: 1118 },
];

/** Top and foot of what is inked, roughly: a Han character stands from 0.8 em above to 0.08 em below its baseline. */
function inkDepth({ lines }: SetFrame): number {
  const tops = lines.map(({ line, baseline }) => baseline - 0.8 * line.size);
  const feet = lines.map(({ line, baseline }) => baseline + 0.08 * line.size);
  return Math.max(...feet) - Math.min(...tops);
}

for (const kind of KINDS) {
  for (const copy of [TEN, SIXTY, TWO_HUNDRED]) {
    test(`a ${kind} ad of ${copy.length} characters fills every size, whole and inside its frame`, () => {
      const ad = adOf(copy, styled(kind));
      for (const size of SIZES) {
        const { value, diagnostics } = setAd(ad, size, tools);
        const name = `${kind} ${size.width}×${size.height}`;
        assert.deepEqual(codesOf(diagnostics), [], name);
        assertInside(value, name);
        const printed = value.lines.map(({ line }) => line.text).join('');
        assert.equal(printed, copyOf(ad.blocks), name);
        const sizes = value.lines.flatMap(({ line }) => line.glyphs.map((glyph) => glyph.size));
        assert.ok(Math.min(...sizes) >= 8, `${name}: type of ${Math.min(...sizes)} pt`);
        const share = inkDepth(value) / size.height;
        if (copy !== TEN) assert.ok(share >= 0.6, `${name}: ink on ${share} of the height`);
      }
    });
  }
}

test('a phone stands whole on one line and larger than the words', () => {
  const { value } = setAd(adOf(TWO_HUNDRED, styled('plain')), { width: 350, height: 554 }, tools);
  const body = value.lines.find(({ line }) => line.text.includes('校外參觀'))?.line.size ?? 0;
  for (const phone of ['(816) 555-0117', '913-555-0142']) {
    const line = value.lines.find((framed) => framed.line.text.includes(phone))?.line;
    assert.ok(line !== undefined && line.size >= 2 * body, `${phone} is set at ${line?.size}`);
  }
});

test('phones stay whole in the narrowest column', () => {
  const { value } = setAd(adOf(TWO_HUNDRED), { width: 110, height: 300 }, tools);
  const texts = value.lines.map(({ line }) => line.text);
  assert.ok(texts.some((text) => text.includes('(816) 555-0117')));
  assert.ok(texts.some((text) => text.includes('913-555-0142')));
});

test('a price is the largest thing of its ad, its sign small and raised to its top', () => {
  const ad = adOf('## 海陸旅行社\n\n台北・香港 來回機票\n\n**$888起**\n\n913-555-0124');
  const { value } = setAd(ad, { width: 350, height: 272 }, tools);
  const price = value.lines.find(({ line }) => line.text === '$888起')?.line;
  const [sign, figure] = price?.glyphs ?? [];
  assert.ok(price !== undefined && sign !== undefined && figure !== undefined);
  assert.ok(value.lines.every(({ line }) => line.size <= price.size));
  assert.ok(sign.size < 0.6 * figure.size);
  assert.ok(sign.rise > 0 && figure.rise === 0);
});

test('copy that does not fit at 8 pt is an error that counts the lines, and nothing leaves the frame', () => {
  const { value, diagnostics } = setAd(adOf(TWO_HUNDRED), { width: 110, height: 72 }, tools);
  assert.deepEqual(codesOf(diagnostics), ['galley/ad-overset']);
  assert.match(diagnostics[0]?.message.en ?? '', /[1-9]\d* lines over/);
  assertInside(value, 'overset');
});

test('a style that the template lacks is named with those it has, and the ad is set all the same', () => {
  const { value, diagnostics } = setAd(
    adOf(SIXTY, styled('neon')),
    { width: 230, height: 170 },
    tools,
  );
  assert.deepEqual(codesOf(diagnostics), ['galley/ad-style-unknown']);
  assert.match(diagnostics[0]?.hint.en ?? '', /plain.*band.*price.*card/);
  assert.ok(value.lines.length > 5);
});

test('without a style a price gets a hero and long copy a card', () => {
  const isDouble = (copy: string): boolean =>
    setAd(adOf(copy), { width: 350, height: 272 }, tools).value.marks.filter(
      (mark) => mark.kind === 'frame',
    ).length === 2;
  assert.equal(isDouble(`${'說明文字很長，'.repeat(16)}\n\n913-555-0124`), true);
  assert.equal(isDouble('## 永發超市\n\n**$3.99**\n\n高麗菜 每磅'), false);
});

test('the name of a band stands white on a fill that reaches the frame', () => {
  const { value } = setAd(adOf(SIXTY, styled('band')), { width: 230, height: 216 }, tools);
  const fill = value.marks.find((mark) => mark.kind === 'fill');
  assert.ok(fill?.kind === 'fill');
  assert.deepEqual([fill.rect.x, fill.rect.y, fill.rect.width], [0, 0, 230]);
  const white = value.lines.filter(({ line }) => line.ink === 'white');
  assert.deepEqual(
    white.map(({ line }) => line.text),
    ['海旺電腦'],
  );
  assert.ok(white.every(({ baseline }) => baseline < fill.rect.height));
});

test('an ad booked in black prints black only', () => {
  for (const kind of KINDS) {
    const ad = adOf('## 永發超市\n\n**$3.99**\n\n高麗菜 每磅', { ...styled(kind), color: 'black' });
    const { value } = setAd(ad, { width: 350, height: 272 }, tools);
    const inks = [
      ...value.lines.map(({ line }) => line.ink),
      ...value.marks.flatMap((mark) => ('ink' in mark ? [mark.ink] : [])),
    ];
    assert.ok(
      inks.every((ink) => ink === 'black' || ink === 'white'),
      kind,
    );
  }
});

test('bullets hang: the further lines of an item begin under its words', () => {
  const copy = '## 海旺\n\n★ 電腦太慢、中毒、換硬碟 當日取件 到府服務\n\n★ 換螢幕\n\n913-555-0133';
  const { value } = setAd(adOf(copy, styled('plain')), { width: 110, height: 300 }, tools);
  const star = value.lines.findIndex(({ line }) => line.text.startsWith('★'));
  const [bullet, first, second] = value.lines.slice(star);
  assert.ok(bullet !== undefined && first !== undefined && second !== undefined);
  assert.equal(bullet.line.text, '★ ');
  assert.equal(bullet.baseline, first.baseline);
  assert.equal(first.x, second.x);
  assert.ok(bullet.x + bullet.line.width < first.x);
});

test('wares with prices become a table with dots between', () => {
  const copy =
    '## 川味館\n\n- 宮保雞丁 $12.95\n- 麻婆豆腐 $9.95\n- 夫妻肺片 $10.50\n\n913-555-0133';
  const { value } = setAd(adOf(copy), { width: 230, height: 216 }, tools);
  const prices = value.lines.filter(({ line }) => /^\$\d/.test(line.text));
  assert.equal(prices.length, 3);
  const rights = prices.map(({ line, x }) => Math.round(x + line.width));
  assert.equal(new Set(rights).size, 1);
  assert.equal(
    value.marks.filter((mark) => mark.kind === 'rule' && mark.dash !== undefined).length,
    3,
  );
});

test('the lines of a paragraph in the file are lines of the ad', () => {
  const { value } = setAd(
    adOf('## 安康牙醫\n\n植牙・矯正\n說國語、粵語'),
    { width: 350, height: 272 },
    tools,
  );
  const texts = value.lines.map(({ line }) => line.text);
  assert.deepEqual(texts, ['安康牙醫', '植牙・矯正', '說國語、粵語']);
});

test('signs that stand alone are printed like words', () => {
  const ad = adOf('## 安康牙醫\n\n★\n\n★★★\n\n歡迎光臨');
  const { value } = setAd(ad, { width: 230, height: 170 }, tools);
  assert.equal(value.lines.map(({ line }) => line.text).join(''), copyOf(ad.blocks));
});

test('the same ad is set the same twice', () => {
  const [one, two] = [1, 2].map(() => setAd(adOf(TWO_HUNDRED), { width: 350, height: 272 }, tools));
  assert.deepEqual(one, two);
});

/** Sizes of the lines that hold some words. */
function sizesWith({ lines }: SetFrame, words: string): readonly number[] {
  return lines.filter(({ line }) => line.text.includes(words)).map(({ line }) => line.size);
}

test('what stands after the phone is small print: whole, smaller than the phone and the name', () => {
  const offers = ['可刷卡', '週末照常營業', '免費諮詢', '國語、台語、粵語服務', '新春優惠'];
  const copy = ['## 安國中醫', '免費估價', ...offers, ...offers, '**555-0159**', '榕樹下廣場478號'];
  for (const kind of KINDS) {
    for (const size of [...SIZES.slice(2), { width: 710, height: 500 }]) {
      const { value } = setAd(adOf(copy.join('\n\n'), styled(kind)), size, tools);
      const name = `${kind} ${size.width}×${size.height}`;
      const [place = 0, ...torn] = sizesWith(value, '榕樹下廣場478號');
      assert.ok(place > 0 && torn.length === 0, name);
      for (const larger of ['安國中醫', '555-0159']) {
        const [own = 0] = sizesWith(value, larger);
        assert.ok(place < own, `${name}: ${place} pt, “${larger}” ${own} pt`);
      }
    }
  }
});

test('a name that ends in a number and 號, and a date at the end of an offer, are no small print', () => {
  const copy = '**旺角8號**\n\n港式燒臘 每日現烤\n\n附停車場\n\n優惠只到31號\n\n913-555-0133';
  const { value } = setAd(adOf(copy, styled('plain')), { width: 350, height: 272 }, tools);
  const [[name = 0], [offer = 0], [day = 0]] = ['旺角8號', '附停車場', '只到31號'].map((words) =>
    sizesWith(value, words),
  ) as [number[], number[], number[]];
  assert.ok(name > offer && day === offer, `${name}, ${offer} and ${day} pt`);
});
