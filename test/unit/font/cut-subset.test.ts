import assert from 'node:assert/strict';
import test from 'node:test';
import { create, type Font } from 'fontkit';
import { readSfnt, tableOf } from '../../../src/font/sfnt.js';
import type { FaceId, FontFile } from '../../../src/model/font.js';
import { fontBytes, openProjectFonts, readFontSpec } from '../../support/fonts.js';

const IDS: readonly FaceId[] = [
  'noto-serif-tc-400',
  'noto-sans-tc-700',
  'cactus-classical-serif-400',
  'chocolate-classical-sans-400',
];

for (const id of IDS) {
  test(`glyphs cut from ${id} keep their outlines and advances`, () => {
    const { book } = openProjectFonts();
    const original = openWithFontkit(fontBytes(fileOf(id)));
    const glyphs = sampleGlyphs(id);
    const { bytes, glyphOfCode, widthOfCode } = book.subset(id, new Set(glyphs));
    const cut = openWithFontkit(bytes);
    for (const glyph of glyphs) {
      const before = original.getGlyph(glyph);
      const after = cut.getGlyph(glyphOfCode.get(glyph) ?? -1);
      assert.equal(after.path.toSVG(), before.path.toSVG(), `glyph ${glyph}`);
      assert.equal(after.advanceWidth, before.advanceWidth, `glyph ${glyph}`);
      assert.equal(widthOfCode.get(glyph), (before.advanceWidth * 1000) / original.unitsPerEm);
    }
  });
}

test('a subset of nothing holds notdef alone', () => {
  const { book } = openProjectFonts();
  const { bytes, glyphOfCode } = book.subset('noto-serif-tc-400', new Set());
  assert.equal(openWithFontkit(bytes).numGlyphs, 1);
  assert.equal(glyphOfCode.size, 0);
});

test('glyphs stand in order of their old ids, whatever order the codes came in', () => {
  const { book } = openProjectFonts();
  const forth = book.subset('noto-serif-tc-400', new Set([9000, 500, 30]));
  const back = book.subset('noto-serif-tc-400', new Set([30, 9000, 500]));
  assert.deepEqual(back, forth);
  assert.deepEqual(
    [...forth.glyphOfCode],
    [
      [30, 1],
      [500, 2],
      [9000, 3],
    ],
  );
});

test('checksums of the tables and of the whole file are right', () => {
  const { book } = openProjectFonts();
  const { bytes } = book.subset('noto-serif-tc-400', new Set(sampleGlyphs('noto-serif-tc-400')));
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  assert.equal(sumOf(file, 0, bytes.length), 0xb1b0afba);
  const head = tableOf(readSfnt(bytes), 'head');
  for (let entry = 12; entry < 12 + 16 * file.getUint16(4); entry += 16) {
    const start = file.getUint32(entry + 8);
    const size = (file.getUint32(entry + 12) + 3) & ~3;
    // The head's own sum is taken with its adjustment at 0.
    const adjustment = start === head.byteOffset ? head.getUint32(8) : 0;
    const expected = (sumOf(file, start, size) - adjustment) >>> 0;
    assert.equal(file.getUint32(entry + 4), expected);
  }
});

test('a subset carries what the font dictionaries need', () => {
  const { book } = openProjectFonts();
  const serif = book.subset('noto-serif-tc-700', new Set([34]));
  assert.equal(serif.postScriptName, 'NotoSerifTC-Bold');
  assert.equal(serif.weight, 700);
  assert.equal(serif.isSerif, true);
  assert.equal(serif.italicAngle, 0);
  assert.ok(serif.ascent > 800 && serif.descent < -100 && serif.capHeight > 600);
  const [left, bottom, right, top] = serif.bbox;
  assert.ok(left < 0 && bottom < 0 && right > 1000 && top > 800);
  assert.equal(book.subset('chocolate-classical-sans-400', new Set()).isSerif, false);
});

/** Every 97th glyph. */
function sampleGlyphs(id: FaceId): readonly number[] {
  const { numGlyphs } = openWithFontkit(fontBytes(fileOf(id)));
  return Array.from({ length: Math.floor(numGlyphs / 97) }, (_, index) => index * 97);
}

function fileOf(id: FaceId): FontFile {
  const families = [...readFontSpec().families.values()];
  const files = families.flatMap((family) => [...family.faces, ...family.fallback]);
  const file = files.find((candidate) => candidate.id === id);
  assert.ok(file !== undefined, id);
  return file;
}

function openWithFontkit(bytes: Uint8Array): Font {
  const font = create(Buffer.from(bytes));
  assert.ok('layout' in font);
  return font;
}

function sumOf(view: DataView, start: number, size: number): number {
  let sum = 0;
  for (let at = start; at < start + size; at += 4) sum = (sum + view.getUint32(at)) % 0x100000000;
  return sum;
}
