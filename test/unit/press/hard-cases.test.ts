// Rare and hard pages on the press, judged by our own preflight and by programs from outside.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type TestContext, test } from 'node:test';
import { openFonts } from '../../../src/font/font-book.js';
import type { Mark } from '../../../src/model/galley.js';
import type { Page } from '../../../src/model/page.js';
import type { PreflightLimits } from '../../../src/model/preflight.js';
import { preflightPdf } from '../../../src/preflight/preflight.js';
import { type PressTools, printPdf } from '../../../src/press/print-pdf.js';
import { outsidePrograms } from '../../../src/source/outside-programs.js';
import { openProjectFonts } from '../../support/fonts.js';
import { boxOf, lineAt, pageOf, pressTools, SERIF, TRIM } from '../../support/press-bench.js';
import { newsprintProfile } from '../../support/press-profile.js';
import { fileForTest, requireProgram } from '../../support/programs.js';
import { tinyCollection } from '../../support/tiny-collection.js';

const LIMITS: PreflightLimits = {
  standard: 'x4',
  inkLimit: 240,
  minimumPpi: 150,
  spots: [],
  live: undefined,
  colorPages: undefined,
};
const ICC = readFileSync(newsprintProfile().iccPath);
const WHOLE = { x: 0, y: 0, ...TRIM };

async function print(
  pages: readonly Page[],
  changes: Partial<PressTools> = {},
): Promise<Uint8Array> {
  const { value, diagnostics } = await printPdf(pages, pressTools({ icc: ICC, ...changes }));
  assert.deepEqual(diagnostics, []);
  return value.bytes;
}

/** Rules that the file breaks as an error, with the page. */
async function errorsIn(bytes: Uint8Array): Promise<readonly string[]> {
  const report = await preflightPdf(bytes, LIMITS);
  assert.ok(report.kind === 'report');
  return report.findings
    .filter(({ severity }) => severity === 'error')
    .map(({ rule, page }) => `${rule} ${page ?? ''}`.trim());
}

/** The file as qpdf and poppler see it; undefined = one of them is missing, and the test is marked. */
function seenOutside(
  t: TestContext,
  bytes: Uint8Array,
): { readonly text: string; readonly fonts: readonly string[] } | undefined {
  const qpdf = requireProgram(t, 'qpdf');
  const pdftotext = requireProgram(t, 'pdftotext');
  const pdffonts = requireProgram(t, 'pdffonts');
  if (qpdf === undefined || pdftotext === undefined || pdffonts === undefined) return undefined;
  const file = fileForTest(t, 'plate.pdf', bytes);
  const check = qpdf('--check', file);
  assert.equal(check.status, 0, check.output + check.complaints);
  const text = pdftotext('-raw', file, '-');
  assert.equal(text.complaints, '');
  const fonts = pdffonts(file).output.trim().split('\n').slice(2);
  return { text: text.output, fonts };
}

function pageWith(id: string, texts: readonly string[], marks: readonly Mark[] = []): Page {
  const lines = texts.map((text, at) => lineAt(20, 30 + at * 15, text));
  return pageOf(id, [boxOf(lines, marks)]);
}

test('a font of a collection is embedded as a subset of its own, and its text copies out', async (t) => {
  const collection = tinyCollection(['Tiny-Regular', 'Tiny-Bold']);
  const sha256 = createHash('sha256').update(collection).digest('hex');
  const file = { id: 'tiny-700', file: 'tiny.ttc', member: 'Tiny-Bold', weight: 400, sha256 };
  const families = new Map([['serif', { faces: [file], fallback: [] }] as const]);
  const { shaper, book } = openFonts(
    { families, regions: new Map() },
    { bytesOf: () => collection },
    'zh-Hant',
  );
  const bytes = await print([pageOf('A1', [boxOf([lineAt(20, 30, 'ACFD', { shaper })])])], {
    book,
  });
  assert.deepEqual(await errorsIn(bytes), []);
  const seen = seenOutside(t, bytes);
  if (seen === undefined) return;
  assert.equal(seen.text.trim(), 'ACFD');
  assert.equal(seen.fonts.length, 1);
  assert.match(seen.fonts[0] ?? '', /^[A-Z]{6}\+Tiny-Bold +CID TrueType +Identity-H +yes yes yes/);
});

