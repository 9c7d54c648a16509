import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stackOf } from '../../../src/plan/assign-ads.js';
import { pageSpecs } from '../../../src/plan/assign-pages.js';
import { type Piece, wholePiece } from '../../../src/plan/desk.js';
import {
  attempt,
  type DeskPage,
  newPage,
  takeSolution,
  whiteCells,
} from '../../../src/plan/desk-page.js';
import { acceptWay, restOf } from '../../../src/plan/jumps.js';
import { recutJumps } from '../../../src/plan/recut-jumps.js';
import { undoJumps } from '../../../src/plan/undo-jumps.js';
import { linesJumping, variantsOf } from '../../../src/plan/variants.js';
import { booked, deskTools, pagesOf, story, TABLOID } from '../../support/layout-desk.js';
import { issue } from '../../support/proof.js';

/** Tools for one test: what they remember goes by the names of stories. */
let tools = deskTools();

const SPECS = pageSpecs(issue({ pages: pagesOf('A1', 'A2', 'A3') }), TABLOID, []).slice(1);
const LONG = story('long', 2000);

function pageOf(at: number, ad: string): DeskPage {
  const spec = SPECS[at];
  if (spec === undefined) throw new Error('no such page');
  const ads = [booked(`ad${at}`, ad)];
  return newPage({ spec, sections: [] }, stackOf(ads, spec, TABLOID), undefined);
}

/** The long story where it jumps, `least` L of it or more. */
function jumping(least: number): Piece {
  const piece = { ...wholePiece(LONG), mostJumping: Number.POSITIVE_INFINITY };
  const shapes = variantsOf(piece, tools).filter((shape) => linesJumping(shape) >= least);
  return { ...piece, cuts: new Map(shapes.map(({ jumpAt = 0 }) => [jumpAt, 0])) };
}

/**
 * A page above such an ad that a long story jumps from, and the page where it goes on beside a story of so many characters; `least` L of it
 * at the least.
 */
function jumpOver(beside: number, { ad = 'half', least = 1 } = {}): readonly [DeskPage, DeskPage] {
  tools = deskTools();
  const page = pageOf(0, ad);
  const target = pageOf(1, 'half');
  page.must = [wholePiece(LONG), wholePiece(story('a', 600))];
  target.must = [wholePiece(story('b', beside))];
  page.isSettled = true;
  target.isSettled = true;
  const solution = attempt(page, [jumping(least), ...page.must.slice(1)], [], tools);
  if (solution?.jump === undefined) throw new Error('the story does not jump');
  const rest = restOf(solution.jump, page.spec.id);
  const targetSolution = attempt(target, [...target.must, rest], [], tools);
  if (targetSolution === undefined) throw new Error('the rest has no room');
  acceptWay(page, { solution, jump: { solution, target, rest, targetSolution } });
  takeSolution(target, targetSolution);
  return [page, target];
}

const whiteOn = (pages: readonly DeskPage[]): number =>
  pages.reduce((sum, page) => sum + whiteCells(page, tools), 0);

const costOf = (pages: readonly DeskPage[]): number =>
  pages.reduce((sum, { solution }) => sum + (solution?.cost ?? 0), 0);

test('a jump is cut where both of its pages together are filled best', () => {
  for (const beside of [1400, 1500]) {
    const pages = jumpOver(beside, { least: 60 });
    const before = { white: whiteOn(pages), cost: costOf(pages) };
    recutJumps(pages, () => [], tools);
    assert.ok(whiteOn(pages) < before.white, `${whiteOn(pages)} of ${before.white}`);
    assert.ok(costOf(pages) < before.cost, `${costOf(pages)} of ${before.cost}`);
  }
});

test('the rest goes on at the very line where the first part ends', () => {
  const [page, target] = jumpOver(900);
  const before = page.solution?.jump?.jumpAt ?? 0;
  recutJumps([page, target], () => [], tools);
  const now = page.solution?.jump?.jumpAt ?? 0;
  assert.ok(now > 0 && now < before, `${now} after ${before}`);
  const rests = target.must.filter(({ fromPage }) => fromPage === page.spec.id);
  assert.deepEqual(
    rests.map(({ from }) => from),
    [now],
  );
  const placed = target.solution?.placed.flatMap(({ shape }) =>
    shape.kind === 'article' ? [shape.piece] : [],
  );
  assert.ok(rests.every((rest) => placed?.includes(rest)));
});

test('a jump that a lock has a say in stays as it was cut', () => {
  const [page, target] = jumpOver(900);
  const before = page.solution;
  target.keep = { pieces: [], strays: [], refer: undefined, isWhole: false };
  recutJumps([page, target], () => [], tools);
  assert.equal(page.solution, before);
});

test('white that both pages share lies on the page where the story goes on', () => {
  for (const least of [110, 120]) {
    const [page, target] = jumpOver(750, { least });
    const before = whiteCells(page, tools);
    recutJumps([page, target], () => [], tools);
    const now = whiteCells(page, tools);
    assert.ok(before > 20 && now <= before / 2, `${now} of ${before}`);
  }
});

test('a story that its page holds whole does not jump', () => {
  const [page, target] = jumpOver(500, { ad: 'strip', least: 60 });
  assert.equal(page.jumpPage, target.spec.id);
  undoJumps([page, target], tools);
  assert.equal(page.jumpPage, undefined);
  assert.equal(page.solution?.jump, undefined);
  assert.deepEqual(
    target.must.map(({ article }) => article.id),
    ['articles/b.md'],
  );
});

test('a jump that its page needs stays', () => {
  const [page, target] = jumpOver(900);
  undoJumps([page, target], tools);
  assert.equal(page.jumpPage, target.spec.id);
});
