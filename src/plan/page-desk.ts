// The desk at work: pages being filled, one solution a page, jumps between them. State lives here and nowhere else in `plan/`.
// In: opened pages with their pieces. Out: solutions. Moves pieces only by the printed order of means: fillers out, optional articles
// held over, the longest story jumps, a loose story moves; what is left after that is overset and said with its lines.
import { type Diagnostic, diagnose } from '../base/diagnostic.js';
import type { Ad, Article, Issue } from '../model/copy.js';
import type { AdPlan, PageSpec } from './assign-pages.js';
import { stackOf } from './assign-pages.js';
import { depthOf } from './break-legs.js';
import type { DeskTools, Piece } from './desk.js';
import { estimateCells } from './estimate.js';
import { holeCells } from './holes.js';
import type { PlacedStrip } from './place-classifieds.js';
import { type PageSolution, planPage } from './plan-page.js';
import type { ReferShape } from './refer.js';
import type { AdStack } from './stack-ads.js';
import type { Variant } from './variants.js';

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

export interface PageDesk {
  roomOf(page: string): number;
  setFillers(fillers: readonly Article[]): void;
  open(page: string, pieces: readonly Piece[], refer: readonly ReferShape[]): void;
  /** Adds a piece that belongs to no section to the page with most room. */
  openLoose(piece: Piece): void;
  settle(page: string): void;
  /** Last means against white: house ads. */
  fillWhite(): void;
  settled(): readonly SettledPage[];
  usedArticles(): ReadonlySet<string>;
}

interface DeskPage {
  readonly spec: PageSpec;
  stack: AdStack;
  freeLines: readonly number[];
  must: Piece[];
  may: Piece[];
  refer: readonly ReferShape[];
  solution: PageSolution | undefined;
  jumpPage: string | undefined;
  isSettled: boolean;
}

interface DeskInput {
  readonly pages: readonly PageSpec[];
  readonly ads: AdPlan;
  readonly strips: ReadonlyMap<string, PlacedStrip>;
  readonly issue: Issue;
}

/** Most fillers offered to one page: each doubles the solver's work. */
const FILLERS_OFFERED = 2;
/** White from which a filler is offered, in L × columns. */
const WHITE_FOR_FILLER = 10;

export function createPageDesk(input: DeskInput, tools: DeskTools): PageDesk {
  const pages = new Map<string, DeskPage>();
  for (const spec of input.pages) {
    const stack = input.ads.stacks.get(spec.id) ?? stackOf([], spec, tools.template);
    pages.set(spec.id, newPage(spec, stack, input.strips.get(spec.id)));
  }
  let fillers: readonly Article[] = [];
  const all = [...pages.values()];
  const house: Ad[] = [...input.ads.house];
  const desk: PageDesk = {
    roomOf: (id) => spareCells(pages.get(id), tools),
    setFillers: (given) => {
      fillers = given;
    },
    open: (id, pieces, refer) => {
      const page = pages.get(id);
      if (page === undefined) return;
      page.must = pieces.filter((piece) => !piece.article.optional);
      page.may = pieces.filter((piece) => piece.article.optional);
      page.refer = refer;
    },
    openLoose: (piece) => {
      const page = [...all].sort((a, b) => spareCells(b, tools) - spareCells(a, tools))[0];
      if (page !== undefined) (piece.article.optional ? page.may : page.must).push(piece);
    },
    settle: (id) => {
      const page = pages.get(id);
      if (page !== undefined) settlePage(page, all, () => unusedFillers(fillers, all), tools);
    },
    fillWhite: () => {
      for (const page of all) useHouseAd(page, house, tools);
    },
    settled: () => all,
    usedArticles: () => new Set(all.flatMap(articlesOn)),
  };
  return desk;
}

function newPage(spec: PageSpec, stack: AdStack, strip: PlacedStrip | undefined): DeskPage {
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
  };
}

/** L × columns that a page has to spare: measured when settled, estimated before. */
function spareCells(page: DeskPage | undefined, tools: DeskTools): number {
  if (page === undefined) return 0;
  const hole = holeCells(page.freeLines, page.spec.firstLine);
  if (page.solution !== undefined) return hole - coveredCells(page.solution);
  const refer = (page.refer[0]?.height ?? 0) * (page.refer[0]?.columns ?? 0);
  return page.must.reduce((spare, piece) => spare - needOf(piece, tools), hole - refer);
}

function needOf(piece: Piece, tools: DeskTools): number {
  if (piece.fromPage === undefined) return estimateCells(piece.article, tools.template);
  const galley = tools.typesetter.setArticle(
    piece.article,
    tools.template.columnEm * tools.template.bodySize,
  ).value;
  return depthOf(galley.items, piece.from, galley.items.length) + 8;
}

