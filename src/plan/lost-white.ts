// White that is known before anything else stands on a page. In: rectangles to be filled, or a story around an ad, and the hole. Out: what the
// white costs that is left whatever stands in the rectangles. The search counts it from the start: told only by the finished page, it would
// leave the deep white of one way out of the choice among all.
import type { GridRect } from '../base/geometry.js';
import { feetOf, type Placed } from './build-module.js';
import { COST } from './cost.js';
import { addRun, type Hole, noWhite, type Stretch, type White, whiteBetween } from './white.js';

/** What white costs, and L × columns of it that are in the cost as too deep. */
export interface LostWhite {
  readonly cost: number;
  readonly deepCells: number;
}

/** Pockets of a hole that no rectangle of a way covers; the L that part one rectangle from the next below it are none. */
export function lostBeside(rects: readonly GridRect[], hole: Hole, gap: number): LostWhite {
  const columns = hole.freeLines.map((): Stretch[] => []);
  for (const { column, columnSpan, line, lineSpan } of rects) {
    const stretch = { from: line, to: line + lineSpan };
    for (let at = column; at < column + columnSpan; at += 1) columns[at]?.push(stretch);
  }
  return lostIn(whiteBetween(columns, hole, gap));
}

/** White between a story's feet and those of the hole: a story around an ad hangs from the top where no other fits above it. */
export function lostBelow(story: Placed, freeLines: readonly number[]): LostWhite {
  const white = noWhite();
  feetOf(story).forEach((foot, at) => {
    addRun(white, (freeLines[story.grid.column + at] ?? foot) - foot);
  });
  return lostIn(white);
}

function lostIn({ cells, deepCells }: White): LostWhite {
  return { cost: cells * COST.voidCell + deepCells * COST.deepVoidCell, deepCells };
}
