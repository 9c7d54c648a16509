// How an ad's groups share its frame: one stack, or panels side by side in a wide and low frame. In: groups, frame. Out: lines and marks.
// All arrangements are weighed by estimate; then the best is set, and the next one when setting shows that an estimate was too kind.

import type { Rect } from '../base/geometry.js';
import { type Pt, roundPt } from '../base/units.js';
import type { Mark } from '../model/galley.js';
import { type Fitting, fitGroups, tightest } from './ad-fit.js';
import type { Group } from './ad-groups.js';
import type { Manner } from './ad-manner.js';
import { type Panel, type Stacked, stackGroups } from './ad-stack.js';
import { FRAME_BELOW } from './char-frame.js';

/** A frame and the white inside its edge. */
export interface Frame {
  readonly width: Pt;
  readonly height: Pt;
  readonly pad: Pt;
  /** Thickness of the frame's rules together. */
  readonly edge: Pt;
}

/** A panel with what stands in it, and its fittings, best first. */
interface Filled {
  readonly panel: Panel;
  readonly groups: readonly Group[];
  readonly fittings: readonly Fitting[];
}

interface Arrangement {
  readonly panels: readonly Filled[];
  readonly marks: readonly Mark[];
  readonly cost: number;
}

/** From this width to height on panels side by side are weighed. */
const STRIP_FROM = 1.75;
/** A strip must be this much better than a stack. */
const STRIP_COST = 0.12;
const SHARES: readonly (readonly number[])[] = [
  [0.34, 0.66],
  [0.42, 0.58],
  [0.5, 0.5],
  [0.6, 0.4],
  [0.3, 0.4, 0.3],
  [0.36, 0.36, 0.28],
  [0.27, 0.46, 0.27],
];
/** Fittings set in earnest before the next arrangement is tried. */
const PATIENCE = 8;

/** Sets the groups in the best arrangement that truly fits; the tightest stack when none does. */
export function arrange(groups: readonly Group[], frame: Frame, manner: Manner): Stacked {
  const stack = stackOf(groups, frame, manner);
  const all = [stack, ...stripsOf(groups, frame, manner)].sort((a, b) => a.cost - b.cost);
  for (const arrangement of all) {
    const set = setArrangement(arrangement, manner);
    if (set !== undefined) return set;
  }
  return setTightest(groups, frame, manner);
}

function setArrangement({ panels, marks }: Arrangement, manner: Manner): Stacked | undefined {
  const done: Stacked[] = [];
  for (const { fittings, groups, panel } of panels) {
    const set = firstThatFits(fittings, groups, panel, manner);
    if (set === undefined) return undefined;
    done.push(set);
  }
  return {
    lines: done.flatMap((each) => each.lines),
    marks: [...marks, ...done.flatMap((each) => each.marks)],
    over: 0,
  };
}

function firstThatFits(
  fittings: readonly Fitting[],
  groups: readonly Group[],
  panel: Panel,
  manner: Manner,
): Stacked | undefined {
  // Where the kindest estimates fail the smaller fittings are gone through, a few only.
  const smaller = fittings.toSorted((a, b) => b.depth - a.depth);
  const step = Math.max(1, Math.floor(smaller.length / PATIENCE));
  const few = smaller.filter((_, at) => at % step === step - 1 || at === smaller.length - 1);
  for (const fitting of [...fittings.slice(0, PATIENCE), ...few]) {
    const set = stackGroups(fitting, groups, panel, manner);
    if (set.over === 0) return set;
  }
  return undefined;
}

function stackOf(groups: readonly Group[], frame: Frame, manner: Manner): Arrangement {
  const panel = stackPanel(groups, frame, manner);
  const fittings = fitGroups(groups, panel.rect, manner);
  const cost = fittings[0]?.cost ?? Number.POSITIVE_INFINITY;
  return { panels: [{ panel, groups, fittings }], marks: [], cost };
}

function stackPanel(groups: readonly Group[], frame: Frame, manner: Manner): Panel {
  const inset = frame.edge + frame.pad;
  const hasBand = manner.hasBand && groups.length > 1 && groups[0]?.kind === 'head';
  const y = hasBand ? 0 : inset;
  return {
    rect: { x: inset, y, width: frame.width - 2 * inset, height: frame.height - inset - y },
    reversed: hasBand ? { x: 0, width: frame.width } : 'none',
  };
}

function setTightest(groups: readonly Group[], frame: Frame, manner: Manner): Stacked {
  const bare = { ...manner, hasBand: false };
  const panel = stackPanel(groups, frame, bare);
  const fitting = tightest(groups, panel.rect, bare);
  if (fitting === undefined) return { lines: [], marks: [], over: panel.rect.height };
  const set = stackGroups(fitting, groups, panel, bare);
  const foot = frame.height - frame.edge;
  // Lines below the frame would print over the neighbours: the finding tells of them.
  return {
    ...set,
    lines: set.lines.filter(({ line, baseline }) => baseline + FRAME_BELOW * line.size <= foot),
  };
}

