// A jump cut anew. Where a story goes on elsewhere, its two parts share its lines: what one page is short of, the other has. In: settled pages.
// Out: the same, less white on both pages of a jump: for every place where the story may be cut the page where it goes on is solved, and what
// that costs is added to the first part's shapes, so that the first page's own solution is the best for both. Fillers of the pool help either.
import type { Article } from '../model/copy.js';
import { costOfUsing } from './choices.js';
import { COST } from './cost.js';
import { type DeskTools, type Piece, wholePiece } from './desk.js';
import {
  attemptBelow,
  type DeskPage,
  mayStandOn,
  takeSolution,
  whiteCells,
  whiteOn,
} from './desk-page.js';
import { restOf, withCutKept, withoutRest } from './jumps.js';
import { smallLeadOf } from './lead.js';
import { cellsOfArticle } from './needs.js';
import type { PageSolution } from './plan-page.js';
import { linesJumping, type Variant, variantsOf } from './variants.js';

/** White cells on both pages together that are not worth a new cut. */
const WHITE_TO_RECUT = 3;
/** Places tried to cut a story at; fewer where each takes long, on a page of more stories than this. */
const CUTS = 24;
const CUTS_OF_MANY = 8;
const MANY = 4;
/** Times that a page is solved for what it keeps of its story. */
const FIRST_PARTS = 4;
/** Fillers offered to one page at a time, and the most that a story grows or shrinks by beside what is white, in L. */
const OFFERED = 2;
const LEEWAY = 6;

/** A story that jumps, and its pages. */
export interface Jump {
  readonly page: DeskPage;
  readonly target: DeskPage;
  readonly piece: Piece;
  /** L on the target now. */
  readonly lines: number;
}

/** The target with the rest of a story. */
interface Rest {
  readonly must: readonly Piece[];
  readonly solution: PageSolution;
  /** Of the target, and of what is taken there. */
  readonly cost: number;
}

/** Cuts jumps anew as long as white is left on one of their pages, or the lead of the first is set too small. */
export function recutJumps(
  all: readonly DeskPage[],
  pool: () => readonly Article[],
  tools: DeskTools,
): void {
  for (const page of all) {
    const jump = jumpFrom(page, all);
    if (jump === undefined) continue;
    const white = whiteCells(page, tools) + whiteCells(jump.target, tools);
    const isPoor = white > WHITE_TO_RECUT || smallLeadOf(page.solution?.placed ?? []) !== undefined;
    if (isPoor) recut(jump, pool(), tools);
  }
}

/** The jump of a page that no lock has a say in. */
export function jumpFrom(page: DeskPage, all: readonly DeskPage[]): Jump | undefined {
  const shape = page.solution?.jump;
  const target = all.find(({ spec }) => spec.id === page.jumpPage);
  const piece = page.must.find(({ article }) => article === shape?.piece.article);
  if (shape === undefined || target?.solution === undefined || piece === undefined)
    return undefined;
  if (page.keep !== undefined || target.keep !== undefined || target.overset.length > 0)
    return undefined;
  return { page, target, piece, lines: linesJumping(shape) };
}

/** Cost of both pages of a jump as they stand. */
export function costOfPages({ page, target }: Jump): number {
  return (page.solution?.cost ?? 0) + (target.solution?.cost ?? 0);
}

function recut(jump: Jump, pool: readonly Article[], tools: DeskTools): void {
  const { page, target } = jump;
  const now = costOfPages(jump) + COST.lineJumping * jump.lines;
  for (const { ours, theirs } of offersFor(jump, pool, tools)) {
    const rests = restsOn(jump, theirs, now, tools);
    const found = firstPart(jump, { ours, below: now }, rests, tools);
    const rest = rests.get(found?.jump?.jumpAt ?? -1);
    if (found === undefined || rest === undefined) continue;
    if (found.cost + costOfUsing(found.used) >= now) continue;
    takeSolution(page, { ...found, cost: found.cost - rest.cost });
    target.must = rest.must;
    takeSolution(target, rest.solution);
    return;
  }
}

