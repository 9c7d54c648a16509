// Jumps 下轉: one story of a full page goes on elsewhere. In: a page and all others. Out: the best choice, both pages solved.

import { costOfUsing } from './choices.js';
import type { DeskTools, Piece } from './desk.js';
import {
  attempt,
  attemptBelow,
  cellsOf,
  type DeskPage,
  spareCells,
  takeSolution,
} from './desk-page.js';
import type { PageSolution } from './plan-page.js';
import { linesJumping, type Variant, variantsOf } from './variants.js';

/** A story that jumps, and both pages as they would be. */
export interface JumpChoice {
  readonly solution: PageSolution;
  readonly target: DeskPage;
  readonly rest: Piece;
  readonly targetSolution: PageSolution;
}

/** A page filled, with a jump or without. */
export interface FilledPage {
  readonly solution: PageSolution;
  readonly jump: JumpChoice | undefined;
}

/** Fills a page with all that it must carry; a jump where it does not fit whole, and on a front page where that is better. */
export function fillPage(
  page: DeskPage,
  all: readonly DeskPage[],
  tools: DeskTools,
): FilledPage | undefined {
  const plain = attempt(page, page.must, page.may, tools);
  const jump = bestJump(page, all, plain, tools);
  if (jump !== undefined) return { solution: jump.solution, jump };
  return plain === undefined ? undefined : { solution: plain, jump: undefined };
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
  const limit = plain?.cost ?? Number.POSITIVE_INFINITY;
  for (const jumper of jumpers(page)) {
    if (!mayGoOn(jumper, page, all, tools)) continue;
    for (const may of optionsOf(page)) {
      const choice = jumpOf({ page, all, jumper, may, limit }, tools);
      if (choice !== undefined) return choice;
    }
  }
  return undefined;
}

/** Sizes of the rest that are tried one after the other when no page takes a larger one. */
const TRIES = 5;
const SHRINK = 0.8;

/** One story's jump: the best for this page first, then with a smaller rest until some page takes it. */
function jumpOf(
  wish: {
    readonly page: DeskPage;
    readonly all: readonly DeskPage[];
    readonly jumper: Piece;
    readonly may: readonly Piece[];
    readonly limit: number;
  },
  tools: DeskTools,
): JumpChoice | undefined {
  const { page, all, jumper, may, limit } = wish;
  let mostJumping = Number.POSITIVE_INFINITY;
  for (let tried = 0; tried < TRIES; tried += 1) {
    const must = page.must.map((piece) => (piece === jumper ? { ...piece, mostJumping } : piece));
    const solution = attempt(page, must, may, tools);
    if (solution?.jump === undefined || solution.cost >= limit) return undefined;
    const choice = findTarget(page, all, solution, tools);
    if (choice !== undefined) return choice;
    mostJumping = Math.floor(linesJumping(solution.jump) * SHRINK);
  }
  return undefined;
}

/** Sizes of a rest that pages are asked for, from the least to the most: beside what stands there a larger one may find a shape where a smaller has none. */
const SIZES_ASKED = 4;

/**
 * Whether some page takes anything that a story may leave to it. Where all are full that is soon known, and the story's own page, which takes
 * longer, need not be solved.
 */
function mayGoOn(
  jumper: Piece,
  page: DeskPage,
  all: readonly DeskPage[],
  tools: DeskTools,
): boolean {
  const parts = variantsOf({ ...jumper, mostJumping: Number.POSITIVE_INFINITY }, tools);
  const bySize = parts
    .filter(({ jumpAt }) => jumpAt !== undefined)
    .sort((a, b) => linesJumping(a) - linesJumping(b));
  const asked = Array.from({ length: SIZES_ASKED }, (_, at) =>
    Math.round((at * (bySize.length - 1)) / (SIZES_ASKED - 1)),
  );
  const rests = [...new Set(asked)].flatMap((at) => {
    const part = bySize[at];
    return part === undefined ? [] : [restOf(part, page.spec.id)];
  });
  return rests.some((rest) => {
    const targets = targetsFor(rest, page, all, tools);
    if (spareCells(targets[0], tools) >= cellsOf(rest, tools)) return true;
    return targets.some((target) => solutionWith(rest, target, tools) !== undefined);
  });
}

