// Which pages carry the classifieds, in which columns, how deep. In: classifieds, pages, ad stacks. Out: a block a page, at the foot of its
// hole. The section of the classifieds first, then from the last page back, the front page only when nothing else is left; of the ways to
// place them on these pages the one that leaves the best holes for news.
import { diagnose } from '../base/diagnostic.js';
import type { Ad, Liner } from '../model/copy.js';
import type { LinerSlot } from '../model/dummy.js';
import type { PageSpec } from './assign-pages.js';
import { type Block, bestBlocks, blockCells, isOwnPage } from './classified-blocks.js';
import { type ClassifiedCopy, classifiedCopy, linesOf, spanOfAd } from './classified-copy.js';
import { fitsAlone, slotsAt } from './classifieds.js';
import type { DeskTools } from './desk.js';
import { columnX } from './grid.js';
import { type AdStack, measureOf } from './stack-ads.js';

/** A block, and where its top left corner stands. */
export type PlacedStrip = Pick<Block, 'strip' | 'column' | 'line'>;

/** All blocks by page, and the ids of classifieds that found no room. */
export interface PlacedClassifieds {
  readonly strips: ReadonlyMap<string, PlacedStrip>;
  readonly refused: readonly string[];
}

/** Classified copy of an issue. */
interface ClassifiedItems {
  readonly liners: readonly Liner[];
  readonly ads: readonly Ad[];
}

/** Pages that may carry them, in the order in which they are asked. */
interface Room {
  readonly pages: readonly PageSpec[];
  readonly stacks: ReadonlyMap<string, AdStack>;
}

/** Blocks on pages, one after the other, what they cost, and what is left. */
interface Way {
  readonly blocks: readonly Block[];
  readonly cost: number;
  readonly rest: ClassifiedCopy;
}

/** Ways followed at once: the cheapest, and those that have placed most. */
const WAYS = 4;
/** Cost of each page that classifieds stand on, and of each page asked before it. */
const PAGE = 35;
const LATER_PAGE = 12;
/** Cost of standing elsewhere while a page of their own section has none. */
const SKIPPED_OWN = 150;

/** Finds a block on as many pages as are needed, or on one more where that leaves better holes. */
export function placeClassifieds(
  { liners, ads }: ClassifiedItems,
  { pages, stacks }: Room,
  tools: DeskTools,
): PlacedClassifieds {
  tellUnknownSizes(ads, tools);
  const all = classifiedCopy(liners, ads, tools.template);
  if (all.ads.length === 0) return { strips: new Map(), refused: [] };
  // What no page would hold, were it empty, must not keep the others waiting.
  const fitting = all.ads.filter((ad) => fitsAlone(ad, tools.template, tools));
  const copy = { ...all, ads: fitting };
  const way = bestWay(copy, { pages: inOrder(pages, tools), stacks }, tools);
  const placed = new Set(copy.ads.filter((ad) => !way.rest.ads.includes(ad)));
  const left = all.ads.filter((ad) => !placed.has(ad));
  const [first] = left;
  if (first !== undefined) {
    const params = { count: left.length, lines: linesOf(left, tools) };
    tools.tell([diagnose('plan/classified-overset', params, { span: spanOfAd(first) })]);
  }
  return {
    strips: new Map(way.blocks.map((block) => [block.page.id, block])),
    refused: left.map(({ id }) => id),
  };
}

/** The pieces of a block at their places. */
export function slotsOn(
  { strip, column, line }: PlacedStrip,
  tools: DeskTools,
): readonly LinerSlot[] {
  const { template } = tools;
  return slotsAt(strip, { x: columnX(template, column), y: line * template.leading }, tools);
}

function tellUnknownSizes(ads: readonly Ad[], tools: DeskTools): void {
  for (const ad of ads) {
    if (ad.kind !== 'classified' || measureOf(ad, tools.template) !== undefined) continue;
    const params = { name: ad.advertiser.text };
    tools.tell([diagnose('plan/ad-size-unknown', params, { span: ad.size.span })]);
  }
}

