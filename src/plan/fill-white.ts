// What is done against white: fillers, then house ads. In: a solved page with room to spare. Out: the same page, fuller.
import type { Ad, Article } from '../model/copy.js';
import { stackOf } from './assign-pages.js';
import { type DeskTools, wholePiece } from './desk.js';
import { attempt, coveredCells, type DeskPage } from './desk-page.js';
import { estimateCells } from './estimate.js';
import { holeCells } from './holes.js';
import { planPage } from './plan-page.js';

/** Most fillers offered to one page: each doubles the solver's work. */
const FILLERS_OFFERED = 2;
/** A page that costs more than this is not well filled, by white or by pictures blown up against it: fillers may mend it. */
const COST_FOR_FILLER = 30;

/** Offers the page fillers where it has white. */
export function offerFillers(page: DeskPage, fillers: readonly Article[], tools: DeskTools): void {
  const { solution } = page;
  if (solution === undefined || fillers.length === 0) return;
  if (solution.cost < COST_FOR_FILLER) return;
  const white = holeCells(page.freeLines, page.spec.firstLine) - coveredCells(solution);
  const offOf = (article: Article): number =>
    Math.abs(estimateCells(article, tools.template) - white);
  const bySize = [...fillers].sort((a, b) => offOf(a) - offOf(b));
  const offered = bySize.slice(0, FILLERS_OFFERED).map(wholePiece);
  const kept = solution.used;
  const must = [...page.must, ...kept].map((piece) =>
    solution.jump?.piece.article === piece.article ? solution.jump.piece : piece,
  );
  if (solution.jump !== undefined) return;
  const better = attempt(page, must, offered, tools);
  if (better === undefined || better.cost >= solution.cost) return;
  page.must = [...page.must, ...kept];
  page.may = page.may.filter((piece) => !kept.includes(piece));
  page.solution = better;
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
    const frame = { firstLine: page.spec.firstLine, freeLines: stack.freeLines };
    const must = [...page.must, ...solution.used];
    const found = planPage(frame, { must, may: [], refer: page.refer }, tools);
    if (found === undefined || found.cost >= solution.cost) continue;
    page.stack = stack;
    page.freeLines = stack.freeLines;
    page.solution = found;
    house.splice(house.indexOf(ad), 1);
    return;
  }
}
