// Operators of text (ISO 32000 9.3, 9.4). In: a walk and operands. Out: runs of text in the tray, with their size on paper and their box.
import { combined, IDENTITY, type Matrix } from '../base/matrix.js';
import type { PdfObject } from '../base/pdf-objects.js';
import { codesOf, type FontFacts, stringsOf } from './fonts.js';
import { GraphicsState } from './graphics-state.js';
import { type Box, boxThrough, EVERYWHERE, matrixOf, shared } from './matrix.js';
import type { Operator, Walk } from './walk.js';

/** By name. */
export const TEXT_OPERATORS: Readonly<Record<string, Operator>> = {
  BT: objects(0, (walk) => {
    walk.textMatrix = IDENTITY;
    walk.lineMatrix = IDENTITY;
  }),
  ET: objects(0, () => undefined),
  Tf: objects(2, chooseFont),
  Tr: setting((state, value) => {
    state.textMode = value;
  }),
  Tc: setting((state, value) => {
    state.charSpace = value;
  }),
  Tw: setting((state, value) => {
    state.wordSpace = value;
  }),
  Tz: setting((state, value) => {
    state.stretch = value / 100;
  }),
  TL: setting((state, value) => {
    state.leading = value;
  }),
  Ts: setting((state, value) => {
    state.rise = value;
  }),
  Tm: {
    takes: 'numbers',
    count: 6,
    act: (walk, six) => {
      walk.lineMatrix = matrixOf(six);
      walk.textMatrix = walk.lineMatrix;
    },
  },
  Td: { takes: 'numbers', count: 2, act: (walk, [x = 0, y = 0]) => nextLine(walk, x, y) },
  TD: {
    takes: 'numbers',
    count: 2,
    act: (walk, [x = 0, y = 0]) => {
      walk.state.leading = -y;
      nextLine(walk, x, y);
    },
  },
  'T*': objects(0, (walk) => nextLine(walk, 0, -walk.state.leading)),
  Tj: objects(1, (walk, [text]) => show(walk, text)),
  TJ: objects(1, (walk, [text]) => show(walk, text)),
  "'": objects(1, (walk, [text]) => {
    nextLine(walk, 0, -walk.state.leading);
    show(walk, text);
  }),
  '"': objects(3, (walk, [word, char, text]) => {
    walk.state.wordSpace = typeof word === 'number' ? word : 0;
    walk.state.charSpace = typeof char === 'number' ? char : 0;
    nextLine(walk, 0, -walk.state.leading);
    show(walk, text);
  }),
};

/** Ink of a line above and below its baseline, em: what Han faces reach, Latin ones too but for a rare descender. */
const ABOVE = 0.88;
const BELOW = -0.12;
const SPACE = 32;

function objects(
  count: number,
  act: (walk: Walk, operands: readonly PdfObject[]) => void,
): Operator {
  return { takes: 'objects', count, act };
}

function setting(set: (state: GraphicsState, value: number) => void): Operator {
  return { takes: 'numbers', count: 1, act: (walk, [value = 0]) => set(walk.state, value) };
}

function chooseFont(walk: Walk, [nameOperand, size]: readonly PdfObject[]): void {
  const { reader } = walk.ground;
  const dict = reader.dict(walk.resource('Font', reader.name(nameOperand) ?? ''));
  walk.state.font = dict === undefined ? undefined : walk.font(dict);
  walk.state.fontSize = typeof size === 'number' ? size : 0;
}

function nextLine(walk: Walk, x: number, y: number): void {
  walk.lineMatrix = combined(walk.lineMatrix, [1, 0, 0, 1, x, y]);
  walk.textMatrix = walk.lineMatrix;
}

function show(walk: Walk, operand: PdfObject | undefined): void {
  const { state } = walk;
  const parts = stringsOf(operand);
  const hasText = parts.some((part) => typeof part !== 'number' && part.length > 0);
  const advance = advanceOf(parts, state);
  const isVertical = state.font?.isVertical === true;
  if (hasText) paintText(walk, advance);
  const step: Matrix = isVertical
    ? [1, 0, 0, 1, 0, -advance]
    : [1, 0, 0, 1, advance * state.stretch, 0];
  walk.textMatrix = combined(walk.textMatrix, step);
}

/** How far the pen goes, in text space before `Tz`. */
function advanceOf(parts: readonly (Uint8Array | number)[], state: GraphicsState): number {
  const { font, fontSize } = state;
  let sum = 0;
  for (const part of parts) {
    if (typeof part === 'number') {
      sum -= (part / 1000) * fontSize;
      continue;
    }
    for (const code of codesOf(part, font)) {
      const em = font?.isVertical === true ? 1 : (font?.advance(code) ?? 0.5);
      const word = code === SPACE && font?.isComposite !== true ? state.wordSpace : 0;
      sum += em * fontSize + state.charSpace + word;
    }
  }
  return sum;
}

function paintText(walk: Walk, advance: number): void {
  const { state, tray, scene } = walk;
  const matrix = combined(state.matrix, walk.textMatrix);
  const size = Math.abs(state.fontSize) * Math.hypot(matrix[2], matrix[3]);
  const box = shared(boxThrough(matrix, inkBox(state, advance)), state.clip);
  const isVisible = state.textMode !== 3 && state.textMode !== 7;
  const side = state.textMode === 1 || state.textMode === 5 ? 'stroke' : 'fill';
  const paint = state.paint(side);
  if (isVisible) {
    tray.useSpace(paint.space, 'text');
    if (state.font !== undefined && tray.useFont(state.font)) walkGlyphs(walk, state.font);
  }
  if (box === undefined) return;
  tray.add({ kind: 'text', box, where: scene.where, paint, size, isVisible });
}

function inkBox({ fontSize, rise, stretch, font }: GraphicsState, advance: number): Box {
  if (font?.isVertical === true) return [-fontSize / 2, -advance, fontSize / 2, 0];
  return [0, rise + BELOW * fontSize, advance * stretch, rise + ABOVE * fontSize];
}

/** The glyphs of a Type 3 font are content streams: their colours and fonts count like any others. */
function walkGlyphs(walk: Walk, font: FontFacts): void {
  if (!font.isType3) return;
  const { reader } = walk.ground;
  const resources = reader.dictIn(font.dict, 'Resources') ?? walk.scene.resources;
  for (const glyph of reader.dictIn(font.dict, 'CharProcs')?.entries.values() ?? []) {
    const stream = reader.stream(glyph);
    if (stream === undefined) continue;
    const state = new GraphicsState(EVERYWHERE);
    state.fill = walk.state.fill;
    state.stroke = walk.state.fill;
    walk.enter(stream, { resources, state, where: 'glyph' });
  }
}
