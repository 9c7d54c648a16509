// An ad's logo and QR code around its words. In: groups, emblems, frame. Out: words and emblems at their places, or nothing where they
// do not fit. The words keep a frame of their own inside the ad's; beside emblems at the foot stands what tells how to get in touch.
import type { Rect } from '../base/geometry.js';
import { type Pt, roundPt } from '../base/units.js';
import type { Mark } from '../model/galley.js';
import { moveMark } from '../model/move-mark.js';
import { WHOLE_PICTURE } from '../model/picture.js';
import { readability, unevenness } from './ad-cost.js';
import type { Group } from './ad-groups.js';
import type { Manner } from './ad-manner.js';
import { arrangementsOf, bodyOf, setFirst } from './ad-panels.js';
import { type Emblems, type Plot, plotsOf } from './ad-plots.js';
import type { Stacked } from './ad-stack.js';
import { type Arrangement, type Frame, STRIP_FROM, splitMatters } from './ad-strips.js';
import { codeMarks } from './qr-code.js';

/** Words for a frame, arranged. */
interface Part {
  readonly rect: Rect;
  readonly manner: Manner;
  readonly arrangements: readonly Arrangement[];
}

interface Layout {
  readonly plot: Plot;
  readonly parts: readonly Part[];
  readonly cost: number;
}

/** A code grows only while the words are no smaller than this. */
const LEAST_BODY_BESIDE: Pt = 10;
/** However small its part, what tells how to get in touch must be found. */
const LEAST_WEIGHT = 0.3;
/** White beside the emblems that no words use, as a share of the ad. */
const WASTE = 1.5;
/** A foot without words beside its emblems wastes white. */
const EMPTY_FOOT = 0.4;
/** A band that is given up, for it would not reach across. */
const BAND_LOST = 0.3;

/** Sets the groups with their emblems; undefined when that has no room. */
export function arrangeAround(
  groups: readonly Group[],
  emblems: Emblems,
  frame: Frame,
  manner: Manner,
): Stacked | undefined {
  for (const [at, plots] of plotsOf(emblems, frame).entries()) {
    const layouts = plots
      .map((plot) => layOut(groups, plot, frame, manner))
      .filter(({ parts }) => at > 0 || isReadable(parts))
      .sort((a, b) => a.cost - b.cost);
    for (const { plot, parts } of layouts) {
      const set = setParts(parts);
      if (set !== undefined)
        return { ...set, marks: [...set.marks, ...emblemMarks(emblems, plot)] };
    }
  }
  return undefined;
}

function isReadable(parts: readonly Part[]): boolean {
  return parts.every(({ arrangements: [best] }) => best && bodyOf(best) >= LEAST_BODY_BESIDE);
}

function layOut(groups: readonly Group[], plot: Plot, frame: Frame, manner: Manner): Layout {
  const matters = splitMatters(groups);
  const isSplit = plot.foot !== undefined && matters.length > 1;
  const above = isSplit ? matters.slice(0, -1).flat() : groups;
  const isBandLost = manner.hasBand && !keepsBand(plot);
  const bare = { ...manner, hasBand: false };
  const arranged = (some: readonly Group[], rect: Rect, own: Manner): Part => {
    const { width, height } = rect;
    return {
      rect,
      manner: own,
      arrangements: arrangementsOf(some, { ...frame, width, height }, own),
    };
  };
  const parts = [arranged(above, plot.words, isBandLost ? bare : manner)];
  if (isSplit && plot.foot !== undefined) {
    parts.push(arranged(matters.at(-1) ?? [], plot.foot, bare));
  }
  const isEmpty = plot.foot !== undefined && !isSplit;
  const cost =
    costOfParts(parts) +
    WASTE * plot.waste +
    (isEmpty ? EMPTY_FOOT : 0) +
    (isBandLost ? BAND_LOST : 0);
  return { plot, parts, cost };
}

/** A band must reach across the ad, a reversed panel from its top to its foot. */
function keepsBand({ words, foot, isBeside }: Plot): boolean {
  const isStrip = words.width / words.height >= STRIP_FROM;
  return isStrip ? words.x === 0 && words.y === 0 && foot === undefined : !isBeside;
}

/** The parts' own costs by their area, and how unlike their sizes are. */
function costOfParts(parts: readonly Part[]): number {
  const area = ({ rect }: Part): number => rect.width * rect.height;
  const all = parts.reduce((sum, part) => sum + area(part), 0);
  const bodies = parts.map(({ arrangements: [best] }) => (best === undefined ? 1 : bodyOf(best)));
  const own = parts.reduce((sum, part) => {
    const cost = part.arrangements[0]?.cost ?? Number.POSITIVE_INFINITY;
    return sum + cost * (LEAST_WEIGHT + area(part) / all);
  }, 0);
  return own + unevenness(bodies) - readability(Math.min(...bodies));
}

function setParts(parts: readonly Part[]): Stacked | undefined {
  const done: Stacked[] = [];
  for (const { rect, manner, arrangements } of parts) {
    const set = setFirst(arrangements, manner);
    if (set === undefined) return undefined;
    done.push(moved(set, rect));
  }
  const lines = done.flatMap((one) => one.lines);
  return { lines, marks: done.flatMap((one) => one.marks), over: 0 };
}

function moved({ lines, marks, over }: Stacked, { x, y }: Rect): Stacked {
  return {
    lines: lines.map((one) => ({
      ...one,
      x: roundPt(one.x + x),
      baseline: roundPt(one.baseline + y),
    })),
    marks: marks.map((mark) => moveMark(mark, x, y)),
    over,
  };
}

function emblemMarks({ logo, code }: Emblems, plot: Plot): readonly Mark[] {
  const marks: Mark[] = [];
  if (logo !== undefined && plot.logo !== undefined) {
    const { x, y, width, height } = plot.logo;
    const rect = { x: roundPt(x), y: roundPt(y), width, height };
    marks.push({ kind: 'picture', rect, file: logo, crop: WHOLE_PICTURE });
  }
  if (code !== undefined && plot.code !== undefined) {
    const { x, y, width } = plot.code;
    marks.push(...codeMarks(code, { x, y, side: width }));
  }
  return marks;
}
