// Text as the rules of UAX #14 see it: characters with what combines with them (LB9). In: text. Out: units; decides no break.
import {
  isCommonHan,
  isEastAsian,
  type LineBreakClass,
  lineBreakClassOf,
} from './line-break-class.js';

/** `plain` is Unicode's default; `newspaper` reads symbols as ideographs and fullwidth digits as digits (clreq). */
export type Tailoring = 'plain' | 'newspaper';

/** Parallel arrays, one entry a unit. */
export interface BreakUnits {
  readonly classes: readonly LineBreakClass[];
  readonly eastAsian: readonly boolean[];
  /** First UTF-16 unit of each, and the text's length at the end. */
  readonly starts: readonly number[];
  /** Whether the unit's last character is a zero width joiner (LB8a). */
  readonly joins: readonly boolean[];
}

/** No combining mark attaches to these (LB9). */
const UNATTACHABLE: ReadonlySet<LineBreakClass> = new Set(['BK', 'CR', 'LF', 'NL', 'SP', 'ZW']);

/** Groups characters into units and resolves classes (LB1, LB9, LB10). */
export function unitsOf(text: string, tailoring: Tailoring): BreakUnits {
  const classes: LineBreakClass[] = [];
  const eastAsian: boolean[] = [];
  const starts: number[] = [];
  const joins: boolean[] = [];
  let at = 0;
  while (at < text.length) {
    const point = text.codePointAt(at) ?? 0;
    if (isCommonHan(point)) {
      classes.push('ID');
      eastAsian.push(true);
      starts.push(at);
      joins.push(false);
      at += 1;
      continue;
    }
    const width = point > 0xffff ? 2 : 1;
    const raw = resolveClass(lineBreakClassOf(point), point, tailoring);
    const combines = raw === 'CM' || raw === 'ZWJ';
    const last = classes.at(-1);
    if (combines && last !== undefined && !UNATTACHABLE.has(last)) {
      joins[joins.length - 1] = raw === 'ZWJ';
    } else {
      classes.push(combines ? 'AL' : raw);
      eastAsian.push(!combines && isEastAsian(point));
      starts.push(at);
      joins.push(raw === 'ZWJ');
    }
    at += width;
  }
  starts.push(text.length);
  return { classes, eastAsian, starts, joins };
}

const INTERPUNCT = 0xb7;
const FULLWIDTH_PLUS = 0xff0b;
const FULLWIDTH_MINUS = 0xff0d;

/** LB1; the newspaper keeps fullwidth numbers whole with their signs (LB-06, LB-07). */
function resolveClass(raw: LineBreakClass, point: number, tailoring: Tailoring): LineBreakClass {
  if (raw === 'CJ') return 'NS';
  if (tailoring === 'plain') return raw === 'AI' ? 'AL' : raw;
  if (raw === 'AI') return point === INTERPUNCT ? 'AL' : 'ID';
  if (raw !== 'ID') return raw;
  if (point >= 0xff10 && point <= 0xff19) return 'NU';
  return point === FULLWIDTH_PLUS || point === FULLWIDTH_MINUS ? 'PR' : raw;
}
