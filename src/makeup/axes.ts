// The one place where logical grid positions become x and y on the trimmed page. In: grid and template. Out: points.
import type { GridRect, Rect } from '../base/geometry.js';
import { type Pt, roundPt } from '../base/units.js';
import type { HungLine } from '../model/galley.js';
import type { PlacedLine } from '../model/page.js';
import type { Template } from '../model/template.js';

/** Left edge of a basic column. */
export function xOfColumn(template: Template, column: number): Pt {
  const step = (template.columnEm + template.gutterEm) * template.bodySize;
  return roundPt(template.body.x + column * step);
}

/** Width over some basic columns. */
export function widthOfColumns(template: Template, columns: number): Pt {
  const gutters = (columns - 1) * template.gutterEm;
  return (columns * template.columnEm + gutters) * template.bodySize;
}

/** Top of a body line. */
export function yOfLine(template: Template, line: number): Pt {
  return roundPt(template.body.y + line * template.leading);
}

/** Baseline of a body line: every text of the page stands on one (rule RG07), or on a set fraction of one. */
export function baselineOfLine(template: Template, line: number): Pt {
  return roundPt(yOfLine(template, line) + template.baselineDrop * template.bodySize);
}

/** A grid rectangle on the page. */
export function rectOfGrid(template: Template, grid: GridRect): Rect {
  return {
    x: xOfColumn(template, grid.column),
    y: yOfLine(template, grid.line),
    width: widthOfColumns(template, grid.columnSpan),
    height: grid.lineSpan * template.leading,
  };
}

/** Lines hung from the baseline of body line `line`, at `x`. */
export function placeHung(
  template: Template,
  lines: readonly HungLine[],
  at: { readonly x: Pt; readonly line: number },
): readonly PlacedLine[] {
  const baseline = baselineOfLine(template, at.line);
  return lines.map(({ line, dy }) => ({
    line,
    x: roundPt(at.x + line.x),
    baseline: roundPt(baseline + dy),
  }));
}