/** A page with the rest of a story from another. */
function solutionWith(rest: Piece, target: DeskPage, tools: DeskTools): PageSolution | undefined {
  return attempt(target, [...target.must, rest], target.isSettled ? [] : target.may, tools);
}

/** With the optional articles, and without them. */
function optionsOf(page: DeskPage): readonly (readonly Piece[])[] {
  return page.may.length > 0 ? [page.may, []] : [[]];
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
    const found = solutionWith(rest, target, tools);
    if (found !== undefined) return { solution, target, rest, targetSolution: found };
  }
  return undefined;
}

/** What a first part on a page leaves to another. */
export function restOf(variant: Variant, page: string): Piece {
  const { piece } = variant;
  return {
    article: piece.article,
    from: variant.jumpAt ?? 0,
    fromPage: page,
    mostJumping: undefined,
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
  // Never backwards: a reader, and every report of the copy, meets the pages in order.
  const later = all.filter(
    ({ spec, jumpPage }) => spec.index > page.spec.index && jumpPage === undefined,
  );
  if (jump.kind === 'to') return later.filter((other) => other.spec.id === jump.page);
  return later.sort(
    (a, b) => spareCells(b, tools) - spareCells(a, tools) || a.spec.index - b.spec.index,
  );
}

/** Lets the page's jumping story jump anew with more to choose from, on the page where it goes on already; undefined when that is no better. */
export function jumpAgain(
  page: DeskPage,
  target: DeskPage,
  may: readonly Piece[],
  tools: DeskTools,
): JumpChoice | undefined {
  const { solution } = page;
  const jumping = solution?.jump?.piece.article;
  const now = (solution?.cost ?? 0) + (target.solution?.cost ?? 0);
  const must = page.must.map((piece) =>
    piece.article === jumping ? { ...piece, mostJumping: Number.POSITIVE_INFINITY } : piece,
  );
  const here = attemptBelow(page, { must, may, limit: now }, tools);
  if (here?.jump === undefined || here.used.length === 0) return undefined;
  if (here.jump.piece.article !== jumping) return undefined;
  const rest = restOf(here.jump, page.spec.id);
  const limit = now - here.cost - costOfUsing(here.used);
  const onTarget = { must: [...withoutRest(target, page), rest], limit };
  const there = attemptBelow(target, onTarget, tools);
  if (there === undefined || there.cost >= limit) return undefined;
  return { solution: here, target, rest, targetSolution: there };
}

/** What a page must carry besides what jumps to it from another. */
export function withoutRest(target: DeskPage, source: DeskPage): readonly Piece[] {
  return target.must.filter(({ fromPage }) => fromPage !== source.spec.id);
}

/** What a page must carry, its own jump left as it is: the page that it goes on at need not be solved again. */
export function withCutKept({ must, solution }: DeskPage): readonly Piece[] {
  const { jump } = solution ?? {};
  const at = jump?.jumpAt;
  if (jump === undefined || at === undefined) return must;
  return must.map((piece) =>
    piece.article === jump.piece.article && piece.fromPage === undefined
      ? { ...piece, cuts: new Map([[at, 0]]) }
      : piece,
  );
}

/** Makes a way of filling a page come true, on the page that a jump goes to as well. */
export function acceptWay(page: DeskPage, { solution, jump }: FilledPage): void {
  takeSolution(page, solution);
  if (jump === undefined) return;
  page.jumpPage = jump.target.spec.id;
  jump.target.must = [...jump.target.must, jump.rest];
  if (jump.target.isSettled) jump.target.solution = jump.targetSolution;
}
