// Articles onto pages, and again in another order when some found no room. In: pages with their ads and classifieds. Out: the best filling found.
import { type Diagnostic, diagnose } from '../base/diagnostic.js';
import type { Span } from '../base/span.js';
import type { Article } from '../model/copy.js';
import type { AdPlan } from './assign-ads.js';
import type { PageSpec } from './assign-pages.js';
import { type DeskTools, wholePiece } from './desk.js';
import { type SettledPage, whiteOn } from './desk-page.js';
import { charactersIn } from './estimate.js';
import { brokenSections } from './home-sections.js';
import type { LockedPiece, PageToKeep } from './locked-pages.js';
import { cellsOfArticle, measureNeeds, type Needs } from './needs.js';
import { createPageDesk, type PageDesk } from './page-desk.js';
import type { PlacedStrip } from './place-classifieds.js';
import { brokenPositions, type StandingPage } from './positions.js';
import { pointedTo, referShapes } from './refer.js';
import type { Reblock } from './restack.js';
import { shareOut } from './share-out.js';
import type { AdStack } from './stack-ads.js';

/** What is to be put where. */
export interface FillingTask {
  /** Of the issue: where what concerns all of it is said. */
  readonly span: Span;
  readonly articles: readonly Article[];
  readonly pages: readonly PageSpec[];
  readonly ads: AdPlan;
  readonly strips: ReadonlyMap<string, PlacedStrip>;
  /** The classifieds where they would stand over other stacks. */
  readonly reblock: Reblock;
  /** What a lock says stood on each page. */
  readonly keep: ReadonlyMap<string, PageToKeep>;
  readonly withHouse: ReadonlyMap<string, AdStack>;
  /** Pages whose ads are not stacked anew. */
  readonly fixed: ReadonlySet<string>;
}

