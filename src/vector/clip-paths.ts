// Clip paths of SVG. In: a `clip-path` as it is written, the elements of the file. Out: the outline that is kept, in the units of who names it.
// One shape a clip path is had, and clip paths that are clipped themselves; several shapes and anything but paths are refused by name.
import { combined, type Matrix } from '../base/matrix.js';
import type { Element } from '../base/read-xml.js';
import type { Clip } from '../model/drawing.js';
import { conditionOf } from './conditions.js';
import type { ElementIndex } from './element-index.js';
import { kindOfElement } from './elements.js';
import { lengthIn, type Viewport } from './lengths.js';
import { ruleOf } from './looks.js';

/** What an element may be clipped by: outlines, none where it is not clipped, or something that cannot be had (a text: which). */
export type ReadClips = readonly Clip[] | string;

const REFERENCE = /^url\(["']?#([^"')]+)["']?\)$/;

/** The clip paths of a drawing, each read once however many elements it cuts. */
export class ClipPaths {
  private readonly index: ElementIndex;
  private readonly read = new Map<Element, readonly Clip[] | undefined>();

  constructor(index: ElementIndex) {
    this.index = index;
  }

  /** The clips of an element whose own map is `matrix`: a clip path may be clipped itself. */
  clipsOf(element: Element, matrix: Matrix): ReadClips {
    const written = this.index.declaredOf(element).all.get('clip-path') ?? 'none';
    if (written.trim() === 'none') return [];
    const clip = this.index.byName(REFERENCE.exec(written.trim())?.[1] ?? '');
    const outlines = clip === undefined ? undefined : this.outlinesOf(clip);
    if (outlines === undefined) return `clip-path: ${written.slice(0, 40)}`;
    return outlines.map((one) => ({ ...one, matrix: combined(matrix, one.matrix) }));
  }

  /** In the units of whoever names it; undefined = it cannot be had. */
  private outlinesOf(clip: Element): readonly Clip[] | undefined {
    if (this.read.has(clip)) return this.read.get(clip);
    // A clip path that cuts itself in a circle cannot be had; while it is read it counts as such.
    this.read.set(clip, undefined);
    const outline = readClip(clip, this.index);
    const around = outline && this.clipsOf(clip, this.index.transformOf(clip));
    const outlines = around === undefined || typeof around === 'string' ? undefined : around;
    const whole = outline && outlines && [...outlines, outline];
    this.read.set(clip, whole);
    return whole;
  }
}

/** A clip path in the units of whoever names it. */
function readClip(clip: Element, index: ElementIndex): Clip | undefined {
  const isBoxed = clip.attributes.get('clipPathUnits') === 'objectBoundingBox';
  if (clip.name !== 'clipPath' || isBoxed) return undefined;
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
  if (kindOfElement(element) === 'nothing' || conditionOf(element).kind === 'left-out')
    return false;
  const { all } = index.declaredOf(element);
  const isHidden = /^(hidden|collapse)$/.test(index.inheritedOf(element, 'visibility') ?? '');
  return all.get('display') !== 'none' && !isHidden;
}

/** The one shape of a clip path, or the shape that it uses. */
function outlineIn(child: Element, matrix: Matrix, index: ElementIndex): Clip | undefined {
  const kind = kindOfElement(child);
  if ((kind !== 'shape' && kind !== 'use') || conditionOf(child).kind !== 'drawn') return undefined;
  if (!isPlain(child, index)) return undefined;
  const own = combined(matrix, index.transformOf(child));
  if (kind === 'shape') return outlined(child, own, index.inheritedOf(child, 'clip-rule'), index);
  const shape = index.targetOf(child);
  const offset = offsetOf(child);
  if (shape === undefined || offset === undefined || kindOfElement(shape) !== 'shape')
    return undefined;
  if (!isPlain(shape, index) || conditionOf(shape).kind !== 'drawn') return undefined;
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
export function offsetOf({ attributes }: Element, room?: Viewport): Matrix | undefined {
  const x = lengthIn(attributes.get('x') ?? '0', room, 'width');
  const y = lengthIn(attributes.get('y') ?? '0', room, 'height');
  return x === undefined || y === undefined ? undefined : [1, 0, 0, 1, x, y];
}
