// What every set of a page's pieces needs, told without solving anything. In: the pieces' shapes. Out: numbers by the set's bit mask.
import type { Leaf } from './solver-rows.js';

/** What one piece needs. */
interface Need {
  readonly leastCells: number;
  readonly cells: number;
  readonly leastColumns: number;
  readonly rank: number;
}

const LAST_RANK = 9;
/** A piece without shapes fits nowhere. */
const NO_NEED: Need = { leastCells: 0, cells: 0, leastColumns: 99, rank: LAST_RANK };

/** A set's number: all arrays are of one kind, or this would be slow. */
export function at(values: Float64Array, mask: number): number {
  return values[mask] ?? 0;
}

/** Needs of all sets, one array of one kind for each number: the solver reads them millions of times a page. The empty set needs nothing. */
export class SetNeeds {
  /** The set of all pieces. */
  readonly all: number;
  /** Cells of the smallest shapes, the white below each counted: a set can not stand in less. */
  readonly leastCells: Float64Array;
  /** Cells of the cheapest shapes. */
  readonly cells: Float64Array;
  /** The fewest columns that a set can stand in. */
  readonly leastColumns: Float64Array;
  readonly topRank: Float64Array;
  readonly meanRank: Float64Array;
  /** Pieces. */
  readonly count: Float64Array;

  /** `gap`: L between stories. */
  constructor(variants: readonly (readonly Leaf[])[], gap: number) {
    const sets = 1 << variants.length;
    this.all = sets - 1;
    this.leastCells = new Float64Array(sets);
    this.cells = new Float64Array(sets);
    this.leastColumns = new Float64Array(sets);
    this.topRank = new Float64Array(sets).fill(LAST_RANK, 0, 1);
    this.meanRank = new Float64Array(sets);
    this.count = new Float64Array(sets);
    const rankSum = new Float64Array(sets);
    variants.forEach((shapes, piece) => {
      const need = needOf(shapes, gap);
      const single = 1 << piece;
      // The sets whose last piece this is: each is a set of earlier ones with it.
      for (let rest = 0; rest < single; rest += 1) {
        const mask = single | rest;
        this.leastCells[mask] = at(this.leastCells, rest) + need.leastCells;
        this.cells[mask] = at(this.cells, rest) + need.cells;
        this.leastColumns[mask] = Math.max(at(this.leastColumns, rest), need.leastColumns);
        this.topRank[mask] = Math.min(at(this.topRank, rest), need.rank);
        this.count[mask] = at(this.count, rest) + 1;
        rankSum[mask] = at(rankSum, rest) + need.rank;
        this.meanRank[mask] = at(rankSum, mask) / at(this.count, mask);
      }
    });
  }
}

/** Cells of a piece's smallest and of its cheapest shape, and the fewest columns that it can stand in. */
function needOf(shapes: readonly Leaf[], gap: number): Need {
  const [first, ...others] = shapes;
  if (first === undefined) return NO_NEED;
  const cheapest = others.reduce((best, shape) => (shape.cost < best.cost ? shape : best), first);
  const cellsOf = ({ columns, height }: Leaf): number => columns * (height + gap);
  return {
    leastCells: Math.min(...shapes.map(cellsOf)),
    cells: cellsOf(cheapest),
    leastColumns: Math.min(...shapes.map(({ columns }) => columns)),
    rank: first.rank,
  };
}
