// The case of boxes, as the trade keeps its type: every character and word of a style cut once and used again. In: text and style.
// Out: boxes. Kept for as long as the shaper lives; a box depends on nothing else.
import type { Diagnostic } from '../base/diagnostic.js';
import type { Span } from '../base/span.js';
import type { Em, Pt } from '../base/units.js';
import type { ShapedGlyph, Shaper } from '../model/font.js';
import type { LineRules } from '../model/line-rules.js';
import type { TextStyle } from '../model/template.js';
import { type CharClass, charClassOf, endsLatin, isMark, startsLatin } from './char-class.js';
import { type Box, SQUEEZE } from './items.js';
import { type Blank, blankOf, isHalved } from './mark-blanks.js';

/** Left between ink and cut when a blank is trimmed (clreq issue 761). */
const HAIR: Em = 0.02;

const STEP_OF: Readonly<Record<CharClass, number>> = {
  han: 0,
  open: SQUEEZE.bracket,
  close: SQUEEZE.bracket,
  comma: SQUEEZE.comma,
  colon: SQUEEZE.comma,
  stop: SQUEEZE.stop,
  exclaim: SQUEEZE.stop,
  dot: SQUEEZE.dot,
  twoEm: 0,
  sign: 0,
  word: 0,
};

/** Boxes of one style. `at` is where the text stands, told only to those who report what is missing. */
export interface BoxCase {
  /** Box of one full-width character. */
  charBox(point: number, at: number): Box;
  /** Box of a word, a pair of dashes, or anything else that is shaped as a whole. */
  wordBox(text: string, kind: CharClass, at: number): Box;
  /** Glyph of a typed space. */
  spaceOf(char: string): ShapedGlyph;
  /** Glyph of a hyphen that no one typed: it stands for no text. */
  hyphen(): ShapedGlyph;
  inkOf: Shaper['inkOf'];
  /** Box of a character with what combines with it. */
  boxOf(character: string, at: number): Box;
  /** Place in the source of the text at an offset. */
  placeOf(at: number): Span | undefined;
}

const cases = new WeakMap<Shaper, Map<string, SharedCase>>();

interface SharedCase {
  readonly chars: Map<number, Box>;
  readonly words: Map<string, Box>;
  readonly spaces: Map<string, ShapedGlyph>;
}

/** How the boxes of a case are cut. */
export interface CaseSetting {
  readonly shaper: Shaper;
  readonly rules: LineRules;
  /** Full-width marks without their blanks, half an em wide (PW-12 banjiao). */
  readonly halfMarks: boolean;
  /** Place in the source of the text at an offset. */
  placeOf(at: number): Span | undefined;
  /** Takes what the shaper has to say about missing characters. */
  report(found: readonly Diagnostic[]): void;
}

/** The case of a style. */
export function boxCaseOf(style: TextStyle, setting: CaseSetting): BoxCase {
  const { shaper } = setting;
  const shared = sharedCase(style, setting);
  const cut = (glyphs: readonly ShapedGlyph[], kind: CharClass, text: string): Box =>
    makeBox(glyphs, kind, text, { ...setting, size: style.size });
  const shapeWord = (text: string, kind: CharClass, at: number): Box => {
    // The same signs may be a word here and a mark there.
    const key = kind === 'word' ? text : `${kind} ${text}`;
    const known = shared.words.get(key);
    if (known !== undefined) return known;
    const { glyphs, diagnostics } = shaper.shape(text, style, setting.placeOf(at));
    setting.report(diagnostics);
    const box = cut(glyphs, kind, text);
    // What is missing must be reported at each of its places.
    if (diagnostics.length === 0) shared.words.set(key, box);
    return box;
  };
  const spaceOf = (char: string): ShapedGlyph => {
    const known = shared.spaces.get(char);
    if (known !== undefined) return known;
    const glyph = shaper.shape(char, style, undefined).glyphs[0] ?? BLANK;
    shared.spaces.set(char, glyph);
    return glyph;
  };
  const charBox = (point: number, at: number): Box => {
    const known = shared.chars.get(point);
    if (known !== undefined) return known;
    const kind = charClassOf(point);
    const glyph = kind === 'dot' ? undefined : shaper.glyphOf(point, style);
    const text = String.fromCodePoint(point);
    if (glyph === undefined) return shapeWord(text, kind, at);
    const box = kind === 'han' ? hanBox(glyph, style.size) : cut([glyph], kind, text);
    shared.chars.set(point, box);
    return box;
  };
  return {
    charBox,
    boxOf: (character, at) => {
      const point = character.codePointAt(0) ?? 0;
      const isAlone = character.length === (point > 0xffff ? 2 : 1);
      return isAlone ? charBox(point, at) : shapeWord(character, charClassOf(point), at);
    },
    placeOf: setting.placeOf,
    wordBox: shapeWord,
    spaceOf,
    inkOf: shaper.inkOf,
    hyphen: () => ({ ...spaceOf('-'), text: '' }),
  };
}

