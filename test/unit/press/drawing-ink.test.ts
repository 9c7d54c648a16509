import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Clip, Paint, Segment, Shape } from '../../../src/model/drawing.js';
import type { InkMap, PictureOrder } from '../../../src/model/picture.js';
import { mapInk } from '../../../src/picture/ink-map.js';
import { inkOfDrawing } from '../../../src/press/drawing-ink.js';
import type { Drawings } from '../../../src/press/drawings.js';
import { printPdf } from '../../../src/press/print-pdf.js';
import { boxOf, fileOf, pageOf, pressTools, TRIM } from '../../support/press-bench.js';

const FILE = fileOf('a.svg', 'svg', [100, 100]);
const ORDER: PictureOrder = {
  file: FILE,
  crop: { x: 0, y: 0, width: 1, height: 1 },
  width: 200,
  height: 200,
  isColor: true,
  span: undefined,
};

function ink(...parts: readonly [number, number, number, number]): Paint {
  return { kind: 'ink', ink: parts };
}

function rect(x: number, y: number, width: number, height: number): readonly Segment[] {
  return [
    ['M', x, y],
    ['L', x + width, y],
    ['L', x + width, y + height],
    ['L', x, y + height],
    ['Z'],
  ];
}

function area(segments: readonly Segment[], paint: Paint, more: Partial<Shape> = {}): Shape {
  const fill = { paint, rule: 'nonzero' } as const;
  return { segments, matrix: [1, 0, 0, 1, 0, 0], fill, stroke: undefined, clips: [], ...more };
}

function line(segments: readonly Segment[], width: number, paint: Paint): Shape {
  const pen = { cap: 0, join: 0, miterLimit: 4, dash: [], dashOffset: 0 } as const;
  return { ...area(segments, paint), fill: undefined, stroke: { paint, width, ...pen } };
}

function drawingsOf(shapes: readonly Shape[]): Drawings {
  return {
    byPath: new Map([['a.svg', { width: 100, height: 100, shapes }]]),
    inkOf: (paint) => {
      const [c, m, y, k] = paint.kind === 'ink' ? paint.ink : [0, 0, 0, 0];
      return { c: 100 * c, m: 100 * m, y: 100 * y, k: 100 * k };
    },
    grayOf: () => 0,
    mapInk: (samples, paper) => mapInk(samples, paper, 240),
  };
}

function inkOf(shapes: readonly Shape[], order: Partial<PictureOrder> = {}): InkMap {
  const map = inkOfDrawing({ ...ORDER, ...order }, drawingsOf(shapes));
  assert.ok(map !== undefined);
  return map;
}

function isNear(found: readonly number[], wanted: readonly number[]): void {
  for (const [at, one] of wanted.entries())
    assert.ok(Math.abs((found[at] ?? 0) - one) < 1, `${found.join()} is not ${wanted.join()}`);
}

test('areas, holes, lines and curves lay as much ink as they cover', () => {
  isNear(inkOf([area(rect(0, 0, 50, 50), ink(1, 0, 0, 0.5))]).inks, [25, 0, 0, 12.5]);
  const hole = [...rect(0, 0, 100, 100), ...rect(25, 25, 50, 50)];
  isNear(inkOf([area(hole, ink(0, 1, 0, 0))]).inks, [0, 100, 0, 0]);
  const even = { fill: { paint: ink(0, 1, 0, 0), rule: 'evenodd' } } as const;
  isNear(inkOf([area(hole, ink(0, 1, 0, 0), even)]).inks, [0, 75, 0, 0]);
  const across = line(
    [
      ['M', 0, 50],
      ['L', 100, 50],
      ['L', 0, 50],
    ],
    10,
    ink(0, 0, 1, 0),
  );
  isNear(inkOf([across]).inks, [0, 0, 10, 0]);
  const k = 0.5522847498 * 50;
  const quarter = [['M', 0, 0], ['L', 50, 0], ['C', 50, k, k, 50, 0, 50], ['Z']] as const;
  isNear(inkOf([area(quarter, ink(0, 0, 0, 1))]).inks, [0, 0, 0, 25 * (Math.PI / 4)]);
});

