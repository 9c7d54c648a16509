// How much ink a glyph lays. In: outline records of a TrueType face. Out: the area inside the outline, in square font units.
// Contours that run the other way (counters) count against it; composites are the sum of their parts, as fonts draw them apart.
import { componentPlaces, componentScale } from './composites.js';

/** Where outlines come from. */
interface Outlines {
  outlineOf(glyph: number): DataView;
}

/** Deeper nesting than any font has; a circle of composites ends here. */
const DEEPEST = 8;
const HEADER = 10;
/** Flags of a point (OpenType specification, glyf, simple glyphs). */
const POINT = { onCurve: 1, xShort: 2, yShort: 4, repeat: 8, xSame: 16, ySame: 32 };

interface Point {
  readonly x: number;
  readonly y: number;
  readonly isOn: boolean;
}

/** The area of a glyph. */
export function outlineArea(outlines: Outlines, glyph: number): number {
  return Math.abs(signedArea(outlines, glyph, DEEPEST));
}

function signedArea(outlines: Outlines, glyph: number, depth: number): number {
  const outline = outlines.outlineOf(glyph);
  if (outline.byteLength < HEADER || depth === 0) return 0;
  if (outline.getInt16(0) < 0) {
    return componentPlaces(outline)
      .map(
        (at) =>
          componentScale(outline, at) * signedArea(outlines, outline.getUint16(at), depth - 1),
      )
      .reduce((sum, area) => sum + area, 0);
  }
  return contoursOf(outline).reduce((sum, contour) => sum + contourArea(contour), 0);
}

/** Shoelace formula over the points of a quadratic contour: on-curve points and the middles of neighbouring control points bound a
 * polygon; each curve adds two thirds of the triangle of its ends and its control point. */
function contourArea(points: readonly Point[]): number {
  let area = 0;
  for (const [index, point] of points.entries()) {
    if (point.isOn) {
      const next = points[(index + 1) % points.length] ?? point;
      if (next.isOn) area += cross(point, next) / 2;
      continue;
    }
    const from = endBeside(point, points[(index + points.length - 1) % points.length] ?? point);
    const to = endBeside(point, points[(index + 1) % points.length] ?? point);
    const triangle = (cross(from, point) + cross(point, to) + cross(to, from)) / 2;
    area += cross(from, to) / 2 + (triangle * 2) / 3;
  }
  return area;
}

/** Where a curve ends: at its neighbour on the curve, or half way to the next control point. */
function endBeside(control: Point, neighbour: Point): Point {
  if (neighbour.isOn) return neighbour;
  return { x: (control.x + neighbour.x) / 2, y: (control.y + neighbour.y) / 2, isOn: true };
}

function cross(a: Point, b: Point): number {
  return a.x * b.y - b.x * a.y;
}

function contoursOf(outline: DataView): readonly (readonly Point[])[] {
  const count = outline.getInt16(0);
  const ends = Array.from({ length: count }, (_, index) => outline.getUint16(HEADER + 2 * index));
  const total = (ends.at(-1) ?? -1) + 1;
  const instructions = HEADER + 2 * count;
  const { flags, at } = readFlags(
    outline,
    instructions + 2 + outline.getUint16(instructions),
    total,
  );
  const across = readPlaces({ outline, at, flags }, POINT.xShort, POINT.xSame);
  const up = readPlaces({ outline, at: across.at, flags }, POINT.yShort, POINT.ySame);
  const points = flags.map((flag, index) => ({
    x: across.places[index] ?? 0,
    y: up.places[index] ?? 0,
    isOn: (flag & POINT.onCurve) !== 0,
  }));
  return ends.map((end, index) => points.slice((ends[index - 1] ?? -1) + 1, end + 1));
}

function readFlags(
  outline: DataView,
  start: number,
  total: number,
): { readonly flags: readonly number[]; readonly at: number } {
  const flags: number[] = [];
  let at = start;
  while (flags.length < total) {
    const flag = outline.getUint8(at);
    at += 1;
    flags.push(flag);
    if ((flag & POINT.repeat) === 0) continue;
    for (let times = outline.getUint8(at); times > 0; times -= 1) flags.push(flag);
    at += 1;
  }
  return { flags, at };
}

function readPlaces(
  {
    outline,
    at,
    flags,
  }: { readonly outline: DataView; readonly at: number; readonly flags: readonly number[] },
  short: number,
  same: number,
): { readonly places: readonly number[]; readonly at: number } {
  const places: number[] = [];
  let [next, place] = [at, 0];
  for (const flag of flags) {
    if ((flag & short) !== 0) {
      place += (flag & same) === 0 ? -outline.getUint8(next) : outline.getUint8(next);
      next += 1;
    } else if ((flag & same) === 0) {
      place += outline.getInt16(next);
      next += 2;
    }
    places.push(place);
  }
  return { places, at: next };
}
