import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PDFArray, PDFDict, PDFName, PDFString } from '@cantoo/pdf-lib';
import type { Page } from '../../../src/model/page.js';
import type { PressStandard } from '../../../src/model/template.js';
import { printPdf } from '../../../src/press/print-pdf.js';
import type { PressTools } from '../../../src/press/stock.js';
import { contentOf, readPlate, resourcesOf, unpacked } from '../../support/plate-reader.js';
import {
  boxOf,
  inBlack,
  lineAt,
  pageOf,
  pressTools,
  SANS_BOLD,
} from '../../support/press-bench.js';
import { PRESS } from '../../support/press-profile.js';
import { fileForTest, requireProgram } from '../../support/programs.js';

const COPY = [
  '堪城社區今年第39屆新春園遊會',
  '他說：「好」，「不好」。',
  'Kansas City, Missouri — AVATAR',
  '刪節……與⋯⋯、斜線／與∕、——破折',
  '罕用字：爲𠮷峯',
];

function pageWith(id: string, texts: readonly string[]): Page {
  return pageOf(id, [boxOf(texts.map((text, index) => lineAt(20, 30 + index * 15, text)))]);
}

async function print(
  pages: readonly Page[],
  changes: Partial<PressTools> = {},
): Promise<Uint8Array> {
  const { value, diagnostics } = await printPdf(pages, pressTools(changes));
  assert.deepEqual(diagnostics, []);
  return value.bytes;
}

test('the file passes qpdf without error or warning', async (t) => {
  const qpdf = requireProgram(t, 'qpdf');
  if (qpdf === undefined) return;
  const icc = new TextEncoder().encode('a profile');
  const bytes = await print([pageWith('A1', COPY), pageWith('A2', ['第二版'])], { icc });
  const { status, output } = qpdf('--check', fileForTest(t, 'plate.pdf', bytes));
  assert.equal(status, 0, output);
  assert.match(output, /No syntax or stream encoding errors found/);
});

test('every font is an embedded subset that knows its text', async (t) => {
  const pdffonts = requireProgram(t, 'pdffonts');
  if (pdffonts === undefined) return;
  const bytes = await print([pageWith('A1', COPY)]);
  const { output } = pdffonts(fileForTest(t, 'plate.pdf', bytes));
  const fonts = output.trim().split('\n').slice(2);
  assert.equal(fonts.length, 2);
  for (const font of fonts) {
    assert.match(font, /^[A-Z]{6}\+\S+ +CID TrueType +Identity-H +yes yes yes/);
  }
});

test('text copies out line by line as it was written', async (t) => {
  const pdftotext = requireProgram(t, 'pdftotext');
  if (pdftotext === undefined) return;
  const bytes = await print([pageWith('A1', COPY)]);
  const { output } = pdftotext('-raw', fileForTest(t, 'plate.pdf', bytes), '-');
  assert.deepEqual(output.trimEnd().split('\n'), COPY);
});

test('gaps between Han and Latin, spread lines and trimmed marks leave no spaces or breaks in copied text', async (t) => {
  const pdftotext = requireProgram(t, 'pdftotext');
  if (pdftotext === undefined) return;
  const gaps = {
    shifts: new Map([
      [2, 0.25],
      [6, 0.25],
    ]),
  };
  const trims = {
    shifts: new Map([
      [3, -0.5],
      [6, -0.5],
      [7, -0.5],
    ]),
  };
  const spread = { shifts: new Map([1, 2, 3, 4].map((index) => [index, 0.4])) };
  const narrow = { shifts: new Map([[4, -0.14]]) };
  const lines = [
    lineAt(20, 30, '堪城Kans在2026年', gaps),
    lineAt(20, 45, '他說：「好」，「不好」。', trims),
    lineAt(20, 60, '分類廣告欄', spread),
    lineAt(20, 75, 'one two　三　四', narrow),
  ];
  const bytes = await print([pageOf('A1', [boxOf(lines)])]);
  const { output } = pdftotext('-raw', fileForTest(t, 'plate.pdf', bytes), '-');
  assert.deepEqual(
    output.trimEnd().split('\n'),
    lines.map(({ line }) => line.text),
  );
});

test('two builds of the same pages are the same bytes', async () => {
  const build = () => print([pageWith('A1', COPY), pageWith('A2', COPY.toReversed())]);
  assert.ok(Buffer.from(await build()).equals(Buffer.from(await build())));
});

test('a page’s stream does not depend on the text of another page', async () => {
  const first = pageWith('A1', COPY);
  const alone = await readPlate(await print([first]));
  const together = await readPlate(await print([first, pageWith('A2', ['全新的別字⋯∕', 'Quick'])]));
  assert.equal(contentOf(together, 0), contentOf(alone, 0));
});

test('trim and bleed boxes tell the page’s sizes, and no user unit is written', async () => {
  const plate = await readPlate(await print([pageOf('A1', [], 9)]));
  const page = plate.getPage(0);
  assert.deepEqual(page.getMediaBox(), { x: 0, y: 0, width: 318, height: 418 });
  assert.deepEqual(page.getBleedBox(), { x: 0, y: 0, width: 318, height: 418 });
  assert.deepEqual(page.getTrimBox(), { x: 9, y: 9, width: 300, height: 400 });
  assert.equal(page.node.has(PDFName.of('UserUnit')), false);
});

