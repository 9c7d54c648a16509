import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Rect } from '../../../src/base/geometry.js';
import { codesOfRule, wide } from '../../support/judged.js';
import { ad, textBox, xOf } from '../../support/proof.js';

const FOOT = 560;

interface Place {
  readonly column: number;
  readonly columns?: number;
  readonly height: number;
  readonly above?: number;
}

function judged(rule: string, places: readonly Place[], kind: 'display' | 'house' = 'display') {
  const ads = places.map((_, at) => ad(`ads/${at}.md`, { kind }));
  const boxes = places.map(({ column, columns = 1, height, above = 0 }, at) => {
    const rect: Rect = {
      x: xOf(column),
      y: FOOT - above - height,
      width: columns * 120 - 10,
      height,
    };
    return { ...textBox(`ads/${at}.md`, 'ad', { column, top: 0 }, []), rect };
  });
  return codesOfRule(rule, [wide(boxes)], { issue: { ads } });
}

test('RD03 takes one rectangle and one staircase, either way', () => {
  assert.deepEqual(judged('RD03', [{ column: 0, columns: 4, height: 200 }]), []);
  const stairs = [300, 200, 100].map((height, column) => ({ column, height }));
  assert.deepEqual(judged('RD03', stairs), []);
  assert.deepEqual(
    judged(
      'RD03',
      [...stairs].reverse().map((one, at) => ({ ...one, column: at + 1 })),
    ),
    [],
  );
});

test('RD03 warns of tops that rise and fall, and lets house ads be', () => {
  const peak = [100, 250, 100].map((height, column) => ({ column, height }));
  assert.deepEqual(judged('RD03', peak), ['rules/RD03']);
  assert.deepEqual(judged('RD03', peak, 'house'), []);
});

test('RD05 warns of an ad with ads on all sides', () => {
  const around: readonly Place[] = [
    { column: 0, columns: 4, height: 90 },
    { column: 0, height: 210, above: 100 },
    { column: 3, height: 210, above: 100 },
    { column: 1, columns: 2, height: 100, above: 100 },
  ];
  const lid = { column: 1, columns: 2, height: 100, above: 210 };
  assert.deepEqual(judged('RD05', [...around, lid]), ['rules/RD05']);
  assert.deepEqual(judged('RD05', around), []);
});
