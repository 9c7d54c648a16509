import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PDFDocument } from '@cantoo/pdf-lib';
import { type Diagnostic, diagnose } from '../../../src/base/diagnostic.js';
import type { Rect } from '../../../src/base/geometry.js';
import type { Article, Issue } from '../../../src/model/copy.js';
import type { TextBlock, Typesetter } from '../../../src/model/galley.js';
import type { Box, Page } from '../../../src/model/page.js';
import type { Template } from '../../../src/model/template.js';
import { printProof } from '../../../src/press/print-proof.js';
import { type ProofSheet, proofSheets } from '../../../src/press/proof-sheets.js';
import { contentOf, readPlate } from '../../support/plate-reader.js';
import { boxOf, inBlack, lineAt, pageOf, pressTools, TRIM } from '../../support/press-bench.js';
import { fileForTest, requireProgram } from '../../support/programs.js';

const BLEED = 9;
const SPAN = { file: 'articles/bench.md', start: 0, end: 1 };
const MAGENTA = '0 1 0 0';

function notAsked(): never {
  throw new Error('a proof asks for words alone');
}

/** Sets every text in one line. */
const TYPESETTER: Typesetter = {
  setArticle: notAsked,
  bendArticle: notAsked,
  setAd: notAsked,
  setLiner: notAsked,
  setBlock: ({ text, sizes, ink = 'black' }) => {
    const size = sizes?.[0] ?? 7;
    const { line } = lineAt(0, 0, text.text, { size, ink });
    const value: TextBlock = {
      lines: [{ line, dy: 4 }],
      depth: 1,
      width: line.width,
      size,
      fits: true,
    };
    return { value, diagnostics: [] };
  },
};

function pagesOf(count: number): readonly Page[] {
  return Array.from({ length: count }, (_page, index) => {
    const id = `A${index + 1}`;
    const rect = { x: 30, y: 40 + index, width: 120, height: 100 };
    const box: Box = { ...boxOf([lineAt(30, 60, `第${id}版`)]), rect };
    return { ...pageOf(id, [box], BLEED), index };
  });
}

function desk(status: Article['status'], findings: readonly Diagnostic[]) {
  const article: Pick<Article, 'id' | 'status'> = { id: 'articles/bench.md', status };
  const issue: Issue = { ...pressTools().issue, articles: [article as Article] };
  const labels: Partial<Template['labels']> = { draft: '草稿' };
  const template = {
    ...pressTools().template,
    leading: 12,
    headlines: [],
    labels: labels as Template['labels'],
  };
  return { issue, template, findings, typesetter: TYPESETTER };
}

async function proof(
  pages: readonly Page[],
  { status = 'ready' as Article['status'], findings = [] as readonly Diagnostic[] } = {},
): Promise<{ readonly bytes: Uint8Array; readonly pdf: PDFDocument }> {
  const { issue, template, ...wishes } = desk(status, findings);
  const { value } = await printProof(pages, pressTools({ issue, template }), wishes);
  return { bytes: value.bytes, pdf: await readPlate(value.bytes) };
}

function sheetsOf(
  pages: readonly Page[],
  findings: readonly Diagnostic[] = [],
): readonly ProofSheet[] {
  return proofSheets(pages, desk('ready', findings));
}

function boxesNamed(sheet: ProofSheet | undefined, name: string): readonly Box[] {
  return sheet?.page.boxes.filter(({ item }) => item === `furniture/proof-${name}`) ?? [];
}

test('facing pages share a sheet, front and back stand alone; the trim is as wide as they are', async () => {
  const { pdf } = await proof(pagesOf(4));
  const widths = pdf.getPages().map((page) => page.getTrimBox().width);
  assert.deepEqual(widths, [TRIM.width, 2 * TRIM.width, TRIM.width]);
  assert.deepEqual(
    sheetsOf(pagesOf(4)).map(({ page }) => page.id),
    ['A1', 'A2–A3', 'A4'],
  );
});

