// Marks that are not text: fills, frames, rules. In: a mark in page space, inks. Out: operators on the sheet.
import type { Rect } from '../base/geometry.js';
import type { Pt } from '../base/units.js';
import type { Mark } from '../model/galley.js';
import type { Inks } from './ink.js';
import { numerals } from './notation.js';
import type { Sheet } from './sheet.js';

/** A mark drawn with ink alone. */
export type InkMark = Extract<Mark, { kind: 'fill' | 'frame' | 'rule' }>;

/** Black lines thinner than this print over what lies below (GWG 2022, R0010). */
export const OVERPRINTED_BELOW: Pt = 2;
/** Dotted lines at least this thick get round dots; below, dots would vanish on newsprint and become short dashes. */
const ROUND_DOT_FROM: Pt = 0.5;

/** Draws a mark. */
export function drawMark(mark: InkMark, sheet: Sheet, inks: Inks): void {
  switch (mark.kind) {
    case 'fill':
      sheet.fill(inks.mix(mark.ink, 'area', mark.tint), isThin(mark.rect));
      sheet.write(`${rectangle(mark.rect, sheet)} re f`);
      return;
    case 'frame':
      drawFrame(mark, sheet, inks);
      return;
    case 'rule':
      drawRule(mark, sheet, inks);
  }
}

/** A bar or module of a code is a line to the press. */
function isThin({ width, height }: Rect): boolean {
  return Math.min(width, height) < OVERPRINTED_BELOW;
}

/** A frame lies inside its rectangle, whatever its thickness. */
function drawFrame(
  { rect, ink, thickness }: Extract<Mark, { kind: 'frame' }>,
  sheet: Sheet,
  inks: Inks,
): void {
  selectLine(sheet, thickness, undefined);
  sheet.stroke(inks.mix(ink, 'area'), thickness < OVERPRINTED_BELOW);
  const inner = {
    x: rect.x + thickness / 2,
    y: rect.y + thickness / 2,
    width: rect.width - thickness,
    height: rect.height - thickness,
  };
  sheet.write(`${rectangle(inner, sheet)} re S`);
}

function drawRule(rule: Extract<Mark, { kind: 'rule' }>, sheet: Sheet, inks: Inks): void {
  selectLine(sheet, rule.thickness, rule.dash);
  sheet.stroke(inks.mix(rule.ink, 'area'), rule.thickness < OVERPRINTED_BELOW);
  const from = numerals(sheet.x(rule.x1), sheet.y(rule.y1));
  const to = numerals(sheet.x(rule.x2), sheet.y(rule.y2));
  sheet.write(`${from} m ${to} l S`);
}

function selectLine(sheet: Sheet, thickness: Pt, dash: Pt | undefined): void {
  const isRound = dash !== undefined && thickness >= ROUND_DOT_FROM;
  sheet.set('width', `${numerals(thickness)} w`);
  sheet.set('cap', `${isRound ? 1 : 0} J`);
  sheet.set('dash', `[${dash === undefined ? '' : numerals(isRound ? 0 : dash, dash)}] 0 d`);
}

function rectangle(rect: Rect, sheet: Sheet): string {
  return numerals(sheet.x(rect.x), sheet.y(rect.y + rect.height), rect.width, rect.height);
}
