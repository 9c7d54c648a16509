import assert from 'node:assert/strict';
import test from 'node:test';
import { create, type Font } from 'fontkit';
import { readCmap } from '../../../src/font/cmap.js';
import { readSfnt, tableOf } from '../../../src/font/sfnt.js';
import type { Face, FontFile } from '../../../src/model/font.js';
import { fontBytes, openProjectFonts, readFontSpec } from '../../support/fonts.js';

const SERIF: Face = { family: 'serif', weight: 400 };
const SANS: Face = { family: 'sans', weight: 500 };
const DASHES = new Set([0x2014, 0x2e3a, 0x2e3b]);

for (const face of [SERIF, SANS]) {
  test(`characters of ${face.family} have the glyph and advance that fontkit gives`, () => {
    const { shaper } = openProjectFonts();
    const font = openWithFontkit(fileOf(face));
    let compared = 0;
    for (const codePoint of font.characterSet) {
      if (codePoint % 5 !== 0 || DASHES.has(codePoint)) continue;
      const expected = font.glyphForCodePoint(codePoint);
      const glyph = shaper.glyphOf(codePoint, face);
      assert.equal(glyph?.id, expected.id, `U+${codePoint.toString(16)}`);
      assert.equal(glyph?.advance, expected.advanceWidth / font.unitsPerEm);
      compared++;
    }
    assert.ok(compared > 3000, `only ${compared} characters compared`);
  });
}

test('the basic subtable gives the same glyphs as the full one', () => {
  const full = tableOf(readSfnt(fontBytes(fileOf(SERIF))), 'cmap');
  const basic = new DataView(full.buffer.slice(full.byteOffset, full.byteOffset + full.byteLength));
  // The first record of this file is the basic one; alone, it is all there is.
  basic.setUint16(2, 1);
  const fullGlyphs = readCmap(full);
  const basicGlyphs = readCmap(basic);
  assert.equal(basicGlyphs.length, 0x10000);
  assert.deepEqual([...basicGlyphs.slice(0, 0xffff)], [...fullGlyphs.slice(0, 0xffff)]);
});

test('a character gives the same frozen glyph each time', () => {
  const { shaper } = openProjectFonts();
  const glyph = shaper.glyphOf(0x5831, SERIF);
  assert.ok(glyph !== undefined && Object.isFrozen(glyph));
  assert.equal(shaper.glyphOf(0x5831, SERIF), glyph);
});

test('ink is the outline’s box in em, and follows the glyph’s offsets', () => {
  const { shaper } = openProjectFonts();
  const font = openWithFontkit(fileOf(SERIF));
  for (const character of '「」，。永Ag') {
    const codePoint = character.codePointAt(0) ?? 0;
    const glyph = shaper.glyphOf(codePoint, SERIF);
    assert.ok(glyph !== undefined);
    const { minX, minY, maxX, maxY } = font.glyphForCodePoint(codePoint).bbox;
    const ink = shaper.inkOf(glyph);
    assert.deepEqual(
      [ink.left, ink.bottom, ink.right, ink.top].map((em) => Math.round(em * 1000)),
      [minX, minY, maxX, maxY].map(Math.round),
    );
    const moved = shaper.inkOf({ ...glyph, dx: 1, dy: 2 });
    assert.deepEqual(moved, {
      left: ink.left + 1,
      right: ink.right + 1,
      top: ink.top + 2,
      bottom: ink.bottom + 2,
    });
  }
});

test('a space has no ink', () => {
  const { shaper } = openProjectFonts();
  const space = shaper.glyphOf(0x3000, SERIF);
  assert.ok(space !== undefined);
  assert.deepEqual(shaper.inkOf(space), { left: 0, right: 0, top: 0, bottom: 0 });
});

test('the measures of a Chinese face span one em', () => {
  const { shaper } = openProjectFonts();
  for (const face of [SERIF, SANS]) {
    const { ascent, descent, capHeight } = shaper.metrics(face);
    assert.equal(Math.round((ascent - descent) * 1000), 1000);
    assert.ok(descent < 0);
    assert.ok(capHeight > 0.6 && capHeight < ascent);
  }
});

function fileOf(face: Face): FontFile {
  const file = readFontSpec()
    .families.get(face.family)
    ?.faces.find((candidate) => candidate.weight === face.weight);
  assert.ok(file !== undefined);
  return file;
}

function openWithFontkit(file: FontFile): Font {
  const font = create(Buffer.from(fontBytes(file)));
  assert.ok('layout' in font);
  return font;
}
