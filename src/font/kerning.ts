// Kerning of plain Latin words, from a face's own GPOS table (OpenType specification, GPOS lookup type 2). In: the table. Out: what
// two glyphs side by side add to the first one's advance. Newspapers are full of numbers, and the shaping engine takes half a
// millisecond for each: what it would do to unaccented words is only this. Anything it does not know it leaves to the engine.

/** Added between two glyphs, in font units. */
export type Kerning = (left: number, right: number) => number;

const PAIR_ADJUSTMENT = 2;
const EXTENSION = 9;
const X_ADVANCE = 0x0004;
const LATIN = 0x6c61746e;
const DEFAULT_SCRIPT = 0x44464c54;
const KERN = 0x6b65726e;
/** Room for two glyph ids in one number. */
const GLYPHS = 0x10000;

/** One subtable: the value for a pair, undefined = it says nothing and the next is asked. */
type PairTable = (left: number, right: number) => number | undefined;

/** Reads a face's kerning for Latin; undefined = it is of a kind that only the engine understands. */
export function readKerning(gpos: DataView): Kerning | undefined {
  const tables: PairTable[][] = [];
  for (const lookup of kernLookups(gpos)) {
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

/** Offsets of the lookups of feature `kern` in the Latin script's default language. */
function kernLookups(gpos: DataView): readonly number[] {
  const scripts = gpos.getUint16(4);
  const features = gpos.getUint16(6);
  const lookups = gpos.getUint16(8);
  const script = scriptAt(gpos, scripts, LATIN) ?? scriptAt(gpos, scripts, DEFAULT_SCRIPT);
  if (script === undefined || gpos.getUint16(script) === 0) return [];
  const language = script + gpos.getUint16(script);
  const indices = new Set<number>();
  for (let n = 0; n < gpos.getUint16(language + 4); n += 1) {
    const record = features + 2 + 6 * gpos.getUint16(language + 6 + 2 * n);
    if (gpos.getUint32(record) !== KERN) continue;
    const feature = features + gpos.getUint16(record + 4);
    for (let at = 0; at < gpos.getUint16(feature + 2); at += 1) {
      indices.add(gpos.getUint16(feature + 4 + 2 * at));
    }
  }
  return [...indices]
    .sort((a, b) => a - b)
    .map((index) => lookups + gpos.getUint16(lookups + 2 + 2 * index));
}

function scriptAt(gpos: DataView, scripts: number, tag: number): number | undefined {
  for (let n = 0; n < gpos.getUint16(scripts); n += 1) {
    const record = scripts + 2 + 6 * n;
    if (gpos.getUint32(record) === tag) return scripts + gpos.getUint16(record + 4);
  }
  return undefined;
}

function pairTables(gpos: DataView, lookup: number): PairTable[] | undefined {
  const tables: PairTable[] = [];
  for (let n = 0; n < gpos.getUint16(lookup + 4); n += 1) {
    let kind = gpos.getUint16(lookup);
    let at = lookup + gpos.getUint16(lookup + 6 + 2 * n);
    if (kind === EXTENSION) {
      kind = gpos.getUint16(at + 2);
      at += gpos.getUint32(at + 4);
    }
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

function coverageIndex(view: DataView, at: number, glyph: number): number | undefined {
  const count = view.getUint16(at + 2);
  if (view.getUint16(at) === 1) {
    return search(count, (n) => glyph - view.getUint16(at + 4 + 2 * n));
  }
  const range = searchRange(view, at + 4, count, glyph);
  return range === undefined
    ? undefined
    : view.getUint16(range + 4) + glyph - view.getUint16(range);
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

/** Offset of the range record (first glyph, last glyph, value) that holds a glyph. */
function searchRange(
  view: DataView,
  records: number,
  count: number,
  glyph: number,
): number | undefined {
  const found = search(count, (n) => {
    const first = view.getUint16(records + 6 * n);
    if (glyph < first) return -1;
    return glyph > view.getUint16(records + 6 * n + 2) ? 1 : 0;
  });
  return found === undefined ? undefined : records + 6 * found;
}

/** Binary search; `compare` is below 0 where the place looked for lies before n. */
function search(count: number, compare: (n: number) => number): number | undefined {
  let low = 0;
  let high = count - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const order = compare(middle);
    if (order === 0) return middle;
    if (order < 0) high = middle - 1;
    else low = middle + 1;
  }
  return undefined;
}
