// Arcs of SVG as curves (SVG 2, appendix B.2). In: an arc from point to point. Out: cubic curves, at most a quarter turn each.
import type { Segment } from '../model/drawing.js';

/** An arc's end, radii, turn in degrees and flags, as the path command `A` gives them. */
export interface Arc {
  readonly rx: number;
  readonly ry: number;
  readonly turn: number;
  readonly isLarge: boolean;
  readonly isSweep: boolean;
  readonly x: number;
  readonly y: number;
}

/** The arc's curves from `x0`, `y0`. */
export function curvesOf(x0: number, y0: number, arc: Arc): readonly Segment[] {
  const { x, y } = arc;
  let [rx, ry] = [Math.abs(arc.rx), Math.abs(arc.ry)];
  if (rx === 0 || ry === 0 || (x === x0 && y === y0)) return [['L', x, y]];
  const phi = (arc.turn * Math.PI) / 180;
  const [sin, cos] = [Math.sin(phi), Math.cos(phi)];
  const [dx, dy] = [(x0 - x) / 2, (y0 - y) / 2];
  const [px, py] = [cos * dx + sin * dy, cos * dy - sin * dx];
  const lambda = (px / rx) ** 2 + (py / ry) ** 2;
  if (lambda > 1) [rx, ry] = [rx * Math.sqrt(lambda), ry * Math.sqrt(lambda)];
  const over = (rx * ry) ** 2 - (rx * py) ** 2 - (ry * px) ** 2;
  const sign = arc.isLarge === arc.isSweep ? -1 : 1;
  const root = sign * Math.sqrt(Math.max(0, over / ((rx * py) ** 2 + (ry * px) ** 2)));
  const [qx, qy] = [(root * rx * py) / ry, (-root * ry * px) / rx];
  const [cx, cy] = [cos * qx - sin * qy + (x0 + x) / 2, sin * qx + cos * qy + (y0 + y) / 2];
  const start = Math.atan2((py - qy) / ry, (px - qx) / rx);
  let sweep = Math.atan2((-py - qy) / ry, (-px - qx) / rx) - start;
  if (arc.isSweep && sweep < 0) sweep += 2 * Math.PI;
  if (!arc.isSweep && sweep > 0) sweep -= 2 * Math.PI;
  const place = (u: number, v: number): readonly [number, number] => [
    cx + cos * rx * u - sin * ry * v,
    cy + sin * rx * u + cos * ry * v,
  ];
  return quarters(start, sweep, place);
}

type Placing = (u: number, v: number) => readonly [number, number];

function quarters(start: number, sweep: number, place: Placing): readonly Segment[] {
  const count = Math.max(1, Math.ceil(Math.abs(sweep) / (Math.PI / 2) - 1e-9));
  const step = sweep / count;
  const reach = (4 / 3) * Math.tan(step / 4);
  return Array.from({ length: count }, (_, index): Segment => {
    const from = start + index * step;
    const to = from + step;
    const [c1, s1, c2, s2] = [Math.cos(from), Math.sin(from), Math.cos(to), Math.sin(to)];
    return [
      'C',
      ...place(c1 - reach * s1, s1 + reach * c1),
      ...place(c2 + reach * s2, s2 - reach * c2),
      ...place(c2, s2),
    ];
  });
}
