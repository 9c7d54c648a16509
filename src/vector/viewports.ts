// The viewport of an SVG. In: the root element, its view box. Out: the matrix from its units to the size it is shown at.
import type { Matrix } from '../base/matrix.js';
import type { Element } from '../base/read-xml.js';
import type { ViewBox } from '../base/view-box.js';

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