test('a page whose neighbour is not printed stands alone', () => {
  const [, second, , fourth] = pagesOf(4);
  assert.ok(second && fourth);
  assert.deepEqual(
    sheetsOf([second, fourth]).map(({ page }) => page.id),
    ['A2', 'A4'],
  );
});

test('marks, colour bar and slug lie outside the bleed', () => {
  for (const { page, cut } of sheetsOf(pagesOf(4))) {
    const sheet = { page, cut };
    const marks = [...boxesNamed(sheet, 'marks')].flatMap((box) => box.marks);
    assert.ok(marks.length > 20);
    const rects = marks.map((mark): Rect => {
      if (mark.kind !== 'rule') return mark.rect;
      const { x1, x2, y1, y2 } = mark;
      return {
        x: Math.min(x1, x2),
        y: Math.min(y1, y2),
        width: Math.abs(x1 - x2),
        height: Math.abs(y1 - y2),
      };
    });
    const { bleed } = cut;
    for (const { x, y, width, height } of rects) {
      const isOut =
        x + width < bleed.x ||
        x > bleed.x + bleed.width ||
        y + height < bleed.y ||
        y > bleed.y + bleed.height;
      assert.ok(isOut, JSON.stringify([x, y, width, height]));
      assert.ok(x >= 0 && y >= 0 && x + width <= page.trim.width && y + height <= page.trim.height);
    }
    const [slug] = boxesNamed(sheet, 'slug');
    const [line] = slug?.lines ?? [];
    assert.ok(line && line.baseline < bleed.y);
    assert.match(
      line.line.text,
      new RegExp(`堪城社區報 & Co　2026-02-19　${page.id}　.*　[0-9a-f]{8}$`),
    );
  }
});

test('crop marks point at the trim, a quarter of a point thick', () => {
  const [first] = sheetsOf(pagesOf(1));
  const rules = boxesNamed(first, 'marks').flatMap((box) =>
    box.marks.filter((mark) => mark.kind === 'rule'),
  );
  const { x, y, width, height } = first?.cut.trim ?? TRIM_OF_NOTHING;
  const upright = rules.filter((rule) => rule.x1 === rule.x2).map(({ x1 }) => x1);
  const level = rules.filter((rule) => rule.y1 === rule.y2).map(({ y1 }) => y1);
  for (const edge of [x, x + width]) assert.equal(upright.filter((one) => one === edge).length, 2);
  for (const edge of [y, y + height]) assert.equal(level.filter((one) => one === edge).length, 2);
  assert.ok(rules.every(({ thickness }) => thickness === 0.25));
});

const TRIM_OF_NOTHING: Rect = { x: 0, y: 0, width: 0, height: 0 };

test('the build’s digits change with what is printed and with nothing else', () => {
  const digits = (pages: readonly Page[]): string =>
    boxesNamed(sheetsOf(pages)[0], 'slug')[0]?.lines[0]?.line.text.slice(-8) ?? '';
  const [page] = pagesOf(1);
  assert.ok(page);
  assert.equal(digits([page]), digits(pagesOf(1)));
  assert.notEqual(digits([page]), digits([{ ...page, boxes: [] }]));
});

test('a finding frames the box that it is about, and is told in the margin beside it', () => {
  const pages = pagesOf(3);
  const finding = diagnose('copy/draft', { title: '長稿' }, { span: SPAN, page: 'A3' });
  const remark: Diagnostic = { ...finding, severity: 'note' };
  const sheets = sheetsOf(pages, [finding, remark]);
  const [front, spread] = sheets;
  assert.deepEqual(boxesNamed(front, 'notes'), []);
  const [frame, ...others] = boxesNamed(spread, 'finding');
  assert.deepEqual(others, []);
  const [mark] = frame?.marks ?? [];
  assert.ok(mark?.kind === 'frame' && spread);
  const { trim } = spread.cut;
  assert.deepEqual(mark.rect, {
    x: trim.x + TRIM.width + 30 - 2,
    y: trim.y + 42 - 2,
    width: 124,
    height: 104,
  });
  const [note, ...more] = boxesNamed(spread, 'notes').flatMap(({ lines }) => lines);
  assert.deepEqual(more, []);
  assert.ok(note && note.x > spread.cut.bleed.x + spread.cut.bleed.width);
  assert.equal(note.line.text, `1　copy/draft　${finding.message.zh}`);
});

