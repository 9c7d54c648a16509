// Basic shapes of SVG as paths (SVG 2, chapter 10). In: an element. Out: its segments; undefined = its numbers cannot be read.
import type { Element } from '../base/read-xml.js';
import type { Segment } from '../model/drawing.js';
import { type Along, isShare, lengthIn, type Viewport } from './lengths.js';
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

/** The lengths of basic shapes, and what each runs along. */
const LENGTHS: readonly (readonly [string, Along])[] = [
  ['x', 'width'],
  ['y', 'height'],
  ['width', 'width'],
  ['height', 'height'],
  ['cx', 'width'],
  ['cy', 'height'],
  ['r', 'diagonal'],
  ['rx', 'width'],
  ['ry', 'height'],
  ['x1', 'width'],
  ['y1', 'height'],
  ['x2', 'width'],
  ['y2', 'height'],
];

/** Whether an outline hangs on the room that its element stands in. */
export function hasShares({ attributes }: Element): boolean {
  return LENGTHS.some(([name]) => isShare(attributes.get(name)));
}

/** The outline of a drawn element; `room` = the viewport around it, where it is known. */
export function outlineOf(
  { name, attributes }: Element,
  room: Viewport | undefined,
): readonly Segment[] | undefined {
  if (name === 'path') return readPath(attributes.get('d') ?? '');
  if (name === 'polyline' || name === 'polygon') {
    const points = (attributes.get('points') ?? '').trim();
    return points === '' ? [] : readPath(`M${points}${name === 'polygon' ? 'Z' : ''}`);
  }
  const lengths = new Map(
    LENGTHS.map(([key, along]) => {
      const written = attributes.get(key) ?? 'auto';
      return [key, written === 'auto' ? 0 : lengthIn(written, room, along)] as const;
    }),
  );
  if ([...lengths.values()].includes(undefined)) return undefined;
  const of = (key: string): number => lengths.get(key) ?? 0;
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
