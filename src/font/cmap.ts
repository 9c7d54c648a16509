// The table from code points to glyphs. In: a `cmap` table. Out: one flat array. Variation sequences (format 14) are left out:
// faces of this house draw them with the default glyph.

/** Glyph id by code point; 0 or past the end = not in the face. */
export type Cmap = Uint16Array;

interface Subtable {
  readonly view: DataView;
  readonly format: number;
}

const NOTHING: Cmap = new Uint16Array(0);

/** Reads the fullest Unicode subtable: format 12 where there is one, else format 4. */
export function readCmap(table: DataView): Cmap {
  const subtables = unicodeSubtables(table);
  const full = subtables.find((subtable) => subtable.format === 12);
  if (full !== undefined) return readGroups(full.view);
  const basic = subtables.find((subtable) => subtable.format === 4);
  return basic === undefined ? NOTHING : readSegments(basic.view);
}

/** Subtables of platform 0, or of platform 3 with encoding 1 or 10: Unicode all. */
function unicodeSubtables(table: DataView): readonly Subtable[] {
  const found: Subtable[] = [];
  for (let index = 0; index < table.getUint16(2); index++) {
    const record = 4 + index * 8;
    const platform = table.getUint16(record);
    const encoding = table.getUint16(record + 2);
    if (platform !== 0 && !(platform === 3 && (encoding === 1 || encoding === 10))) continue;
    const at = table.byteOffset + table.getUint32(record + 4);
    const length = table.byteOffset + table.byteLength - at;
    const view = new DataView(table.buffer, at, length);
    found.push({ view, format: view.getUint16(0) });
  }
  return found;
}

/** Format 12: groups of consecutive code points with consecutive glyphs, ascending. */
function readGroups(view: DataView): Cmap {
  const count = view.getUint32(12);
  if (count === 0) return NOTHING;
  const last = view.getUint32(16 + (count - 1) * 12 + 4);
  const glyphs = new Uint16Array(Math.min(last, 0x10ffff) + 1);
  for (let index = 0; index < count; index++) {
    const group = 16 + index * 12;
    const start = view.getUint32(group);
    const end = Math.min(view.getUint32(group + 4), glyphs.length - 1);
    const first = view.getUint32(group + 8);
    for (let codePoint = start; codePoint <= end; codePoint++) {
      glyphs[codePoint] = first + codePoint - start;
    }
  }
  return glyphs;
}

/** Format 4: segments of the basic plane, in four parallel arrays. */
function readSegments(view: DataView): Cmap {
  const glyphs = new Uint16Array(0x10000);
  const size = view.getUint16(6);
  for (let at = 14; at < 14 + size; at += 2) {
    const end = view.getUint16(at);
    const start = view.getUint16(at + size + 2);
    const delta = view.getUint16(at + 2 * size + 2);
    const rangeAt = at + 3 * size + 2;
    const range = view.getUint16(rangeAt);
    for (let codePoint = start; codePoint <= end && codePoint < 0xffff; codePoint++) {
      const raw =
        range === 0 ? codePoint : view.getUint16(rangeAt + range + 2 * (codePoint - start));
      // A 0 read through the range means "none" and takes no delta.
      glyphs[codePoint] = range !== 0 && raw === 0 ? 0 : (raw + delta) & 0xffff;
    }
  }
  return glyphs;
}
