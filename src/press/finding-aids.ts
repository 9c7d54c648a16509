// Ways through a reading file: outline by section and article, page labels, article threads. In: pages and their objects. Out: entries of the
// catalog (ISO 32000-1, 12.3.3, 12.4.2, 12.4.3).
import type { Rect } from '../base/geometry.js';
import { type Article, plainTitle } from '../model/copy.js';
import type { Box, Page } from '../model/page.js';
import type { PdfDict, PdfRef, PdfValue } from './pdfkit-extras.js';
import type { PlateDocument } from './plate-document.js';

/** A page and its object in the file. */
export interface ShownPage {
  readonly page: Page;
  readonly ref: PdfRef;
}

/** Roles that the columns of an article are made of. */
const COLUMN: ReadonlySet<string> = new Set(['leg', 'subhead', 'pullquote']);

/** A place to go to: its page, with `y` (page space) at the top of the window, at the reader's own size. */
export function destination({ page, ref }: ShownPage, y: number): PdfValue {
  return [ref, 'XYZ', 0, topOf(page) - y, 0];
}

/** A rectangle in PDF space, as corners. */
export function cornersOf({ x, y, width, height }: Rect, page: Page): readonly number[] {
  const [left, top] = [page.bleed + x, topOf(page) - y];
  return [left, top - height, left + width, top];
}

function topOf({ trim, bleed }: Page): number {
  return trim.height + bleed;
}

/** `A1`, `A2`, `B1`: a new range wherever letters change or numbers do not follow. */
export function pageLabels(pages: readonly Page[]): PdfDict {
  const numbers: PdfValue[] = [];
  let expected = '';
  for (const [index, { id }] of pages.entries()) {
    const [, letters = id, digits = ''] = /^(.*?)(\d*)$/.exec(id) ?? [];
    if (id !== expected) {
      const style = digits === '' ? {} : { S: 'D', St: Number(digits) };
      numbers.push(index, { ...style, P: new String(letters) });
    }
    expected = digits === '' ? '' : `${letters}${Number(digits) + 1}`;
  }
  return { Nums: numbers };
}

interface OutlineItem {
  readonly title: string;
  readonly to: PdfValue;
  readonly items: readonly OutlineItem[];
}

/** Sections in the order of the pages, their articles under them. */
export function writeOutline(
  document: PlateDocument,
  shown: readonly ShownPage[],
  articles: ReadonlyMap<string, Article>,
): PdfRef {
  const sections: { title: string; to: PdfValue; items: OutlineItem[] }[] = [];
  let section: string | undefined;
  for (const one of shown) {
    const title = one.page.section ?? one.page.id;
    if (title !== section) sections.push({ title, to: destination(one, 0), items: [] });
    section = title;
    for (const box of one.page.boxes.filter(({ role }) => role === 'headline')) {
      const headline = articles.get(box.item);
      if (headline === undefined) continue;
      const to = destination(one, box.rect.y);
      sections.at(-1)?.items.push({ title: plainTitle(headline), to, items: [] });
    }
  }
  const root = document.reserve();
  const { first, last } = writeItems(document, sections, root);
  document.tell(root, { Type: 'Outlines', First: first, Last: last, Count: sections.length });
  return root;
}

function writeItems(
  document: PlateDocument,
  items: readonly OutlineItem[],
  parent: PdfRef,
): { readonly first: PdfRef | undefined; readonly last: PdfRef | undefined } {
  const refs = items.map(() => document.reserve());
  for (const [index, item] of items.entries()) {
    const ref = refs[index];
    if (ref === undefined) continue;
    const { first, last } = writeItems(document, item.items, ref);
    document.tell(ref, {
      Title: new String(item.title),
      Parent: parent,
      Prev: refs[index - 1],
      Next: refs[index + 1],
      First: first,
      Last: last,
      // Below zero: shown folded.
      Count: item.items.length === 0 ? undefined : -item.items.length,
      Dest: item.to,
    });
  }
  return { first: refs[0], last: refs.at(-1) };
}

interface Bead {
  readonly on: ShownPage;
  /** The page's place in the file. */
  readonly at: number;
  readonly rect: Rect;
}

/** One thread an article, one bead a column; beads are entered on their pages too. */
export function writeThreads(
  document: PlateDocument,
  shown: readonly ShownPage[],
  articles: ReadonlyMap<string, Article>,
): readonly PdfRef[] {
  const beadsOfPage = shown.map((): PdfRef[] => []);
  const threads: PdfRef[] = [];
  for (const [item, article] of articles) {
    const beads = beadsOf(shown, item);
    if (beads.length === 0) continue;
    const thread = document.reserve();
    const refs = writeBeads(document, beads, thread);
    for (const [index, { at }] of beads.entries())
      beadsOfPage[at]?.push(...refs.slice(index, index + 1));
    document.tell(thread, {
      Type: 'Thread',
      F: refs[0],
      I: { Title: new String(plainTitle(article)) },
    });
    threads.push(thread);
  }
  for (const [index, { ref }] of shown.entries()) {
    const beads = beadsOfPage[index] ?? [];
    if (beads.length > 0) document.amend(ref, { B: beads });
  }
  return threads;
}

/** A ring: the last bead leads back to the first. */
function writeBeads(
  document: PlateDocument,
  beads: readonly Bead[],
  thread: PdfRef,
): readonly PdfRef[] {
  const refs = beads.map(() => document.reserve());
  for (const [index, { on, rect }] of beads.entries()) {
    const ref = refs[index];
    if (ref === undefined) continue;
    document.tell(ref, {
      Type: 'Bead',
      T: index === 0 ? thread : undefined,
      N: refs[(index + 1) % refs.length],
      V: refs.at(index - 1),
      P: on.ref,
      R: cornersOf(rect, on.page),
    });
  }
  return refs;
}

function beadsOf(shown: readonly ShownPage[], item: string): readonly Bead[] {
  return shown.flatMap((on, at) => {
    const own = on.page.boxes.filter((box) => box.item === item && COLUMN.has(box.role));
    return columnsOf(own).map((rect) => ({ on, at, rect }));
  });
}

/** Boxes under each other are one column. */
function columnsOf(boxes: readonly Box[]): readonly Rect[] {
  const columns: Rect[] = [];
  for (const { rect } of boxes) {
    const last = columns.at(-1);
    if (last !== undefined && last.x === rect.x && rect.y >= last.y) {
      columns[columns.length - 1] = { ...last, height: rect.y + rect.height - last.y };
    } else columns.push(rect);
  }
  return columns;
}
