import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type InkParts, screenColor } from '../../../src/base/screen-color.js';

test('paper is white, black is black, half black the middle grey', () => {
  assert.deepEqual(screenColor([0, 0, 0, 0]), [255, 255, 255]);
  assert.deepEqual(screenColor([0, 0, 0, 1]), [0, 0, 0]);
  assert.deepEqual(screenColor([0, 0, 0, 0.5]), [128, 128, 128]);
  assert.deepEqual(screenColor([1, 1, 1, 1]), [0, 0, 0]);
});

test('more ink is never lighter', () => {
  const light = (parts: InkParts): number => screenColor(parts).reduce((sum, one) => sum + one, 0);
  for (let ink = 0; ink < 4; ink += 1) {
    const shades = [0, 0.2, 0.4, 0.6, 0.8, 1].map((part) => {
      const [c, m, y, k] = [0, 1, 2, 3].map((at) => (at === ink ? part : 0.3));
      return light([c ?? 0, m ?? 0, y ?? 0, k ?? 0]);
    });
    assert.deepEqual(
      shades,
      [...shades].sort((one, other) => other - one),
      `ink ${ink}`,
    );
  }
});

test('a red is red and a blue is blue', () => {
  const [red, , rest] = screenColor([0, 1, 0.95, 0.05]);
  assert.ok(red > 200 && rest < 50);
  const [r, g, b] = screenColor([1, 0.6, 0.2, 0]);
  assert.ok(b > r && b > g);
});
