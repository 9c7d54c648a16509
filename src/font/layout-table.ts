// What the OpenType tables GSUB and GPOS have in common: scripts, features, lookups, coverage. In: a table. Out: places in it, as
// offsets. Knows no lookup's meaning.
import { readTag } from './sfnt.js';

/** Scripts that words of a Chinese paper are set in: letters are Latin, figures and signs by themselves have no script. */
export type Script = 'latn' | 'DFLT';

/** A subtable of a lookup, extensions resolved. */
export interface Subtable {
  readonly kind: number;
  readonly at: number;
}

/** Offsets of a feature's lookups in a script's default language, in the order in which they are applied. */
export function lookupsOf(table: DataView, script: Script, feature: string): readonly number[] {
  const features = table.getUint16(6);
  const lookups = table.getUint16(8);
  const language = defaultLanguage(table, script);
  if (language === undefined) return [];
  const indices = new Set<number>();
  for (let n = 0; n < table.getUint16(language + 4); n += 1) {
    const record = features + 2 + 6 * table.getUint16(language + 6 + 2 * n);
    if (readTag(table, record) !== feature) continue;
    const at = features + table.getUint16(record + 4);
    for (let index = 0; index < table.getUint16(at + 2); index += 1) {
      indices.add(table.getUint16(at + 4 + 2 * index));
    }
  }
  return [...indices]
    .sort((a, b) => a - b)
    .map((index) => lookups + table.getUint16(lookups + 2 + 2 * index));
}

function defaultLanguage(table: DataView, script: Script): number | undefined {
  const scripts = table.getUint16(4);
  const found = scriptAt(table, scripts, script) ?? scriptAt(table, scripts, 'DFLT');
  if (found === undefined || table.getUint16(found) === 0) return undefined;
  return found + table.getUint16(found);
}

function scriptAt(table: DataView, scripts: number, tag: string): number | undefined {
  for (let n = 0; n < table.getUint16(scripts); n += 1) {
    const record = scripts + 2 + 6 * n;
    if (readTag(table, record) === tag) return scripts + table.getUint16(record + 4);
  }
  return undefined;
}

/** The subtables of a lookup; `extension` is the kind by which the table names subtables that lie far away. */
export function subtablesOf(
  table: DataView,
  lookup: number,
  extension: number,
): readonly Subtable[] {
  const count = table.getUint16(lookup + 4);
  return Array.from({ length: count }, (_, n) => {
    const kind = table.getUint16(lookup);
    const at = lookup + table.getUint16(lookup + 6 + 2 * n);
    if (kind !== extension) return { kind, at };
    return { kind: table.getUint16(at + 2), at: at + table.getUint32(at + 4) };
  });
}

/** A glyph's place in a coverage table; undefined = not covered. */
export function coverageIndex(table: DataView, at: number, glyph: number): number | undefined {
  const count = table.getUint16(at + 2);
  if (table.getUint16(at) === 1) {
    return search(count, (n) => glyph - table.getUint16(at + 4 + 2 * n));
  }
  const range = searchRange(table, at + 4, count, glyph);
  return range === undefined
    ? undefined
    : table.getUint16(range + 4) + glyph - table.getUint16(range);
}

/** Offset of the range record (first glyph, last glyph, value) that holds a glyph. */
export function searchRange(
  table: DataView,
  records: number,
  count: number,
  glyph: number,
): number | undefined {
  const found = search(count, (n) => {
    const first = table.getUint16(records + 6 * n);
    if (glyph < first) return -1;
    return glyph > table.getUint16(records + 6 * n + 2) ? 1 : 0;
  });
  return found === undefined ? undefined : records + 6 * found;
}

/** Binary search among `count` places; `compare` is below 0 where the place looked for lies before n. */
export function search(count: number, compare: (n: number) => number): number | undefined {
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
