// White that is known before anything else stands on a page. In: rectangles to be filled, or a story around an ad, and the hole. Out: what the
// white costs that is left whatever stands in the rectangles. The search counts it from the start: told only by the finished page, it would
// leave the deep white of one way out of the choice among all.
import type { GridRect } from '../base/geometry.js';
import { feetOf, type Placed } from './build-module.js';
import { COST } from './cost.js';
import { DEEPEST_VOID } from './deep-white.js';
import { holeCells } from './holes.js';

/** What white costs, and L × columns of it that are in the cost as too deep. */
export interface LostWhite {
  readonly cost: number;
  readonly deepCells: number;
}

/** Pockets of a hole below L `top` that no rectangle of a way covers. */
export function lostBeside(
  rects: readonly GridRect[],
  freeLines: readonly number[],
  top: number,
): LostWhite {
  const covered = rects.reduce((sum, rect) => sum + rect.columnSpan * rect.lineSpan, 0);
  const cells = Math.max(0, holeCells(freeLines, top) - covered);
  const runs = cells === 0 ? [] : freeLines.map((free, at) => free - footAt(at, rects, top));
  return lostWhite(cells, runs);
}

/** White between a story's feet and those of the hole: a story around an ad hangs from the top where no other fits above it. */
export function lostBelow(story: Placed, freeLines: readonly number[]): LostWhite {
  const runs = feetOf(story).map((foot, at) => (freeLines[story.grid.column + at] ?? foot) - foot);
  const cells = runs.reduce((sum, run) => sum + Math.max(0, run), 0);
  return lostWhite(cells, runs);
}

function lostWhite(cells: number, runs: readonly number[]): LostWhite {
  const deepCells = runs.reduce((sum, run) => sum + Math.max(0, run - DEEPEST_VOID), 0);
  return { cost: cells * COST.voidCell + deepCells * COST.deepVoidCell, deepCells };
}

/** First L below all rectangles over a column. */
function footAt(column: number, rects: readonly GridRect[], top: number): number {
  const over = rects.filter((own) => column >= own.column && column < own.column + own.columnSpan);
  return Math.max(top, ...over.map(({ line, lineSpan }) => line + lineSpan));
}
