// Line setting by itself: what conformance suites and other programs may ask of the typesetter without an issue. In: text and the
// rules to set it by. Out: plain data in em and UTF-16 offsets. Pure but for opening the house's fonts at first use.
import { joinSourceLines } from '../copy/join-lines.js';
import { type AskedLine, askAdvances, askBreaks, askGaps, askLines } from '../galley/ask-lines.js';
import { fixedPitch } from '../galley/fixed-pitch.js';
import type { LineTools } from '../galley/line-request.js';
import { type Orientation, orientationOf } from '../galley/orientation.js';
import type { Lang, Writing } from '../model/copy.js';
import type { Shaper } from '../model/font.js';
import { DEFAULT_RULES, type HouseRules, houseRules, type LineRules } from '../model/line-rules.js';
import { createDiskShelf } from '../source/disk-shelf.js';
import { houseRoot } from '../source/house.js';
import { openProjectFonts } from './equip-fonts.js';
import { createMemo } from './memo.js';

export type { AskedLine, Orientation };
export { joinSourceLines };

/** The rules that a text is set by; what is left out is a Traditional Chinese newspaper's default. */
export interface TextRules {
  readonly lang?: Lang;
  readonly writing?: Writing;
  readonly style?: HouseRules['punctuation'];
  readonly level?: HouseRules['kinsoku'];
  readonly lineStart?: HouseRules['lineStart'];
  readonly hanging?: boolean;
  readonly grid?: boolean;
  readonly lastLineLeast?: number;
  /** Width of every character that does not fill its em, for texts measured in characters; left out = as the fonts have it. */
  readonly latinEm?: number;
}

/** UTF-16 offsets at which a line may end (UAX #14, clreq 6.1). */
export function breakOpportunities(text: string, rules: TextRules = {}): readonly number[] {
  return askBreaks(text, lineRules(rules).kinsoku);
}

/** Advance of each code point in em on a line that nothing squeezes or opens; 0 for what follows in its cluster (clreq 6.3.2). */
export function clusterAdvances(text: string, rules: TextRules = {}): readonly number[] {
  return askAdvances(text, toolsFor(rules));
}

/** UTF-16 offsets at which an automatic Han–Latin gap stands (LN-01). */
export function autospaceGaps(text: string, rules: TextRules = {}): readonly number[] {
  return askGaps(text, toolsFor(rules));
}

/** Sets a text to a measure in em, justified unless `align` is `ragged`. */
export function setLines(
  text: string,
  options: TextRules & {
    readonly measureEm: number;
    readonly firstIndentEm?: number;
    readonly align?: 'justify' | 'ragged';
  },
): readonly AskedLine[] {
  const { measureEm, firstIndentEm = 0, align = 'justify' } = options;
  return askLines(text, { measureEm, firstIndentEm, align }, toolsFor(options));
}

/** How a character stands in a vertical line (UAX #50, corrected by clreq). The regions agree; `lang` is there for those that ask by it. */
export function orientation(character: string, _lang?: Lang): Orientation {
  return orientationOf(character);
}

function lineRules({ lang, writing, style, level, latinEm: _, ...others }: TextRules): LineRules {
  return {
    ...houseRules({ ...others, punctuation: style, kinsoku: level }),
    lang: lang ?? DEFAULT_RULES.lang,
    writing: writing ?? DEFAULT_RULES.writing,
  };
}

function toolsFor(rules: TextRules): LineTools {
  const line = lineRules(rules);
  const { latinEm } = rules;
  const shaper = latinEm === undefined ? houseShaper(line.lang) : pacedShaper(line.lang, latinEm);
  return { shaper, names: [], rules: line };
}

const shapers = new Map<Lang, Shaper>();

/** The house's fonts for a language, opened once a process. The list ships with the program: one that cannot be read is our own bug. */
function houseShaper(lang: Lang): Shaper {
  const known = shapers.get(lang);
  if (known !== undefined) return known;
  const fonts = openProjectFonts({ house: createDiskShelf(houseRoot()) }, createMemo(), lang).value;
  if (fonts === undefined) throw new Error('build: the list of fonts cannot be read');
  shapers.set(lang, fonts.shaper);
  return fonts.shaper;
}

const pacedShapers = new Map<string, Shaper>();

function pacedShaper(lang: Lang, pitch: number): Shaper {
  const key = `${lang} ${pitch}`;
  const known = pacedShapers.get(key) ?? fixedPitch(houseShaper(lang), pitch);
  pacedShapers.set(key, known);
  return known;
}