/** L × columns that a solution covers, the white between stories included. */
export function coveredCells(solution: PageSolution): number {
  return solution.placed.reduce((sum, { grid }) => sum + grid.columnSpan * (grid.lineSpan + 1), 0);
}

function articlesOn(page: DeskPage): readonly string[] {
  return (page.solution?.placed ?? []).flatMap(({ shape }) =>
    shape.kind === 'article' ? [shape.piece.article.id] : [],
  );
}

function unusedFillers(
  fillers: readonly Article[],
  pages: readonly DeskPage[],
): readonly Article[] {
  const used = new Set(pages.flatMap(articlesOn));
  return fillers.filter((article) => !used.has(article.id));
}

/** Solves a page by the means in their order. */
function settlePage(
  page: DeskPage,
  all: readonly DeskPage[],
  fillers: () => readonly Article[],
  tools: DeskTools,
): void {
  page.isSettled = true;
  const plain = attempt(page, page.must, page.may, tools);
  const jumping = bestJump(page, all, plain, tools);
  if (jumping !== undefined) acceptJump(page, jumping);
  else if (plain !== undefined) page.solution = plain;
  else oversetPage(page, all, tools);
  offerFillers(page, fillers(), tools);
}

function attempt(
  page: DeskPage,
  must: readonly Piece[],
  may: readonly Piece[],
  tools: DeskTools,
): PageSolution | undefined {
  const frame = { firstLine: page.spec.firstLine, freeLines: page.freeLines };
  return planPage(frame, { must, may, refer: page.refer }, tools);
}

interface JumpChoice {
  readonly solution: PageSolution;
  readonly target: DeskPage;
  readonly rest: Piece;
  readonly targetSolution: PageSolution;
}

/** Stories that may jump, the longest first. */
function jumpers(page: DeskPage): readonly Piece[] {
  return page.must
    .filter((piece) => piece.fromPage === undefined && piece.article.jump.kind !== 'never')
    .sort((a, b) => b.article.characters - a.article.characters)
    .slice(0, 2);
}

/** The best way to let one story go on elsewhere; only worth it when the page is too full or much better so. */
function bestJump(
  page: DeskPage,
  all: readonly DeskPage[],
  plain: PageSolution | undefined,
  tools: DeskTools,
): JumpChoice | undefined {
  if (plain !== undefined && !page.spec.isFront) return undefined;
  for (const jumper of jumpers(page)) {
    const must = page.must.map((piece) => (piece === jumper ? { ...piece, mayJump: true } : piece));
    for (const may of page.may.length > 0 ? [page.may, []] : [[]]) {
      const solution = attempt(page, must, may, tools);
      if (solution === undefined) continue;
      if (plain !== undefined && solution.cost >= plain.cost) continue;
      const choice = findTarget(page, all, solution, tools);
      if (choice !== undefined) return choice;
    }
  }
  return undefined;
}

/** A page that can take the rest: the one asked for, else those with most room. */
function findTarget(
  page: DeskPage,
  all: readonly DeskPage[],
  solution: PageSolution,
  tools: DeskTools,
): JumpChoice | undefined {
  const variant = solution.jump;
  if (variant === undefined) return undefined;
  const rest = restOf(variant, page.spec.id);
  for (const target of targetsFor(rest, page, all, tools)) {
    const must = [...target.must, rest];
    const found = attempt(target, must, target.isSettled ? [] : target.may, tools);
    if (found !== undefined) return { solution, target, rest, targetSolution: found };
  }
  return undefined;
}

function restOf(variant: Variant, page: string): Piece {
  const { piece } = variant;
  return {
    article: piece.article,
    from: variant.jumpAt ?? 0,
    fromPage: page,
    mayJump: false,
    rank: 3,
  };
}

function targetsFor(
  rest: Piece,
  page: DeskPage,
  all: readonly DeskPage[],
  tools: DeskTools,
): readonly DeskPage[] {
  const { jump } = rest.article;
  const others = all.filter((other) => other !== page && other.jumpPage === undefined);
  if (jump.kind === 'to') return others.filter((other) => other.spec.id === jump.page);
  const rank = (other: DeskPage): number =>
    spareCells(other, tools) - (other.spec.index < page.spec.index ? 40 : 0);
  return [...others].sort((a, b) => rank(b) - rank(a) || a.spec.index - b.spec.index);
}

function acceptJump(page: DeskPage, choice: JumpChoice): void {
  page.solution = choice.solution;
  page.jumpPage = choice.target.spec.id;
  choice.target.must = [...choice.target.must, choice.rest];
  if (choice.target.isSettled) choice.target.solution = choice.targetSolution;
}

