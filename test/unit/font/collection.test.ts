import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { SurroundingsFault } from '../../../src/base/surroundings.js';
import { faceIndex, membersOf } from '../../../src/font/collection.js';
import { openFonts } from '../../../src/font/font-book.js';
import type { FontFile, FontSpec } from '../../../src/model/font.js';
import { printPdf } from '../../../src/press/print-pdf.js';
import { collectionOf } from '../../support/font-collection.js';
import { fontBytes, readFontSpec } from '../../support/fonts.js';
import { boxOf, pageOf, pressTools } from '../../support/press-bench.js';
import { fileForTest, requireProgram } from '../../support/programs.js';

const { families } = readFontSpec();
const [serif, sans] = ['serif', 'sans'].map((name) => {
  const file = families.get(name as 'serif' | 'sans')?.faces[0];
  assert.ok(file);
  return file;
});
assert.ok(serif !== undefined && sans !== undefined);
const BYTES = collectionOf(fontBytes(serif), fontBytes(sans));
const FACE = { family: 'serif', weight: 400 } as const;

function specOf(member: string | undefined): FontSpec {
  const sha256 = createHash('sha256').update(BYTES).digest('hex');
  const file: FontFile = {
    id: 'both',
    package: 'own',
    file: 'both.ttc',
    member,
    weight: 400,
    sha256,
  };
  return { families: new Map([['serif', { faces: [file], fallback: [] }]]), regions: new Map() };
}

test('a collection tells its faces by their PostScript names', () => {
  assert.deepEqual(membersOf(BYTES), ['NotoSerifTC-Regular', 'NotoSansTC-Regular']);
  assert.equal(faceIndex(BYTES, 'NotoSansTC-Regular'), 1);
  assert.equal(faceIndex(BYTES, 'Kai'), -1);
  assert.equal(membersOf(fontBytes(sans)), undefined);
  assert.equal(faceIndex(fontBytes(sans), undefined), 0);
});

test('a member is set and printed as the face by itself is', async (t) => {
  const pdftotext = requireProgram(t, 'pdftotext');
  const pdffonts = requireProgram(t, 'pdffonts');
  if (pdftotext === undefined || pdffonts === undefined) return;
  const { shaper, book } = openFonts(specOf('NotoSansTC-Regular'), () => BYTES, 'zh-Hant');
  const text = '集合字型 Kansas 「引號」';
  const glyphs = shaper.shape(text, FACE, undefined).glyphs;
  const own = openFonts(
    { families: new Map([['serif', { faces: [sans], fallback: [] }]]), regions: new Map() },
    fontBytes,
    'zh-Hant',
  ).shaper.shape(text, FACE, undefined).glyphs;
  assert.deepEqual(
    glyphs.map(({ id, advance, dx }) => [id, advance, dx]),
    own.map(({ id, advance, dx }) => [id, advance, dx]),
  );
  let pen = 0;
  const placed = glyphs.map(({ face, id, text: stands, advance }) => {
    const glyph = { face, id, text: stands, size: 10, x: pen, rise: 0 };
    pen += advance * 10;
    return glyph;
  });
  const set = { glyphs: placed, x: 0, width: pen, size: 10, text, span: undefined };
  const line = { ...set, endsParagraph: true, ink: 'black' };
  const page = pageOf('A1', [boxOf([{ line, x: 20, baseline: 40 }])]);
  const { value } = await printPdf([page], pressTools({ book }));
  const file = fileForTest(t, 'plate.pdf', value.bytes);
  assert.equal(pdftotext('-raw', file, '-').output.trim(), text);
  assert.match(pdffonts(file).output, /^[A-Z]{6}\+NotoSansTC-Regular +CID TrueType.* yes yes yes/m);
});

test('a collection without its member is refused, and says whom it holds', () => {
  for (const member of [undefined, 'NotoSansTC-Bold']) {
    assert.throws(
      () => openFonts(specOf(member), () => BYTES, 'zh-Hant').shaper.metrics(FACE),
      (fault) =>
        fault instanceof SurroundingsFault &&
        fault.diagnostic.code === 'font/file-unusable' &&
        fault.diagnostic.message.en.includes('NotoSerifTC-Regular / NotoSansTC-Regular'),
    );
  }
});