test('characters beyond the BMP are printed and copy out as they were written', async (t) => {
  const copy = '罕字：𠮷𠀋𠂉𡃁𢃇𣎴𤓓𥄫𦉘𧘇𨋢𩸽𪚥';
  const bytes = await print([pageWith('A1', [copy])]);
  assert.deepEqual(await errorsIn(bytes), []);
  assert.equal(seenOutside(t, bytes)?.text.trim() ?? copy, copy);
});

test('three thousand characters of one face are embedded once, and each copies out as itself', async (t) => {
  const { shaper } = openProjectFonts();
  const characters: string[] = [];
  for (let code = 0x4e00; characters.length < 3000; code += 1) {
    const isOwn = shaper.glyphOf(code, SERIF)?.face === 'noto-serif-tc-400';
    if (isOwn) characters.push(String.fromCodePoint(code));
  }
  const lines = Array.from({ length: 120 }, (_, at) =>
    characters.slice(at * 25, at * 25 + 25).join(''),
  );
  const pages = Array.from({ length: 6 }, (_, at) =>
    pageWith(`A${at + 1}`, lines.slice(at * 20, at * 20 + 20)),
  );
  const bytes = await print(pages);
  assert.deepEqual(await errorsIn(bytes), []);
  const seen = seenOutside(t, bytes);
  if (seen === undefined) return;
  assert.deepEqual(seen.text.replace(/\f/g, '').trim().split('\n'), lines);
  assert.equal(seen.fonts.length, 1);
});

test('a page without text is no blank page where it has a rule, and its file needs no font', async (t) => {
  const rule: Mark = {
    kind: 'rule',
    x1: 20,
    y1: 50,
    x2: 280,
    y2: 50,
    ink: 'black',
    thickness: 1,
    dash: undefined,
  };
  const bytes = await print([pageWith('A1', [], [rule])]);
  assert.deepEqual(await errorsIn(bytes), []);
  const seen = seenOutside(t, bytes);
  if (seen === undefined) return;
  assert.equal(seen.text.trim(), '');
  assert.deepEqual(seen.fonts, []);
});

test('a blank page among others is printed, and is the one error of the file', async (t) => {
  const bytes = await print([pageWith('A1', ['有字']), pageWith('A2', [])]);
  assert.deepEqual(await errorsIn(bytes), ['R41 2']);
  const seen = seenOutside(t, bytes);
  if (seen !== undefined) assert.equal(seen.text.split('\f')[1]?.trim(), '');
});

test('a page all in black holds one ink of 100 % and keeps within the ink limit', async (t) => {
  const fill: Mark = { kind: 'fill', rect: WHOLE, ink: 'black', tint: 1 };
  const bytes = await print([pageWith('A1', [], [fill])]);
  assert.deepEqual(await errorsIn(bytes), []);
  if (requireProgram(t, 'gs') === undefined) return;
  const file = fileForTest(t, 'black.pdf', bytes);
  for (const [inkLimit, verdict] of [
    [100, 'pass'],
    [70, 'fail'],
  ] as const) {
    const report = await preflightPdf(bytes, { ...LIMITS, inkLimit }, outsidePrograms(file));
    assert.ok(report.kind === 'report');
    assert.equal(report.verdicts.find(({ rule }) => rule === 'R40')?.verdict, verdict);
  }
});

test('a hundred pages come in order, each with its own text, over one subset of each face', async (t) => {
  const ids = Array.from({ length: 100 }, (_, at) => `A${at + 1}`);
  const textOf = (id: string): readonly string[] =>
    Array.from({ length: 20 }, (_, at) => `第${id}版第${at + 1}行：社區中心開放參觀`);
  const bytes = await print(ids.map((id) => pageWith(id, textOf(id))));
  assert.deepEqual(await errorsIn(bytes), []);
  const seen = seenOutside(t, bytes);
  if (seen === undefined) return;
  const pages = seen.text.split('\f').slice(0, -1);
  assert.deepEqual(
    pages.map((text) => text.trim().split('\n')),
    ids.map(textOf),
  );
  assert.equal(seen.fonts.length, 1);
});
