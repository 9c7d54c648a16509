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

/** White of a hole that stretches of its columns are taken from, `gap` L between one and the next. The stretches are put in order. */
export function whiteBetween(columns: readonly Stretch[][], hole: Hole, gap: number): White {
  const { firstLine, freeLines } = hole;
  const white = noWhite();
  for (let column = 0; column < columns.length; column += 1) {
    const own = columns[column] ?? [];
    putInOrder(own);
    let at = firstLine;
    let above = 0;
    for (const { from, to } of own) {
      addRun(white, from - at - above);
      at = Math.max(at, to);
      above = gap;
    }
    addRun(white, Math.max(firstLine, freeLines[column] ?? 0) - at);
  }
  return white;
}

/** White that is being counted. */
type Counted = { -readonly [count in keyof White]: number };

/** Nothing counted yet. */
export function noWhite(): Counted {
  return { cells: 0, deepCells: 0, deepest: 0 };
}

/** Counts white L of one column, one below the other; what overlaps leaves none. */
export function addRun(white: Counted, run: number): void {
  if (run <= 0) return;
  white.cells += run;
  white.deepCells += Math.max(0, run - DEEPEST_VOID);
  white.deepest = Math.max(white.deepest, run);
}

/** Puts a few stretches in order from the top; nearly always they are. */
function putInOrder(own: Stretch[]): void {
  const isAbove = (one: Stretch, at: number): boolean =>
    at === 0 || (own[at - 1]?.from ?? 0) <= one.from;
  if (!own.every(isAbove)) own.sort((one, other) => one.from - other.from);
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
