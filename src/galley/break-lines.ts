// Items → breaks. In: a paragraph's items and the widths of its lines. Out: the boxes that start lines, chosen for the whole
// paragraph at once (after Knuth & Plass 1981: the shortest path over legal breaks, cost by how far the steps are used).
import type { Pt } from '../base/units.js';
import { OPENED_COST, openingCost, SLACK, squeezeCost } from './adjust.js';
import { BREAK } from './break-opportunities.js';
import { markPlaces } from './line-places.js';
import {
  innerEnd,
  type LineMeasure,
  type LineSums,
  leastWidth,
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
  /** Ragged lines that end before this box or a later one may be short without a cost: the number of boxes = the last alone. */
  readonly freeFrom?: number;
  readonly em: Pt;
}

/** One character left over on a last line (PG-03): worse than any gap that a legal line can have. */
export const RUNT_COST = 20000;
/** Letters spaced out while a squeeze would have brought one more character into the line (JU-04). */
const ORDER_COST = 400;
/** A break against the rules, where no legal one fits (LB-12). */
const FORBIDDEN_COST = 1e6;
/** How many lines before the end are looked at to mend such a last line. */
const MENDED_LINES = 4;
/** Each line costs, so that of two equal settings the shorter is taken (JU-06: push in). */
const LINE_COST = 0.5;
/** A mark outside the measure: nearly nothing where the house hangs marks at all. */
const HUNG_COST = 0.1;
/** Ragged lines: cost of a line that is all white. */
const RAG_COST = 100;

/** First box of each line after the first, and the number of boxes at the end. */
export function breakLines(sums: LineSums, setting: BreakSetting): readonly number[] {
  const count = sums.paragraph.boxes.length;
  if (isOneLine(sums, setting)) return [count];
  return new BreakSearch(sums, setting).run();
}

/** Cost of setting boxes `from` to `to` as a line among others. `Infinity` = does not fit. */
export function lineCost(sums: LineSums, setting: BreakSetting, from: number, to: number): number {
  return linesFinder(sums, setting)(from).find((line) => line.to === to)?.cost ?? Infinity;
}

/** Tells, box by box, all legal lines that start there, for those who look for other breaks than the best. */
export function linesFinder(
  sums: LineSums,
  setting: BreakSetting,
): (from: number) => readonly LegalLine[] {
  const search = new BreakSearch(sums, setting);
  return (from) => search.linesFrom(from);
}

function isOneLine(sums: LineSums, setting: BreakSetting): boolean {
  const count = sums.paragraph.boxes.length;
  if (naturalWidth(sums, 0, count) > setting.firstWidth) return false;
  return !sums.breaks.includes(BREAK.forced);
}

/** A line that may start with a certain box: the box after its last, and its cost. */
export interface LegalLine {
  readonly to: number;
  readonly cost: number;
}

/** A box that begins a line of a way, and what the lines before it cost. */
interface Waypoint {
  readonly from: number;
  readonly sofar: number;
}

class BreakSearch {
  readonly #sums: LineSums;
  readonly #setting: BreakSetting;
  readonly #count: number;
  readonly #cost: Float64Array;
  readonly #from: Int32Array;
  readonly #measure: LineMeasure = newMeasure();
  /** For each box the next one that may start a line: `markPlaces`. */
  readonly #nextPlace: Int32Array;
  /** Lines from one box that have been tried and fit: parallel arrays, used again and again. */
  readonly #ends: number[] = [];
  readonly #costs: number[] = [];
  readonly #opened: boolean[] = [];
  /** No way to set the paragraph that costs more is of interest. */
  #bound = Infinity;
  /** Whether the line last asked about had to space its letters out. */
  #opensLetters = false;

  constructor(sums: LineSums, setting: BreakSetting) {
    this.#sums = sums;
    this.#setting = setting;
    this.#count = sums.paragraph.boxes.length;
    const places = this.#count + 1;
    const buffer = new ArrayBuffer(16 * places);
    this.#cost = new Float64Array(buffer, 0, places).fill(Infinity);
    this.#from = new Int32Array(buffer, 8 * places, places).fill(-1);
    this.#cost[0] = 0;
    this.#nextPlace = markPlaces(sums, new Int32Array(buffer, 12 * places, this.#count));
  }

