// Set rows of an ad → a stack in its panel: aligned, the white shared out between groups. In: a fitting and a panel. Out: lines and rules at their places.
import type { Rect } from '../base/geometry.js';
import { type Pt, roundPt } from '../base/units.js';
import type { FramedLine, Mark } from '../model/galley.js';
import type { FittedGroup } from './ad-cost.js';
import { bandAir, columnGap, type Fitting, groupGap } from './ad-fit.js';
import type { Group } from './ad-groups.js';
import { columnsOf } from './ad-limits.js';
import { type SetRow, setRow } from './ad-lines.js';
import type { Manner } from './ad-manner.js';

/** Where a stack of groups stands. */
export interface Panel {
  /** Room for text. With a band its top is the frame's. */
  readonly rect: Rect;
  /** White on black: nothing, the whole panel, or its head on a band of this left and width. */
  readonly reversed: 'none' | 'whole' | { readonly x: Pt; readonly width: Pt };
}

/** Lines and marks in place. */
export interface Stacked {
  readonly lines: readonly FramedLine[];
  readonly marks: readonly Mark[];
  /** Points by which the lines are deeper than the panel; 0 = they fit. */
  readonly over: Pt;
}

interface SetGroup {
  readonly group: Group;
  readonly rows: readonly SetRow[];
  readonly columns: number;
  readonly columnWidth: Pt;
  readonly depth: Pt;
  readonly band: Pt;
}

/** Shares of the white left over. */
const BETWEEN_GROUPS = 1;
const BETWEEN_ROWS = 0.22;
const AT_ENDS = 0.4;
/** Rules between groups need this much white. */
const LEAST_RULE_GAP: Pt = 5;
/** The rule under a name keeps near it where white is plenty, in widths of the panel. */
const NEAR_NAME = 0.05;
/** A flowed row of more lines is flush left: many centred lines are hard to read. */
const MOST_CENTRED = 3;

/** Sets and places the groups; a line wider than the panel counts as over. */
export function stackGroups(
  fitting: Fitting,
  groups: readonly Group[],
  panel: Panel,
  manner: Manner,
): Stacked {
  const { rect } = panel;
  const set = groups.flatMap((group, at) => {
    const fitted = fitting.groups[at];
    return fitted === undefined ? [] : [setGroup(group, fitted, panel, manner)];
  });
  const gap = groupGap(fitting.shape);
  const natural = set.reduce((sum, one) => sum + one.depth + one.band, 0) + gap * (set.length - 1);
  const tooWide = set.some(({ rows, columnWidth }) =>
    rows.some((row) => row.width > columnWidth + 0.01),
  );
  const free = Math.max(0, rect.height - natural);
  const spread = { ...panel, gap, free, columnGap: columnGap(fitting.shape) };
  const placed = place(set, spread, manner);
  return {
    ...placed,
    over: tooWide ? Math.max(1, natural - rect.height) : Math.max(0, natural - rect.height),
  };
}

function setGroup(group: Group, fitted: FittedGroup, panel: Panel, manner: Manner): SetGroup {
  const hasBand = typeof panel.reversed === 'object' && group.kind === 'head';
  const isWhite = hasBand || panel.reversed === 'whole';
  const { columns, columnWidth } = fitted;
  const rows = fitted.rows.map((row) =>
    setRow(row, {
      ink: isWhite ? 'white' : inkOf(group, manner),
      width: columnWidth,
    }),
  );
  const depths = columnsOf({ rows, columns }).map(depthOf);
  const band = hasBand ? bandAir(fitted.rows) : 0;
  return { group, rows, columns, columnWidth, depth: Math.max(...depths), band };
}

function depthOf(rows: readonly SetRow[]): Pt {
  return rows.reduce((sum, row) => sum + row.depth, 0);
}

function inkOf(group: Group, manner: Manner): string {
  const isAccent =
    group.kind === 'hero' || (group.kind === 'head' && manner.design.kind === 'card');
  return isAccent ? manner.accent : 'black';
}

interface Spread extends Panel {
  readonly gap: Pt;
  readonly free: Pt;
  readonly columnGap: Pt;
}

function place(
  set: readonly SetGroup[],
  spread: Spread,
  manner: Manner,
): Pick<Stacked, 'lines' | 'marks'> {
  const unit = spread.free / Math.max(0.01, weightOf(set));
  const lines: FramedLine[] = [];
  const marks: Mark[] = [];
  const banded = (set[0]?.band ?? 0) > 0;
  let y = spread.rect.y + (banded ? 0 : AT_ENDS * unit);
  set.forEach((one, at) => {
    if (at > 0) {
      const white = spread.gap + BETWEEN_GROUPS * unit;
      marks.push(...rulesBetween({ above: set[at - 1], below: one, y, white }, spread, manner));
      y += white;
    }
    y += one.band / 2;
    y += placeGroup(one, { spread, y, unit, manner }, { lines, marks });
    y += one.band / 2;
    if (one.band > 0 && typeof spread.reversed === 'object') {
      const rect = { ...spread.reversed, y: 0, height: roundPt(y) };
      marks.unshift({ kind: 'fill', rect, ink: manner.accent, tint: 1 });
    }
  });
  return { lines, marks };
}

