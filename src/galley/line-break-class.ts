// Line-breaking classes of characters. In: a code point. Out: its class by Unicode 17 (UAX #14), and whether it is East Asian.
// Decodes the generated table once; knows nothing of rules.
import { NAMES, RUNS, SIGNS } from './line-break-table.js';

/**
 * Classes of UAX #14 as the rules meet them: quotation marks parted into opening (QI), closing (QF) and undecided (QU),
 * DC = the dotted circle, XP and XL = unassigned pictographs (LB30b).
 */
export type LineBreakClass =
  | ('AI' | 'AK' | 'AL' | 'AP' | 'AS' | 'B2' | 'BA' | 'BB' | 'BK' | 'CB' | 'CJ' | 'CL' | 'CM')
  | ('CP' | 'CR' | 'DC' | 'EB' | 'EM' | 'EX' | 'GL' | 'H2' | 'H3' | 'HH' | 'HL' | 'HY' | 'ID')
  | ('IN' | 'IS' | 'JL' | 'JT' | 'JV' | 'LF' | 'NL' | 'NS' | 'NU' | 'OP' | 'PO' | 'PR' | 'QF')
  | ('QI' | 'QU' | 'RI' | 'SP' | 'SY' | 'VF' | 'VI' | 'WJ' | 'XL' | 'XP' | 'ZW' | 'ZWJ');

const CODE_POINTS = 0x110000;
const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;
/** Final consonants of Hangul syllables, none counted as one. */
const FINALS = 28;

const SIGNED_NAMES = NAMES.split(' ');
const CLASS_OF_SIGN = SIGNED_NAMES.map((name) => name.replace('+', '') as LineBreakClass);
const EAST_ASIAN_OF_SIGN = SIGNED_NAMES.map((name) => name.endsWith('+'));

let decoded: Uint8Array | undefined;

/** Class of a code point, classes AI and CJ left as they are. */
export function lineBreakClassOf(codePoint: number): LineBreakClass {
  if (codePoint >= FIRST_SYLLABLE && codePoint <= LAST_SYLLABLE) {
    return (codePoint - FIRST_SYLLABLE) % FINALS === 0 ? 'H2' : 'H3';
  }
  return CLASS_OF_SIGN[signOf(codePoint)] ?? 'AL';
}

/** Whether East_Asian_Width is wide, fullwidth or halfwidth. */
export function isEastAsian(codePoint: number): boolean {
  return EAST_ASIAN_OF_SIGN[signOf(codePoint)] ?? false;
}

/** The unified ideographs, of class ID all of them: nearly all of a paper. */
export function isCommonHan(point: number): boolean {
  return point >= 0x4e00 && point <= 0x9fff;
}

function signOf(codePoint: number): number {
  decoded ??= decodeRuns();
  return decoded[codePoint] ?? 0;
}

function decodeRuns(): Uint8Array {
  const signs = new Uint8Array(CODE_POINTS);
  let at = 0;
  for (const [, sign = '', count = ''] of RUNS.matchAll(/(\D)(\d*)/g)) {
    const end = at + (count === '' ? 1 : Number(count));
    signs.fill(SIGNS.indexOf(sign), at, end);
    at = end;
  }
  return signs;
}
