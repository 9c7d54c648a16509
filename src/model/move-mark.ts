// A mark set down elsewhere. In: a mark, a way. Out: the same mark there.
import type { Pt } from '../base/units.js';
import type { Mark } from './galley.js';

/** The mark `dx` further right and `dy` further down. */
export function moveMark(mark: Mark, dx: Pt, dy: Pt): Mark {
  if (mark.kind === 'rule') {
    return { ...mark, x1: mark.x1 + dx, x2: mark.x2 + dx, y1: mark.y1 + dy, y2: mark.y2 + dy };
  }
  return { ...mark, rect: { ...mark.rect, x: mark.rect.x + dx, y: mark.rect.y + dy } };
}
