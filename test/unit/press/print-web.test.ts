import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFNumber } from '@cantoo/pdf-lib';
import type { Ad, Article, Inline } from '../../../src/model/copy.js';
import type { Mark } from '../../../src/model/galley.js';
import type { Box, Page, PlacedLine } from '../../../src/model/page.js';
import { printWeb } from '../../../src/press/print-web.js';
import { contentOf, readPlate } from '../../support/plate-reader.js';
import { fileOf, lineAt, pageOf, pressTools } from '../../support/press-bench.js';
import { fileForTest, requireProgram } from '../../support/programs.js';
import { namesOf, ownersOf, type ReadTag, tagsOf, textOf } from '../../support/tag-reader.js';

const SPAN = { file: 'articles/a.md', start: 0, end: 1 };
const PICTURE = fileOf('pictures/street.jpg', 'jpeg', [400, 300]);
const SEEN = '老街 2026 年的 KC 燈';

function inline(text: string, href?: string): Inline {
  return { text, span: SPAN, strong: false, emphasis: false, href, beside: undefined };
}

const ARTICLE: Partial<Article> = {
  id: 'articles/a.md',
  title: { text: '老街|開挖', span: SPAN },
  images: [
    {
      file: PICTURE,
      caption: { text: '雨後的老街', span: SPAN },
      credit: undefined,
      focus: [0.5, 0.5],
      columns: undefined,
      crop: 'auto',
      span: SPAN,
    },
  ],
  blocks: [
    { kind: 'paragraph', inlines: [inline(SEEN), inline('前半後半')], span: SPAN },
    {
      kind: 'paragraph',
      inlines: [
        inline('請看'),
        inline('網站', 'https://a.example/?x=(1)'),
        inline('或'),
        inline('那裡', 'javascript:alert(1)'),
      ],
      span: SPAN,
    },
  ],
};
const AD: Partial<Ad> = {
  id: 'ads/tea.md',
  advertiser: { text: '吉祥茶行', span: SPAN },
  blocks: [],
};

function box(role: Box['role'], item: string, y: number, lines: readonly PlacedLine[]): Box {
  const rect = { x: 20, y, width: 100, height: 40 };
  return { item, role, rect, writing: 'horizontal', lines, marks: [], from: undefined };
}

/** A line of a paragraph that goes on. */
function open({ line, ...place }: PlacedLine): PlacedLine {
  return { ...place, line: { ...line, endsParagraph: false } };
}

const AT = { x: 20, y: 60, width: 80, height: 50 };
const FRAME: Mark = {
  kind: 'frame',
  rect: AT,
  ink: 'red',
  thickness: 1,
};
const crop = { x: 0, y: 0, width: 1, height: 1 };

function twoPages(): readonly Page[] {
  const a = 'articles/a.md';
  const street: Mark = { kind: 'picture', rect: AT, file: PICTURE, crop };
  const tea: Mark = {
    kind: 'artwork',
    rect: AT,
    file: fileOf('ads/tea.png', 'png', [9, 9]),
  };
  const first = [
    box('folio', 'furniture/folio', 5, [lineAt(20, 10, 'A1')]),
    box('headline', a, 20, [open(lineAt(20, 30, '老街')), lineAt(20, 45, '開挖')]),
    { ...box('image', a, 60, []), marks: [FRAME, street] },
    box('caption', a, 115, [lineAt(20, 120, '雨後的老街')]),
    box('leg', a, 130, [open(lineAt(20, 140, SEEN)), open(lineAt(20, 152, '前半'))]),
    {
      ...box('leg', a, 130, [open(lineAt(150, 140, '後'))]),
      rect: { x: 150, y: 130, width: 100, height: 40 },
    },
    {
      ...box('jump', a, 180, [lineAt(150, 190, '下轉 B7 版')]),
      rect: { x: 150, y: 180, width: 60, height: 12 },
    },
    box('refer', 'furniture/refer', 300, [lineAt(20, 310, '導讀'), lineAt(90, 310, 'B7')]),
  ];
  const second = [
    box('jump', a, 20, [lineAt(20, 30, '上接 A1 版')]),
    box('jumphead', a, 40, [lineAt(20, 50, '老街開挖')]),
    box('leg', a, 60, [lineAt(20, 70, '半')]),
    box('subhead', a, 80, [lineAt(20, 90, '小標')]),
    box('leg', a, 100, [lineAt(20, 110, '請看網站或那裡')]),
    { ...box('ad', 'ads/tea.md', 200, [lineAt(20, 240, '買茶')]), marks: [FRAME, tea] },
    box('box', 'furniture/classified', 300, [lineAt(20, 310, '分類廣告')]),
    box('classified', 'ads/x.classified.md#1', 320, [lineAt(20, 330, '租屋')]),
  ];
  return [
    { ...pageOf('A1', first), section: '要聞' },
    { ...pageOf('B7', second), index: 1, section: '體育' },
  ];
}