const BLANK: ShapedGlyph = { face: '', id: 0, text: ' ', advance: 0.25, dx: 0, dy: 0 };

function sharedCase(style: TextStyle, { shaper, halfMarks, rules }: CaseSetting): SharedCase {
  let ofShaper = cases.get(shaper);
  if (ofShaper === undefined) {
    ofShaper = new Map();
    cases.set(shaper, ofShaper);
  }
  const { lang, writing, punctuation, grid } = rules;
  const manner = `${halfMarks} ${lang} ${writing} ${punctuation} ${grid}`;
  const key = `${style.family} ${style.weight} ${style.size} ${manner}`;
  const known = ofShaper.get(key);
  if (known !== undefined) return known;
  const fresh: SharedCase = { chars: new Map(), words: new Map(), spaces: new Map() };
  ofShaper.set(key, fresh);
  return fresh;
}

/** A Han character: nothing to trim, nothing to centre. */
function hanBox(glyph: ShapedGlyph, size: Pt): Box {
  return {
    kind: 'han',
    glyphs: [glyph],
    shift: 0,
    size,
    advance: glyph.advance * size,
    lead: 0,
    tail: 0,
    step: 0,
    isHalved: false,
    startsLatin: false,
    endsLatin: false,
    startsClose: false,
    endsOpen: false,
  };
}

function makeBox(
  glyphs: readonly ShapedGlyph[],
  kind: CharClass,
  text: string,
  setting: Pick<CaseSetting, 'shaper' | 'rules' | 'halfMarks'> & { readonly size: Pt },
): Box {
  const { size, shaper, rules, halfMarks } = setting;
  const own = glyphs.reduce((sum, glyph) => sum + glyph.advance, 0);
  const cell = cellOf(kind, own, glyphs.length);
  const shift = kind === 'open' ? cell - own : (cell - own) / (kind === 'close' ? Infinity : 2);
  // The grid is running text's: display lines close their marks up as ever.
  const house: LineRules = halfMarks && rules.grid ? { ...rules, punctuation: 'quanjiao' } : rules;
  const rule = blankOf(halfMarks && kind === 'exclaim' ? 'stop' : kind, house);
  const blank = trimmable(glyphs, rule, { shift, cell, shaper });
  const kept = halfMarks ? { lead: 0, tail: 0 } : blank;
  const cut = halfMarks ? blank : { lead: 0, tail: 0 };
  return {
    kind,
    glyphs,
    shift: shift - cut.lead,
    size,
    advance: (cell - cut.lead - cut.tail) * size,
    lead: kept.lead * size,
    tail: kept.tail * size,
    step: STEP_OF[kind],
    isHalved: isHalved(kind, text, rules),
    startsLatin: kind === 'word' && startsLatin(text),
    endsLatin: kind === 'word' && endsLatin(text),
    startsClose: kind === 'word' && STARTS_CLOSE.test(text),
    endsOpen: kind === 'word' && ENDS_OPEN.test(text),
  };
}

const STARTS_CLOSE = /^[)\]}]/;
const ENDS_OPEN = /[([{]$/;

/** Marks have a body of 1 em whatever the glyph's advance, dashes and ellipses of 1 em each (PW-01). */
function cellOf(kind: CharClass, own: Em, glyphs: number): Em {
  if (isMark(kind)) return 1;
  return kind === 'twoEm' ? Math.max(own, glyphs) : own;
}

/** The rule's blank, but never more than the glyph's real side bearing. */
function trimmable(
  glyphs: readonly ShapedGlyph[],
  rule: Blank,
  place: { readonly shift: Em; readonly cell: Em; readonly shaper: Shaper },
): Blank {
  const glyph = glyphs[0];
  if (glyph === undefined || (rule.lead === 0 && rule.tail === 0)) return rule;
  const ink = place.shaper.inkOf(glyph);
  const left = place.shift + ink.left - HAIR;
  const right = place.cell - place.shift - ink.right - HAIR;
  return {
    lead: Math.max(0, Math.min(rule.lead, left)),
    tail: Math.max(0, Math.min(rule.tail, right)),
  };
}
