// The sample issue by the real command, looked at from outside: with poppler and qpdf, and against the copy as it stands in the files.
import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { buildIssueIn, type Run } from '../support/issue-folder.js';
import { requireProgram } from '../support/programs.js';
import {
  type Layout,
  type LayoutBox,
  layoutOf,
  type Report,
  reportOf,
} from '../support/results.js';
import {
  dense,
  paragraphsOf,
  SAMPLE,
  sampleFiles,
  sampleForTest,
} from '../support/sample-issue.js';

const COPY_ROLES = ['leg', 'subhead', 'pullquote', 'ad', 'classified'];
/** Signs of ours that may stand between two lines of copy: a list's marker, the marks around a dateline. */
const MOST_BETWEEN = 6;

/** Coverage of each page; fine enough that a pixel which a stroke touches is hardly larger than the stroke. */
const RASTER = '-q -dSAFER -dBATCH -dNOPAUSE -r400 -o - -sDEVICE=ink_cov'.split(' ');

/** What the manifest says of a page's ink. */
interface Measured {
  readonly page: string;
  readonly coverage: readonly number[];
  readonly unmeasured: readonly string[];
}

describe('the sample issue', () => {
  const cleanups: (() => void)[] = [];
  let paper = '';
  let run: Run;
  let layout: Layout;
  let report: Report;
  const pdf = (): string => path.join(paper, `out/${SAMPLE}/${SAMPLE}.pdf`);

  before(async () => {
    paper = sampleForTest({ after: (clean) => cleanups.push(clean) });
    run = await buildIssueIn(paper, '--layout', 'layout.json');
    if (run.code !== 0) return;
    layout = layoutOf(path.join(paper, 'layout.json'));
    report = reportOf(path.join(paper, `out/${SAMPLE}/report.json`));
  });
  after(() => {
    for (const clean of cleanups) clean();
  });

  it('builds without an argument and without an error, on 8 pages', () => {
    assert.equal(run.code, 0, run.err);
    assert.deepEqual(
      report.pages.map(({ id }) => id),
      ['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7', 'A8'],
    );
  });

  it('gives the same bytes again', async () => {
    const first = readFileSync(pdf());
    assert.equal((await buildIssueIn(paper, '--quiet')).code, 0);
    assert.ok(readFileSync(pdf()).equals(first));
  });

  it('tells the ink of each page within a point of what is printed', async (t) => {
    const gs = requireProgram(t, 'gs');
    if (gs === undefined) return;
    const split = await buildIssueIn(paper, '--quiet', '--split', '-o', 'split');
    assert.equal(split.code, 0, split.err);
    const manifest = JSON.parse(readFileSync(path.join(paper, 'split/manifest.json'), 'utf8'));
    const pages: readonly Measured[] = manifest.pages;
    // One line a page: parts of cyan, magenta, yellow and black in percent, then `CMYK OK`.
    const printed = gs(...RASTER, pdf());
    const lines = printed.output.split('\n').filter((line) => line.includes('CMYK'));
    assert.equal(lines.length, pages.length, printed.output);
    for (const [index, { page, coverage, unmeasured }] of pages.entries()) {
      if (unmeasured.length > 0) continue;
      const found = (lines[index] ?? '').trim().split(/\s+/).slice(0, 4).map(Number);
      for (const [ink, part] of found.entries()) {
        assert.ok(Math.abs(part - (coverage[ink] ?? 0)) < 1, `${page}: ${found} ≠ ${coverage}`);
      }
    }
  });

  it('prints every article, or says that it is held over', () => {
    const files = sampleFiles(paper, 'articles');
    assert.ok(files.length >= 24);
    const printed = new Map(report.articles.map((article) => [article.file, article]));
    const lost = files.filter((file) => {
      const article = printed.get(file);
      const isFiller = /^filler: true$/m.test(
        readFileSync(path.join(paper, 'issues', SAMPLE, file), 'utf8'),
      );
      return (
        article === undefined || (article.pages.length === 0 && !article.heldOver && !isFiller)
      );
    });
    assert.deepEqual(lost, []);
  });

  it('the layout’s lines give each printed article’s copy back, every character once and in order', () => {
    for (const article of report.articles.filter(({ pages }) => pages.length > 0)) {
      if (!article.file.startsWith('articles/')) continue;
      const joined = dense(copyOf(layout, article.file).join(''));
      let at = 0;
      for (const paragraph of paragraphsOf(paper, article.file)) {
        const found = joined.indexOf(paragraph, at);
        assert.ok(found >= 0, `${article.file}: ${paragraph.slice(0, 20)}`);
        assert.ok(found - at <= 20, `${article.file}: ${joined.slice(at, found)}`);
        at = found + paragraph.length;
      }
    }
  });

  it('the PDF’s text gives every article and typeset ad whole, in order, once', (t) => {
    const pdftotext = requireProgram(t, 'pdftotext');
    if (pdftotext === undefined) return;
    const pages = dense(
      pdftotext('-raw', '-enc', 'UTF-8', pdf(), '-').output.replaceAll('\f', '\u0001'),
    ).split('\u0001');
    layout.pages.forEach((page, index) => {
      for (const [item, lines] of linesByItem(page.boxes)) {
        const text = pages[index] ?? '';
        const end = findLines(text, lines, `${page.id} ${item}`);
        if (lines.join('').length < 12) continue;
        const longest = lines.reduce((most, one) => (one.length > most.length ? one : most));
        const copies = lines.filter((one) => one.includes(longest)).length;
        assert.ok(text.split(longest).length - 1 >= copies && end > 0, item);
        if (longest.length >= 10) {
          const others = text.split(longest).length - 1 - copies;
          assert.equal(others, 0, `${page.id} ${item}: printed again: ${longest}`);
        }
      }
    });
  });

  it('the reading PDF’s structure gives every article’s copy in order, in less than a third of the bytes', async (t) => {
    const web = await buildIssueIn(paper, '--quiet', '--profile', 'web', '-o', 'web.pdf');
    assert.equal(web.code, 0, web.err);
    const file = path.join(paper, 'web.pdf');
    assert.ok(
      3 * statSync(file).size < statSync(pdf()).size,
      `${statSync(file).size} of ${statSync(pdf()).size} bytes`,
    );
    const pdfinfo = requireProgram(t, 'pdfinfo');
    if (pdfinfo === undefined) return;
    const said = articlesIn(pdfinfo('-struct-text', '-enc', 'UTF-8', file).output);
    const items = new Set(
      layout.pages
        .flatMap(({ boxes }) => boxes.map(({ item }) => item))
        .filter((item) => /articles\//.test(item)),
    );
    assert.equal(said.length, items.size);
    for (const [index, item] of [...items].entries()) {
      if (!item.startsWith('articles/')) continue;
      let at = 0;
      for (const paragraph of paragraphsOf(paper, item).map(withoutZhuyin)) {
        const found = (said[index] ?? '').indexOf(paragraph, at);
        assert.ok(found >= 0, `${item}: lost or late: ${paragraph.slice(0, 30)}`);
        at = found + paragraph.length;
      }
    }
  });

  it('the PDF is whole for qpdf', (t) => {
    const qpdf = requireProgram(t, 'qpdf');
    if (qpdf === undefined) return;
    const checked = qpdf('--check', pdf());
    assert.equal(checked.status, 0, checked.output + checked.complaints);
    assert.doesNotMatch(checked.output + checked.complaints, /WARNING/);
  });

  it('all fonts are embedded subsets with a Unicode table', (t) => {
    const pdffonts = requireProgram(t, 'pdffonts');
    if (pdffonts === undefined) return;
    const rows = pdffonts(pdf())
      .output.split('\n')
      .slice(2)
      .filter((row) => row.trim() !== '');
    assert.ok(rows.length >= 3);
    for (const row of rows) {
      assert.match(row, /yes +yes +yes +\d+ +\d+\s*$/, row);
    }
  });
});

/** Texts of an item's lines of copy, in order. */
function copyOf(layout: Layout, item: string): readonly string[] {
  return layout.pages
    .flatMap(({ boxes }) => boxes)
    .filter((box) => box.item === item && COPY_ROLES.includes(box.role))
    .flatMap((box) => box.lines.map(({ text }) => text));
}

function linesByItem(boxes: readonly LayoutBox[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const box of boxes.filter(({ role }) => COPY_ROLES.includes(role))) {
    const lines = box.lines.map(({ text }) => dense(text)).filter((text) => text !== '');
    found.set(box.item, [...(found.get(box.item) ?? []), ...lines]);
  }
  return found;
}

/** The words of each article in poppler's listing of a structure tree; jump lines are links of their own, beside the copy. */
function articlesIn(listing: string): readonly string[] {
  return listing.split(/^ {2}(?=\S)/m).flatMap((element) => {
    if (!element.startsWith('Art')) return [];
    const copy = element.replace(/^ {4}Link[^\n]*\n(?: {6}[^\n]*\n)*/gm, '');
    return [
      dense([...copy.matchAll(/^ {6,}"(.*)"$/gm)].map((match) => match[1] ?? '').join('')),
    ].map(withoutZhuyin);
  });
}

/** Readings stand after their characters, and are told there. */
function withoutZhuyin(text: string): string {
  return text.replaceAll(/[\u3105-\u312f\u02c7\u02ca\u02cb\u02d9]/g, '');
}

/** Finds lines one after the other, with next to nothing between; gives where the last ends. */
function findLines(text: string, lines: readonly string[], name: string): number {
  const [first = ''] = lines;
  let start = text.indexOf(first);
  let fault = `${name}: lost “${first}”`;
  while (start >= 0) {
    let at = start;
    const broken = lines.find((line) => {
      const found = text.indexOf(line, at);
      const isLost = found < 0 || found - at > MOST_BETWEEN;
      if (!isLost) at = found + line.length;
      return isLost;
    });
    if (broken === undefined) return at;
    fault = `${name}: after “${text.slice(at - 10, at)}” comes “${text.slice(at, at + 20)}”, not “${broken}”`;
    start = text.indexOf(first, start + 1);
  }
  assert.fail(fault);
}
