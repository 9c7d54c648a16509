// Rows of the page solver: arrangements of one set of pieces at one width, by height. In: a row and an entry. Out: its numbers, and what it is
// made of. Loops read rows millions of times a page, so a row is a handful of arrays, all of whole numbers: an engine that has not yet compiled
// a loop makes an object of every other number. Trees are read from rows for what is chosen.
import type { Pt } from '../base/units.js';
import { GRAINS } from './cost.js';

/** What the solver needs to know of a shape: its rectangle, its cost, and its head for the rules about neighbours. */
export interface Leaf {
  readonly columns: number;
  readonly height: number;
  readonly cost: number;
  /** NaN = it has none: no rule about heads concerns it. */
  readonly headSize: Pt;
  /** Of what stands at its upper right, where that is another story. */
  readonly rightHeadSize?: Pt;
  /** 1 (lead) … 5 (filler). */
  readonly rank: number;
}

/** How an entry of a row came about. */
export const LEAF = 0;
export const STACK = 1;
export const SIDE = 2;

/** Arrangements of one set at one width by height, the shallowest first. */
export interface Row<S extends Leaf> {
  readonly width: number;
  /** Pieces of the set. */
  readonly pieces: number;
  /** Entries. */
  readonly count: number;
  /** Cost of the cheapest entry, in grains. */
  readonly least: number;
  /** `FIELDS` numbers an entry, in one array of one kind: inner loops read nothing else. */
  readonly entries: Int32Array;
  /** What each entry is made of: a shape, or an entry of the upper or left row and one of the other, by their places in `entries`. */
  readonly firsts: readonly (Row<S> | S | undefined)[];
  readonly seconds: readonly (Row<S> | undefined)[];
  readonly places: Int32Array;
}

/**
 * An entry's numbers: its height in L and its cost in grains, how it came about, the heads and ranks of its corner leaves, for rules about
 * neighbours, and what it or a shallower one costs at the least if white is added down to L 0: more by the height of a deeper neighbour
 * beside it.
 */
export const FIELDS = 8;
export const HEIGHT = 0;
export const COST_AT = 1;
export const KIND = 2;
export const LEFT_HEAD = 3;
export const LEFT_RANK = 4;
export const RIGHT_HEAD = 5;
export const RIGHT_RANK = 6;
export const LEAST_WITH_WHITE = 7;

/** Parts of a pt that heads are told apart by. */
const HEAD_PARTS = 1000;
const NO_HEAD = -1;

/** A headline's size as rows keep it. */
export function headIn(size: Pt): number {
  return size >= 0 ? Math.round(size * HEAD_PARTS) : NO_HEAD;
}

/** Height of an entry in L; entries are counted from 0. */
export function heightOf<S extends Leaf>(row: Row<S>, entry: number): number {
  return at(row.entries, entry * FIELDS + HEIGHT);
}

/** Cost of an entry. */
export function costOf<S extends Leaf>(row: Row<S>, entry: number): number {
  return at(row.entries, entry * FIELDS + COST_AT) / GRAINS;
}

/** How an entry came about. */
export function kindOf<S extends Leaf>(row: Row<S>, entry: number): number {
  return at(row.entries, entry * FIELDS + KIND);
}

/** A shape of one piece, or an entry of the upper or left row and one of the other. */
export type Origin<S extends Leaf> =
  | { readonly shape: S }
  | { readonly first: Row<S>; readonly at: number; readonly second: Row<S>; readonly on: number };

/** What an entry is made of. */
export function originOf<S extends Leaf>(row: Row<S>, entry: number): Origin<S> | undefined {
  const first = row.firsts[entry];
  const second = row.seconds[entry];
  if (first === undefined) return undefined;
  if (kindOf(row, entry) === LEAF) return { shape: first as S };
  if (second === undefined) return undefined;
  const place = at(row.places, 2 * entry);
  const on = at(row.places, 2 * entry + 1);
  return { first: first as Row<S>, at: place / FIELDS, second, on: on / FIELDS };
}

/** An element; one beyond the end never comes about and would cost nothing. All arrays are of one kind, or this would be slow. */
export function at(values: Int32Array, index: number): number {
  return values[index] ?? 0;
}
