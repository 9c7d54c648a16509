// Outlines of a subset. In: a face and the glyphs wanted. Out: the outline records in order of their old ids, composites with their
// components, components renumbered. No outline is decoded: the records are copied as they stand.
import type { OpenFace } from './open-face.js';

/** Flags of a component (OpenType specification, glyf, composite glyphs). */
const COMPONENT = {
  wideArguments: 0x0001,
  scale: 0x0008,
  more: 0x0020,
  twoScales: 0x0040,
  matrix: 0x0080,
};
const HEADER = 10;

/** Glyphs with all components that they are built of, ascending; notdef is always among them. */
export function closeComposites(face: OpenFace, glyphs: Iterable<number>): readonly number[] {
  const closed = new Set<number>([0]);
  const open = [...glyphs];
  for (let glyph = open.pop(); glyph !== undefined; glyph = open.pop()) {
    if (closed.has(glyph)) continue;
    closed.add(glyph);
    const outline = face.outlineOf(glyph);
    open.push(...componentPlaces(outline).map((at) => outline.getUint16(at)));
  }
  return [...closed].sort((a, b) => a - b);
}

/** The `glyf` and `loca` (long) tables for these glyphs, in their order. */
export function cutOutlines(
  face: OpenFace,
  glyphs: readonly number[],
): { readonly glyf: Uint8Array; readonly loca: Uint8Array } {
  const newIds = new Map(glyphs.map((glyph, index) => [glyph, index]));
  const outlines = glyphs.map((glyph) => face.outlineOf(glyph));
  const size = outlines.reduce((sum, outline) => sum + padded(outline.byteLength), 0);
  const glyf = new Uint8Array(size);
  const loca = new DataView(new ArrayBuffer(4 * (glyphs.length + 1)));
  let at = 0;
  for (const [index, outline] of outlines.entries()) {
    glyf.set(new Uint8Array(outline.buffer, outline.byteOffset, outline.byteLength), at);
    renumberComponents(new DataView(glyf.buffer, at, outline.byteLength), newIds);
    at += padded(outline.byteLength);
    loca.setUint32(4 * (index + 1), at);
  }
  return { glyf, loca: new Uint8Array(loca.buffer) };
}

function renumberComponents(outline: DataView, newIds: ReadonlyMap<number, number>): void {
  for (const at of componentPlaces(outline)) {
    const newId = newIds.get(outline.getUint16(at));
    if (newId === undefined) throw new Error('font: a component is not in its subset');
    outline.setUint16(at, newId);
  }
}

/** Where the ids of a composite's components stand; none for a simple or blank glyph. */
function componentPlaces(outline: DataView): readonly number[] {
  if (outline.byteLength < HEADER || outline.getInt16(0) >= 0) return [];
  const places: number[] = [];
  for (let at = HEADER; ; ) {
    const flags = outline.getUint16(at);
    places.push(at + 2);
    if ((flags & COMPONENT.more) === 0) return places;
    at += 4 + argumentBytes(flags) + scaleBytes(flags);
  }
}

function argumentBytes(flags: number): number {
  return (flags & COMPONENT.wideArguments) !== 0 ? 4 : 2;
}

function scaleBytes(flags: number): number {
  if ((flags & COMPONENT.matrix) !== 0) return 8;
  if ((flags & COMPONENT.twoScales) !== 0) return 4;
  return (flags & COMPONENT.scale) !== 0 ? 2 : 0;
}

/** Records start at multiples of four bytes. */
function padded(size: number): number {
  return (size + 3) & ~3;
}
