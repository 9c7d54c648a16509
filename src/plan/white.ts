// The white of a page as a reader sees it. In: what stands on the page, and its hole. Out: how much is white, and how deep the deepest run of
// it is in one column. The space that parts two stories (RG10) is no white; what is left above an ad is, be it one L.
import { feetOf, type Placed } from './build-module.js';
import { DEEPEST_VOID } from './deep-white.js';
import { holeCells } from './holes.js';

/** Room for news: the first L, and per column the first L not free. */
export interface Hole {
  readonly firstLine: number;
  readonly freeLines: readonly number[];
}

/** White in L × columns, those of them that lie too deep, and L of the deepest run in one column. */
export interface White {
  readonly cells: number;
  readonly deepCells: number;
  readonly deepest: number;
}

/** White of a hole that these stand in, `gap` L between stories. */
export function whiteOf(placed: readonly Placed[], hole: Hole, gap: number): White {
  const columns = hole.freeLines.map(() => [] as Stretch[]);
  for (const one of placed) {
    feetOf(one).forEach((to, at) => {
      columns[one.grid.column + at]?.push({ from: one.grid.line, to });
    });
  }
  return whiteBetween(columns, hole, gap);
}

/** White of a hole that stretches of its columns are taken from, `gap` L between one and the next. */
export function whiteBetween(
  columns: readonly (readonly Stretch[])[],
  hole: Hole,
  gap: number,
): White {
  const runs = columns.flatMap((own, column) => {
    const foot = Math.max(hole.firstLine, hole.freeLines[column] ?? 0);
    return runsIn(own, { from: hole.firstLine, to: foot }, gap);
  });
  return {
    cells: runs.reduce((sum, run) => sum + run, 0),
    deepCells: runs.reduce((sum, run) => sum + Math.max(0, run - DEEPEST_VOID), 0),
    deepest: Math.max(0, ...runs),
  };
}

/** Part of a hole that may be white: a page that leaves more looks poor. */
const POOR_SHARE = 0.03;

/** White cells from which on a page looks poor: of a small hole a few. */
export function poorWhiteOf({ freeLines, firstLine }: Hole): number {
  return POOR_SHARE * holeCells(freeLines, firstLine);
}

/** L of a column: from the first up to another. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** White L of one column, run by run, from its top. */
function runsIn(stretches: readonly Stretch[], column: Stretch, gap: number): readonly number[] {
  const runs: number[] = [];
  let at = column.from;
  let above = 0;
  for (const { from, to } of [...stretches].sort((a, b) => a.from - b.from)) {
    runs.push(Math.max(0, from - at - above));
    at = Math.max(at, to);
    above = gap;
  }
  runs.push(Math.max(0, column.to - at));
  return runs;
}
