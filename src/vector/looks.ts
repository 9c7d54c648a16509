// How a shape of SVG is painted. In: properties as they come down to it. Out: fill and stroke, or the property that cannot be had on newsprint.
import { readLength } from '../base/view-box.js';
import type { FillRule, Paint, Shape, Stroke } from '../model/drawing.js';
import { readColor } from './colors.js';
import type { Declared } from './styles.js';

/** Properties by name, as inherited. */
export type Properties = ReadonlyMap<string, string>;

/** Properties that pass from an element to what is inside it. */
export const INHERITED: readonly string[] = [
  'fill',
  'fill-rule',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-miterlimit',
  'stroke-dasharray',
  'stroke-dashoffset',
  'stroke-opacity',
  'color',
  'visibility',
  'clip-rule',
  'paint-order',
  'marker',
  'marker-start',
  'marker-mid',
  'marker-end',
];

/** Properties that must stand at what they are by themselves: anything else is an effect. */
const PLAIN: readonly (readonly [string, RegExp])[] = [
  ['filter', /^none$/],
  ['mask', /^none$/],
  ['mix-blend-mode', /^normal$/],
  ['vector-effect', /^none$/],
  ['paint-order', /^(normal|fill.*)$/],
  ['marker', /^none$/],
  ['marker-start', /^none$/],
  ['marker-mid', /^none$/],
  ['marker-end', /^none$/],
  ['opacity', /^(1(\.0*)?|100%)$/],
];
/** The same of styles alone: as attributes these names mean other things, or nothing. */
const PLAIN_STYLES: readonly (readonly [string, RegExp])[] = [
  ['translate', /^none$/],
  ['rotate', /^none$/],
  ['scale', /^none$/],
  ['offset-path', /^none$/],
];
const OPAQUE = /^(1(\.0*)?|100%)$/;

/** All properties that are read; none of them has a long value in an honest drawing. */
export const READ_PROPERTIES: readonly string[] = [
  ...INHERITED,
  ...[...PLAIN, ...PLAIN_STYLES].map(([name]) => name),
  'transform',
  'transform-origin',
  'clip-path',
  'display',
];

/** The first effect among what is declared of an element, as `property: value`. */
export function effectIn({ all, styled }: Declared): string | undefined {
  return effectAmong(all, PLAIN) ?? effectAmong(styled, PLAIN_STYLES);
}

function effectAmong(properties: Properties, plain: typeof PLAIN): string | undefined {
  for (const [name, nothing] of plain) {
    const value = properties.get(name);
    if (value !== undefined && !nothing.test(value.trim())) return `${name}: ${value.slice(0, 60)}`;
  }
  return undefined;
}

/** Opacity counts only where something is painted. */
function seeThrough(properties: Properties, name: 'fill' | 'stroke'): string | undefined {
  const value = properties.get(`${name}-opacity`);
  return value === undefined || OPAQUE.test(value.trim()) ? undefined : `${name}-opacity: ${value}`;
}

/** Fill and stroke; a text is the property that cannot be read. */
export function lookOf(properties: Properties): Pick<Shape, 'fill' | 'stroke'> | string {
  const current = properties.get('color') ?? 'black';
  const written = {
    fill: properties.get('fill') ?? 'black',
    stroke: properties.get('stroke') ?? 'none',
  };
  const fill = readColor(written.fill, current);
  if (fill === undefined) return `fill: ${written.fill}`;
  const glass =
    (fill === 'none' ? undefined : seeThrough(properties, 'fill')) ??
    (written.stroke === 'none' ? undefined : seeThrough(properties, 'stroke'));
  if (glass !== undefined) return glass;
  const paint = readColor(written.stroke, current);
  if (paint === undefined) return `stroke: ${written.stroke}`;
  const stroke = paint === 'none' ? undefined : strokeOf(paint, properties);
  if (typeof stroke === 'string') return stroke;
  const rule = ruleOf(properties.get('fill-rule'));
  return { fill: fill === 'none' ? undefined : { paint: fill, rule }, stroke };
}

export function ruleOf(written: string | undefined): FillRule {
  return written === 'evenodd' ? 'evenodd' : 'nonzero';
}

/** Written with every line that is drawn. */
const MOST_DASHES = 100;
const CAPS: Readonly<Record<string, Stroke['cap']>> = { butt: 0, round: 1, square: 2 };
const JOINS: Readonly<Record<string, Stroke['join']>> = { miter: 0, round: 1, bevel: 2 };

function strokeOf(paint: Paint, properties: Properties): Stroke | undefined | string {
  const width = readLength(properties.get('stroke-width') ?? '1');
  if (width === undefined) return `stroke-width: ${properties.get('stroke-width')}`;
  const dashes = properties.get('stroke-dasharray') ?? 'none';
  const dash =
    dashes === 'none'
      ? []
      : dashes
          .split(/[\s,]+/)
          .filter((one) => one !== '')
          .map(readLength);
  if (dash.length > MOST_DASHES || !dash.every((one) => one !== undefined && one >= 0))
    return `stroke-dasharray: ${dashes}`;
  const lengths = dash.filter((one) => one !== undefined);
  return width <= 0
    ? undefined
    : {
        paint,
        width,
        cap: CAPS[properties.get('stroke-linecap') ?? ''] ?? 0,
        join: JOINS[properties.get('stroke-linejoin') ?? ''] ?? 0,
        miterLimit: Math.max(1, readLength(properties.get('stroke-miterlimit')) ?? 4),
        dash: lengths.some((one) => one > 0) ? lengths : [],
        dashOffset: readLength(properties.get('stroke-dashoffset')) ?? 0,
      };
}