async function web(
  pages = twoPages(),
): Promise<{ readonly bytes: Uint8Array; readonly pdf: PDFDocument }> {
  const tools = pressTools();
  const issue = { ...tools.issue, articles: [ARTICLE as Article], ads: [AD as Ad] };
  const { value } = await printWeb(pages, { ...tools, issue });
  return { bytes: value.bytes, pdf: await readPlate(value.bytes) };
}

function dictsIn(array: PDFArray | undefined): readonly PDFDict[] {
  return (array?.asArray() ?? [])
    .map((_one, at) => array?.lookup(at, PDFDict))
    .filter((one) => one !== undefined);
}

test('an article is one Art over its pages, in reading order, and its jump makes two links', async () => {
  const { pdf } = await web();
  const [document, ...others] = tagsOf(pdf);
  assert.deepEqual(others, []);
  assert.ok(document);
  assert.equal(
    namesOf(document),
    'Document(Art(H1 Figure Caption P Link Link H2 P(Link)) Sect(Link) Sect(Figure P) Sect(H1 P))',
  );
});

test('a paragraph over columns and pages is one P, its pieces in order', async () => {
  const { pdf } = await web();
  const article = tagsOf(pdf)[0]?.kids[0] as ReadTag;
  const paragraph = article.kids.find(
    (kid): kid is ReadTag => typeof kid !== 'string' && kid.name === 'P',
  );
  const pieces = (paragraph?.kids ?? []).map((kid) => String(kid).split(':').map(Number));
  const isOrdered = pieces.every(([page = 0, id = 0], at) => {
    const [before = 0, last = -1] = pieces[at - 1] ?? [];
    return page > before || (page === before && id > last);
  });
  assert.ok(isOrdered, JSON.stringify(pieces));
  assert.deepEqual([pieces[0]?.[0], pieces.at(-1)?.[0]], [0, 1]);
});

test('every content that is drawn is tagged once or an artifact, and the parent tree knows its owner', async () => {
  const { pdf } = await web();
  for (const index of [0, 1]) {
    const ids: number[] = [];
    let depth = 0;
    for (const line of contentOf(pdf, index).split('\n')) {
      if (/ (BDC|BMC)$/.test(line)) {
        depth += 1;
        assert.equal(depth, 1, 'marked content holds no other');
        const id = /MCID (\d+)/.exec(line)?.[1];
        if (id !== undefined) ids.push(Number(id));
        else assert.equal(line, '/Artifact BMC');
      } else if (line === 'EMC') depth -= 1;
      else if (/(TJ|Do| S| f)$/.test(line)) assert.equal(depth, 1, line);
      else if (line === 'BT' || line === 'ET') assert.equal(depth, 0, line);
    }
    assert.deepEqual(
      ids,
      ids.map((_id, at) => at),
    );
    assert.equal(ownersOf(pdf, index).length, ids.length);
  }
  assert.equal(ownersOf(pdf, 0)[0], 'H1');
});

test('pictures have a text: the paper’s name, the caption, or the advertiser', async () => {
  const [first, ...others] = twoPages();
  assert.ok(first !== undefined);
  const logo: Mark = { kind: 'picture', rect: AT, file: fileOf('logo.png', 'png', [9, 9]), crop };
  const masthead = { ...box('masthead', 'furniture/masthead', 5, []), marks: [logo] };
  const { pdf } = await web([{ ...first, boxes: [masthead, ...first.boxes] }, ...others]);
  const alts: (string | undefined)[] = [];
  const gather = ({ name, alt, kids }: ReadTag): void => {
    if (name === 'Figure') alts.push(alt);
    for (const kid of kids) if (typeof kid !== 'string') gather(kid);
  };
  for (const tag of tagsOf(pdf)) gather(tag);
  assert.deepEqual(alts, ['堪城社區報 & Co', '雨後的老街', '吉祥茶行']);
});

