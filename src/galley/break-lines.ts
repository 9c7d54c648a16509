// Items → breaks. In: a paragraph's items and the widths of its lines. Out: the boxes that start lines, chosen for the whole
// paragraph at once (after Knuth & Plass 1981: dynamic programming over legal breaks, cost by how far the steps are used).
import type { Pt } from '../base/units.js';
import { openingCost, SLACK, squeezeCost } from './adjust.js';
import { BREAK } from './break-opportunities.js';
import {
  type LineMeasure,
  type LineSums,
  measureOpening,
  measureSqueeze,
  naturalWidth,
  newMeasure,
} from './line-sums.js';

/** What lines are broken for. */
export interface BreakSetting {
  readonly firstWidth: Pt;
  readonly restWidth: Pt;
  /** False = ragged: lines keep their natural width and are to be of even length. */
  readonly isJustified: boolean;
  readonly em: Pt;
}

/** A last line holds at least so many characters besides marks (PG-03). */
const LEAST_ON_LAST_LINE = 2;
const RUNT_COST = 400;
/** A break against the rules, where no legal one fits (LB-12). */
const FORBIDDEN_COST = 1e6;
/** Each line costs, so that of two equal settings the shorter is taken (JU-06: push in). */
const LINE_COST = 0.5;
/** Ragged lines: cost of a line that is all white. */
const RAG_COST = 100;
/** Once a line has been found, lines this much looser are not looked at, last lines apart. */
const HOPELESS = 0.45;

/** First box of each line after the first, and the number of boxes at the end. */
export function breakLines(sums: LineSums, setting: BreakSetting): readonly number[] {
  const count = sums.paragraph.boxes.length;
  if (isOneLine(sums, setting)) return [count];
  const search = new BreakSearch(sums, setting);
  return search.run();
}

/** Cost of setting boxes `from` to `to` as a line. `Infinity` = does not fit. */
export function lineCost(sums: LineSums, setting: BreakSetting, from: number, to: number): number {
  return costOf(sums, setting, { from, to }, newMeasure());
}

function costOf(
  sums: LineSums,
  setting: BreakSetting,
  line: { readonly from: number; readonly to: number },
  into: LineMeasure,
): number {
  const { from, to } = line;
  const count = sums.paragraph.boxes.length;
  const characters = (sums.characters[to] ?? 0) - (sums.characters[from] ?? 0);
  const runt = to === count && from > 0 && characters < LEAST_ON_LAST_LINE ? RUNT_COST : 0;
  const penalty = sums.paragraph.glues[to]?.penalty ?? 0;
  return fitCost(sums, setting, line, into) + runt + penalty + LINE_COST;
}

/** Cost of bringing a line to its width. */
function fitCost(
  sums: LineSums,
  setting: BreakSetting,
  { from, to }: { readonly from: number; readonly to: number },
  into: LineMeasure,
): number {
  const width = from === 0 ? setting.firstWidth : setting.restWidth;
  const slack = width - naturalWidth(sums, from, to);
  if (slack < -SLACK) {
    measureSqueeze(sums, from, to, into);
    return squeezeCost(into, -slack);
  }
  if (!setting.isJustified) return RAG_COST * (slack / width) ** 2;
  const { boxes, glues } = sums.paragraph;
  if (slack <= SLACK || to === boxes.length || glues[to]?.breaks === BREAK.forced) return 0;
  measureOpening(sums, from, to, into);
  return openingCost(into, slack, setting.em);
}

function isOneLine(sums: LineSums, setting: BreakSetting): boolean {
  const { boxes, glues } = sums.paragraph;
  if (naturalWidth(sums, 0, boxes.length) > setting.firstWidth) return false;
  return glues.every((glue) => glue.breaks !== BREAK.forced);
}

class BreakSearch {
  readonly #sums: LineSums;
  readonly #setting: BreakSetting;
  readonly #cost: Float64Array;
  readonly #from: Int32Array;
  readonly #measure = newMeasure();
  /** Places where a line may start and from which the present place can be reached, in order. */
  #starts: number[] = [0];

  constructor(sums: LineSums, setting: BreakSetting) {
    const count = sums.paragraph.boxes.length;
    this.#sums = sums;
    this.#setting = setting;
    this.#cost = new Float64Array(count + 1).fill(Infinity);
    this.#from = new Int32Array(count + 1).fill(-1);
    this.#cost[0] = 0;
  }

  run(): readonly number[] {
    const { boxes, glues } = this.#sums.paragraph;
    for (let to = 1; to <= boxes.length; ) {
      const breaks = to === boxes.length ? BREAK.forced : (glues[to]?.breaks ?? BREAK.barred);
      to = breaks === BREAK.barred ? to + 1 : this.#reach(to, breaks === BREAK.forced);
    }
    return this.#trace();
  }

  /** Finds the best line that ends before box `to`; gives the place to go on from. */
  #reach(to: number, isForced: boolean): number {
    const latest = this.#starts.at(-1) ?? 0;
    let dropped = 0;
    for (let index = 0; index < this.#starts.length; index += 1) {
      const from = this.#starts[index] ?? 0;
      const width = from === 0 ? this.#setting.firstWidth : this.#setting.restWidth;
      const mayStop = !isForced && this.#cost[to] !== Infinity;
      if (mayStop && naturalWidth(this.#sums, from, to) < width * (1 - HOPELESS)) break;
      if (!this.#tryLine(from, to)) dropped = index + 1;
    }
    if (dropped > 0) this.#starts = this.#starts.slice(dropped);
    if (this.#cost[to] === Infinity) return this.#breakAnywhere(latest, to);
    if (isForced) this.#starts = [];
    this.#starts.push(to);
    return to + 1;
  }

  /** False = the line is too long for its measure. */
  #tryLine(from: number, to: number): boolean {
    const line = costOf(this.#sums, this.#setting, { from, to }, this.#measure);
    if (line === Infinity) return false;
    const total = (this.#cost[from] ?? 0) + line;
    if (total < (this.#cost[to] ?? Infinity)) {
      this.#cost[to] = total;
      this.#from[to] = from;
    }
    return true;
  }

  /** No legal line fits from the last start: it is broken where it is full, against the rules. */
  #breakAnywhere(from: number, to: number): number {
    const width = from === 0 ? this.#setting.firstWidth : this.#setting.restWidth;
    let place = to - 1;
    while (place > from + 1 && naturalWidth(this.#sums, from, place) > width) place -= 1;
    const end = Math.max(place, from + 1);
    this.#cost[end] = (this.#cost[from] ?? 0) + FORBIDDEN_COST;
    this.#from[end] = from;
    this.#starts = [end];
    return end + 1;
  }

  #trace(): readonly number[] {
    const ends: number[] = [];
    for (let at = this.#sums.paragraph.boxes.length; at > 0; at = this.#from[at] ?? 0) {
      ends.push(at);
    }
    return ends.reverse();
  }
}
