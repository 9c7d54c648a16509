// Front door of the drawing desk: an SVG → paths. In: the bytes of a file. Out: a drawing, or diagnostics at the lines that newsprint cannot
// have: text, pictures, effects, scripts, other files. Nothing is left out silently, nothing is turned into pixels.
import { type Diagnostic, diagnose, type Outcome } from '../base/diagnostic.js';
import { combined, IDENTITY, type Matrix } from '../base/matrix.js';
import type { Element } from '../base/read-xml.js';
import type { ByteFile } from '../base/shelf.js';
import { openSvg, readLength } from '../base/view-box.js';
import type { Clip, Drawing, Shape } from '../model/drawing.js';
import { activePart, kindOfElement } from './elements.js';
import { effectIn, INHERITED, lookOf, type Properties, ruleOf } from './looks.js';
import { OUTLINED, outlineOf } from './outlines.js';
import { declaredOf, readStyles, type StyleRule } from './styles.js';
import { readTransform } from './transforms.js';
import { viewportOf } from './viewports.js';

/** Drawn pieces and elements that one drawing may have, `use` counted each time. */
const MOST_SEGMENTS = 100_000;
const MOST_ELEMENTS = 100_000;
const DEEPEST = 64;

type Code =
  | 'picture/svg-text'
  | 'picture/svg-active'
  | 'picture/svg-effect'
  | 'picture/svg-picture'
  | 'picture/svg-value'
  | 'picture/svg-too-complex';

/** What comes down to an element from those around it. */
interface Inheritance {
  readonly properties: Properties;
  readonly matrix: Matrix;
  readonly clips: readonly Clip[];
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
  const reader = new DrawingReader(file.path, root);
  reader.readAll(viewportOf(root, box));
  const { diagnostics, shapes } = reader;
  const value =
    diagnostics.length === 0
      ? { width: box.shownWidth, height: box.shownHeight, shapes }
      : undefined;
  return { value, diagnostics };
}

class DrawingReader {
  readonly diagnostics: Diagnostic[] = [];
  readonly shapes: Shape[] = [];
  private readonly path: string;
  private readonly root: Element;
  private readonly byId = new Map<string, Element>();
  private readonly rules: StyleRule[] = [];
  private readonly told = new Set<string>();
  private segments = 0;
  private elements = 0;

  constructor(path: string, root: Element) {
    this.path = path;
    this.root = root;
    this.prepare(root);
  }

  readAll(matrix: Matrix): void {
    const start = { properties: new Map(), matrix, clips: [], depth: 0 };
    this.readInside(this.root, this.inheritedBy(this.root, start));
  }

  /** Notes ids and styles, and refuses whatever acts or leads out of the file, wherever it stands. */
  private prepare(element: Element): void {
    const id = element.attributes.get('id');
    if (id !== undefined && !this.byId.has(id)) this.byId.set(id, element);
    const active = activePart(element);
    if (active !== undefined) this.refuse('picture/svg-active', active, element);
    if (element.name === 'style') {
      const { rules, strange } = readStyles(element.text);
      this.rules.push(...rules);
      for (const one of strange) this.refuse('picture/svg-value', `style ${one}`, element);
    }
    for (const child of element.children) this.prepare(child);
  }

  private refuse(code: Code, what: string, { start }: Element): void {
    if (this.told.has(`${code} ${what}`)) return;
    this.told.add(`${code} ${what}`);
    const span = { file: this.path, start, end: start + 1 };
    this.diagnostics.push(diagnose(code, { path: this.path, what }, { span }));
  }

  private readInside(element: Element, inherited: Inheritance): void {
    for (const child of element.children) this.read(child, inherited);
  }

