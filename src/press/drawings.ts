// Drawings → form objects of CMYK paths, never pixels. In: a drawing, its order, its colours as ink. Out: a form in points, origin bottom left.
import { deflateSync } from 'node:zlib';
import { combined, type Matrix } from '../base/matrix.js';
import { type ScreenColor, screenColor } from '../base/screen-color.js';
import type { Drawing, Paint, Segment, Shape, Stroke } from '../model/drawing.js';
import type { InkMap, PictureOrder } from '../model/picture.js';
import type { Ink } from '../model/template.js';
import { SOLID_BLACK } from './ink.js';
import { OVERPRINTED_BELOW } from './marks.js';
import { numerals } from './notation.js';
import type { PdfDict } from './pdfkit-extras.js';
import { OVERPRINT, overprintState } from './sheet.js';

/** The drawings of an issue by path, and their colours as ink. */
export interface Drawings {
  readonly byPath: ReadonlyMap<string, Drawing>;
  /** Ink in percent for a paint of one of the drawings, within the press's limit; without colour black alone. */
  readonly inkOf: (paint: Paint, isColor: boolean) => Ink;
  /** The grey (0…255) that is as bright as an sRGB colour, for a screen. */
  readonly grayOf: (rgb: ScreenColor) => number;
  /** How much ink samples lay where at their printed size. */
  readonly mapInk: (samples: DrawnSamples, paper: PictureOrder) => InkMap;
  /** Drawn in RGB, for a screen. */
  readonly isForScreen?: boolean | undefined;
}

