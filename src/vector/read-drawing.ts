// Front door of the drawing desk: an SVG → paths. In: the bytes of a file. Out: a drawing, or diagnostics at the lines that newsprint cannot
// have: text, pictures, effects, scripts, other files. Nothing is left out silently, nothing is turned into pixels.
import { type Diagnostic, diagnose, type Outcome } from '../base/diagnostic.js';
import { combined, IDENTITY, type Matrix } from '../base/matrix.js';
import type { Element } from '../base/read-xml.js';
import type { ByteFile } from '../base/shelf.js';
import { fileSpan } from '../base/span.js';
import { openSvg } from '../base/view-box.js';
import type { Clip, Drawing, Shape } from '../model/drawing.js';
import { ClipPaths, offsetOf } from './clip-paths.js';
import { chosenIn, conditionOf } from './conditions.js';
import { type DrawingCode, ElementIndex } from './element-index.js';
import { kindOfElement } from './elements.js';
import type { Viewport } from './lengths.js';
import { effectIn, INHERITED, lookOf, type Properties } from './looks.js';
import { isInReach } from './reach.js';
import { roomOf } from './symbols.js';
import { viewportOf } from './viewports.js';

/** Drawn pieces and elements that one drawing may have, `use` counted each time. */
const MOST_SEGMENTS = 100_000;
const MOST_ELEMENTS = 100_000;
const DEEPEST = 64;
/** Faults told of one drawing. */
const MOST_TOLD = 20;

/** What comes down to an element from those around it. */
interface Inheritance {
  readonly properties: Properties;
  readonly matrix: Matrix;
  readonly clips: readonly Clip[];
  /** What percentages are shares of. */
  readonly viewport: Viewport;
  readonly depth: number;
}

/** Reads a drawing. */
export function readDrawing(file: ByteFile): Outcome<Drawing | undefined> {
  const opened = openSvg(file.bytes);
  if ('fault' in opened) {
    const params = { path: file.path, reason: opened.fault };
    return { value: undefined, diagnostics: [diagnose('picture/svg-unreadable', params)] };
  }
  const { root, box } = opened;
  const reader = new DrawingReader(file.path, root, Math.max(box.shownWidth, box.shownHeight));
  reader.readAll(viewportOf(root, box), box);
  const { diagnostics, shapes } = reader;
  if (diagnostics.length > 0) return { value: undefined, diagnostics };
  const value = { width: box.shownWidth, height: box.shownHeight, shapes };
  const empty = diagnose('picture/svg-empty', { path: file.path }, { span: fileSpan(file.path) });
  return { value, diagnostics: shapes.length === 0 ? [empty] : [] };
}

class DrawingReader {
  readonly diagnostics: Diagnostic[] = [];
  readonly shapes: Shape[] = [];
  private readonly path: string;
  private readonly root: Element;
  private readonly side: number;
  private readonly index: ElementIndex;
  private readonly clipPaths: ClipPaths;
  private readonly told = new Set<string>();
  private segments = 0;
  private elements = 0;
  /** Enough was found: what else is wrong would take time and help nobody. */
  private isOver = false;

  /** `side`: the longer side of the drawing. */
  constructor(path: string, root: Element, side: number) {
    this.path = path;
    this.root = root;
    this.side = side;
    this.index = new ElementIndex(root, (code, what, at) => this.refuse(code, what, at));
    this.clipPaths = new ClipPaths(this.index);
  }

  readAll(matrix: Matrix, viewport: Viewport): void {
    const start = { properties: new Map(), matrix, clips: [], viewport, depth: 0 };
    if (this.isLeftOut(this.root)) return;
    this.readInside(this.root, this.inheritedBy(this.root, start));
  }

  private refuse(code: DrawingCode, what: string, { start }: Element): void {
    if (this.isOver || this.told.has(`${code} ${what}`)) return;
    this.told.add(`${code} ${what}`);
    const isMany = this.told.size > MOST_TOLD;
    const [told, about] = isMany ? (['picture/svg-too-complex', '…'] as const) : [code, what];
    const span = { file: this.path, start, end: start + 1 };
    this.diagnostics.push(diagnose(told, { path: this.path, what: about }, { span }));
    this.isOver = told === 'picture/svg-too-complex';
  }

  private readInside(element: Element, inherited: Inheritance): void {
    for (const child of element.children) this.read(child, inherited);
  }

  private read(element: Element, from: Inheritance): void {
    const kind = kindOfElement(element);
    if (this.isOver || kind === 'nothing' || this.isTooMuch(element, from)) return;
    if (this.index.declaredOf(element).all.get('display') === 'none') return;
    if (this.isLeftOut(element)) return;
    if (kind === 'text') this.refuse('picture/svg-text', `<${element.name}>`, element);
    if (kind === 'picture') this.refuse('picture/svg-picture', `<${element.name}>`, element);
    if (kind === 'effect') this.refuse('picture/svg-effect', `<${element.name}>`, element);
    if (kind === 'use') this.use(element, from);
    if (kind === 'shape') this.shape(element, this.inheritedBy(element, from));
    if (kind === 'group') this.readInside(element, this.inheritedBy(element, from));
    if (kind === 'switch') this.readChosen(element, from);
  }

