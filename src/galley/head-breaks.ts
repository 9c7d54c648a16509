// Breaks of heads and other display lines. In: a head's items, its measure, how many lines. Out: the most even breaks at word ends.
// A head is short, so every way into n lines is weighed; running text goes through breakLines.
import type { Pt } from '../base/units.js';
import { BREAK } from './break-opportunities.js';
import type { Paragraph } from './items.js';
import { type LineSums, measureLine, naturalWidth, newMeasure } from './line-sums.js';

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
/** The editor's `|`, then a typed space or the end of a clause, are where a head wants to break. */
const WISHED_GAIN = 80;
const CLAUSE_GAIN = 15;
const PARTICLES = /^[的了嗎呢吧啊們著過得地之]/;
const LEAST_IN_LINE = 2;

const segmenter = new Intl.Segmenter('zh-Hant', { granularity: 'word' });

/** What breaking before each box of a head would cost; `Infinity` = barred. */
export function headPenalties(paragraph: Paragraph, names: readonly string[]): readonly number[] {
  const { text, glues, starts } = paragraph;
  const ends = wordEnds(text, names);
  return glues.map((glue, index) => {
    if (index === 0 || glue.breaks === BREAK.barred) return Infinity;
    const start = starts[index] ?? 0;
    const before = text.slice(starts[index - 1], start);
    if (/[|｜]\s*$/.test(before)) return -WISHED_GAIN;
    if (PARTICLES.test(text.slice(start))) return POOR_COST;
    if (glue.space !== undefined) return -2 * CLAUSE_GAIN;
    if (/[，；：！？。、]/.test(before)) return -CLAUSE_GAIN;
    return ends.has(start) ? glue.penalty : POOR_COST;
  });
}

/** Offsets where a word ends: the dictionary's, with the paper's names kept whole. */
function wordEnds(text: string, names: readonly string[]): ReadonlySet<number> {
  const ends = new Set<number>();
  for (const { index } of segmenter.segment(text)) ends.add(index);
  for (const name of names) {
    if (name.length < 2) continue;
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      for (let inside = at + 1; inside < at + name.length; inside += 1) ends.delete(inside);
      ends.add(at + name.length);
    }
  }
  return ends;
}

/** The best way to set a head in exactly `count` lines; undefined = they do not fit the measure. */
export function breakHead(
  sums: LineSums,
  penalties: readonly number[],
  measure: Pt,
  count: number,
): HeadBreaks | undefined {
  const boxes = sums.paragraph.boxes.length;
  const mean = naturalWidth(sums, 0, boxes) / count;
  const best: (HeadBreaks | undefined)[][] = [[{ ends: [], cost: 0, isPoor: false }]];
  for (let line = 1; line <= count; line += 1) {
    const row: (HeadBreaks | undefined)[] = [];
    const least = line === count ? boxes : line;
    for (let to = least; to <= boxes; to += 1) {
      const penalty = to === boxes ? 0 : (penalties[to] ?? Infinity);
      if (penalty === Infinity || (to === boxes && line < count)) continue;
      row[to] = bestEnd(sums, best[line - 1] ?? [], { to, penalty, mean, measure });
    }
    best.push(row);
  }
  return best[count]?.[boxes];
}

interface HeadLine {
  readonly to: number;
  readonly penalty: number;
  readonly mean: Pt;
  readonly measure: Pt;
}

function bestEnd(
  sums: LineSums,
  earlier: readonly (HeadBreaks | undefined)[],
  { to, penalty, mean, measure }: HeadLine,
): HeadBreaks | undefined {
  let best: HeadBreaks | undefined;
  for (let from = 0; from < to; from += 1) {
    const before = earlier[from];
    if (before === undefined) continue;
    const width = narrowestWidth(sums, from, to);
    if (width > measure) continue;
    const characters = (sums.characters[to] ?? 0) - (sums.characters[from] ?? 0);
    const isAlone = characters < LEAST_IN_LINE;
    const uneven = UNEVEN_COST * ((width - mean) / measure) ** 2;
    const cost = before.cost + uneven + penalty + (isAlone ? POOR_COST : 0);
    if (best === undefined || cost < best.cost) {
      const isPoor = before.isPoor || isAlone || penalty >= POOR_COST;
      best = { ends: [...before.ends, to], cost, isPoor };
    }
  }
  return best;
}

const scratch = newMeasure();

/** Width with the blank of a closing mark taken at the line's end. */
function narrowestWidth(sums: LineSums, from: number, to: number): Pt {
  const line = measureLine(sums, from, to, scratch);
  return line.natural - (line.squeeze[0] ?? 0);
}
