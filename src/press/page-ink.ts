// How much ink a page takes, told from what is drawn and from the pixels of its pictures: no renderer is asked. In: a page, its inks, fonts
// and developed pictures. Out: its coverage, wettest square and wettest spot. Ready artwork in PDF is not looked into: it is named.

import type { Rect } from '../base/geometry.js';
import type { InkParts } from '../base/screen-color.js';
import type { FontBook } from '../model/font.js';
import type { Mark } from '../model/galley.js';
import { INK_ROUNDING } from '../model/ink-limit.js';
import type { Box, Page, PlacedLine } from '../model/page.js';
import type { InkMap, PictureOrder } from '../model/picture.js';
import type { PageInk } from '../model/result.js';
import type { Ink } from '../model/template.js';
import { type InkMix, InkWell } from './ink.js';
import { InkRaster } from './ink-raster.js';
import { OVERPRINTED_BELOW } from './marks.js';
import { type FileMark, fitPicture, isInColor, isPdfArtwork, orderOf } from './pictures.js';
import type { RasterMemory } from './raster-memory.js';

/** What ink is measured with. */
export interface InkTools {
  readonly palette: ReadonlyMap<string, Ink>;
  readonly book: FontBook;
  /** The ink of a picture; undefined = it could not be made, or is not made of pixels. */
  readonly inkOf: (order: PictureOrder) => InkMap | undefined;
  /** Largest ink sum in percent. */
  readonly inkLimit: number;
  /** For one page after another; left out = each page has its own. */
  readonly memory?: RasterMemory;
}

const PAPER: InkParts = [0, 0, 0, 0];
/** Less of the smaller side than this is no meeting. */
const LEAST = 0.25;
const NAMES = ['cyan', 'magenta', 'yellow', 'black'] as const;

/** Measures a page. */
export function measureInk(page: Page, tools: InkTools): PageInk {
  const gauge = new Gauge(page, tools);
  for (const box of page.boxes) {
    gauge.open(box);
    for (const mark of box.marks) {
      if (mark.kind === 'picture' || mark.kind === 'artwork') {
        gauge.layFile(mark, orderOf(mark, isInColor(box, page), box.from));
      } else gauge.layMark(mark);
    }
    for (const line of box.lines) gauge.layLine(line);
  }
  return gauge.close();
}

/** What was laid flat so far, for what overprints it. */
interface Ground {
  readonly rect: Rect;
  /** Ink sum and black of it, 0…4 and 0…1. */
  readonly sum: number;
  readonly black: number;
}

class Gauge {
  private readonly page: Page;
  private readonly tools: InkTools;
  private readonly raster: InkRaster;
  private inks: InkWell;
  private readonly grounds: Ground[] = [];
  private readonly unmeasured = new Set<string>();
  private largest = 0;
  private areaOver = 0;

  constructor(page: Page, tools: InkTools) {
    this.page = page;
    this.tools = tools;
    this.raster = new InkRaster(page.trim, tools.memory);
    this.inks = new InkWell(tools.palette, page.isColor);
  }

  /** What follows stands in this box; of a sheet of two pages one may be printed in black alone. */
  open(box: Box): void {
    this.inks = new InkWell(this.tools.palette, isInColor(box, this.page));
  }

  layMark(mark: Exclude<Mark, FileMark>): void {
    if (mark.kind === 'fill') {
      this.layFlat(mark.rect, this.inks.mix(mark.ink, 'area', mark.tint), false);
      return;
    }
    const mix = this.inks.mix(mark.ink, 'area');
    const isOver = mix.isSolidBlack && mark.thickness < OVERPRINTED_BELOW;
    for (const rect of strokesOf(mark)) this.layFlat(rect, mix, isOver);
  }

  layFile(mark: FileMark, order: PictureOrder): void {
    const ink = isPdfArtwork(mark) ? undefined : this.tools.inkOf(order);
    if (ink === undefined) {
      this.unmeasured.add(mark.file.path);
      return;
    }
    const { rect } = fitPicture(mark);
    const sum = ink.inks.reduce((total, part) => total + part, 0);
    const parts = ink.inks.map((part) => (sum === 0 ? 0 : part / sum));
    this.raster.lay(rect, PAPER, 1, false);
    const cell = { width: rect.width / ink.columns, height: rect.height / ink.rows };
    for (const [index, mean] of ink.means.entries()) {
      const x = rect.x + (index % ink.columns) * cell.width;
      const y = rect.y + Math.floor(index / ink.columns) * cell.height;
      const [c = 0, m = 0, yellow = 0, k = 0] = parts.map((part) => (part * mean) / 100);
      this.raster.add({ x, y, ...cell }, [c, m, yellow, k]);
    }
    this.note(ink.largest, ink.shareOver * rect.width * rect.height);
    this.grounds.push({ rect, sum: ink.largest / 100, black: 0 });
  }

