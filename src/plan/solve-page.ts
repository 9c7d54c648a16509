// Step 3 of the page engine: pieces into one rectangle, by guillotine cuts. Exact over all subsets: for each set of pieces, width and
// height the cheapest arrangement. (After Gange, Marriott & Stuckey 2012.) Works on integers only; never touches a glyph.
// Trees are built only for what is chosen; the rows they are read from stand in `solver-rows`.
import { COST } from './cost.js';
import {
  addSides,
  addStacks,
  Draft,
  LEAF,
  type Leaf,
  partRows,
  type Row,
  STACKED,
  type Table,
} from './solver-rows.js';

/** A cut tree; leaves are variants. */
export type Arrangement<S extends Leaf> =
  | { readonly kind: 'leaf'; readonly shape: S; readonly height: number; readonly cost: number }
  | {
      readonly kind: 'stack' | 'side';
      readonly first: Arrangement<S>;
      readonly second: Arrangement<S>;
      readonly width: number;
      readonly height: number;
      readonly cost: number;
    };

/** Everything the solver found. */
export interface SolvedPieces<S extends Leaf> {
  /** The arrangement of a set of pieces (bit mask) that leaves the least white and costs the least in a rectangle. */
  best(mask: number, width: number, height: number): Arrangement<S> | undefined;
}

/** The room that pieces are solved for: columns, L, and L between stories. */
export interface Bounds {
  readonly columns: number;
  readonly lines: number;
  readonly gap: number;
}

/** Heights kept of one set and width by the number of pieces: the cheapest. More pieces, more sets, fewer heights. */
const KEPT_BY_PIECES: readonly number[] = [40, 40, 40, 40, 36, 30, 24, 18, 14, 12];
const KEPT_OF_MANY = 8;

/** Solves all subsets of pieces; `variants[i]` are the shapes of piece i. Widths 1…columns, heights up to `lines` L. */
export function solvePieces<S extends Leaf>(
  variants: readonly (readonly S[])[],
  bounds: Bounds,
): SolvedPieces<S> {
  const table: (Row | undefined)[][] = [];
  const kept = KEPT_BY_PIECES[variants.length] ?? KEPT_OF_MANY;
  const draft = new Draft(bounds.lines);
  for (let mask = 1; mask < 1 << variants.length; mask += 1) {
    const rows: (Row | undefined)[] = [];
    for (let width = 1; width <= bounds.columns; width += 1) {
      draft.clear();
      addLeaves(draft, variants, mask, width);
      addJoins(draft, table, { mask, width, gap: bounds.gap });
      rows[width] = draft.row(kept, table, variants);
    }
    table[mask] = rows;
  }
  return {
    best: (mask, width, height) => {
      const row = table[mask]?.[width];
      const at = row === undefined ? -1 : cheapestWithin(row, width, height);
      return row === undefined || at < 0 ? undefined : treeOf(row, at, { table, variants, width });
    },
  };
}

function addLeaves(
  draft: Draft,
  variants: readonly (readonly Leaf[])[],
  mask: number,
  width: number,
): void {
  draft.mask = mask;
  draft.width = width;
  const piece = Math.log2(mask);
  if (!Number.isInteger(piece)) return;
  variants[piece]?.forEach((shape, index) => {
    if (shape.columns !== width) return;
    draft.offer(shape.height, shape.cost, { part: mask, left: LEAF }, piece, index);
  });
}

/** All ways to part a set in two: one above the other, or side by side at every width. */
function addJoins(
  draft: Draft,
  table: Table,
  cell: { readonly mask: number; readonly width: number; readonly gap: number },
): void {
  const { mask, width, gap } = cell;
  for (let part = (mask - 1) & mask; part > 0; part = (part - 1) & mask) {
    const firsts = table[part];
    const seconds = table[mask ^ part];
    if (firsts === undefined || seconds === undefined) continue;
    addStacks(draft, firsts[width], seconds[width], { part, left: STACKED, gap });
    for (let left = 1; left < width; left += 1) {
      addSides(draft, firsts[left], seconds[width - left], { part, left });
    }
  }
}

/** Place in the row of what is cheapest in a rectangle, the white under it counted; -1 when nothing fits. */
function cheapestWithin(row: Row, width: number, height: number): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  row.heights.forEach((own, at) => {
    const cost = (row.costs[at] ?? 0) + (height - own) * width * COST.voidCell;
    if (own > height || cost >= least) return;
    best = at;
    least = cost;
  });
  return best;
}

/** The cut tree behind an entry of a row. */
function treeOf<S extends Leaf>(
  row: Row,
  at: number,
  solved: {
    readonly table: Table;
    readonly variants: readonly (readonly S[])[];
    readonly width: number;
  },
): Arrangement<S> | undefined {
  const { table, variants, width } = solved;
  const origin = row.origins[at];
  const height = row.heights[at] ?? 0;
  const cost = row.costs[at] ?? 0;
  if (origin === undefined) return undefined;
  if (origin.kind === 'leaf') {
    const shape = variants[origin.piece]?.[origin.shape];
    return shape === undefined ? undefined : { kind: 'leaf', shape, height, cost };
  }
  const parts = partRows(origin, width, table);
  if (parts.first === undefined || parts.second === undefined) return undefined;
  const leftWidth = origin.kind === 'stack' ? width : origin.left;
  const rightWidth = origin.kind === 'stack' ? width : width - origin.left;
  const first = treeOf(parts.first, origin.first, { table, variants, width: leftWidth });
  const second = treeOf(parts.second, origin.second, { table, variants, width: rightWidth });
  if (first === undefined || second === undefined) return undefined;
  return { kind: origin.kind, first, second, width, height, cost };
}
