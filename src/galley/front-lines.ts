// What is drawn in lines of the body without being body: datelines, list markers, the source at the end. In: set lines. Out: lines
// whose glyphs hold the addition and whose `text` does not.
import type { Diagnostic, Outcome } from '../base/diagnostic.js';
import type { Pt } from '../base/units.js';
import type { Text } from '../model/copy.js';
import type { Glyph, Shaper } from '../model/font.js';
import type { GalleyItem, HungLine, Line } from '../model/galley.js';
import type { TextStyle } from '../model/template.js';
import type { LineTools } from './line-request.js';
import { setLines } from './set-lines.js';
import { BODY_SPACING } from './spacing.js';

/** Lines without the first `length` UTF-16 units of their texts; glyphs stay. */
export function dropPrefix(lines: readonly Line[], length: number): readonly Line[] {
  let left = length;
  return lines.map((line) => {
    const dropped = Math.min(left, line.text.length);
    left -= dropped;
    return dropped === 0 ? line : { ...line, text: line.text.slice(dropped) };
  });
}

/** A list's text hangs by half em, at least a quarter after the widest marker: 1 em for •, 1.5 em for 1. */
const HANG_STEP_EM = 0.5;
const LEAST_AFTER_MARKER_EM = 0.25;

/** How far a list's text hangs whose widest marker is `widest`. */
export function hangAfter(widest: Pt, size: Pt): Pt {
  const steps = Math.ceil((widest / size + LEAST_AFTER_MARKER_EM) / HANG_STEP_EM - 1e-6);
  return Math.max(1 / HANG_STEP_EM, steps) * HANG_STEP_EM * size;
}

/** A list marker from ink to ink: Chinese faces draw a bullet in the middle of a whole em. */
export function setMarker(text: string, style: TextStyle, shaper: Shaper): Outcome<Line> {
  const { size, ink } = style;
  const shaped = shaper.shape(text, style, undefined);
  const start = shaped.glyphs.slice(0, 1).reduce((sum, glyph) => sum + shaper.inkOf(glyph).left, 0);
  const glyphs: Glyph[] = [];
  let pen = -start;
  let end = 0;
  for (const glyph of shaped.glyphs) {
    const place = { size, x: (pen + glyph.dx) * size, rise: glyph.dy * size };
    glyphs.push({ face: glyph.face, id: glyph.id, text: glyph.text, ...place });
    end = pen + shaper.inkOf(glyph).right;
    pen += glyph.advance;
  }
  const width = end * size;
  const value = { glyphs, x: 0, width, size, text, span: undefined, endsParagraph: true, ink };
  return { value, diagnostics: shaped.diagnostics };
}

/** Puts a list marker into the hanging indent of the first line. */
export function addMarker(lines: readonly Line[], marker: Line, hang: Pt): readonly Line[] {
  const [first, ...rest] = lines;
  if (first === undefined) return lines;
  const text = first.glyphs.map((glyph) => ({ ...glyph, x: glyph.x + hang }));
  const marked: Line = {
    ...first,
    glyphs: [...marker.glyphs, ...text],
    x: first.x - hang,
    width: first.width + hang,
  };
  return [marked, ...rest];
}

/** White left between the last words and a source in the same line, in em. */
const LEAST_BEFORE_SOURCE = 1;
const IN_BRACKETS = /^[（(【].*[）)】]$/u;

/** （本報綜合報導） at the right: in the last line where it fits, else in a line of its own. */
export function addSource(
  items: readonly GalleyItem[],
  source: Text,
  setting: { readonly style: TextStyle; readonly measure: Pt },
  tools: LineTools,
): Outcome<readonly GalleyItem[]> {
  const set = setSource(source, setting, tools);
  const { diagnostics } = set;
  const last = items.at(-1);
  const line = last?.kind === 'text' ? last.lines[0]?.line : undefined;
  const single = set.value.length === 1 ? set.value[0] : undefined;
  const white = LEAST_BEFORE_SOURCE * setting.style.size;
  if (last !== undefined && line !== undefined && single !== undefined && last.lines.length === 1) {
    if (line.x + line.width + white + single.width <= setting.measure) {
      const joined = joinAtEnd(line, single);
      const merged = { ...last, lines: [{ line: joined, dy: last.lines[0]?.dy ?? 0 }] };
      return { value: [...items.slice(0, -1), merged], diagnostics };
    }
  }
  return {
    value: [...items, ...itemsOf(set.value, (last?.paragraph ?? -1) + 1, setting.style.leading)],
    diagnostics,
  };
}

function setSource(
  source: Text,
  { style, measure }: { readonly style: TextStyle; readonly measure: Pt },
  tools: LineTools,
): { readonly value: readonly Line[]; readonly diagnostics: readonly Diagnostic[] } {
  const text = IN_BRACKETS.test(source.text) ? source.text : `（${source.text}）`;
  const runs = [{ text, span: undefined, style }];
  const request = { runs, measure, indent: 0, hang: 0, align: 'end', ink: style.ink } as const;
  const { value, diagnostics } = setLines(request, tools, BODY_SPACING);
  return { value: dropPrefix(value, text.length), diagnostics };
}

function joinAtEnd(line: Line, source: Line): Line {
  const shift = source.x - line.x;
  const moved = source.glyphs.map((glyph) => ({ ...glyph, x: glyph.x + shift }));
  return { ...line, glyphs: [...line.glyphs, ...moved], width: shift + source.width };
}

/** Lines of one paragraph as items of the galley, an L each. */
export function itemsOf(
  lines: readonly Line[],
  paragraph: number,
  leading: Pt,
): readonly GalleyItem[] {
  return lines.map((line, at) => ({
    kind: 'text',
    // A reading above takes an L of its own (IM-03).
    lines: [{ line, dy: isReadAbove(line) ? leading : 0 }],
    depth: isReadAbove(line) ? 2 : 1,
    spaceBefore: 0,
    keepWithNext: false,
    paragraph,
    startsParagraph: at === 0,
    endsParagraph: at === lines.length - 1,
  }));
}

function isReadAbove({ beside }: Line): boolean {
  return beside?.isReadAbove === true;
}

/** Hung lines moved down where a reading stands above one, a leading each. */
export function openForReadings(lines: readonly HungLine[], leading: Pt): readonly HungLine[] {
  let opened = 0;
  return lines.map(({ line, dy }) => {
    if (isReadAbove(line)) opened += leading;
    return { line, dy: dy + opened };
  });
}

/** How many lines have a reading above. */
export function readAbove(lines: readonly Line[]): number {
  return lines.filter(isReadAbove).length;
}