/** Takes the lowest story out until the rest fits: first to another page of its section, else it is overset. */
function oversetPage(page: DeskPage, all: readonly DeskPage[], tools: DeskTools): void {
  const byRank = [...page.must].sort(
    (a, b) => b.rank - a.rank || a.article.characters - b.article.characters,
  );
  for (const out of byRank) {
    const must = page.must.filter((piece) => piece !== out);
    const solution = attempt(page, must, [], tools);
    if (solution === undefined) continue;
    page.must = must;
    page.solution = solution;
    if (!moveElsewhere(out, page, all, tools))
      tools.report([oversetOf(out, page, solution, tools)]);
    return;
  }
  const [last] = byRank;
  if (last === undefined) return;
  page.must = page.must.filter((piece) => piece !== last);
  tools.report([oversetOf(last, page, undefined, tools)]);
  oversetPage(page, all, tools);
}

function moveElsewhere(
  piece: Piece,
  page: DeskPage,
  all: readonly DeskPage[],
  tools: DeskTools,
): boolean {
  const { article } = piece;
  if (article.page !== undefined) return false;
  for (const other of all) {
    const isFree = article.section === undefined || other.spec.section === article.section;
    if (other === page || (!isFree && piece.fromPage === undefined)) continue;
    const solution = attempt(other, [...other.must, piece], [], tools);
    if (solution === undefined) continue;
    other.must = [...other.must, piece];
    other.solution = solution;
    return true;
  }
  return false;
}

function oversetOf(
  piece: Piece,
  page: DeskPage,
  solution: PageSolution | undefined,
  tools: DeskTools,
): Diagnostic {
  const hole = holeCells(page.freeLines, page.spec.firstLine);
  const spare = solution === undefined ? hole : hole - coveredCells(solution);
  const lines = Math.max(1, Math.ceil(needOf(piece, tools) - Math.max(0, spare)));
  const { article } = piece;
  const place = { span: article.title.span, page: page.spec.id };
  if (article.page !== undefined) {
    tools.report([
      diagnose('plan/pin-broken', { title: article.title.text, page: page.spec.id }, place),
    ]);
  }
  const characters = Math.round(lines * tools.template.columnEm * 0.9);
  return diagnose('plan/overset', { title: article.title.text, lines, characters }, place);
}

/** Offers the page fillers where it has white. */
function offerFillers(page: DeskPage, fillers: readonly Article[], tools: DeskTools): void {
  const { solution } = page;
  if (solution === undefined || fillers.length === 0) return;
  const hole = holeCells(page.freeLines, page.spec.firstLine);
  const white = hole - coveredCells(solution);
  if (white < WHITE_FOR_FILLER) return;
  const bySize = [...fillers].sort(
    (a, b) =>
      Math.abs(estimateCells(a, tools.template) - white) -
      Math.abs(estimateCells(b, tools.template) - white),
  );
  const offered = bySize.slice(0, FILLERS_OFFERED).map((article) => ({
    article,
    from: 0,
    fromPage: undefined,
    mayJump: false,
    rank: 5,
  }));
  const kept = solution.used;
  const must = [...page.must, ...kept].map((piece) =>
    solution.jump?.piece.article === piece.article ? solution.jump.piece : piece,
  );
  if (solution.jump !== undefined) return;
  const better = attempt(page, must, offered, tools);
  if (better === undefined || better.cost >= solution.cost) return;
  page.must = [...page.must, ...kept];
  page.may = page.may.filter((piece) => !kept.includes(piece));
  page.solution = better;
}

/** Puts a house ad on a page whose white would hold it. */
function useHouseAd(page: DeskPage, house: Ad[], tools: DeskTools): void {
  const { solution } = page;
  if (
    solution === undefined ||
    page.freeLines.some((free, column) => free !== page.stack.freeLines[column])
  )
    return;
  const hole = holeCells(page.freeLines, page.spec.firstLine);
  if (solution.jump !== undefined || page.spec.isFront) return;
  for (const ad of house) {
    const stack = stackOf(
      [...page.stack.slots.map((slot) => slot.ad), ad],
      page.spec,
      tools.template,
    );
    const taken = hole - holeCells(stack.freeLines, page.spec.firstLine);
    if (stack.refused.length > 0 || taken > (hole - coveredCells(solution)) * 1.15) continue;
    const frame = { firstLine: page.spec.firstLine, freeLines: stack.freeLines };
    const must = [...page.must, ...solution.used];
    const found = planPage(frame, { must, may: [], refer: page.refer }, tools);
    if (found === undefined || found.cost >= solution.cost) continue;
    page.stack = stack;
    page.freeLines = stack.freeLines;
    page.solution = found;
    house.splice(house.indexOf(ad), 1);
    return;
  }
}
