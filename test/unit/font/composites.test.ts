import assert from 'node:assert/strict';
import test from 'node:test';
import { create, type Font } from 'fontkit';
import { piecesOf } from '../../../src/base/pieces.js';
import { closeComposites } from '../../../src/font/cut-outlines.js';
import { cutSubset } from '../../../src/font/cut-subset.js';
import { takeApart } from '../../../src/font/font-parts.js';
import { OpenFace } from '../../../src/font/open-face.js';
import { TINY, tinyFont } from '../../support/tiny-font.js';

const BYTES = tinyFont();
const FILE = { id: 'tiny-400', package: 'tiny', file: 'tiny.ttf', sha256: '', weight: 400 };

test('a composite brings its components, and theirs', () => {
  const face = new OpenFace(FILE, takeApart(piecesOf(BYTES), 0));
  assert.deepEqual(closeComposites(face, [TINY.small]), [TINY.notdef, TINY.small]);
  assert.deepEqual(closeComposites(face, [TINY.pair]), [
    TINY.notdef,
    TINY.small,
    TINY.large,
    TINY.pair,
  ]);
  assert.deepEqual(closeComposites(face, [TINY.nested]), [
    TINY.notdef,
    TINY.small,
    TINY.large,
    TINY.pair,
    TINY.nested,
    TINY.tall,
  ]);
});

test('composites are drawn alike after their components were renumbered', () => {
  const original = openWithFontkit(BYTES);
  for (const wanted of [TINY.pair, TINY.nested]) {
    const { bytes, glyphs } = cutSubset(new OpenFace(FILE, takeApart(piecesOf(BYTES), 0)), [
      wanted,
    ]);
    const cut = openWithFontkit(bytes);
    assert.equal(cut.numGlyphs, glyphs.length);
    for (const [newId, glyph] of glyphs.entries()) {
      const before = original.getGlyph(glyph);
      const after = cut.getGlyph(newId);
      assert.equal(after.path.toSVG(), before.path.toSVG(), `glyph ${glyph}`);
      assert.equal(after.advanceWidth, before.advanceWidth);
    }
    assert.ok(cut.getGlyph(glyphs.indexOf(wanted)).path.commands.length > 8);
  }
});

test('cutting leaves the opened face as it was', () => {
  const bytes = Uint8Array.from(BYTES);
  cutSubset(new OpenFace(FILE, takeApart(piecesOf(bytes), 0)), [TINY.nested]);
  assert.deepEqual(bytes, BYTES);
});

test('ink and outlines are found through short offsets', () => {
  const face = new OpenFace(FILE, takeApart(piecesOf(BYTES), 0));
  assert.equal(face.inkOf(TINY.tall).xMax, 700);
  assert.equal(face.outlineOf(TINY.blank).byteLength, 0);
  assert.equal(face.glyphOf(0x41)?.id, TINY.small);
  assert.equal(face.glyphOf(0x41)?.advance, 0.501);
});

function openWithFontkit(bytes: Uint8Array): Font {
  const font = create(Buffer.from(bytes));
  assert.ok('layout' in font);
  return font;
}