/** Places a group's rows, column by column; returns its depth with the white between its rows. */
function placeGroup(
  one: SetGroup,
  at: { readonly spread: Spread; readonly y: Pt; readonly unit: Pt; readonly manner: Manner },
  into: { readonly lines: FramedLine[]; readonly marks: Mark[] },
): Pt {
  const { rect, columnGap: white } = at.spread;
  const between = one.band > 0 ? 0 : BETWEEN_ROWS * at.unit;
  const deepest = columnsOf(one).map((rows, column) => {
    const x = rect.x + column * (one.columnWidth + white);
    let y = at.y;
    for (const [index, row] of rows.entries()) {
      if (index > 0) y += between;
      const indent = indentOf(row, one);
      placeRow(row, { x, width: one.columnWidth, y, indent }, into);
      y += row.depth;
    }
    return y - at.y;
  });
  return Math.max(...deepest);
}

function weightOf(set: readonly SetGroup[]): number {
  const rows = set.reduce(
    (sum, one) => sum + (one.band > 0 ? 0 : Math.ceil(one.rows.length / one.columns) - 1),
    0,
  );
  const ends = (set[0]?.band ?? 0) > 0 ? AT_ENDS : 2 * AT_ENDS;
  return BETWEEN_GROUPS * (set.length - 1) + BETWEEN_ROWS * rows + ends;
}

/** Lists and tables stand flush left as a block that is centred, and so do paragraphs of many lines. */
function indentOf(row: SetRow, one: SetGroup): Pt | 'center' {
  const width = one.columnWidth;
  const role = one.group.rows[0]?.row.role;
  if (role === 'item' || role === 'entry') {
    return Math.max(0, (width - Math.max(...one.rows.map((each) => each.width))) / 2);
  }
  const isParagraph = row.isFlowed && row.lines.length > MOST_CENTRED;
  return isParagraph ? Math.max(0, (width - row.width) / 2) : 'center';
}

function placeRow(
  row: SetRow,
  at: {
    readonly x: Pt;
    readonly width: Pt;
    readonly y: Pt;
    readonly indent: Pt | 'center';
  },
  into: { readonly lines: FramedLine[]; readonly marks: Mark[] },
): void {
  const { indent } = at;
  for (const { line, x, drop, width } of row.lines) {
    const left = indent === 'center' ? (at.width - width) / 2 : indent + x;
    into.lines.push({ line, x: roundPt(at.x + left), baseline: roundPt(at.y + drop) });
  }
  if (row.leader === undefined || indent === 'center') return;
  const y = roundPt(at.y + row.leader.drop);
  into.marks.push({
    kind: 'rule',
    x1: roundPt(at.x + indent + row.leader.from),
    y1: y,
    x2: roundPt(at.x + indent + row.leader.to),
    y2: y,
    ink: 'black',
    thickness: 0.5,
    dash: 1.5,
  });
}

function rulesBetween(
  at: {
    readonly above: SetGroup | undefined;
    readonly below: SetGroup;
    readonly y: Pt;
    readonly white: Pt;
  },
  spread: Spread,
  manner: Manner,
): readonly Mark[] {
  const { rect } = spread;
  if (at.white < LEAST_RULE_GAP || spread.reversed === 'whole') return [];
  const isUnderName = at.above?.group.kind === 'head' && manner.hasNameRule && at.above.band === 0;
  const isOverFoot = at.below.group.kind === 'foot' && manner.design.kind === 'card';
  if (!at.below.group.hasRule && !isUnderName && !isOverFoot) return [];
  const length = isUnderName && !at.below.group.hasRule ? rect.width * 0.32 : rect.width;
  const x = rect.x + (rect.width - length) / 2;
  const near = isUnderName ? NEAR_NAME * rect.width : at.white / 2;
  const y = roundPt(at.y + Math.min(at.white / 2, near));
  const ink = isUnderName ? manner.accent : 'black';
  const thickness = isUnderName
    ? Math.min(2, Math.max(0.75, manner.leastRule, rect.width / 200))
    : 0.35;
  return [
    {
      kind: 'rule',
      x1: roundPt(x),
      y1: y,
      x2: roundPt(x + length),
      y2: y,
      ink,
      thickness,
      dash: undefined,
    },
  ];
}
