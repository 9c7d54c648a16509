import assert from 'node:assert/strict';
import { test } from 'node:test';
import { piecesOf } from '../../../src/base/pieces.js';
import { takeApart } from '../../../src/font/font-parts.js';
import { OpenFace } from '../../../src/font/open-face.js';
import { fontBytes, readFontSpec } from '../../support/fonts.js';

const WORDS = ['2026', '1,057', '88%', '$15', '12:30', '9:00–18:00', 'H-1B', 'A1', 'KC', 'AVATAR'];
const MORE = [
  'Overland',
  'Streetcar',
  'U.S.',
  'To',
  'WAV.',
  'fi',
  'ffl',
  '(7)',
  '•',
  '★',
  '▶',
  '17',
];

const files = [...readFontSpec().families.values()].flatMap(({ faces, fallback }) => [
  ...faces,
  ...fallback,
]);

test('plain words come out as the shaping engine would set them, in every face of the house', () => {
  for (const file of new Map(files.map((each) => [each.id, each])).values()) {
    const face = new OpenFace(file, takeApart(piecesOf(fontBytes(file)), 0));
    const drawn = [...WORDS, ...MORE].filter((word) =>
      Array.from(word).every((char) => face.has(char.codePointAt(0) ?? 0)),
    );
    assert.ok(drawn.length > WORDS.length);
    for (const word of drawn) {
      assert.deepEqual(face.plainWords(word), face.layout(word, undefined), `${word} ${file.id}`);
    }
  }
});

test('kerning is among what they get: AV stands closer than A and V by themselves', () => {
  const [file] = files;
  assert.ok(file);
  const face = new OpenFace(file, takeApart(piecesOf(fontBytes(file)), 0));
  const width = (word: string): number =>
    (face.plainWords(word) ?? []).reduce((sum, glyph) => sum + glyph.advance, 0);
  assert.ok(width('AV') < width('A') + width('V'));
});

test('accents, apostrophes and Han are left to the engine', () => {
  const [file] = files;
  assert.ok(file);
  const face = new OpenFace(file, takeApart(piecesOf(fontBytes(file)), 0));
  for (const word of ['café', 'don’t', '堪', 'a`', 'x^2']) {
    assert.equal(face.plainWords(word), undefined);
  }
});
