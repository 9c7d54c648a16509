import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inflateSync } from 'node:zlib';
import type { Drawing, Shape } from '../../../src/model/drawing.js';
import { separateColors } from '../../../src/picture/separate-colors.js';
import { drawForm } from '../../../src/press/drawings.js';
import { printPdf } from '../../../src/press/print-pdf.js';
import { boxOf, fileOf, pageOf, pressTools } from '../../support/press-bench.js';
import { newsprintProfile } from '../../support/press-profile.js';
import { fileForTest, requireProgram } from '../../support/programs.js';

const FILE = fileOf('a.svg', 'svg', [100, 50]);
const INK = { c: 0, m: 100, y: 90, k: 0 };
const SQUARE: Shape = {
  segments: [['M', 0, 0], ['L', 50, 0], ['L', 50, 50], ['L', 0, 50], ['Z']],
  matrix: [1, 0, 0, 1, 0, 0],
  fill: { paint: { kind: 'rgb', rgb: [230, 0, 18] }, rule: 'nonzero' },
  stroke: undefined,
  clips: [],
};
const drawings = (shape: Shape): Parameters<typeof drawForm>[1] => {
  const drawing: Drawing = { width: 100, height: 50, shapes: [shape] };
  return { byPath: new Map([['a.svg', drawing]]), inkOf: () => INK };
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
  assert.match(contentOf({ isColor: false }), /^q\n0 0 0 0\.\d+ k\n/);
});

test('a crop shows its part at the printed size', () => {
  const crop = { x: 0.5, y: 0, width: 0.5, height: 1 };
  assert.match(contentOf({ crop }), /k\n-200 100 m\n0 100 l/);
});

test('pens keep their shape under an uneven map, and their width under an even one', () => {
  assert.match(contentOf({}, { ...SQUARE, stroke: STROKE }), /2 w 0 J 0 j 4 M\n\[4\] 0 d/);
  assert.match(
    contentOf({ height: 50 }, { ...SQUARE, stroke: STROKE }),
    /2 0 0 -1 0 50 cm\n\/Over gs\n0 0 0 1 K\n1 w/,
  );
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

test('greys become black alone, white paper, colours ink within the limit', async () => {
  const { iccPath } = newsprintProfile();
  const inks = await separateColors(
    [
      [0, 0, 0],
      [255, 255, 255],
      [0, 40, 0],
    ],
    iccPath,
    150,
  );
  assert.deepEqual(inks.get('0,0,0'), { c: 0, m: 0, y: 0, k: 100 });
  assert.deepEqual(inks.get('255,255,255'), { c: 0, m: 0, y: 0, k: 0 });
  const { c = 0, m = 0, y = 0, k = 0 } = inks.get('0,40,0') ?? {};
  assert.ok(c > m && c + m + y + k < 150.01);
});
