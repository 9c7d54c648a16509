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

/** The ways found so far into a number of lines: by box, the cost and the box that the last line starts with. */
interface Layer {
  readonly costs: Map<number, number>;
  readonly froms: Map<number, number>;
}

/** Breaks a paragraph whose best breaks are `ends` into `count` lines; undefined = not inside the limits. */
export function bendLines(
  sums: LineSums,
  setting: BreakSetting,
  ends: readonly number[],
  count: number,
): BentLines | undefined {
  if (count < 1) return undefined;
  const last = sums.paragraph.boxes.length;
  const linesFrom = keepLines(linesFinder(sums, setting));
  // One for all lines: thousands are measured.
  const measure = newMeasure();
  const fits = (from: number, line: LegalLine): boolean =>
    line.cost < RUNT_COST && isQuiet({ sums, setting, measure }, from, line.to);
  const mayReach = reachOf(sums, setting);
  const layers: Layer[] = [{ costs: new Map([[0, 0]]), froms: new Map() }];
  for (let line = 1; line <= count; line += 1) {
    const before = layers.at(-1);
    if (before === undefined || before.costs.size === 0) return undefined;
    const mayLeadOn = ({ to }: LegalLine): boolean => mayReach(to, count - line);
    layers.push(nextLayer(before, linesFrom, (from, one) => mayLeadOn(one) && fits(from, one)));
  }
  const total = layers.at(-1)?.costs.get(last);
  if (total === undefined) return undefined;
  return { ends: trace(layers, last), cost: total - costOf(ends, linesFrom) };
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

/** Lines are asked for once a box, by every number of lines that reaches it. */
function keepLines(
  find: (from: number) => readonly LegalLine[],
): (from: number) => readonly LegalLine[] {
  const known = new Map<number, readonly LegalLine[]>();
  return (from) => {
    const lines = known.get(from) ?? find(from);
    known.set(from, lines);
    return lines;
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

function nextLayer(
  before: Layer,
  linesFrom: (from: number) => readonly LegalLine[],
  fits: (from: number, line: LegalLine) => boolean,
): Layer {
  const layer: Layer = { costs: new Map(), froms: new Map() };
  for (const [from, sofar] of before.costs) {
    for (const line of linesFrom(from)) {
      const cost = sofar + line.cost;
      if (cost >= (layer.costs.get(line.to) ?? Infinity) || !fits(from, line)) continue;
      layer.costs.set(line.to, cost);
      layer.froms.set(line.to, from);
    }
  }
  return layer;
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

function trace(layers: readonly Layer[], last: number): readonly number[] {
  const ends: number[] = [];
  let at = last;
  for (let line = layers.length - 1; line > 0; line -= 1) {
    ends.unshift(at);
    at = layers[line]?.froms.get(at) ?? 0;
  }
  return ends;
}
