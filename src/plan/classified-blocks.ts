// Where on one page a block of classifieds may stand. In: classifieds, a page and its ads. Out: blocks of some columns at the foot of the
// hole, with what each costs the page: the hole it leaves, white shut in under it, columns that do not end on one line.
import { sideOfPage } from '../model/page-side.js';
import type { Template } from '../model/template.js';
import type { PageSpec } from './assign-pages.js';
import { headHeight } from './classified-bands.js';
import {
  type ClassifiedCopy,
  classifiedGrid,
  keyOf,
  setSmallAd,
  widthOf,
} from './classified-copy.js';
import { type ClassifiedStrip, packClassifieds } from './classifieds.js';
import type { DeskTools } from './desk.js';
import { holeCost } from './hole-score.js';
import { holeCells } from './holes.js';
import type { AdStack } from './stack-ads.js';

/** A block on a page, from a column and an L on. */
export interface Block {
  readonly page: PageSpec;
  readonly strip: ClassifiedStrip;
  readonly column: number;
  readonly line: number;
  readonly cost: number;
}

/** L over a block that goes on elsewhere, so that what is left of the page takes stories. */
const NEWS_LINES = 30;
/** L that a block may be stretched by to take all the room. */
const MOST_STRETCHED = 12;
/** Part of their cells that classifieds take at the least. */
const SURELY = 0.9;
/** Cost of an L × column shut in between block and ads, and of one taken from the news. */
const SHUT_CELL = 3;
const CELL = 0.12;
/** Cost of a block in one column: the stories over it can be no wider. */
const NARROW = 10;
/** White L over a block. */
const GAP = 1;

/** About how many L × columns of the page classifieds take, the repeated heads not counted. */
export function blockCells({ ads }: ClassifiedCopy, tools: DeskTools): number {
  const { template } = tools;
  const grid = classifiedGrid(template, template.columns);
  if (grid === undefined) return 0;
  const area = ads.reduce(
    (sum, ad) => sum + setSmallAd(ad, grid, tools).height * widthOf(ad, grid, template),
    0,
  );
  const heads = new Set(ads.map(({ category }) => category.text)).size * headHeight(template);
  return (area / grid.measure + heads) / template.leading / (grid.count / template.columns);
}

/** Whether a page is of the section that the paper calls its classifieds. */
export function isOwnPage({ section }: PageSpec, { labels }: Template): boolean {
  return section !== undefined && section !== '' && labels.classified.includes(section);
}

/** Packs the classifieds of the moment. */
type Packer = (columns: number, lines: number, isWhole: boolean) => ClassifiedStrip | undefined;

/** The blocks worth trying on a page. */
export function bestBlocks(
  copy: ClassifiedCopy,
  page: PageSpec,
  stack: AdStack,
  tools: DeskTools,
): readonly Block[] {
  const left = keyOf(copy);
  const pack: Packer = (columns, lines, isWhole) =>
    tools.recall(`block ${columns} ${lines} ${isWhole} ${left}`, () =>
      packClassifieds(copy, { columns, lines, isWhole }, tools),
    );
  const cells = tools.recall(`cells ${left}`, () => blockCells(copy, tools));
  return placesOn(stack.freeLines).flatMap((place) => {
    const room = place.foot - page.firstLine;
    // What goes on elsewhere leaves no columns free beside it.
    if (!place.isFull && cells * SURELY > place.columns * room) return [];
    return stripsIn(place.columns, room, pack)
      .filter((strip) => place.isFull || strip.rest.ads.length === 0)
      .map((strip) => blockOf(strip, { page, ...place }, { stack, template: tools.template }));
  });
}

/** Blocks of some columns: as deep as they must be and a little deeper, since columns may end better so; all the room; all but news above. */
function stripsIn(columns: number, room: number, pack: Packer): readonly ClassifiedStrip[] {
  const least = pack(columns, room, false);
  if (least === undefined) return [];
  const { depth, rest } = least;
  const isAll = rest.ads.length === 0;
  const deeper = isAll ? [depth + 1, depth + 2].filter((lines) => lines < room) : [];
  const whole = depth < room && depth + MOST_STRETCHED >= room ? [room] : [];
  const under = isAll && depth <= room - NEWS_LINES ? [] : [room - NEWS_LINES];
  const others = [...deeper, ...whole, ...under].map((lines) => pack(columns, lines, true));
  return [least, ...others.flatMap((strip) => (strip === undefined ? [] : [strip]))];
}

interface Place {
  readonly column: number;
  readonly columns: number;
  /** First L that is not free, in the shallowest of the columns. */
  readonly foot: number;
  /** Whether it ends at an edge or step at both sides. */
  readonly isFull: boolean;
}

/** All spans of columns that begin or end at the page's edge or at a step of the ads. */
function placesOn(freeLines: readonly number[]): readonly Place[] {
  const count = freeLines.length;
  const isEdge = (at: number): boolean =>
    at === 0 || at === count || freeLines[at - 1] !== freeLines[at];
  const places: Place[] = [];
  for (let column = 0; column < count; column += 1) {
    for (let end = column + 1; end <= count; end += 1) {
      if (!isEdge(column) && !isEdge(end)) continue;
      const foot = Math.min(...freeLines.slice(column, end));
      const isFull = isEdge(column) && isEdge(end);
      places.push({ column, columns: end - column, foot, isFull });
    }
  }
  return places;
}

function blockOf(
  strip: ClassifiedStrip,
  { page, column, foot }: Pick<Block, 'page' | 'column'> & { readonly foot: number },
  { stack, template }: { readonly stack: AdStack; readonly template: Template },
): Block {
  const { freeLines } = stack;
  const line = foot - strip.depth;
  const end = column + strip.columns;
  const left = freeOver(freeLines, { strip, column, line });
  const shut = freeLines.slice(column, end).reduce((sum, free) => sum + free - foot, 0);
  const outer = sideOfPage(page);
  const hole = holeCost(left, page.firstLine, outer);
  const before = holeCost(freeLines, page.firstLine, outer);
  // On a page of their own section they take nothing from the news: what they leave is taken from them.
  const taken = isOwnPage(page, template)
    ? holeCells(left, page.firstLine)
    : strip.depth * strip.columns;
  const narrow = strip.columns === 1 ? NARROW : 0;
  const cost = hole - before + SHUT_CELL * shut + strip.cost + CELL * taken + narrow;
  return { page, strip, column, line, cost };
}

/** Per column the first L not free for news when a block stands there too. */
export function freeOver(
  freeLines: readonly number[],
  block: Pick<Block, 'strip' | 'column' | 'line'> | undefined,
): readonly number[] {
  if (block === undefined) return freeLines;
  const { strip, column, line } = block;
  return freeLines.map((free, at) =>
    at >= column && at < column + strip.columns ? Math.min(free, line - GAP) : free,
  );
}
