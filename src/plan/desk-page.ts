// A page while it is being filled, and what may be asked of it. In: a page's frame and pieces. Out: solutions and spare room.
import type { Article } from '../model/copy.js';
import type { PageSpec } from './assign-pages.js';
import { depthBetween } from './break-legs.js';
import { freeOver } from './classified-blocks.js';
import { type DeskTools, type Piece, pieceKey } from './desk.js';
import { holeCells } from './holes.js';
import { pinsAmong, planAround } from './keep-pins.js';
import { wishOf } from './keep-wish.js';
import { lockedCells, type PageToKeep } from './locked-pages.js';
import { measuredOf } from './measure-body.js';
import { cellsOfArticle } from './needs.js';
import type { PageLoad } from './page-filling.js';
import type { PlacedStrip } from './place-classifieds.js';
import { type PageSolution, planPage } from './plan-page.js';
import { isAtSide } from './positions.js';
import { type ReferShape, referName } from './refer.js';
import type { AdStack } from './stack-ads.js';
import { type Hole, type White, whiteOf } from './white.js';

/** What `dummiesOf` reads when all pages are settled. */
export interface SettledPage {
  readonly spec: PageSpec;
  readonly stack: AdStack;
  /** Its classifieds. */
  readonly strip: PlacedStrip | undefined;
  /** Per column, the first L not free for news: ads and classifieds taken off. */
  readonly freeLines: readonly number[];
  readonly solution: PageSolution | undefined;
  /** Page that the page's jumping story goes on at. */
  readonly jumpPage: string | undefined;
}

/** A page under work: the only state that changes in `plan/`. */
export interface DeskPage {
  readonly spec: PageSpec;
  /** All sections of the issue. */
  readonly sections: readonly string[];
  stack: AdStack;
  strip: PlacedStrip | undefined;
  freeLines: readonly number[];
  must: readonly Piece[];
  may: readonly Piece[];
  refer: readonly ReferShape[];
  solution: PageSolution | undefined;
  jumpPage: string | undefined;
  isSettled: boolean;
  /** What a lock says stood here. */
  keep: PageToKeep | undefined;
  /** The lock's pieces stand as they stood: nothing is done to the page any more. */
  isKept: boolean;
  /** No arrangement holds the pinned pieces. */
  hasLostPins: boolean;
  /** The stack without house ads, where the lock put some. */
  bookedOnly: AdStack | undefined;
  /** Pieces that no page had room for. */
  overset: readonly Piece[];
  /** Some of its ads are pinned: they are not stacked anew. */
  hasFixedAds: boolean;
}

export function newPage(
  { spec, sections }: Pick<DeskPage, 'spec' | 'sections'>,
  stack: AdStack,
  strip: PlacedStrip | undefined,
): DeskPage {
  const freeLines = freeOver(stack.freeLines, strip);
  return {
    spec,
    sections,
    stack,
    strip,
    freeLines,
    must: [],
    may: [],
    refer: [],
    solution: undefined,
    jumpPage: undefined,
    isSettled: false,
    keep: undefined,
    isKept: false,
    hasLostPins: false,
    bookedOnly: undefined,
    overset: [],
    hasFixedAds: false,
  };
}

/** Solves a page for some of its pieces; undefined when they do not all fit. */
export function attempt(
  page: DeskPage,
  must: readonly Piece[],
  may: readonly Piece[],
  tools: DeskTools,
): PageSolution | undefined {
  const load = { must, may, refer: page.refer };
  return page.keep === undefined ? tryFreely(page, load, tools) : solve(page, load, tools);
}

/** Solves a page, what a lock pins on it left standing. */
function solve(page: DeskPage, load: PageLoad, tools: DeskTools): PageSolution | undefined {
  const { keep, hasLostPins } = page;
  const frame = holeOf(page);
  if (keep === undefined) return planPage(frame, load, tools);
  const pins = hasLostPins ? [] : pinsAmong([...load.must, ...load.may], keep, tools);
  return planAround(frame, { ...load, wish: wishOf(keep) }, pins, tools);
}

/** Pieces that are of use only where the page, fillers that it takes counted, costs less than a limit. */
interface Offer extends Pick<PageLoad, 'must' | 'isOffer'> {
  readonly may?: readonly Piece[];
  readonly limit: number;
}

/** The same where dearer ways may be left unfound. */
export function attemptBelow(
  page: DeskPage,
  { must, may = [], ...below }: Offer,
  tools: DeskTools,
): PageSolution | undefined {
  const { keep, refer } = page;
  // What finds no way is tried without the 導讀 box: it gives way only where there is none at all.
  if (keep !== undefined || refer.length > 0) return attempt(page, must, may, tools);
  return tryFreely(page, { must, may, refer, ...below }, tools);
}