  /** A line as a whole: its ink spread evenly over its frame, 0.88 em of it above the baseline as in most Chinese faces. */
  layLine({ line, x, baseline }: PlacedLine): void {
    const mix = this.inks.mix(line.ink, 'text');
    let area = 0;
    let size = 0;
    for (const glyph of line.glyphs) {
      area += this.tools.book.inkAreaOf(glyph.face, glyph.id) * glyph.size ** 2;
      size = Math.max(size, glyph.size);
    }
    if (area === 0) return;
    const rect = { x, y: baseline - 0.88 * size, width: Math.max(line.width, 1), height: size };
    const share = Math.min(1, area / (rect.width * rect.height));
    this.raster.lay(rect, mix.parts, share, mix.isSolidBlack);
    this.noteSpot(rect, mix, { isOver: mix.isSolidBlack, area });
  }

  close(): PageInk {
    const coverage = this.raster.means();
    const { isColor, trim } = this.page;
    const { width, height } = trim;
    const mayHideInk = this.unmeasured.size > 0;
    return {
      page: this.page.id,
      // What was not looked into may need any ink that the page has.
      inks: NAMES.filter(
        (name, index) =>
          (coverage[index] ?? 0) > 0 || (mayHideInk && (isColor || name === 'black')),
      ),
      coverage: coverage.map((part) => 100 * part),
      square: this.raster.wettest(),
      largest: this.largest,
      shareOver: this.areaOver / (width * height),
      unmeasured: [...this.unmeasured],
    };
  }

  private layFlat(rect: Rect, mix: InkMix, isOver: boolean): void {
    this.raster.lay(rect, mix.parts, 1, isOver);
    this.noteSpot(rect, mix, { isOver, area: rect.width * rect.height });
    if (!isOver) this.grounds.push({ rect, sum: sumOf(mix.parts), black: mix.parts[3] });
  }

  /** A spot's ink: its own, and where it overprints what lies topmost below it. */
  private noteSpot(
    rect: Rect,
    mix: InkMix,
    { isOver, area }: { readonly isOver: boolean; readonly area: number },
  ): void {
    const ground = isOver ? this.grounds.findLast((below) => meet(below.rect, rect)) : undefined;
    const sum = ground === undefined ? sumOf(mix.parts) : ground.sum + (1 - ground.black);
    const percent = 100 * sum;
    this.note(percent, percent > this.tools.inkLimit + INK_ROUNDING ? area : 0);
  }

  private note(percent: number, areaOver: number): void {
    this.largest = Math.max(this.largest, percent);
    this.areaOver += areaOver;
  }
}

/** The rectangles that a rule or frame inks; dots and dashes as if they were whole. */
function strokesOf(mark: Extract<Mark, { kind: 'frame' | 'rule' }>): readonly Rect[] {
  const { thickness } = mark;
  if (mark.kind === 'rule') {
    const [left, top] = [Math.min(mark.x1, mark.x2), Math.min(mark.y1, mark.y2)];
    const [width, height] = [Math.abs(mark.x2 - mark.x1), Math.abs(mark.y2 - mark.y1)];
    const isUpright = width < height;
    return isUpright
      ? [{ x: left - thickness / 2, y: top, width: thickness, height }]
      : [{ x: left, y: top - thickness / 2, width, height: thickness }];
  }
  const { x, y, width, height } = mark.rect;
  return [
    { x, y, width, height: thickness },
    { x, y: y + height - thickness, width, height: thickness },
    { x, y, width: thickness, height },
    { x: x + width - thickness, y, width: thickness, height },
  ];
}

function sumOf(parts: InkParts): number {
  return parts.reduce((sum, part) => sum + part, 0);
}

/** Whether one lies on the other: neighbours that touch, or a line whose frame reaches over an edge that its ink keeps clear of, do not. */
function meet(a: Rect, b: Rect): boolean {
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return across > LEAST * Math.min(a.width, b.width) && down > LEAST * Math.min(a.height, b.height);
}
