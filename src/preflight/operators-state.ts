// Operators that set the graphics state and colour (ISO 32000 8.4.4, 8.6.8). In: a walk and operands. Out: the walk's state, changed.
import { combined } from '../base/matrix.js';
import { isArray, isKind, type PdfDict, type PdfObject } from '../base/pdf-objects.js';
import { CMYK, type ColorSpace, colorSpaceOf, firstColor } from './color-spaces.js';
import { GraphicsState } from './graphics-state.js';
import { EVERYWHERE, matrixOf } from './matrix.js';
import type { Operator, Walk } from './walk.js';

type Side = 'fill' | 'stroke';

/** By name. */
export const STATE_OPERATORS: Readonly<Record<string, Operator>> = {
  q: nothing((walk) => walk.save()),
  Q: nothing((walk) => {
    walk.state = walk.saved.pop() ?? walk.state;
  }),
  cm: numbers(6, (walk, six) => {
    walk.state.matrix = combined(walk.state.matrix, matrixOf(six));
  }),
  w: numbers(1, (walk, [width = 0]) => {
    walk.state.lineWidth = width;
  }),
  J: numbers(1, ignore),
  j: numbers(1, ignore),
  M: numbers(1, ignore),
  i: numbers(1, ignore),
  d: { takes: 'objects', count: 2, act: ignore },
  ri: { takes: 'objects', count: 1, act: ignore },
  gs: {
    takes: 'objects',
    count: 1,
    act: (walk, [operand]) => {
      const name = walk.ground.reader.name(operand) ?? '';
      const dict = walk.ground.reader.dict(walk.resource('ExtGState', name));
      if (dict !== undefined) applyState(walk, dict);
    },
  },
  g: device('fill', 'DeviceGray', 1),
  G: device('stroke', 'DeviceGray', 1),
  rg: device('fill', 'DeviceRGB', 3),
  RG: device('stroke', 'DeviceRGB', 3),
  k: device('fill', CMYK.family, 4),
  K: device('stroke', CMYK.family, 4),
  cs: chooseSpace('fill'),
  CS: chooseSpace('stroke'),
  sc: { takes: 'objects', count: 0, act: (walk, operands) => setColor(walk, 'fill', operands) },
  scn: { takes: 'objects', count: 0, act: (walk, operands) => setColor(walk, 'fill', operands) },
  SC: { takes: 'objects', count: 0, act: (walk, operands) => setColor(walk, 'stroke', operands) },
  SCN: { takes: 'objects', count: 0, act: (walk, operands) => setColor(walk, 'stroke', operands) },
};

function ignore(): void {}

function nothing(act: (walk: Walk) => void): Operator {
  return { takes: 'objects', count: 0, act };
}

function numbers(count: number, act: (walk: Walk, numbers: readonly number[]) => void): Operator {
  return { takes: 'numbers', count, act };
}

function device(side: Side, family: string, channels: number): Operator {
  const name: PdfObject = { kind: 'name', name: family };
  return numbers(channels, (walk, values) => {
    walk.state[side] = { space: spaceOf(walk, name), values };
  });
}

function chooseSpace(side: Side): Operator {
  return {
    takes: 'objects',
    count: 1,
    act: (walk, [operand]) => {
      const space = spaceOf(walk, operand);
      walk.state[side] = { space, values: firstColor(space) };
    },
  };
}

/** A colour space as an operand names it. */
function spaceOf(walk: Walk, operand: PdfObject | undefined): ColorSpace {
  return colorSpaceOf(operand, walk.scene.resources, walk.ground.reader);
}

function setColor(walk: Walk, side: Side, operands: readonly PdfObject[]): void {
  const values = operands.filter((operand) => typeof operand === 'number');
  walk.state[side] = { space: walk.state[side].space, values };
  const last = operands.at(-1);
  if (isKind(last, 'name')) usePattern(walk, last.name);
}

/** A pattern's colours count where it is chosen; a cell is walked once a page, in its own space. */
function usePattern(walk: Walk, name: string): void {
  const { reader } = walk.ground;
  const pattern = walk.resource('Pattern', name);
  const dict = reader.dict(pattern);
  if (dict === undefined || walk.tray.walked.has(dict)) return;
  walk.tray.walked.add(dict);
  if (reader.number(dict.entries.get('PatternType')) === 2) {
    const shading = reader.dictIn(dict, 'Shading');
    const space = colorSpaceOf(shading?.entries.get('ColorSpace'), walk.scene.resources, reader);
    walk.tray.useSpace(space, 'shading');
    return;
  }
  const cell = reader.stream(pattern);
  if (cell === undefined) return;
  const state = new GraphicsState(EVERYWHERE);
  state.matrix = matrixOf(reader.numbers(dict.entries.get('Matrix'), 6));
  const resources = reader.dictIn(dict, 'Resources');
  walk.enter(cell, { resources, state, where: 'pattern' });
}

function applyState(walk: Walk, dict: PdfDict): void {
  const { reader } = walk.ground;
  const { state } = walk;
  const isOn = (key: string): boolean | undefined => {
    const value = reader.get(dict, key);
    return typeof value === 'boolean' ? value : undefined;
  };
  // OP alone sets both (ISO 32000 table 57).
  state.isStrokeOverprinted = isOn('OP') ?? state.isStrokeOverprinted;
  state.isFillOverprinted = isOn('op') ?? isOn('OP') ?? state.isFillOverprinted;
  state.overprintMode = reader.number(dict.entries.get('OPM')) ?? state.overprintMode;
  state.lineWidth = reader.number(dict.entries.get('LW')) ?? state.lineWidth;
  const [fontDict, size] = reader.array(dict.entries.get('Font')) ?? [];
  const font = reader.dict(fontDict);
  if (font !== undefined) state.font = walk.font(font);
  state.fontSize = reader.number(size) ?? state.fontSize;
  noteTransparency(walk, dict);
}

function noteTransparency(walk: Walk, dict: PdfDict): void {
  const { reader } = walk.ground;
  const { transparency } = walk.tray;
  for (const key of ['ca', 'CA']) {
    const alpha = reader.number(dict.entries.get(key)) ?? 1;
    if (alpha !== 1) transparency.add(`${key} ${alpha}`);
  }
  const mask = reader.get(dict, 'SMask');
  if (mask !== undefined && reader.name(mask) !== 'None') transparency.add('SMask');
  const modes = reader.get(dict, 'BM');
  for (const mode of isArray(modes) ? modes : [modes]) {
    const name = reader.name(mode) ?? 'Normal';
    if (name !== 'Normal' && name !== 'Compatible') transparency.add(`BM ${name}`);
  }
}
