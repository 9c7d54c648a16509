// Marks between the lines: emphasis dots, proper-noun and title lines (IM-01 to IM-03). In: the places that bear them and a line's boxes
// at their places. Out: marks below the line, inside the white that the line has. Draws nothing.

import type { Em, Pt } from '../base/units.js';
import type { LineMark } from '../model/galley.js';
import type { TextStyle } from '../model/template.js';
import { FRAME_BELOW } from './char-frame.js';
import type { BesideRange } from './items.js';
import type { PlacedBox } from './justify.js';

/** Each end of a line is shortened by so much, so that the lines of two neighbouring names stand apart (at most 1/8 em). */
const END: Em = 0.06;
const THICKNESS: Em = 0.045;
const WAVE: Em = 0.07;
const DOT_RADIUS: Em = 0.065;
/** Marks keep so much clear of the next line's frame. */
const CLEAR: Em = 0.05;
const WESTERN = /^[\p{Script=Latin}\p{Nd}\s]/u;

/** The marks of a line; `boxes` are the line's, `starts` the offsets of all boxes of the paragraph. */
export function marksOf(
  ranges: readonly BesideRange[],
  boxes: readonly PlacedBox[],
  starts: readonly number[],
  style: TextStyle,
): readonly LineMark[] {
  const within = ({ start, end }: BesideRange): readonly PlacedBox[] =>
    boxes.filter(({ index }) => (starts[index] ?? -1) >= start && (starts[index] ?? -1) < end);
  const lined = ranges.filter(({ kind }) => kind !== 'dots');
  return ranges.flatMap((range) => {
    const marked = within(range);
    if (marked.length === 0) return [];
    if (range.kind !== 'dots') return [lineUnder(range.kind, marked, style)];
    const isLined = lined.some(({ start, end }) => start < range.end && range.start < end);
    return marked.filter(bearsDot).flatMap((box) => dotsUnder(box, isLined, style));
  });
}

/** Dots stand under characters, not under marks (IM-02). */
function bearsDot({ box }: PlacedBox): boolean {
  return box.kind === 'han' || box.kind === 'sign';
}

/** A dot under each Chinese character of a box: one with a reading above may hold several, or a Western word. */
function dotsUnder({ box, x }: PlacedBox, isLined: boolean, style: TextStyle): readonly LineMark[] {
  const room = roomBelow(style);
  // Under a line the dot stands outside it.
  const dy = (FRAME_BELOW + room * (isLined ? 0.72 : 0.5)) * style.size;
  const radius = Math.min(DOT_RADIUS, room * (isLined ? 0.22 : 0.4)) * style.size;
  let pen = box.shift;
  return box.glyphs.flatMap((glyph): readonly LineMark[] => {
    const centre = x + (pen + glyph.advance / 2) * box.size;
    pen += glyph.advance;
    const isWestern = glyph.text === '' || WESTERN.test(glyph.text);
    return isWestern ? [] : [{ kind: 'dot', x: centre, dy, radius }];
  });
}

function lineUnder(
  kind: 'name' | 'title',
  marked: readonly PlacedBox[],
  style: TextStyle,
): LineMark {
  const { size } = style;
  const x1: Pt = (marked[0]?.x ?? 0) + END * size;
  const x2: Pt = (marked.at(-1)?.end ?? 0) - END * size;
  const dy = (FRAME_BELOW + roomBelow(style) * 0.35) * size;
  const thickness = THICKNESS * size;
  return kind === 'name'
    ? { kind: 'line', x1, x2, dy, thickness }
    : { kind: 'wave', x1, x2, dy, height: WAVE * size, thickness: thickness * 0.8 };
}

/** White below the frame that marks may use. */
function roomBelow({ size, leading }: TextStyle): Em {
  return Math.max(0.1, leading / size - 1 - CLEAR);
}
