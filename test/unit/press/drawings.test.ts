import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inflateSync } from 'node:zlib';
import type { Drawing, Paint, Shape } from '../../../src/model/drawing.js';
import { mapInk } from '../../../src/picture/ink-map.js';
import { separate } from '../../../src/picture/separate.js';
import { grayOf, type InkOfPaint, separatePaints } from '../../../src/picture/separate-colors.js';
import { type Drawings, drawForm } from '../../../src/press/drawings.js';
import { printPdf } from '../../../src/press/print-pdf.js';
import { boxOf, fileOf, pageOf, pressTools } from '../../support/press-bench.js';
import { newsprintProfile } from '../../support/press-profile.js';
import { fileForTest, requireProgram } from '../../support/programs.js';

const FILE = fileOf('a.svg', 'svg', [100, 50]);
const SQUARE: Shape = {
  segments: [['M', 0, 0], ['L', 50, 0], ['L', 50, 50], ['L', 0, 50], ['Z']],
  matrix: [1, 0, 0, 1, 0, 0],
  fill: { paint: { kind: 'rgb', rgb: [230, 0, 18] }, rule: 'nonzero' },
  stroke: undefined,
  clips: [],
};
/** Colours of screens become a red; ink stays. */
const inkOf: InkOfPaint = (paint, isColor) => {
  if (!isColor) return { c: 0, m: 0, y: 0, k: 50 };
  const [c, m, y, k] = paint.kind === 'ink' ? paint.ink : [0, 1, 0.9, 0];
  return { c: 100 * c, m: 100 * m, y: 100 * y, k: 100 * k };
};
const drawings = (shape: Shape): Drawings => {
  const drawing: Drawing = { width: 100, height: 50, shapes: [shape] };
  const mapped: Drawings['mapInk'] = (samples, paper) => mapInk(samples, paper, 240);
  return { byPath: new Map([['a.svg', drawing]]), inkOf, grayOf, mapInk: mapped };
};
const ORDER = {
  file: FILE,
  crop: { x: 0, y: 0, width: 1, height: 1 },
  width: 200,
  height: 100,
  isColor: true,
  span: undefined,
};

const STROKE = {
  paint: { kind: 'ink', ink: [0, 0, 0, 1] },
  width: 1,
  cap: 0,
  join: 0,
  miterLimit: 4,
  dash: [2],
  dashOffset: 0,
} as const;

function contentOf(order: Partial<typeof ORDER>, shape = SQUARE): string {
  const form = drawForm({ ...ORDER, ...order }, drawings(shape));
  return inflateSync(form?.bytes ?? new Uint8Array()).toString('latin1');
}

test('a drawing is told in points at its printed size, in CMYK', () => {
  assert.equal(contentOf({}), 'q\n0 1 0.9 0 k\n0 100 m\n100 100 l\n100 0 l\n0 0 l\nh\nf\nQ');
});

test('on a black page its colours become black alone', () => {
  assert.match(contentOf({ isColor: false }), /^q\n0 0 0 0.5 k\n/);
});

test('a crop shows its part at the printed size', () => {
  const crop = { x: 0.5, y: 0, width: 0.5, height: 1 };
  assert.match(contentOf({ crop }), /k\n-200 100 m\n0 100 l/);
});

test('pens keep their shape under an uneven map, and their width under an even one', () => {
  assert.match(contentOf({}, { ...SQUARE, stroke: STROKE }), /2 w 0 J 0 j 4 M\n\[4\] 0 d/);
  assert.match(
    contentOf({ height: 50 }, { ...SQUARE, stroke: STROKE }),
    /1.414214 0 0 -0.707107 0 50 cm\n\/Over gs\n0 0 0 1 K\n1.414214 w 0 J 0 j 4 M\n\[2.828427\] 0 d\n0 0 m\n70.710678 0 l/,
  );
});

test('numbers stand without exponents, and a pen squeezed to a line draws nothing', () => {
  const far = { ...SQUARE, matrix: [1e-12, 0, 0, 1e17, 0, 0] as const, stroke: STROKE };
  const content = contentOf({}, { ...far, segments: [['M', 1e-9, 1], ['L', 1e9, 1], ['Z']] });
  assert.doesNotMatch(content, /e|NaN|Inf/i);
  assert.match(content, /^0 -2000{17} m|\n0 -19\d{16} m|\n0 -20\d{16} m/);
  const flat = contentOf({}, { ...SQUARE, matrix: [1, 0, 1, 0, 0, 0], stroke: STROKE });
  assert.doesNotMatch(flat, / w | cm\n|\nS\n/);
  const dotted = contentOf({}, { ...SQUARE, stroke: { ...STROKE, dash: [1e-9] } });
  assert.match(dotted, /\n\[\] 0 d\n/);
  const lost = { ...SQUARE, matrix: [1, 0, 0, 1, Number.POSITIVE_INFINITY, 0] as const };
  assert.throws(() => contentOf({}, lost), /cannot be written/);
});

