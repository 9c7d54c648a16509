import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Rect } from '../../../src/base/geometry.js';
import type { Picture } from '../../../src/model/copy.js';
import type { Box } from '../../../src/model/page.js';
import { codesOfRule, storyBoxes, wide } from '../../support/judged.js';
import { article, picture, textBox, xOf, yOf } from '../../support/proof.js';

const ID = 'articles/a.md';
const WHOLE: Rect = { x: 0, y: 0, width: 1, height: 1 };

function imageBox(shown: Picture, frame: Rect, crop = WHOLE): Box {
  const box = textBox(ID, 'image', { top: 0 }, []);
  return { ...box, rect: frame, marks: [{ kind: 'picture', rect: frame, file: shown.file, crop }] };
}

/** A picture of 300 × 200 in a frame 120 wide. */
function judged(height: number, crop: Rect, more: Partial<Picture> = {}): readonly string[] {
  const shown = { ...picture('a.jpg', '圖說'), ...more };
  const frame = { x: xOf(0), y: yOf(20), width: 120, height };
  const boxes = storyBoxes(ID, { columns: 2, top: 0, depth: 18 });
  const articles = [article(ID, '', { images: [shown] })];
  return codesOfRule('RI03', [wide([...boxes, imageBox(shown, frame, crop)])], { articles });
}

test('RI03 finds a picture that is stretched', () => {
  assert.deepEqual(judged(80, WHOLE), []);
  assert.deepEqual(judged(90, WHOLE), ['rules/RI03']);
});

test('RI03 finds a crop that lost the focus, and one that was forbidden', () => {
  const upper = { x: 0, y: 0, width: 1, height: 0.5 };
  assert.deepEqual(judged(40, upper), []);
  assert.deepEqual(judged(40, upper, { focus: [0.5, 0.8] }), ['rules/RI03']);
  assert.deepEqual(judged(40, upper, { crop: 'never' }), ['rules/RI03']);
});

test('RI01 notes a page of pictures of much the same size', () => {
  const shown = picture('a.jpg', '圖說');
  const sized = (width: number): readonly string[] =>
    codesOfRule('RI01', [
      wide([
        ...storyBoxes(ID, { columns: 2, top: 0, depth: 10 }),
        imageBox(shown, { x: xOf(0), y: yOf(12), width, height: (width * 2) / 3 }),
        imageBox(shown, { x: xOf(2), y: yOf(12), width: 120, height: 80 }),
      ]),
    ]);
  assert.deepEqual(sized(160), []);
  assert.deepEqual(sized(130), ['rules/RI01']);
});

test('RI06 tells of a picture that is not as wide as its file asks', () => {
  const judged = (width: number, columns: number | undefined): readonly string[] => {
    const shown = { ...picture('a.jpg', '圖說'), columns };
    const frame = { x: xOf(0), y: yOf(12), width, height: (width * 2) / 3 };
    const boxes = storyBoxes(ID, { columns: 2, top: 0, depth: 10 });
    const articles = [article(ID, '', { images: [shown] })];
    return codesOfRule('RI06', [wide([...boxes, imageBox(shown, frame, WHOLE)])], { articles });
  };
  const [one, two] = [xOf(1) - xOf(0) - 10, 2 * (xOf(1) - xOf(0)) - 10];
  assert.deepEqual(judged(one, 1), []);
  assert.deepEqual(judged(two, 2), []);
  assert.deepEqual(judged(two, undefined), []);
  assert.deepEqual(judged(one, 2), ['rules/RI06']);
  assert.deepEqual(judged(two, 1), ['rules/RI06']);
});
