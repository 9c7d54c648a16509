// The blank that a full-width mark's cell holds beside its ink, and how much of it neighbours and line edges take away. In: classes and
// the rules of a region, a direction and a house (clreq 6.3.2 and appendix A; PW-01 to PW-12). Out: blanks in em. Knows no font: the
// glyph's own ink may leave less.
import type { Em } from '../base/units.js';
import type { LineRules } from '../model/line-rules.js';
import { type CharClass, isMark } from './char-class.js';

/** Blank on both sides of a mark that setting may take away. */
export interface Blank {
  readonly lead: Em;
  readonly tail: Em;
}

const NONE: Blank = { lead: 0, tail: 0 };
const BEFORE: Blank = { lead: 0.5, tail: 0 };
const AFTER: Blank = { lead: 0, tail: 0.5 };
const AROUND: Blank = { lead: 0.25, tail: 0.25 };

/** Blank of a class. `plain` punctuation never gives any of it away. */
export function blankOf(kind: CharClass, rules: LineRules): Blank {
  return rules.punctuation === 'plain' ? NONE : ownBlank(kind, rules);
}

/** Brackets enclose alike everywhere; pauses stand in the corner in Simplified Chinese and in the middle elsewhere (PW-02, PW-03). */
function ownBlank(kind: CharClass, { lang, writing }: LineRules): Blank {
  const isCorner = lang === 'zh-Hans';
  switch (kind) {
    case 'open':
      return BEFORE;
    case 'close':
      return AFTER;
    case 'comma':
    case 'stop':
      return isCorner ? AFTER : AROUND;
    case 'colon':
      // Down the column ：；？！ fill their cell.
      if (writing === 'vertical') return NONE;
      return isCorner ? AFTER : AROUND;
    case 'exclaim':
      return isCorner && writing === 'horizontal' ? AFTER : NONE;
    case 'dot':
      return AROUND;
    default:
      return NONE;
  }
}

const INTERPUNCT = '·';

/** Whether a mark is half an em wherever it stands: by the house's style (PW-12), or 間隔號 by the national standard (PW-01). */
export function isHalved(kind: CharClass, text: string, rules: LineRules): boolean {
  switch (rules.punctuation) {
    case 'plain':
      return false;
    case 'banjiao':
    case 'CCT':
      return isMark(kind);
    case 'kaiming':
      return isMark(kind) && kind !== 'stop' && kind !== 'exclaim';
    default:
      return text === INTERPUNCT && rules.lang === 'zh-Hans';
  }
}

/** Whether a mark gives up the blank after it at every line end, not only where that helps the line (PW-11, GB/T 15834 5.1.10). */
export function isHalfAtLineEnd({ lang, punctuation }: LineRules): boolean {
  return punctuation === 'hangmobanjiao' || lang === 'zh-Hans';
}

/** Whether a mark may stand outside the measure at a line's end: a comma or stop, in Simplified Chinese any pause (HA-02). */
export function mayHang(kind: CharClass, { lang, hanging }: LineRules): boolean {
  if (!hanging) return false;
  if (kind === 'comma' || kind === 'stop') return true;
  return lang === 'zh-Hans' && (kind === 'colon' || kind === 'exclaim');
}

/** What neighbours need to know of each other to close up. Lengths in any one unit. */
export interface Neighbour {
  readonly kind: CharClass;
  readonly lead: number;
  readonly tail: number;
  /** Half an em wherever it stands. */
  readonly isHalved: boolean;
  /** Its first character is a narrow closing bracket, its last a narrow opening one. */
  readonly startsClose: boolean;
  readonly endsOpen: boolean;
}

/** What of the blank after `before` is taken while `after` follows it in its line. */
export function tailTaken(before: Neighbour, after: Neighbour, rules: LineRules): number {
  if (before.tail === 0) return 0;
  if (before.isHalved) return halvedTail(before, after, rules);
  if (!closesUp(rules)) return 0;
  // A bracket clings to what it encloses; with a bracket or a mark beside it the two take 1.5 em (PW-05, PW-06).
  const meetsMark = (isMark(after.kind) && after.kind !== 'open') || after.startsClose;
  if (before.kind === 'close' && meetsMark) return before.tail;
  if (after.kind === 'close' && before.kind !== 'dot') return before.tail;
  // Pauses in the corner leave a hole before any further mark (the `glyph-side` cases of CSS); centred ones do not (PW-09).
  return rules.lang === 'zh-Hans' && before.kind !== 'dot' && meetsMark ? before.tail : 0;
}

/** What of the blank before `after` is taken while it follows `before` in its line. */
export function leadTaken(before: Neighbour, after: Neighbour, rules: LineRules): number {
  if (after.lead === 0) return 0;
  if (after.isHalved) return halvedLead(before, after, rules);
  if (!closesUp(rules) || after.kind !== 'open') return 0;
  return isMark(before.kind) || before.endsOpen ? after.lead : 0;
}

/** Of half an em, what the CCT style leaves beside a mark. */
const LEFT_BY_CCT = 0.4;

/** A dash or ellipsis fills its cell to the edge: beside it even a halved mark keeps its blank, or their ink would meet. */
function halvedTail({ tail }: Neighbour, after: Neighbour, { punctuation }: LineRules): number {
  if (after.kind === 'twoEm') return 0;
  return punctuation === 'CCT' && !isMark(after.kind) ? tail * (1 - LEFT_BY_CCT) : tail;
}

function halvedLead(before: Neighbour, { lead }: Neighbour, { punctuation }: LineRules): number {
  if (before.kind === 'twoEm') return 0;
  return punctuation === 'CCT' && before.kind !== 'open' ? lead * (1 - LEFT_BY_CCT) : lead;
}

/** Blank taken beside a full-width space, which is a cell without ink: brackets that turn their back to it close up. */
export function takenBySpace(
  before: Neighbour,
  after: Neighbour,
  rules: LineRules,
): { readonly tail: number; readonly lead: number } {
  const closes = closesUp(rules);
  const isCorner = rules.lang === 'zh-Hans' && before.kind !== 'dot';
  return {
    tail: before.isHalved || (closes && (before.kind === 'close' || isCorner)) ? before.tail : 0,
    lead: after.isHalved || (closes && after.kind === 'open') ? after.lead : 0,
  };
}

function closesUp({ punctuation }: LineRules): boolean {
  return punctuation !== 'plain' && punctuation !== 'hangmobanjiao';
}
