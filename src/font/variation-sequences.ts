// Which variation sequences a face knows (a character with a variation selector behind it). In: a `cmap` table. Out: yes or no. What
// glyph a known one gives is the shaping engine's to say.

/** Whether a face knows a character with this selector (OpenType, cmap format 14). */
export type KnowsSequence = (codePoint: number, selector: number) => boolean;

const UNICODE = 0;
const SEQUENCES = 5;

/** Reads the sequences of a face; a face without the table knows none. */
export function readSequences(cmap: DataView | undefined): KnowsSequence {
  const at = cmap === undefined ? undefined : subtableOf(cmap);
  if (cmap === undefined || at === undefined) return () => false;
  return (codePoint, selector) => {
    for (let index = 0; index < cmap.getUint32(at + 6); index += 1) {
      const record = at + 10 + 11 * index;
      if (uint24(cmap, record) !== selector) continue;
      const byDefault = cmap.getUint32(record + 3);
      const byGlyph = cmap.getUint32(record + 7);
      return (
        (byDefault !== 0 && isInRanges(cmap, at + byDefault, codePoint)) ||
        (byGlyph !== 0 && isMapped(cmap, at + byGlyph, codePoint))
      );
    }
    return false;
  };
}

function subtableOf(cmap: DataView): number | undefined {
  for (let index = 0; index < cmap.getUint16(2); index += 1) {
    const entry = 4 + 8 * index;
    if (cmap.getUint16(entry) !== UNICODE || cmap.getUint16(entry + 2) !== SEQUENCES) continue;
    return cmap.getUint32(entry + 4);
  }
  return undefined;
}

/** The face's usual glyph is the sequence's. */
function isInRanges(cmap: DataView, at: number, codePoint: number): boolean {
  for (let index = 0; index < cmap.getUint32(at); index += 1) {
    const range = at + 4 + 4 * index;
    const past = codePoint - uint24(cmap, range);
    if (past >= 0 && past <= cmap.getUint8(range + 3)) return true;
  }
  return false;
}

function isMapped(cmap: DataView, at: number, codePoint: number): boolean {
  for (let index = 0; index < cmap.getUint32(at); index += 1) {
    if (uint24(cmap, at + 4 + 5 * index) === codePoint) return true;
  }
  return false;
}

function uint24(view: DataView, at: number): number {
  return view.getUint16(at) * 0x100 + view.getUint8(at + 2);
}
