// Places of ads in points, as a lock tells them. In: ads where they stand. Out: whether that is where they should be, or may.
import type { Rect } from '../base/geometry.js';
import type { AdSlot } from '../model/dummy.js';
import type { LockedAd } from '../model/lock.js';
import type { Template } from '../model/template.js';
import type { PageSpec } from './assign-pages.js';

/** What places in points may differ by and be the same. */
export const SLACK = 0.05;

/** Whether ads stand where a lock has them, and no other with them. */
export function isAt(slots: readonly AdSlot[], entries: readonly LockedAd[]): boolean {
  return (
    slots.length === entries.length &&
    entries.every(({ file, column, top }) =>
      slots.some(
        (slot) => slot.ad.id === file && slot.column === column && Math.abs(slot.y - top) < SLACK,
      ),
    )
  );
}

/** Whether an ad stands in the part of its page that is for copy and ads. */
export function isInside(slot: AdSlot & Rect, page: PageSpec, template: Template): boolean {
  return (
    slot.column + slot.columnSpan <= template.columns &&
    slot.y >= page.firstLine * template.leading - SLACK &&
    slot.y + slot.height <= template.body.height + SLACK
  );
}
