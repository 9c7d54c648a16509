// How much ink a drawing lays where, told from its paths: no renderer is asked. In: an order, the drawings. Out: its ink as of a picture.
import { combined, type Matrix } from '../base/matrix.js';
import type { Clip, Drawing, Paint, Segment, Shape } from '../model/drawing.js';
import type { InkMap, PictureOrder } from '../model/picture.js';
import type { Drawings, DrawnSamples } from './drawings.js';
import { OVERPRINTED_BELOW } from './marks.js';
import { mapped, PathRaster, type Visit } from './path-raster.js';

/** Samples a millimetre, and the most along a side. */
const PER_MM = 4;
const MOST_ALONG = 600;
const MM_PER_POINT = 25.4 / 72;
const FULL = 255;

/** The ink of an ordered part of a drawing; undefined = it was not read, or is too much to look at. */
export function inkOfDrawing(order: PictureOrder, drawings: Drawings): InkMap | undefined {
  const drawing = drawings.byPath.get(order.file.path);
  const samples = drawing === undefined ? undefined : sample(drawing, order, drawings);
  return samples === undefined ? undefined : drawings.mapInk(samples, order);
}

function sample(
  drawing: Drawing,
  order: PictureOrder,
  drawings: Drawings,
): DrawnSamples | undefined {
  const painter = new Painter(drawing, order, drawings);
  for (const shape of drawing.shapes) {
    painter.paint(shape);
    if (painter.raster.isSpent) return undefined;
  }
  const { bytes, raster } = painter;
  return { inks: 'cmyk', width: raster.columns, height: raster.rows, bytes };
}

/** Four inks of one paint, 0…255. */
type Parts = readonly [number, number, number, number];

class Painter {
  readonly raster: PathRaster;
  readonly bytes: Uint8Array;
  private readonly order: PictureOrder;
  private readonly drawings: Drawings;
  private readonly toGrid: Matrix;
  /** Points in a sample. */
  private readonly points: number;
  private clips: readonly Clip[] = [];
  /** Samples that the last clips leave; undefined = all. */
  private kept: Uint8Array | undefined;

  constructor(drawing: Drawing, order: PictureOrder, drawings: Drawings) {
    const { crop, width, height } = order;
    this.raster = new PathRaster(samplesAlong(width), samplesAlong(height));
    const { columns, rows } = this.raster;
    this.bytes = new Uint8Array(4 * columns * rows);
    this.order = order;
    this.drawings = drawings;
    const [sx, sy] = [columns / crop.width, rows / crop.height];
    this.toGrid = [sx / drawing.width, 0, 0, sy / drawing.height, -crop.x * sx, -crop.y * sy];
    this.points = Math.sqrt((width * height) / (columns * rows));
  }

  paint({ segments, matrix, fill, stroke, clips }: Shape): void {
    this.clipBy(clips);
    const toGrid = combined(this.toGrid, matrix);
    const lay = (parts: Parts, isOver: boolean, tell: (visit: Visit) => void): void => {
      let isSeen = false;
      const ink: Visit = (at) => {
        isSeen = true;
        this.ink(at, parts, isOver);
      };
      tell(ink);
      // What slips between the samples has its spot too: a plate must not be forgotten for it.
      if (!isSeen) this.inkAt(firstOf(segments, toGrid), ink);
    };
    if (fill !== undefined) {
      lay(this.partsOf(fill.paint), false, (visit) =>
        this.raster.fill(segments, toGrid, fill.rule, visit),
      );
    }
    if (stroke !== undefined) {
      const parts = this.partsOf(stroke.paint);
      const thickness = stroke.width * scaleOf(toGrid) * this.points;
      lay(parts, isSolidBlack(parts) && thickness < OVERPRINTED_BELOW, (visit) =>
        this.raster.stroke(segments, toGrid, stroke.width, visit),
      );
    }
  }

  private partsOf(paint: Paint): Parts {
    const { c, m, y, k } = this.drawings.inkOf(paint, this.order.isColor);
    const part = (percent: number): number => Math.round((percent * FULL) / 100);
    return [part(c), part(m), part(y), part(k)];
  }

  private ink(at: number, parts: Parts, isOver: boolean): void {
    if (this.kept?.[at] === 0) return;
    for (let ink = isOver ? 3 : 0; ink < 4; ink += 1) this.bytes[4 * at + ink] = parts[ink] ?? 0;
  }

  private inkAt([x, y]: readonly [number, number], ink: Visit): void {
    const [column, row] = [Math.floor(x), Math.floor(y)];
    const { columns, rows } = this.raster;
    if (column >= 0 && column < columns && row >= 0 && row < rows) ink(row * columns + column);
  }

  private clipBy(clips: readonly Clip[]): void {
    if (isAlike(clips, this.clips)) return;
    this.clips = clips;
    this.kept = undefined;
    for (const { segments, matrix, rule } of clips) {
      const before: Uint8Array | undefined = this.kept;
      const inside = new Uint8Array(this.bytes.length / 4);
      this.raster.spend(inside.length);
      this.raster.fill(segments, combined(this.toGrid, matrix), rule, (at) => {
        inside[at] = before?.[at] ?? 1;
      });
      this.kept = inside;
    }
  }
}

/** Whether two lists cut alike: a clip that many shapes name has one outline, and is laid over the grid once. */
function isAlike(one: readonly Clip[], other: readonly Clip[]): boolean {
  if (one === other) return true;
  return (
    one.length === other.length &&
    one.every((clip, at) => {
      const twin = other[at];
      const isSame = twin?.segments === clip.segments && twin.rule === clip.rule;
      return isSame && clip.matrix.every((part, index) => part === twin.matrix[index]);
    })
  );
}

function samplesAlong(points: number): number {
  return Math.max(1, Math.min(MOST_ALONG, Math.round(points * MM_PER_POINT * PER_MM)));
}

function scaleOf([a, b, c, d]: Matrix): number {
  return Math.sqrt(Math.abs(a * d - b * c));
}

function isSolidBlack([c, m, y, k]: Parts): boolean {
  return c + m + y === 0 && k === FULL;
}

function firstOf([first]: readonly Segment[], matrix: Matrix): readonly [number, number] {
  return first === undefined || first[0] === 'Z'
    ? [Number.NaN, Number.NaN]
    : mapped(matrix, [first[1], first[2]]);
}
