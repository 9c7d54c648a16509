// Step 5 of the page engine: where rectangles leave a void beside ads, one story may stand around an ad, its legs ending on different L.
// In: a page whose hole has steps, and pieces. Out: the cheapest way with one such story at the foot of the hole; the rest in rectangles.
import type { Placed } from './build-module.js';
import { COST } from './cost.js';
import type { DeskTools, Piece } from './desk.js';
import type { Filled, HoleFiller } from './fill-hole.js';
import { SHALLOWEST_HOLE } from './hole-score.js';
import { cutHole, holeCells } from './holes.js';
import { lostBelow, lostBeside } from './lost-white.js';
import { steppedShapes } from './stepped-shapes.js';
import type { Variant } from './variants.js';

/** The room of a page. */
export interface Room {
  readonly firstLine: number;
  readonly freeLines: readonly number[];
  /** The column at which the step must be that the story stands around; undefined = any step will do. */
  readonly stepAt?: number;
}

/** What is to be placed: a set of the pieces, and the 導讀 box where the set has one bit more. */
export interface Task {
  readonly pieces: readonly Piece[];
  readonly mask: number;
  readonly filler: HoleFiller;
  /** L between stories. */
  readonly gap: number;
  /** What costs as much is no use. */
  readonly limit: number;
}

/** The cheapest way to place all pieces, one of them around an ad; undefined where the hole has no steps, or none fits for less than the limit. */
export function fillAroundAds(room: Room, task: Task, tools: DeskTools): Filled | undefined {
  const { pieces, mask } = task;
  let best: Filled | undefined;
  for (const range of steppedRanges(room)) {
    for (let index = 0; index < pieces.length; index += 1) {
      if ((mask & (1 << index)) === 0) continue;
      const limit = best?.cost ?? task.limit;
      best = fillWithOver(range, index, { room, task: { ...task, limit } }, tools) ?? best;
    }
  }
  return best;
}

/** The cheapest way with a piece over these columns, around what is below them. */
function fillWithOver(
  range: SteppedRange,
  index: number,
  { room, task }: { readonly room: Room; readonly task: Task },
  tools: DeskTools,
): Filled | undefined {
  const { pieces } = task;
  const piece = pieces[index];
  const mask = task.mask ^ (1 << index);
  const limit = task.limit - leastBeside(range, mask, room, task);
  if (piece === undefined || limit <= COST.aroundAd) return undefined;
  let best: Filled | undefined;
  for (const shape of shapesOver(range, { piece, isAlone: mask === 0, limit }, tools)) {
    const placed = placeAt(shape, range);
    if (placed === undefined || !mayLead(piece, placed, pieces, room)) continue;
    best = fillAbove(placed, { room, task, mask }, best?.cost ?? task.limit) ?? best;
  }
  return best;
}

/**
 * What any way costs at the least besides a story over these columns, whatever its shape: told before it is poured. The rest of the set has
 * all other columns to itself, and must fill them or leave them white.
 */
function leastBeside(
  { column, drops }: SteppedRange,
  rest: number,
  { freeLines, firstLine }: Room,
  { filler }: Task,
): number {
  const others = freeLines.filter((_, at) => at < column || at >= column + drops.length);
  return filler.leastIn(holeCells(others, firstLine), rest);
}

/** L of white over a story that has all the room. */
const WHITE_ABOVE = 2;

/** A piece that is to stand around something, by itself or with others, for less than a limit. */
interface Candidate {
  readonly piece: Piece;
  readonly isAlone: boolean;
  readonly limit: number;
}

/** Shapes of a piece over a step; one that is alone there is bent to fill all the room. */
function shapesOver(
  { foot, top, drops }: SteppedRange,
  { piece, isAlone, limit }: Candidate,
  tools: DeskTools,
): readonly Variant[] {
  if (!isAlone) return steppedShapes(piece, { drops }, tools, limit);
  const room = foot + Math.max(...drops) - top;
  const shapes: Variant[] = [];
  for (let height = room; height >= room - WHITE_ABOVE; height -= 1) {
    shapes.push(...steppedShapes(piece, { drops, height }, tools, limit));
  }
  return shapes;
}

