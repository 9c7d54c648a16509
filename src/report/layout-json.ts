// Pages → the geometry of everything placed (`--layout`). In: pages. Out: the object of the contract's section 5. Decides nothing.
import type { Rect } from '../base/geometry.js';
import { roundPt } from '../base/units.js';
import type { Role } from '../model/dummy.js';
import type { Box, Page, PlacedLine } from '../model/page.js';

/** `[x, y, width, height]` in points. */
type RectJson = readonly [number, number, number, number];

interface LineJson {
  readonly text: string;
  readonly baseline: number;
  readonly x: number;
  readonly width: number;
  readonly size: number;
  readonly endsParagraph: boolean;
}

interface BoxJson {
  readonly item: string;
  readonly role: Role;
  readonly rect: RectJson;
  readonly writing: 'horizontal' | 'vertical';
  readonly lines: readonly LineJson[];
}

interface PageJson {
  readonly id: string;
  readonly trim: readonly [number, number];
  readonly bleed: number;
  readonly body: RectJson;
  readonly columns: readonly (readonly [number, number])[];
  readonly baseline: { readonly first: number; readonly step: number };
  readonly boxes: readonly BoxJson[];
}

/** Where everything stands. Points from the trim's top left, y down, rounded to 1/1000. */
export interface LayoutJson {
  readonly pages: readonly PageJson[];
}

/** The geometry of pages, boxes in reading order. */
export function layoutJson(pages: readonly Page[]): LayoutJson {
  return { pages: pages.map(pageJson) };
}

function pageJson(page: Page): PageJson {
  return {
    id: page.id,
    trim: [roundPt(page.trim.width), roundPt(page.trim.height)],
    bleed: roundPt(page.bleed),
    body: rectJson(page.body),
    columns: page.columns.map(({ x, width }) => [roundPt(x), roundPt(width)] as const),
    baseline: { first: roundPt(page.baseline.first), step: roundPt(page.baseline.step) },
    boxes: page.boxes.map(boxJson),
  };
}

function boxJson(box: Box): BoxJson {
  const { item, role, rect, writing } = box;
  return { item, role, rect: rectJson(rect), writing, lines: box.lines.map(lineJson) };
}

function lineJson({ line, x, baseline }: PlacedLine): LineJson {
  return {
    text: line.text,
    baseline: roundPt(baseline),
    x: roundPt(x),
    width: roundPt(line.width),
    size: roundPt(line.size),
    endsParagraph: line.endsParagraph,
  };
}

function rectJson({ x, y, width, height }: Rect): RectJson {
  return [roundPt(x), roundPt(y), roundPt(width), roundPt(height)];
}
