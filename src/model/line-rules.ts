// How lines are set: the conventions of a region and what a house chooses among them. Types and defaults; the rules themselves are
// the typesetter's.
import type { Lang, Writing } from './copy.js';

/** Levels of prohibition at line start and end after clreq 6.1, from loosest to strictest. */
export type KinsokuLevel = 'none' | 'basic' | 'gb' | 'strict';

/**
 * Widths of full-width marks (clreq 6.3.2, PW-12). `quanjiao` 全角: a whole em, closed up where a bracket meets a mark. `kaiming` 開明:
 * `。？！` whole, all others half. `banjiao` 半角: all half. `CCT`: all half, with a fifth of an em beside them. `hangmobanjiao` 行末半角: whole, and half at line ends. `plain`: nothing is
 * ever taken from a mark.
 */
export type PunctuationStyle =
  | 'quanjiao'
  | 'kaiming'
  | 'banjiao'
  | 'CCT'
  | 'hangmobanjiao'
  | 'plain';

/** Whether an opening mark loses its blank at the start of every line, of every line but a paragraph's first, or never (PW-10). */
export type LineStart = 'trim' | 'trim-wrapped' | 'keep';

/** What a house chooses. */
export interface HouseRules {
  readonly kinsoku: KinsokuLevel;
  readonly punctuation: PunctuationStyle;
  readonly lineStart: LineStart;
  /** A comma or stop may stand outside the measure (HA-02). */
  readonly hanging: boolean;
  /** Characters besides marks that a last line holds at least (PG-03). */
  readonly lastLineLeast: number;
  /** How Chinese emphasis is shown: dots below the characters, or the strong face. */
  readonly emphasis: 'dots' | 'strong';
  /** 縱橫對齊: every character in a cell, in register from line to line (LN-05). Marks are whole then, whatever `punctuation` says. */
  readonly grid: boolean;
}

/** A house's choices in a region and a direction. */
export interface LineRules extends HouseRules {
  readonly lang: Lang;
  readonly writing: Writing;
}

/** What a house says of itself; what it leaves out is the newspaper's default. */
export type HouseChoices = {
  readonly [Key in keyof HouseRules]?: HouseRules[Key] | undefined;
};

/** A house's choices over the newspaper's defaults. */
export function houseRules(choices: HouseChoices): HouseRules {
  return {
    kinsoku: choices.kinsoku ?? DEFAULT_RULES.kinsoku,
    punctuation:
      choices.grid === true ? 'plain' : (choices.punctuation ?? DEFAULT_RULES.punctuation),
    lineStart: choices.lineStart ?? DEFAULT_RULES.lineStart,
    hanging: choices.hanging ?? DEFAULT_RULES.hanging,
    lastLineLeast: choices.lastLineLeast ?? DEFAULT_RULES.lastLineLeast,
    emphasis: choices.emphasis ?? DEFAULT_RULES.emphasis,
    grid: choices.grid ?? DEFAULT_RULES.grid,
  };
}

/** A Traditional Chinese newspaper, horizontal. */
export const DEFAULT_RULES: LineRules = {
  lang: 'zh-Hant',
  writing: 'horizontal',
  kinsoku: 'gb',
  punctuation: 'quanjiao',
  lineStart: 'trim',
  hanging: false,
  lastLineLeast: 2,
  emphasis: 'dots',
  grid: false,
};