test('links lead where the copy says, jumps to the other part; a script leads nowhere', async () => {
  const { pdf } = await web();
  const links = [0, 1].flatMap((page) =>
    dictsIn(pdf.getPage(page).node.Annots()).map((link) => {
      const dest = link.lookupMaybe(PDFName.of('Dest'), PDFArray);
      const uri = link.lookupMaybe(PDFName.of('A'), PDFDict);
      const to = pdf.getPages().findIndex(({ ref }) => ref === dest?.get(0));
      return [page, textOf(link, 'Contents'), uri === undefined ? to : textOf(uri, 'URI')];
    }),
  );
  assert.deepEqual(links, [
    [0, '下轉 B7 版', 1],
    [0, '導讀B7', 1],
    [1, '上接 A1 版', 0],
    [1, '網站', 'https://a.example/?x=(1)'],
  ]);
  const link = dictsIn(pdf.getPage(1).node.Annots()).at(-1);
  const [left = 0, bottom = 0, right = 0, top = 0] =
    link
      ?.lookup(PDFName.of('Rect'), PDFArray)
      .asArray()
      .map((one) => (one as PDFNumber).asNumber()) ?? [];
  // The third and fourth of seven characters of 10 pt that begin at x 20, on a baseline 110 below the top of 400.
  assert.deepEqual([left, right], [40, 60]);
  assert.ok(bottom < 290 && top > 297, `${bottom} ${top}`);
});

test('an article’s thread goes round through its columns, page after page', async () => {
  const { pdf } = await web();
  const [thread, ...others] = dictsIn(pdf.catalog.lookup(PDFName.of('Threads'), PDFArray));
  assert.deepEqual(others, []);
  assert.ok(thread);
  const first = thread.lookup(PDFName.of('F'), PDFDict);
  assert.equal(first.lookup(PDFName.of('T'), PDFDict), thread);
  const beads: PDFDict[] = [];
  for (let bead = first; beads.length < 9 && !beads.includes(bead); ) {
    beads.push(bead);
    const next = bead.lookup(PDFName.of('N'), PDFDict);
    assert.equal(next.lookup(PDFName.of('V'), PDFDict), bead);
    bead = next;
  }
  const pages = beads.map((bead) =>
    pdf.getPages().findIndex(({ ref }) => ref === bead.get(PDFName.of('P'))),
  );
  assert.deepEqual(pages, [0, 0, 1]);
  assert.equal(dictsIn(pdf.getPage(0).node.lookupMaybe(PDFName.of('B'), PDFArray)).length, 2);
});

test('outline by section and article, page labels as printed, title shown, no press claimed', async () => {
  const { bytes, pdf } = await web();
  const outline = pdf.catalog.lookup(PDFName.of('Outlines'), PDFDict);
  const section = outline.lookup(PDFName.of('First'), PDFDict);
  assert.equal(textOf(section, 'Title'), '要聞');
  assert.equal(textOf(section.lookup(PDFName.of('First'), PDFDict), 'Title'), '老街 開挖');
  assert.equal(textOf(outline.lookup(PDFName.of('Last'), PDFDict), 'Title'), '體育');
  const labels = pdf.catalog
    .lookup(PDFName.of('PageLabels'), PDFDict)
    .lookup(PDFName.of('Nums'), PDFArray);
  const named = [1, 3]
    .map((at) => labels.lookup(at, PDFDict))
    .map((label) => [textOf(label, 'P'), label.lookup(PDFName.of('St'), PDFNumber).asNumber()]);
  assert.deepEqual(named, [
    ['A', 1],
    ['B', 7],
  ]);
  const raw = Buffer.from(bytes).toString('latin1');
  assert.match(raw, /^%PDF-1\.7/);
  assert.match(raw, /<pdfuaid:part [^>]*>1</);
  assert.match(raw, /\/DisplayDocTitle true/);
  assert.match(raw, /\/Marked true/);
  assert.match(raw, /\/Lang \(zh-Hant\)/);
  assert.doesNotMatch(raw, /GTS_PDFX|OutputIntent/);
});

test('everything of ours is drawn in RGB', async () => {
  const { pdf } = await web();
  for (const index of [0, 1]) {
    const content = contentOf(pdf, index);
    assert.doesNotMatch(content, / [kK]$/m);
    assert.match(content, / rg$/m);
  }
  assert.match(contentOf(pdf, 0), / RG$/m);
});

test('the same pages give the same bytes', async () => {
  assert.deepEqual((await web()).bytes, (await web()).bytes);
});

test('poppler reads the article in the order of the copy', async (t) => {
  const pdfinfo = requireProgram(t, 'pdfinfo');
  if (pdfinfo === undefined) return;
  const { bytes } = await web();
  const { output } = pdfinfo('-struct-text', fileForTest(t, 'web.pdf', bytes));
  const words = [...output.matchAll(/^\s+"(.*)"$/gm)].map((match) => match[1] ?? '').join('');
  const [, article = ''] = /^(.*)下轉/.exec(words.replaceAll(/\s/g, '')) ?? [];
  assert.equal(article, `老街開挖雨後的老街${SEEN.replaceAll(' ', '')}前半後半`);
  assert.match(words, /小標請看網站或那裡/);
});
