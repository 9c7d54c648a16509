// White of all pages at once: trades, the pool, jumps and ads, in rounds. In: settled pages, and what may still be put on them. Out: the same
// pages, fuller.
import type { Ad, Article } from '../model/copy.js';
import { dealFillers } from './deal-fillers.js';
import type { DeskTools } from './desk.js';
import { type DeskPage, spareCells, unused } from './desk-page.js';
import { leadAgain, offerPool, solveAgain, useHouseAd } from './fill-white.js';
import { placeWaiting } from './place-waiting.js';
import { recutJumps } from './recut-jumps.js';
import { type Reblock, restackAds } from './restack.js';
import { tradeBetween } from './trade.js';
import { undoJumps } from './undo-jumps.js';

/** Rounds of trades and fillers at the most, as long as they help; ads are stacked anew only where copy has been moved about in vain. */
const MOST_ROUNDS = 5;
const ROUNDS_BEFORE_ADS = 1;

/** What may still be put on the pages, and how their ads are stacked anew. */
export interface Spare {
  /** Optional articles and fillers, also those that stand on a page by now. */
  readonly pool: readonly Article[];
  /** House ads, which leave the list when they are used. */
  readonly house: Ad[];
  readonly reblock: Reblock;
}

/** Fills white on all pages; a page kept by a lock stays as it was. */
export function fillAllWhite(all: readonly DeskPage[], spare: Spare, tools: DeskTools): void {
  const open = all.filter((page) => !page.isKept);
  const free = (): readonly Article[] => unused(spare.pool, all);
  // Fillers are traded too: what is left white after the first round may suit another page.
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const before = costOfAll(all);
    tradeBetween(all, tools);
    open.sort((a, b) => spareCells(b, tools) - spareCells(a, tools));
    for (const page of open) offerPool(page, all, free, tools);
    recutJumps(all, free, tools);
    dealFillers(all, free, tools);
    if (round >= ROUNDS_BEFORE_ADS) restackAds(open, all, spare.reblock, tools);
    if (round >= ROUNDS_BEFORE_ADS && costOfAll(all) === before) break;
  }
  for (const page of undoJumps(all, tools)) offerPool(page, all, free, tools);
  placeWaiting(all, free(), tools);
  for (const page of open) solveAgain(page, tools);
  if (tools.isPressed) for (const page of open) leadAgain(page, tools);
  for (const page of open) useHouseAd(page, spare.house, tools);
}

function costOfAll(pages: readonly DeskPage[]): number {
  return pages.reduce((sum, { solution }) => sum + (solution?.cost ?? 0), 0);
}