/** The same pieces looked at once more, in more ways; undefined where none is better. */
export function attemptThoroughly(
  page: DeskPage,
  must: readonly Piece[],
  tools: DeskTools,
): PageSolution | undefined {
  const { refer, solution } = page;
  const limit = solution?.cost ?? 0;
  const load = { must, may: [], refer, isThorough: true };
  // Below a limit that nothing meets the 導讀 box would give way.
  const found = solve(page, refer.length > 0 ? load : { ...load, limit }, tools);
  return found !== undefined && found.cost < limit ? found : undefined;
}

/** What was found for some pieces in some room; what is not below the limit is looked for again below a higher one. */
interface Tried {
  limit: number;
  solution: PageSolution | undefined;
}

/** The same pieces are offered to the same room again, by one means and the next. */
function tryFreely(page: DeskPage, load: PageLoad, tools: DeskTools): PageSolution | undefined {
  const { freeLines } = page;
  const { firstLine } = page.spec;
  const { must, may, refer, isOffer = false, limit = Number.POSITIVE_INFINITY } = load;
  const names = [must, may].map((pieces) => pieces.map(pieceKey).join());
  const asked = [
    'page',
    tools.isPressed,
    isOffer,
    firstLine,
    freeLines.join(),
    referName(refer),
    ...names,
  ];
  const tried = tools.recall(
    asked.join('|'),
    (): Tried => ({ limit: Number.NEGATIVE_INFINITY, solution: undefined }),
  );
  const isFound = tried.solution !== undefined && tried.solution.cost < tried.limit;
  if (isFound || tried.limit >= limit) return tried.solution;
  tried.solution = solve(page, load, tools);
  tried.limit = limit;
  return tried.solution;
}

/** Makes a solution the page's own: all that stands there must stand there from now on, what was not used is free again. */
export function takeSolution(page: DeskPage, solution: PageSolution): void {
  page.solution = { ...solution, used: [] };
  page.must = [...page.must, ...solution.used];
  page.may = [];
}

/** Whether an article may stand on a page: by its pin, its section and its side, or because it has none. */
export function mayStandOn(article: Article, { spec, sections }: DeskPage): boolean {
  const { page, section } = article;
  if (page !== undefined) return page.text === spec.id;
  if (!isAtSide(article, spec)) return false;
  return section === undefined || section === spec.section || !sections.includes(section);
}

/** The room that ads and classifieds leave a page for news. */
export function holeOf({ spec, freeLines }: Pick<DeskPage, 'spec' | 'freeLines'>): Hole {
  return { firstLine: spec.firstLine, freeLines };
}

/** The white of a page as it stands. */
export function whiteOn(
  page: Pick<DeskPage, 'spec' | 'freeLines' | 'solution'>,
  { template }: DeskTools,
): White {
  return whiteOf(page.solution?.placed ?? [], holeOf(page), template.limits.storyGapLines);
}

/** L × columns that a page leaves white; all of its hole where nothing stands yet. */
export function whiteCells(page: DeskPage, tools: DeskTools): number {
  return whiteOn(page, tools).cells;
}

/** L × columns that a page has to spare: measured when settled, estimated before. */
export function spareCells(page: DeskPage | undefined, tools: DeskTools): number {
  if (page === undefined) return 0;
  const hole = holeCells(page.freeLines, page.spec.firstLine);
  if (page.solution !== undefined) return whiteCells(page, tools);
  if (page.keep !== undefined) {
    const { pieces } = page.keep;
    const come = page.must.filter((piece) => !pieces.some((one) => one.article === piece.article));
    return come.reduce(
      (spare, piece) => spare - cellsOf(piece, tools),
      hole - lockedCells(page.keep),
    );
  }
  const refer = (page.refer[0]?.height ?? 0) * (page.refer[0]?.columns ?? 0);
  return page.must.reduce((spare, piece) => spare - cellsOf(piece, tools), hole - refer);
}

/** L × columns that a piece about takes. */
export function cellsOf(piece: Piece, tools: DeskTools): number {
  if (piece.fromPage === undefined) return cellsOfArticle(piece.article, tools);
  const galley = tools.typesetter.setArticle(
    piece.article,
    tools.template.columnEm * tools.template.bodySize,
  ).value;
  return depthBetween(measuredOf(galley, tools), piece.from, galley.items.length) + 8;
}

/** Ids of the articles that stand on a page. */
export function articlesOn(page: DeskPage): readonly string[] {
  return (page.solution?.placed ?? []).flatMap(({ shape }) =>
    shape.kind === 'article' ? [shape.piece.article.id] : [],
  );
}

/** Whether a lock pins a piece to this page. */
export function isPinnedHere({ article }: Piece, { keep }: DeskPage): boolean {
  return (keep?.pieces ?? []).some((one) => one.entry.isPinned && one.article === article);
}

/** Articles of the pool that stand on no page, and that no page still to be settled waits for. */
export function unused(pool: readonly Article[], pages: readonly DeskPage[]): readonly Article[] {
  const waiting = pages.filter(({ isSettled }) => !isSettled);
  const used = new Set([
    ...pages.flatMap(articlesOn),
    ...waiting.flatMap(({ must, may }) => [...must, ...may].map(({ article }) => article.id)),
  ]);
  return pool.filter((article) => !used.has(article.id));
}
