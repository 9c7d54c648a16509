// Step 10 of the page engine: a page left as it was. In: the room, and the pieces with the rectangles they stood in. Out: a solution in which
// nothing stands elsewhere that need not, or none. First the same rectangles, a changed piece in another shape of its own; then a piece a
// little deeper or shallower, and those below it moved down or shortened. Columns are never changed here.
import type { GridRect } from '../base/geometry.js';
import type { ModuleShape } from '../model/dummy.js';
import { feetOf, type Placed, type Shape, shapeOf } from './build-module.js';
import { type DeskTools, type Piece, pieceKey } from './desk.js';
import { everyVariantOf } from './every-shape.js';
import { shareColumns } from './locked-pages.js';
import type { PageFrame } from './page-filling.js';
import type { PageSolution } from './plan-page.js';
import type { ReferShape } from './refer.js';
import type { Variant } from './variants.js';

/** A piece, where it stood and in which shape. */
export interface Standing {
  readonly piece: Piece;
  readonly grid: GridRect;
  readonly shape: Partial<ModuleShape>;
  /** Only a first part may go on elsewhere, and it must. */
  readonly isFirst: boolean;
  readonly isPinned: boolean;
}

/** A page as it was. */
export interface StandingPage {
  readonly pieces: readonly Standing[];
  readonly refer: { readonly grid: GridRect; readonly shapes: readonly ReferShape[] } | undefined;
}

/** L that a piece may become deeper or shallower by. */
const MOST_DEEPER = 6;
const MOST_SHALLOWER = 4;
/** White below a piece, over the space between stories, that needs no mending, in L. */
const WHITE_LEFT = 2;
/** Cost over the best shape of the width above which a shape is not taken for a changed piece. */
const MOST_WORSE = 60;
/** What a shape of the same rectangle may cost more for looking as before. */
const WORTH_LOOKING_ALIKE = 100;
/** Steps of the search: few pieces of a page have a choice. */
const MOST_STEPS = 20_000;

/** Keeps a page; undefined when its pieces no longer fit it. Deterministic. */
export function keepPage(
  frame: PageFrame,
  page: StandingPage,
  tools: DeskTools,
): PageSolution | undefined {
  const gap = tools.template.limits.storyGapLines;
  const slots = page.pieces.map((standing) => slotOf(standing, tools));
  if (page.refer !== undefined) slots.push(referSlot(page.refer));
  const search = new Search({ ...frame, gap }, slots);
  const placed = search.best();
  if (placed === undefined) return undefined;
  const variants = placed.flatMap(({ shape }) => (shape.kind === 'article' ? [shape] : []));
  return {
    placed,
    cost: placed.reduce((sum, { shape }) => sum + shape.cost, 0),
    used: [],
    jump: variants.find(({ jumpAt }) => jumpAt !== undefined),
  };
}

/** A rectangle to be filled, and the shapes that could, the one as before first. */
interface Slot {
  readonly grid: GridRect;
  readonly options: readonly Shape[];
  /** Boxes that move when it does, about. */
  readonly weight: number;
}

function slotOf(standing: Standing, tools: DeskTools): Slot {
  const { grid, isPinned } = standing;
  const options = shapesNear(standing, tools);
  const kept = isPinned ? options.filter(({ height }) => height === grid.lineSpan) : options;
  const pictures = standing.piece.article.images.length;
  return { grid, options: kept, weight: 3 + grid.columnSpan + 2 * pictures };
}

function referSlot({ grid, shapes }: NonNullable<StandingPage['refer']>): Slot {
  const options = shapes.filter(({ columns }) => columns === grid.columnSpan);
  return { grid, options: byDepth(options, grid.lineSpan), weight: 1 };
}

/** One shape for each depth near the one before. */
function shapesNear(standing: Standing, tools: DeskTools): readonly Variant[] {
  const { piece, grid, isFirst, shape } = standing;
  const stood = JSON.stringify([grid.columnSpan, grid.lineSpan, shape, isFirst]);
  return tools.recallOf(piece.article, `near ${pieceKey(piece)} ${stood}`, () =>
    findShapesNear(standing, tools),
  );
}

function findShapesNear(standing: Standing, tools: DeskTools): readonly Variant[] {
  const { piece, grid, isFirst } = standing;
  const all = everyVariantOf(piece, tools, {
    columns: grid.columnSpan,
    feet: standing.shape.feet,
  }).filter(({ jumpAt }) => (jumpAt !== undefined) === isFirst);
  const least = Math.min(...all.map(({ cost }) => cost));
  const byHeight = new Map<number, Variant[]>();
  for (const variant of all) {
    const off = variant.height - grid.lineSpan;
    if (off > MOST_DEEPER || off < -MOST_SHALLOWER) continue;
    byHeight.set(variant.height, [...(byHeight.get(variant.height) ?? []), variant]);
  }
  const chosen = [...byHeight].flatMap(([height, same]) => {
    const best = nearest(same, standing.shape);
    const isAsBefore = height === grid.lineSpan && unlike(best, standing.shape) === 0;
    return isAsBefore || best.cost <= least + MOST_WORSE ? [best] : [];
  });
  return byDepth(chosen, grid.lineSpan);
}

/** Of shapes of one rectangle the one most like the shape before, unless another is far better. */
function nearest(same: readonly Variant[], before: Partial<ModuleShape>): Variant {
  const worth = (variant: Variant): number =>
    variant.cost + (WORTH_LOOKING_ALIKE * unlike(variant, before)) / (1 + unlike(variant, before));
  return same.reduce((best, variant) => (worth(variant) < worth(best) ? variant : best));
}