test('text stands where its line says, counted from the trim’s top left', async () => {
  const page = pageOf('A1', [boxOf([lineAt(20, 30, '文')])], 9);
  const plate = await readPlate(await print([page]));
  assert.match(contentOf(plate, 0), /\n1 0 0 1 29 379 Tm\n/);
});

test('glyphs stand at their own places, whatever their advances add up to', async () => {
  const shifts = new Map(Array.from({ length: 12 }, (_, index) => [index + 1, 0.0333]));
  const placed = lineAt(0, 30, '一二三四五六七八九十甲乙', { shifts, size: 9.7 });
  const plate = await readPlate(await print([pageOf('A1', [boxOf([placed])])]));
  const array = /\[(.*)\] TJ/.exec(contentOf(plate, 0))?.[1] ?? '';
  let pen = 0;
  const places: number[] = [];
  for (const [, codes, move] of array.matchAll(/<([0-9a-f]+)>|(-?[\d.]+)/g)) {
    if (move !== undefined) pen -= (Number(move) / 1000) * 9.7;
    for (let count = (codes?.length ?? 0) / 4; count > 0; count--) {
      places.push(pen);
      pen += 9.7;
    }
  }
  const wanted = placed.line.glyphs.map((glyph) => glyph.x);
  assert.equal(places.length, wanted.length);
  for (const [index, place] of places.entries()) {
    assert.ok(Math.abs(place - (wanted[index] ?? Number.NaN)) < 0.002, `glyph ${index}`);
  }
});

test('black text overprints in overprint mode 1; white and coloured text knock out', async () => {
  const lines = [
    lineAt(20, 30, '黑'),
    lineAt(20, 45, '白', { ink: 'white' }),
    lineAt(20, 60, '紅', { ink: 'red', face: SANS_BOLD }),
  ];
  const plate = await readPlate(await print([pageOf('A1', [boxOf(lines)])]));
  const operators = contentOf(plate, 0).match(/^.*( k| gs)$/gm);
  assert.deepEqual(operators, [
    '0 0 0 1 k',
    '/Over gs',
    '0 0 0 0 k',
    '/Knock gs',
    '0 1 0.95 0.05 k',
  ]);
  const over = resourcesOf(plate, 0, 'ExtGState').get('Over');
  assert.match(String(over), /\/OP true\s+\/op true\s+\/OPM 1/);
});

test('a page without colour prints with black alone', async () => {
  const lines = [lineAt(20, 30, '紅', { ink: 'red' }), lineAt(20, 45, '藍', { ink: 'blue' })];
  const page = inBlack(pageOf('A2', [boxOf(lines)]));
  const plate = await readPlate(await print([page]));
  assert.deepEqual(contentOf(plate, 0).match(/^.* k$/gm), ['0 0 0 1 k']);
});

test('title and dates come from the issue, and info and XMP tell the same', async () => {
  const plate = await readPlate(await print([pageWith('A1', ['文'])]));
  assert.equal(plate.getTitle(), '堪城社區報 & Co 2026-02-19');
  assert.equal(plate.getCreationDate()?.toISOString(), '2026-02-19T00:00:00.000Z');
  const stream = plate.catalog.lookup(PDFName.of('Metadata'));
  const xmp = Buffer.from(unpacked(stream), 'latin1').toString('utf8');
  assert.match(xmp, /<rdf:li xml:lang="x-default">堪城社區報 &amp; Co 2026-02-19<\/rdf:li>/);
  assert.match(xmp, /<xmp:CreateDate>2026-02-19T00:00:00Z<\/xmp:CreateDate>/);
  const info = plate.context.lookup(plate.context.trailerInfo.Info, PDFDict);
  assert.equal(String(info.get(PDFName.of('Trapped'))), '/False');
});

test('the colour profile is embedded in the output intent when it is handed in', async () => {
  const icc = new TextEncoder().encode('the bytes of a profile');
  const plate = await readPlate(await print([pageWith('A1', ['文'])], { icc }));
  const intents = plate.catalog.lookup(PDFName.of('OutputIntents'), PDFArray);
  assert.equal(intents.size(), 1);
  const intent = intents.lookup(0, PDFDict);
  assert.equal(unpacked(intent.lookup(PDFName.of('DestOutputProfile'))), 'the bytes of a profile');
});

test('the facts count the fonts embedded', async () => {
  const { value } = await printPdf([pageWith('A1', COPY)], pressTools());
  assert.equal(value.facts.fonts, 2);
  assert.equal(value.facts.imagesBelowResolution, 0);
});

test('the file claims the standard of its press profile, where that standard wants it', async () => {
  const claimsOf = async (standard: PressStandard): Promise<readonly (string | undefined)[]> => {
    const bytes = await print([pageWith('A1', ['文'])], { profile: { ...PRESS, standard } });
    const plate = await readPlate(bytes);
    const info = plate.context.lookup(plate.context.trailerInfo.Info, PDFDict);
    const xmp = unpacked(plate.catalog.lookup(PDFName.of('Metadata')));
    return [
      Buffer.from(bytes.subarray(0, 8)).toString('latin1'),
      info.lookupMaybe(PDFName.of('GTS_PDFXVersion'), PDFString)?.asString(),
      />([^<]+)<\/pdfxid:GTS_PDFXVersion>/.exec(xmp)?.[1],
    ];
  };
  assert.deepEqual(await claimsOf('PDF/X-4'), ['%PDF-1.6', 'PDF/X-4', 'PDF/X-4']);
  assert.deepEqual(await claimsOf('PDF/X-1a:2003'), ['%PDF-1.4', 'PDF/X-1a:2003', undefined]);
});
