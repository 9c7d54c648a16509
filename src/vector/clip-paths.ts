// Clip paths of SVG. In: a `clip-path` as it is written, the elements of the file. Out: the outline that is kept, in the units of who names it.
// One shape is had; several, clip paths in clip paths and anything but paths are refused by name, for PDF would cut otherwise.
import { combined, type Matrix } from '../base/matrix.js';
import type { Element } from '../base/read-xml.js';
import { readLength } from '../base/view-box.js';
import type { Clip } from '../model/drawing.js';
import type { ElementIndex } from './element-index.js';
import { kindOfElement } from './elements.js';
import { ruleOf } from './looks.js';

/** What an element may be clipped by: nothing, an outline, or something that cannot be had (a text: which). */
export type ReadClip = Clip | string | undefined;

const REFERENCE = /^url\(["']?#([^"')]+)["']?\)$/;

/** The clip paths of a drawing, each read once however many elements it cuts. */
export class ClipPaths {
  private readonly index: ElementIndex;
  private readonly read = new Map<Element, Clip | undefined>();

  constructor(index: ElementIndex) {
    this.index = index;
  }

  /** The clip of an element whose own map is `matrix`. */
  clipOf(element: Element, matrix: Matrix): ReadClip {
    const written = this.index.declaredOf(element).all.get('clip-path');
    if (written === undefined || written === 'none') return undefined;
    const clip = this.index.byName(REFERENCE.exec(written.trim())?.[1] ?? '');
    const outline = clip === undefined ? undefined : this.outlineOf(clip);
    if (outline === undefined) return `clip-path: ${written.slice(0, 40)}`;
    return { ...outline, matrix: combined(matrix, outline.matrix) };
  }

  private outlineOf(clip: Element): Clip | undefined {
    if (!this.read.has(clip)) this.read.set(clip, readClip(clip, this.index));
    return this.read.get(clip);
  }
}

/** A clip path in the units of whoever names it. */
function readClip(clip: Element, index: ElementIndex): Clip | undefined {
  const isBoxed = clip.attributes.get('clipPathUnits') === 'objectBoundingBox';
  if (clip.name !== 'clipPath' || isBoxed || !isPlain(clip, index)) return undefined;
  const matrix = index.transformOf(clip);
  const [only, ...others] = clip.children.filter((child) => isShown(child, index));
  // Where nothing is kept all is clipped away (CSS Masking 1, 5.1).
  if (only === undefined) return { segments: [], matrix, rule: 'nonzero' };
  return others.length === 0 ? outlineIn(only, matrix, index) : undefined;
}

function isPlain(element: Element, index: ElementIndex): boolean {
  return (index.declaredOf(element).all.get('clip-path') ?? 'none') === 'none';
}

function isShown(element: Element, index: ElementIndex): boolean {
  if (kindOfElement(element) === 'nothing') return false;
  const { all } = index.declaredOf(element);
  const isHidden = /^(hidden|collapse)$/.test(index.inheritedOf(element, 'visibility') ?? '');
  return all.get('display') !== 'none' && !isHidden;
}

/** The one shape of a clip path, or the shape that it uses. */
function outlineIn(child: Element, matrix: Matrix, index: ElementIndex): Clip | undefined {
  const kind = kindOfElement(child);
  if (kind !== 'shape' && kind !== 'use') return undefined;
  if (!isPlain(child, index)) return undefined;
  const own = combined(matrix, index.transformOf(child));
  if (kind === 'shape') return outlined(child, own, index.inheritedOf(child, 'clip-rule'), index);
  const shape = index.targetOf(child);
  const offset = offsetOf(child);
  if (shape === undefined || offset === undefined || kindOfElement(shape) !== 'shape')
    return undefined;
  if (!isPlain(shape, index)) return undefined;
  const rule =
    index.declaredOf(shape).all.get('clip-rule') ?? index.inheritedOf(child, 'clip-rule');
  const moved = combined(combined(own, offset), index.transformOf(shape));
  return outlined(shape, moved, rule, index);
}

function outlined(
  shape: Element,
  matrix: Matrix,
  rule: string | undefined,
  index: ElementIndex,
): Clip | undefined {
  const segments = index.outlineOf(shape);
  return segments === undefined || index.geometryStyleOf(shape) !== undefined
    ? undefined
    : { segments, matrix, rule: ruleOf(rule) };
}

/** How far a `use` moves what it shows; undefined = its place cannot be read. */
export function offsetOf({ attributes }: Element): Matrix | undefined {
  const [x, y] = [readLength(attributes.get('x') ?? '0'), readLength(attributes.get('y') ?? '0')];
  return x === undefined || y === undefined ? undefined : [1, 0, 0, 1, x, y];
}
