// Operators that place pictures and forms, and those that leave no mark (ISO 32000 8.8–8.10, 14.6). In: a walk and operands. Out: pictures in the tray.
import { combined } from '../base/matrix.js';
import { isKind, type PdfDict, type PdfObject, type PdfStream } from '../base/pdf-objects.js';
import { colorSpaceOf } from './color-spaces.js';
import { type Box, boxOf, boxThrough, matrixOf, scales, shared } from './matrix.js';
import type { Operator, Walk } from './walk.js';

/** By name. */
export const OBJECT_OPERATORS: Readonly<Record<string, Operator>> = {
  Do: objects(1, place),
  BI: objects(1, (walk, [dict]) => {
    if (isKind(dict, 'dict')) paintPicture(walk, dict, true);
  }),
  BMC: objects(1, ignore),
  BDC: objects(2, ignore),
  EMC: objects(0, ignore),
  MP: objects(1, ignore),
  DP: objects(2, ignore),
  d0: objects(2, ignore),
  d1: objects(6, ignore),
  BX: objects(0, (walk) => {
    walk.tolerance += 1;
  }),
  EX: objects(0, (walk) => {
    walk.tolerance -= 1;
  }),
};

const POINTS_PER_INCH = 72;
const UNIT: Box = [0, 0, 1, 1];

function ignore(): void {}

function objects(
  count: number,
  act: (walk: Walk, operands: readonly PdfObject[]) => void,
): Operator {
  return { takes: 'objects', count, act };
}

function place(walk: Walk, [operand]: readonly PdfObject[]): void {
  const { reader } = walk.ground;
  const stream = reader.stream(walk.resource('XObject', reader.name(operand) ?? ''));
  if (stream === undefined) return;
  const subtype = reader.nameIn(stream.dict, 'Subtype');
  if (subtype === 'Image') paintPicture(walk, stream.dict, false);
  else if (subtype === 'Form') drawForm(walk, stream);
}

function drawForm(walk: Walk, form: PdfStream): void {
  const { reader } = walk.ground;
  const { entries } = form.dict;
  const state = walk.state.copy();
  state.matrix = combined(state.matrix, matrixOf(reader.numbers(entries.get('Matrix'), 6)));
  const frame = boxOf(reader.numbers(entries.get('BBox'), 4));
  if (frame !== undefined) {
    const clip = shared(state.clip, boxThrough(state.matrix, frame));
    if (clip === undefined) return;
    state.clip = clip;
  }
  if (reader.nameIn(reader.dictIn(form.dict, 'Group'), 'S') === 'Transparency') {
    walk.tray.transparency.add('Group');
  }
  const resources = reader.dictIn(form.dict, 'Resources') ?? walk.scene.resources;
  const { where } = walk.scene;
  walk.enter(form, { resources, state, where: where === 'page' ? 'form' : where });
}

function paintPicture(walk: Walk, dict: PdfDict, isInline: boolean): void {
  const { state, tray, scene, ground } = walk;
  const { reader } = ground;
  const width = reader.number(dict.entries.get('Width')) ?? 0;
  const height = reader.number(dict.entries.get('Height')) ?? 0;
  if (width <= 0 || height <= 0) {
    tray.slip('picture without size');
    return;
  }
  const isMask = reader.get(dict, 'ImageMask') === true;
  const space = isMask ? useMask(walk) : usePicture(walk, dict);
  if (reader.stream(dict.entries.get('SMask')) !== undefined) tray.transparency.add('SMask');
  const box = shared(boxThrough(state.matrix, UNIT), state.clip);
  if (box === undefined) return;
  const [across, up] = scales(state.matrix).map((length) => Math.max(length, 1e-6));
  const perInch = (samples: number, length = 1): number => (samples / length) * POINTS_PER_INCH;
  tray.add({
    kind: 'picture',
    box,
    where: scene.where,
    space,
    width,
    height,
    bits: isMask ? 1 : (reader.number(dict.entries.get('BitsPerComponent')) ?? 8),
    ppi: Math.min(perInch(width, across), perInch(height, up)),
    isInline,
  });
}

/** A mask is a stencil: it lays down the fill colour. */
function useMask(walk: Walk): string {
  const { state, tray, scene } = walk;
  const paint = state.paint('fill');
  tray.useSpace(paint.space, 'picture');
  const box = shared(boxThrough(state.matrix, UNIT), state.clip);
  if (box !== undefined) tray.add({ kind: 'area', box, where: scene.where, paint });
  return 'mask';
}

function usePicture(walk: Walk, dict: PdfDict): string {
  const object = dict.entries.get('ColorSpace');
  const { reader } = walk.ground;
  const space =
    object === undefined
      ? { family: 'JPXDefined', channels: 0, inks: [], base: undefined }
      : colorSpaceOf(object, walk.scene.resources, reader);
  walk.tray.useSpace(space, 'picture');
  return space.family === 'Indexed' ? `Indexed/${space.base?.family}` : space.family;
}
