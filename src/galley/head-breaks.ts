// Breaks of heads and other display lines. In: a head's items, its measure, how many lines. Out: the most even breaks at word ends.
// A head is short, so every way into n lines is weighed; running text goes through breakLines.
import type { Pt } from '../base/units.js';
import { BREAK } from './break-opportunities.js';
import { PARTED_COST } from './head-words.js';
import type { Paragraph } from './items.js';
import { type LineSums, narrowWidth, naturalWidth } from './line-sums.js';

/** One way to break a head. */
export interface HeadBreaks {
  /** First box of each line after the first, and the number of boxes at the end. */
  readonly ends: readonly number[];
  readonly cost: number;
  /** Whether a word is parted, a particle leads a line, or a character stands alone (RH07). */
  readonly isPoor: boolean;
}

const UNEVEN_COST = 100;
const POOR_COST = 60;
/** The editor's `|`, then a typed space, then the end of a clause, are where a head wants to break. */
const WISHED_GAIN = 80;
const SPACE_GAIN = 50;
const CLAUSE_GAIN = 20;
const LIST_GAIN = 5;
const CLAUSE_END = /[，；：！？。]/;
const PARTICLES = /^[的了嗎呢吧啊們著過得地之]/;
/** A line of one or two characters is a hole in the page. */
const LEAST_IN_LINE = 3;
/** The same where what it says goes on in the next line: 免費 over 報稅站開張 is poorer than 免費報稅站 over 開張. */
const CUT_OFF = 1.2;

/** A head's items, with what an editor would think of breaking at each. */
export interface Head {
  readonly sums: LineSums;
  /** Cost of breaking before each box; `Infinity` = barred. */
  readonly penalties: readonly number[];
  /** How many of the editor's `|` stand before each box, and after the last. */
  readonly bars: readonly number[];
}

const BAR = /[|｜]\s*$/;

/** Weighs the places where a head may break, given what a break at each place of its text costs its words. */
export function weighHead(sums: LineSums, words: ReadonlyMap<number, number>): Head {
  const { paragraph } = sums;
  const { text, starts } = paragraph;
  let count = 0;
  const bars = starts.map((start, index) => {
    if (index > 0 && BAR.test(text.slice(starts[index - 1], start))) count += 1;
    return count;
  });
  return { sums, penalties: penaltiesOf(paragraph, words), bars: [...bars, count] };
}

function penaltiesOf(
  { text, glues, starts }: Paragraph,
  words: ReadonlyMap<number, number>,
): readonly number[] {
  return glues.map((glue, index) => {
    if (index === 0 || glue.breaks === BREAK.barred) return Infinity;
    const start = starts[index] ?? 0;
    const before = text.slice(starts[index - 1], start);
    if (BAR.test(before)) return -WISHED_GAIN;
    if (glue.space !== undefined) return -SPACE_GAIN;
    if (PARTICLES.test(text.charAt(start))) return PARTED_COST;
    return glue.penalty + wordPenalty(text, start, words);
  });
}

/** What a reader minds about a break where nothing was typed: the end of a clause is best, the inside of a word worst. */
function wordPenalty(text: string, at: number, costs: ReadonlyMap<number, number>): number {
  const before = text.charAt(at - 1);
  if (CLAUSE_END.test(before)) return -CLAUSE_GAIN;
  if (before === '、') return -LIST_GAIN;
  return costs.get(at) ?? 0;
}

/** As few lines as the measure allows, unless more avoid a poor break; undefined = no breaks fit. */
export function chooseHeadBreaks(
  head: Head,
  measure: Pt,
  lines: { readonly least: number; readonly most: number },
): HeadBreaks | undefined {
  let poor: HeadBreaks | undefined;
  for (let count = lines.least; count <= lines.most; count += 1) {
    const breaks = breakHead(head, measure, count);
    if (breaks !== undefined && !breaks.isPoor) return breaks;
    if (breaks !== undefined && (poor === undefined || breaks.cost < poor.cost)) poor = breaks;
  }
  return poor;
}

/** The best way to set a head in exactly `count` lines; undefined = they do not fit the measure. */
export function breakHead(head: Head, measure: Pt, count: number): HeadBreaks | undefined {
  const boxes = head.sums.paragraph.boxes.length;
  const mean = naturalWidth(head.sums, 0, boxes) / count;
  const best: (HeadBreaks | undefined)[][] = [[{ ends: [], cost: 0, isPoor: false }]];
  for (let line = 1; line <= count; line += 1) {
    const row: (HeadBreaks | undefined)[] = [];
    const isLast = line === count;
    for (let to = isLast ? boxes : line; to <= (isLast ? boxes : boxes - 1); to += 1) {
      if (!isLast && head.penalties[to] === Infinity) continue;
      row[to] = bestEnd(head, best[line - 1] ?? [], { to, mean, measure, isWhole: count === 1 });
    }
    best.push(row);
  }
  return best[count]?.[boxes];
}

interface HeadLine {
  readonly to: number;
  readonly mean: Pt;
  readonly measure: Pt;
  /** The head stands in one line. */
  readonly isWhole: boolean;
}

function bestEnd(
  head: Head,
  earlier: readonly (HeadBreaks | undefined)[],
  line: HeadLine,
): HeadBreaks | undefined {
  const { to, mean, measure } = line;
  const isEnd = to === head.sums.paragraph.boxes.length;
  const penalty = isEnd ? 0 : (head.penalties[to] ?? Infinity);
  let best: HeadBreaks | undefined;
  for (let from = 0; from < to; from += 1) {
    const before = earlier[from];
    if (before === undefined) continue;
    const width = narrowWidth(head.sums, from, to);
    if (width > measure) continue;
    const faults = faultsIn(head, from, line);
    const uneven = UNEVEN_COST * ((width - mean) / measure) ** 2;
    const cost = before.cost + uneven + penalty + faults * POOR_COST;
    if (best === undefined || cost < best.cost) {
      const isPoor = before.isPoor || faults > 0 || penalty >= PARTED_COST;
      best = { ends: [...before.ends, to], cost, isPoor };
    }
  }
  return best;
}

/** A line too short that the editor did not ask for, and each `|` that the head passes over while it breaks elsewhere. */
function faultsIn({ sums, bars, penalties }: Head, from: number, line: HeadLine): number {
  const { to, isWhole } = line;
  if (isWhole) return 0;
  const characters = (sums.characters[to] ?? 0) - (sums.characters[from] ?? 0);
  const isEnd = to === sums.paragraph.boxes.length;
  const passed = (bars[isEnd ? to : to - 1] ?? 0) - (bars[from] ?? 0);
  const isClausesEnd = isEnd || penalties[to] === -WISHED_GAIN;
  const isWished = (from === 0 || penalties[from] === -WISHED_GAIN) && isClausesEnd;
  if (characters >= LEAST_IN_LINE || isWished) return passed;
  return passed + (isClausesEnd ? 1 : CUT_OFF);
}
