import assert from 'node:assert/strict';
import { test } from 'node:test';
import decodeQR from 'qr/decode.js';
import { ptFromMm } from '../../../src/base/units.js';
import { codeMarks, codeOf } from '../../../src/galley/qr-code.js';
import { bitmapOf, fillsOf } from '../../support/read-code.js';

const TEXTS = [
  'https://www.oakcreek-kids.com/summer',
  '913-555-0142',
  '海旺電腦：第三街118號 週二至週日 10:30–19:00',
  `https://example.com/${'a'.repeat(130)}`,
];

for (const text of TEXTS) {
  test(`“${text.slice(0, 24)}” is read again from the rectangles, at its least size too`, () => {
    const code = codeOf(text);
    for (const side of [code.least, code.good, 130.7]) {
      const fills = fillsOf(codeMarks(code, { x: 12.3, y: 45.6, side }));
      const image = bitmapOf(fills, { x: 12.3, y: 45.6, width: side, height: side }, 6);
      assert.equal(decodeQR(image), text, `side ${side}`);
    }
  });
}

test('a code has four modules of white around it, modules of 0.4 mm or more, and black alone', () => {
  const code = codeOf('https://example.com');
  const across = code.modules.length + 8;
  assert.ok(code.least / across >= ptFromMm(0.4) - 1e-9 && code.good > code.least);
  const fills = fillsOf(codeMarks(code, { x: 0, y: 0, side: across }));
  for (const { rect, ink, tint } of fills) {
    assert.deepEqual([ink, tint], ['black', 1]);
    assert.ok(rect.x >= 4 && rect.y >= 4);
    assert.ok(rect.x + rect.width <= across - 4 && rect.y + rect.height <= across - 4);
  }
});

test('no seam lies open: two black neighbours are covered by one rectangle', () => {
  const code = codeOf('https://example.com');
  const { modules } = code;
  const side = modules.length + 8;
  const fills = fillsOf(codeMarks(code, { x: -4, y: -4, side }));
  const isCovered = (x: number, y: number, width: number, height: number): boolean =>
    fills.some(
      ({ rect }) =>
        rect.x <= x &&
        rect.y <= y &&
        rect.x + rect.width >= x + width &&
        rect.y + rect.height >= y + height,
    );
  let pairs = 0;
  modules.forEach((row, y) => {
    row.forEach((isBlack, x) => {
      if (isBlack && row[x + 1] === true) {
        pairs += 1;
        assert.ok(isCovered(x, y, 2, 1), `${x}, ${y} and right of it`);
      }
      if (isBlack && modules[y + 1]?.[x] === true) {
        pairs += 1;
        assert.ok(isCovered(x, y, 1, 2), `${x}, ${y} and below it`);
      }
    });
  });
  assert.ok(pairs > 100);
});
