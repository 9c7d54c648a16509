// A page while it is being filled, and what may be asked of it. In: a page's frame and pieces. Out: solutions and spare room.
import type { Article } from '../model/copy.js';
import type { PageSpec } from './assign-pages.js';
import { depthBetween, measureItems } from './break-legs.js';
import type { DeskTools, Piece } from './desk.js';
import { estimateCells } from './estimate.js';
import { holeCells } from './holes.js';
import { pinsAmong, planAround } from './keep-pins.js';
import { wishOf } from './keep-wish.js';
import { lockedCells, type PageToKeep } from './locked-pages.js';
import type { PlacedStrip } from './place-classifieds.js';
import { type PageSolution, planPage } from './plan-page.js';
import type { ReferShape } from './refer.js';
import type { AdStack } from './stack-ads.js';

/** What `dummiesOf` reads when all pages are settled. */
export interface SettledPage {
  readonly spec: PageSpec;
  readonly stack: AdStack;
  /** Per column, the first L not free for news: ads and classifieds taken off. */
  readonly freeLines: readonly number[];
  readonly solution: PageSolution | undefined;
  /** Page that the page's jumping story goes on at. */
  readonly jumpPage: string | undefined;
}

/** A page under work: the only state that changes in `plan/`. */
export interface DeskPage {
  readonly spec: PageSpec;
  stack: AdStack;
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
}

export function newPage(spec: PageSpec, stack: AdStack, strip: PlacedStrip | undefined): DeskPage {
  const freeLines = stack.freeLines.map((free) =>
    strip === undefined ? free : Math.min(free, strip.line - 1),
  );
  return {
    spec,
    stack,
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
  };
}

/** Solves a page for some of its pieces; undefined when they do not all fit. */
export function attempt(
  page: DeskPage,
  must: readonly Piece[],
  may: readonly Piece[],
  tools: DeskTools,
): PageSolution | undefined {
  const frame = { firstLine: page.spec.firstLine, freeLines: page.freeLines };
  const load = { must, may, refer: page.refer };
  if (page.keep === undefined) return planPage(frame, load, tools);
  const pins = page.hasLostPins ? [] : pinsAmong([...must, ...may], page.keep, tools);
  return planAround(frame, { ...load, wish: wishOf(page.keep) }, pins, tools);
}

/** L × columns that a page has to spare: measured when settled, estimated before. */
export function spareCells(page: DeskPage | undefined, tools: DeskTools): number {
  if (page === undefined) return 0;
  const hole = holeCells(page.freeLines, page.spec.firstLine);
  if (page.solution !== undefined) return hole - coveredCells(page.solution);
  if (page.keep !== undefined) {
    const { pieces } = page.keep;
    const come = page.must.filter((piece) => !pieces.some((one) => one.article === piece.article));
    return come.reduce(
      (spare, piece) => spare - needOf(piece, tools),
      hole - lockedCells(page.keep),
    );
  }
  const refer = (page.refer[0]?.height ?? 0) * (page.refer[0]?.columns ?? 0);
  return page.must.reduce((spare, piece) => spare - needOf(piece, tools), hole - refer);
}

export function needOf(piece: Piece, tools: DeskTools): number {
  if (piece.fromPage === undefined) return estimateCells(piece.article, tools.template);
  const galley = tools.typesetter.setArticle(
    piece.article,
    tools.template.columnEm * tools.template.bodySize,
  ).value;
  return depthBetween(measureItems(galley.items), piece.from, galley.items.length) + 8;
}

/** L × columns that a solution covers, the white between stories included. */
export function coveredCells(solution: PageSolution): number {
  return solution.placed.reduce((sum, { grid }) => sum + grid.columnSpan * (grid.lineSpan + 1), 0);
}

/** Ids of the articles that stand on a page. */
export function articlesOn(page: DeskPage): readonly string[] {
  return (page.solution?.placed ?? []).flatMap(({ shape }) =>
    shape.kind === 'article' ? [shape.piece.article.id] : [],
  );
}

/** Articles of the pool that stand on no page yet. */
export function unused(pool: readonly Article[], pages: readonly DeskPage[]): readonly Article[] {
  const used = new Set(pages.flatMap(articlesOn));
  return pool.filter((article) => !used.has(article.id));
}
