// The viewport of an SVG. In: the root element. Out: how large it is shown, and the matrix from its units to that.
import type { Matrix } from '../base/matrix.js';
import { readLength } from './outlines.js';
import type { Element } from './read-xml.js';

/** A view box, and the size that it is shown at, in user units. */
export interface ViewBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly shownWidth: number;
  readonly shownHeight: number;
}

/** Reads the root's sizes; undefined = it has none. */
export function readViewBox({ attributes }: Element): ViewBox | undefined {
  const numbers = (attributes.get('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [x = 0, y = 0, boxWidth = 0, boxHeight = 0] =
    numbers.length === 4 && numbers.every(Number.isFinite) ? numbers : [];
  const hasBox = boxWidth > 0 && boxHeight > 0;
  const [written, writtenHeight] = [
    readLength(attributes.get('width')),
    readLength(attributes.get('height')),
  ];
  const ratio = hasBox ? boxWidth / boxHeight : undefined;
  const shownWidth =
    written ??
    (writtenHeight !== undefined && ratio !== undefined ? writtenHeight * ratio : boxWidth);
  const shownHeight =
    writtenHeight ?? (written !== undefined && ratio !== undefined ? written / ratio : boxHeight);
  if (!(shownWidth > 0 && shownHeight > 0)) return undefined;
  const [width, height] = hasBox ? [boxWidth, boxHeight] : [shownWidth, shownHeight];
  return { x, y, width, height, shownWidth, shownHeight };
}

/** The matrix of `preserveAspectRatio` (SVG 2, 8.2). */
export function viewportOf({ attributes }: Element, box: ViewBox): Matrix {
  const [align = 'xMidYMid', meet] = (attributes.get('preserveAspectRatio') ?? 'xMidYMid')
    .trim()
    .split(/\s+/);
  const [sx, sy] = [box.shownWidth / box.width, box.shownHeight / box.height];
  if (align === 'none') return [sx, 0, 0, sy, -box.x * sx, -box.y * sy];
  const scale = meet === 'slice' ? Math.max(sx, sy) : Math.min(sx, sy);
  const share = (name: string): number => (name === 'Min' ? 0 : name === 'Max' ? 1 : 0.5);
  const left = (box.shownWidth - box.width * scale) * share(align.slice(1, 4));
  const top = (box.shownHeight - box.height * scale) * share(align.slice(5, 8));
  return [scale, 0, 0, scale, left - box.x * scale, top - box.y * scale];
}
