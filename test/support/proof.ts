// Finished pages by hand, for tests of the judge and of the reports: a small template, an article, a page that breaks no rule.
import type { Ad, Article, Block, Issue, Liner, Picture, Text } from '../../src/model/copy.js';
import type { Dummy, IssuePlan, Module, Role } from '../../src/model/dummy.js';
import { DEFAULT_RULES } from '../../src/model/line-rules.js';
import type { Box, Page, PlacedLine } from '../../src/model/page.js';
import type { Template } from '../../src/model/template.js';

/** A page of two columns of 11 em, 40 lines of 13 pt. */
export const TEMPLATE: Template = {
  name: 'proof',
  trim: { width: 312, height: 600 },
  bleed: 0,
  body: { x: 41, y: 40, width: 230, height: 520 },
  columns: 2,
  columnEm: 11,
  gutterEm: 1,
  bodySize: 10,
  leading: 13,
  baselineDrop: 0.95,
  lines: 40,
  styles: new Map(),
  headlines: [],
  palette: new Map([['black', { c: 0, m: 0, y: 0, k: 100 }]]),
  adSizes: new Map([['eighth', { columns: 1, height: 130 }]]),
  adDesigns: new Map(),
  labels: {
    jumpTo: '下轉{page}版',
    jumpFrom: '上接{page}版',
    refer: '導讀',
    classified: '分類廣告',
    volume: '第{volume}卷 第{number}期',
    draft: '草稿',
    pages: '今日{count}版',
    free: '免費',
    datelineOpen: '【',
    datelineClose: '】',
  },
  furniture: {
    folioTop: 20,
    folioBottom: 36,
    mastheadTop: 20,
    mastheadBottom: 36,
    mastheadLines: 0,
  },
  limits: {
    minLegLines: 5,
    minLegLinesBesidePicture: 5,
    storyGapLines: 1,
    adGap: 12,
    jumpLinesBefore: 5,
    jumpLinesAfter: 5,
    pictureStretch: 0.15,
    bentLines: 2,
  },
  press: 'news',
  lineRules: DEFAULT_RULES,
};

/** Text of a field in a file. */
export function textIn(file: string, text: string): Text {
  return { text, span: { file, start: 0, end: text.length } };
}

/** A body of plain paragraphs. */
export function paragraphs(file: string, ...texts: readonly string[]): readonly Block[] {
  const span = { file, start: 0, end: 0 };
  return texts.map((text) => {
    const inline = {
      text,
      span,
      strong: false,
      emphasis: false,
      href: undefined,
      beside: undefined,
    };
    return { kind: 'paragraph', inlines: [inline], span };
  });
}

/** An article with a title and a body. */
export function article(id: string, body: string, more: Partial<Article> = {}): Article {
  return {
    id,
    title: textIn(id, '標題'),
    kicker: undefined,
    deck: undefined,
    byline: undefined,
    dateline: undefined,
    source: undefined,
    section: undefined,
    priority: 3,
    page: undefined,
    columns: undefined,
    position: undefined,
    jump: { kind: 'auto' },
    jumpTitle: undefined,
    refer: undefined,
    writing: 'horizontal',
    images: [],
    optional: false,
    filler: false,
    status: 'ready',
    blocks: paragraphs(id, body),
    characters: body.length,
    span: { file: id, start: 0, end: 0 },
    ...more,
  };
}

/** A booked ad, one column wide and 130 pt high. */
export function ad(id: string, more: Partial<Ad> = {}): Ad {
  return {
    id,
    advertiser: textIn(id, '商家'),
    kind: 'display',
    size: { kind: 'named', name: 'eighth', span: { file: id, start: 0, end: 0 } },
    artwork: undefined,
    style: undefined,
    blocks: paragraphs(id, '商家廣告'),
    page: undefined,
    position: undefined,
    section: undefined,
    notWith: [],
    category: undefined,
    color: 'any',
    span: { file: id, start: 0, end: 0 },
    ...more,
  };
}

/** A classified ad. */
export function liner(id: string, body: string): Liner {
  const span = { file: id, start: 0, end: 0 };
  return { id, category: textIn(id, '招聘'), blocks: paragraphs(id, body), span };
}