test('thin black lines print over what lies below, others do not (GWG 2022, R0010)', () => {
  const drawn = (width: number, k: number): string =>
    contentOf(
      {},
      { ...SQUARE, stroke: { ...STROKE, width, paint: { kind: 'ink', ink: [0, 0, 0, k] } } },
    );
  assert.match(drawn(0.9, 1), /\/Over gs\n0 0 0 1 K/);
  assert.doesNotMatch(drawn(1.1, 1), /Over/);
  assert.doesNotMatch(drawn(0.9, 0.8), /Over/);
});

test('a drawing on a page is painted where its picture stands, never as pixels', async (t) => {
  const pdftoppm = requireProgram(t, 'pdftoppm');
  if (pdftoppm === undefined) return;
  const rect = { x: 50, y: 100, width: 200, height: 100 };
  const page = pageOf('A1', [boxOf([], [{ kind: 'artwork', rect, file: FILE }])]);
  const { value } = await printPdf([page], pressTools({ drawings: drawings(SQUARE) }));
  assert.doesNotMatch(Buffer.from(value.bytes).toString('latin1'), /\/Subtype \/Image/);
  const file = fileForTest(t, 'plate.pdf', value.bytes);
  const pixels = pdftoppm('-aa', 'no', '-r', '72', file).bytes.subarray(-300 * 400 * 3);
  const redAt = (x: number, y: number): boolean => (pixels[(y * 300 + x) * 3 + 1] ?? 0) < 128;
  assert.deepEqual(
    [redAt(52, 102), redAt(148, 198), redAt(152, 150), redAt(48, 150)],
    [true, true, false, false],
  );
});

async function separated(paint: Paint, isColor: boolean, limit = 240): Promise<readonly number[]> {
  const { iccPath } = newsprintProfile();
  const { c, m, y, k } = (await separatePaints([paint], iccPath, limit))(paint, isColor);
  return [c, m, y, k].map((part) => Math.round(part * 100) / 100);
}
const rgb = (...parts: readonly [number, number, number]): Paint => ({ kind: 'rgb', rgb: parts });
const ink = (...parts: readonly [number, number, number, number]): Paint => ({
  kind: 'ink',
  ink: parts,
});
const sum = (parts: readonly number[]): number => parts.reduce((total, part) => total + part, 0);

test('greys become black alone, white paper, colours ink within the limit', async () => {
  assert.deepEqual(await separated(rgb(0, 0, 0), true), [0, 0, 0, 100]);
  assert.deepEqual(await separated(rgb(255, 255, 255), true), [0, 0, 0, 0]);
  const [c = 0, m = 0, y = 0, k = 0] = await separated(rgb(0, 40, 0), true, 150);
  assert.ok(c > m && c + m + y + k < 150.01);
});

test('ink that is written in a drawing is held to the limit as that of pictures is, black kept', async () => {
  assert.deepEqual(await separated(ink(0, 1, 0.905, 0), true), [0, 100, 90.5, 0]);
  assert.deepEqual(await separated(ink(1, 1, 1, 0.6), true), [60, 60, 60, 60]);
  assert.equal(sum(await separated(ink(1, 1, 1, 1), true, 90)), 100);
});

test('without colour a drawing has the greys of a picture of the same colours', async () => {
  const { iccPath } = newsprintProfile();
  for (const [space, parts] of [
    ['rgb', [128, 128, 128]],
    ['rgb', [230, 0, 18]],
    ['rgb', [10, 90, 200]],
    ['cmyk', [204, 51, 0, 51]],
  ] as const) {
    const bytes = Uint8Array.from(parts);
    const pixel = await separate({ space, width: 1, height: 1, bytes }, iccPath, false);
    const [a, b, c, d = 0] = parts;
    const paint = space === 'rgb' ? rgb(a, b, c) : ink(a / 255, b / 255, c / 255, d / 255);
    const black = Math.round(10_000 * (1 - (pixel.bytes[0] ?? 0) / 255)) / 100;
    assert.deepEqual(await separated(paint, false), [0, 0, 0, black]);
  }
  assert.deepEqual(await separated(ink(0, 0, 0, 0.123), false), [0, 0, 0, 12.3]);
});

test('on a screen a page without colour shows the greys of its pictures', () => {
  const shown = (isColor: boolean): string => {
    const form = drawForm({ ...ORDER, isColor }, { ...drawings(SQUARE), isForScreen: true });
    return inflateSync(form?.bytes ?? new Uint8Array()).toString('latin1');
  };
  const gray = Math.round((1000 * grayOf([230, 0, 18])) / 255) / 1000;
  assert.match(shown(true), /^q\n0.902 0 0.071 rg\n/);
  assert.ok(shown(false).startsWith(`q\n${gray} ${gray} ${gray} rg\n`));
});