  /** A part that is drawn under a condition is refused where nobody can tell whether it holds. */
  private isLeftOut(element: Element): boolean {
    const condition = conditionOf(element);
    if (condition.kind === 'refused') this.refuse('picture/svg-condition', condition.what, element);
    return condition.kind !== 'drawn';
  }

  private readChosen(element: Element, from: Inheritance): void {
    const chosen = chosenIn(element);
    const inherited = this.inheritedBy(element, from);
    if (chosen !== undefined) this.read(chosen, inherited);
  }

  private isTooMuch(element: Element, { depth }: Inheritance): boolean {
    this.elements += 1;
    const what =
      depth > DEEPEST
        ? 'nesting'
        : this.elements > MOST_ELEMENTS
          ? 'elements'
          : this.segments > MOST_SEGMENTS
            ? 'path'
            : undefined;
    if (what !== undefined) this.refuse('picture/svg-too-complex', what, element);
    return what !== undefined;
  }

  /** `offset`: what a `use` is moved by, after its own transform and before it is clipped (SVG 2, 5.6). */
  private inheritedBy(element: Element, from: Inheritance, offset = IDENTITY): Inheritance {
    const declared = this.index.declaredOf(element);
    const { all } = declared;
    const effect = effectIn(declared);
    if (effect !== undefined) this.refuse('picture/svg-effect', effect, element);
    const properties = new Map(from.properties);
    for (const name of INHERITED) {
      const value = all.get(name);
      if (value !== undefined && value !== 'inherit') properties.set(name, value);
    }
    const matrix = combined(combined(from.matrix, this.index.transformOf(element)), offset);
    const own = this.clipPaths.clipsOf(element, matrix);
    if (typeof own === 'string') this.refuse('picture/svg-effect', own, element);
    const isClipped = typeof own !== 'string' && own.length > 0;
    const clips = isClipped ? [...from.clips, ...own] : from.clips;
    return { properties, matrix, clips, viewport: from.viewport, depth: from.depth + 1 };
  }

  private use(element: Element, from: Inheritance): void {
    const target = this.index.targetOf(element);
    const offset = offsetOf(element, from.viewport);
    if (offset === undefined) this.refuse('picture/svg-value', placeOf(element), element);
    this.refuseGeometryStyle(element);
    if (target === undefined || offset === undefined) return;
    const moved = this.inheritedBy(element, from, offset);
    if (target.name !== 'symbol') this.read(target, moved);
    else if (!this.isLeftOut(target)) this.symbol(element, target, this.inheritedBy(target, moved));
  }

  private symbol(use: Element, symbol: Element, inherited: Inheritance): void {
    const overflow = this.index.declaredOf(symbol).all.get('overflow');
    const room = roomOf(use, symbol, { around: inherited.viewport, overflow });
    this.refuseGeometryStyle(symbol);
    if (typeof room === 'string') this.refuse('picture/svg-value', room, symbol);
    if (room === undefined || typeof room === 'string') return;
    const { viewport, outline } = room;
    const own = outline && {
      segments: outline,
      matrix: inherited.matrix,
      rule: 'nonzero' as const,
    };
    const clips = own === undefined ? inherited.clips : [...inherited.clips, own];
    const matrix = combined(inherited.matrix, room.matrix);
    this.readInside(symbol, { ...inherited, matrix, clips, viewport });
  }

  private refuseGeometryStyle(element: Element): void {
    const style = this.index.geometryStyleOf(element);
    if (style !== undefined) this.refuse('picture/svg-value', `style ${style}`, element);
  }

  private shape(element: Element, { properties, matrix, clips, viewport }: Inheritance): void {
    const segments = this.index.outlineOf(element, viewport);
    const look = lookOf(properties);
    this.refuseGeometryStyle(element);
    if (segments === undefined) this.refuse('picture/svg-value', `<${element.name}>`, element);
    if (typeof look === 'string') {
      const code = /url\(|opacity/.test(look) ? 'picture/svg-effect' : 'picture/svg-value';
      this.refuse(code, look.slice(0, 60), element);
    }
    if (segments === undefined || typeof look === 'string') return;
    const isHidden = /^(hidden|collapse)$/.test(properties.get('visibility') ?? '');
    const isDrawn = look.fill !== undefined || look.stroke !== undefined;
    const isClippedAway = clips.some((clip) => clip.segments.length === 0);
    if (isHidden || !isDrawn || isClippedAway || segments.length < 2) return;
    this.keep({ segments, matrix, clips, ...look }, element);
  }

  /** Every outline counts each time that it is drawn, or cuts what is drawn. */
  private keep(shape: Shape, element: Element): void {
    const outlines = [shape, ...shape.clips];
    this.segments += outlines.reduce((sum, { segments }) => sum + segments.length, 0);
    if (this.segments > MOST_SEGMENTS) this.refuse('picture/svg-too-complex', 'path', element);
    else if (isInReach(shape, this.side)) this.shapes.push(shape);
    else this.refuse('picture/svg-value', `<${element.name}> ±∞`, element);
  }
}

/** Where a `use` stands, as it is written. */
function placeOf({ attributes }: Element): string {
  const [x, y] = ['x', 'y'].map((name) => (attributes.get(name) ?? '0').slice(0, 20));
  return `<use x="${x}" y="${y}">`;
}