function stripsOf(groups: readonly Group[], frame: Frame, manner: Manner): readonly Arrangement[] {
  if (frame.width / frame.height < STRIP_FROM) return [];
  const bare = { ...manner, hasBand: false };
  const known = new Map<string, readonly Fitting[]>();
  const fit = (part: readonly Group[], rect: Rect): readonly Fitting[] => {
    const key = `${part.map((group) => groups.indexOf(group)).join()} ${rect.width}`;
    const fittings = known.get(key) ?? fitGroups(part, rect, bare);
    known.set(key, fittings);
    return fittings;
  };
  const matters = splitMatters(groups);
  return SHARES.flatMap((shares) =>
    partitions(matters, shares.length)
      .map((parts) => parts.map((part) => part.flat()))
      .filter(([first]) => !manner.hasBand || isName(first))
      .map((parts) => stripOf(parts, shares, { manner, frame, fit })),
  );
}

/** Whether a panel holds the name alone: only then it may stand white on black. */
function isName(groups: readonly Group[] | undefined): boolean {
  return groups?.every((group) => group.kind === 'head') === true;
}

/** Groups that stay in one panel: name, hero, body, and all that tells how to get in touch. */
function splitMatters(groups: readonly Group[]): readonly (readonly Group[])[] {
  const matters: Group[][] = [];
  groups.forEach((group, at) => {
    const before = groups[at - 1];
    if (before !== undefined && matterOf(before) === matterOf(group)) matters.at(-1)?.push(group);
    else matters.push([group]);
  });
  return matters;
}

function matterOf({ kind }: Group): string {
  return kind === 'phone' || kind === 'hours' || kind === 'foot' ? 'contact' : kind;
}

/** Ways to part a list into `count` runs, none empty. */
function partitions<T>(all: readonly T[], count: number): readonly (readonly (readonly T[])[])[] {
  if (all.length < count) return [];
  if (count === 1) return [[all]];
  const ways: (readonly (readonly T[])[])[] = [];
  for (let first = 1; first <= all.length - count + 1; first += 1) {
    const head = all.slice(0, first);
    for (const rest of partitions(all.slice(first), count - 1)) ways.push([head, ...rest]);
  }
  return ways;
}

interface StripTools {
  readonly manner: Manner;
  readonly frame: Frame;
  readonly fit: (groups: readonly Group[], rect: Rect) => readonly Fitting[];
}

function stripOf(
  parts: readonly (readonly Group[])[],
  shares: readonly number[],
  by: StripTools,
): Arrangement {
  const { frame } = by;
  const isReversed = by.manner.hasBand && isName(parts[0]);
  const marks: Mark[] = [];
  let left: Pt = 0;
  let cost = STRIP_COST;
  const panels = parts.map((groups, at): Filled => {
    const wide = (shares[at] ?? 0) * frame.width;
    const inset = frame.edge + frame.pad;
    const before = at === 0 ? inset : frame.pad;
    const after = at === parts.length - 1 ? inset : frame.pad;
    const rect = {
      x: left + before,
      y: inset,
      width: wide - before - after,
      height: frame.height - 2 * inset,
    };
    const reversed = isReversed && at === 0 ? 'whole' : 'none';
    marks.push(...partition(left, wide, { at, reversed: isReversed }, by));
    left += wide;
    const fittings = by.fit(groups, rect);
    cost += (fittings[0]?.cost ?? Number.POSITIVE_INFINITY) / parts.length;
    return { panel: { rect, reversed }, groups, fittings };
  });
  return { panels, marks, cost };
}

/** The reversed first panel, or the hairline to the left of a further one. */
function partition(
  left: Pt,
  wide: Pt,
  panel: { readonly at: number; readonly reversed: boolean },
  by: StripTools,
): readonly Mark[] {
  const { frame, manner } = by;
  if (panel.at === 0) {
    const rect = { x: 0, y: 0, width: roundPt(wide), height: frame.height };
    return panel.reversed ? [{ kind: 'fill', rect, ink: manner.accent, tint: 1 }] : [];
  }
  if (panel.at === 1 && panel.reversed) return [];
  const x = roundPt(left);
  const [y1, y2] = [frame.edge + frame.pad, frame.height - frame.edge - frame.pad];
  return [{ kind: 'rule', x1: x, y1, x2: x, y2, ink: 'black', thickness: 0.35, dash: undefined }];
}
