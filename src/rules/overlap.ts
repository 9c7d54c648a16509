// Boxes of different items never share area. In: pages. Out: each pair of items that overlap, once a page.
import { type Diagnostic, diagnose } from '../base/diagnostic.js';
import { overlaps } from '../base/geometry.js';
import type { Role } from '../model/dummy.js';
import type { Box, Page } from '../model/page.js';
import { HAIR } from './sides.js';
import type { PageEvidence } from './verdict.js';

/** Drawn over a whole area on purpose: rules between stories, tints under a box. */
const UNDERLYING: readonly Role[] = ['rule'];

/** Judges all pairs of boxes. */
export function checkOverlap({ pages }: PageEvidence): readonly Diagnostic[] {
  return pages.flatMap(overlapsOn);
}

function overlapsOn(page: Page): readonly Diagnostic[] {
  const boxes = page.boxes.filter((box) => !UNDERLYING.includes(box.role));
  const found = new Map<string, Diagnostic>();
  boxes.forEach((box, at) => {
    for (const other of boxes.slice(at + 1)) {
      if (box.item === other.item || !overlaps(box.rect, other.rect, HAIR)) continue;
      found.set(`${box.item}|${other.item}`, finding(box, other, page.id));
    }
  });
  return [...found.values()];
}

function finding(box: Box, other: Box, page: string): Diagnostic {
  const params = { item: box.item, other: other.item };
  return diagnose('rules/overlap', params, { span: box.from ?? other.from, page });
}
