// A page of the lock settled: left as it was where its copy still fits, else solved again as near to it as may be. In: an opened page, all
// others. Out: how it went; the rest of a story that jumps goes to the page where it stood. What this cannot do is left to the printed order
// of means.
import type { GridRect } from '../base/geometry.js';
import type { Article } from '../model/copy.js';
import { type DeskTools, type Piece, wholePiece } from './desk.js';
import { attempt, type DeskPage } from './desk-page.js';
import { acceptWay, fillPage, restOf } from './jumps.js';
import { keepPage, type Standing, type StandingPage } from './keep-layout.js';
import { pinsAmong } from './keep-pins.js';
import type { LockedPiece, PageToKeep } from './locked-pages.js';
import type { PageSolution } from './plan-page.js';
import type { Variant } from './variants.js';

/** L that the rest of a story may become longer by when its page is solved again. */
const REST_GROWS = 6;

/** `kept`: nothing moved that need not. `solved`: solved again. `open`: still to be filled. */
export type Settling = 'kept' | 'solved' | 'open';

/** Settles a page by its lock. */
export function settleLocked(page: DeskPage, all: readonly DeskPage[], tools: DeskTools): Settling {
  if (page.keep === undefined) return 'open';
  const standing = standingOn(page);
  if (standing !== undefined) {
    const solution = keepPage(frameOf(page), standing, tools);
    if (solution !== undefined && takeOver(page, solution, all)) return 'kept';
  }
  if (solveAgain(page, all, tools)) return 'solved';
  if (page.bookedOnly !== undefined) {
    // House ads go before copy does.
    page.stack = page.bookedOnly;
    page.freeLines = page.bookedOnly.freeLines;
    page.bookedOnly = undefined;
    if (solveAgain(page, all, tools)) return 'solved';
  }
  if (pinsAmong([...page.must, ...page.may], page.keep, tools).length === 0) return 'open';
  const way = fillPage(page, all, tools);
  if (way !== undefined) {
    acceptWay(page, way);
    return 'solved';
  }
  page.hasLostPins = true;
  return 'open';
}

function frameOf({ spec, freeLines }: DeskPage): {
  readonly firstLine: number;
  readonly freeLines: readonly number[];
} {
  return { firstLine: spec.firstLine, freeLines };
}

/** The page's pieces as they stood; undefined when one is gone, or one has come that must stand here. */
function standingOn(page: DeskPage): StandingPage | undefined {
  const { keep, must, refer } = page;
  if (keep?.isWhole !== true) return undefined;
  const pieces = keep.pieces.flatMap((locked) => standingPiece(locked, page) ?? []);
  const isComplete =
    pieces.length === keep.pieces.length &&
    must.every((piece) => pieces.some((known) => known.piece.article === piece.article));
  if (!isComplete || (keep.refer === undefined) !== (refer.length === 0)) return undefined;
  return {
    pieces,
    refer: keep.refer === undefined ? undefined : { grid: keep.refer, shapes: refer },
  };
}

function standingPiece({ entry, article }: LockedPiece, page: DeskPage): Standing | undefined {
  const isRest = entry.part === 'rest';
  const piece = [...page.must, ...page.may].find(
    (one) => one.article === article && (one.fromPage !== undefined) === isRest,
  );
  if (piece === undefined) return undefined;
  const isFirst = entry.part === 'first';
  const { grid, shape, isPinned } = entry;
  const own = isFirst ? { ...piece, mostJumping: Number.POSITIVE_INFINITY } : piece;
  return { piece: own, grid, shape, isFirst, isPinned };
}

/** Makes a solution the page's own. False, and nothing changed, when the page that its story goes on at is settled or not there. */
function takeOver(page: DeskPage, solution: PageSolution, all: readonly DeskPage[]): boolean {
  const { jump } = solution;
  const target = jump === undefined ? undefined : restPage(jump, page, all);
  if (jump !== undefined && (target === undefined || target.isSettled)) return false;
  const placed = solution.placed.flatMap(({ shape }) =>
    shape.kind === 'article' ? [shape.piece] : [],
  );
  const isPlaced = ({ article }: Piece): boolean => placed.some((one) => one.article === article);
  page.must = [...page.must, ...page.may.filter(isPlaced)];
  page.may = page.may.filter((piece) => !isPlaced(piece));
  page.solution = { ...solution, used: [] };
  if (jump === undefined || target === undefined) return true;
  page.jumpPage = target.spec.id;
  target.must = [...target.must, restOf(jump, page.spec.id)];
  return true;
}

function restPage(
  { piece }: Variant,
  page: DeskPage,
  all: readonly DeskPage[],
): DeskPage | undefined {
  return all.find(
    ({ spec, keep }) =>
      spec.index > page.spec.index &&
      keep?.pieces.some(({ entry, article }) => entry.part === 'rest' && article === piece.article),
  );
}

/** The page with all it must hold, every change of a piece's size at a cost; its story jumps as before or not at all. */
function solveAgain(page: DeskPage, all: readonly DeskPage[], tools: DeskTools): boolean {
  const first = page.keep?.pieces.find(({ entry }) => entry.part === 'first');
  const must = page.must.map((piece) =>
    first !== undefined && piece.article === first.article
      ? { ...piece, mostJumping: mostJumping(first, all, tools) }
      : piece,
  );
  const solution = attempt(page, must, page.may, tools);
  if (solution === undefined) return false;
  return takeOver(page, solution, all);
}

/** L that may stand on the other page: about what stood there. */
function mostJumping(first: LockedPiece, all: readonly DeskPage[], tools: DeskTools): number {
  const cells = all.flatMap(({ keep }) =>
    (keep?.pieces ?? [])
      .filter(({ entry, article }) => entry.part === 'rest' && article === first.article)
      .map(({ entry }) => cellsOf(entry.grid)),
  );
  const { columnEm, bodySize } = tools.template;
  const galley = tools.typesetter.setArticle(first.article, columnEm * bodySize).value;
  const lines = galley.items.reduce((sum, { depth, spaceBefore }) => sum + depth + spaceBefore, 0);
  return Math.min(lines, (cells[0] ?? 0) + REST_GROWS);
}

function cellsOf({ columnSpan, lineSpan }: GridRect): number {
  return columnSpan * lineSpan;
}

/** Whole pieces of the lock for a page, what must stand there apart from what may go. */
export function openingPieces({ pieces, strays }: PageToKeep): {
  readonly must: readonly Piece[];
  readonly may: readonly Piece[];
} {
  const own = pieces.filter(({ entry }) => entry.part !== 'rest');
  const isFree = ({ optional, filler }: Article): boolean => optional || filler;
  const isSpare = ({ article, entry }: LockedPiece): boolean =>
    isFree(article) && !entry.isPinned && entry.part === 'whole';
  const must = own.filter((piece) => !isSpare(piece)).map(({ article }) => article);
  const may = own.filter(isSpare).map(({ article }) => article);
  return {
    must: [...must, ...strays.filter((article) => !isFree(article))].map(wholePiece),
    may: [...may, ...strays.filter(isFree)].map(wholePiece),
  };
}
