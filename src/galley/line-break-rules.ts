// The rules of UAX #14 (Unicode 17.0). In: units. Out: whether a line may break before a unit. No newspaper rules: see kinsoku.ts.
import type { LineBreakClass } from './line-break-class.js';
import type { BreakUnits } from './line-break-units.js';

type Classes = ReadonlySet<LineBreakClass>;
/** True = break, false = no break, undefined = the rule says nothing. */
type Verdict = boolean | undefined;

/** What rules ask about the place before unit `at`. */
interface Place {
  readonly units: BreakUnits;
  readonly at: number;
  /** Class before, spaces included. */
  readonly before: LineBreakClass;
  readonly after: LineBreakClass;
  /** Index of the last unit before that is no space, -1 = none. */
  readonly base: number;
}

const set = (names: string): Classes => new Set(names.split(' ') as LineBreakClass[]);

const NEW_LINES = set('BK CR LF NL');
const ALWAYS_GLUED_AFTER = set('CL CP EX SY');
const MAY_PRECEDE_INITIAL = set('BK CR LF NL OP QI QF QU GL SP ZW');
const MAY_FOLLOW_FINAL = set('SP GL WJ CL QI QF QU CP EX IS SY BK CR LF NL ZW');
const QUOTES = set('QI QF QU');
const HYPHENS = set('HY HH');
const MAY_PRECEDE_HYPHEN = set('BK CR LF NL SP ZW CB GL');
const STARTS_NO_LINE = set('BA HH HY NS');
const LETTERS = set('AL HL DC XL');
const IDEOGRAPHS = set('ID EB EM XP');
const AFFIXES = set('PR PO');
const HANGUL = set('JL JV JT H2 H3');
/** What may follow a part of a Hangul syllable (LB26). */
const HANGUL_NEXT: Partial<Readonly<Record<LineBreakClass, Classes>>> = {
  JL: set('JL JV H2 H3'),
  JV: set('JV JT'),
  H2: set('JV JT'),
  JT: set('JT'),
  H3: set('JT'),
};
const AKSARAS = set('AK DC AS');
const LETTERS_DIGITS = set('AL HL DC XL NU');
/** Between two of these only their pair counts, so verdicts are remembered. */
const SIMPLE = set('ID CL NS EX IN AL BA OP');

const remembered = new Map<string, boolean>();

/** Whether UAX #14 lets a line break between the units `at` - 1 and `at`. */
export function mayBreakBefore(units: BreakUnits, at: number): boolean {
  const before = units.classes[at - 1];
  const after = units.classes[at];
  if (before === undefined || after === undefined) return false;
  const isSimple = SIMPLE.has(before) && SIMPLE.has(after) && units.joins[at - 1] === false;
  if (!isSimple || before === 'OP' || after === 'OP') return judge(units, at, before, after);
  const key = before + after;
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const verdict = judge(units, at, before, after);
  remembered.set(key, verdict);
  return verdict;
}

function judge(
  units: BreakUnits,
  at: number,
  before: LineBreakClass,
  after: LineBreakClass,
): boolean {
  let base = at - 1;
  while (base >= 0 && units.classes[base] === 'SP') base -= 1;
  const place: Place = { units, at, before, after, base };
  for (const rule of RULES) {
    const verdict = rule(place);
    if (verdict !== undefined) return verdict;
  }
  return true;
}

const RULES: readonly ((place: Place) => Verdict)[] = [
  newLines,
  glue,
  closings,
  initialQuotes,
  finalQuotes,
  spacesAndNonStarters,
  quotes,
  hyphens,
  words,
  numbers,
  affixes,
  hangul,
  letters,
  aksaras,
  brackets,
  pairs,
];

/** LB4 to LB8a. */
function newLines({ units, at, before, after, base }: Place): Verdict {
  if (before === 'CR') return after !== 'LF';
  if (NEW_LINES.has(before)) return true;
  if (NEW_LINES.has(after)) return false;
  if (after === 'SP' || after === 'ZW') return false;
  if (classAt(units, base) === 'ZW') return true;
  return units.joins[at - 1] === true ? false : undefined;
}

/** LB11 to LB12a. */
function glue({ before, after }: Place): Verdict {
  if (before === 'WJ' || after === 'WJ' || before === 'GL') return false;
  if (after !== 'GL') return undefined;
  return before === 'SP' || before === 'BA' || HYPHENS.has(before) ? undefined : false;
}

/** LB13, LB14. */
function closings({ units, after, base }: Place): Verdict {
  if (ALWAYS_GLUED_AFTER.has(after)) return false;
  return classAt(units, base) === 'OP' ? false : undefined;
}

/** LB15a. */
function initialQuotes({ units, base }: Place): Verdict {
  if (classAt(units, base) !== 'QI') return undefined;
  const previous = classAt(units, base - 1);
  return previous === undefined || MAY_PRECEDE_INITIAL.has(previous) ? false : undefined;
}

/** LB15b to LB15d. */
function finalQuotes({ units, at, before, after }: Place): Verdict {
  const next = classAt(units, at + 1);
  if (after === 'QF' && (next === undefined || MAY_FOLLOW_FINAL.has(next))) return false;
  if (after !== 'IS') return undefined;
  return before === 'SP' && next === 'NU';
}

