// A shaper without fonts, for tests of line setting: Han and full-width marks 1 em, everything else half an em, spaces a quarter.

import type { LineRequest, LineTools } from '../../src/galley/line-request.js';
import { setLines } from '../../src/galley/set-lines.js';
import type { ShapedGlyph, Shaper } from '../../src/model/font.js';
import type { Line } from '../../src/model/galley.js';
import { DEFAULT_RULES } from '../../src/model/line-rules.js';
import type { TextStyle } from '../../src/model/template.js';

const FACE = 'fake';

/** Body text of 10 on 13 points. */
export const BODY: TextStyle = {
  family: 'serif',
  weight: 400,
  size: 10,
  leading: 13,
  ink: 'black',
};

/** Advances by rule, ink as clreq describes it: brackets in their half, stops in the middle. */
export const FAKE_SHAPER: Shaper = {
  shape: (text) => ({ glyphs: Array.from(text, glyphFor), diagnostics: [] }),
  glyphOf: (codePoint) => glyphFor(String.fromCodePoint(codePoint)),
  inkOf: (glyph) => {
    const [left, right] = inkEdges(glyph);
    return { left, right, top: 0.8, bottom: -0.1 };
  },
  metrics: () => ({ ascent: 0.88, descent: -0.12, capHeight: 0.73 }),
};

function glyphFor(text: string): ShapedGlyph {
  const id = text.codePointAt(0) ?? 0;
  return { face: FACE, id, text, advance: advanceOf(text), dx: 0, dy: 0 };
}

function advanceOf(text: string): number {
  if (text === ' ') return 0.25;
  return /[\u2e80-\uffef“”‘’—…⋯⸺\u{20000}-\u{3ffff}]/u.test(text) ? 1 : 0.5;
}

function inkEdges(glyph: ShapedGlyph): readonly [number, number] {
  if (/[「『（《〈【〔“‘]/.test(glyph.text)) return [0.55, 0.95];
  if (/[」』）》〉】〕”’]/.test(glyph.text)) return [0.05, 0.45];
  if (/[，、。：；]/.test(glyph.text)) return [0.3, 0.7];
  return [0.05, glyph.advance - 0.05];
}

/** Line setting without fonts, at level gb. */
export const FAKE_TOOLS: LineTools = { shaper: FAKE_SHAPER, names: [], rules: DEFAULT_RULES };

/** A text in body type, set to a measure of `em`. */
export function setText(
  text: string,
  em: number,
  change: Partial<LineRequest> = {},
): readonly Line[] {
  const request: LineRequest = {
    runs: [{ text, span: undefined, style: BODY }],
    measure: em * BODY.size,
    indent: 0,
    hang: 0,
    align: 'justify',
    ink: BODY.ink,
    ...change,
  };
  return setLines(request, FAKE_TOOLS).value;
}

/** Pen of a character's first glyph in a line, in em of the body. */
export function penOf(line: Line | undefined, text: string): number {
  const glyph = line?.glyphs.find((candidate) => candidate.text === text);
  if (glyph === undefined) throw new Error(`no glyph for ${text}`);
  return glyph.x / BODY.size;
}
