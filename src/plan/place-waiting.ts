// Optional articles that no page has taken yet are tried once more before white is left. In: settled pages, what waits. Out: the same pages,
// fuller: first those where an article is at home, then any with room for it as a guest, as copy that must be printed is put up; that is told.
import type { Article } from '../model/copy.js';
import { COST } from './cost.js';
import { type DeskTools, wholePiece } from './desk.js';
import { attemptBelow, type DeskPage, mayStandOn, takeSolution, whiteCells } from './desk-page.js';
import { withCutKept } from './jumps.js';
import { cellsOfArticle } from './needs.js';
import type { PageSolution } from './plan-page.js';
import { isAtSide } from './positions.js';

/** Part of its cells that an article must find white on a page: stories beside it give some. */
const SHARE_WHITE = 0.7;
/** Pages tried for one article. */
const PAGES = 4;

/** A page with an article that waited, and by how much it costs less. */
interface Place {
  readonly page: DeskPage;
  readonly solution: PageSolution;
  readonly gain: number;
}

/** Puts articles that wait on pages that are better with them, the first ranks first. */
export function placeWaiting(
  all: readonly DeskPage[],
  waiting: readonly Article[],
  tools: DeskTools,
): void {
  const inOrder = waiting
    .filter(({ filler }) => !filler)
    .sort((a, b) => a.priority - b.priority || b.characters - a.characters);
  for (const article of inOrder) {
    const homes = all.filter((page) => mayStandOn(article, page));
    const mayVisit = (page: DeskPage): boolean =>
      article.page === undefined && !homes.includes(page) && isAtSide(article, page.spec);
    const others = all.filter(mayVisit);
    const place = bestPlace(article, homes, tools) ?? bestPlace(article, others, tools);
    if (place === undefined) continue;
    const { page, solution } = place;
    page.must = [...page.must, wholePiece(article)];
    takeSolution(page, solution);
  }
}

/** The page that gains most by an article; undefined where none is better with it. */
function bestPlace(
  article: Article,
  pages: readonly DeskPage[],
  tools: DeskTools,
): Place | undefined {
  const need = cellsOfArticle(article, tools);
  const whiteOn = (page: DeskPage): number => whiteCells(page, tools);
  return pages
    .filter((page) => isOpen(page) && whiteOn(page) >= SHARE_WHITE * need)
    .sort((a, b) => whiteOn(b) - whiteOn(a))
    .slice(0, PAGES)
    .flatMap((page) => placeOn(page, article, tools))
    .sort((a, b) => b.gain - a.gain)[0];
}

/** A page that holds all of its copy, and that no lock keeps as it was. */
function isOpen({ solution, isKept }: DeskPage): boolean {
  return solution !== undefined && !isKept;
}

function placeOn(page: DeskPage, article: Article, tools: DeskTools): readonly Place[] {
  const must = [...withCutKept(page), wholePiece(article)];
  const now = page.solution?.cost ?? 0;
  const limit = now - (mayStandOn(article, page) ? 0 : COST.guest);
  const solution = attemptBelow(page, { must, limit }, tools);
  if (solution === undefined || solution.cost >= limit) return [];
  return [{ page, solution, gain: now - solution.cost }];
}
