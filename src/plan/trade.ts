// Neighbours trade stories: what one page is short of, another has too much of. In: pages, solved or full. Out: the same pages, better
// filled together. A trade is tried where the cells say that it may help, and made only where both pages solved anew cost less.
import type { DeskTools, Piece } from './desk.js';
import {
  attemptBelow,
  cellsOf,
  type DeskPage,
  holeOf,
  isPinnedHere,
  mayStandOn,
  spareCells,
  takeSolution,
  whiteOn,
} from './desk-page.js';
import { holeCells } from './holes.js';
import { smallLeadOf } from './lead.js';
import { poorWhiteOf } from './white.js';

/** A solved page that leaves more white than this, in cells and as a part of its hole, or any that is deep, looks for a trade. */
const WHITE_TO_TRADE = 3;
const SHARE_TO_TRADE = 0.008;
/** What a page that is not solved yet is expected to cost. */
const EXPECTED = 60;
/** Trades tried for one page, the most promising first; and trades made for an issue at the most. */
const TRIES = 8;
/** The same for a page of more stories than this: each try takes long there, and is made only against white that is seen. */
const MANY = 8;
const TRIES_OF_MANY = 3;
const SHARE_OF_MANY = 0.02;
/** The same for a page of no more than this: there estimates tell little, and a try takes no time. */
const FEW = 3;
const TRIES_OF_FEW = 24;
const MOST_TRADES = 24;
/** What a page that cannot be solved costs. */
const UNSOLVED = 100000;

/** Pieces that two pages may give each other; undefined = nothing in return. */
interface Trade {
  readonly other: DeskPage;
  readonly give: Piece | undefined;
  readonly take: Piece | undefined;
  /** Cells that both pages are off after it, by what the pieces need. */
  readonly off: number;
}

/** Trades between all pages as long as one of them gains; the worst page first. */
export function tradeBetween(all: readonly DeskPage[], tools: DeskTools): void {
  for (let made = 0; made < MOST_TRADES; made += 1) {
    const poor = all.filter((page) => isPoor(page, tools)).sort((a, b) => costOf(b) - costOf(a));
    if (!poor.some((page) => tradeIn(page, all, tools))) return;
  }
}

function isPoor(page: DeskPage, tools: DeskTools): boolean {
  const { solution } = page;
  if (solution === undefined || solution.placed.length === 0 || !isFree(page)) return false;
  const hole = holeCells(page.freeLines, page.spec.firstLine);
  const share = page.must.length > MANY ? SHARE_OF_MANY : SHARE_TO_TRADE;
  const most = Math.min(Math.max(WHITE_TO_TRADE, share * hole), poorWhiteOf(holeOf(page)));
  const isWhite = whiteOn(page, tools).cells > most;
  return isWhite || isDeep(page, tools) || smallLeadOf(solution.placed) !== undefined;
}

/** A page with white too deep in a column. */
function isDeep(page: DeskPage, tools: DeskTools): boolean {
  return page.solution !== undefined && whiteOn(page, tools).deepCells > 0;
}

/** A page with a jump is settled together with another, and one kept by a lock is as it was: they stay as they are. */
function isFree(page: DeskPage): boolean {
  return page.solution?.jump === undefined && page.overset.length === 0 && !page.isKept;
}

/** Makes the first trade that lets both pages cost less than now; whether there was one. */
export function tradeIn(page: DeskPage, all: readonly DeskPage[], tools: DeskTools): boolean {
  if (!isFree(page)) return false;
  return tradesFor(page, all, tools).some((trade) => isMade(trade, page, tools));
}

function isMade({ other, give, take }: Trade, page: DeskPage, tools: DeskTools): boolean {
  const now = costOf(page) + costOf(other);
  const ours = changed(page.must, give, take);
  const theirs = changed(other.must, take, give);
  if (isBlank(page, ours) || isBlank(other, theirs)) return false;
  const here = attemptBelow(page, { must: ours, limit: now }, tools);
  if (here === undefined || here.cost >= now) return false;
  const there = attemptBelow(other, { must: theirs, limit: now - here.cost }, tools);
  if (there === undefined || here.cost + there.cost >= now) return false;
  page.must = ours;
  other.must = theirs;
  takeSolution(page, here);
  if (other.isSettled) takeSolution(other, there);
  return true;
}

/** White costs nothing on a page without copy, but the front page is not the one to be without. */
function isBlank({ spec }: DeskPage, pieces: readonly Piece[]): boolean {
  return spec.isFront && pieces.length === 0;
}

function changed(
  pieces: readonly Piece[],
  out: Piece | undefined,
  into: Piece | undefined,
): readonly Piece[] {
  const rest = pieces.filter((piece) => piece !== out);
  return into === undefined ? rest : [...rest, into];
}

/** Cost of a page as it stands; one not settled yet is no better than what is expected of it. */
function costOf(page: DeskPage): number {
  if (page.solution !== undefined) return page.solution.cost;
  return page.isSettled ? UNSOLVED : EXPECTED;
}

/** Trades by what they promise, the best first. */
function tradesFor(page: DeskPage, all: readonly DeskPage[], tools: DeskTools): readonly Trade[] {
  return all
    .filter((other) => other !== page && isFree(other) && other.jumpPage === undefined)
    .flatMap((other) => tradesWith(page, other, tools))
    .sort((a, b) => a.off - b.off)
    .slice(0, triesFor(page));
}

function triesFor({ must }: DeskPage): number {
  if (must.length > MANY) return TRIES_OF_MANY;
  return must.length <= FEW ? TRIES_OF_FEW : TRIES;
}

function tradesWith(page: DeskPage, other: DeskPage, tools: DeskTools): readonly Trade[] {
  const trades: Trade[] = [];
  const white = spareCells(page, tools);
  const spare = spareCells(other, tools);
  const slack = isDeep(page, tools) ? SLACK_WHERE_DEEP : SLACK;
  for (const give of [undefined, ...tradable(page, other)]) {
    for (const take of [undefined, ...tradable(other, page)]) {
      if (give === take) continue;
      const gain = cellsIn(take, tools) - cellsIn(give, tools);
      const off = Math.abs(white - gain) + Math.abs(spare + gain);
      if (off < Math.abs(white) + Math.abs(spare) + slack) trades.push({ other, give, take, off });
    }
  }
  return trades;
}

/** Cells by which a trade may be off more than no trade: needs are not measured to the cell. */
const SLACK = 4;
/** The same where the page leaves deep white: what stands on it may be of just the right size and not fill it. */
const SLACK_WHERE_DEEP = 16;

function cellsIn(piece: Piece | undefined, tools: DeskTools): number {
  return piece === undefined ? 0 : cellsOf(piece, tools);
}

/** Pieces that may leave a page for another: whole articles that are at home on both. */
function tradable(page: DeskPage, other: DeskPage): readonly Piece[] {
  return page.must.filter((piece) => {
    const { article, fromPage, rank } = piece;
    if (fromPage !== undefined || isPinnedHere(piece, page)) return false;
    return mayStandOn(article, other) && (rank > 1 || !page.spec.isFront);
  });
}
