// Pages made by hand for the press: lines shaped with the project's fonts and set end to end, marks, and everything the press asks for.
import type { Rect } from '../../src/base/geometry.js';
import { createKeeper } from '../../src/base/keeper.js';
import type { Pt } from '../../src/base/units.js';
import type { Issue, PictureFile } from '../../src/model/copy.js';
import type { Face, Glyph, Shaper } from '../../src/model/font.js';
import type { Mark } from '../../src/model/galley.js';
import type { Box, Page, PlacedLine } from '../../src/model/page.js';
import type { Darkroom } from '../../src/model/picture.js';
import type { Ink, Template } from '../../src/model/template.js';
import { judgeAd } from '../../src/preflight/judge-ad.js';
import { createInspector } from '../../src/press/artwork-inspector.js';
import type { PressTools } from '../../src/press/stock.js';
import { openProjectFonts } from './fonts.js';
import { PRESS } from './press-profile.js';

export const TRIM: { readonly width: Pt; readonly height: Pt } = { width: 300, height: 400 };
export const SERIF: Face = { family: 'serif', weight: 400 };
export const SANS_BOLD: Face = { family: 'sans', weight: 700 };

const fonts = openProjectFonts();

/** How a line of the bench is set. */
export interface LineLook {
  readonly face?: Face;
  /** Other fonts than the project's. */
  readonly shaper?: Shaper;
  readonly size?: Pt;
  readonly ink?: string;
  /** White put before the glyph of this index, in em; negative pulls it back. */
  readonly shifts?: ReadonlyMap<number, number>;
}

/** Shapes a text and sets it at a place. */
export function lineAt(x: Pt, baseline: Pt, text: string, look: LineLook = {}): PlacedLine {
  const { face = SERIF, shaper = fonts.shaper, size = 10, ink = 'black', shifts } = look;
  const glyphs: Glyph[] = [];
  let pen = 0;
  for (const [index, shaped] of shaper.shape(text, face, undefined).glyphs.entries()) {
    pen += (shifts?.get(index) ?? 0) * size;
    const { id } = shaped;
    const place = { x: pen + shaped.dx * size, rise: shaped.dy * size };
    glyphs.push({ face: shaped.face, id, text: shaped.text, size, ...place });
    pen += shaped.advance * size;
  }
  const line = { glyphs, x: 0, width: pen, size, text, span: undefined, endsParagraph: true, ink };
  return { line, x, baseline };
}

/** A box with lines and marks. */
export function boxOf(lines: readonly PlacedLine[], marks: readonly Mark[] = []): Box {
  return {
    item: 'articles/bench.md',
    role: 'leg',
    rect: { x: 0, y: 0, ...TRIM },
    writing: 'horizontal',
    lines,
    marks,
    from: { file: 'articles/bench.md', start: 0, end: 1 },
  };
}

/** A page of the bench. */
export function pageOf(id: string, boxes: readonly Box[], bleed: Pt = 0): Page {
  return {
    id,
    index: 0,
    section: undefined,
    isColor: true,
    trim: TRIM,
    bleed,
    body: { x: 0, y: 0, ...TRIM },
    columns: [],
    baseline: { first: 13, step: 13 },
    boxes,
    fill: 1,
    voidLines: 0,
  };
}

/** The page printed with black alone. */
export function inBlack(page: Page): Page {
  return { ...page, isColor: false };
}

/** A file as the copy desk measures it. */
export function fileOf(
  path: string,
  format: PictureFile['format'],
  size: readonly [number, number] = [0, 0],
): PictureFile {
  return { path, hash: `hash of ${path}`, format, width: size[0], height: size[1] };
}

/** An artwork mark at a place. */
export function artworkAt(rect: Rect, file: PictureFile): Mark {
  return { kind: 'artwork', rect, file };
}

const PALETTE: ReadonlyMap<string, Ink> = new Map([
  ['black', { c: 0, m: 0, y: 0, k: 100 }],
  ['white', { c: 0, m: 0, y: 0, k: 0 }],
  ['red', { c: 0, m: 100, y: 95, k: 5 }],
  ['blue', { c: 100, m: 60, y: 0, k: 20 }],
]);

/** A darkroom that has nothing to develop. */
const EMPTY_DARKROOM: Darkroom = {
  develop: async () => ({ value: undefined, diagnostics: [] }),
};

/** Everything the press asks for, with what the test changes. */
export function pressTools(changes: Partial<PressTools> = {}): PressTools {
  const issue: Pick<Issue, 'id' | 'publication' | 'date' | 'lang'> = {
    id: '2026-02-19',
    publication: { text: '堪城社區報 & Co', span: { file: 'issue.md', start: 0, end: 1 } },
    date: '2026-02-19',
    lang: 'zh-Hant',
  };
  const template: Pick<Template, 'palette'> = { palette: PALETTE };
  return {
    issue: issue as Issue,
    template: template as Template,
    profile: PRESS,
    book: fonts.book,
    darkroom: EMPTY_DARKROOM,
    inspector: createInspector({
      readBytes: () => new Uint8Array(),
      keeper: createKeeper(),
      judgeAd,
    }),
    ...changes,
  };
}
