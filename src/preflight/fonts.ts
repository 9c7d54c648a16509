// Fonts as a page uses them. In: a font dictionary. Out: what the rules ask of it, and how far its characters move the pen.
import {
  isArray,
  isKind,
  type ObjectReader,
  type PdfDict,
  type PdfObject,
} from '../base/pdf-objects.js';

/** A font in use. */
export interface FontFacts {
  readonly name: string;
  readonly isComposite: boolean;
  readonly isType3: boolean;
  readonly isEmbedded: boolean;
  readonly hasToUnicode: boolean;
  readonly isVertical: boolean;
  readonly dict: PdfDict;
  /** Advance of a code, em. */
  readonly advance: (code: number) => number;
}

const PROGRAMS = ['FontFile', 'FontFile2', 'FontFile3'];
const PER_EM = 1000;
const MOST_WIDTHS = 200_000;

/** Reads a font. */
export function fontFacts(dict: PdfDict, reader: ObjectReader): FontFacts {
  const subtype = reader.nameIn(dict, 'Subtype');
  const isComposite = subtype === 'Type0';
  const descendant = isComposite
    ? reader.dict(reader.array(dict.entries.get('DescendantFonts'))?.[0])
    : dict;
  const descriptor = reader.dictIn(descendant, 'FontDescriptor');
  const isType3 = subtype === 'Type3';
  return {
    name: reader.nameIn(dict, 'BaseFont') ?? reader.nameIn(dict, 'Name') ?? '?',
    isComposite,
    isType3,
    isEmbedded: isType3 || PROGRAMS.some((key) => reader.stream(descriptor?.entries.get(key))),
    hasToUnicode: dict.entries.has('ToUnicode'),
    isVertical: isComposite && (reader.nameIn(dict, 'Encoding') ?? '').endsWith('-V'),
    dict,
    advance: isComposite ? compositeAdvance(descendant, reader) : simpleAdvance(dict, reader),
  };
}

function simpleAdvance(dict: PdfDict, reader: ObjectReader): FontFacts['advance'] {
  const first = reader.number(dict.entries.get('FirstChar')) ?? 0;
  const widths = reader.array(dict.entries.get('Widths'));
  // A Type 3 font measures in a space of its own.
  const scale = reader.numbers(dict.entries.get('FontMatrix'), 6)?.[0] ?? 1 / PER_EM;
  return (code) => (reader.number(widths?.[code - first]) ?? 0.5 / scale) * scale;
}

function compositeAdvance(
  descendant: PdfDict | undefined,
  reader: ObjectReader,
): FontFacts['advance'] {
  const usual = reader.number(descendant?.entries.get('DW')) ?? PER_EM;
  const widths = widthsOf(reader.array(descendant?.entries.get('W')) ?? [], reader);
  return (code) => (widths.get(code) ?? usual) / PER_EM;
}

/** `c [w1 w2 …]` and `first last w`, in any order (ISO 32000 9.7.4.3). */
function widthsOf(list: readonly PdfObject[], reader: ObjectReader): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  for (let at = 0; at + 1 < list.length && widths.size < MOST_WIDTHS; ) {
    const first = reader.number(list[at]) ?? 0;
    const next = reader.resolve(list[at + 1]);
    if (isArray(next)) {
      for (const [index, width] of next.entries()) {
        widths.set(first + index, reader.number(width) ?? PER_EM);
      }
      at += 2;
    } else {
      const last = Math.min(reader.number(next) ?? first, first + MOST_WIDTHS);
      setRange(widths, [first, last], reader.number(list[at + 2]) ?? PER_EM);
      at += 3;
    }
  }
  return widths;
}

function setRange(
  widths: Map<number, number>,
  [first, last]: readonly [number, number],
  width: number,
): void {
  for (let code = first; code <= last; code += 1) widths.set(code, width);
}

/** The codes of a string: two bytes each in a composite font, whose CMap is taken to be a two-byte one. */
export function codesOf(bytes: Uint8Array, font: FontFacts | undefined): readonly number[] {
  if (font?.isComposite !== true) return [...bytes];
  return Array.from(
    { length: bytes.length >> 1 },
    (_, index) => ((bytes[2 * index] ?? 0) << 8) | (bytes[2 * index + 1] ?? 0),
  );
}

/** The strings of a `TJ` array, or of `Tj`. */
export function stringsOf(operand: PdfObject | undefined): readonly (Uint8Array | number)[] {
  if (isKind(operand, 'text')) return [operand.bytes];
  if (!isArray(operand)) return [];
  return operand.flatMap((item): readonly (Uint8Array | number)[] => {
    if (typeof item === 'number') return [item];
    return isKind(item, 'text') ? [item.bytes] : [];
  });
}
