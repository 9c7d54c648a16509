import assert from 'node:assert/strict';
import test from 'node:test';
import type { Face, FontBook, Shaper } from '../../../src/model/font.js';
import { openProjectFonts } from '../../support/fonts.js';

const FACES: readonly (readonly [Face, string])[] = [
  [{ family: 'serif', weight: 400 }, 'noto-serif-tc-400'],
  [{ family: 'sans', weight: 700 }, 'noto-sans-tc-700'],
];
/** Pairs of characters that share a glyph. */
const SHARED = ['…⋯', '／∕', ' \u00a0', '-\u2011', '〈\u2329', '車\uf902'];

function codeOfCharacter(
  fonts: { readonly shaper: Shaper; readonly book: FontBook },
  character: string,
  face: Face,
): number | undefined {
  const glyph = fonts.shaper.glyphOf(character.codePointAt(0) ?? 0, face);
  assert.ok(glyph !== undefined, character);
  return fonts.book.codeOf(glyph.face, glyph.id, character);
}

for (const [face, id] of FACES) {
  test(`every character of ${id} has a code of its own that copies out as itself`, () => {
    const fonts = openProjectFonts();
    const characterOf = new Map<number, string>();
    for (let codePoint = 1; codePoint < 0x30000; codePoint++) {
      if (codePoint >= 0xd800 && codePoint < 0xe000) continue;
      const glyph = fonts.shaper.glyphOf(codePoint, face);
      if (glyph?.face !== id) continue;
      const code = fonts.book.codeOf(id, glyph.id, glyph.text);
      assert.ok(code !== undefined && code > 0 && code <= 0xffff, `U+${codePoint.toString(16)}`);
      assert.equal(characterOf.get(code), undefined, `U+${codePoint.toString(16)}`);
      characterOf.set(code, glyph.text);
    }
    assert.ok(characterOf.size > 15000);
    const { textOfCode } = fonts.book.subset(id, new Set(characterOf.keys()));
    assert.deepEqual(textOfCode, new Map([...characterOf].sort(([a], [b]) => a - b)));
  });

  test(`characters of ${id} that share a glyph have different codes on that glyph`, () => {
    const fonts = openProjectFonts();
    for (const pair of SHARED) {
      const codes = [...pair].map((character) => codeOfCharacter(fonts, character, face));
      const [canonical, further] = codes;
      assert.ok(canonical !== undefined && further !== undefined, pair);
      assert.notEqual(canonical, further);
      const { glyphOfCode, textOfCode } = fonts.book.subset(id, new Set([canonical, further]));
      assert.equal(glyphOfCode.get(canonical), glyphOfCode.get(further));
      assert.deepEqual([textOfCode.get(canonical), textOfCode.get(further)], [...pair]);
    }
  });

  test(`codes of ${id} do not depend on what was asked before`, () => {
    const texts = ['⋯', '∕', '——', '⸺', '—', '\u00a0', 'don’t', '車\uf902', '⸻'];
    const codesIn = (order: readonly string[]): Map<string, readonly (number | undefined)[]> => {
      const { shaper, book } = openProjectFonts();
      return new Map(
        order.map((text) => [
          text,
          shaper
            .shape(text, face, undefined)
            .glyphs.map((glyph) => book.codeOf(glyph.face, glyph.id, glyph.text)),
        ]),
      );
    };
    const forth = codesIn(texts);
    const back = codesIn(texts.toReversed());
    for (const text of texts) {
      assert.deepEqual(back.get(text), forth.get(text));
      assert.ok(
        forth.get(text)?.every((code) => code !== undefined),
        text,
      );
    }
  });
}

test('a glyph’s own id is its code for the more common of its characters', () => {
  const fonts = openProjectFonts();
  const face: Face = { family: 'serif', weight: 400 };
  for (const character of '…／ 〈車') {
    const glyph = fonts.shaper.glyphOf(character.codePointAt(0) ?? 0, face);
    assert.equal(codeOfCharacter(fonts, character, face), glyph?.id, character);
  }
});

test('a glyph with a text that the face does not pair with it has no code', () => {
  const { shaper, book } = openProjectFonts();
  const face: Face = { family: 'serif', weight: 400 };
  const [selected] = shaper.shape('葛\u{E0100}', face, undefined).glyphs;
  assert.ok(selected !== undefined);
  assert.equal(book.codeOf(selected.face, selected.id, selected.text), undefined);
  assert.equal(book.codeOf(selected.face, selected.id, '乙'), undefined);
  assert.equal(book.codeOf(selected.face, selected.id, ''), undefined);
});

test('a code that the face has not is our own mistake', () => {
  const { book } = openProjectFonts();
  assert.throws(() => book.subset('noto-serif-tc-400', new Set([0xfffe])), /no code 65534/);
  assert.throws(() => book.codeOf('no-such-face', 1, 'a'), /no face/);
});
