// The desk at work: pages being filled, one solution a page, jumps between them. State lives here and nowhere else in `plan/`.
// In: opened pages with their pieces. Out: solutions. Moves pieces only by the printed order of means: fillers out, optional articles
// held over, the longest story jumps, a loose story moves; what is left after that is overset and said with its lines.
import type { Diagnostic } from '../base/diagnostic.js';
import type { Ad, Article } from '../model/copy.js';
import type { Proposal } from '../model/dummy.js';
import { type AdPlan, stackOf } from './assign-ads.js';
import type { PageSpec } from './assign-pages.js';
import type { DeskTools, Piece } from './desk.js';
import { articlesOn, type DeskPage, newPage, type SettledPage, spareCells } from './desk-page.js';
import { acceptWay, fillPage } from './jumps.js';
import { brokenPins } from './keep-pins.js';
import type { PageToKeep } from './locked-pages.js';
import { oversetPage } from './overset.js';
import type { PlacedStrip } from './place-classifieds.js';
import { proposalsFor, tellOver } from './propose.js';
import type { ReferShape } from './refer.js';
import { rescueOverset } from './rescue.js';
import type { Reblock } from './restack.js';
import { openingPieces, settleLocked } from './settle-locked.js';
import type { AdStack } from './stack-ads.js';
import { tradeIn } from './trade.js';
import { fillAllWhite } from './white-rounds.js';

/** The pages of an issue while they are being filled. */
export interface PageDesk {
  roomOf(page: string): number;
  /** Articles that pages may use against white: fillers and optional ones. */
  setPool(pool: readonly Article[]): void;
  open(page: string, pieces: readonly Piece[], refer: readonly ReferShape[]): void;
  /** Opens a page with what a lock says stood there; what comes later is added. */
  openLocked(page: string, keep: PageToKeep): void;
  settle(page: string): void;
  /** Last means for copy that is over, when all pages are settled. */
  rescue(): void;
  /** Last means against white: what is left in the pool, then house ads. */
  fillWhite(): void;
  settled(): readonly SettledPage[];
  usedArticles(): ReadonlySet<string>;
  /** What would let copy and room meet; articles over are told. */
  propose(): readonly Proposal[];
  /** An error for each pinned piece of a lock that does not stand where it is pinned. */
  brokenPins(): readonly Diagnostic[];
  /** Ids of articles that stand nowhere, or not whole. */
  oversetArticles(): readonly string[];
  /** Ids of the pages that they were meant for. */
  oversetPages(): readonly string[];
}

interface DeskInput {
  readonly pages: readonly PageSpec[];
  readonly ads: AdPlan;
  readonly strips: ReadonlyMap<string, PlacedStrip>;
  readonly reblock: Reblock;
  /** Stacks with the house ads that a lock put on pages. */
  readonly withHouse: ReadonlyMap<string, AdStack>;
  /** Pages whose ads are not stacked anew. */
  readonly fixed: ReadonlySet<string>;
}

/** A desk with all pages open and empty. */
export function createPageDesk(input: DeskInput, tools: DeskTools): PageDesk {
  const pages = new Map<string, DeskPage>();
  const sections = input.pages.flatMap(({ section }) => (section === undefined ? [] : [section]));
  for (const spec of input.pages) {
    const stack = input.ads.stacks.get(spec.id) ?? stackOf([], spec, tools.template);
    const strip = input.strips.get(spec.id);
    const full = strip === undefined ? input.withHouse.get(spec.id) : undefined;
    const page = newPage({ spec, sections }, full ?? stack, strip);
    if (full !== undefined) page.bookedOnly = stack;
    page.hasFixedAds = input.fixed.has(spec.id);
    pages.set(spec.id, page);
  }
  let pool: readonly Article[] = [];
  const all = [...pages.values()];
  const house: Ad[] = [...input.ads.house];
  const desk: PageDesk = {
    roomOf: (id) => spareCells(pages.get(id), tools),
    setPool: (given) => {
      pool = given;
    },
    open: (id, pieces, refer) => {
      const page = pages.get(id);
      if (page === undefined) return;
      page.must = [...page.must, ...pieces.filter((piece) => !piece.article.optional)];
      const optional = pieces.filter((piece) => piece.article.optional);
      // The others stay in the pool.
      page.may = [...page.may, ...optional.slice(0, MOST_OPTIONAL)];
      page.refer = refer;
    },
    openLocked: (id, keep) => {
      const page = pages.get(id);
      if (page !== undefined) Object.assign(page, { keep, ...openingPieces(keep) });
    },
    settle: (id) => {
      const page = pages.get(id);
      if (page !== undefined) settlePage(page, all, tools);
    },
    rescue: () => rescueOverset(all, tools),
    fillWhite: () => fillAllWhite(all, { pool, house, reblock: input.reblock }, tools),
    settled: () => all,
    propose: () => {
      const proposals = proposalsFor(all, tools);
      tools.tell(tellOver(all, proposals, tools.template));
      return proposals;
    },
    brokenPins: () =>
      all.flatMap(({ spec, keep, solution }) =>
        brokenPins(spec.id, keep, solution?.placed ?? [], tools),
      ),
    oversetArticles: () => all.flatMap((page) => page.overset.map(({ article }) => article.id)),
    oversetPages: () => all.filter(({ overset }) => overset.length > 0).map(({ spec }) => spec.id),
    usedArticles: () => new Set(all.flatMap(articlesOn)),
  };
  return desk;
}

/** Optional articles that a page chooses from at once. */
const MOST_OPTIONAL = 5;
/** Solves a page by the means in their order. */
function settlePage(page: DeskPage, all: readonly DeskPage[], tools: DeskTools): void {
  const settling = settleLocked(page, all, tools);
  page.isSettled = true;
  page.isKept = settling === 'kept';
  if (settling === 'open') settleFreely(page, all, tools);
}

function settleFreely(page: DeskPage, all: readonly DeskPage[], tools: DeskTools): void {
  const way = fillPage(page, all, tools);
  if (way !== undefined) acceptWay(page, way);
  else if (!tradeIn(page, all, tools)) oversetPage(page, all, tools);
}
