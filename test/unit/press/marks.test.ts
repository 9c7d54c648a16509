import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Mark } from '../../../src/model/galley.js';
import { printPdf } from '../../../src/press/print-pdf.js';
import { contentOf, readPlate } from '../../support/plate-reader.js';
import { boxOf, lineAt, pageOf, pressTools } from '../../support/press-bench.js';

const RECT = { x: 10, y: 20, width: 100, height: 50 };

async function streamOf(marks: readonly Mark[], isColor = true): Promise<readonly string[]> {
  const page = { ...pageOf('A1', [boxOf([], marks)]), isColor };
  const { value } = await printPdf([page], pressTools());
  return contentOf(await readPlate(value.bytes), 0)
    .trimEnd()
    .split('\n');
}

function rule(thickness: number, dash: number | undefined, ink = 'black'): Mark {
  return { kind: 'rule', x1: 10, y1: 20, x2: 110, y2: 20, ink, thickness, dash };
}

test('a fill takes its share of the ink and knocks out', async () => {
  assert.deepEqual(await streamOf([{ kind: 'fill', rect: RECT, ink: 'blue', tint: 0.5 }]), [
    '0.5 0.3 0 0.1 k',
    '/Knock gs',
    '10 330 100 50 re f',
  ]);
});

test('a frame lies inside its rectangle', async () => {
  const stream = await streamOf([{ kind: 'frame', rect: RECT, ink: 'black', thickness: 1 }]);
  assert.equal(stream.at(-1), '10.5 330.5 99 49 re S');
});

test('black rules under two points overprint, thicker ones knock out', async () => {
  const stream = await streamOf([rule(0.5, undefined), rule(2, undefined)]);
  assert.deepEqual(
    stream.filter((operator) => operator.endsWith(' gs')),
    ['/Over gs', '/Knock gs'],
  );
});

test('black bars and modules under two points overprint like lines, white ones never', async () => {
  const bar = (ink: string, height: number): Mark => ({
    kind: 'fill',
    rect: { ...RECT, height },
    ink,
    tint: 1,
  });
  const stream = await streamOf([bar('black', 1.5), bar('white', 1.5), bar('black', 2)]);
  assert.deepEqual(
    stream.filter((operator) => operator.endsWith(' gs')),
    ['/Over gs', '/Knock gs'],
  );
});

test('dotted rules are round dots where they are thick enough, short dashes below', async () => {
  const stream = await streamOf([rule(1, 3), rule(0.25, 1.5), rule(0.5, undefined)]);
  assert.deepEqual(
    stream.filter((operator) => / [dJ]$/.test(operator)),
    ['1 J', '[0 3] 0 d', '0 J', '[1.5 1.5] 0 d', '[] 0 d'],
  );
});

test('colour, line and overprint are told once while they stay the same', async () => {
  const stream = await streamOf([rule(0.5, undefined), rule(0.5, undefined)]);
  assert.equal(stream.length, 5 + 2);
});

test('on a page without colour inks become the black that is as dark, with no other ink', async () => {
  const stream = await streamOf([{ kind: 'fill', rect: RECT, ink: 'red', tint: 1 }], false);
  const [c, m, y, k] = (stream[0] ?? '').split(' ').map(Number);
  assert.deepEqual([c, m, y], [0, 0, 0]);
  assert.ok((k ?? 0) > 0.6 && (k ?? 0) < 0.8, `black ${k}`);
});

test('a box’s marks lie under its lines', async () => {
  const box = boxOf([lineAt(20, 30, '字')], [{ kind: 'fill', rect: RECT, ink: 'red', tint: 1 }]);
  const { value } = await printPdf([pageOf('A1', [box])], pressTools());
  const stream = contentOf(await readPlate(value.bytes), 0);
  assert.ok(stream.indexOf(' re f') < stream.indexOf('BT'));
});

test('an ink that the palette lacks is our own fault and is thrown', async () => {
  await assert.rejects(streamOf([rule(1, undefined, 'mauve')]), /mauve/);
});

test('marks between lines are strokes in their line’s ink, over what lies below', async () => {
  const placed = lineAt(10, 100, '甲');
  const marks = [
    { kind: 'dot', x: 5, dy: 3, radius: 0.6 },
    { kind: 'line', x1: 1, x2: 9, dy: 2, thickness: 0.4 },
    { kind: 'wave', x1: 0, x2: 6, dy: 2, height: 0.75, thickness: 0.3 },
  ] as const;
  const line = { ...placed.line, beside: { marks, isReadAbove: false } };
  const { value } = await printPdf([pageOf('A1', [boxOf([{ ...placed, line }])])], pressTools());
  const stream = contentOf(await readPlate(value.bytes), 0).split('\n');
  const after = stream.slice(stream.indexOf('ET') + 1);
  assert.ok(after.includes('0 0 0 1 K') && stream.includes('/Over gs'));
  assert.ok(after.includes('1.2 w') && after.includes('1 J'));
  assert.ok(after.includes('15 297 m 15 297 l S'), 'a dot is a stroke without length');
  assert.ok(after.includes('11 298 m 19 298 l S'));
  const wave = after.find((operator) => operator.endsWith(' c S'));
  assert.match(
    wave ?? '',
    /^10 298 m( [-\d.]+){6} c( [-\d.]+){4} 16 298 c S$|^10 298 m( [-\d.]+ [-\d.]+){3} c/,
  );
});
