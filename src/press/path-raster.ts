// Which samples of a grid lie inside a path. In: paths, maps to the grid. Out: the samples inside, told one by one. For counting ink, not for
// looking at: a sample is in or out, curves are lines, joins and caps of pens are left out and dashes are whole.
import type { Matrix } from '../base/matrix.js';
import type { FillRule, Segment } from '../model/drawing.js';

/** Told each sample inside, by its number: rows from the top. */
export type Visit = (at: number) => void;

type Point = readonly [x: number, y: number];
type VisitLine = (from: Point, to: Point) => void;

/** Samples that a curve's line is long, and the most lines of a curve. */
const LINE = 3;
const MOST_LINES = 16;
/** Samples looked at before a drawing is given up: beyond, a build would wait for it. */
const MOST_WORK = 100_000_000;

/** A grid of samples that paths are laid on. */
export class PathRaster {
  readonly columns: number;
  readonly rows: number;
  /** Changes of the winding number along each row; all 0 between two paths. */
  private readonly turns: Int32Array;
  private work = 0;
  private left = 0;
  private right = 0;
  private top = 0;
  private bottom = 0;

  constructor(columns: number, rows: number) {
    this.columns = columns;
    this.rows = rows;
    this.turns = new Int32Array((columns + 1) * rows);
    this.clear();
  }

  /** Whether there was too much to look at: what was told is not all. */
  get isSpent(): boolean {
    return this.work > MOST_WORK;
  }

  /** Counts samples that are looked at by others. */
  spend(samples: number): void {
    this.work += samples;
  }

  /** The inside of a path. */
  fill(segments: readonly Segment[], matrix: Matrix, rule: FillRule, visit: Visit): void {
    visitLines(segments, matrix, true, (from, to) =>
      this.edge(mapped(matrix, from), mapped(matrix, to)),
    );
    this.sweep(rule, visit);
    this.clear();
  }

  /** What a pen of a width in the path's own units passes over. */
  stroke(segments: readonly Segment[], matrix: Matrix, width: number, visit: Visit): void {
    visitLines(segments, matrix, false, (from, to) => this.bar(from, to, matrix, width / 2));
    this.sweep('nonzero', visit);
    this.clear();
  }

  /** The rectangle along a line, always turned the same way: where bars cross they must not cancel out. */
  private bar(from: Point, to: Point, matrix: Matrix, half: number): void {
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
    const length = Math.hypot(dx, dy);
    if (length === 0) return;
    const [nx, ny] = [(-dy / length) * half, (dx / length) * half];
    const corners: readonly Point[] = [
      [from[0] + nx, from[1] + ny],
      [to[0] + nx, to[1] + ny],
      [to[0] - nx, to[1] - ny],
      [from[0] - nx, from[1] - ny],
    ];
    const [a, b, c, d] = matrix;
    const around = corners.map((corner) => mapped(matrix, corner));
    if (a * d - b * c < 0) around.reverse();
    for (const [at, corner] of around.entries()) this.edge(corner, around[(at + 1) % 4] ?? corner);
  }

  /** Marks where an edge crosses the middles of rows. */
  private edge([x0, y0]: Point, [x1, y1]: Point): void {
    if (this.isSpent) return;
    this.work += 1;
    const isDown = y0 < y1;
    const [high, low] = isDown ? [y0, y1] : [y1, y0];
    const first = Math.max(0, Math.ceil(high - 0.5));
    const last = Math.min(this.rows, Math.ceil(low - 0.5));
    if (first >= last) return;
    this.work += last - first;
    this.top = Math.min(this.top, first);
    this.bottom = Math.max(this.bottom, last);
    const slope = (x1 - x0) / (y1 - y0);
    for (let row = first; row < last; row += 1) {
      const x = x0 + (row + 0.5 - y0) * slope;
      const column = Math.min(this.columns, Math.max(0, Math.ceil(x - 0.5)));
      this.left = Math.min(this.left, column);
      this.right = Math.max(this.right, column);
      const at = row * (this.columns + 1) + column;
      this.turns[at] = (this.turns[at] ?? 0) + (isDown ? 1 : -1);
    }
  }

  private sweep(rule: FillRule, visit: Visit): void {
    this.work += Math.max(0, this.bottom - this.top) * Math.max(0, this.right - this.left);
    for (let row = this.top; row < this.bottom; row += 1) {
      const start = row * (this.columns + 1);
      let winding = 0;
      for (let column = this.left; column <= this.right; column += 1) {
        winding += this.turns[start + column] ?? 0;
        this.turns[start + column] = 0;
        const isInside = rule === 'evenodd' ? winding % 2 !== 0 : winding !== 0;
        if (isInside && column < this.columns) visit(row * this.columns + column);
      }
    }
  }

  private clear(): void {
    [this.left, this.right] = [this.columns, 0];
    [this.top, this.bottom] = [this.rows, 0];
  }
}

/** Where a point of a path lies on the grid. */
export function mapped([a, b, c, d, e, f]: Matrix, [x, y]: Point): Point {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** The lines of a path in its own units; `isClosed`: open pieces are closed, as for an area. */
function visitLines(
  segments: readonly Segment[],
  matrix: Matrix,
  isClosed: boolean,
  visit: VisitLine,
): void {
  let start: Point = [0, 0];
  let at: Point = [0, 0];
  for (const segment of segments) {
    const end = endOf(segment) ?? start;
    if (segment[0] === 'C') visitCurve(at, segment, matrix, visit);
    else if (segment[0] !== 'M') visit(at, end);
    else {
      if (isClosed) visit(at, start);
      start = end;
    }
    at = end;
  }
  if (isClosed) visit(at, start);
}

/** Undefined: back at the start of the piece. */
function endOf(segment: Segment): Point | undefined {
  if (segment[0] === 'Z') return undefined;
  return segment[0] === 'C' ? [segment[5], segment[6]] : [segment[1], segment[2]];
}

function visitCurve(
  from: Point,
  [, x1, y1, x2, y2, x3, y3]: Extract<Segment, readonly ['C', ...unknown[]]>,
  matrix: Matrix,
  visit: VisitLine,
): void {
  const frame = [from, [x1, y1], [x2, y2], [x3, y3]] as const;
  const shown = frame.map((point) => mapped(matrix, point));
  const length = shown.reduce((sum, [x, y], index) => {
    const [px, py] = shown[index - 1] ?? [x, y];
    return sum + Math.hypot(x - px, y - py);
  }, 0);
  const count = Math.max(1, Math.min(MOST_LINES, Math.ceil(length / LINE)));
  let before = from;
  for (let step = 1; step <= count; step += 1) {
    const point = pointAt(frame, step / count);
    visit(before, point);
    before = point;
  }
}

function pointAt(frame: readonly [Point, Point, Point, Point], t: number): Point {
  const s = 1 - t;
  const along = (axis: 0 | 1): number =>
    s ** 3 * frame[0][axis] +
    3 * s * s * t * frame[1][axis] +
    3 * s * t * t * frame[2][axis] +
    t ** 3 * frame[3][axis];
  return [along(0), along(1)];
}