test('findings of no page stand on the first sheet, without a frame, under each other', () => {
  const one = diagnose('copy/draft', { title: '甲' });
  const other = diagnose('copy/draft', { title: '乙' });
  const [front] = sheetsOf(pagesOf(3), [one, other]);
  assert.deepEqual(boxesNamed(front, 'finding'), []);
  const notes = boxesNamed(front, 'notes').flatMap(({ lines }) => lines);
  assert.equal(notes.length, 2);
  assert.ok((notes[0]?.baseline ?? 0) + 7 < (notes[1]?.baseline ?? 0));
});

test('what the margin has no room for is counted', () => {
  const many = Array.from({ length: 40 }, (_one, at) => diagnose('copy/draft', { title: `${at}` }));
  const [front] = sheetsOf(pagesOf(1), many);
  const texts = boxesNamed(front, 'notes').flatMap(({ lines }) =>
    lines.map(({ line }) => line.text),
  );
  const { trim } = front?.cut ?? { trim: TRIM_OF_NOTHING };
  const lowest = Math.max(
    ...boxesNamed(front, 'notes').flatMap(({ lines }) => lines.map(({ baseline }) => baseline)),
  );
  assert.ok(lowest <= trim.y + trim.height, `${lowest}`);
  assert.equal(texts.at(-1), `另有 ${40 - (texts.length - 1)} 項，見 report.json`);
  assert.ok(texts.length > 10);
});

test('frames are solid magenta that knocks out', async () => {
  const finding = diagnose('copy/draft', { title: '長稿' }, { span: SPAN });
  const { pdf } = await proof(pagesOf(1), { findings: [finding] });
  assert.match(contentOf(pdf, 0), new RegExp(`${MAGENTA} K\\n(/Knock gs\\n)?[-0-9. ]+ re S`));
  assert.doesNotMatch(contentOf((await proof(pagesOf(1))).pdf, 0), new RegExp(`${MAGENTA} K`));
});

test('a draft bears its word under the copy, a ready article does not', async (t) => {
  const pdftotext = requireProgram(t, 'pdftotext');
  if (pdftotext === undefined) return;
  const textOf = async (status: Article['status']): Promise<string> => {
    const { bytes } = await proof(pagesOf(1), { status });
    return pdftotext('-raw', fileForTest(t, 'proof.pdf', bytes), '-').output;
  };
  assert.match(await textOf('draft'), /草稿[\s\S]*第A1版/);
  assert.doesNotMatch(await textOf('ready'), /草稿/);
});

test('a page without colour stays black beside one in colour', () => {
  const [, second, third] = pagesOf(3);
  assert.ok(second && third);
  const [spread] = sheetsOf([second, inBlack(third)]);
  const own = spread?.page.boxes.filter(({ item }) => item === 'articles/bench.md') ?? [];
  assert.deepEqual(
    own.map(({ isBlack }) => isBlack),
    [false, true],
  );
});

test('a proof claims nothing that a press would believe, and is the same each time', async () => {
  const { bytes } = await proof(pagesOf(3));
  const raw = Buffer.from(bytes).toString('latin1');
  assert.match(raw, /^%PDF-1\.6/);
  assert.doesNotMatch(raw, /GTS_PDFX|OutputIntent|DeviceRGB/);
  assert.deepEqual((await proof(pagesOf(3))).bytes, bytes);
});
