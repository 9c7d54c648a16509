// Where lines may break. In: text and a level of 避頭尾. Out: for each UTF-16 offset whether a break is barred, allowed or forced.
import type { KinsokuLevel } from '../model/line-rules.js';
import { type Juncture, overrideBreak } from './kinsoku.js';
import { isCommonHan } from './line-break-class.js';
import { mayBreakBefore } from './line-break-rules.js';
import { type BreakUnits, unitsOf } from './line-break-units.js';

/** What may happen before a character. */
export const BREAK = { barred: 0, allowed: 1, forced: 2 } as const;

/** One byte for every UTF-16 offset of the text: a value of `BREAK`. Offset 0 and the end are barred. */
export function findBreaks(text: string, level: KinsokuLevel): Uint8Array {
  const units = unitsOf(text, 'newspaper');
  const breaks = new Uint8Array(text.length + 1);
  for (let at = 1; at < units.classes.length; at += 1) {
    const offset = units.starts[at] ?? 0;
    if (isBetweenHan(text, offset)) breaks[offset] = BREAK.allowed;
    else if (isForced(units, at)) breaks[offset] = BREAK.forced;
    else if (mayBreakAt(text, units, at, level)) breaks[offset] = BREAK.allowed;
  }
  barNoteMarks(text, breaks);
  return breaks;
}

const HAS_NOTE = /[¹²³⁰⁴-⁹₀-₉†‡[〔]/;
const NOTE = /(?<=[\p{L}\p{N}\p{Pe}\p{Pf}。，、；：！？…])(?:[¹²³⁰⁴-⁹₀-₉†‡]|[[〔]\d{1,3}[\]〕])/gu;

/** Superscripts and note marks stay with what they stand on (LB-08, clreq 6.1.2.3). */
function barNoteMarks(text: string, breaks: Uint8Array): void {
  if (!HAS_NOTE.test(text)) return;
  for (const { index } of text.matchAll(NOTE)) breaks[index] = BREAK.barred;
}

/** Offsets where UAX #14 alone lets a line break: what the newspaper's rules are laid over. */
export function findPlainBreaks(text: string): readonly number[] {
  const units = unitsOf(text, 'plain');
  const offsets: number[] = [];
  for (let at = 1; at < units.classes.length; at += 1) {
    if (mayBreakBefore(units, at)) offsets.push(units.starts[at] ?? 0);
  }
  return offsets;
}

/** The bulk of a paper: between two unified ideographs lines always break. */
function isBetweenHan(text: string, offset: number): boolean {
  return isCommonHan(text.charCodeAt(offset - 1)) && isCommonHan(text.charCodeAt(offset));
}

/** LB4, LB5: after a new line or paragraph character. */
function isForced(units: BreakUnits, at: number): boolean {
  const before = units.classes[at - 1];
  if (before === 'CR') return units.classes[at] !== 'LF';
  return before === 'BK' || before === 'LF' || before === 'NL';
}

function mayBreakAt(text: string, units: BreakUnits, at: number, level: KinsokuLevel): boolean {
  const allowed = mayBreakBefore(units, at);
  const before = units.classes[at - 1];
  const after = units.classes[at];
  // Nothing to override between two ideographs, the symbols of class AI apart.
  if (before === 'ID' && after === 'ID' && !hasOverride(text, units, at)) return allowed;
  return overrideBreak(junctureAt(text, units, at), level, allowed) ?? allowed;
}

const OVERRIDDEN_IDEOGRAPHS = /[～／·‧・•ˊˇˋ˙—…⋯]/;

function hasOverride(text: string, units: BreakUnits, at: number): boolean {
  return (
    OVERRIDDEN_IDEOGRAPHS.test(text[units.starts[at] ?? 0] ?? '') ||
    OVERRIDDEN_IDEOGRAPHS.test(text[units.starts[at - 1] ?? 0] ?? '')
  );
}

function junctureAt(text: string, units: BreakUnits, at: number): Juncture {
  const before = text.codePointAt(units.starts[at - 1] ?? 0) ?? 0;
  const after = text.codePointAt(units.starts[at] ?? 0) ?? 0;
  return {
    before,
    after,
    runBefore: countRun(text, units, at - 1),
  };
}

/** How many units with the same character end with unit `last`. */
function countRun(text: string, units: BreakUnits, last: number): number {
  const char = text[units.starts[last] ?? 0];
  let count = 1;
  while (last - count >= 0 && text[units.starts[last - count] ?? 0] === char) count += 1;
  return count;
}
