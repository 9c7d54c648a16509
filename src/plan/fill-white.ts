// What is done against white: fillers and optional articles, then house ads. In: a solved page with room to spare. Out: the same page, fuller.
import type { Ad, Article } from '../model/copy.js';
import { stackOf } from './assign-ads.js';
import { type DeskTools, wholePiece } from './desk.js';
import { attempt, coveredCells, type DeskPage } from './desk-page.js';
import { estimateCells } from './estimate.js';
import { holeCells } from './holes.js';
import { costOfHolding } from './plan-page.js';

/** Articles of the pool offered to a page at once, each of which doubles the solver's work, and how often. */
const OFFERED = 2;
const ROUNDS = 6;
/** A page that costs more than this is not well filled, by white or by pictures blown up against it: the pool may mend it. */
const COST_TO_MEND = 30;

/** Offers the page articles of the pool as long as they mend it. */
export function offerPool(page: DeskPage, pool: () => readonly Article[], tools: DeskTools): void {
  for (let round = 0; round < ROUNDS; round += 1) {
    if (!mendWith(page, pool(), tools)) return;
  }
}

/** Whether one or more articles of the pool made the page better. */
function mendWith(page: DeskPage, pool: readonly Article[], tools: DeskTools): boolean {
  const { solution } = page;
  if (solution === undefined || solution.jump !== undefined || pool.length === 0) return false;
  if (solution.cost < COST_TO_MEND) return false;
  const white = holeCells(page.freeLines, page.spec.firstLine) - coveredCells(solution);
  const offOf = (article: Article): number =>
    Math.abs(estimateCells(article, tools.template) - white);
  const bySize = [...pool].sort((a, b) => offOf(a) - offOf(b));
  const offered = bySize.slice(0, OFFERED).map(wholePiece);
  const must = [...page.must, ...solution.used];
  const better = attempt(page, must, offered, tools);
  if (better === undefined || better.cost - costOfHolding(offered) >= solution.cost) return false;
  if (better.used.length === 0) return false;
  page.may = page.may.filter(
    ({ article }) => !solution.used.some((used) => used.article === article),
  );
  page.must = [...must, ...better.used];
  page.solution = { ...better, used: [] };
  return true;
}

/** Puts a house ad on a page whose white would hold it. */
export function useHouseAd(page: DeskPage, house: Ad[], tools: DeskTools): void {
  const { solution } = page;
  if (
    solution === undefined ||
    page.freeLines.some((free, column) => free !== page.stack.freeLines[column])
  )
    return;
  const hole = holeCells(page.freeLines, page.spec.firstLine);
  if (solution.jump !== undefined || page.spec.isFront) return;
  for (const ad of house) {
    const stack = stackOf(
      [...page.stack.slots.map((slot) => slot.ad), ad],
      page.spec,
      tools.template,
    );
    const taken = hole - holeCells(stack.freeLines, page.spec.firstLine);
    if (stack.refused.length > 0 || taken > (hole - coveredCells(solution)) * 1.15) continue;
    const must = [...page.must, ...solution.used];
    const found = attempt({ ...page, freeLines: stack.freeLines }, must, [], tools);
    if (found === undefined || found.cost >= solution.cost) continue;
    page.stack = stack;
    page.freeLines = stack.freeLines;
    page.solution = found;
    house.splice(house.indexOf(ad), 1);
    return;
  }
}
