// Rules between stories. In: modules of a page. Out: one box with all rules: hairlines in gutters, a thin rule over each story below another.
import type { GridRect } from '../base/geometry.js';
import type { Dummy } from '../model/dummy.js';
import type { Mark } from '../model/galley.js';
import type { Box } from '../model/page.js';
import type { Template } from '../model/template.js';
import { rectOfGrid, xOfColumn, yOfLine } from './axes.js';

/** Hairline in the gutter, rule over a story, in points. */
const HAIRLINE = 0.35;
const OVER_RULE = 0.5;

/** The rules of a page; undefined when it needs none. */
export function placeRules(dummy: Dummy, template: Template): Box | undefined {
  const grids = dummy.modules.map((module) => module.grid);
  const all = dummy.refer === undefined ? grids : [...grids, dummy.refer.grid];
  const marks = [
    ...grids.flatMap((grid) => ruleOver(grid, dummy.firstLine, template)),
    ...all.flatMap((grid) => hairlineLeft(grid, all, template)),
  ];
  if (marks.length === 0) return undefined;
  const { x, y, width, height } = template.body;
  const rect = { x, y, width, height };
  return {
    item: 'furniture/rules',
    role: 'rule',
    rect,
    writing: 'horizontal',
    lines: [],
    marks,
    from: undefined,
  };
}

function ruleOver(grid: GridRect, firstLine: number, template: Template): readonly Mark[] {
  if (grid.line <= firstLine) return [];
  const rect = rectOfGrid(template, grid);
  const y = yOfLine(template, grid.line) - template.leading * 0.4;
  return [
    {
      kind: 'rule',
      x1: rect.x,
      y1: y,
      x2: rect.x + rect.width,
      y2: y,
      ink: 'black',
      thickness: OVER_RULE,
      dash: undefined,
    },
  ];
}

/** A hairline at the left of a story, as deep as it or as its left neighbours, whichever ends first. */
function hairlineLeft(
  grid: GridRect,
  all: readonly GridRect[],
  template: Template,
): readonly Mark[] {
  if (grid.column === 0) return [];
  const neighbours = all.filter((other) => other.column + other.columnSpan === grid.column);
  const x = xOfColumn(template, grid.column) - (template.gutterEm * template.bodySize) / 2;
  return neighbours.flatMap((other) => {
    const top = Math.max(grid.line, other.line);
    const bottom = Math.min(grid.line + grid.lineSpan, other.line + other.lineSpan);
    if (bottom <= top) return [];
    const mark: Mark = {
      kind: 'rule',
      x1: x,
      y1: yOfLine(template, top) + 1,
      x2: x,
      y2: yOfLine(template, bottom),
      ink: 'black',
      thickness: HAIRLINE,
      dash: undefined,
    };
    return [mark];
  });
}
