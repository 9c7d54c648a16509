// Operators that build and paint paths, and shadings (ISO 32000 8.5). In: a walk and operands. Out: lines and areas in the tray.
import type { Matrix } from '../base/matrix.js';
import { colorSpaceOf } from './color-spaces.js';
import { type Box, scales, shared } from './matrix.js';
import type { Operator, Walk } from './walk.js';

/** By name. */
export const PATH_OPERATORS: Readonly<Record<string, Operator>> = {
  m: points(2, false),
  l: points(2, true),
  c: points(6, true),
  v: points(4, true),
  y: points(4, true),
  h: { takes: 'objects', count: 0, act: () => undefined },
  re: {
    takes: 'numbers',
    count: 4,
    act: (walk, [x = 0, y = 0, width = 0, height = 0]) => {
      const turned = [x, y, x + width, y, x, y + height, x + width, y + height];
      addPoints(walk, turned);
      walk.rectangles.push([Math.abs(width), Math.abs(height)]);
    },
  },
  W: clip(),
  'W*': clip(),
  f: paint('fill'),
  F: paint('fill'),
  'f*': paint('fill'),
  B: paint('fill', 'stroke'),
  'B*': paint('fill', 'stroke'),
  b: paint('fill', 'stroke'),
  'b*': paint('fill', 'stroke'),
  S: paint('stroke'),
  s: paint('stroke'),
  n: paint(),
  sh: {
    takes: 'objects',
    count: 1,
    act: (walk, [operand]) => {
      const { reader } = walk.ground;
      const shading = reader.dict(walk.resource('Shading', reader.name(operand) ?? ''));
      if (shading === undefined) return;
      const space = colorSpaceOf(shading.entries.get('ColorSpace'), walk.scene.resources, reader);
      walk.tray.useSpace(space, 'shading');
      walk.tray.add({ kind: 'shading', box: walk.state.clip, where: walk.scene.where });
    },
  },
};

/** Filled rectangles thinner than this are rules. GWG 2022 R0010 looks at lines below 2 pt. */
const RULE_WIDTH = 2;

function points(count: number, isSegment: boolean): Operator {
  return {
    takes: 'numbers',
    count,
    act: (walk, numbers) => {
      addPoints(walk, numbers);
      if (isSegment) walk.hasSegments = true;
    },
  };
}

function addPoints(walk: Walk, numbers: readonly number[]): void {
  const { matrix } = walk.state;
  for (let at = 0; at + 1 < numbers.length; at += 2) {
    const x = numbers[at] ?? 0;
    const y = numbers[at + 1] ?? 0;
    walk.path.push(
      x * matrix[0] + y * matrix[2] + matrix[4],
      x * matrix[1] + y * matrix[3] + matrix[5],
    );
  }
}

function clip(): Operator {
  return {
    takes: 'objects',
    count: 0,
    act: (walk) => {
      walk.isClipping = true;
    },
  };
}

function paint(...sides: readonly ('fill' | 'stroke')[]): Operator {
  return {
    takes: 'objects',
    count: 0,
    act: (walk) => {
      const box = pathBox(walk.path);
      if (box !== undefined) {
        for (const side of sides) {
          if (side === 'fill') fillPath(walk, box);
          else strokePath(walk, box);
        }
      }
      endPath(walk, box);
    },
  };
}

function pathBox(path: readonly number[]): Box | undefined {
  if (path.length === 0) return undefined;
  let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at + 1 < path.length; at += 2) {
    const x = path[at] ?? 0;
    const y = path[at + 1] ?? 0;
    left = Math.min(left, x);
    right = Math.max(right, x);
    bottom = Math.min(bottom, y);
    top = Math.max(top, y);
  }
  return [left, bottom, right, top];
}

/** The clip is held as the box around it: nothing that shows is ever taken for hidden. */
function endPath(walk: Walk, box: Box | undefined): void {
  if (walk.isClipping && box !== undefined) {
    walk.state.clip = shared(walk.state.clip, box) ?? [box[0], box[1], box[0], box[1]];
  }
  walk.path = [];
  walk.rectangles = [];
  walk.hasSegments = false;
  walk.isClipping = false;
}

function fillPath(walk: Walk, whole: Box): void {
  const { state, tray, scene } = walk;
  const paint = state.paint('fill');
  tray.useSpace(paint.space, 'path');
  const box = shared(whole, state.clip);
  if (box === undefined) return;
  tray.add({ kind: 'area', box, where: scene.where, paint });
  if (walk.hasSegments || paint.inks === undefined) return;
  const [across, up] = scales(state.matrix);
  for (const [width, height] of walk.rectangles) {
    const thin = Math.min(width * across, height * up);
    if (thin > 0 && thin < RULE_WIDTH) {
      tray.add({ kind: 'line', box, where: scene.where, paint, width: thin, isFilled: true });
    }
  }
}

function strokePath(walk: Walk, path: Box): void {
  const { state, tray, scene } = walk;
  const paint = state.paint('stroke');
  tray.useSpace(paint.space, 'path');
  const width = state.lineWidth * Math.sqrt(Math.abs(areaScale(state.matrix)));
  const half = width / 2;
  const whole: Box = [path[0] - half, path[1] - half, path[2] + half, path[3] + half];
  const box = shared(whole, state.clip);
  if (box !== undefined) {
    tray.add({ kind: 'line', box, where: scene.where, paint, width, isFilled: false });
  }
}

function areaScale(matrix: Matrix): number {
  return matrix[0] * matrix[3] - matrix[1] * matrix[2];
}
