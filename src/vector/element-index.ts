// The elements of one SVG, at hand. In: its root. Out: elements by id, with what is declared of them and their outlines, each read once
// however often it is used. Refuses whatever acts or leads out of the file, wherever it stands.
import { IDENTITY, type Matrix } from '../base/matrix.js';
import type { Element } from '../base/read-xml.js';
import type { Segment } from '../model/drawing.js';
import { activePart } from './elements.js';
import type { Viewport } from './lengths.js';
import { READ_PROPERTIES } from './looks.js';
import { hasShares, outlineOf } from './outlines.js';
import {
  byWeight,
  type Declared,
  declaredOf,
  otherStyles,
  readStyles,
  rulesFor,
  type StyleRule,
} from './styles.js';
import { readTransform, turnedAround } from './transforms.js';

/** Why a part of a drawing is refused. */
export type DrawingCode =
  | 'picture/svg-text'
  | 'picture/svg-active'
  | 'picture/svg-effect'
  | 'picture/svg-picture'
  | 'picture/svg-value'
  | 'picture/svg-condition'
  | 'picture/svg-too-complex';

/** Refuses the drawing for a part of it. */
export type Refuse = (code: DrawingCode, what: string, at: Element) => void;

/** Every rule is held against every element. */
const MOST_RULES = 1000;
/** Declarations that rules give to elements, all told. */
const MOST_MATCHES = 1_000_000;
/** As much of a value is told. */
const TOLD = 40;
/** A value is read again wherever its element is used. */
const LONGEST = 1000;

/** Attributes that CSS takes for properties too (SVG 2, chapter 7 to 9). */
const GEOMETRY: readonly string[] = ['d', 'x', 'y', 'width', 'height', 'cx', 'cy', 'r', 'rx', 'ry'];

/** The elements of a drawing. */
export class ElementIndex {
  private readonly refuse: Refuse;
  private readonly byId = new Map<string, Element>();
  private readonly parents = new Map<Element, Element>();
  /** Rules as they were entered; `rules`: those that are in force, by weight. */
  private readonly entered: StyleRule[] = [];
  private rules: readonly StyleRule[] = [];
  private matches = 0;
  private readonly declared = new Map<Element, Declared>();
  private readonly transforms = new Map<Element, Matrix>();
  private readonly outlines = new Map<Element, readonly Segment[] | undefined>();

  constructor(root: Element, refuse: Refuse) {
    this.refuse = refuse;
    this.enter(root);
    if (this.entered.length > MOST_RULES) this.giveUpStyles(root);
    else this.rules = byWeight(this.entered);
  }

  private giveUpStyles(element: Element): void {
    this.rules = [];
    this.refuse('picture/svg-too-complex', '<style>', element);
  }

  private enter(element: Element): void {
    const id = element.attributes.get('id');
    if (id !== undefined && !this.byId.has(id)) this.byId.set(id, element);
    const active = activePart(element);
    if (active !== undefined) this.refuse('picture/svg-active', active, element);
    if (element.name === 'style') this.enterStyles(element);
    for (const child of element.children) {
      this.parents.set(child, element);
      this.enter(child);
    }
  }

  private enterStyles(element: Element): void {
    const other = otherStyles(element);
    if (other !== undefined) {
      this.refuse(other.code, other.what, element);
      return;
    }
    const { rules, strange } = readStyles(element.text);
    for (const rule of rules) this.entered.push(rule);
    for (const one of strange) this.refuse('picture/svg-value', `style ${one}`, element);
  }

  byName(id: string): Element | undefined {
    return this.byId.get(id);
  }

  /** What a `use` shows; where there is no such element it is refused, for something would be missing. */
  targetOf(use: Element): Element | undefined {
    const href = (use.attributes.get('href') ?? use.attributes.get('xlink:href') ?? '').trim();
    const isInside = href === '' || href.startsWith('#');
    const target = isInside ? this.byId.get(href.slice(1)) : undefined;
    // What leads out of the file was refused when it was entered.
    if (target === undefined && isInside)
      this.refuse('picture/svg-value', `<use href="${href.slice(0, TOLD)}">`, use);
    return target;
  }

  declaredOf(element: Element): Declared {
    const known = this.declared.get(element);
    if (known !== undefined) return known;
    const rules = rulesFor(element, this.rules);
    this.matches += rules.reduce((sum, { declarations }) => sum + declarations.size, 0);
    const isTooMuch = this.matches > MOST_MATCHES;
    if (isTooMuch) this.giveUpStyles(element);
    const declared = declaredOf(element, isTooMuch ? [] : rules);
    const long = READ_PROPERTIES.find((name) => (declared.all.get(name)?.length ?? 0) > LONGEST);
    if (long !== undefined) this.refuse('picture/svg-too-complex', long, element);
    this.declared.set(element, declared);
    return declared;
  }

  /** What is declared of an element or, where nothing is, of those around it. */
  inheritedOf(element: Element, name: string): string | undefined {
    let around: Element | undefined = element;
    while (around !== undefined) {
      const value = this.declaredOf(around).all.get(name);
      if (value !== undefined && value !== 'inherit') return value;
      around = this.parents.get(around);
    }
    return undefined;
  }

  /** The first measure of an element that stands in a style, as `property: value`: outlines are read from attributes alone. */
  geometryStyleOf(element: Element): string | undefined {
    const { styled } = this.declaredOf(element);
    const name = GEOMETRY.find((one) => styled.has(one));
    return name === undefined ? undefined : `${name}: ${styled.get(name)?.slice(0, TOLD)}`;
  }

  /** `room`: the viewport that the element stands in; left out = not known, so that shares of it cannot be read. */
  outlineOf(element: Element, room?: Viewport): readonly Segment[] | undefined {
    if (hasShares(element)) return outlineOf(element, room);
    if (!this.outlines.has(element)) this.outlines.set(element, outlineOf(element, room));
    return this.outlines.get(element);
  }

  transformOf(element: Element): Matrix {
    const known = this.transforms.get(element) ?? this.readTransformOf(element);
    this.transforms.set(element, known);
    return known;
  }

  private readTransformOf(element: Element): Matrix {
    const { all } = this.declaredOf(element);
    const written = all.get('transform');
    if (written === undefined || written.trim() === 'none') return IDENTITY;
    const matrix = readTransform(written);
    if (matrix === undefined)
      this.refuse('picture/svg-value', `transform: ${written.slice(0, TOLD)}`, element);
    const origin = all.get('transform-origin');
    if (matrix === undefined || origin === undefined) return matrix ?? IDENTITY;
    const around = turnedAround(matrix, origin);
    if (around === undefined)
      this.refuse('picture/svg-effect', `transform-origin: ${origin.slice(0, TOLD)}`, element);
    return around ?? matrix;
  }
}
