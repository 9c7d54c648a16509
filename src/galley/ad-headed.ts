// The name across the top, and under it two columns. In: groups, frame. Out: arrangements that fit by estimate, each with its cost. Sets
// nothing.
import { type Pt, roundPt } from '../base/units.js';
import type { Mark } from '../model/galley.js';
import { fitGroups } from './ad-fit.js';
import type { Group } from './ad-groups.js';
import type { Manner } from './ad-manner.js';
import type { Panel } from './ad-stack.js';
import {
  type Arrangement,
  costOfPanel,
  costOfSizes,
  type Filled,
  type Frame,
  fitSideBySide,
  HAIRLINE,
  partitions,
  splitMatters,
} from './ad-strips.js';

/** Frames of this width to height may have two columns under the name; lower ones are strips, taller ones a stack. */
const HEADED_FROM = 1.05;
const HEADED_TO = 2.6;
/** Depth of the name by the frame's, and widths of the left column, that are weighed. */
const HEAD_DEPTHS = [0.19, 0.28] as const;
const LEFT_SHARES = [0.42, 0.5, 0.58] as const;
/** The rule under the name. */
const HEAD_RULE: Pt = 0.75;

/** The name across the top, and under it two columns. */
export function headedOf(
  groups: readonly Group[],
  frame: Frame,
  manner: Manner,
): readonly Arrangement[] {
  const shape = frame.width / frame.height;
  const [head, ...rest] = groups;
  if (shape < HEADED_FROM || shape > HEADED_TO || head?.kind !== 'head') return [];
  const ways = partitions(splitMatters(rest), 2).map((parts) => parts.map((part) => part.flat()));
  return HEAD_DEPTHS.flatMap((depth) => {
    const top = headPanel(head, roundPt(depth * frame.height), frame, manner);
    return LEFT_SHARES.flatMap((share) =>
      ways.map((parts) => headedArrangement(top, parts, share, { frame, manner })),
    );
  });
}

function headPanel(head: Group, foot: Pt, frame: Frame, manner: Manner): Filled {
  const inset = frame.edge + frame.pad;
  const y = manner.hasBand ? 0 : inset;
  const panel: Panel = {
    rect: { x: inset, y, width: frame.width - 2 * inset, height: foot - y },
    reversed: manner.hasBand ? { x: 0, width: frame.width } : 'none',
  };
  return { panel, groups: [head], fittings: fitGroups([head], panel.rect, manner) };
}

function headedArrangement(
  top: Filled,
  parts: readonly (readonly Group[])[],
  share: number,
  { frame, manner }: { readonly frame: Frame; readonly manner: Manner },
): Arrangement {
  const { edge, pad, width, height } = frame;
  const { rect: head } = top.panel;
  const y = head.y + head.height + pad;
  const middle = roundPt(share * width);
  const bare = { ...manner, hasBand: false };
  const rooms = parts.map((groups, at) => {
    const [from, to] = at === 0 ? [edge + pad, middle - pad] : [middle + pad, width - edge - pad];
    const rect = { x: from, y, width: to - from, height: height - edge - pad - y };
    return { panel: { rect, reversed: 'none' } as const, groups };
  });
  const columns = fitSideBySide(rooms, (own, rect, most) => fitGroups(own, rect, bare, most));
  const panels = [top, ...columns];
  const areas = panels.map(({ panel: { rect } }) => rect.width * rect.height);
  const own = panels.reduce((sum, one, at) => sum + costOfPanel(one) * (areas[at] ?? 0), 0);
  return {
    panels,
    marks: headedRules(frame, manner, { y: y - pad / 2, x: middle }),
    cost: own / areas.reduce((sum, area) => sum + area, 0) + costOfSizes(panels),
  };
}

/** A rule under a name without a band, and a hairline between the columns. */
function headedRules(
  { edge, pad, width, height }: Frame,
  manner: Manner,
  at: { readonly x: Pt; readonly y: Pt },
): readonly Mark[] {
  const inset = edge + pad;
  const y = roundPt(at.y);
  const between: Mark = {
    kind: 'rule',
    x1: at.x,
    y1: roundPt(y + pad),
    x2: at.x,
    y2: height - inset,
    ink: 'black',
    thickness: HAIRLINE,
    dash: undefined,
  };
  if (manner.hasBand) return [between];
  const thickness = Math.max(HEAD_RULE, manner.leastRule);
  const under = { x1: inset, y1: y, x2: width - inset, y2: y, ink: manner.accent, thickness };
  return [{ kind: 'rule', ...under, dash: undefined }, between];
}
