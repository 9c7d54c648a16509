// A page's pieces shared out among the rectangles of its hole. In: rectangles and a set of pieces. Out: the cheapest way, the white counted.
// Sets that cannot fit a rectangle, or leave more white than the best so far costs, are told by their cells and never solved.
import type { GridRect } from '../base/geometry.js';
import type { Placed, Shape } from './build-module.js';
import { COST } from './cost.js';
import { properPartsOf, singlesOf } from './piece-sets.js';
import type { Arrangement, SolvedPieces } from './solve-page.js';

/** Rectangles with what stands in them. */
export interface Filled {
  readonly trees: readonly { readonly tree: Arrangement<Shape>; readonly rect: GridRect }[];
  readonly cost: number;
  /** Stories that stand in no rectangle: around an ad. */
  readonly around?: readonly Placed[];
}

/** Pieces of which every way to share them out among rectangles is tried. */
const MOST_SHARED = 14;

/** Cells that a piece takes at the least and at the most, the white below it counted. */
interface Cells {
  readonly least: number;
  readonly most: number;
}

/** Fills holes with sets of the same pieces. */
export class HoleFiller {
  readonly #solved: SolvedPieces<Shape>;
  readonly #gap: number;
  readonly #cells: readonly Cells[];
  readonly #known = new Map<string, Filled | null>();

  constructor(shapes: readonly (readonly Shape[])[], solved: SolvedPieces<Shape>, gap: number) {
    this.#solved = solved;
    this.#gap = gap;
    this.#cells = shapes.map((own) => {
      const cells = own.map(({ columns, height }) => columns * (height + gap));
      return { least: Math.min(...cells), most: Math.max(...cells) };
    });
  }

  /** Shares a set of pieces out among rectangles, the first rectangle first; undefined when they do not all fit. */
  fill(rects: readonly GridRect[], mask: number): Filled | undefined {
    const [rect, ...rest] = rects;
    if (rect === undefined) return mask === 0 ? { trees: [], cost: 0 } : undefined;
    if (rest.length === 0) return this.#fillRect(rect, mask);
    return this.#remember(`${rects.map(nameOf).join(' ')} ${mask}`, () =>
      this.#share(rect, rest, mask),
    );
  }

  #share(rect: GridRect, rest: readonly GridRect[], mask: number): Filled | undefined {
    const later = rest.reduce((sum, other) => sum + cellsOf(other, this.#gap), 0);
    let best: Filled | undefined;
    for (const part of this.#parts(mask)) {
      const away = mask ^ part;
      if (this.#sum(away, 'least') > later) continue;
      const limit: number = best?.cost ?? Number.POSITIVE_INFINITY;
      const bound = this.#leastWhite(rect, part) ?? Number.POSITIVE_INFINITY;
      const here = bound < limit ? this.#fillRect(rect, part) : undefined;
      if (here === undefined || here.cost >= limit) continue;
      const others = this.fill(rest, away);
      if (others === undefined) continue;
      const cost = here.cost + others.cost;
      if (best === undefined || cost < best.cost)
        best = { trees: [...here.trees, ...others.trees], cost };
    }
    return best;
  }

  /** All subsets of a set; of a large one those that are neighbours in the order of the pieces, the first ranks first. */
  #parts(mask: number): readonly number[] {
    const bits = singlesOf(mask);
    if (bits.length <= MOST_SHARED) return mask === 0 ? [0] : [mask, ...properPartsOf(mask), 0];
    const parts = new Set<number>([0, mask]);
    for (let from = 0; from < bits.length; from += 1) {
      let part = 0;
      for (const bit of bits.slice(from)) {
        part |= bit;
        parts.add(part).add(mask ^ part);
      }
    }
    return [...parts];
  }

  /** Cost of the white that a set leaves in a rectangle at the least; undefined when it cannot fit. */
  #leastWhite(rect: GridRect, mask: number): number | undefined {
    const room = cellsOf(rect, this.#gap);
    if (this.#sum(mask, 'least') > room) return undefined;
    return (
      Math.max(0, room - this.#sum(mask, 'most') - rect.columnSpan * this.#gap) * COST.voidCell
    );
  }

  #sum(mask: number, which: keyof Cells): number {
    return this.#cells.reduce(
      (sum, cells, piece) => sum + ((mask & (1 << piece)) === 0 ? 0 : cells[which]),
      0,
    );
  }

  #fillRect(rect: GridRect, mask: number): Filled | undefined {
    if (mask === 0) return { trees: [], cost: rect.columnSpan * rect.lineSpan * COST.voidCell };
    if (this.#leastWhite(rect, mask) === undefined) return undefined;
    return this.#remember(`${nameOf(rect)} ${mask}`, () => this.#solveRect(rect, mask));
  }

  /** Copy pinned to fewer columns than the hole has leaves the rest of them white: better than no page. */
  #solveRect(rect: GridRect, mask: number): Filled | undefined {
    let best: Filled | undefined;
    for (let width = rect.columnSpan; width > 0; width -= 1) {
      const aside = (rect.columnSpan - width) * rect.lineSpan * COST.voidCell;
      if (best !== undefined && aside >= best.cost) break;
      const tree = this.#solved.best(mask, width, rect.lineSpan);
      if (tree === undefined) continue;
      const cost = tree.cost + aside + (rect.lineSpan - tree.height) * width * COST.voidCell;
      if (best !== undefined && best.cost <= cost) continue;
      best = { trees: [{ tree, rect: { ...rect, columnSpan: width } }], cost };
    }
    return best;
  }

  #remember(key: string, compute: () => Filled | undefined): Filled | undefined {
    const known = this.#known.get(key);
    if (known !== undefined) return known ?? undefined;
    const made = compute();
    this.#known.set(key, made ?? null);
    return made;
  }
}

/** Cells of a rectangle, the white below its last stories counted. */
function cellsOf(rect: GridRect, gap: number): number {
  return rect.columnSpan * (rect.lineSpan + gap);
}

function nameOf({ column, columnSpan, line, lineSpan }: GridRect): string {
  return `${column},${columnSpan},${line},${lineSpan}`;
}