/** The section of the classifieds, then the pages from the last back, front pages last. */
function inOrder(pages: readonly PageSpec[], tools: DeskTools): readonly PageSpec[] {
  const isOwn = (page: PageSpec): boolean => isOwnPage(page, tools.template);
  const inner = pages.filter(({ isFront }) => !isFront);
  const others = inner.filter((page) => !isOwn(page)).reverse();
  return [...inner.filter(isOwn), ...others, ...pages.filter(({ isFront }) => isFront).reverse()];
}

function bestWay(copy: ClassifiedCopy, { pages, stacks }: Room, tools: DeskTools): Way {
  const cells = blockCells(copy, tools);
  const inner = pages.filter(({ isFront }) => !isFront);
  let best: Way | undefined;
  for (let count = 1; count <= inner.length; count += 1) {
    const asked = inner.slice(0, count);
    if (roomOf(asked, stacks) < cells * 0.9) continue;
    const way = wayThrough(copy, { pages: asked, stacks }, tools);
    const isFirst = best === undefined;
    if (way.rest.ads.length === 0 && (best === undefined || way.cost < best.cost)) best = way;
    if (best !== undefined && !isFirst) break;
  }
  return best ?? wayThrough(copy, { pages, stacks }, tools);
}

/** L × columns free on some pages. */
function roomOf(pages: readonly PageSpec[], stacks: Room['stacks']): number {
  const lines = pages.flatMap(({ id, firstLine }) =>
    (stacks.get(id)?.freeLines ?? []).map((free) => Math.max(0, free - firstLine)),
  );
  return lines.reduce((sum, free) => sum + free, 0);
}

/** The best way over some pages in the order of the issue, so that a category goes on where readers turn the page. */
function wayThrough(copy: ClassifiedCopy, { pages, stacks }: Room, tools: DeskTools): Way {
  const inIssue = [...pages].sort((a, b) => a.index - b.index);
  let ways: readonly Way[] = [{ blocks: [], cost: 0, rest: copy }];
  for (const page of inIssue) {
    const stack = stacks.get(page.id);
    if (stack === undefined) continue;
    const asked = PAGE + LATER_PAGE * pages.indexOf(page);
    const next = ways.flatMap((way) => [
      way,
      ...waysOn(way, bestBlocks(way.rest, page, stack, tools), asked),
    ]);
    ways = kept(next);
  }
  const settled = ways.map((way) => ({ ...way, cost: way.cost + costOfOwn(way, pages, tools) }));
  const [first] = settled.sort((a, b) => a.rest.ads.length - b.rest.ads.length || a.cost - b.cost);
  return first ?? { blocks: [], cost: 0, rest: copy };
}

function costOfOwn({ blocks }: Way, pages: readonly PageSpec[], tools: DeskTools): number {
  const isOwn = (page: PageSpec): boolean => isOwnPage(page, tools.template);
  const used = blocks.map(({ page }) => page);
  const isElsewhere = !used.every(isOwn);
  return isElsewhere && !pages.filter(isOwn).every((page) => used.includes(page)) ? SKIPPED_OWN : 0;
}

function waysOn(way: Way, blocks: readonly Block[], cost: number): readonly Way[] {
  return blocks.map((block) => ({
    blocks: [...way.blocks, block],
    cost: way.cost + block.cost + cost,
    rest: block.strip.rest,
  }));
}

function kept(ways: readonly Way[]): readonly Way[] {
  const byCost = [...ways].sort((a, b) => a.cost - b.cost || a.rest.ads.length - b.rest.ads.length);
  const byRest = [...ways].sort((a, b) => a.rest.ads.length - b.rest.ads.length || a.cost - b.cost);
  const known = new Set<number>();
  const isNew = ({ rest }: Way): boolean => {
    if (known.has(rest.ads.length)) return false;
    known.add(rest.ads.length);
    return true;
  };
  const distinct = byCost.filter(isNew).slice(0, WAYS);
  return [...new Set([...distinct, ...byRest.slice(0, WAYS)])];
}
