// Marks between the lines of text: emphasis dots, proper-noun lines, wavy title lines. In: placed lines, inks. Out: operators on the
// sheet. Where they stand the typesetter has said.
import type { Pt } from '../base/units.js';
import type { LineMark } from '../model/galley.js';
import type { PlacedLine } from '../model/page.js';
import type { Inks } from './ink.js';
import { numerals } from './notation.js';
import type { Sheet } from './sheet.js';

/** Length of a wave from crest to crest, in its heights. */
const WAVE_LENGTH = 4;
/** A half wave drawn as one Bézier curve: how far its control points stand out, for a height of 1. */
const BULGE = 0.67;

/** Draws what stands below the lines of one box. */
export function drawLineMarks(lines: readonly PlacedLine[], sheet: Sheet, inks: Inks): void {
  for (const placed of lines) {
    const { beside, ink } = placed.line;
    if (beside === undefined || beside.marks.length === 0) continue;
    sheet.stroke(inks.mix(ink, 'text'), true);
    for (const mark of beside.marks) drawMark(mark, placed, sheet);
  }
}

function drawMark(mark: LineMark, { x, baseline }: PlacedLine, sheet: Sheet): void {
  const at = (dx: Pt, dy: Pt): string => numerals(sheet.x(x + dx), sheet.y(baseline + dy));
  if (mark.kind === 'dot') {
    // A stroke without length and with a round cap is a disc.
    selectStroke(sheet, 2 * mark.radius);
    sheet.write(`${at(mark.x, mark.dy)} m ${at(mark.x, mark.dy)} l S`);
    return;
  }
  selectStroke(sheet, mark.thickness);
  const curve = mark.kind === 'line' ? `${at(mark.x2, mark.dy)} l` : wave(mark, at);
  sheet.write(`${at(mark.x1, mark.dy)} m ${curve} S`);
}

/** Whole half waves, fitted to the length. */
function wave(
  { x1, x2, dy, height }: Extract<LineMark, { kind: 'wave' }>,
  at: (dx: Pt, dy: Pt) => string,
): string {
  const count = Math.max(2, Math.round((x2 - x1) / ((height * WAVE_LENGTH) / 2)));
  const step = (x2 - x1) / count;
  return Array.from({ length: count }, (_half, index) => {
    const start = x1 + index * step;
    const out = dy + (index % 2 === 0 ? -BULGE : BULGE) * height;
    const points = [
      at(start + step / 3, out),
      at(start + (2 * step) / 3, out),
      at(start + step, dy),
    ];
    return `${points.join(' ')} c`;
  }).join(' ');
}

function selectStroke(sheet: Sheet, width: Pt): void {
  sheet.set('width', `${numerals(width)} w`);
  sheet.set('cap', '1 J');
  sheet.set('dash', '[] 0 d');
}
