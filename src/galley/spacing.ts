// White between neighbours. In: two boxes and what was typed between them. Out: the glue: Han–Latin gaps, word spaces, marks that
// close up. Widths after clreq 6.2.4 and 6.3; decides no breaks.
import type { Em, Pt } from '../base/units.js';
import type { ShapedGlyph } from '../model/font.js';
import type { LineRules } from '../model/line-rules.js';
import { isMark } from './char-class.js';
import { type Box, type Glue, OPENING, SQUEEZE } from './items.js';
import { leadTaken, tailTaken, takenBySpace } from './mark-blanks.js';

/** How much white a kind of text asks for. */
export interface SpacingStyle {
  readonly hanLatin: { readonly natural: Em; readonly least: Em; readonly most: Em };
  /** Typed between two Han: an editor's deliberate white. */
  readonly hanSpace: Em;
  /** Full-width marks set to half wherever they stand (PW-12 banjiao). */
  readonly halfMarks: boolean;
  /** Running text: words may be parted by hyphens, and a house's grid holds. */
  readonly isRunning: boolean;
  /** `|` is no character but the editor's wish for a line break: white where the line goes on. */
  readonly barIsBreak: boolean;
}

/**
 * Text in body type (LN-01, JU-S6, JU-E2). In columns of eleven characters a gap that swings from an eighth to a third of an em, as books
 * allow, shows as holes: it stays below a quarter, and what is left goes to all gaps of the line alike (JU-E3).
 */
export const BODY_SPACING: SpacingStyle = {
  hanLatin: { natural: 0.1875, least: 0.125, most: 0.25 },
  hanSpace: 0.25,
  halfMarks: false,
  isRunning: false,
  barIsBreak: false,
};

/** The paragraphs of an article. */
export const RUNNING_SPACING: SpacingStyle = { ...BODY_SPACING, isRunning: true };

/** Short texts of furniture and tables: narrow gaps, typed spaces visible, marks at their full width. */
export const LABEL_SPACING: SpacingStyle = {
  hanLatin: { natural: 0.125, least: 0.0625, most: 0.125 },
  hanSpace: 0.5,
  halfMarks: false,
  isRunning: false,
  barIsBreak: false,
};

/** Large type inside an article: marks of half an em as well. */
export const TIGHT_SPACING: SpacingStyle = { ...LABEL_SPACING, halfMarks: true };

/** Heads: tight, with the editor's `|`. */
export const HEAD_SPACING: SpacingStyle = { ...TIGHT_SPACING, barIsBreak: true };

const WORD_SPACE = { least: 0.25, most: 0.5 } as const;

/** What is known of the place between two boxes. */
export interface Seam {
  readonly breaks: number;
  readonly penalty: number;
  readonly space: ShapedGlyph | undefined;
  /** How many full-width spaces were typed: each is a cell of its own. */
  readonly cells: number;
  /** The editor's `|` stands here. */
  readonly bar: boolean;
}

/** What the white of a text follows. */
export interface Manner {
  readonly style: SpacingStyle;
  readonly rules: LineRules;
}

/** Glue before a paragraph's first box. */
export const NO_GLUE: Glue = {
  breaks: 0,
  penalty: 0,
  gap: 0,
  shrink: 0,
  stretch: 0,
  step: 0,
  opening: 0,
  trimTail: 0,
  trimLead: 0,
  opens: false,
  space: undefined,
};

/** Between two Han with nothing typed, the bulk of all glue: one object for each way of breaking. */
const HAN_GLUES: readonly Glue[] = [0, 1, 2].map((breaks) => ({ ...NO_GLUE, breaks, opens: true }));

/** Glue between two Han with nothing typed between them. */
export function hanGlue(breaks: number): Glue {
  return HAN_GLUES[breaks] ?? NO_GLUE;
}

