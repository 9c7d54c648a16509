// Elements of SVG by what the desk does with them. In: an element. Out: its kind; whether it acts, or leads out of the file.

import type { Element } from '../base/read-xml.js';
import { OUTLINED } from './outlines.js';

/** What is done with an element where it would be drawn. */
export type ElementKind =
  | 'group'
  | 'switch'
  | 'use'
  | 'shape'
  | 'nothing'
  | 'text'
  | 'picture'
  | 'effect';

const KINDS: ReadonlyMap<string, ElementKind> = new Map<string, ElementKind>([
  ['g', 'group'],
  ['a', 'group'],
  ['use', 'use'],
  ['text', 'text'],
  ['tspan', 'text'],
  ['textPath', 'text'],
  ['image', 'picture'],
  ['foreignObject', 'picture'],
  ['svg', 'effect'],
  ['switch', 'switch'],
  ['hatch', 'effect'],
  ['mesh', 'effect'],
  // What stands ready to be used, or tells of the drawing.
  ...[
    'defs',
    'symbol',
    'clipPath',
    'style',
    'title',
    'desc',
    'metadata',
    'linearGradient',
    'radialGradient',
    'pattern',
    'filter',
    'mask',
    'marker',
    'view',
    'font',
    'color-profile',
  ].map((name): readonly [string, ElementKind] => [name, 'nothing']),
]);
/** Of other programs too where they stand without a prefix, as browsers run them. */
const ACTIVE =
  /^(?:foreign:)?(script|animate\w*|set|handler|listener|iframe|video|audio|object|embed)$/;

/** The kind of an element; elements of other programs (`inkscape:…`) are not drawn, unknown ones of SVG are an effect. */
export function kindOfElement({ name, text, children }: Element): ElementKind {
  if (OUTLINED.has(name)) return 'shape';
  // Refused wherever they stand (`activePart`).
  if (ACTIVE.test(name)) return 'nothing';
  const kind = KINDS.get(name);
  if (kind === 'text' && text.trim() === '' && children.length === 0) return 'nothing';
  return kind ?? (name.includes(':') ? 'nothing' : 'effect');
}

/** The part of an element that acts or leads out of the file. */
export function activePart({ name, attributes, text }: Element): string | undefined {
  if (ACTIVE.test(name)) return `<${name}>`;
  for (const [key, value] of attributes) {
    if (/^on[a-z]+$/i.test(key)) return key;
    const isLink = key === 'href' || key === 'xlink:href';
    if (isLink && name !== 'a' && !/^\s*#/.test(value) && name !== 'image')
      return `${key}="${value.slice(0, 40)}"`;
    if (/url\(\s*(?:["']\s*)?[^#"'\s)]/i.test(value)) return `${key}: ${value.slice(0, 40)}`;
  }
  const isOutside = name === 'style' && /@import|url\(\s*(?:["']\s*)?[^#"'\s)]/i.test(text);
  return isOutside ? '<style> url()' : undefined;
}
