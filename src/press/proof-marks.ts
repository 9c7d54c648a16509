// What a proof carries outside the trim: crop and register marks, a colour bar. In: the cut on its sheet. Out: marks. All of it lies outside the
// bleed, in inks of their own (`PROOF_INKS`).
import type { Rect } from '../base/geometry.js';
import type { Pt } from '../base/units.js';
import type { Mark } from '../model/galley.js';
import type { Ink } from '../model/template.js';
import type { SheetCut } from './plate-document.js';

/** Names no template can have: a space is no part of theirs. */
export const FINDING_INK = 'proof finding';
export const DRAFT_INK = 'proof draft';
const EVERY_INK = 'proof register';
const CYAN = 'proof cyan';
const MAGENTA = 'proof magenta';
const YELLOW = 'proof yellow';
const KEY = 'proof black';

/** The inks of everything that only a proof shows. */
export const PROOF_INKS: ReadonlyMap<string, Ink> = new Map([
  [FINDING_INK, { c: 0, m: 100, y: 0, k: 0 }],
  [DRAFT_INK, { c: 0, m: 28, y: 0, k: 0 }],
  [EVERY_INK, { c: 100, m: 100, y: 100, k: 100 }],
  [CYAN, { c: 100, m: 0, y: 0, k: 0 }],
  [MAGENTA, { c: 0, m: 100, y: 0, k: 0 }],
  [YELLOW, { c: 0, m: 0, y: 100, k: 0 }],
  [KEY, { c: 0, m: 0, y: 0, k: 100 }],
]);

const HAIRLINE: Pt = 0.25;
/** Between the bleed and a mark, and its length. */
const OFFSET: Pt = 9;
const LENGTH: Pt = 18;
/** Side of a patch of the colour bar. */
const PATCH: Pt = 14;
const TINTS = [1, 0.5] as const;
/** Half a register mark. */
const ARM: Pt = 7;

/** All marks of a sheet; `folds` are the places, from the left, where pages meet. */
export function proofMarks(cut: SheetCut, folds: readonly Pt[]): readonly Mark[] {
  return [...cropMarks(cut), ...foldMarks(cut, folds), ...registerMarks(cut), ...colorBar(cut)];
}

/** How far marks reach beyond the bleed. */
export const MARKS_REACH: Pt = OFFSET + LENGTH;

function rule(from: readonly [Pt, Pt], to: readonly [Pt, Pt], dash?: Pt): Mark {
  const [x1, y1] = from;
  const [x2, y2] = to;
  return { kind: 'rule', x1, y1, x2, y2, ink: EVERY_INK, thickness: HAIRLINE, dash };
}

interface Edges {
  readonly left: Pt;
  readonly right: Pt;
  readonly top: Pt;
  readonly bottom: Pt;
}

function edgesOf({ x, y, width, height }: Rect): Edges {
  return { left: x, right: x + width, top: y, bottom: y + height };
}

function cropMarks({ trim, bleed }: SheetCut): readonly Mark[] {
  const inner = edgesOf(trim);
  const outer = edgesOf(bleed);
  const above = outer.top - OFFSET;
  const below = outer.bottom + OFFSET;
  const before = outer.left - OFFSET;
  const behind = outer.right + OFFSET;
  return [
    ...[inner.left, inner.right].flatMap((x) => [
      rule([x, above], [x, above - LENGTH]),
      rule([x, below], [x, below + LENGTH]),
    ]),
    ...[inner.top, inner.bottom].flatMap((y) => [
      rule([before, y], [before - LENGTH, y]),
      rule([behind, y], [behind + LENGTH, y]),
    ]),
  ];
}

function foldMarks({ bleed }: SheetCut, folds: readonly Pt[]): readonly Mark[] {
  const { top, bottom } = edgesOf(bleed);
  return folds.flatMap((x) => [
    rule([x, top - OFFSET], [x, top - OFFSET - LENGTH], 2),
    rule([x, bottom + OFFSET], [x, bottom + OFFSET + LENGTH], 2),
  ]);
}

/** A cross in a square in the middle of each side, off the fold. */
function registerMarks({ bleed }: SheetCut): readonly Mark[] {
  const { left, right, top, bottom } = edgesOf(bleed);
  const out = OFFSET + LENGTH / 2;
  const middle = (top + bottom) / 2;
  const across = left + (right - left) / 4;
  const places: readonly (readonly [Pt, Pt])[] = [
    [across, top - out],
    [across, bottom + out],
    [left - out, middle],
    [right + out, middle],
  ];
  return places.flatMap(([x, y]) => {
    const half = ARM / 2;
    const square = { x: x - half, y: y - half, width: ARM, height: ARM };
    return [
      rule([x - ARM, y], [x + ARM, y]),
      rule([x, y - ARM], [x, y + ARM]),
      { kind: 'frame', rect: square, ink: EVERY_INK, thickness: HAIRLINE } as const,
    ];
  });
}

/** Solids and halves of the four inks, under the foot's right end. */
function colorBar({ bleed }: SheetCut): readonly Mark[] {
  const { right, bottom } = edgesOf(bleed);
  const inks = [CYAN, MAGENTA, YELLOW, KEY];
  const patches = TINTS.flatMap((tint) => inks.map((ink) => ({ ink, tint })));
  const start = right - LENGTH - patches.length * PATCH;
  return patches.map(({ ink, tint }, index) => {
    const rect = { x: start + index * PATCH, y: bottom + OFFSET, width: PATCH, height: PATCH };
    return { kind: 'fill', rect, ink, tint };
  });
}