/** Samples of a drawing as of a picture: cyan, magenta, yellow, black of each, rows from the top, 255 = full. */
export interface DrawnSamples {
  readonly inks: 'cmyk';
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

/** A form object ready to be written. */
export interface DrawnForm {
  readonly dict: PdfDict;
  readonly bytes: Uint8Array;
}

/** `toFixed` writes no exponent below. */
const LARGEST = 1e21;
/** A map of less squeezes all onto a line. */
const LEAST_SCALE = 1e-9;

/** Draws an ordered part of a drawing at its printed size; on a black page in black alone. */
export function drawForm(order: PictureOrder, drawings: Drawings): DrawnForm | undefined {
  const drawing = drawings.byPath.get(order.file.path);
  if (drawing === undefined) return undefined;
  const { crop, width, height, isColor } = order;
  const sx = width / (crop.width * drawing.width);
  const sy = height / (crop.height * drawing.height);
  const [left, top] = [crop.x * drawing.width * sx, crop.y * drawing.height * sy];
  const toForm: Matrix = [sx, 0, 0, -sy, -left, height + top];
  const colorOf = (paint: Paint): DrawnColor => drawnColor(paint, isColor, drawings);
  const content = drawing.shapes.map((shape) => drawShape(shape, toForm, colorOf)).join('\n');
  return {
    dict: {
      Type: 'XObject',
      Subtype: 'Form',
      FormType: 1,
      BBox: [0, 0, width, height],
      Resources: { ExtGState: { [OVERPRINT]: overprintState(true) } },
      Filter: 'FlateDecode',
    },
    bytes: deflateSync(Buffer.from(content, 'latin1')),
  };
}

/** Operators for areas and for lines. */
interface DrawnColor {
  readonly fill: string;
  readonly stroke: string;
  /** Black ink and nothing else: thin lines of it overprint. */
  readonly isSolidBlack: boolean;
}

function drawnColor(paint: Paint, isColor: boolean, drawings: Drawings): DrawnColor {
  if (drawings.isForScreen === true) {
    const light = numerals(...lightOf(paint, isColor, drawings).map((sample) => sample / 255));
    return { fill: `${light} rg`, stroke: `${light} RG`, isSolidBlack: false };
  }
  const { c, m, y, k } = drawings.inkOf(paint, isColor);
  const operands = numerals(c / 100, m / 100, y / 100, k / 100);
  return {
    fill: `${operands} k`,
    stroke: `${operands} K`,
    isSolidBlack: operands === SOLID_BLACK,
  };
}

/** As a screen shows a picture of that colour. */
function lightOf(paint: Paint, isColor: boolean, { grayOf }: Drawings): ScreenColor {
  const rgb = paint.kind === 'rgb' ? paint.rgb : screenColor(paint.ink);
  if (isColor) return rgb;
  const gray = grayOf(rgb);
  return [gray, gray, gray];
}

function drawShape(shape: Shape, toForm: Matrix, colorOf: (paint: Paint) => DrawnColor): string {
  const { fill, stroke, clips } = shape;
  const matrix = combined(toForm, shape.matrix);
  const operators = ['q'];
  for (const { segments, matrix: own, rule } of clips) {
    operators.push(pathOf(segments, combined(toForm, own)), rule === 'evenodd' ? 'W* n' : 'W n');
  }
  if (fill !== undefined) {
    const isEven = fill.rule === 'evenodd';
    operators.push(colorOf(fill.paint).fill, pathOf(shape.segments, matrix), isEven ? 'f*' : 'f');
  }
  if (stroke !== undefined) operators.push(...strokeOf(shape.segments, stroke, matrix, colorOf));
  return [...operators, 'Q'].join('\n');
}

/**
 * The path is told in points; the pen's shape by the matrix, which may be uneven: so the map is undone before the path and the pen put under
 * it. Its size is kept out of the map, whose few decimals would lose it. Where the map leaves no area there is no pen.
 */
function strokeOf(
  segments: readonly Segment[],
  stroke: Stroke,
  matrix: Matrix,
  colorOf: (paint: Paint) => DrawnColor,
): readonly string[] {
  const [a, b, c, d, e, f] = matrix;
  const scale = Math.sqrt(Math.abs(a * d - b * c));
  if (scale < LEAST_SCALE) return [];
  const isEven =
    Math.abs(a * c + b * d) < 1e-6 * scale * scale &&
    Math.abs(Math.hypot(a, b) - scale) < 1e-6 * scale;
  const dash = stroke.dash.map((one) => fine(one * scale));
  // Dashes and gaps that all are nothing are an error in PDF (ISO 32000-1, 8.4.3.6): so short, the line is whole.
  const dashes = dash.every((one) => one === '0') ? '' : dash.join(' ');
  const color = colorOf(stroke.paint);
  const isOver = color.isSolidBlack && stroke.width * scale < OVERPRINTED_BELOW;
  const shape = [a / scale, b / scale, c / scale, d / scale, e, f];
  return [
    ...(isEven ? [] : [`${shape.map(fine).join(' ')} cm`]),
    ...(isOver ? [`/${OVERPRINT} gs`] : []),
    color.stroke,
    `${fine(stroke.width * scale)} w ${stroke.cap} J ${stroke.join} j ${fine(stroke.miterLimit)} M`,
    `[${dashes}] ${fine(stroke.dashOffset * scale)} d`,
    pathOf(segments, isEven ? matrix : [scale, 0, 0, scale, 0, 0]),
    'S',
  ];
}

function pathOf(segments: readonly Segment[], [a, b, c, d, e, f]: Matrix): string {
  const point = (x: number, y: number): string =>
    `${fine(a * x + c * y + e)} ${fine(b * x + d * y + f)}`;
  return segments
    .map((segment) => {
      switch (segment[0]) {
        case 'M':
          return `${point(segment[1], segment[2])} m`;
        case 'L':
          return `${point(segment[1], segment[2])} l`;
        case 'C': {
          const [, x1, y1, x2, y2, x, y] = segment;
          return `${point(x1, y1)} ${point(x2, y2)} ${point(x, y)} c`;
        }
        default:
          return 'h';
      }
    })
    .join('\n');
}

/** A number with up to six decimals. What is too large for that would be written with an exponent, which PDF does not know: the drawing desk refuses it. */
function fine(value: number): string {
  if (!(Math.abs(value) < LARGEST)) throw new Error(`drawing: ${value} cannot be written`);
  const text = value.toFixed(6).replace(/\.?0+$/, '');
  return text === '-0' ? '0' : text;
}
