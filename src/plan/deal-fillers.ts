// Fillers dealt anew. What a page was offered one after the other need not be what suits it best: it gives its fillers back, and takes those of
// the pool, and of one other page, that fill it best together. In: settled pages, the pool. Out: the same pages, less white. Only pages of few
// stories, where every choice among many fillers is soon tried; the others have enough ways to fill up by themselves.
import type { Article } from '../model/copy.js';
import { costOfUsing } from './choices.js';
import { type DeskTools, type Piece, wholePiece } from './desk.js';
import { attemptBelow, type DeskPage, mayStandOn, takeSolution, whiteCells } from './desk-page.js';
import { withCutKept } from './jumps.js';
import { cellsOfArticle } from './needs.js';
import type { PageSolution } from './plan-page.js';

/** White cells that are not worth a new deal. */
const WHITE_TO_DEAL = 2;
/** Stories besides fillers on a page that deals anew, and fillers that it chooses from at once. */
const FEW = 4;
const CHOICE = 5;
/** Articles held over that it is offered besides, one at a time. */
const WAITING = 2;

/** A page with the fillers that it would have, and its cost with them. */
interface Deal {
  readonly page: DeskPage;
  readonly must: readonly Piece[];
  readonly solution: PageSolution;
  readonly cost: number;
}

/** Deals fillers to the pages that are left white, the worst first; `pool` gives what stands on no page. */
export function dealFillers(
  all: readonly DeskPage[],
  pool: () => readonly Article[],
  tools: DeskTools,
): void {
  const white = all
    .filter((page) => mayDeal(page) && whiteCells(page, tools) > WHITE_TO_DEAL)
    .sort((a, b) => whiteCells(b, tools) - whiteCells(a, tools));
  for (const page of white) {
    const others = all.filter((other) => other !== page && mayDeal(other) && hasFiller(other));
    for (const other of [undefined, ...others]) {
      const deals = dealBetween(page, other, pool(), tools);
      for (const { page: dealt, must, solution } of deals) {
        dealt.must = must;
        takeSolution(dealt, solution);
      }
      if (whiteCells(page, tools) <= WHITE_TO_DEAL) break;
    }
  }
}

/** A page that no lock has a say in, and that has few stories. */
function mayDeal({ solution, keep, overset, must }: DeskPage): boolean {
  if (solution === undefined || keep !== undefined || overset.length > 0) return false;
  return must.filter((piece) => !isFiller(piece)).length <= FEW;
}

function isFiller({ article }: Piece): boolean {
  return article.filler;
}

function hasFiller({ must }: DeskPage): boolean {
  return must.some(isFiller);
}

/** What both pages would have, where that costs less than now; nothing else. */
function dealBetween(
  page: DeskPage,
  other: DeskPage | undefined,
  pool: readonly Article[],
  tools: DeskTools,
): readonly Deal[] {
  const given = (other?.must ?? []).filter(isFiller);
  const free = [...page.must.filter(isFiller), ...given, ...pool.map(wholePiece)];
  const now = costOf(page) + (other === undefined ? 0 : costOf(other));
  const here = bestDeal(page, free, now, tools);
  if (here === undefined) return [];
  if (other === undefined) return [here];
  // By article: what was found before has pieces of its own.
  const taken = here.solution.used.map(({ article }) => article);
  // Without a filler of the other page this was tried already.
  if (!given.some(({ article }) => taken.includes(article))) return [];
  const left = free.filter(({ article }) => !taken.includes(article));
  const there = bestDeal(other, left, now - here.cost, tools);
  return there === undefined ? [] : [here, there];
}

/** The cheapest way to fill a page with what its own stories leave to fillers; undefined where none costs less than a limit. */
function bestDeal(
  page: DeskPage,
  free: readonly Piece[],
  below: number,
  tools: DeskTools,
): Deal | undefined {
  const must = page.must.filter((piece) => !isFiller(piece));
  const standing = withCutKept({ ...page, must });
  let best: Deal | undefined;
  for (const may of choicesOf(free, page, tools)) {
    const limit = best?.cost ?? below;
    const solution = attemptBelow(page, { must: standing, may, limit }, tools);
    if (solution === undefined) continue;
    const cost = solution.cost + costOfUsing(solution.used);
    if (cost < limit) best = { page, must, solution, cost };
  }
  return best;
}

/**
 * What a page is offered at once: the fillers nearest to what it has room for, the small ones that go together, and each article that waits
 * for another day with fillers.
 */
function choicesOf(
  free: readonly Piece[],
  page: DeskPage,
  tools: DeskTools,
): readonly (readonly Piece[])[] {
  const cellsIn = ({ article }: Piece): number => cellsOfArticle(article, tools);
  const own = page.must.filter(isFiller);
  const room = own.reduce((sum, piece) => sum + cellsIn(piece), whiteCells(page, tools));
  const fitting = free.filter(({ article }) => mayStandOn(article, page));
  const off = (piece: Piece): number => Math.abs(room - cellsIn(piece));
  const near = fitting.toSorted((a, b) => off(a) - off(b));
  const nearest = near.filter(isFiller).slice(0, CHOICE);
  const small = fitting
    .filter(isFiller)
    .sort((a, b) => cellsIn(a) - cellsIn(b))
    .slice(0, CHOICE);
  const waiting = near.filter((piece) => !isFiller(piece)).slice(0, WAITING);
  const isSame = nearest.every((piece) => small.includes(piece));
  return [
    nearest,
    ...(isSame ? [] : [small]),
    ...waiting.map((piece) => [piece, ...nearest.slice(0, CHOICE - 1)]),
  ];
}

/** Cost of a page as it stands, its fillers counted. */
function costOf({ solution, must }: DeskPage): number {
  return (solution?.cost ?? 0) + costOfUsing(must);
}
