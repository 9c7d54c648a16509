// Panels side by side over the whole depth of a wide frame. In: groups, frame. Out: arrangements that fit by estimate, each with its cost.
// Sets nothing.

import type { Rect } from '../base/geometry.js';
import { type Pt, roundPt } from '../base/units.js';
import type { Mark } from '../model/galley.js';
import { outgrowing, unevenness } from './ad-cost.js';
import { type Fitting, fitGroups } from './ad-fit.js';
import type { Group } from './ad-groups.js';
import { type Manner, SMALLEST } from './ad-manner.js';
import type { Panel } from './ad-stack.js';

/** A frame and the white inside its edge. */
export interface Frame {
  readonly width: Pt;
  readonly height: Pt;
  readonly pad: Pt;
  /** Thickness of the frame's rules together. */
  readonly edge: Pt;
}

/** A panel with what stands in it, and its fittings, best first. */
export interface Filled {
  readonly panel: Panel;
  readonly groups: readonly Group[];
  readonly fittings: readonly Fitting[];
}

/** A way to share a frame out: best is the least cost, and only setting it shows whether it truly fits. */
export interface Arrangement {
  readonly panels: readonly Filled[];
  readonly marks: readonly Mark[];
  readonly cost: number;
}

/** Rules between panels. */
export const HAIRLINE: Pt = 0.35;
/** From this width to height on panels side by side are weighed. */
export const STRIP_FROM = 1.75;
/** A strip must be this much better than a stack. */
const STRIP_COST = 0.12;
/** Depth of the fullest panel by its room. */
const WANTED_DEPTH = 0.85;
/** White around a name alone costs less than around words. */
const NAME_WEIGHT = 0.3;
const SHARES: readonly (readonly number[])[] = [
  [0.34, 0.66],
  [0.42, 0.58],
  [0.5, 0.5],
  [0.6, 0.4],
  [0.3, 0.4, 0.3],
  [0.36, 0.36, 0.28],
  [0.27, 0.46, 0.27],
  [0.22, 0.42, 0.36],
  [0.24, 0.76],
];
/** Panels side by side over the frame's whole depth, for a low and wide ad. */
export function stripsOf(
  groups: readonly Group[],
  frame: Frame,
  manner: Manner,
): readonly Arrangement[] {
  if (frame.width / frame.height < STRIP_FROM) return [];
  const bare = { ...manner, hasBand: false };
  const known = new Map<string, readonly Fitting[]>();
  const fit = (part: readonly Group[], rect: Rect, most?: Pt): readonly Fitting[] => {
    const key = `${part.map((group) => groups.indexOf(group)).join()} ${rect.width} ${most}`;
    const fittings = known.get(key) ?? fitGroups(part, rect, bare, most);
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

/** Groups that stay in one panel: name, body, a price with the words before it, and all that tells how to get in touch. */
export function splitMatters(groups: readonly Group[]): readonly (readonly Group[])[] {
  const matters: Group[][] = [];
  let last = '';
  groups.forEach((group, at) => {
    const next = groups[at + 1];
    const matter = next !== undefined && leadsTo(group, next) ? next.kind : matterOf(group);
    if (matter === last) matters.at(-1)?.push(group);
    else matters.push([group]);
    last = matter;
  });
  return matters;
}

/** Whether words stand in one paragraph with the price after them: they say what it is for. */
function leadsTo({ kind, rows }: Group, next: Group): boolean {
  return (
    kind === 'body' && next.kind === 'hero' && rows.at(-1)?.row.block === next.rows[0]?.row.block
  );
}

function matterOf({ kind }: Group): string {
  return kind === 'phone' || kind === 'hours' || kind === 'foot' ? 'contact' : kind;
}

/** Ways to part a list into `count` runs, none empty. */
export function partitions<T>(
  all: readonly T[],
  count: number,
): readonly (readonly (readonly T[])[])[] {
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
  readonly fit: Fit;
}

/** Fits groups into a rectangle, no running text larger than `most`. */
type Fit = (groups: readonly Group[], rect: Rect, most?: Pt) => readonly Fitting[];

/** Small print in text sizes of the other panels, at the most. */
const MOST_SMALL_PRINT = 1.6;

/**
 * Fits panels side by side: hours, addresses and the like are small print, and not much larger where they stand apart than the text of the
 * other panels; what room they leave is the telephone's.
 */
export function fitSideBySide(
  panels: readonly Omit<Filled, 'fittings'>[],
  fit: Fit,
): readonly Filled[] {
  const large = panels.map(({ groups, panel }) =>
    isContact(groups) ? [] : fit(groups, panel.rect),
  );
  const bodies = large.flatMap(([best], at) =>
    best === undefined || !hasBody(panels[at]?.groups ?? []) ? [] : [best.shape.body],
  );
  const most = bodies.length === 0 ? undefined : MOST_SMALL_PRINT * Math.max(...bodies);
  return panels.map((one, at) => {
    const { groups, panel } = one;
    const fittings = isContact(groups) ? fit(groups, panel.rect, most) : (large[at] ?? []);
    return { ...one, fittings };
  });
}

/** Whether a panel holds nothing but what tells how to get in touch. */
function isContact(groups: readonly Group[]): boolean {
  return groups.every((group) => matterOf(group) === 'contact');
}

function hasBody(groups: readonly Group[]): boolean {
  return groups.some(({ kind }) => kind === 'body');
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
  const rooms = parts.map((groups, at) => {
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
    return { panel: { rect, reversed } as const, groups };
  });
  const panels = fitSideBySide(rooms, by.fit);
  for (const panel of panels) {
    cost += (costOfPanel(panel) * (isName(panel.groups) ? NAME_WEIGHT : 1)) / parts.length;
  }
  return { panels, marks, cost: cost + costOfSizes(panels) + shallowness(panels) };
}

/** What it costs that not one panel fills its depth: the ad looks empty above and below. */
function shallowness(panels: readonly Filled[]): number {
  const fills = panels.map(({ fittings, panel }) => (fittings[0]?.depth ?? 0) / panel.rect.height);
  return Math.max(0, WANTED_DEPTH - Math.max(...fills)) * 4;
}

/** What it costs that words in the panels are of different size, or larger than the name. */
export function costOfSizes(panels: readonly Filled[]): number {
  const bodies = bodiesOf(panels);
  const best = panels.flatMap(({ fittings }) => fittings[0]?.groups ?? []);
  const name = best.flatMap(({ rows }) => rows).find(({ row }) => row.row.role === 'name');
  return unevenness(bodies) + (name === undefined ? 0 : outgrowing(name.size, bodies));
}

/** Sizes of running text; a panel with the name alone has none. */
function bodiesOf(panels: readonly Filled[]): readonly Pt[] {
  return panels
    .filter(({ groups }) => !isName(groups))
    .map(({ fittings }) => fittings[0]?.shape.body ?? SMALLEST);
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
  const ends = { x1: x, y1, x2: x, y2 };
  return [{ kind: 'rule', ...ends, ink: 'black', thickness: HAIRLINE, dash: undefined }];
}

/** What a panel costs in its best fitting; without one it has no room. */
export function costOfPanel({ fittings }: Filled): number {
  return fittings[0]?.cost ?? Number.POSITIVE_INFINITY;
}
