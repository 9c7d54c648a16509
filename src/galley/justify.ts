// Breaks → set lines. In: a paragraph's items and one line of it. Out: its width, and its glyphs at their places, the slack spread by
// clreq's steps. Decides no breaks; never spaces the letters of a word.
import type { Pt } from '../base/units.js';
import type { Glyph } from '../model/font.js';
import { type Adjustment, adjust } from './adjust.js';
import type { Box, Glue } from './items.js';
import {
  endAdded,
  endTrim,
  innerEnd,
  type LineMeasure,
  type LineSums,
  leadLeft,
  measureLine,
  newMeasure,
  startTrim,
  tailLeft,
} from './line-sums.js';

/** A box at its place in a line. */
export interface PlacedBox {
  /** Its number in the paragraph. */
  readonly index: number;
  readonly box: Box;
  /** Where its cell begins, from the line's start; below 0 where a first mark's blank is trimmed. */
  readonly x: Pt;
  /** Where what follows begins. */
  readonly end: Pt;
}

/** A line's width, and a way to get its boxes and glyphs from its start: most lines are set only to be counted. */
export interface SetGlyphs {
  /** Without a mark that stands outside the measure. */
  readonly width: Pt;
  boxes(): readonly PlacedBox[];
  place(): readonly Glyph[];
}

const UNADJUSTED: Adjustment = { squeeze: [], opening: [], perGap: 0 };

/** Sets boxes `from` to `to` (exclusive): to `width`, or at their natural widths unless they overflow. */
export function justify(
  sums: LineSums,
  line: { readonly from: number; readonly to: number; readonly isFull: boolean },
  width: Pt,
): SetGlyphs {
  const end = innerEnd(sums, line.from, line.to, width);
  const measure = measureLine(sums, line.from, end, newMeasure());
  const isAdjusted = line.isFull || measure.natural > width;
  const adjustment = isAdjusted ? (adjust(measure, width) ?? allSqueezed()) : UNADJUSTED;
  return new LineSetter(
    sums,
    { from: line.from, to: line.to, end, width: adjustedWidth(measure, adjustment) },
    adjustment,
  );
}

/** Told of each box of a line in turn: its number, where its cell begins and what follows it begins. Millions are, so no object is made. */
type Visit = (index: number, box: Box, x: Pt, end: Pt) => void;

/** A line whose boxes have been placed. */
export function setPlaced(
  sums: LineSums,
  line: { readonly from: number; readonly to: number },
  placed: readonly PlacedBox[],
  width: Pt,
): SetGlyphs {
  const walk = (visit: Visit): void => {
    for (const { index, box, x, end } of placed) visit(index, box, x, end);
  };
  return { width, boxes: () => placed, place: () => glyphsOf(sums, line, walk) };
}

/** Glyphs of boxes at their places, with the spaces that were typed between them. */
function glyphsOf(
  { paragraph }: LineSums,
  { from, to }: { readonly from: number; readonly to: number },
  walk: (visit: Visit) => void,
): readonly Glyph[] {
  const glyphs: Glyph[] = [];
  let last = 0;
  walk((index, box, x, end) => {
    const space = index === from ? undefined : paragraph.glues[index]?.space;
    if (space !== undefined) pushSpace(glyphs, space, box.size, last);
    pushBox(glyphs, box, x);
    if (index === to - 1 && box.hyphen !== undefined) pushHyphen(glyphs, box, end);
    last = end;
  });
  return glyphs;
}

function adjustedWidth(line: LineMeasure, { squeeze, opening, perGap }: Adjustment): Pt {
  const taken = squeeze.reduce((sum, part, step) => sum + part * (line.squeeze[step] ?? 0), 0);
  const given = opening.reduce((sum, part, step) => sum + part * (line.opening[step] ?? 0), 0);
  return line.natural - taken + given + perGap * line.gaps;
}

/** Boxes of one line. */
interface LineExtent {
  readonly from: number;
  readonly to: number;
  /** Before a mark that stands outside, else `to`. */
  readonly end: number;
  /** Of the line as it is adjusted. */
  readonly width: Pt;
}