/** Of a shape that was bent in another way, in the units of `unlike`. */
const BENT_OTHERWISE = 2;

/** How far a variant is from a shape; 0 = all that is known of it is the same. */
function unlike(variant: Variant, before: Partial<ModuleShape>): number {
  const now = shapeOf(variant);
  const { legs = now.legs, headline = now.headline, heads = now.heads } = before;
  const off =
    4 * Math.abs(now.legs - legs) + Math.abs(now.headline - headline) + Math.abs(now.heads - heads);
  const isBent = 'bent' in before && before.bent !== now.bent;
  if (!('picture' in before)) return off + (isBent ? BENT_OTHERWISE : 0);
  const { picture } = before;
  return (
    off +
    (isBent ? BENT_OTHERWISE : 0) +
    4 * Math.abs((now.picture?.legs ?? 0) - (picture?.legs ?? 0)) +
    Math.abs((now.picture?.lines ?? 0) - (picture?.lines ?? 0))
  );
}

function byDepth<S extends Shape>(shapes: readonly S[], depth: number): readonly S[] {
  const off = ({ height }: S): number => Math.abs(height - depth);
  return [...shapes].sort((a, b) => off(a) - off(b) || b.height - a.height);
}

interface Room extends PageFrame {
  readonly gap: number;
}

/** Branch and bound over the slots from the top: what stands as before costs nothing, so an unchanged page is found at once. */
class Search {
  readonly #room: Room;
  /** From the top; a slot meets only those before it. */
  readonly #slots: readonly Slot[];
  readonly #given: readonly Slot[];
  readonly #placed = new Map<Slot, Placed>();
  #least = Number.POSITIVE_INFINITY;
  #best: readonly Placed[] | undefined;
  #steps = 0;

  constructor(room: Room, slots: readonly Slot[]) {
    this.#room = room;
    this.#given = slots;
    this.#slots = [...slots].sort((a, b) => a.grid.line - b.grid.line);
  }

  /** The cheapest placing, in the order in which the slots were given. */
  best(): readonly Placed[] | undefined {
    this.#place(0, 0);
    return this.#best;
  }

  #place(at: number, cost: number): void {
    this.#steps += 1;
    if (cost >= this.#least || this.#steps > MOST_STEPS) return;
    const slot = this.#slots[at];
    if (slot === undefined) {
      if (!this.#given.every((one) => this.#isWhiteSmall(one))) return;
      this.#least = cost;
      this.#best = this.#given.flatMap((one) => this.#placed.get(one) ?? []);
      return;
    }
    const top = this.#topOf(slot);
    for (const shape of slot.options) {
      const grid = { ...slot.grid, line: top, lineSpan: shape.height };
      if (!this.#fits({ shape, grid })) continue;
      this.#placed.set(slot, { shape, grid });
      this.#place(at + 1, cost + costOf(slot, grid, shape));
      this.#placed.delete(slot);
    }
  }

  /** Its own line, or the first below what has come down on it. */
  #topOf({ grid }: Slot): number {
    const feet = [...this.#placed.values()].flatMap((placed) => {
      const from = grid.column - placed.grid.column;
      // Of a story that stands around this one only what is above it.
      return feetOf(placed).slice(Math.max(0, from), Math.max(0, from + grid.columnSpan));
    });
    return Math.max(grid.line, ...feet.map((foot) => foot + this.#room.gap));
  }

  #fits(placed: Placed): boolean {
    const { column, columnSpan, line } = placed.grid;
    const { firstLine, freeLines } = this.#room;
    const free = freeLines.slice(column, column + columnSpan);
    if (free.length < columnSpan || line < firstLine) return false;
    const feet = feetOf(placed);
    return free.every((lines, at) => (feet[at] ?? 0) <= lines);
  }

  /** A piece that has become shallower leaves no hole that was not there. */
  #isWhiteSmall(slot: Slot): boolean {
    const grid = this.#placed.get(slot)?.grid ?? slot.grid;
    const now = this.#whiteUnder(grid, (one) => this.#placed.get(one)?.grid ?? one.grid);
    if (now <= this.#room.gap + WHITE_LEFT) return true;
    return now <= this.#whiteUnder(slot.grid, (one) => one.grid);
  }

  /** Most L of white below a rectangle, over its columns. */
  #whiteUnder(grid: GridRect, gridOf: (slot: Slot) => GridRect): number {
    const foot = grid.line + grid.lineSpan;
    const columns = Array.from({ length: grid.columnSpan }, (_, at) => grid.column + at);
    const whites = columns.map((column) => {
      const below = this.#slots
        .map(gridOf)
        .filter((one) => one.line >= foot && shareColumns(one, { ...one, column, columnSpan: 1 }));
      const floor = this.#room.freeLines[column] ?? foot;
      return Math.min(floor, ...below.map(({ line }) => line)) - foot;
    });
    return Math.max(0, ...whites);
  }
}

/** What moves counts by its boxes; between placings that move the same, the better shapes. */
function costOf(slot: Slot, grid: GridRect, shape: Shape): number {
  const moved = grid.line !== slot.grid.line;
  const bent = grid.lineSpan !== slot.grid.lineSpan;
  const cost = Math.max(0, shape.cost) / 1000;
  return (moved ? slot.weight : 0) + (bent ? slot.weight * 0.5 : 0) + (moved || bent ? cost : 0);
}