/** One way to fill all pages. */
export interface Filling {
  readonly desk: PageDesk;
  /** Ids of the optional articles left for another day. */
  readonly heldOver: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** One way, its white not filled yet: that takes as long again, and helps no copy that is over. */
interface Draft {
  readonly desk: PageDesk;
  /** Articles that stand nowhere, or not whole. */
  readonly over: number;
  finish(): Filling;
}

/** Orders of pages tried while articles are left over. */
const ORDERS_TRIED = 4;

/** Fills the pages as a lock has them; where that leaves copy over, afresh, with the pins alone. */
export function bestFilling(task: FillingTask, tools: DeskTools): Filling {
  return bestDraft(task, tools).finish();
}

function bestDraft(task: FillingTask, tools: DeskTools): Draft {
  if (task.keep.size === 0) return bestFresh(task, tools);
  const kept = draftIn(task, { order: task.pages, sharing: ALL_ROOM }, tools);
  if (kept.over === 0) return kept;
  const afresh = bestFresh({ ...task, keep: pinsOnly(task.keep), withHouse: new Map() }, tools);
  return afresh.over < kept.over ? afresh : kept;
}

function pinsOnly(keep: FillingTask['keep']): FillingTask['keep'] {
  const pinned = [...keep].map(([page, { pieces }]): readonly [string, PageToKeep] => [
    page,
    { pieces: pieces.filter(isPinned), strays: [], refer: undefined, isWhole: false },
  ]);
  return new Map(pinned.filter(([, { pieces }]) => pieces.length > 0));
}

/** Articles left over up to which other ways are tried: for more of them there is hardly room. */
const OVER_BY_SHARING = 3;

/** How articles are shared out among pages. */
interface Sharing {
  /** The part of an inside page's room that is given away: where its ads stand in steps it takes less than its cells. */
  readonly part: number;
  /** Optional articles are kept for white that is left, as fillers are. */
  readonly isOptionalLast: boolean;
}

const ALL_ROOM: Sharing = { part: 1, isOptionalLast: false };
/** Tried one after the other while copy is left over. */
const OTHER_SHARINGS: readonly Sharing[] = [
  { part: 0.8, isOptionalLast: false },
  { part: 1, isOptionalLast: true },
  { part: 0.9, isOptionalLast: true },
  { part: 0.8, isOptionalLast: true },
  { part: 0.7, isOptionalLast: true },
];

/** The best way to fill the pages; where copy is left over, one that holds more of it: shared out otherwise, or with leads that may be small. */
function bestFresh(task: FillingTask, tools: DeskTools): Draft {
  let best = bestOrder(task, ALL_ROOM, tools);
  const ways = [
    ...OTHER_SHARINGS.map((sharing) => ({ sharing, means: tools })),
    { sharing: ALL_ROOM, means: { ...tools, isPressed: true } },
  ];
  for (const { sharing, means } of ways) {
    if (best.over === 0 || best.over > OVER_BY_SHARING) break;
    const draft = bestOrder(task, sharing, means);
    if (draft.over < best.over) best = draft;
  }
  return best;
}

/** Fills the pages in order; as long as something is left over, again with the pages that were too full served first. */
function bestOrder(task: FillingTask, sharing: Sharing, tools: DeskTools): Draft {
  let order = task.pages;
  let best = draftIn(task, { order, sharing }, tools);
  for (let tried = 1; tried < ORDERS_TRIED; tried += 1) {
    const full = best.desk.oversetPages();
    if (full.length === 0) break;
    const next = [...order].sort(
      (a, b) => Number(full.includes(b.id)) - Number(full.includes(a.id)),
    );
    if (next.every((page, index) => page === order[index])) break;
    order = next;
    const draft = draftIn(task, { order, sharing }, tools);
    if (draft.over < best.over) best = draft;
  }
  return best;
}

function draftIn(
  task: FillingTask,
  { order, sharing }: { readonly order: readonly PageSpec[]; readonly sharing: Sharing },
  shared: DeskTools,
): Draft {
  const diagnostics: Diagnostic[] = [];
  const tell = (found: readonly Diagnostic[]): void => {
    diagnostics.push(...found);
  };
  const tools = { ...shared, tell };
  const desk = createPageDesk(task, tools);
  layOut(task, sharing, { desk, tools });
  for (const page of order) desk.settle(page.id);
  desk.rescue();
  const over = desk.oversetArticles().length;
  const finish = (): Filling => {
    desk.fillWhite();
    const { held, told } = judged(task, desk, tools);
    tell(told);
    // What the desk has to say later, of copy that is over, comes with these.
    return { desk, heldOver: held.map(({ id }) => id), diagnostics };
  };
  return { desk, over, finish };
}

/** What waits for another day, and what is to be said of pages that stand. */
function judged(
  task: FillingTask,
  desk: PageDesk,
  tools: DeskTools,
): { readonly held: readonly Article[]; readonly told: readonly Diagnostic[] } {
  const standing = desk.settled().map(standingOf);
  const used = desk.usedArticles();
  const held = task.articles.filter(
    (article) => article.optional && !article.filler && !used.has(article.id),
  );
  const told = [
    ...desk.brokenPins(),
    ...brokenPositions(standing),
    ...brokenSections(standing),
    ...held.map((article) => heldOver(article, desk.settled(), tools)),
  ];
  return { held, told };
}

function standingOf({ spec, solution, freeLines }: SettledPage): StandingPage {
  return { spec, placed: solution?.placed ?? [], freeLines };
}

/** That an article waits: for want of room, or, where a page that may take it has as much white, because that would be no better with it. */
function heldOver(article: Article, pages: readonly SettledPage[], tools: DeskTools): Diagnostic {
  const { title, page: pin } = article;
  const need = cellsOfArticle(article, tools);
  const white = pages.find(
    (page) =>
      (pin === undefined || pin.text === page.spec.id) && whiteOn(page, tools).cells >= need,
  );
  const params = { title: title.text };
  const place = { span: title.span };
  if (white === undefined) return diagnose('plan/held-over', params, place);
  return diagnose('plan/held-over-shape', { ...params, page: white.spec.id }, place);
}

/** Gives every page the articles meant for it, those of a lock first; what may be held over, and fillers, are a pool against white. */
function layOut(
  task: FillingTask,
  { part, isOptionalLast }: Sharing,
  { desk, tools }: { readonly desk: PageDesk; readonly tools: DeskTools },
): void {
  const { articles, pages, span, keep } = task;
  const refer = referShapes(pointedTo(articles, pages), tools);
  const box = refer[0] === undefined ? 0 : refer[0].columns * (refer[0].height + 1);
  const roomOf = (page: PageSpec): number => desk.roomOf(page.id) - (page.isFront ? box : 0);
  const room = pages.reduce((cells, page) => cells + roomOf(page), 0);
  const needs = measureNeeds(articles, room, tools);
  tools.tell(balanceOf(needs, { room, span, tools }));
  for (const [id, page] of keep) desk.openLocked(id, page);
  // A rest comes with its first part, or the article is shared out like any other.
  const locked = new Set(
    [...keep.values()].flatMap(({ pieces, strays }) => [
      ...pieces.filter(({ entry }) => entry.part !== 'rest').map(articleOf),
      ...strays,
    ]),
  );
  const byPage = shareOut({
    articles: articles.filter(
      (article) => !locked.has(article) && !(isOptionalLast && article.optional),
    ),
    needs: needs.byArticle,
    pages,
    rooms: pages.map((page) =>
      keep.has(page.id) ? desk.roomOf(page.id) : roomOf(page) * (page.isFront ? 1 : part),
    ),
  });
  desk.setPool(articles.filter(({ filler, optional }) => filler || optional));
  for (const page of pages) {
    const pieces = (byPage.get(page.id) ?? []).map(wholePiece);
    desk.open(page.id, pieces, page.isFront ? refer : []);
  }
}

function isPinned({ entry }: LockedPiece): boolean {
  return entry.isPinned;
}

function articleOf({ article }: LockedPiece): Article {
  return article;
}

/** Copy less or more than these parts of its room is said to be short 欠 or over 溢. */
const SHORT = 0.98;
const OVER = 1.04;

/** Whether there is about as much copy as room: if not, no way of making pages can help. */
function balanceOf(
  { pressed, loose }: Needs,
  { room, span, tools }: { readonly room: number; readonly span: Span; readonly tools: DeskTools },
): readonly Diagnostic[] {
  if (room <= 0 || loose === 0 || (loose >= SHORT && pressed <= OVER)) return [];
  const share = loose < SHORT ? loose : pressed;
  const characters = charactersIn(Math.abs(1 - share) * room, tools.template);
  const params = { percent: Math.round(share * 100), characters };
  return [diagnose(share < 1 ? 'plan/copy-short' : 'plan/copy-over', params, { span })];
}
