import assert from 'node:assert/strict';
import test from 'node:test';
import { filesBehind } from '../../../src/font/face-chain.js';
import type { Lang } from '../../../src/model/copy.js';
import type { Face } from '../../../src/model/font.js';
import { openProjectFonts, readFontSpec } from '../../support/fonts.js';

const SERIF: Face = { family: 'serif', weight: 400 };
const SANS: Face = { family: 'sans', weight: 700 };
const SPEC = readFontSpec();
const SETS = [SPEC.families];

test('the nearest weight of a family is taken', () => {
  const nearest = (face: Face): string | undefined => filesBehind(face, SETS)[0]?.id;
  assert.equal(nearest({ family: 'serif', weight: 100 }), 'noto-serif-tc-400');
  assert.equal(nearest({ family: 'serif', weight: 500 }), 'noto-serif-tc-400');
  assert.equal(nearest({ family: 'serif', weight: 800 }), 'noto-serif-tc-900');
  assert.equal(nearest({ family: 'sans', weight: 480 }), 'noto-sans-tc-500');
  assert.equal(nearest({ family: 'kai', weight: 900 }), 'noto-serif-tc-700');
});

test('behind a face stand its fallback, then the other families, each file once', () => {
  assert.deepEqual(
    filesBehind({ family: 'sans', weight: 400 }, SETS).map((file) => file.id),
    [
      'noto-sans-tc-400',
      'chocolate-classical-sans-400',
      'noto-serif-tc-400',
      'cactus-classical-serif-400',
    ],
  );
});

test('a region’s own files stand before the common ones, family by family', () => {
  const regional = SPEC.regions.get('zh-Hans');
  assert.ok(regional !== undefined);
  assert.deepEqual(
    filesBehind({ family: 'sans', weight: 400 }, [regional, SPEC.families]).map(({ id }) => id),
    [
      'noto-sans-sc-400',
      'noto-sans-tc-400',
      'chocolate-classical-sans-400',
      'noto-serif-sc-400',
      'noto-serif-tc-400',
      'cactus-classical-serif-400',
    ],
  );
});

test('each region has its own shapes, and borrows what its face lacks', () => {
  const faceOf = (lang: Lang, character: string): string | undefined =>
    openProjectFonts(lang).shaper.glyphOf(character.codePointAt(0) ?? 0, SERIF)?.face;
  assert.equal(faceOf('zh-Hant', '骨'), 'noto-serif-tc-400');
  assert.equal(faceOf('zh-HK', '骨'), 'noto-serif-hk-400');
  assert.equal(faceOf('zh-Hans', '骨'), 'noto-serif-sc-400');
  assert.equal(faceOf('zh-Hans', '𨋢'), 'noto-serif-tc-400', '𨋢 is not in the Simplified face');
});

test('a character outside the family’s face comes from the fallback, surrogate pairs too', () => {
  const { shaper } = openProjectFonts();
  for (const character of ['爲', '𠮷']) {
    const glyph = shaper.glyphOf(character.codePointAt(0) ?? 0, SERIF);
    assert.equal(glyph?.face, 'cactus-classical-serif-400');
    assert.equal(glyph?.text, character);
    assert.deepEqual(shaper.shape(character, SERIF, undefined).glyphs, [glyph]);
  }
  assert.equal(shaper.glyphOf(0x282e2, SERIF)?.face, 'noto-serif-tc-400', '𨋢 is in the face');
});

test('a character in neither face nor fallback comes from the other family', () => {
  const { shaper } = openProjectFonts();
  assert.equal(shaper.glyphOf(0x2714, SERIF)?.face, 'chocolate-classical-sans-400');
});

test('faces are opened at first use, once, and only as far as needed', () => {
  const { shaper, book } = openProjectFonts();
  assert.deepEqual(book.faceIds(), []);
  shaper.shape('今天 today', SERIF, undefined);
  shaper.glyphOf(0x4eca, { family: 'kai', weight: 400 });
  assert.deepEqual(book.faceIds(), ['noto-serif-tc-400']);
  shaper.glyphOf(0x20bb7, SERIF);
  assert.deepEqual(book.faceIds(), ['noto-serif-tc-400', 'cactus-classical-serif-400']);
});

test('a character that no font has is reported at its own place and drawn as notdef', () => {
  const { shaper } = openProjectFonts();
  const text = '好😀a한';
  const span = { file: 'articles/a.md', start: 40, end: 40 + text.length };
  const { glyphs, diagnostics } = shaper.shape(text, SANS, span);
  assert.deepEqual(
    diagnostics.map((diagnostic) => [
      diagnostic.code,
      diagnostic.span?.start,
      diagnostic.span?.end,
    ]),
    [
      ['font/character-missing', 41, 43],
      ['font/character-missing', 44, 45],
    ],
  );
  assert.match(diagnostics[0]?.message.en ?? '', /😀.*U\+1F600/);
  assert.deepEqual(
    glyphs.filter((glyph) => glyph.id === 0).map((glyph) => [glyph.text, glyph.face]),
    [
      ['😀', 'noto-sans-tc-700'],
      ['한', 'noto-sans-tc-700'],
    ],
  );
  assert.equal(shaper.glyphOf(0x1f600, SANS), undefined);
});

test('the place of a missing character never leaves its span', () => {
  const { shaper } = openProjectFonts();
  const span = { file: 'a.md', start: 10, end: 12 };
  const { diagnostics } = shaper.shape('甲乙丙😀', SERIF, span);
  assert.deepEqual(diagnostics[0]?.span, { file: 'a.md', start: 12, end: 12 });
});

test('of a sequence of which no face has all, only the missing characters are reported', () => {
  const { shaper } = openProjectFonts();
  const { diagnostics } = shaper.shape('👨\u200d👩', SERIF, { file: 'a.md', start: 0, end: 5 });
  assert.deepEqual(
    diagnostics.map((diagnostic) => diagnostic.span?.start),
    [0, 3],
  );
});
