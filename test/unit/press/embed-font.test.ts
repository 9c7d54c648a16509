import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PDFArray, PDFDict, PDFName } from '@cantoo/pdf-lib';
import type { FontBook, FontSubset } from '../../../src/model/font.js';
import type { PlacedLine } from '../../../src/model/page.js';
import { printPdf } from '../../../src/press/print-pdf.js';
import { contentOf, readPlate, resourcesOf, unpacked } from '../../support/plate-reader.js';
import { boxOf, pageOf, pressTools } from '../../support/press-bench.js';

/** A book of one face: glyph 1 is 一, glyph 5 𠮷, glyph 7 the ligature ffi; glyph 9 has no code for its text. */
const SUBSET: FontSubset = {
  face: 'made-400',
  postScriptName: 'Made Up/Font',
  bytes: Buffer.from('font bytes'),
  glyphOfCode: new Map([
    [1, 1],
    [5, 2],
    [7, 3],
    [9, 4],
  ]),
  widthOfCode: new Map([
    [1, 1000],
    [5, 1000],
    [7, 812.5],
    [9, 500],
  ]),
  textOfCode: new Map([
    [7, 'ffi'],
    [1, '一'],
    [5, '𠮷'],
  ]),
  ascent: 880,
  descent: -120,
  capHeight: 733,
  bbox: [0, -120, 1000, 880],
  italicAngle: 0,
  weight: 400,
  isSerif: true,
};
const BOOK: FontBook = {
  inkAreaOf: () => 0,
  faceIds: () => ['made-400'],
  codeOf: (_face, glyph, text) => (SUBSET.textOfCode.get(glyph) === text ? glyph : undefined),
  subset: () => SUBSET,
};

function line(glyphs: readonly (readonly [id: number, text: string])[]): PlacedLine {
  const text = glyphs.map(([, part]) => part).join('');
  return {
    x: 0,
    baseline: 20,
    line: {
      glyphs: glyphs.map(([id, part], index) => ({
        face: 'made-400',
        id,
        text: part,
        size: 10,
        x: index * 10,
        rise: 0,
      })),
      x: 0,
      width: glyphs.length * 10,
      size: 10,
      text,
      span: undefined,
      endsParagraph: true,
      ink: 'black',
    },
  };
}

async function printed(glyphs: readonly (readonly [number, string])[]) {
  const page = pageOf('A1', [boxOf([line(glyphs)])]);
  const { value } = await printPdf([page], pressTools({ book: BOOK }));
  return readPlate(value.bytes);
}

async function fontDict() {
  const plate = await printed([
    [1, '一'],
    [5, '𠮷'],
    [7, 'ffi'],
    [9, ''],
  ]);
  const font = resourcesOf(plate, 0, 'Font').get('made-400');
  assert.ok(font instanceof PDFDict);
  const descendants = font.lookup(PDFName.of('DescendantFonts'), PDFArray);
  return { font, descendant: descendants.lookup(0, PDFDict) };
}

test('ToUnicode tells each code’s text, several characters and those beyond the BMP too', async () => {
  const { font } = await fontDict();
  const cmap = unpacked(font.lookup(PDFName.of('ToUnicode')));
  assert.match(
    cmap,
    /3 beginbfchar\n<0001> <4e00>\n<0005> <d842dfb7>\n<0007> <006600660069>\nendbfchar/,
  );
});

test('the map from codes to glyphs of the subset covers every code and nothing else', async () => {
  const { descendant } = await fontDict();
  const map = Buffer.from(unpacked(descendant.lookup(PDFName.of('CIDToGIDMap'))), 'latin1');
  const glyphs = Array.from({ length: map.length / 2 }, (_, code) => map.readUInt16BE(code * 2));
  assert.deepEqual(glyphs, [0, 1, 0, 0, 0, 2, 0, 3, 0, 4]);
});

test('full widths are the default; others are listed by runs of codes', async () => {
  const { descendant } = await fontDict();
  assert.equal(String(descendant.get(PDFName.of('DW'))), '1000');
  assert.equal(String(descendant.get(PDFName.of('W'))), '[ 7 [ 812.5 ] 9 [ 500 ] ]');
});

test('the font’s name is a safe PDF name with a tag of six capitals', async () => {
  const { font } = await fontDict();
  assert.match(String(font.get(PDFName.of('BaseFont'))), /^\/[A-Z]{6}\+Made#20Up#2fFont$/i);
});

test('a glyph whose code does not tell its text is written with its own code inside ActualText', async () => {
  const stream = contentOf(
    await printed([
      [1, '一'],
      [9, '丁'],
    ]),
    0,
  );
  assert.match(stream, /\[<0001>\] TJ\n\/Span <<\/ActualText <FEFF4e01>>> BDC\n\[<0009>\] TJ\nEMC/);
});
