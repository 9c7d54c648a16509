// RG01 and RG07: legs on the columns, body lines on the baseline grid. In: pages. Out: findings, at most one a rule and box.
import { type Diagnostic, diagnose } from '../base/diagnostic.js';
import { contains } from '../base/geometry.js';
import { type Pt, roundPt } from '../base/units.js';
import type { Box, Page } from '../model/page.js';
import type { Template } from '../model/template.js';
import { type Evidence, HAIR } from './verdict.js';

/** A baseline may be off the grid by this many points. */
const OFF_GRID: Pt = 0.25;

/** Judges every leg. */
export function checkGrid({ pages, template }: Evidence): readonly Diagnostic[] {
  return pages.flatMap((page) =>
    page.boxes
      .filter((box) => box.role === 'leg')
      .flatMap((box) => [...onColumns(box, page, template), ...onBaselines(box, page)]),
  );
}

/** A leg stands in the type area, is a whole number of em wide, holds its lines, and if it is one basic column wide it stands on one. */
function onColumns(box: Box, page: Page, template: Template): readonly Diagnostic[] {
  const { rect } = box;
  const ems = rect.width / template.bodySize;
  const isWholeEm = Math.abs(ems - Math.round(ems)) * template.bodySize <= HAIR;
  const isInside = contains(page.body, rect, HAIR);
  const isBasic = page.columns.every((column) => Math.abs(column.width - rect.width) <= HAIR);
  const isOnColumn = !isBasic || page.columns.some((column) => Math.abs(column.x - rect.x) <= HAIR);
  const holdsLines = box.lines.every(
    ({ x, line }) => x >= rect.x - HAIR && x + line.width <= rect.x + rect.width + HAIR,
  );
  if (isWholeEm && isInside && isOnColumn && holdsLines) return [];
  const params = { item: box.item, x: roundPt(rect.x), width: roundPt(rect.width) };
  return [diagnose('rules/RG01', params, { span: box.from, page: page.id })];
}

function onBaselines(box: Box, page: Page): readonly Diagnostic[] {
  const { first, step } = page.baseline;
  const off = (baseline: Pt): Pt => {
    const lines = (baseline - first) / step;
    return roundPt(Math.abs(lines - Math.round(lines)) * step);
  };
  const stray = box.lines.find(({ baseline }) => off(baseline) > OFF_GRID);
  if (stray === undefined) return [];
  const params = { item: box.item, off: off(stray.baseline), text: stray.line.text.trim() };
  const span = stray.line.span ?? box.from;
  return [diagnose('rules/RG07', params, { span, page: page.id })];
}