  run(): readonly number[] {
    this.#bound = this.#firstFit();
    for (let from = 0; from < this.#count; from += 1) {
      // No line makes a paragraph cheaper: what costs more than a known way by now is no way to go on.
      const sofar = this.#cost[from] ?? Infinity;
      if (sofar < Infinity && sofar <= this.#bound + SLACK) this.#leave(from);
    }
    const ends: number[] = [];
    for (let at = this.#count; at > 0; at = this.#from[at] ?? 0) ends.push(at);
    return ends.reverse();
  }

  /** Cost of a way that is quickly found: no paragraph is set worse. `Infinity` where a line breaks the rules. */
  #firstFit(): number {
    const trail: Waypoint[] = [];
    const total = this.#fill(0, trail);
    return total < RUNT_COST ? total : Math.min(total, this.#withoutRunt(trail));
  }

  /** Cost of setting line after line from a box on, each as well as it can be by itself; `trail` takes where each begins. */
  #fill(first: number, trail?: Waypoint[]): number {
    let total = 0;
    for (let from = first; from < this.#count; ) {
      trail?.push({ from, sofar: total });
      this.#tryAll(from, true);
      const best = this.#cheapest();
      if (best < 0) return Infinity;
      total += this.#costs[best] ?? 0;
      from = this.#ends[best] ?? this.#count;
    }
    return total;
  }

  /** A character left alone on the last line is mended by one of the lines before it giving some away. */
  #withoutRunt(trail: readonly Waypoint[]): number {
    let least = Infinity;
    for (const { from, sofar } of trail.slice(-MENDED_LINES)) {
      for (const { to, cost } of this.linesFrom(from)) {
        if (sofar + cost < least) least = Math.min(least, sofar + cost + this.#fill(to));
      }
    }
    return least;
  }

  /** Of the lines last tried the cheapest, the longest of those alike; below 0 where there is none. */
  #cheapest(): number {
    let best = this.#ends.length - 1;
    for (let index = best - 1; index >= 0; index -= 1) {
      if ((this.#costs[index] ?? 0) < (this.#costs[best] ?? 0)) best = index;
    }
    return best;
  }

  /** All legal lines that start with box `from`. */
  linesFrom(from: number): readonly LegalLine[] {
    this.#tryAll(from, false);
    return this.#ends.map((to, index) => ({ to, cost: this.#costs[index] ?? Infinity }));
  }

  #leave(from: number): void {
    const sofar = this.#cost[from] ?? 0;
    this.#tryAll(from, sofar + ORDER_COST > this.#bound);
    for (let index = 0; index < this.#ends.length; index += 1) {
      this.#reach(this.#ends[index] ?? 0, from, sofar + (this.#costs[index] ?? 0));
    }
    if (this.#ends.length === 0) {
      this.#reach(this.#lastFitting(from), from, sofar + FORBIDDEN_COST);
    }
  }

  /** `skipsLoose`: lines that letters would be spaced out in while a longer one fits need not be told. */
  #tryAll(from: number, skipsLoose: boolean): void {
    this.#ends.length = 0;
    this.#costs.length = 0;
    this.#opened.length = 0;
    const loose = skipsLoose ? this.#looseUpTo(from) : -Infinity;
    let longest = 0;
    let skipped = 0;
    for (let to = this.#placeAfter(from); to <= this.#count; to = this.#placeAfter(to)) {
      if (this.#isLoose(to, loose)) {
        skipped = to;
        continue;
      }
      if (!this.#try(from, to)) break;
      if (this.#sums.penalties[to] === 0) longest = to;
      if (this.#sums.breaks[to] === BREAK.forced) break;
    }
    if (longest === 0 && skipped > 0) this.#try(from, skipped);
    this.#chargeOrder(Math.max(longest, skipped));
  }

  /** The next place where a line may end; past the last box when there is none. */
  #placeAfter(box: number): number {
    return this.#nextPlace[box] ?? this.#count + 1;
  }

  #isLoose(to: number, loose: Pt): boolean {
    const { natural, penalties, breaks } = this.#sums;
    if ((natural[to] ?? 0) >= loose || penalties[to] !== 0) return false;
    return to < this.#count && breaks[to] !== BREAK.forced;
  }

  /** Lines that end where the natural sum is less must space letters out. */
  #looseUpTo(from: number): Pt {
    const { natural, atStart, openingInAll } = this.#sums;
    if (!this.#setting.isJustified) return -Infinity;
    const base = (natural[from] ?? 0) + (atStart[from] ?? 0);
    return base + this.#widthFrom(from) - openingInAll - SLACK;
  }

  /** Tries one line and keeps it; false = neither it nor a longer one fits. */
  #try(from: number, to: number): boolean {
    const cost = this.#costOf(from, to);
    if (cost === Infinity) return false;
    this.#ends.push(to);
    this.#costs.push(cost);
    this.#opened.push(this.#opensLetters);
    return true;
  }

