// Glyphs made of other glyphs. In: an outline record. Out: where its components' ids stand, and how they are scaled.

/** Flags of a component (OpenType specification, glyf, composite glyphs). */
const COMPONENT = {
  wideArguments: 0x0001,
  scale: 0x0008,
  more: 0x0020,
  twoScales: 0x0040,
  matrix: 0x0080,
};
const HEADER = 10;
/** Unit of the fixed numbers that components are scaled by. */
const F2DOT14 = 16384;

/** How much larger a component is drawn, by area; its id stands at `at`. */
export function componentScale(outline: DataView, at: number): number {
  const flags = outline.getUint16(at - 2);
  const first = at + 2 + argumentBytes(flags);
  const part = (index: number): number => outline.getInt16(first + 2 * index) / F2DOT14;
  if ((flags & COMPONENT.matrix) !== 0) return part(0) * part(3) - part(1) * part(2);
  if ((flags & COMPONENT.twoScales) !== 0) return part(0) * part(1);
  return (flags & COMPONENT.scale) !== 0 ? part(0) ** 2 : 1;
}

/** Where the ids of a composite's components stand; none for a simple or blank glyph. */
export function componentPlaces(outline: DataView): readonly number[] {
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