/** A picture with a caption. */
export function picture(path: string, caption: string): Picture {
  return {
    file: { path, hash: '00', format: 'jpeg', width: 300, height: 200 },
    caption: textIn('articles/a.md', caption),
    credit: undefined,
    focus: [0.5, 0.5],
    columns: undefined,
    crop: 'auto',
    span: { file: 'articles/a.md', start: 0, end: 0 },
  };
}

/** An issue of these articles and ads. */
export function issue(more: Partial<Issue> = {}): Issue {
  return {
    id: '2026-02-19',
    publication: textIn('issue.md', '社區報'),
    date: '2026-02-19',
    volume: undefined,
    number: undefined,
    template: 'proof',
    pages: { kind: 'auto' },
    sections: [],
    lang: 'zh-Hant',
    price: undefined,
    staff: undefined,
    press: undefined,
    logo: undefined,
    names: [],
    colorPages: undefined,
    articles: [],
    ads: [],
    liners: [],
    leftOut: [],
    span: { file: 'issue.md', start: 0, end: 0 },
    ...more,
  };
}

/** A set line at a place, `width` as its characters at 10 pt. */
export function line(text: string, x: number, baseline: number, size = 10): PlacedLine {
  const width = [...text].length * size;
  const span = undefined;
  return {
    x,
    baseline,
    line: { glyphs: [], x: 0, width, size, text, span, endsParagraph: false, ink: 'black' },
  };
}

/** Left edge of a column, and baseline and top of a body line. */
export const xOf = (column: number): number => TEMPLATE.body.x + column * 120;
export const yOf = (at: number): number => TEMPLATE.body.y + at * 13;
export const baselineOf = (at: number): number => yOf(at) + 9.5;

/** A box of text: one string a line, from body line `top` of a column. */
export function textBox(
  item: string,
  role: Role,
  place: { readonly column?: number; readonly columns?: number; readonly top: number },
  texts: readonly string[],
): Box {
  const { column = 0, columns = 1, top } = place;
  return {
    item,
    role,
    rect: {
      x: xOf(column),
      y: yOf(top),
      width: columns * 120 - 10,
      height: texts.length * 13,
    },
    writing: 'horizontal',
    lines: texts.map((text, at) => line(text, xOf(column), baselineOf(top + at))),
    marks: [],
    from: { file: item, start: 0, end: 0 },
  };
}

/** The folio of a page. */
export function folio(id: string, words = `社區報 2026年2月19日 星期四 ${id}`): Box {
  const rect = { x: 41, y: 20, width: 230, height: 16 };
  const box = textBox('furniture/folio', 'folio', { top: 0, columns: 2 }, []);
  return { ...box, rect, lines: [line(words, 41, 30)] };
}

/** A page with its folio and these boxes. */
export function page(id: string, boxes: readonly Box[], more: Partial<Page> = {}): Page {
  return {
    id,
    index: 0,
    section: undefined,
    isColor: true,
    trim: TEMPLATE.trim,
    bleed: 0,
    body: TEMPLATE.body,
    columns: [0, 1].map((column) => ({ x: xOf(column), width: 110 })),
    baseline: { first: baselineOf(0), step: 13 },
    boxes: [folio(id), ...boxes],
    fill: 1,
    voidLines: 0,
    ...more,
  };
}

/** A dummy that names what is on a page; where it stands is never asked for here. */
export function dummy(id: string, more: Partial<Dummy> = {}): Dummy {
  return {
    id,
    index: 0,
    section: undefined,
    design: 'inner',
    isColor: true,
    firstLine: 0,
    modules: [],
    ads: [],
    liners: [],
    refer: undefined,
    holeCells: 80,
    coveredCells: 80,
    voidLines: 0,
    ...more,
  };
}

const SHAPE = {
  legs: 1,
  headline: 20,
  heads: 2,
  picture: undefined,
  feet: undefined,
  bent: undefined,
};

/** A module that says only whose it is. */
export function module(of: Article, levers: readonly string[] = []): Module {
  const grid = { column: 0, columnSpan: 1, line: 0, lineSpan: 1 };
  return { article: of, part: 'whole', grid, parts: [], shape: SHAPE, levers };
}

/** A plan of these dummies. */
export function plan(dummies: readonly Dummy[], more: Partial<IssuePlan> = {}): IssuePlan {
  return { dummies, heldOver: [], overset: [], proposals: [], promises: new Map(), ...more };
}
