// Pages that are rare and hard, as the press prints them: judged by our own preflight and by programs from outside.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type TestContext, test } from 'node:test';
import { piecesOf } from '../../../src/base/pieces.js';
import { openFonts } from '../../../src/font/font-book.js';
import type { Mark } from '../../../src/model/galley.js';
import type { Page } from '../../../src/model/page.js';
import { preflightPdf } from '../../../src/preflight/preflight.js';
import { type Plate, printPdf } from '../../../src/press/print-pdf.js';
import type { PressTools } from '../../../src/press/stock.js';
import { boxOf, lineAt, pageOf, pressTools, SERIF, TRIM } from '../../support/press-bench.js';
import { newsprintProfile } from '../../support/press-profile.js';
import { fileForTest, type Program, requireProgram } from '../../support/programs.js';
import { tinyCollection } from '../../support/tiny-collection.js';

const LIMITS = {
  standard: 'x4',
  inkLimit: 240,
  minimumPpi: 150,
  spots: [],
  live: undefined,
  colorPages: undefined,
} as const;

/** Prints, and gives the rules that the file breaks in earnest. */
async function printed(
  pages: readonly Page[],
  tools: Partial<PressTools> = {},
): Promise<{ readonly plate: Plate; readonly broken: readonly string[] }> {
  const icc = readFileSync(newsprintProfile().iccPath);
  const { value, diagnostics } = await printPdf(pages, pressTools({ icc, ...tools }));
  assert.deepEqual(diagnostics, []);
  const report = await preflightPdf(value.bytes, LIMITS);
  assert.equal(report.kind, 'report');
  const findings = report.kind === 'report' ? report.findings : [];
  const errors = findings.filter(({ severity }) => severity === 'error');
  return { plate: value, broken: errors.map(({ rule }) => rule) };
}

/** Programs that a test needs, or undefined where one is missing and the test is skipped. */
function programs(t: TestContext, ...names: readonly string[]): readonly Program[] | undefined {
  const found = names.map((name) => requireProgram(t, name));
  return found.every((program) => program !== undefined) ? found : undefined;
}

function rule(y: number): Mark {
  return {
    kind: 'rule',
    x1: 20,
    y1: y,
    x2: 280,
    y2: y,
    ink: 'black',
    thickness: 1,
    dash: undefined,
  };
}

test('a font of a collection is embedded as a subset of its own, and its text copies out', async (t) => {
  const [pdftotext, pdffonts] = programs(t, 'pdftotext', 'pdffonts') ?? [];
  if (pdftotext === undefined || pdffonts === undefined) return;
  const collection = tinyCollection(['Tiny-Regular', 'Tiny-Bold']);
  const sha256 = createHash('sha256').update(collection).digest('hex');
  const own = { id: 'tiny-700', file: 'tiny.ttc', member: 'Tiny-Bold', weight: 400, sha256 };
  const families = new Map([['serif', { faces: [own], fallback: [] }] as const]);
  const { shaper, book } = openFonts(
    { families, regions: new Map() },
    () => piecesOf(collection),
    'zh-Hant',
  );
  const page = pageOf('A1', [boxOf([lineAt(20, 40, 'ACFD', { shaper })])]);
  const { plate, broken } = await printed([page], { book });
  assert.deepEqual(broken, []);
  const file = fileForTest(t, 'plate.pdf', plate.bytes);
  assert.equal(pdftotext('-raw', file, '-').output.trim(), 'ACFD');
  const embedded = pdffonts(file).output.trim().split('\n').slice(2);
  assert.equal(embedded.length, 1);
  assert.match(embedded[0] ?? '', /^[A-Z]{6}\+Tiny-Bold +CID TrueType +Identity-H +yes yes yes/);
});

