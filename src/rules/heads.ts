// RH01 and RH09: every part of an article has its head, and no head is wider than its columns. In: pages. Out: findings.
import { type Diagnostic, diagnose } from '../base/diagnostic.js';
import { roundPt } from '../base/units.js';
import type { Role } from '../model/dummy.js';
import type { Box, Page } from '../model/page.js';
import { articlesOn, type Evidence, HAIR } from './verdict.js';

const HEADS: readonly Role[] = ['headline', 'jumphead'];

/** Judges the heads of all pages. */
export function checkHeads({ pages, issue }: Evidence): readonly Diagnostic[] {
  return pages.flatMap((page) => [
    ...articlesOn(page, issue).flatMap(({ id, title }) => {
      const hasHead = page.boxes.some(
        (box) => box.item === id && HEADS.includes(box.role) && box.lines.length > 0,
      );
      return hasHead
        ? []
        : [diagnose('rules/RH01', { item: id }, { span: title.span, page: page.id })];
    }),
    ...page.boxes.filter((box) => HEADS.includes(box.role)).flatMap((box) => headFits(box, page)),
  ]);
}

function headFits(box: Box, page: Page): readonly Diagnostic[] {
  const right = box.rect.x + box.rect.width;
  const wide = box.lines.find(({ x, line }) => x + line.width > right + HAIR);
  if (wide === undefined) return [];
  const over = roundPt(wide.x + wide.line.width - right);
  const params = { item: box.item, over, text: wide.line.text };
  return [diagnose('rules/RH09', params, { span: wide.line.span ?? box.from, page: page.id })];
}
