// What is done against white: fillers and optional articles, then house ads. In: a solved page with room to spare. Out: the same page, fuller.
import type { Ad, Article } from '../model/copy.js';
import { stackOf } from './assign-ads.js';
import { costOfUsing } from './choices.js';
import { type DeskTools, type Piece, wholePiece } from './desk.js';
import {
  attempt,
  attemptBelow,
  attemptThoroughly,
  type DeskPage,
  holeOf,
  mayStandOn,
  takeSolution,
  whiteCells,
  whiteOn,
} from './desk-page.js';
import { holeCells } from './holes.js';
import { acceptWay, jumpAgain, withCutKept, withoutRest } from './jumps.js';
import { smallLeadOf } from './lead.js';
import { cellsOfArticle } from './needs.js';
import { poorWhiteOf } from './white.js';

/** Articles of the pool offered to a page at once, each of which doubles the solver's work, and how often. */
const OFFERED = 2;
/** Offers made to a page one after the other until one mends it. */
const OFFERS = 3;
const ROUNDS = 6;
/** A page that costs more than this is not well filled, by white or by pictures blown up against it: the pool may mend it. */
const COST_TO_MEND = 30;

/** Offers the page articles of the pool as long as they mend it. */
export function offerPool(
  page: DeskPage,
  all: readonly DeskPage[],
  pool: () => readonly Article[],
  tools: DeskTools,
): void {
  for (let round = 0; round < ROUNDS; round += 1) {
    const target = all.find(({ spec }) => spec.id === page.jumpPage);
    const isMended = offersFrom(pool(), page, tools).some((offered) =>
      target === undefined
        ? mendWith(page, offered, tools)
        : mendJump(page, target, offered, tools),
    );
    if (!isMended) return;
  }
}

/** Articles of the pool that may stand on a page in need of them, a few at a time: those nearest to its white in size first. */
function offersFrom(
  pool: readonly Article[],
  page: DeskPage,
  tools: DeskTools,
): readonly (readonly Piece[])[] {
  const { solution } = page;
  if (solution === undefined || solution.cost < COST_TO_MEND) return [];
  const white = whiteCells(page, tools);
  const offOf = (article: Article): number => Math.abs(cellsOfArticle(article, tools) - white);
  const bySize = pool
    .filter((article) => mayStandOn(article, page))
    .sort((a, b) => offOf(a) - offOf(b))
    .map(wholePiece);
  return Array.from({ length: OFFERS }, (_, offer) =>
    bySize.slice(offer * OFFERED, (offer + 1) * OFFERED),
  ).filter((offered) => offered.length > 0);
}

/** Whether one or more of these made the page better. */
function mendWith(page: DeskPage, offered: readonly Piece[], tools: DeskTools): boolean {
  const { solution } = page;
  if (solution === undefined) return false;
  const offer = { must: page.must, may: offered, limit: solution.cost, isOffer: true };
  const better = attemptBelow(page, offer, tools);
  if (better === undefined || better.used.length === 0) return false;
  if (better.cost + costOfUsing(better.used) >= solution.cost) return false;
  takeSolution(page, better);
  return true;
}

/** The same for a page with a jump: what jumps changes with it. */
function mendJump(
  page: DeskPage,
  target: DeskPage,
  offered: readonly Piece[],
  tools: DeskTools,
): boolean {
  const better = jumpAgain(page, target, offered, tools);
  if (better === undefined) return false;
  target.must = withoutRest(target, page);
  acceptWay(page, { solution: better.solution, jump: better });
  return true;
}

/** Sets leads largest on pages where they were let be small so that all copy had room, and need not. */
export function leadAgain(page: DeskPage, tools: DeskTools): void {
  if (smallLeadOf(page.solution?.placed ?? []) === undefined) return;
  const led = attempt(page, withCutKept(page), [], { ...tools, isPressed: false });
  if (led !== undefined && smallLeadOf(led.placed) === undefined) takeSolution(page, led);
}

/** Looks once more, in more ways, at a page whose white is deep or much. */
export function solveAgain(page: DeskPage, tools: DeskTools): void {
  const { cells, deepCells } = whiteOn(page, tools);
  const isPoor = deepCells > 0 || cells > poorWhiteOf(holeOf(page));
  if (page.solution === undefined || !isPoor) return;
  const better = attemptThoroughly(page, withCutKept(page), tools);
  if (better !== undefined) takeSolution(page, better);
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
  if (solution.jump !== undefined || page.spec.isFront || page.hasFixedAds) return;
  for (const ad of house) {
    const stack = stackOf(
      [...page.stack.slots.map((slot) => slot.ad), ad],
      page.spec,
      tools.template,
    );
    const taken = hole - holeCells(stack.freeLines, page.spec.firstLine);
    if (stack.refused.length > 0 || taken > whiteCells(page, tools) * 1.15) continue;
    const limit = solution.cost;
    const smaller = { ...page, freeLines: stack.freeLines };
    const found = attemptBelow(smaller, { must: page.must, limit }, tools);
    if (found === undefined || found.cost >= limit) continue;
    page.stack = stack;
    page.freeLines = stack.freeLines;
    page.solution = found;
    house.splice(house.indexOf(ad), 1);
    return;
  }
}
