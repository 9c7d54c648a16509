// The fourth sheet: page 大樣. Everything at its final place in points. Made by `makeup/`; read by judge, reports and press.
import type { Rect } from '../base/geometry.js';
import type { Span } from '../base/span.js';
import type { Pt } from '../base/units.js';
import type { Writing } from './copy.js';
import type { Role } from './dummy.js';
import type { Line, Mark } from './galley.js';

/** A set line at its place: `x` is the line's start, `baseline` its y, both from the trim's top left. */
export interface PlacedLine {
  readonly line: Line;
  readonly x: Pt;
  readonly baseline: Pt;
}

/** Everything placed is a box. Boxes stand in reading order. Marks are drawn before the box's lines. */
export interface Box {
  /** The file that it came from, `ads/x.classified.md#3`, or `furniture/…`. */
  readonly item: string;
  readonly role: Role;
  readonly rect: Rect;
  readonly writing: Writing;
  readonly lines: readonly PlacedLine[];
  readonly marks: readonly Mark[];
  readonly from: Span | undefined;
  /** True on a sheet of several pages, where its own is printed with black alone. */
  readonly isBlack?: boolean | undefined;
}

export interface Page {
  readonly id: string;
  readonly index: number;
  readonly section: string | undefined;
  /** False = printed with black alone. */
  readonly isColor: boolean;
  readonly trim: { readonly width: Pt; readonly height: Pt };
  readonly bleed: Pt;
  readonly body: Rect;
  readonly columns: readonly { readonly x: Pt; readonly width: Pt }[];
  readonly baseline: { readonly first: Pt; readonly step: Pt };
  readonly boxes: readonly Box[];
  readonly fill: number;
  readonly voidLines: number;
}
