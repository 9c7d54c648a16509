import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openProjectFonts } from '../../support/fonts.js';

const { shaper, book } = openProjectFonts();
const SANS = { family: 'sans', weight: 700 } as const;

function areaOf(char: string): number {
  const glyph = shaper.glyphOf(char.codePointAt(0) ?? 0, SANS);
  assert.ok(glyph, char);
  return book.inkAreaOf(glyph.face, glyph.id);
}

function boxOf(char: string): number {
  const glyph = shaper.glyphOf(char.codePointAt(0) ?? 0, SANS);
  assert.ok(glyph, char);
  const { left, right, top, bottom } = shaper.inkOf(glyph);
  return (right - left) * (top - bottom);
}

test('a glyph that is a rectangle covers its box, a disc π/4 of it', () => {
  assert.ok(Math.abs(areaOf('■') / boxOf('■') - 1) < 0.001);
  assert.ok(Math.abs(areaOf('●') / boxOf('●') - Math.PI / 4) < 0.01);
});

test('what is cut out of a glyph does not count', () => {
  assert.ok(areaOf('□') < 0.4 * boxOf('□'));
  assert.ok(areaOf('口') < 0.6 * boxOf('口'));
});

test('a glyph made of others covers what they cover', () => {
  const accented = areaOf('é');
  assert.ok(accented > areaOf('e') && accented < 1.5 * areaOf('e'));
});

test('white has no ink', () => {
  assert.equal(areaOf('\u3000'), 0);
});
