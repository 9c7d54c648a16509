// Ads stacked anew when the copy is known. Which hole suits a page's stories is seen only when they stand there: a page left white tries the
// other stacks of its ads, and its ads let out by an L or two. In: settled pages. Out: the same pages, less white; every ad on its page and at
// its size. Pages of which a lock knows stay as they are.

import { sideOfPage } from '../model/page-side.js';
import { freeOver } from './classified-blocks.js';
import type { DeskTools } from './desk.js';
import { attemptBelow, type DeskPage, whiteOn } from './desk-page.js';
import { holeCells } from './holes.js';
import { withCutKept } from './jumps.js';
import type { PlacedStrip } from './place-classifieds.js';
import type { PageSolution } from './plan-page.js';
import { raisedStacks } from './raise-ads.js';
import { type AdStack, stackChoices } from './stack-ads.js';

/** White that is not worth another stack: cells, and their part of the hole. */
const WHITE_TO_RESTACK = 2;
const SHARE_TO_RESTACK = 0.01;
/** Stories on a page from which on it has enough ways to fill up by itself. */
const MANY = 8;
/** Steps from stack to stack. */
const ROUNDS = 3;

/** Classifieds by page over these stacks. */
export type Reblock = (stacks: ReadonlyMap<string, AdStack>) => ReadonlyMap<string, PlacedStrip>;

/** A page over another stack. */
interface Restacked {
  readonly stack: AdStack;
  readonly strip: PlacedStrip | undefined;
  readonly freeLines: readonly number[];
  readonly solution: PageSolution;
}

/** Gives pages that are left white the stack that fills best; `all` are those of the issue, also those that a lock keeps. */
export function restackAds(
  pages: readonly DeskPage[],
  all: readonly DeskPage[],
  reblock: Reblock,
  tools: DeskTools,
): void {
  for (const page of pages) {
    for (let round = 0; round < ROUNDS && mayRestack(page, tools); round += 1) {
      const found = bestStack(page, (stack) => stripOver(stack, page, all, reblock), tools);
      if (found === undefined) break;
      const { stack, strip, freeLines, solution } = found;
      Object.assign(page, { stack, strip, freeLines, solution: { ...solution, used: [] } });
    }
  }
}

function mayRestack(page: DeskPage, tools: DeskTools): boolean {
  const { solution, keep, overset, must, stack, hasFixedAds } = page;
  if (solution === undefined || keep !== undefined || overset.length > 0) return false;
  if (hasFixedAds) return false;
  if (stack.slots.length === 0 || must.length > MANY) return false;
  if (stack.slots.some(({ ad }) => ad.kind === 'house')) return false;
  const { cells, deepCells } = whiteOn(page, tools);
  const hole = holeCells(page.freeLines, page.spec.firstLine);
  return deepCells > 0 || cells > Math.max(WHITE_TO_RESTACK, SHARE_TO_RESTACK * hole);
}

/** The classifieds of a page over another stack; undefined where those of other pages would change. */
function stripOver(
  stack: AdStack,
  page: DeskPage,
  all: readonly DeskPage[],
  reblock: Reblock,
): StripOver | undefined {
  const strips = reblock(
    new Map(all.map((one) => [one.spec.id, one === page ? stack : one.stack])),
  );
  const areKept = all.every(
    (one) => one === page || isSameStrip(one.strip, strips.get(one.spec.id)),
  );
  const strip = strips.get(page.spec.id);
  return areKept && endOf(strip) === endOf(page.strip) ? { strip } : undefined;
}

interface StripOver {
  readonly strip: PlacedStrip | undefined;
}

/** What a block leaves to later pages. */
function endOf(strip: PlacedStrip | undefined): string {
  return (strip?.strip.rest.ads ?? []).map(({ id }) => id).join();
}

function isSameStrip(one: PlacedStrip | undefined, other: PlacedStrip | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  const isThere = one.column === other.column && one.line === other.line;
  const { columns, depth } = one.strip;
  const isAlike = columns === other.strip.columns && depth === other.strip.depth;
  return isThere && isAlike && endOf(one) === endOf(other);
}

/** The stack over which the page costs least, if it is less than now. */
function bestStack(
  page: DeskPage,
  stripFor: (stack: AdStack) => StripOver | undefined,
  tools: DeskTools,
): Restacked | undefined {
  let best: Restacked | undefined;
  let least = (page.solution?.cost ?? 0) + page.stack.looks;
  for (const stack of stacksFor(page, tools)) {
    if (stack.looks >= least) continue;
    const blocked = stripFor(stack);
    if (blocked === undefined) continue;
    const { strip } = blocked;
    const freeLines = freeOver(stack.freeLines, strip);
    const offer = { must: withCutKept(page), limit: least - stack.looks };
    const solution = attemptBelow({ ...page, freeLines }, offer, tools);
    if (solution === undefined || solution.cost >= offer.limit) continue;
    least = solution.cost + stack.looks;
    best = { stack, strip, freeLines, solution };
  }
  return best;
}

/** Other stacks of the page's ads, and its own let out. */
function stacksFor({ stack, spec }: DeskPage, { template }: DeskTools): readonly AdStack[] {
  const ads = stack.slots.map(({ ad }) => ad);
  const { firstLine } = spec;
  const choices = stackChoices(ads, { outer: sideOfPage(spec), firstLine }, template);
  const others = choices.filter(({ refused }) => refused.length === 0);
  return [...raisedStacks(stack, firstLine, template), ...others];
}
