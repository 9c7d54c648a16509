import assert from 'node:assert/strict';
import test from 'node:test';
import { openFonts } from '../../../src/font/font-book.js';
import type { Face, FontSpec, ShapedGlyph } from '../../../src/model/font.js';
import { fontPieces } from '../../../src/source/font-files.js';
import { openProjectFonts, readFontSpec } from '../../support/fonts.js';

const SERIF: Face = { family: 'serif', weight: 400 };
const SANS: Face = { family: 'sans', weight: 400 };
const { shaper } = openProjectFonts();

function shape(text: string, face: Face = SERIF): readonly ShapedGlyph[] {
  return shaper.shape(text, face, undefined).glyphs;
}

function widthOf(text: string, face: Face = SERIF): number {
  return Math.round(shape(text, face).reduce((sum, glyph) => sum + glyph.advance, 0) * 1000);
}

test('the glyphs’ texts joined give the text back', () => {
  const texts = [
    '中文 Latin 2026——「引」……',
    'e\u0301x\u0301葛\u{E0100}城',
    '\u200b中\u200d文a\u00adb',
    '𠮷😀👨‍👩‍👧ก한か\u3099',
    '———don’t ‘x’ “引”\t\u0301',
    '',
  ];
  for (const text of texts) {
    assert.equal(
      shape(text)
        .map((glyph) => glyph.text)
        .join(''),
      text,
    );
  }
});

for (const face of [SERIF, SANS]) {
  test(`dashes of ${face.family} fill their cells without a gap`, () => {
    assert.equal(widthOf('——', face), 2000);
    assert.equal(widthOf('———', face), 3000);
    assert.equal(widthOf('————', face), 4000);
    assert.equal(widthOf('⸺', face), 2000);
    assert.deepEqual(
      shape('——', face).map((glyph) => glyph.text),
      ['——'],
    );
    assert.equal(shaper.glyphOf(0x2014, face)?.advance, 1);
  });
}

test('in a face without a joined dash, a pair is two dashes that meet', () => {
  const fallback = readFontSpec().families.get('serif')?.fallback ?? [];
  const families = new Map([['serif', { faces: fallback, fallback: [] }]] as const);
  const spec: FontSpec = { families, regions: new Map() };
  const { shaper: alone, book } = openFonts(spec, fontPieces, 'zh-Hant');
  const [first, second, ...others] = alone.shape('——', SERIF, undefined).glyphs;
  assert.ok(first !== undefined && second !== undefined && others.length === 0);
  assert.equal(first.advance + second.advance, 2);
  assert.ok(alone.inkOf(first).right >= first.advance + alone.inkOf(second).left);
  for (const dash of [first, second]) {
    assert.equal(dash.text, '—');
    assert.ok(book.codeOf(dash.face, dash.id, dash.text) !== undefined);
  }
});

test('a lone dash between Latin words keeps its Latin width', () => {
  const [, dash] = shape('a—b');
  assert.ok(dash !== undefined && dash.advance < 1);
});

test('two ellipses are two cells', () => {
  assert.deepEqual(
    shape('……').map((glyph) => [glyph.text, glyph.advance]),
    [
      ['…', 1],
      ['…', 1],
    ],
  );
});

test('Latin is kerned', () => {
  const apart = widthOf('A') + widthOf('V');
  assert.ok(widthOf('AV') < apart);
});

test('ligatures are off', () => {
  assert.deepEqual(
    shape('office').map((glyph) => glyph.text),
    [...'office'],
  );
});

test('a letter with a combining mark is drawn by the composed letter and keeps its text', () => {
  const [composed] = shape('é');
  const [drawn, ...others] = shape('e\u0301');
  assert.equal(drawn?.id, composed?.id);
  assert.equal(drawn?.text, 'e\u0301');
  assert.equal(others.length, 0);
});

test('a mark that no letter composes with takes no advance and no text of its own', () => {
  const [base, mark] = shape('x\u0301');
  assert.equal(base?.text, 'x\u0301');
  assert.equal(mark?.text, '');
  assert.equal(mark?.advance, 0);
});

test('a variation selector is consumed with its character', () => {
  const [plain] = shape('葛');
  const [selected, ...others] = shape('葛\u{E0100}');
  assert.equal(selected?.id, plain?.id);
  assert.equal(selected?.advance, 1);
  assert.equal(others.length, 0);
});

test('unseen characters take no room', () => {
  assert.equal(widthOf('\u200b中\u2060文\ufeff'), 2000);
  assert.equal(widthOf('a\u00adb'), widthOf('ab'));
});

test('an apostrophe and the quotation marks of Western text are narrow, those of Chinese full-width', () => {
  const apostrophe = shape('don’t').find((glyph) => glyph.text === '’');
  assert.ok(apostrophe !== undefined && apostrophe.advance < 0.5);
  for (const text of ['‘中’', '說“Hello”', '他’']) {
    const quotes = shape(text).filter((glyph) => '‘’“”'.includes(glyph.text));
    assert.ok(quotes.length > 0 && quotes.every((quote) => quote.advance === 1), text);
  }
  for (const text of ['“Hello”', '‘No’', '“Don’t']) {
    const quotes = shape(text).filter((glyph) => '‘’“”'.includes(glyph.text));
    assert.ok(quotes.length > 0 && quotes.every((quote) => quote.advance < 0.6), text);
  }
});

test('a word is set in one face, the first that has all of its letters', () => {
  const faces = (text: string): readonly string[] => [
    ...new Set(shape(text).map((glyph) => glyph.face)),
  ];
  // The paper's own face lacks ř alone.
  assert.equal(faces('Kansas').length, 1);
  assert.equal(faces('Dvořák').length, 1);
  assert.deepEqual(faces('Dvořák Kansas').length, 2);
});

test('the same glyphs come for a word whatever was shaped before', () => {
  const words = ['AVATAR', 'To-day', '2026', 'naïve', 'don’t'];
  const forth = openProjectFonts().shaper;
  const back = openProjectFonts().shaper;
  const first = words.map((word) => forth.shape(word, SERIF, undefined).glyphs);
  const last = words.toReversed().map((word) => back.shape(word, SERIF, undefined).glyphs);
  assert.deepEqual(last.toReversed(), first);
});