test('later areas knock out earlier ones, thin black lines print over them, clips cut', () => {
  const ground = area(rect(0, 0, 100, 100), ink(1, 1, 0, 0));
  isNear(inkOf([ground, area(rect(0, 0, 100, 100), ink(0, 0, 1, 0))]).inks, [0, 0, 100, 0]);
  const black = inkOf([
    ground,
    line(
      [
        ['M', 0, 50],
        ['L', 100, 50],
      ],
      0.4,
      ink(0, 0, 0, 1),
    ),
  ]);
  assert.equal(black.largest, 300);
  const thick = inkOf([
    ground,
    line(
      [
        ['M', 0, 50],
        ['L', 100, 50],
      ],
      4,
      ink(0, 0, 0, 1),
    ),
  ]);
  assert.equal(thick.largest, 200);
  const clip = (segments: readonly Segment[]): Clip => ({
    segments,
    matrix: [1, 0, 0, 1, 0, 0],
    rule: 'nonzero',
  });
  const clips = [clip(rect(0, 0, 50, 100)), clip(rect(0, 50, 100, 50))];
  isNear(inkOf([{ ...ground, clips }]).inks, [25, 25, 0, 0]);
});

test('a crop counts what it shows, and what slips between the samples keeps its plate', () => {
  const left = area(rect(0, 0, 50, 100), ink(0, 1, 0, 0));
  const crop = { x: 0.25, y: 0, width: 0.5, height: 1 };
  isNear(inkOf([left], { crop, width: 100 }).inks, [0, 50, 0, 0]);
  const speck = area(rect(50.01, 50.01, 0.001, 0.001), ink(0, 0, 1, 0));
  assert.ok((inkOf([speck]).inks[2] ?? 0) > 0);
  assert.deepEqual(inkOf([area(rect(200, 0, 50, 50), ink(1, 0, 0, 0))]).inks, [0, 0, 0, 0]);
});

test('what would take too long to look at is not measured', () => {
  const big = area(rect(0, 0, 100, 100), ink(1, 0, 0, 0));
  const drawings = drawingsOf(Array.from({ length: 2000 }, () => big));
  assert.equal(inkOfDrawing({ ...ORDER, width: 2000, height: 2000 }, drawings), undefined);
});

test('a page with a drawing needs its plates and no others, and nothing stays unmeasured', async () => {
  const rectOnPage = { x: 0, y: 0, width: TRIM.width / 2, height: TRIM.height };
  const page = pageOf('A1', [
    boxOf([], [{ kind: 'artwork', rect: rectOnPage, file: FILE, fit: 'scale' }]),
  ]);
  const drawings = drawingsOf([area(rect(0, 0, 100, 100), ink(0, 1, 1, 0))]);
  const { value } = await printPdf([page], pressTools({ drawings }));
  const [pageInk] = value.facts.pageInks;
  assert.deepEqual(pageInk?.inks, ['magenta', 'yellow']);
  assert.deepEqual(pageInk?.unmeasured, []);
  const share =
    (100 * Math.min(rectOnPage.width, rectOnPage.height) ** 2) / (TRIM.width * TRIM.height);
  isNear(pageInk?.coverage ?? [], [0, share, share, 0]);
});

test('a clip that hundreds of shapes name is laid over the grid once: the drawing is measured all the same', () => {
  const outline = rect(0, 0, 100, 100);
  const shapes = Array.from({ length: 600 }, (_, at) => {
    const clip: Clip = { segments: outline, matrix: [1, 0, 0, 1, 0, 0], rule: 'nonzero' };
    return area(rect(at % 90, at % 70, 2, 2), ink(0, 1, 0, 0), { clips: [clip] });
  });
  const { inks } = inkOf(shapes, { width: 800, height: 800 });
  assert.ok((inks[1] ?? 0) > 0);
});