/** LB16 to LB18. */
function spacesAndNonStarters({ units, before, after, base }: Place): Verdict {
  const last = classAt(units, base);
  if ((last === 'CL' || last === 'CP') && after === 'NS') return false;
  if (last === 'B2' && after === 'B2') return false;
  return before === 'SP' ? true : undefined;
}

/** LB19 to LB20. */
function quotes({ units, at, before, after }: Place): Verdict {
  if (after === 'QU' || after === 'QF' || before === 'QU' || before === 'QI') return false;
  if (QUOTES.has(after)) {
    if (units.eastAsian[at - 1] === false || units.eastAsian[at + 1] !== true) return false;
  }
  if (QUOTES.has(before)) {
    if (units.eastAsian[at] === false || units.eastAsian[at - 2] !== true) return false;
  }
  return before === 'CB' || after === 'CB' ? true : undefined;
}

/** LB20a to LB22. */
function hyphens({ units, at, before, after }: Place): Verdict {
  const earlier = classAt(units, at - 2);
  if (HYPHENS.has(before) && LETTERS.has(after)) {
    if (earlier === undefined || MAY_PRECEDE_HYPHEN.has(earlier)) return false;
  }
  if (STARTS_NO_LINE.has(after) || before === 'BB') return false;
  if (earlier === 'HL' && HYPHENS.has(before) && after !== 'HL') return false;
  if (before === 'SY' && after === 'HL') return false;
  return after === 'IN' ? false : undefined;
}

/** LB23 to LB24. */
function words({ before, after }: Place): Verdict {
  if (LETTERS.has(before) && (after === 'NU' || AFFIXES.has(after))) return false;
  if (LETTERS.has(after) && (before === 'NU' || AFFIXES.has(before))) return false;
  if (before === 'PR' && IDEOGRAPHS.has(after)) return false;
  return IDEOGRAPHS.has(before) && after === 'PO' ? false : undefined;
}

/** LB25: what stands before a digit or an affix. */
function numbers({ units, at, before, after }: Place): Verdict {
  if (AFFIXES.has(after)) {
    const closed = before === 'CL' || before === 'CP';
    return endsNumber(units, closed ? at - 2 : at - 1) ? false : undefined;
  }
  if (after !== 'NU') return undefined;
  const leads = before === 'HY' || before === 'IS' || AFFIXES.has(before);
  return leads || endsNumber(units, at - 1) ? false : undefined;
}

/** LB25: an affix before a number in brackets. */
function affixes({ units, at, before, after }: Place): Verdict {
  if (!AFFIXES.has(before) || after !== 'OP') return undefined;
  const next = classAt(units, at + 1);
  const inside = next === 'IS' ? classAt(units, at + 2) : next;
  return inside === 'NU' ? false : undefined;
}

/** Whether a number, perhaps with separators after it, ends with unit `at`. */
function endsNumber(units: BreakUnits, at: number): boolean {
  let index = at;
  while (classAt(units, index) === 'SY' || classAt(units, index) === 'IS') index -= 1;
  return classAt(units, index) === 'NU';
}

/** LB26, LB27. */
function hangul({ before, after }: Place): Verdict {
  if (HANGUL_NEXT[before]?.has(after) === true) return false;
  if (HANGUL.has(before) && after === 'PO') return false;
  return before === 'PR' && HANGUL.has(after) ? false : undefined;
}

/** LB28. */
function letters({ before, after }: Place): Verdict {
  return LETTERS.has(before) && LETTERS.has(after) ? false : undefined;
}

/** LB28a. */
function aksaras({ units, at, before, after }: Place): Verdict {
  if (before === 'AP' && AKSARAS.has(after)) return false;
  const startsNext = AKSARAS.has(after);
  if (AKSARAS.has(before)) {
    if (after === 'VF' || after === 'VI') return false;
    if (startsNext && classAt(units, at + 1) === 'VF') return false;
  }
  const earlier = classAt(units, at - 2);
  if (before !== 'VI' || earlier === undefined || !AKSARAS.has(earlier)) return undefined;
  return after === 'AK' || after === 'DC' ? false : undefined;
}

/** LB29, LB30. */
function brackets({ units, at, before, after }: Place): Verdict {
  if (before === 'IS' && LETTERS.has(after)) return false;
  if (LETTERS_DIGITS.has(before) && after === 'OP' && units.eastAsian[at] === false) return false;
  const isNarrowClose = before === 'CP' && units.eastAsian[at - 1] === false;
  return isNarrowClose && LETTERS_DIGITS.has(after) ? false : undefined;
}

/** LB30a, LB30b. */
function pairs({ units, at, before, after }: Place): Verdict {
  if (after === 'EM' && (before === 'EB' || before === 'XP' || before === 'XL')) return false;
  if (before !== 'RI' || after !== 'RI') return undefined;
  let count = 0;
  while (classAt(units, at - 1 - count) === 'RI') count += 1;
  return count % 2 === 0;
}

function classAt(units: BreakUnits, index: number): LineBreakClass | undefined {
  return index < 0 ? undefined : units.classes[index];
}
