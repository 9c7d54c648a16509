// Rules between stories. In: modules and classifieds of a page. Out: one box with all rules: hairlines in gutters, a thin rule over each story below another.
import type { GridRect } from '../base/geometry.js';
import { type Pt, roundPt } from '../base/units.js';
import type { Dummy, LinerSlot, Module } from '../model/dummy.js';
import type { Mark } from '../model/galley.js';
import type { Box } from '../model/page.js';
import type { Template } from '../model/template.js';
import { rectOfGrid, xOfColumn, yOfLine } from './axes.js';

/** Hairline in the gutter, rule over a story, in points. */
const HAIRLINE = 0.35;
const OVER_RULE = 0.5;

/** The rules of a page; undefined when it needs none. */
export function placeRules(dummy: Dummy, template: Template): Box | undefined {
  const blocks = dummy.modules.map(blockOf);
  const all = dummy.refer === undefined ? blocks : [...blocks, blockOf({ grid: dummy.refer.grid })];
  const marks = [
    ...blocks.flatMap(({ grid }) => ruleOver(grid, dummy.firstLine, template)),
    ...hairlinesBetween(all, template),
    ...hairlinesInClassifieds(dummy.liners, template),
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

/** A rectangle with the first L below its left and its right edge. */
interface Block {
  readonly grid: GridRect;
  readonly leftFoot: number;
  readonly rightFoot: number;
}

function blockOf({ grid, shape }: Pick<Module, 'grid'> & Partial<Pick<Module, 'shape'>>): Block {
  const feet = shape?.feet;
  return {
    grid,
    leftFoot: grid.line + (feet?.[0] ?? grid.lineSpan),
    rightFoot: grid.line + (feet?.at(-1) ?? grid.lineSpan),
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

/** A stretch of the gutter at the left of a column, from L to L. */
interface Stretch {
  readonly column: number;
  readonly top: number;
  readonly bottom: number;
}

/** L between two stretches of a gutter over which the hairline runs on: on one side a story ends there, on the other it does not. */
const RUN_OVER = 2;

/** Hairlines between neighbours, whole along each gutter. */
function hairlinesBetween(all: readonly Block[], template: Template): readonly Mark[] {
  const stretches = all
    .flatMap((block) => stretchesLeft(block, all))
    .sort((a, b) => a.column - b.column || a.top - b.top);
  const joined: Stretch[] = [];
  for (const next of stretches) {
    const last = joined.at(-1);
    const runsOn = last?.column === next.column && next.top - last.bottom <= RUN_OVER;
    if (last === undefined || !runsOn) joined.push(next);
    else joined[joined.length - 1] = { ...last, bottom: Math.max(last.bottom, next.bottom) };
  }
  const half = (template.gutterEm * template.bodySize) / 2;
  return joined.map(({ column, top, bottom }) =>
    hairline(
      xOfColumn(template, column) - half,
      yOfLine(template, top) + 1,
      yOfLine(template, bottom),
    ),
  );
}

/** What a story shares of the gutter at its left with each neighbour there. */
function stretchesLeft({ grid, leftFoot }: Block, all: readonly Block[]): readonly Stretch[] {
  const { column } = grid;
  return all.flatMap((other) => {
    if (other.grid.column + other.grid.columnSpan !== column) return [];
    const top = Math.max(grid.line, other.grid.line);
    const bottom = Math.min(leftFoot, other.rightFoot);
    return bottom > top ? [{ column, top, bottom }] : [];
  });
}

/** Hairlines in the gutters of a block of classifieds, as deep as its deepest column, and at its sides where it does not end at the page's edge. */
function hairlinesInClassifieds(slots: readonly LinerSlot[], template: Template): readonly Mark[] {
  const ads = slots.filter(({ role }) => role === 'classified');
  if (ads.length === 0) return [];
  const starts = [...new Set(ads.map((slot) => slot.x))].sort((a, b) => a - b).slice(1);
  const block = extentOf(slots);
  const { x, y, width } = template.body;
  const half = (template.gutterEm * template.bodySize) / 2;
  const inner = starts.flatMap((start) => {
    const gutter = start - half;
    return freeInGutter(gutter, slots, block.foot).map(([from, to]) =>
      hairline(roundPt(x + gutter), y + from, y + to),
    );
  });
  const sides = [
    ...(block.left > half ? [block.left - half] : []),
    ...(block.right < width - half ? [block.right + half] : []),
  ];
  return [
    ...inner,
    ...sides.map((side) => hairline(roundPt(x + side), y + block.top, y + block.foot)),
  ];
}

function extentOf(slots: readonly LinerSlot[]): {
  readonly left: Pt;
  readonly right: Pt;
  readonly top: Pt;
  readonly foot: Pt;
} {
  return {
    left: Math.min(...slots.map((slot) => slot.x)),
    right: Math.max(...slots.map((slot) => slot.x + slot.frame.width)),
    top: Math.min(...slots.map((slot) => slot.y)),
    foot: Math.max(...slots.map((slot) => slot.y + slot.frame.height)),
  };
}

/** The stretches of a gutter from the band down that nothing lies across: an ad of more than one column parts it. */
function freeInGutter(
  gutter: Pt,
  slots: readonly LinerSlot[],
  foot: Pt,
): readonly (readonly [Pt, Pt])[] {
  const across = slots
    .filter(({ x, frame }) => x < gutter && x + frame.width > gutter)
    .sort((a, b) => a.y - b.y);
  return across.flatMap(({ y, frame }, at) => {
    const from = y + frame.height;
    const to = across[at + 1]?.y ?? foot;
    return to > from ? [[from, to] as const] : [];
  });
}

function hairline(x: Pt, y1: Pt, y2: Pt): Mark {
  return { kind: 'rule', x1: x, y1, x2: x, y2, ink: 'black', thickness: HAIRLINE, dash: undefined };
}
