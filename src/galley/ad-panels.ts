// How an ad's groups share its frame: one stack, or panels side by side in a wide and low frame. In: groups, frame. Out: lines and marks.
// All arrangements are weighed by estimate; then the best is set, and the next one when setting shows that an estimate was too kind.

import type { Pt } from '../base/units.js';
import { readability } from './ad-cost.js';
import { type Fitting, fitGroups, tightest } from './ad-fit.js';
import type { Group } from './ad-groups.js';
import { headedOf } from './ad-headed.js';
import { type Manner, SMALLEST } from './ad-manner.js';
import { type Panel, type Stacked, stackGroups } from './ad-stack.js';
import { type Arrangement, type Frame, stripsOf } from './ad-strips.js';
import { FRAME_BELOW } from './char-frame.js';

/** Fittings set in earnest before the next arrangement is tried. */
const PATIENCE = 8;

/** Sets the groups in the best arrangement that truly fits; the tightest stack when none does. */
export function arrange(groups: readonly Group[], frame: Frame, manner: Manner): Stacked {
  const set = setFirst(arrangementsOf(groups, frame, manner), manner);
  return set ?? setTightest(groups, frame, manner);
}

/** All arrangements of the groups, the best first. */
export function arrangementsOf(
  groups: readonly Group[],
  frame: Frame,
  manner: Manner,
): readonly Arrangement[] {
  const stack = stackOf(groups, frame, manner);
  const all = [stack, ...stripsOf(groups, frame, manner), ...headedOf(groups, frame, manner)];
  const costOf = (one: Arrangement): number => one.cost - readability(bodyOf(one));
  return all.sort((a, b) => costOf(a) - costOf(b));
}

/** Sets the first arrangement that truly fits. */
export function setFirst(
  arrangements: readonly Arrangement[],
  manner: Manner,
): Stacked | undefined {
  for (const arrangement of arrangements) {
    const set = setArrangement(arrangement, manner);
    if (set !== undefined) return set;
  }
  return undefined;
}

/** Size of the running text in a panel's best fitting, the smallest of all panels. */
export function bodyOf({ panels }: Arrangement): Pt {
  return Math.min(...panels.map(({ fittings }) => fittings[0]?.shape.body ?? SMALLEST));
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
