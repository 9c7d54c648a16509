// Copy that found no room is tried once more when all pages are settled. In: settled pages. Out: the same, with fewer pieces left over: one
// takes the place of another story that a third page, or the white of its own, has room for. Whole pieces only; nothing is said here.
import type { DeskTools, Piece } from './desk.js';
import {
  attempt,
  cellsOf,
  type DeskPage,
  isPinnedHere,
  mayStandOn,
  spareCells,
  takeSolution,
} from './desk-page.js';

/** Exchanges tried for one piece, the most promising first, and pages tried for what gives way. */
const TRIES = 30;
const PLACES = 4;
/** A page of more stories than this is full enough. */
const MANY = 12;

/** A page that might take the piece, and the story that would give way for it. */
interface Exchange {
  readonly page: DeskPage;
  readonly out: Piece | undefined;
  readonly off: number;
}

/** Finds room for pieces left over, the largest first. */
export function rescueOverset(all: readonly DeskPage[], tools: DeskTools): void {
  const left = all.flatMap((page) => page.overset.map((piece) => ({ page, piece })));
  const bySize = [...left].sort((a, b) => cellsOf(b.piece, tools) - cellsOf(a.piece, tools));
  for (const { page, piece } of bySize) {
    if (piece.fromPage !== undefined || !isPlaced(piece, all, tools)) continue;
    page.overset = page.overset.filter((other) => other !== piece);
  }
}

/** Pages that stand alone: no jump begins there, and no lock keeps them. */
function isOpen(page: DeskPage): boolean {
  return page.solution !== undefined && page.jumpPage === undefined && !page.isKept;
}

function isPlaced(piece: Piece, all: readonly DeskPage[], tools: DeskTools): boolean {
  return exchangesFor(piece, all, tools).some((exchange) => isMade(piece, exchange, all, tools));
}

/** Exchanges by how near the page comes to being just full. */
function exchangesFor(
  piece: Piece,
  all: readonly DeskPage[],
  tools: DeskTools,
): readonly Exchange[] {
  const need = cellsOf(piece, tools);
  return all
    .filter((page) => isOpen(page) && page.must.length <= MANY)
    .filter((page) => mayStandOn(piece.article, page))
    .flatMap((page): readonly Exchange[] => {
      const spare = spareCells(page, tools) - need;
      const smaller = page.must.filter(
        (out) =>
          out.fromPage === undefined && !isPinnedHere(out, page) && cellsOf(out, tools) < need,
      );
      return [
        { page, out: undefined, off: Math.abs(spare) },
        ...smaller.map((out) => ({ page, out, off: Math.abs(spare + cellsOf(out, tools)) })),
      ];
    })
    .sort((a, b) => a.off - b.off)
    .slice(0, TRIES);
}

function isMade(
  piece: Piece,
  { page, out }: Exchange,
  all: readonly DeskPage[],
  tools: DeskTools,
): boolean {
  const must = [...page.must.filter((own) => own !== out), piece];
  const solution = attempt(page, must, [], tools);
  if (solution === undefined) return false;
  // What may wait gives way at once: it is free for any page again.
  const isFree = out === undefined || out.article.optional || out.article.filler;
  if (!isFree && !isMoved(out, page, all, tools)) return false;
  page.must = must;
  takeSolution(page, solution);
  return true;
}

/** Puts what gave way on the page with most room that takes it. */
function isMoved(out: Piece, from: DeskPage, all: readonly DeskPage[], tools: DeskTools): boolean {
  const places = all
    .filter((page) => page !== from && isOpen(page) && mayStandOn(out.article, page))
    .sort((a, b) => spareCells(b, tools) - spareCells(a, tools))
    .slice(0, PLACES);
  return places.some((page) => {
    const must = [...page.must, out];
    const solution = attempt(page, must, [], tools);
    if (solution === undefined) return false;
    page.must = must;
    takeSolution(page, solution);
    return true;
  });
}
