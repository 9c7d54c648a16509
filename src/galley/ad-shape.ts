// A choice of sizes for an ad, and its groups at those sizes. Types only.
import type { Pt } from '../base/units.js';
import type { MeasuredRow } from './ad-measure.js';
import type { Turned } from './ad-turns.js';

/** The room that text may take. */
export interface Room {
  readonly width: Pt;
  readonly height: Pt;
}

/** A choice of sizes. */
export interface Shape {
  readonly body: Pt;
  /** Multiplies the design's proportions of name, price and phone. */
  readonly emphasis: number;
  readonly nameLines: number;
  /** Columns of lists that are long enough. */
  readonly listColumns: number;
  /** Multiplies the leading of running text. */
  readonly airiness: number;
}

/** A row at its size. */
export interface FittedRow {
  readonly row: MeasuredRow;
  readonly size: Pt;
  readonly turned: Turned;
  /** Depth of one line. */
  readonly lineDepth: Pt;
}

/** A group at its sizes; a list may stand in columns, filled one after the other. */
export interface FittedGroup {
  readonly rows: readonly FittedRow[];
  readonly columns: number;
  readonly columnWidth: Pt;
}
