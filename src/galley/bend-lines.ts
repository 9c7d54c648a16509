// A paragraph in one line more or fewer than its best (looseness, Knuth & Plass 1981). In: items, widths, how many lines are wanted.
// Out: the cheapest breaks into exactly so many lines, none opened further than a reader will pass over; none where there are no such.
import { openedGap, SLACK } from './adjust.js';
import { type BreakSetting, type LegalLine, linesFinder, RUNT_COST } from './break-lines.js';
import { BREAK } from './break-opportunities.js';
import {
  innerEnd,
  type LineMeasure,
  type LineSums,
  measureOpening,
  naturalWidth,
  newMeasure,
} from './line-sums.js';

/** How a paragraph is bent. */
export interface BentLines {
  /** First box of each line after the first, and the number of boxes at the end. */
  readonly ends: readonly number[];
  /** By how much it is dearer than the best setting. */
  readonly cost: number;
}

/** JU-E3 may open each gap of a bent line so far; squeezing has its own limits. */
const WIDEST_GAP_EM = 1 / 8;

/** The cheapest way found so far to set the boxes before one in a number of lines. */
interface Way {
  readonly lines: number;
  cost: number;
  /** First box of its last line, and the way up to there. */
  from: number;
  before: Way | undefined;
}

/** Breaks a paragraph whose best breaks are `ends` into `count` lines; undefined = not inside the limits. */
export function bendLines(
  sums: LineSums,
  setting: BreakSetting,
  ends: readonly number[],
  count: number,
): BentLines | undefined {
  if (count < 1) return undefined;
  const mayReach = reachOf(sums, setting);
  const last = sums.paragraph.boxes.length;
  const linesFrom = linesFinder(sums, setting);
  // One for all lines: thousands are measured.
  const tried = { sums, setting, measure: newMeasure() };
  const ways: Way[][] = [[{ lines: 0, cost: 0, from: 0, before: undefined }]];
  for (let from = 0; from < last; from += 1) {
    const here = ways[from];
    if (here === undefined) continue;
    for (const line of linesFrom(from)) {
      const { to } = line;
      const on = here.filter(({ lines }) => mayReach(to, count - lines - 1));
      if (on.length === 0 || line.cost >= RUNT_COST || !isQuiet(tried, from, to)) continue;
      ways[to] ??= [];
      for (const way of on) offer(ways[to], way, from, line.cost);
    }
  }
  const best = ways[last]?.find(({ lines }) => lines === count);
  if (best === undefined) return undefined;
  return { ends: trace(best, last), cost: best.cost - costOf(ends, linesFrom) };
}

/** A way goes on by a line from box `from`; of two into as many lines the cheaper stays, of equals the first. */
function offer(there: Way[], before: Way, from: number, lineCost: number): void {
  const lines = before.lines + 1;
  const cost = before.cost + lineCost;
  const known = there.find((way) => way.lines === lines);
  if (known === undefined) there.push({ lines, cost, from, before });
  else if (cost < known.cost) Object.assign(known, { cost, from, before });
}

/** More than what edges take from a line, or hang outside it; and more than what a hyphen adds. */
const EDGES_EM = 2.5;
const HYPHEN_EM = 0.5;

/** Tells by sums alone whether the boxes from one on may be set in so many lines: most ways are given up long before the last line. */
function reachOf(
  { paragraph, natural, giving, gaps, openingInAll, breaks }: LineSums,
  { restWidth, em }: BreakSetting,
): (from: number, lines: number) => boolean {
  const last = paragraph.boxes.length;
  const isOpen = !breaks.includes(BREAK.forced);
  const after = (sums: ArrayLike<number>, from: number): number =>
    (sums[last] ?? 0) - (sums[from] ?? 0);
  return (from, lines) => {
    if (lines === 0) return from === last;
    const rest = after(natural, from);
    if (rest - after(giving, from) > lines * (restWidth + EDGES_EM * em)) return false;
    const opened = openingInAll + (after(gaps, from) * WIDEST_GAP_EM + lines * HYPHEN_EM) * em;
    return !isOpen || rest + opened >= (lines - 1) * restWidth;
  };
}

/** What given breaks cost; a line against the rules counts as nothing, so that whatever replaces it seems dear. */
function costOf(
  ends: readonly number[],
  linesFrom: (from: number) => readonly LegalLine[],
): number {
  return ends.reduce((sum, to, index) => {
    const from = index === 0 ? 0 : (ends[index - 1] ?? 0);
    return sum + (linesFrom(from).find((line) => line.to === to)?.cost ?? 0);
  }, 0);
}

interface Tried {
  readonly sums: LineSums;
  readonly setting: BreakSetting;
  /** Written over by each line. */
  readonly measure: LineMeasure;
}

/** Whether a line reaches its width by JU-S1…E2, and by JU-E3 within its limit. */
function isQuiet({ sums, setting, measure }: Tried, from: number, to: number): boolean {
  if (to === sums.paragraph.boxes.length || sums.breaks[to] === BREAK.forced) return true;
  const width = from === 0 ? setting.firstWidth : setting.restWidth;
  const end = innerEnd(sums, from, to, width);
  const slack = width - naturalWidth(sums, from, end);
  if (slack <= SLACK) return true;
  measureOpening(sums, from, end, measure);
  return openedGap(measure, slack, setting.em) <= WIDEST_GAP_EM;
}

/** First boxes of a way's lines after the first, and where it ends. */
function trace(best: Way, last: number): readonly number[] {
  const ends = [last];
  for (let way: Way | undefined = best; way !== undefined && way.from > 0; way = way.before) {
    ends.push(way.from);
  }
  return ends.reverse();
}
