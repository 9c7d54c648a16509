import assert from 'node:assert/strict';
import { test } from 'node:test';
import { holeCost } from '../../../src/plan/hole-score.js';

const cost = (...freeLines: number[]): number => holeCost(freeLines, 0, 'right');

test('a whole page and no hole at all cost nothing', () => {
  assert.equal(cost(86, 86, 86, 86, 86, 86), 0);
  assert.equal(cost(0, 0, 0, 0, 0, 0), 0);
});

test('a sliver that no story fits costs more than the deepest step', () => {
  assert.ok(cost(6, 6, 6, 6, 6, 6) > cost(86, 86, 86, 40, 40, 40));
});

test('each step costs, and a stack that falls towards the outside costs more', () => {
  assert.ok(cost(60, 60, 60, 50, 50, 50) > cost(60, 60, 60, 60, 60, 60));
  assert.ok(cost(60, 60, 55, 55, 50, 50) > cost(60, 60, 60, 50, 50, 50));
  assert.ok(cost(50, 50, 50, 60, 60, 60) > cost(60, 60, 60, 50, 50, 50));
  assert.equal(holeCost([50, 50, 60, 60], 0, 'left'), holeCost([60, 60, 50, 50], 0, 'right'));
});

test('a pocket of one column costs more than one of two', () => {
  assert.ok(cost(40, 40, 60, 40, 40, 40) > cost(40, 60, 60, 40, 40, 40));
});

test('what the masthead covers is no part of the hole', () => {
  assert.equal(holeCost([9, 9, 9, 9, 9, 9], 9, 'right'), 0);
});
