// A TrueType font of seven glyphs made by hand, for what the project's fonts do not have: composites, and short offsets.
import { writeSfnt } from '../../src/font/write-sfnt.js';

const ARGUMENTS_ARE_WORDS = 0x0001;
const ARGUMENTS_ARE_PLACES = 0x0002;
const HAS_SCALE = 0x0008;
const MORE = 0x0020;
const HAS_TWO_SCALES = 0x0040;
const HAS_MATRIX = 0x0080;
const HALF = 0x2000;

/** Glyph ids of the tiny font; 1, 3 and 6 are simple, 2 has no ink. */
export const TINY = {
  notdef: 0,
  small: 1,
  blank: 2,
  large: 3,
  pair: 4,
  nested: 5,
  tall: 6,
} as const;

/** The font's bytes. `pair` is built of `large` and `small`, `nested` of `pair` and `tall`. */
export function tinyFont(): Uint8Array {
  return writeSfnt(tinyTables());
}

/** Its tables by tag. */
export function tinyTables(): ReadonlyMap<string, Uint8Array> {
  const glyphs = [
    square(50),
    square(100),
    [],
    square(300),
    [
      ...compositeHead(),
      ...component(HAS_SCALE | MORE, TINY.large, [HALF]),
      ...component(ARGUMENTS_ARE_WORDS | HAS_TWO_SCALES, TINY.small, [HALF, HALF / 2]),
    ],
    [
      ...compositeHead(),
      ...component(HAS_MATRIX | MORE, TINY.pair, [HALF, 0, 0, HALF]),
      ...component(ARGUMENTS_ARE_WORDS, TINY.tall, []),
    ],
    square(700),
  ];
  return new Map([
    ['cmap', cmap(glyphs.length - 1)],
    ['glyf', Uint8Array.from(glyphs.flat())],
    ['head', head()],
    ['hhea', hhea(glyphs.length)],
    ['hmtx', words(glyphs.flatMap((_, index) => [500 + index, 10 * index]))],
    ['loca', shortLoca(glyphs)],
    ['maxp', words([1, 0, glyphs.length, ...new Array<number>(13).fill(0)])],
  ]);
}

/** A table `name` that holds a PostScript name alone. */
export function nameTable(name: string): Uint8Array {
  const record = [3, 1, 0x0409, 6, 2 * name.length, 0];
  return words([0, 1, 18, ...record, ...Array.from(name, (char) => char.charCodeAt(0))]);
}

/** A square of four points on the curve, its lower left corner at the origin. */
function square(size: number): readonly number[] {
  const minus = 0x10000 - size;
  const header = [1, 0, 0, size, size, 3, 0];
  const flags = [1, 1, 1, 1];
  const xs = [0, size, 0, minus];
  const ys = [0, 0, size, 0];
  return evened([...bytesOf(header), ...flags, ...bytesOf(xs), ...bytesOf(ys)]);
}

function compositeHead(): readonly number[] {
  return bytesOf([0xffff, 0, 0, 700, 700]);
}

/** A component moved by 20 to the right and 30 up. */
function component(flags: number, glyph: number, scales: readonly number[]): readonly number[] {
  const isWide = (flags & ARGUMENTS_ARE_WORDS) !== 0;
  const places = isWide ? bytesOf([20, 30]) : [20, 30];
  return [...bytesOf([flags | ARGUMENTS_ARE_PLACES, glyph]), ...places, ...bytesOf(scales)];
}

function shortLoca(glyphs: readonly (readonly number[])[]): Uint8Array {
  let at = 0;
  const ends = glyphs.map((glyph) => {
    at += glyph.length;
    return at / 2;
  });
  return words([0, ...ends]);
}

function head(): Uint8Array {
  const table = new Uint8Array(54);
  const view = new DataView(table.buffer);
  view.setUint32(0, 0x00010000);
  view.setUint32(12, 0x5f0f3cf5);
  view.setUint16(18, 1000);
  return table;
}

function hhea(glyphCount: number): Uint8Array {
  const table = new Uint8Array(36);
  const view = new DataView(table.buffer);
  view.setUint32(0, 0x00010000);
  view.setInt16(4, 800);
  view.setInt16(6, -200);
  view.setUint16(34, glyphCount);
  return table;
}

/** Letters from `A` on stand for the glyphs from 1 on. */
function cmap(letters: number): Uint8Array {
  const header = [0, 1, 3, 10, 0, 12];
  const group = [0, 0x41, 0, 0x40 + letters, 0, 1];
  return words([...header, 12, 0, 0, 28, 0, 0, 0, 1, ...group]);
}

function evened(bytes: readonly number[]): readonly number[] {
  return bytes.length % 2 === 0 ? bytes : [...bytes, 0];
}

function words(values: readonly number[]): Uint8Array {
  return Uint8Array.from(bytesOf(values));
}

function bytesOf(values: readonly number[]): readonly number[] {
  return values.flatMap((value) => [(value >> 8) & 0xff, value & 0xff]);
}
