// What is done when a page cannot hold its copy. In: a page that no arrangement fits. Out: one that fits, and what was moved or left over, said with its lines.
import { type DeskTools, leastFirst, type Piece } from './desk.js';
import { cellsOf, type DeskPage, isPinnedHere, spareCells } from './desk-page.js';
import { acceptWay, type FilledPage, fillPage } from './jumps.js';
import { isAtSide } from './positions.js';

/**
 * Takes the lowest story out until the rest fits, with a jump or without: first to another page of its section, then to any page, else it
 * is overset.
 */
export function oversetPage(page: DeskPage, all: readonly DeskPage[], tools: DeskTools): void {
  const byRank = [...page.must].sort(leastFirst);
  let first: Relief | undefined;
  for (const out of byRank) {
    // Once there is a way at all, only what another page may take is worth another.
    if (first !== undefined && isPinned(out, page)) continue;
    const must = page.must.filter((piece) => piece !== out);
    const way = fillPage({ ...page, must, may: [] }, all, tools);
    if (way === undefined) continue;
    const relief = { out, must, way };
    if (moveOut(relief, page, all, tools)) return;
    first ??= relief;
  }
  if (first !== undefined) {
    page.must = first.must;
    acceptWay(page, first.way);
    leaveOver(first.out, page);
    return;
  }
  const [last] = byRank;
  if (last === undefined) return;
  page.must = page.must.filter((piece) => piece !== last);
  leaveOver(last, page);
  oversetPage(page, all, tools);
}

/** Its file names its page, or a lock pins it there: no other may take it. */
function isPinned(piece: Piece, page: DeskPage): boolean {
  const isNamed = piece.article.page !== undefined && piece.fromPage === undefined;
  return isNamed || isPinnedHere(piece, page);
}

/** A page filled without one of its pieces. */
interface Relief {
  readonly out: Piece;
  readonly must: readonly Piece[];
  readonly way: FilledPage;
}

/** Moves a piece to another page, which may jump in its turn; the page is left as it was when no other takes it. */
function moveOut(
  { out, must, way }: Relief,
  page: DeskPage,
  all: readonly DeskPage[],
  tools: DeskTools,
): boolean {
  const before = { must: page.must, solution: page.solution };
  page.must = must;
  page.solution = way.solution;
  const { jump } = way;
  const others = all.filter((other) => jump === undefined || ![page, jump.target].includes(other));
  if (!moveElsewhere(out, page, others, tools)) {
    page.must = before.must;
    page.solution = before.solution;
    return false;
  }
  if (jump !== undefined) acceptWay(page, way);
  return true;
}

/** A page at the side that it asks for first, and of those one of its section; when there is none with room, any page, which is said. Pinned articles stay. */
function moveElsewhere(
  piece: Piece,
  page: DeskPage,
  all: readonly DeskPage[],
  tools: DeskTools,
): boolean {
  const { article } = piece;
  if (isPinned(piece, page)) return false;
  // What a lock has kept is broken up last, and then where there is most room.
  const roomIfKept = (other: DeskPage): number => (other.isKept ? spareCells(other, tools) : 0);
  const isOwn = (other: DeskPage): boolean =>
    article.section === undefined || other.spec.section === article.section;
  const open = all
    .filter((other) => other !== page && mayTake(piece, other, all))
    .sort(
      (a, b) =>
        Number(isAtSide(article, b.spec)) - Number(isAtSide(article, a.spec)) ||
        Number(isOwn(b)) - Number(isOwn(a)) ||
        Number(a.isKept) - Number(b.isKept) ||
        roomIfKept(b) - roomIfKept(a),
    );
  for (const { other, may } of placesFor(piece, open, tools)) {
    const must = [...other.must.filter((own) => !may.includes(own)), piece];
    const way = fillPage({ ...other, must, may }, all, tools);
    if (way === undefined) continue;
    other.must = must;
    // A page that is still to be settled will find its way by itself: what it would jump now is not yet decided.
    if (other.isSettled) acceptWay(other, way);
    else other.may = [...may, ...other.may];
    const source = all.find(({ spec }) => spec.id === piece.fromPage);
    if (source !== undefined) source.jumpPage = other.spec.id;
    return true;
  }
  return false;
}

/** A page that may take a piece, and what on it would give way. */
interface Place {
  readonly other: DeskPage;
  readonly may: readonly Piece[];
}

/** A page of more stories than this takes long to be asked: it is, where its cells say that there is room. */
const MANY = 8;

/** Pages for a piece in their order, all that stands there kept; then, where none has room for both, with what may wait giving way. */
function placesFor(piece: Piece, open: readonly DeskPage[], tools: DeskTools): readonly Place[] {
  const need = cellsOf(piece, tools);
  const roomy = open.filter(
    (other) => other.must.length <= MANY || spareCells(other, tools) >= need,
  );
  const giving = open
    .map((other) => ({ other, may: other.must.filter((own) => mayWait(own, other)) }))
    .filter(({ other, may }) => may.length > 0 || !roomy.includes(other));
  return [...roomy.map((other) => ({ other, may: [] })), ...giving];
}

/** It stands on a page and may be held over: an optional article, or a filler; not the lead of a front page. */
function mayWait(piece: Piece, page: DeskPage): boolean {
  const { article, fromPage, rank } = piece;
  if (fromPage !== undefined || isPinned(piece, page)) return false;
  return (article.optional || article.filler) && (rank > 1 || !page.spec.isFront);
}

/** A page that a story jumps from is closed; the rest of a story never goes before its beginning. */
function mayTake(piece: Piece, other: DeskPage, all: readonly DeskPage[]): boolean {
  if (other.jumpPage !== undefined) return false;
  const source = all.find(({ spec }) => spec.id === piece.fromPage);
  return source === undefined || other.spec.index > source.spec.index;
}

/** Remembers that a piece stands nowhere; what is over, and which pin is broken, is said when all pages are done. */
function leaveOver(piece: Piece, page: DeskPage): void {
  page.overset = [...page.overset, piece];
}
