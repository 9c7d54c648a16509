// Articles onto pages, and again in another order when some found no room. In: pages with their ads and classifieds. Out: the best filling found.
import { type Diagnostic, diagnose } from '../base/diagnostic.js';
import type { Article } from '../model/copy.js';
import { type AdPlan, assignArticles, type PageSpec } from './assign-pages.js';
import { type DeskTools, wholePiece } from './desk.js';
import { estimateCells } from './estimate.js';
import type { LockedPiece, PageToKeep } from './locked-pages.js';
import { createPageDesk, type PageDesk } from './page-desk.js';
import type { PlacedStrip } from './place-classifieds.js';
import { referShapes } from './refer.js';
import type { AdStack } from './stack-ads.js';

/** What is to be put where. */
export interface FillingTask {
  readonly articles: readonly Article[];
  readonly pages: readonly PageSpec[];
  readonly ads: AdPlan;
  readonly strips: ReadonlyMap<string, PlacedStrip>;
  /** What a lock says stood on each page. */
  readonly keep: ReadonlyMap<string, PageToKeep>;
  readonly withHouse: ReadonlyMap<string, AdStack>;
}

/** One way to fill all pages. */
export interface Filling {
  readonly desk: PageDesk;
  /** Ids of the optional articles left for another day. */
  readonly heldOver: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Orders of pages tried while articles are left over. */
const ORDERS_TRIED = 4;

/** Fills the pages as a lock has them; where that leaves copy over, afresh, with the pins alone. */
export function bestFilling(task: FillingTask, tools: DeskTools): Filling {
  if (task.keep.size === 0) return bestOrder(task, tools);
  const kept = fillInOrder(task, task.pages, tools);
  const over = kept.desk.oversetArticles().length;
  if (over === 0) return kept;
  const afresh = bestOrder({ ...task, keep: pinsOnly(task.keep), withHouse: new Map() }, tools);
  return afresh.desk.oversetArticles().length < over ? afresh : kept;
}

function pinsOnly(keep: FillingTask['keep']): FillingTask['keep'] {
  const pinned = [...keep].map(([page, { pieces }]): readonly [string, PageToKeep] => [
    page,
    { pieces: pieces.filter(({ entry }) => entry.isPinned), refer: undefined, isWhole: false },
  ]);
  return new Map(pinned.filter(([, { pieces }]) => pieces.length > 0));
}

/** Fills the pages in order; as long as something is left over, again with the pages that were too full served first. */
function bestOrder(task: FillingTask, tools: DeskTools): Filling {
  let order = task.pages;
  let best = fillInOrder(task, order, tools);
  for (let tried = 1; tried < ORDERS_TRIED; tried += 1) {
    const full = best.desk.oversetPages();
    if (full.length === 0) break;
    const next = [...order].sort(
      (a, b) => Number(full.includes(b.id)) - Number(full.includes(a.id)),
    );
    if (next.every((page, index) => page === order[index])) break;
    order = next;
    const filling = fillInOrder(task, order, tools);
    if (filling.desk.oversetArticles().length < best.desk.oversetArticles().length) best = filling;
  }
  return best;
}

function fillInOrder(task: FillingTask, order: readonly PageSpec[], shared: DeskTools): Filling {
  const diagnostics: Diagnostic[] = [];
  const tell = (found: readonly Diagnostic[]): void => {
    diagnostics.push(...found);
  };
  const tools = { ...shared, tell };
  const desk = createPageDesk(task, tools);
  layOut(task, desk, tools);
  for (const page of order) desk.settle(page.id);
  desk.fillWhite();
  tell(desk.brokenPins());
  const used = desk.usedArticles();
  const held = task.articles.filter(
    (article) => article.optional && !article.filler && !used.has(article.id),
  );
  tell(
    held.map(({ title }) =>
      diagnose('plan/held-over', { title: title.text }, { span: title.span }),
    ),
  );
  return { desk, heldOver: held.map(({ id }) => id), diagnostics };
}

/** Gives every page the articles meant for it. */
function layOut(task: FillingTask, desk: PageDesk, tools: DeskTools): void {
  const { pages, keep } = task;
  for (const [id, page] of keep) desk.openLocked(id, page);
  const locked = new Set([...keep.values()].flatMap(({ pieces }) => pieces.map(articleOf)));
  const articles = task.articles.filter((article) => !locked.has(article));
  const need = (article: Article): number => estimateCells(article, tools.template);
  const { byPage, loose } = assignArticles(articles, pages, (page) => desk.roomOf(page.id), need);
  const isPool = ({ filler, optional }: Article): boolean => filler || optional;
  desk.setPool(loose.filter(isPool));
  for (const page of pages) {
    const refer = page.isFront ? referShapes(task.articles, tools) : [];
    desk.open(page.id, (byPage.get(page.id) ?? []).map(wholePiece), refer);
  }
  for (const article of loose) {
    if (!isPool(article)) desk.openLoose(wholePiece(article));
  }
}

function articleOf({ article }: LockedPiece): Article {
  return article;
}
