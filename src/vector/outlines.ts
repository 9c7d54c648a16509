// Basic shapes of SVG as paths (SVG 2, chapter 10). In: an element. Out: its segments; undefined = its numbers cannot be read.
import type { Element } from '../base/read-xml.js';
import { readLength } from '../base/view-box.js';
import type { Segment } from '../model/drawing.js';
import { readPath } from './path-data.js';

/** Elements that are drawn. */
export const OUTLINED: ReadonlySet<string> = new Set([
  'path',
  'rect',
  'circle',
  'ellipse',
  'line',
  'polyline',
  'polygon',
]);

/** The outline of a drawn element. */
export function outlineOf({ name, attributes }: Element): readonly Segment[] | undefined {
  if (name === 'path') return readPath(attributes.get('d') ?? '');
  if (name === 'polyline' || name === 'polygon') {
    const points = (attributes.get('points') ?? '').trim();
    return points === '' ? [] : readPath(`M${points}${name === 'polygon' ? 'Z' : ''}`);
  }
  const of = (key: string): number => {
    const written = attributes.get(key);
    return written === undefined || written === 'auto' ? 0 : (readLength(written) ?? Number.NaN);
  };
  const lengths = [
    'x',
    'y',
    'width',
    'height',
    'cx',
    'cy',
    'r',
    'rx',
    'ry',
    'x1',
    'y1',
    'x2',
    'y2',
  ];
  if (lengths.some((key) => Number.isNaN(of(key)))) return undefined;
  if (name === 'line') return readPath(`M${of('x1')} ${of('y1')}L${of('x2')} ${of('y2')}`);
  if (name === 'rect') return rectangle(of, attributes.has('rx'), attributes.has('ry'));
  return name === 'circle' ? ellipse(of, 'r', 'r') : ellipse(of, 'rx', 'ry');
}

function ellipse(
  of: (key: string) => number,
  across: string,
  down: string,
): readonly Segment[] | undefined {
  const [x, y, rx, ry] = [of('cx'), of('cy'), of(across), of(down)];
  if (rx <= 0 || ry <= 0) return [];
  const half = `${rx} ${ry} 0 1 1`;
  return readPath(`M${x - rx} ${y}A${half} ${x + rx} ${y}A${half} ${x - rx} ${y}Z`);
}

function rectangle(
  of: (key: string) => number,
  hasRx: boolean,
  hasRy: boolean,
): readonly Segment[] | undefined {
  const [x, y, width, height] = [of('x'), of('y'), of('width'), of('height')];
  if (width <= 0 || height <= 0) return [];
  const rx = Math.min(hasRx ? of('rx') : of('ry'), width / 2);
  const ry = Math.min(hasRy ? of('ry') : of('rx'), height / 2);
  if (!(rx > 0 && ry > 0)) return readPath(`M${x} ${y}h${width}v${height}h${-width}z`);
  const corner = (dx: number, dy: number): string => `a${rx} ${ry} 0 0 1 ${dx} ${dy}`;
  const [across, down] = [width - 2 * rx, height - 2 * ry];
  return readPath(
    `M${x + rx} ${y}h${across}${corner(rx, ry)}v${down}${corner(-rx, ry)}h${-across}${corner(-rx, -ry)}v${-down}${corner(rx, -ry)}z`,
  );
}