  /** Letters are not spaced out where a longer line fits (JU-04); one that ends inside a word does not count. */
  #chargeOrder(longest: number): void {
    for (let index = 0; index < this.#ends.length; index += 1) {
      if ((this.#ends[index] ?? 0) >= longest || this.#opened[index] !== true) continue;
      this.#costs[index] = (this.#costs[index] ?? 0) + ORDER_COST;
    }
  }

  #reach(to: number, from: number, cost: number): void {
    if (cost >= (this.#cost[to] ?? 0)) return;
    this.#cost[to] = cost;
    this.#from[to] = from;
  }

  /** Cost of a line by itself; `Infinity` = does not fit. */
  #costOf(from: number, to: number): number {
    const { penalties, characters, paragraph } = this.#sums;
    this.#opensLetters = false;
    const fit = this.#fitCost(from, to);
    if (fit === Infinity) return fit;
    const isRunt =
      from > 0 &&
      (to === this.#count || this.#isFree(to)) &&
      (characters[to] ?? 0) - (characters[from] ?? 0) < paragraph.rules.lastLineLeast;
    return fit + (isRunt ? RUNT_COST : 0) + (penalties[to] ?? 0) + LINE_COST;
  }

  /** Cost of bringing a line to its width. */
  #fitCost(from: number, to: number): number {
    const sums = this.#sums;
    const width = this.#widthFrom(from);
    const end = innerEnd(sums, from, to, width);
    const slack = width - naturalWidth(sums, from, end);
    const hung = end === to ? 0 : HUNG_COST;
    if (slack < -SLACK) {
      if (leastWidth(sums, from, end) > width + SLACK) return Infinity;
      measureSqueeze(sums, from, end, this.#measure);
      return squeezeCost(this.#measure, -slack) + hung;
    }
    if (!this.#setting.isJustified) return this.#ragCost(to, slack / width);
    if (slack <= SLACK || to === this.#count || sums.breaks[to] === BREAK.forced) return hung;
    measureOpening(sums, from, end, this.#measure);
    const cost = openingCost(this.#measure, slack, this.#setting.em);
    this.#opensLetters = cost >= OPENED_COST;
    return cost + hung;
  }

  #ragCost(to: number, white: number): number {
    return this.#isFree(to) ? 0 : RAG_COST * white ** 2;
  }

  #isFree(to: number): boolean {
    return to >= (this.#setting.freeFrom ?? Infinity);
  }

  #widthFrom(from: number): Pt {
    return from === 0 ? this.#setting.firstWidth : this.#setting.restWidth;
  }

  /** No legal line fits: it is broken where it is full, against the rules. */
  #lastFitting(from: number): number {
    const width = this.#widthFrom(from);
    let to = from + 1;
    while (to < this.#count && naturalWidth(this.#sums, from, to + 1) <= width) to += 1;
    return to;
  }
}
