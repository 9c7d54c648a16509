import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { GridRect } from '../../../src/base/geometry.js';
import { cutBetweenSteps, cutHole, holeCells } from '../../../src/plan/holes.js';
import { pick, seeded } from '../../support/seeded.js';

/** Cells of rectangles as `column,line`. */
function cellsOf(rect: GridRect): readonly string[] {
  const cells: string[] = [];
  for (let column = rect.column; column < rect.column + rect.columnSpan; column += 1) {
    for (let line = rect.line; line < rect.line + rect.lineSpan; line += 1) {
      cells.push(`${column},${line}`);
    }
  }
  return cells;
}

test('a page without ads is one rectangle', () => {
  assert.deepEqual(cutHole([86, 86, 86], 9, 1), [
    [{ column: 0, columnSpan: 3, line: 9, lineSpan: 77 }],
  ]);
});

test('the cells of a hole are those above the ads and below the masthead', () => {
  assert.equal(holeCells([86, 86, 40], 9), 77 + 77 + 31);
  assert.equal(holeCells([5, 86], 9), 77);
});

test('a step in the ads is cut across or down', () => {
  const ways = cutHole([86, 86, 40], 0, 1);
  const [across, down] = ways;
  assert.deepEqual(across, [
    { column: 0, columnSpan: 3, line: 0, lineSpan: 40 },
    { column: 0, columnSpan: 2, line: 41, lineSpan: 45 },
  ]);
  assert.deepEqual(down, [
    { column: 0, columnSpan: 2, line: 0, lineSpan: 86 },
    { column: 2, columnSpan: 1, line: 0, lineSpan: 40 },
  ]);
});

test('a hole with steps is cut down between them as well, an even one is not', () => {
  assert.deepEqual(cutBetweenSteps([40, 40, 40], 0, 1), []);
  const ways = cutBetweenSteps([40, 40, 20], 0, 1);
  // After the first column: the rest is cut across or down at its step.
  assert.deepEqual(ways[0]?.[0], { column: 0, columnSpan: 1, line: 0, lineSpan: 40 });
  assert.deepEqual(ways[0]?.[1], { column: 1, columnSpan: 2, line: 0, lineSpan: 20 });
  assert.equal(ways.length, 2);
});

test('a page full of ads has no rectangle, and a pocket too shallow for news is left', () => {
  assert.deepEqual(cutHole([0, 0, 0], 0, 1), [[]]);
  assert.deepEqual(cutHole([4, 4, 4], 0, 1), [[]]);
  for (const way of cutHole([50, 50, 45], 0, 1)) {
    for (const rect of way) assert.ok(rect.lineSpan >= 8, JSON.stringify(way));
  }
});

test('whatever the skyline, every way to cut it stays in the hole and covers no cell twice', () => {
  const random = seeded(7);
  for (let round = 0; round < 60; round += 1) {
    const freeLines = Array.from({ length: 6 }, () => pick([0, 12, 30, 47, 86], random));
    const ways = cutHole(freeLines, 9, 1);
    assert.ok(ways.length > 0);
    for (const way of ways) {
      const cells = way.flatMap(cellsOf);
      assert.equal(new Set(cells).size, cells.length, freeLines.join(' '));
      for (const cell of cells) {
        const [column = 0, line = 0] = cell.split(',').map(Number);
        assert.ok(line >= 9 && line < (freeLines[column] ?? 0), `${cell} in ${freeLines}`);
      }
    }
  }
});

test('rectangles one below the other are parted by the gap between stories', () => {
  for (const way of cutHole([86, 60, 40], 0, 2)) {
    for (const upper of way) {
      for (const lower of way) {
        const isBeside =
          upper.column + upper.columnSpan <= lower.column ||
          lower.column + lower.columnSpan <= upper.column;
        if (upper === lower || isBeside || lower.line < upper.line) continue;
        assert.ok(lower.line >= upper.line + upper.lineSpan + 2, JSON.stringify(way));
      }
    }
  }
});

test('the first rectangle of a cut begins at the top left', () => {
  for (const way of cutHole([86, 60, 40, 40], 9, 1)) {
    assert.equal(way[0]?.column, 0);
    assert.equal(way[0]?.line, 9);
  }
});