/** Neighbouring columns over one step of the hole's lower edge. */
interface SteppedRange {
  readonly column: number;
  /** First L not free, of the highest foot. */
  readonly foot: number;
  readonly top: number;
  readonly drops: readonly number[];
}

/** Every range of columns deep enough for a story that has one step in its foot. */
function steppedRanges({ freeLines, firstLine, stepAt }: Room): readonly SteppedRange[] {
  const ranges: SteppedRange[] = [];
  for (let from = 0; from < freeLines.length; from += 1) {
    for (let to = from + 2; to <= freeLines.length; to += 1) {
      const step = onlyStep(freeLines, from, to);
      if (step === undefined || (stepAt !== undefined && stepAt !== step)) continue;
      const feet = freeLines.slice(from, to);
      const foot = Math.min(...feet);
      if (foot - firstLine < SHALLOWEST_HOLE) continue;
      ranges.push({ column: from, foot, top: firstLine, drops: feet.map((own) => own - foot) });
    }
  }
  return ranges;
}

/** The column at which feet first lie on another L than the one before; undefined where there are none such, or several. */
function onlyStep(freeLines: readonly number[], from: number, to: number): number | undefined {
  let step: number | undefined;
  for (let at = from + 1; at < to; at += 1) {
    if (freeLines[at] === freeLines[at - 1]) continue;
    if (step !== undefined) return undefined;
    step = at;
  }
  return step;
}

/** A stepped shape with its feet on the hole's lower edge, or its head at the top; undefined when it is too deep. */
function placeAt(shape: Variant, { column, foot, top, drops }: SteppedRange): Placed | undefined {
  const lowest = foot + Math.max(...drops) - shape.height;
  if (lowest < top) return undefined;
  // White that no story fits goes below it: the page's heads stand on one line.
  const line = lowest - top < SHALLOWEST_HOLE ? top : lowest;
  const grid = { column, columnSpan: shape.columns, line, lineSpan: shape.height };
  return { shape, grid };
}

/** A page's first story stands at its top: only there it may stand around an ad. */
function mayLead(piece: Piece, { grid }: Placed, pieces: readonly Piece[], room: Room): boolean {
  if (grid.line === room.firstLine) return true;
  return pieces.some((other) => other !== piece && other.rank <= piece.rank);
}

/** All other pieces in what is left above and beside the story. */
function fillAbove(
  placed: Placed,
  { room, task, mask }: { readonly room: Room; readonly task: Task; readonly mask: number },
  limit: number,
): Filled | undefined {
  const { grid, shape } = placed;
  const freeLines = room.freeLines.map((free, column) => {
    const isUnder = column >= grid.column && column < grid.column + grid.columnSpan;
    return isUnder ? Math.max(room.firstLine, grid.line - task.gap) : free;
  });
  const below = lostBelow(placed, room.freeLines);
  const known = shape.cost + below.cost;
  const cells = holeCells(freeLines, room.firstLine);
  if (known + task.filler.leastIn(cells, mask) >= limit) return undefined;
  let best: Filled | undefined;
  let least = limit;
  // Where nothing is left to be placed all is white, however it is cut.
  const ways = mask === 0 ? [[]] : cutHole(freeLines, room.firstLine, task.gap);
  for (const rects of ways) {
    const lost = lostBeside(rects, { firstLine: room.firstLine, freeLines }, task.gap);
    const besides = known + lost.cost;
    const filled = task.filler.fill(rects, mask, least - besides);
    if (filled === undefined || filled.cost + besides >= least) continue;
    least = filled.cost + besides;
    const deepCells = filled.deepCells + below.deepCells + lost.deepCells;
    best = { ...filled, cost: least, deepCells, apart: [placed] };
  }
  return best;
}