/** The page solved for all places to cut at, what the rest costs added; again without those that leave it deep white, which the solver counts late. */
function firstPart(
  { page, piece }: Jump,
  { ours: may, below: limit }: { readonly ours: readonly Piece[]; readonly below: number },
  rests: ReadonlyMap<number, Rest>,
  tools: DeskTools,
): PageSolution | undefined {
  let cuts = new Map([...rests].map(([at, { cost }]) => [at, cost]));
  let best: PageSolution | undefined;
  for (let tried = 0; tried < FIRST_PARTS && cuts.size > 0; tried += 1) {
    const must = page.must.map((own) => (own === piece ? { ...own, cuts } : own));
    const found = attemptBelow(page, { must, may, limit }, tools);
    const at = found?.jump?.jumpAt;
    if (found === undefined || at === undefined) break;
    if (best === undefined || found.cost < best.cost) best = found;
    if (whiteOn({ ...page, solution: found }, tools).deepCells === 0) break;
    // What is cut sooner leaves it whiter still.
    cuts = new Map([...cuts].filter(([place]) => place > at));
  }
  return best;
}

/** Fillers for the one page or the other. */
interface Offer {
  readonly ours: readonly Piece[];
  readonly theirs: readonly Piece[];
}

/** Nothing at first; then fillers of the pool, those nearest to the white of both pages first. */
function offersFor(
  { page, target }: Jump,
  pool: readonly Article[],
  tools: DeskTools,
): readonly Offer[] {
  const white = whiteCells(page, tools) + whiteCells(target, tools);
  const offOf = (article: Article): number => Math.abs(cellsOfArticle(article, tools) - white);
  const fillers = pool.filter(({ filler }) => filler).sort((a, b) => offOf(a) - offOf(b));
  const on = (place: DeskPage): readonly Piece[] =>
    fillers
      .filter((article) => mayStandOn(article, place))
      .slice(0, OFFERED)
      .map(wholePiece);
  const offers = [
    { ours: [], theirs: [] },
    { ours: on(page), theirs: [] },
    { ours: [], theirs: on(target) },
  ];
  return offers.filter(({ ours, theirs }, at) => at === 0 || ours.length + theirs.length > 0);
}

/** The target solved for each place where the story may be cut, by the first item that it would have; ways that alone cost more than both pages now are of no use. */
function restsOn(
  jump: Jump,
  may: readonly Piece[],
  below: number,
  tools: DeskTools,
): ReadonlyMap<number, Rest> {
  const { page, target } = jump;
  const others = withoutRest(target, page);
  // What jumps from there in its turn is not cut anew.
  const standing = withCutKept({ ...target, must: others });
  const rests = new Map<number, Rest>();
  for (const shape of shapesToCut(jump, may, tools)) {
    const rest = restOf(shape, page.spec.id);
    const jumping = COST.lineJumping * linesJumping(shape);
    const offer = { must: [...standing, rest], may, limit: below - jumping };
    const solution = attemptBelow(target, offer, tools);
    if (solution === undefined) continue;
    const cost = solution.cost + costOfUsing(solution.used) + jumping;
    rests.set(shape.jumpAt ?? 0, { must: [...others, rest], solution, cost });
  }
  return rests;
}

/** A first part for each place to cut at, those first with which the one page or the other would be just full. */
function shapesToCut(
  { page, target, piece, lines }: Jump,
  offered: readonly Piece[],
  tools: DeskTools,
): readonly Variant[] {
  const taken = offered.map(({ article }) => cellsOfArticle(article, tools));
  const emptied = lines - whiteCells(page, tools);
  const least = emptied - taken.reduce((sum, cells) => sum + cells, LEEWAY);
  const full = lines + whiteCells(target, tools);
  const places = new Map<number, Variant>();
  for (const shape of variantsOf({ ...piece, mostJumping: Number.POSITIVE_INFINITY }, tools)) {
    const jumping = linesJumping(shape);
    if (shape.jumpAt === undefined || jumping < least || jumping > full + LEEWAY) continue;
    if (!places.has(shape.jumpAt)) places.set(shape.jumpAt, shape);
  }
  const most = target.must.length > MANY ? CUTS_OF_MANY : CUTS;
  const nearest = (lines: number): readonly Variant[] => {
    const offOf = (shape: Variant): number => Math.abs(linesJumping(shape) - lines);
    return [...places.values()].sort((a, b) => offOf(a) - offOf(b));
  };
  // White of an L across the page costs least; where places are few, both lists name the same.
  const halves = [nearest(full), nearest(emptied + page.freeLines.length)].flatMap((list) =>
    list.slice(0, most / 2),
  );
  return [...new Set([...halves, ...nearest(full)])].slice(0, most);
}
