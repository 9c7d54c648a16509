// The ground that every room stands on: units, geometry, wording of diagnostics.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CODES } from '../../../src/base/codes.js';
import { diagnose, hasErrors } from '../../../src/base/diagnostic.js';
import { contains, overlaps, type Rect } from '../../../src/base/geometry.js';
import { SurroundingsFault } from '../../../src/base/surroundings.js';
import { ptFromInch, ptFromMm, roundPt } from '../../../src/base/units.js';

const rect = (x: number, y: number, width: number, height: number): Rect => ({
  x,
  y,
  width,
  height,
});

test('an inch is 72 points and 25.4 millimetres', () => {
  assert.equal(ptFromInch(1), 72);
  assert.equal(ptFromMm(25.4), 72);
  assert.equal(ptFromMm(60), 170.079);
});

test('lengths are rounded to a thousandth of a point', () => {
  assert.equal(roundPt(1.23456), 1.235);
  assert.equal(roundPt(0.1 + 0.2), 0.3);
  assert.equal(roundPt(-0.0004), -0);
});

test('rectangles that touch do not overlap, those that share area do', () => {
  const one = rect(0, 0, 10, 10);
  assert.ok(!overlaps(one, rect(10, 0, 10, 10)));
  assert.ok(!overlaps(one, rect(0, 10, 10, 10)));
  assert.ok(!overlaps(one, rect(9.995, 0, 10, 10)));
  assert.ok(overlaps(one, rect(9, 9, 10, 10)));
  assert.ok(overlaps(rect(9, 9, 10, 10), one));
  assert.ok(overlaps(one, rect(2, 2, 1, 1)));
});

test('a rectangle contains itself and what lies in it, nothing that sticks out', () => {
  const outer = rect(0, 0, 10, 10);
  assert.ok(contains(outer, outer));
  assert.ok(contains(outer, rect(1, 1, 9, 9)));
  for (const inner of [rect(-1, 0, 5, 5), rect(0, -1, 5, 5), rect(6, 0, 5, 5), rect(0, 6, 5, 5)]) {
    assert.ok(!contains(outer, inner), JSON.stringify(inner));
  }
});

test('values fill their places in both languages, in message and advice', () => {
  const found = diagnose('plan/page-unknown', { page: 'B7', pages: 'A1 A2' });
  for (const words of [found.message.zh, found.message.en]) assert.ok(words.includes('B7'), words);
  for (const words of [found.hint.zh, found.hint.en]) assert.ok(words.includes('A1 A2'), words);
});

test('a value that is not given leaves its place to be seen', () => {
  assert.ok(diagnose('plan/page-unknown', { page: 'B7' }).hint.en.includes('{pages}'));
});

test('values are taken as they are, whatever signs they hold', () => {
  const { message } = diagnose('plan/held-over', { title: '$1 {title} $&' });
  assert.ok(message.en.includes('“$1 {title} $&”'), message.en);
});

test('severity comes from the catalogue, and only errors are errors', () => {
  for (const [code, entry] of Object.entries(CODES)) {
    const found = diagnose(code as keyof typeof CODES);
    assert.equal(found.severity, entry.severity);
    assert.equal(hasErrors([found]), entry.severity === 'error', code);
  }
  assert.equal(hasErrors([]), false);
});

test('a fault of the surroundings carries its wording', () => {
  const fault = new SurroundingsFault('font/package-missing', { package: 'p', file: 'f.ttf' });
  assert.equal(fault.diagnostic.code, 'font/package-missing');
  assert.equal(fault.message, fault.diagnostic.message.en);
  assert.ok(fault.message.includes('f.ttf'));
});