  private read(element: Element, from: Inheritance): void {
    const kind = kindOfElement(element);
    if (kind === 'nothing' || this.isTooMuch(element, from)) return;
    const declared = declaredOf(element, this.rules);
    if (declared.get('display') === 'none') return;
    if (kind === 'text') this.refuse('picture/svg-text', `<${element.name}>`, element);
    if (kind === 'picture') this.refuse('picture/svg-picture', `<${element.name}>`, element);
    if (kind === 'effect') this.refuse('picture/svg-effect', `<${element.name}>`, element);
    const inherited = this.inheritedBy(element, from);
    if (kind === 'group') this.readInside(element, inherited);
    if (kind === 'use') this.use(element, inherited);
    if (kind === 'shape') this.shape(element, inherited);
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

  private inheritedBy(element: Element, from: Inheritance): Inheritance {
    const declared = declaredOf(element, this.rules);
    const effect = effectIn(declared);
    if (effect !== undefined) this.refuse('picture/svg-effect', effect, element);
    const properties = new Map(from.properties);
    for (const name of INHERITED) {
      const value = declared.get(name);
      if (value !== undefined && value !== 'inherit') properties.set(name, value);
    }
    const matrix = combined(from.matrix, this.transformOf(element, declared));
    const clip = this.clipOf(element, declared, matrix);
    const clips = clip === undefined ? from.clips : [...from.clips, clip];
    return { properties, matrix, clips, depth: from.depth + 1 };
  }

  private transformOf(element: Element, declared: Properties): Matrix {
    const written = declared.get('transform');
    if (written === undefined || written === 'none') return IDENTITY;
    const matrix = readTransform(written);
    if (matrix === undefined)
      this.refuse('picture/svg-value', `transform: ${written.slice(0, 40)}`, element);
    return matrix ?? IDENTITY;
  }

  private use(element: Element, inherited: Inheritance): void {
    const target = this.targetOf(element);
    if (target === undefined) return;
    const [x, y] = ['x', 'y'].map((key) => readLength(element.attributes.get(key)) ?? 0);
    const moved = {
      ...inherited,
      matrix: combined(inherited.matrix, [1, 0, 0, 1, x ?? 0, y ?? 0]),
    };
    if (target.name !== 'symbol') this.read(target, moved);
    else if (target.attributes.has('viewBox'))
      this.refuse('picture/svg-value', 'symbol viewBox', target);
    else this.readInside(target, this.inheritedBy(target, moved));
  }

  private targetOf(element: Element): Element | undefined {
    const href = element.attributes.get('href') ?? element.attributes.get('xlink:href') ?? '';
    return this.byId.get(href.trim().replace(/^#/, ''));
  }

  /** A clip path of one shape in user units; others are refused by name. */
  private clipOf(element: Element, declared: Properties, matrix: Matrix): Clip | undefined {
    const written = declared.get('clip-path');
    if (written === undefined || written === 'none') return undefined;
    const clip = this.byId.get(/^url\(["']?#([^"')]+)["']?\)$/.exec(written.trim())?.[1] ?? '');
    const [inner, ...others] = (clip?.children ?? []).filter(
      (child) => OUTLINED.has(child.name) || child.name === 'use',
    );
    const shape = inner?.name === 'use' ? this.targetOf(inner) : inner;
    const segments = shape === undefined ? undefined : outlineOf(shape);
    const isPlain =
      others.length === 0 && clip?.attributes.get('clipPathUnits') !== 'objectBoundingBox';
    if (clip === undefined || shape === undefined || segments === undefined || !isPlain) {
      this.refuse('picture/svg-effect', `clip-path: ${written}`, element);
      return undefined;
    }
    const steps = [clip, inner, inner === shape ? undefined : shape].filter(
      (one) => one !== undefined,
    );
    const own = steps.map((one) => this.transformOf(one, declaredOf(one, this.rules)));
    const rule = ruleOf(declaredOf(shape, this.rules).get('clip-rule'));
    return { segments, matrix: own.reduce(combined, matrix), rule };
  }

  private shape(element: Element, { properties, matrix, clips }: Inheritance): void {
    const segments = outlineOf(element);
    const look = lookOf(properties);
    if (segments === undefined) this.refuse('picture/svg-value', `<${element.name}>`, element);
    if (typeof look === 'string') {
      const code = look.includes('url(') ? 'picture/svg-effect' : 'picture/svg-value';
      this.refuse(code, look.slice(0, 60), element);
    }
    if (segments === undefined || typeof look === 'string') return;
    this.segments += segments.length;
    const isHidden = /^(hidden|collapse)$/.test(properties.get('visibility') ?? '');
    const isDrawn = look.fill !== undefined || look.stroke !== undefined;
    if (isHidden || !isDrawn || segments.length < 2) return;
    this.shapes.push({ segments, matrix, clips, ...look });
  }
}
