// Breaks → set lines. In: a paragraph's items and one line of it. Out: its width, and its glyphs at their places, the slack spread by
// clreq's steps. Decides no breaks; never spaces the letters of a word.
import type { Pt } from '../base/units.js';
import type { Glyph } from '../model/font.js';
import { type Adjustment, adjust } from './adjust.js';
import type { Box, Glue } from './items.js';
import {
  type LineMeasure,
  type LineSums,
  leadLeft,
  measureLine,
  newMeasure,
  startTrim,
  tailLeft,
} from './line-sums.js';

/** A line's width, and a way to get its glyphs from its start: most lines are set only to be counted. */
export interface SetGlyphs {
  readonly width: Pt;
  place(): readonly Glyph[];
}

const UNADJUSTED: Adjustment = { squeeze: [], opening: [], perGap: 0 };

/** Sets boxes `from` to `to` (exclusive): to `width`, or at their natural widths unless they overflow. */
export function justify(
  sums: LineSums,
  line: { readonly from: number; readonly to: number; readonly isFull: boolean },
  width: Pt,
): SetGlyphs {
  const measure = measureLine(sums, line.from, line.to, newMeasure());
  const isAdjusted = line.isFull || measure.natural > width;
  const adjustment = isAdjusted ? (adjust(measure, width) ?? allSqueezed()) : UNADJUSTED;
  return {
    width: adjustedWidth(measure, adjustment),
    place: () => placeBoxes(sums, line, adjustment),
  };
}

function adjustedWidth(line: LineMeasure, { squeeze, opening, perGap }: Adjustment): Pt {
  const taken = squeeze.reduce((sum, part, step) => sum + part * (line.squeeze[step] ?? 0), 0);
  const given = opening.reduce((sum, part, step) => sum + part * (line.opening[step] ?? 0), 0);
  return line.natural - taken + given + perGap * line.gaps;
}

function placeBoxes(
  sums: LineSums,
  { from, to }: { readonly from: number; readonly to: number },
  adjustment: Adjustment,
): readonly Glyph[] {
  const { boxes, glues } = sums.paragraph;
  const glyphs: Glyph[] = [];
  let pen = 0;
  for (let index = from; index < to; index += 1) {
    const box = boxes[index];
    const glue = glues[index];
    if (box === undefined || glue === undefined) break;
    if (index === from) {
      pen -= startTrim(box);
    } else {
      pen -= glue.trimTail;
      if (glue.space !== undefined) pushSpace(glyphs, glue.space, box.size, pen);
      pen += whiteOf(glue, adjustment) - glue.trimLead;
      pen -= partOf(adjustment, box.step) * leadLeft(box, glue);
    }
    pushBox(glyphs, box, pen);
    const isLast = index === to - 1;
    const tail = isLast ? box.tail : tailLeft(box, glues[index + 1]);
    pen += box.advance - partOf(adjustment, isLast ? 0 : box.step) * tail;
  }
  return glyphs;
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
}

function pushSpace(glyphs: Glyph[], space: NonNullable<Glue['space']>, size: Pt, x: Pt): void {
  glyphs.push({ face: space.face, id: space.id, text: space.text, size, x, rise: 0 });
}
