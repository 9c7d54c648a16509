import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  baselineOfLine,
  placeHung,
  rectOfGrid,
  widthOfColumns,
  xOfColumn,
  yOfLine,
} from '../../../src/makeup/axes.js';
import { setText } from '../../support/fake-shaper.js';
import { TABLOID } from '../../support/layout-desk.js';

const { body, leading, columns, lines } = TABLOID;

test('columns begin at the type area’s left and end at its right', () => {
  assert.equal(xOfColumn(TABLOID, 0), body.x);
  assert.equal(xOfColumn(TABLOID, columns - 1) + widthOfColumns(TABLOID, 1), body.x + body.width);
  assert.equal(widthOfColumns(TABLOID, columns), body.width);
});

test('neighbouring columns are parted by the gutter', () => {
  const gutter = TABLOID.gutterEm * TABLOID.bodySize;
  for (let column = 1; column < columns; column += 1) {
    const left = xOfColumn(TABLOID, column - 1) + widthOfColumns(TABLOID, 1);
    assert.equal(xOfColumn(TABLOID, column) - left, gutter);
  }
});

test('body lines begin at the type area’s top and fill it', () => {
  assert.equal(yOfLine(TABLOID, 0), body.y);
  assert.equal(yOfLine(TABLOID, lines), body.y + body.height);
});

test('baselines are one leading apart and inside their lines (RG07)', () => {
  for (let line = 0; line < lines; line += 1) {
    const baseline = baselineOfLine(TABLOID, line);
    assert.ok(baseline > yOfLine(TABLOID, line) && baseline < yOfLine(TABLOID, line + 1));
    assert.ok(Math.abs(baseline - baselineOfLine(TABLOID, 0) - line * leading) < 0.001);
  }
});

test('a grid rectangle covers its columns and lines', () => {
  const rect = rectOfGrid(TABLOID, { column: 2, columnSpan: 3, line: 9, lineSpan: 10 });
  assert.deepEqual(rect, {
    x: xOfColumn(TABLOID, 2),
    y: yOfLine(TABLOID, 9),
    width: widthOfColumns(TABLOID, 3),
    height: 130,
  });
});

test('hung lines stand at their own offset from the baseline', () => {
  const [line] = setText('社區新聞', 11);
  assert.ok(line !== undefined);
  const hung = [
    { line, dy: 0 },
    { line: { ...line, x: 20 }, dy: 6.5 },
  ];
  const placed = placeHung(TABLOID, hung, { x: 100, line: 4 });
  const baseline = baselineOfLine(TABLOID, 4);
  assert.deepEqual(
    placed.map(({ x, baseline: y }) => [x, y]),
    [
      [100 + line.x, baseline],
      [120, baseline + 6.5],
    ],
  );
});