test('characters outside the first plane copy out as they were written', async (t) => {
  const [pdftotext] = programs(t, 'pdftotext') ?? [];
  if (pdftotext === undefined) return;
  const text = '𠮷野家與𡃁仔、𨋢口';
  const { plate, broken } = await printed([pageOf('A1', [boxOf([lineAt(20, 40, text)])])]);
  assert.deepEqual(broken, []);
  const { output } = pdftotext('-raw', fileForTest(t, 'plate.pdf', plate.bytes), '-');
  assert.equal(output.trim(), text);
});

test('three thousand different characters stand in one subset and copy out', async (t) => {
  const [pdftotext, pdffonts] = programs(t, 'pdftotext', 'pdffonts') ?? [];
  if (pdftotext === undefined || pdffonts === undefined) return;
  const { book, ...tools } = pressTools();
  assert.ok(tools.template);
  const chars: string[] = [];
  for (let code = 0x4e00; chars.length < 3000; code += 1) {
    const char = String.fromCodePoint(code);
    const [glyph] = lineAt(0, 0, char, { face: SERIF }).line.glyphs;
    if (glyph !== undefined && glyph.id !== 0 && glyph.face === book.faceIds()[0]) chars.push(char);
  }
  const rows = Array.from({ length: 120 }, (_, row) =>
    chars.slice(row * 25, row * 25 + 25).join(''),
  );
  const pages = [0, 1, 2, 3].map((sheet) =>
    pageOf(`A${sheet + 1}`, [
      boxOf(
        rows.slice(sheet * 30, sheet * 30 + 30).map((text, row) => lineAt(20, 20 + row * 12, text)),
      ),
    ]),
  );
  const { plate, broken } = await printed(pages);
  assert.deepEqual(broken, []);
  assert.equal(plate.facts.fonts, 1);
  const file = fileForTest(t, 'plate.pdf', plate.bytes);
  const { output } = pdftotext('-raw', file, '-');
  assert.equal(output.replace(/\s/g, ''), rows.join(''));
  assert.match(pdffonts(file).output, /^[A-Z]{6}\+\S+ +CID TrueType +Identity-H +yes yes yes/m);
});

test('a page without text is a page; one without anything is told', async () => {
  const ruled = await printed([pageOf('A1', [boxOf([], [rule(50)])])]);
  assert.deepEqual(ruled.broken, []);
  assert.equal(ruled.plate.facts.fonts, 0);
  const blank = await printed([pageOf('A1', [])]);
  assert.deepEqual(blank.broken, ['R41']);
});

test('a page that is black all over keeps the ink limit', async () => {
  const black: Mark = { kind: 'fill', rect: { x: 0, y: 0, ...TRIM }, ink: 'black', tint: 1 };
  const white = lineAt(40, 60, '黑頁白字', { size: 24, ink: 'white' });
  const { plate, broken } = await printed([pageOf('A1', [boxOf([white], [black])])]);
  assert.deepEqual(broken, []);
  const [ink] = plate.facts.pageInks;
  assert.equal(ink?.largest, 100);
  assert.ok((ink?.square.mean ?? 0) > 99);
});

test('a hundred pages are one file, each with its own text', async (t) => {
  const [pdftotext, qpdf] = programs(t, 'pdftotext', 'qpdf') ?? [];
  if (pdftotext === undefined || qpdf === undefined) return;
  const pages = Array.from({ length: 100 }, (_, index) => {
    const text = `第${index + 1}版的新聞`;
    return { ...pageOf(`A${index + 1}`, [boxOf([lineAt(20, 40, text)], [rule(50)])]), index };
  });
  const { plate, broken } = await printed(pages);
  assert.deepEqual(broken, []);
  const file = fileForTest(t, 'plate.pdf', plate.bytes);
  assert.equal(qpdf('--check', file).status, 0);
  const { output } = pdftotext('-raw', file, '-');
  assert.deepEqual(
    output.match(/第\d+版的新聞/g),
    pages.map(({ index }) => `第${index + 1}版的新聞`),
  );
});
