// Step 5 of the page engine, for holes without a step: a story in a corner at the foot of the hole is to another what an ad would be. Both fill
// the page wherever their cells add up to it, while side by side each would have to be as deep as the other. In: a page and few pieces. Out: the
// cheapest way with one story around another; what else there is stands in rectangles.
import { fillAroundAds, type Room, type Task } from './around-ads.js';
import type { Shape } from './build-module.js';
import { COST } from './cost.js';
import type { DeskTools } from './desk.js';
import type { Filled } from './fill-hole.js';
import { SHALLOWEST_HOLE } from './hole-score.js';
import { holeCells } from './holes.js';

/** Pieces of a set up to which it is tried: more of them fill a page without. */
const MOST_PIECES = 3;
/** L that stand over the story in the corner at the least: the other's headline, and text worth reading. */
const LEAST_OVER = SHALLOWEST_HOLE;

/** A task with the shapes of its pieces. */
export interface CornerTask extends Task {
  readonly shapes: readonly (readonly Shape[])[];
}

/** The cheapest way with one piece of the set around another; undefined where none costs less than the limit. */
export function fillAroundStories(
  room: Room,
  task: CornerTask,
  tools: DeskTools,
): Filled | undefined {
  const own = task.pieces.flatMap((_, index) => ((task.mask & (1 << index)) === 0 ? [] : [index]));
  if (own.length < 2 || own.length > MOST_PIECES) return undefined;
  let best: Filled | undefined;
  for (const index of own) {
    if (!mayYield(index, own, task)) continue;
    const mask = task.mask ^ (1 << index);
    for (const corner of cornersFor(index, own, room, task)) {
      const besides = corner.shape.cost + COST.aroundStory;
      const limit = (best?.cost ?? task.limit) - besides;
      const filled = fillAroundAds(corner.room, { ...task, mask, limit }, tools);
      if (filled === undefined || filled.cost >= limit) continue;
      const { shape, column, line } = corner;
      const grid = { column, line, columnSpan: shape.columns, lineSpan: shape.height };
      best = {
        trees: filled.trees,
        cost: filled.cost + besides,
        deepCells: filled.deepCells,
        apart: [...(filled.apart ?? []), { shape, grid }],
      };
    }
  }
  return best;
}

/** The page's first story never stands in a corner at the foot. */
function mayYield(index: number, own: readonly number[], { pieces }: Task): boolean {
  const rank = pieces[index]?.rank ?? 0;
  return own.some((other) => other !== index && (pieces[other]?.rank ?? 0) <= rank);
}

/** A shape in a corner, and the hole that it leaves. */
interface Corner {
  readonly shape: Shape;
  readonly column: number;
  readonly line: number;
  readonly room: Room;
}

/** Every corner for every shape of a piece with which the cells of all pieces may add up. */
function cornersFor(
  index: number,
  own: readonly number[],
  room: Room,
  task: CornerTask,
): readonly Corner[] {
  const others = own.filter((other) => other !== index);
  const cellsOf = ({ columns, height }: Shape): number => columns * height;
  const sum = (pick: (cells: readonly number[]) => number): number =>
    others.reduce((all, other) => all + pick((task.shapes[other] ?? []).map(cellsOf)), 0);
  const [least, most] = [sum((cells) => Math.min(...cells)), sum((cells) => Math.max(...cells))];
  const hole = holeCells(room.freeLines, room.firstLine);
  return (task.shapes[index] ?? []).flatMap((shape) => {
    const left = hole - cellsOf(shape) - task.gap * shape.columns;
    if (left < least - SLACK || (left - most) * COST.voidCell > task.limit) return [];
    return cornersOf(shape, room, task.gap);
  });
}

/** Cells by which a story around another may be smaller than the smallest of its rectangles. */
const SLACK = 12;

/** Columns at which another story may step around one in a corner; one that is as wide as its pocket beside an ad has two sides to it. */
function stepsBeside(
  at: {
    readonly isAtLeft: boolean;
    readonly isAtRight: boolean;
    readonly column: number;
    readonly end: number;
  },
  columns: number,
): readonly number[] {
  const { isAtLeft, isAtRight, column, end } = at;
  const steps = [...(isAtRight ? [column] : []), ...(isAtLeft ? [end] : [])];
  return steps.filter((step) => step > 0 && step < columns);
}

/** The places of a shape at the foot of the hole, against its edge or a step; of a hole that is the same from both sides only the right one. */
function cornersOf(shape: Shape, room: Room, gap: number): readonly Corner[] {
  const { freeLines, firstLine } = room;
  const { columns, height } = shape;
  const isEven = freeLines.every((free, at) => free === freeLines.at(-1 - at));
  const corners: Corner[] = [];
  for (let column = 0; column + columns <= freeLines.length; column += 1) {
    const end = column + columns;
    const foot = freeLines[column] ?? 0;
    if (freeLines.slice(column, end).some((free) => free !== foot)) continue;
    const isAtLeft = freeLines[column - 1] !== foot;
    const isAtRight = freeLines[end] !== foot;
    if (isEven && isAtLeft) continue;
    const line = foot - height;
    if (line - gap - firstLine < LEAST_OVER) continue;
    const left = freeLines.map((free, at) => (at >= column && at < end ? line - gap : free));
    for (const stepAt of stepsBeside({ isAtLeft, isAtRight, column, end }, freeLines.length)) {
      corners.push({ shape, column, line, room: { firstLine, freeLines: left, stepAt } });
    }
  }
  return corners;
}
