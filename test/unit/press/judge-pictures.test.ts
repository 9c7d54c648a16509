import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Mark } from '../../../src/model/galley.js';
import { judgePictures } from '../../../src/press/judge-pictures.js';
import { boxOf, fileOf, pageOf } from '../../support/press-bench.js';

const WHOLE = { x: 0, y: 0, width: 1, height: 1 };
const PROFILE = { minimumPpi: 150 };
const SPAN = { file: 'articles/a.md', start: 30, end: 60 };

/** What is said of a picture 400 × 200 pixels in size, printed so many points wide. */
function judged(width: number, change: Partial<Extract<Mark, { kind: 'picture' }>> = {}) {
  const rect = { x: 10, y: 20, width, height: width / 2 };
  const file = fileOf('photo.png', 'png', [400, 200]);
  const mark = { kind: 'picture', rect, file, crop: WHOLE, ...change } as const;
  return judgePictures([pageOf('A1', [{ ...boxOf([], [mark]), from: SPAN }])], PROFILE);
}

const codes = (width: number, crop = WHOLE): readonly string[] =>
  judged(width, { crop }).map(({ code }) => code);

test('a picture is warned about below the press’s resolution, and refused below what any printer takes', () => {
  assert.deepEqual(codes(192), []);
  assert.deepEqual(codes(193), ['picture/low-resolution']);
  assert.deepEqual(codes(288), ['picture/low-resolution']);
  assert.deepEqual(codes(289), ['picture/too-coarse']);
});

test('only the pixels that the crop shows count', () => {
  assert.deepEqual(codes(192, { x: 0.25, y: 0.25, width: 0.5, height: 0.5 }), [
    'picture/too-coarse',
  ]);
});

test('the finding has the numbers, rounded down, and stands where the picture is named', () => {
  const [found] = judged((400 / 149.9) * 72);
  assert.match(found?.message.en ?? '', /only 149 ppi .* less than 150 ppi/);
  assert.match(found?.hint?.en ?? '', /99 %/);
  assert.deepEqual([found?.span, found?.page], [SPAN, 'A1']);
});

test('a drawing has no pixels, and ready artwork a judge of its own', () => {
  assert.deepEqual(judged(900, { file: fileOf('map.svg', 'svg', [40, 20]) }), []);
  const rect = { x: 10, y: 20, width: 900, height: 450 };
  const artwork = { kind: 'artwork', rect, file: fileOf('ad.png', 'png', [400, 200]) } as const;
  assert.deepEqual(judgePictures([pageOf('A1', [boxOf([], [artwork])])], PROFILE), []);
});