/** Glue between two boxes. */
export function glueBetween(before: Box, after: Box, seam: Seam, manner: Manner): Glue {
  const { breaks, penalty, space } = seam;
  const hasWhite = space !== undefined || seam.bar;
  if (before.kind === 'han' && after.kind === 'han' && !hasWhite && penalty === 0) {
    return hanGlue(breaks);
  }
  const { gap, shrink, stretch, step, opening } = whiteBetween(before, after, seam, manner);
  const taken = takenBetween(before, after, seam, manner.rules);
  return {
    breaks,
    penalty,
    gap,
    shrink,
    stretch,
    step,
    opening,
    trimTail: taken.tail,
    trimLead: taken.lead,
    opens: mayOpen(before, after, seam),
    space,
  };
}

function takenBetween(
  before: Box,
  after: Box,
  { cells }: Seam,
  rules: LineRules,
): { readonly tail: Pt; readonly lead: Pt } {
  if (cells > 0) return takenBySpace(before, after, rules);
  return { tail: tailTaken(before, after, rules), lead: leadTaken(before, after, rules) };
}

type White = Pick<Glue, 'gap' | 'shrink' | 'stretch' | 'step' | 'opening'>;
const NO_WHITE: White = { gap: 0, shrink: 0, stretch: 0, step: 0, opening: 0 };

function whiteBetween(before: Box, after: Box, seam: Seam, { style, rules }: Manner): White {
  const { space, bar, cells } = seam;
  const size: Pt = Math.max(before.size, after.size);
  // Full-width spaces are cells that nothing squeezes.
  if (cells > 0) return { ...NO_WHITE, gap: cells * size };
  if (takesGap(before, after, rules) && !bar) {
    const { natural, least, most } = style.hanLatin;
    return {
      gap: natural * size,
      shrink: (natural - least) * size,
      stretch: (most - natural) * size,
      step: SQUEEZE.hanLatin,
      opening: OPENING.hanLatin,
    };
  }
  if (space === undefined && !bar) return NO_WHITE;
  // A full-width mark brings its own white.
  if (isMark(before.kind) || isMark(after.kind)) return NO_WHITE;
  const isWordSpace = !bar && before.kind === 'word' && after.kind === 'word';
  const typed = space?.advance ?? 0;
  const natural = Math.max(typed, isWordSpace ? WORD_SPACE.least : style.hanSpace);
  return {
    gap: natural * size,
    shrink: Math.max(0, natural - WORD_SPACE.least) * size,
    stretch: Math.max(0, WORD_SPACE.most - natural) * size,
    step: SQUEEZE.wordSpace,
    opening: OPENING.wordSpace,
  };
}

/**
 * Whether a Han–Latin gap belongs between two boxes (LN-01). A typed space there replaces the gap, never adds to it (LN-02). Down the
 * column there is none beside what stands upright in a cell (VE-05).
 */
export function takesGap(before: Box, after: Box, { writing }: LineRules): boolean {
  if (before.kind === 'han') {
    return after.startsLatin && (writing === 'horizontal' || !standsUpright(after));
  }
  if (after.kind !== 'han' || !before.endsLatin) return false;
  return writing === 'horizontal' || !standsUpright(before);
}

const UPRIGHT = /^(?:\p{Lu}+|\p{Ll}|\p{Nd}{1,3})$/u;

/** Single letters, acronyms and up to three figures stand upright in the column (VE-04). */
function standsUpright(box: Box): boolean {
  return UPRIGHT.test(box.glyphs.map((glyph) => glyph.text).join(''));
}

/** JU-E3 opens gaps, but none inside a number, a word, a pair of `？！` or beside a dash. */
function mayOpen(before: Box, after: Box, seam: Seam): boolean {
  if (seam.space !== undefined) return true;
  if (before.kind === 'word' && after.kind === 'word') return false;
  const touchesWord = before.kind === 'word' || after.kind === 'word';
  if (touchesWord && seam.breaks === 0) return isMark(before.kind) || isMark(after.kind);
  if (before.kind === 'exclaim' && after.kind === 'exclaim') return false;
  return before.kind !== 'twoEm' && after.kind !== 'twoEm';
}