/** Puts the boxes of one line where its adjustment says. Tens of thousands wait for that at a time: an object each, and no functions. */
class LineSetter implements SetGlyphs {
  readonly #sums: LineSums;
  readonly #line: LineExtent;
  readonly #adjustment: Adjustment;

  constructor(sums: LineSums, line: LineExtent, adjustment: Adjustment) {
    this.#sums = sums;
    this.#line = line;
    this.#adjustment = adjustment;
  }

  get width(): Pt {
    return this.#line.width;
  }

  boxes(): readonly PlacedBox[] {
    const placed: PlacedBox[] = [];
    this.#walk((index, box, x, end) => {
      placed.push({ index, box, x, end });
    });
    return placed;
  }

  place(): readonly Glyph[] {
    return glyphsOf(this.#sums, this.#line, (visit) => this.#walk(visit));
  }

  #walk(visit: Visit): void {
    const { boxes } = this.#sums.paragraph;
    let pen = 0;
    for (let index = this.#line.from; index < this.#line.to; index += 1) {
      const box = boxes[index];
      if (box === undefined) break;
      pen += this.#whiteBefore(index, box);
      const end = pen + box.advance - this.#tailTaken(index, box);
      visit(index, box, pen, end);
      pen = end;
    }
  }

  /** White and trimmed blank before a box: below 0 where more is taken than there is white. */
  #whiteBefore(index: number, box: Box): Pt {
    const { paragraph } = this.#sums;
    const glue = paragraph.glues[index];
    if (glue === undefined) return 0;
    if (index === this.#line.from) return -startTrim(paragraph, index);
    const squeezed = partOf(this.#adjustment, box.step) * leadLeft(box, glue);
    // A mark that stands outside follows its text at its natural distance.
    if (index >= this.#line.end) return -glue.trimTail - glue.trimLead;
    return whiteOf(glue, this.#adjustment) - glue.trimTail - glue.trimLead - squeezed;
  }

  #tailTaken(index: number, box: Box): Pt {
    const { paragraph } = this.#sums;
    if (index < this.#line.end - 1) {
      return partOf(this.#adjustment, box.step) * tailLeft(box, paragraph.glues[index + 1]);
    }
    if (index < this.#line.to - 1) return 0;
    const always = endTrim(paragraph, index) - endAdded(box);
    if (box.tail === 0) return always;
    return always + partOf(this.#adjustment, 0) * (box.tail - always);
  }
}

function whiteOf(glue: Glue, { squeeze, opening, perGap }: Adjustment): Pt {
  return (
    glue.gap -
    (squeeze[glue.step] ?? 0) * glue.shrink +
    (opening[glue.opening] ?? 0) * glue.stretch +
    (glue.opens ? perGap : 0)
  );
}

function partOf({ squeeze }: Adjustment, step: number): number {
  return squeeze[step] ?? 0;
}

/** A line that no squeezing can save: everything is taken that there is. */
function allSqueezed(): Adjustment {
  return { squeeze: [1, 1, 1, 1, 1, 1, 1], opening: [], perGap: 0 };
}

function pushBox(glyphs: Glyph[], box: Box, pen: Pt): void {
  let x = pen + box.shift * box.size;
  for (const glyph of box.glyphs) {
    glyphs.push({
      face: glyph.face,
      id: glyph.id,
      text: glyph.text,
      size: box.size,
      x: x + glyph.dx * box.size,
      rise: glyph.dy * box.size,
    });
    x += glyph.advance * box.size;
  }
  for (const { glyph, scale, x: at, rise } of box.reading ?? []) {
    const { face, id } = glyph;
    const size = scale * box.size;
    glyphs.push({ face, id, text: '', size, x: pen + at * box.size, rise: rise * box.size });
  }
}

function pushHyphen(glyphs: Glyph[], { hyphen, size }: Box, end: Pt): void {
  if (hyphen === undefined) return;
  const x = end - hyphen.advance * size;
  glyphs.push({ face: hyphen.face, id: hyphen.id, text: hyphen.text, size, x, rise: 0 });
}

function pushSpace(glyphs: Glyph[], space: NonNullable<Glue['space']>, size: Pt, x: Pt): void {
  glyphs.push({ face: space.face, id: space.id, text: space.text, size, x, rise: 0 });
}
