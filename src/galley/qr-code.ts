// Words → a QR code as rectangles. In: a text and the place of its square. Out: black fills. qr's only door. Places nothing.
import { encodeQR } from 'qr';
import { type Pt, ptFromMm, roundPt } from '../base/units.js';
import type { Mark } from '../model/galley.js';

/** White around a code, in modules (ISO/IEC 18004, 9.1). */
const QUIET = 4;
/** Least side of a module: ink spreads on newsprint, and a phone must still tell two modules apart. */
const LEAST_MODULE: Pt = ptFromMm(0.4);
/** Side of a module that old phones read too. */
const GOOD_MODULE: Pt = ptFromMm(0.5);

/** A code before it has a size. */
export interface QrCode {
  /** Rows of modules from the top, true = black; the white around them is not in it. */
  readonly modules: readonly (readonly boolean[])[];
  /** Side of the square, its white counted, below which it cannot be read on newsprint; and one that reads well. */
  readonly least: Pt;
  readonly good: Pt;
}

/** Makes the code of a text, whatever its script (UTF-8). A seventh of it may be spoilt by a fold or a blot (level M, 15 %). */
export function codeOf(text: string): QrCode {
  // The package puts white around a code, a module at the least.
  const bordered = encodeQR(text, 'raw', { ecc: 'medium', border: 1 });
  const modules = bordered.slice(1, -1).map((row) => row.slice(1, -1));
  const across = modules.length + 2 * QUIET;
  return { modules, least: across * LEAST_MODULE, good: across * GOOD_MODULE };
}

/** A stretch of black modules in a row or a column. */
interface Run {
  readonly line: number;
  readonly from: number;
  readonly count: number;
}

/**
 * Black fills of a code in a square with this top left and side, its white counted. Every run of a row and every run of a column is
 * a rectangle of its own: where two rows touch, a column's run lies over the seam, so that no renderer shows a hairline there.
 */
export function codeMarks(
  { modules }: QrCode,
  at: { readonly x: Pt; readonly y: Pt; readonly side: Pt },
): readonly Mark[] {
  const module = at.side / (modules.length + 2 * QUIET);
  const edge = (from: Pt, count: number): Pt => roundPt(from + (QUIET + count) * module);
  const fill = (column: number, row: number, width: number, height: number): Mark => {
    const [x, y] = [edge(at.x, column), edge(at.y, row)];
    const rect = {
      x,
      y,
      width: roundPt(edge(at.x, column + width) - x),
      height: roundPt(edge(at.y, row + height) - y),
    };
    return { kind: 'fill', rect, ink: 'black', tint: 1 };
  };
  const columns = modules.map((_, column) => modules.map((row) => row[column] === true));
  return [
    ...modules.flatMap(runsOf).map(({ line, from, count }) => fill(from, line, count, 1)),
    ...columns
      .flatMap(runsOf)
      .filter(({ count }) => count > 1)
      .map(({ line, from, count }) => fill(line, from, 1, count)),
  ];
}

function runsOf(modules: readonly boolean[], line: number): readonly Run[] {
  const runs: Run[] = [];
  modules.forEach((isBlack, at) => {
    if (!isBlack) return;
    const last = runs.at(-1);
    if (last !== undefined && last.from + last.count === at) {
      runs[runs.length - 1] = { ...last, count: last.count + 1 };
    } else runs.push({ line, from: at, count: 1 });
  });
  return runs;
}
