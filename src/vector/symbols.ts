// A symbol where a `use` shows it (SVG 2, 5.5 and 5.6). In: both elements, the viewport around. Out: the room that it gets, the map into it and
// the clip around it. What programs read differently is refused by name.
import type { Matrix } from '../base/matrix.js';
import { IDENTITY } from '../base/matrix.js';
import type { Element } from '../base/read-xml.js';
import { readBox } from '../base/view-box.js';
import type { Segment } from '../model/drawing.js';
import { lengthIn, type Viewport } from './lengths.js';
import { viewportOf } from './viewports.js';

/** The room of a symbol. */
export interface SymbolRoom {
  /** From the symbol's units to those of who uses it, before it is moved. */
  readonly matrix: Matrix;
  /** The room in the user's units, where it hides what leaves it. */
  readonly outline: readonly Segment[] | undefined;
  readonly viewport: Viewport;
}

/** Attributes of the symbol itself that SVG 2 has and SVG 1.1 has not. */
const NEWER: readonly string[] = ['x', 'y', 'width', 'height', 'refX', 'refY'];

/** The room of a symbol; undefined = it has none, and nothing is drawn; a text is what cannot be read. */
export function roomOf(
  use: Element,
  symbol: Element,
  { around, overflow }: { readonly around: Viewport; readonly overflow: string | undefined },
): SymbolRoom | undefined | string {
  const newer = NEWER.find((name) => isNewer(name, use, symbol));
  if (newer !== undefined) return `symbol ${newer}`;
  const written = symbol.attributes.get('viewBox');
  const box = written === undefined ? undefined : readBox(written);
  if (written !== undefined && box === undefined) return 'symbol viewBox';
  const width = sideOf(use, 'width', around);
  const height = sideOf(use, 'height', around);
  if (width === undefined || height === undefined) return '<use width height>';
  if (width <= 0 || height <= 0) return undefined;
  const isOpen = /^(visible|auto)$/.test((overflow ?? 'hidden').trim());
  return {
    matrix:
      box === undefined
        ? IDENTITY
        : viewportOf(symbol, { ...box, shownWidth: width, shownHeight: height }),
    outline: isOpen ? undefined : rectangle(width, height),
    viewport: box ?? { width, height },
  };
}

/** A side that `use` gives stands above the symbol's own. */
function isNewer(name: string, use: Element, symbol: Element): boolean {
  const isSide = name === 'width' || name === 'height';
  return symbol.attributes.has(name) && !(isSide && use.attributes.has(name));
}

function sideOf(use: Element, side: 'width' | 'height', around: Viewport): number | undefined {
  const written = use.attributes.get(side) ?? 'auto';
  return lengthIn(written === 'auto' ? '100%' : written, around, side);
}

function rectangle(width: number, height: number): readonly Segment[] {
  return [['M', 0, 0], ['L', width, 0], ['L', width, height], ['L', 0, height], ['Z']];
}
