// How large an SVG is. In: the file's bytes, or its root element. Out: its view box and shown size in user units, or why it has none. The copy
// desk measures by it and the drawing desk draws by it: two measures would distort what is drawn.
import { type Element, readXml } from './read-xml.js';

/** A view box, and the size that it is shown at, in user units. */
export interface ViewBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly shownWidth: number;
  readonly shownHeight: number;
}

/** An SVG opened: its root and its size, or what is wrong with it. */
export type OpenedSvg =
  | { readonly root: Element; readonly box: ViewBox }
  | { readonly fault: string };

/** User units (px) in a unit of CSS. */
const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
  in: 96,
  q: 96 / 101.6,
};
/** Longer is no number that a program writes. */
const LONGEST_NUMBER = 64;
/** Sides beyond this are no size of a drawing, in user units. */
const LONGEST_SIDE = 1e7;

/** A length in user units; undefined = it is none, or relative. */
export function readLength(text: string | undefined): number | undefined {
  const plain = (text ?? '').trim();
  if (plain.length > LONGEST_NUMBER) return undefined;
  const match = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)\s*([a-z]*)$/i.exec(plain);
  const unit = UNITS[(match?.[2] ?? '').toLowerCase()];
  const length = match === null || unit === undefined ? Number.NaN : Number(match[1]) * unit;
  return Number.isFinite(length) ? length : undefined;
}

/** Opens an SVG. */
export function openSvg(bytes: Uint8Array): OpenedSvg {
  const read = readXml(bytes);
  if ('fault' in read) return read;
  const { root } = read;
  if (root.name !== 'svg') return { fault: `<${root.name}>` };
  const box = readViewBox(root);
  return typeof box === 'string' ? { fault: box } : { root, box };
}

/** The root's sizes; a text is the attribute that gives none. */
function readViewBox({ attributes }: Element): ViewBox | string {
  const sides = [readSide('width', attributes), readSide('height', attributes)] as const;
  const strange = sides.find((side) => typeof side === 'string');
  if (strange !== undefined) return strange;
  const [width, height] = sides.map((side) => (typeof side === 'number' ? side : undefined));
  const box = readBox(attributes.get('viewBox') ?? '');
  const ratio = box === undefined ? Number.NaN : box.width / box.height;
  const shownWidth = width ?? (height === undefined ? box?.width : height * ratio);
  const shownHeight = height ?? (width === undefined ? box?.height : width / ratio);
  if (!isSide(shownWidth) || !isSide(shownHeight)) return 'viewBox';
  const inner = box ?? { x: 0, y: 0, width: shownWidth, height: shownHeight };
  return { ...inner, shownWidth, shownHeight };
}

/** A written width or height; a text is one that cannot be read. Percentages fill whatever room there is: they leave the view box to tell. */
function readSide(name: string, attributes: Element['attributes']): number | string | undefined {
  const written = attributes.get(name);
  if (written === undefined || /^\s*(auto|[\d.]+%)\s*$/.test(written)) return undefined;
  return readLength(written) ?? `${name}="${written.slice(0, 40)}"`;
}

/** A `viewBox` as it is written; undefined = it is none. */
export function readBox(
  written: string,
): Pick<ViewBox, 'x' | 'y' | 'width' | 'height'> | undefined {
  const numbers = written
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [x = 0, y = 0, width = 0, height = 0] = numbers;
  const isBox = numbers.length === 4 && numbers.every(Number.isFinite) && width > 0 && height > 0;
  return isBox ? { x, y, width, height } : undefined;
}

function isSide(length: number | undefined): length is number {
  return length !== undefined && length > 1 / LONGEST_SIDE && length < LONGEST_SIDE;
}
