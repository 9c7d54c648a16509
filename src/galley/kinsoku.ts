// 避頭尾: where the newspaper departs from UAX #14 (clreq 6.1, levels none, basic, gb, strict). In: the characters on both sides
// of a place. Out: a verdict that overrides Unicode's, or nothing.

import type { KinsokuLevel } from '../model/line-rules.js';

/** A place between two characters, as the overrides see it. */
export interface Juncture {
  readonly before: number;
  readonly after: number;
  /** How many characters equal to `before` stand in a row up to here. */
  readonly runBefore: number;
}

const points = (text: string): ReadonlySet<number> =>
  new Set(Array.from(text, (char) => char.codePointAt(0) ?? 0));

/** 點號. */
export const PAUSES: ReadonlySet<number> = points('、。，．：；！？‼⁇⁈⁉');
/** Closing marks; curly quotes are left to UAX #14, which looks at both of their sides. */
export const CLOSES: ReadonlySet<number> = points(
  '」』）》〉】〗〕］｝〙〛〞〟｠︐︑︒︓︔︕︖︘︶︸︺︼︾﹀﹂﹄',
);
export const OPENS: ReadonlySet<number> = points('「『（《〈【〖〔［｛〘〚〝｟︗︵︷︹︻︽︿﹁﹃');
/** Connectors, interpuncts and solidi: never first on a line. */
const CONNECTORS = points('～–');
const DOTS = points('·‧・•');
const SOLIDUS = 0x2f;
const FULLWIDTH_SOLIDUS = 0xff0f;
/** Marks that come two in a row, 2 em together. */
const DOUBLED = points('—…⋯');
const TWO_EM = points('—…⋯⸺');
const TONES = points('ˊˇˋ˙');
const SPACE = 0x20;
const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\u{20000}-\u{3ffff}]/u;

/** What the newspaper says about a place; undefined = UAX #14 decides. `allowed` is what UAX #14 says. */
export function overrideBreak(
  juncture: Juncture,
  level: KinsokuLevel,
  allowed: boolean,
): boolean | undefined {
  const together = keepTogether(juncture);
  if (together !== undefined) return together;
  if (level === 'none') return isPrintedMark(juncture) ? true : undefined;
  const { before, after } = juncture;
  if (startsNoLine(after) && before !== SPACE) return false;
  if (OPENS.has(before)) return false;
  if (level !== 'basic' && endsNoLine(juncture, allowed)) return false;
  if (!TWO_EM.has(after)) return undefined;
  if (level === 'strict') return false;
  return isWide(before) || TWO_EM.has(before) ? true : undefined;
}

/** A solidus, but not inside an address of the web, where UAX #14 finds the places (LB-03, LB-09). */
function endsNoLine({ before, after }: Juncture, allowed: boolean): boolean {
  if (before === FULLWIDTH_SOLIDUS) return true;
  return before === SOLIDUS && allowed && isWide(after);
}

/** Units that no level parts: dashes and ellipses of two em, tone marks with their syllable (LB-05, LB-14). */
function keepTogether({ before, after, runBefore }: Juncture): boolean | undefined {
  if (before === after && DOUBLED.has(before)) return runBefore % 2 === 0;
  if (TONES.has(after) && isZhuyin(before)) return false;
  return undefined;
}

function startsNoLine(point: number): boolean {
  return (
    PAUSES.has(point) ||
    CLOSES.has(point) ||
    CONNECTORS.has(point) ||
    DOTS.has(point) ||
    point === SOLIDUS ||
    point === FULLWIDTH_SOLIDUS
  );
}

/** A Chinese mark on either side: level none lets it stand anywhere. */
function isPrintedMark({ before, after }: Juncture): boolean {
  return PAUSES.has(after) || CLOSES.has(after) || DOTS.has(after) || OPENS.has(before);
}

function isZhuyin(point: number): boolean {
  return (point >= 0x3105 && point <= 0x312f) || (point >= 0x31a0 && point <= 0x31bf);
}

/** Whether a character fills a whole em cell. */
export function isWide(point: number): boolean {
  return point > 0x2e7f && WIDE.test(String.fromCodePoint(point));
}
