// Kerning, from a face's own GPOS table (OpenType specification, GPOS lookup type 2). In: the table, a script. Out: what two glyphs
// side by side add to the first one's advance. Anything it does not know it leaves to the shaping engine.
import {
  coverageIndex,
  lookupsOf,
  type Script,
  search,
  searchRange,
  subtablesOf,
} from './layout-table.js';

/** Added between two glyphs, in font units. */
export type Kerning = (left: number, right: number) => number;

const PAIR_ADJUSTMENT = 2;
const EXTENSION = 9;
const X_ADVANCE = 0x0004;
/** Room for two glyph ids in one number. */
const GLYPHS = 0x10000;

/** One subtable: the value for a pair, undefined = it says nothing and the next is asked. */
type PairTable = (left: number, right: number) => number | undefined;

/** Reads a face's kerning for a script; undefined = it is of a kind that only the engine understands. */
export function readKerning(gpos: DataView, script: Script): Kerning | undefined {
  const tables: PairTable[][] = [];
  for (const lookup of lookupsOf(gpos, script, 'kern')) {
    const pairs = pairTables(gpos, lookup);
    if (pairs === undefined) return undefined;
    tables.push(pairs);
  }
  const known = new Map<number, number>();
  return (left, right) => {
    const key = left * GLYPHS + right;
    const value = known.get(key) ?? sumOfLookups(tables, left, right);
    known.set(key, value);
    return value;
  };
}

/** In each lookup the first subtable that knows the pair decides. */
function sumOfLookups(lookups: readonly PairTable[][], left: number, right: number): number {
  let sum = 0;
  for (const tables of lookups) {
    for (const table of tables) {
      const value = table(left, right);
      if (value === undefined) continue;
      sum += value;
      break;
    }
  }
  return sum;
}

function pairTables(gpos: DataView, lookup: number): PairTable[] | undefined {
  const tables: PairTable[] = [];
  for (const { kind, at } of subtablesOf(gpos, lookup, EXTENSION)) {
    const isAdvanceOnly = gpos.getUint16(at + 4) === X_ADVANCE && gpos.getUint16(at + 6) === 0;
    if (kind !== PAIR_ADJUSTMENT || !isAdvanceOnly) return undefined;
    tables.push(gpos.getUint16(at) === 1 ? singlePairs(gpos, at) : classPairs(gpos, at));
  }
  return tables;
}

/** Format 1: pairs of single glyphs. */
function singlePairs(gpos: DataView, table: number): PairTable {
  const coverage = table + gpos.getUint16(table + 2);
  return (left, right) => {
    const index = coverageIndex(gpos, coverage, left);
    if (index === undefined) return undefined;
    const pairs = table + gpos.getUint16(table + 10 + 2 * index);
    const found = search(gpos.getUint16(pairs), (n) => right - gpos.getUint16(pairs + 2 + 4 * n));
    return found === undefined ? undefined : gpos.getInt16(pairs + 4 + 4 * found);
  };
}

/** Format 2: pairs of classes; a glyph that is covered has a class, 0 if no other. */
function classPairs(gpos: DataView, table: number): PairTable {
  const coverage = table + gpos.getUint16(table + 2);
  const lefts = table + gpos.getUint16(table + 8);
  const rights = table + gpos.getUint16(table + 10);
  const columns = gpos.getUint16(table + 14);
  return (left, right) => {
    if (coverageIndex(gpos, coverage, left) === undefined) return undefined;
    const cell = classOf(gpos, lefts, left) * columns + classOf(gpos, rights, right);
    return gpos.getInt16(table + 16 + 2 * cell);
  };
}

function classOf(view: DataView, at: number, glyph: number): number {
  if (view.getUint16(at) === 1) {
    const index = glyph - view.getUint16(at + 2);
    const isListed = index >= 0 && index < view.getUint16(at + 4);
    return isListed ? view.getUint16(at + 6 + 2 * index) : 0;
  }
  const range = searchRange(view, at + 4, view.getUint16(at + 2), glyph);
  return range === undefined ? 0 : view.getUint16(range + 4);
}
