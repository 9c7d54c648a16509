// The inks of a page on a raster of square cells. In: rectangles and what is laid on them, in drawing order. Out: means of squares and of
// the page. Ink is laid as a press lays it: what knocks out replaces, black that overprints is added.
import type { Rect } from '../base/geometry.js';
import type { InkParts } from '../base/screen-color.js';
import { ptFromMm } from '../base/units.js';
import { INK_SQUARE_MM } from '../model/ink-limit.js';
import { RasterMemory } from './raster-memory.js';

/** Side of a cell. */
const CELL = ptFromMm(1);
/** Side of the square that presses judge ink by, in cells. */
const SQUARE = INK_SQUARE_MM;

/** The wettest square of a page. */
export interface WettestSquare {
  /** Mean ink sum in percent. */
  readonly mean: number;
  /** Its middle, in points from the trim's top left. */
  readonly x: number;
  readonly y: number;
}

/** A page under ink. Parts of ink are 0…1. Of the rasters that share a memory only the newest counts. */
export class InkRaster {
  private readonly columns: number;
  private readonly rows: number;
  private readonly cells: Float32Array;
  private readonly memory: RasterMemory;

  constructor(
    size: { readonly width: number; readonly height: number },
    memory: RasterMemory = new RasterMemory(),
  ) {
    this.memory = memory;
    this.columns = Math.max(1, Math.ceil(size.width / CELL));
    this.rows = Math.max(1, Math.ceil(size.height / CELL));
    this.cells = memory.cells(this.columns * this.rows * 4);
  }

  /** Lays ink on a share (0…1) of a rectangle's area, evenly spread; with `isOver` black is added to what is there. */
  lay(rect: Rect, ink: InkParts, share: number, isOver: boolean): void {
    const { cells } = this;
    this.visit(rect, (at, part) => {
      for (let index = isOver ? 3 : 0; index < 4; index += 1) {
        const before = cells[at + index] ?? 0;
        cells[at + index] = before + part * share * ((ink[index] ?? 0) - before);
      }
    });
  }

  /** Adds a tile of a mosaic to ground that was cleared for the whole of it: tiles that share a cell do not cover each other. */
  add(rect: Rect, ink: InkParts): void {
    const { cells } = this;
    this.visit(rect, (at, part) => {
      for (let index = 0; index < 4; index += 1) {
        cells[at + index] = (cells[at + index] ?? 0) + part * (ink[index] ?? 0);
      }
    });
  }

  /** Every cell that a rectangle touches, with the part (0…1) of it that it covers. */
  private visit(rect: Rect, visit: (at: number, part: number) => void): void {
    const [left, right] = [rect.x / CELL, (rect.x + rect.width) / CELL];
    const [top, bottom] = [rect.y / CELL, (rect.y + rect.height) / CELL];
    const lastRow = Math.min(this.rows, Math.ceil(bottom));
    const lastColumn = Math.min(this.columns, Math.ceil(right));
    for (let row = Math.max(0, Math.floor(top)); row < lastRow; row += 1) {
      const high = Math.min(bottom, row + 1) - Math.max(top, row);
      for (let column = Math.max(0, Math.floor(left)); column < lastColumn; column += 1) {
        const wide = Math.min(right, column + 1) - Math.max(left, column);
        visit(4 * (row * this.columns + column), high * wide);
      }
    }
  }

  /** Mean of each ink over the page, 0…1. */
  means(): InkParts {
    const sums: [number, number, number, number] = [0, 0, 0, 0];
    const { cells } = this;
    for (let at = 0; at < cells.length; at += 4) {
      sums[0] += cells[at] ?? 0;
      sums[1] += cells[at + 1] ?? 0;
      sums[2] += cells[at + 2] ?? 0;
      sums[3] += cells[at + 3] ?? 0;
    }
    const count = cells.length / 4;
    return [sums[0] / count, sums[1] / count, sums[2] / count, sums[3] / count];
  }

  /** The wettest square of 15 mm, wherever it lies; of a smaller page, the page. */
  wettest(): WettestSquare {
    const [wide, high] = [Math.min(SQUARE, this.columns), Math.min(SQUARE, this.rows)];
    const sums = this.sums();
    const stride = this.columns + 1;
    let best = { sum: -1, column: 0, row: 0 };
    for (let row = 0; row + high <= this.rows; row += 1) {
      for (let column = 0; column + wide <= this.columns; column += 1) {
        const [above, below] = [row * stride + column, (row + high) * stride + column];
        const sum =
          (sums[below + wide] ?? 0) -
          (sums[below] ?? 0) -
          (sums[above + wide] ?? 0) +
          (sums[above] ?? 0);
        if (sum > best.sum) best = { sum, column, row };
      }
    }
    return {
      mean: (100 * best.sum) / (wide * high),
      x: (best.column + wide / 2) * CELL,
      y: (best.row + high / 2) * CELL,
    };
  }

  /** Ink summed over everything above and to the left of a cell's corner. */
  private sums(): Float64Array {
    const stride = this.columns + 1;
    const sums = this.memory.sums(stride * (this.rows + 1));
    for (let row = 0; row < this.rows; row += 1) {
      let line = 0;
      for (let column = 0; column < this.columns; column += 1) {
        const at = 4 * (row * this.columns + column);
        for (let index = 0; index < 4; index += 1) line += this.cells[at + index] ?? 0;
        const corner = (row + 1) * stride + column + 1;
        sums[corner] = (sums[corner - stride] ?? 0) + line;
      }
    }
    return sums;
  }
}
