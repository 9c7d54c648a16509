// Our shaping against HarfBuzz on the same font bytes: thousands of strings from the sample issue and from the cases. Two questions: does
// the engine, asked for a whole text, give HarfBuzz's glyphs; and do the words that the paper is set with, kerned from the face's tables.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shape } from '../../src/build/shaping.js';
import type { Lang } from '../../src/model/copy.js';
import type { Family, FontFile, ShapedGlyph } from '../../src/model/font.js';
import { readCases } from '../support/conformance.js';
import { fontBytes, openProjectFonts, readFontSpec } from '../support/fonts.js';
import { createOracle, type Oracle, type OracleGlyph } from '../support/harfbuzz.js';
import { projectFiles, projectText } from '../support/project.js';

const SPEC = readFontSpec();
const EM = 1000;
/** Text between line ends and Markdown's own signs. */
const STRING = /[^\n\r\t|#*>{}]+/g;
/** Characters that stand in a face's font but in no run by themselves. */
const CASE_FILES = ['advances-trim', 'gaps-autospace', 'breaks-css', 'breaks-clreq'];
const WORD = /[!-~\u00a1-\u024f–]+/g;

const strings = gatherStrings();
const words = [...new Set(strings.flatMap((text) => text.match(WORD) ?? []))];

for (const [lang, language] of [
  ['zh-Hant', 'zh-Hant'],
  ['zh-HK', 'zh-HK'],
  ['zh-Hans', 'zh-Hans'],
] as const) {
  test(`whole texts in ${lang} have HarfBuzz’s glyphs and advances, across and down`, (t) => {
    const file = faceOf(lang, 'serif', 400);
    const bytes = fontBytes(file);
    const oracle = createOracle(bytes);
    const { shaper } = openProjectFonts(lang);
    // What a face lacks each engine makes up in its own way.
    const isWhole = (text: string): boolean =>
      Array.from(text, (char) =>
        shaper.glyphOf(char.codePointAt(0) ?? 0, { family: 'serif', weight: 400 }),
      ).every((glyph) => glyph?.face === file.id);
    const whole = strings.filter(isWhole);
    assert.ok(whole.length > 1000);
    let held = 0;
    for (const [direction, features] of [
      ['ltr', []],
      ['ltr', ['halt']],
      ['ltr', ['palt']],
      ['ttb', []],
    ] as const) {
      const isOn = Object.fromEntries(features.map((tag) => [tag, true]));
      for (const text of whole) {
        const script =
          /[\p{Script=Latin}\p{Nd}]/u.test(text) && !isEastAsian(text) ? 'Latn' : 'Hani';
        const expected = oracle(text, { direction, script, language, features: isOn });
        const found = shape(text, { lang, direction, features }, { bytes });
        // This build of HarfBuzz knows no vertical metrics: down a line glyphs alone are compared; the frozen cases hold the advances.
        const shown = (glyphs: readonly OracleGlyph[]): readonly (readonly number[])[] =>
          direction === 'ttb' ? glyphs.map(([id]) => [id]) : glyphs;
        assert.deepEqual(
          shown(found.map(({ id, advance }) => [id, advance])),
          shown(expected),
          `${direction} ${features} ${text}`,
        );
        held += 1;
      }
    }
    t.diagnostic(`${file.id}: ${held} settings of ${whole.length} texts`);
  });
}

for (const [family, weight] of [
  ['serif', 400],
  ['serif', 900],
  ['sans', 500],
  ['sans', 700],
] as const) {
  test(`words set in ${family} ${weight} have HarfBuzz’s glyphs and advances`, (t) => {
    const { shaper } = openProjectFonts();
    const file = faceOf('zh-Hant', family, weight);
    const oracle = createOracle(fontBytes(file));
    let held = 0;
    for (const word of words) {
      const { glyphs } = shaper.shape(word, { family, weight }, undefined);
      // A letter that the face lacks is drawn by another; its word is not the face's.
      if (glyphs.some((glyph) => glyph.face !== file.id || glyph.id === 0)) continue;
      assert.deepEqual(unitsOf(glyphs), expectedWord(oracle, word), word);
      held += 1;
    }
    t.diagnostic(`${file.id}: ${held}/${held} words of ${words.length}`);
    assert.ok(held > words.length * 0.9);
  });
}

/** A newspaper's words are kerned, and their letters stay single. */
function expectedWord(oracle: Oracle, word: string): readonly OracleGlyph[] {
  return oracle(word, { features: { liga: false, clig: false, dlig: false, calt: false } });
}

function unitsOf(glyphs: readonly ShapedGlyph[]): readonly OracleGlyph[] {
  return glyphs.map(({ id, advance }) => [id, Math.round(advance * EM)]);
}

function faceOf(lang: Lang, family: Family, weight: number): FontFile {
  const families = SPEC.regions.get(lang) ?? SPEC.families;
  const file = families.get(family)?.faces.find((face) => face.weight === weight);
  assert.ok(file !== undefined);
  return file;
}

function gatherStrings(): readonly string[] {
  const copy = projectFiles('issues', '.md').flatMap(
    (path) => projectText(path).match(STRING) ?? [],
  );
  const cases = CASE_FILES.flatMap((name) => readCases<{ readonly text: string }>(name)).map(
    ({ text }) => text,
  );
  return [...new Set([...copy, ...cases])].filter(
    (text) => !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(text),
  );
}

function isEastAsian(text: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f\uff01-\uff60]/u.test(
    text,
  );
}
