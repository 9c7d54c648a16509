// The page's grid as arithmetic: spans of basic columns and declared broken columns 破欄. In: template. Out: widths in points.
import type { Pt } from '../base/units.js';
import type { Template } from '../model/template.js';

/** Legs that a module of some columns may be set in: `count` legs of `measure` points, parted by the gutter. */
export interface LegGrid {
  readonly count: number;
  readonly measure: Pt;
}

/** Width of one basic column. */
export function columnWidth(template: Template): Pt {
  return template.columnEm * template.bodySize;
}

/** Width of the gutter between columns. */
export function gutterWidth(template: Template): Pt {
  return template.gutterEm * template.bodySize;
}

/** Width of `columns` basic columns with the gutters between them (rule RG04). */
export function spanWidth(template: Template, columns: number): Pt {
  return columns * columnWidth(template) + (columns - 1) * gutterWidth(template);
}

/** Left edge of a basic column, from the type area's edge. */
export function columnX(template: Template, column: number): Pt {
  return column * (columnWidth(template) + gutterWidth(template));
}

/** Legs of basic columns over a span. */
export function basicLegs(template: Template, columns: number): LegGrid {
  return { count: columns, measure: columnWidth(template) };
}

/**
 * Broken columns over a span: fewer, wider legs whose measure is a whole number of em (RG01), between one and a half and two
 * basic columns wide. Undefined where the span cannot be divided so.
 */
export function brokenLegs(template: Template, columns: number): LegGrid | undefined {
  const spanEm = columns * template.columnEm + (columns - 1) * template.gutterEm;
  for (let count = columns - 1; count >= 1; count -= 1) {
    const em = (spanEm - (count - 1) * template.gutterEm) / count;
    const isWide = em >= template.columnEm * 1.4 && em <= template.columnEm * 2.2;
    if (Number.isInteger(em) && isWide) return { count, measure: em * template.bodySize };
  }
  return undefined;
}

/** Width over `legs` neighbouring legs of a leg grid. */
export function legsWidth(template: Template, grid: LegGrid, legs: number): Pt {
  return legs * grid.measure + (legs - 1) * gutterWidth(template);
}
