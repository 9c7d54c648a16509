// Outlines of a subset. In: a face and the glyphs wanted. Out: the outline records in order of their old ids, composites with their
// components, components renumbered. No outline is decoded: the records are copied as they stand.
import { componentPlaces } from './composites.js';
import type { OpenFace } from './open-face.js';

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

/** Records start at multiples of four bytes. */
function padded(size: number): number {
  return (size + 3) & ~3;
}
