// The parts of the live page that need no browser.
import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { PROJECT } from '../../support/project.js';

function part(name: string) {
  return import(pathToFileURL(path.join(PROJECT, 'src/preview/page', name)).href);
}

test('the first press of N goes to the last finding, both keys go around the end', async () => {
  const { nextNumber } = await part('findings.js');
  assert.equal(nextNumber(0, -1, 3), 3);
  assert.equal(nextNumber(0, 1, 3), 1);
  assert.equal(nextNumber(3, 1, 3), 1);
  assert.equal(nextNumber(1, -1, 3), 3);
  assert.equal(nextNumber(2, -1, 3), 1);
  // Findings were mended meanwhile.
  assert.equal(nextNumber(9, -1, 3), 3);
});

test('findings keep their names from build to build, whatever their numbers', async () => {
  const { numbered } = await part('findings.js');
  const finding = (severity: string, code: string) => ({
    severity,
    code,
    file: 'a.md',
    page: null,
    message: { zh: code, en: code },
  });
  const keysOf = (findings: readonly unknown[]): readonly string[] =>
    numbered({ build: { findings } }).map(({ key }: { key: string }) => key);
  const [one, two, twin] = [
    finding('warning', 'b'),
    finding('error', 'a'),
    finding('warning', 'b'),
  ];
  const [first, second, third] = keysOf([one, two, twin]);
  assert.equal(new Set([first, second, third]).size, 3);
  assert.deepEqual(keysOf([one]), [second]);
});

test('a key is known by its letter, under Caps Lock and under an input method by its place', async () => {
  const { keyNameOf } = await part('keys.js');
  for (const [key, code, shiftKey, name] of [
    ['n', 'KeyN', false, 'n'],
    ['N', 'KeyN', true, 'N'],
    // Caps Lock, alone and with Shift.
    ['N', 'KeyN', false, 'n'],
    ['n', 'KeyN', true, 'N'],
    // A keyboard laid out otherwise: its own letter counts, not the place.
    ['s', 'Semicolon', false, 's'],
    ['Process', 'KeyN', false, 'n'],
    ['Process', 'KeyN', true, 'N'],
    ['ㄙ', 'KeyN', false, 'n'],
    ['ㄢ', 'Digit0', false, '0'],
    ['ㄦ', 'Minus', false, '-'],
    ['Process', 'Equal', false, '='],
    ['+', 'Equal', true, '+'],
    ['à', 'Digit0', false, '0'],
    ['Enter', 'Enter', false, 'Enter'],
    ['ArrowDown', 'ArrowDown', false, 'ArrowDown'],
    ['?', 'Slash', true, '?'],
  ] as const) {
    assert.equal(keyNameOf({ key, code, shiftKey }), name, `${key} ${code}`);
  }
});

test('pages side by side are turned together', async () => {
  const { inNextRow, rowsOf } = await part('places.js');
  const ids = ['A1', 'A2', 'A3', 'A4'];
  const rows = rowsOf(ids, true);
  assert.deepEqual(rows, [['A1'], ['A2', 'A3'], ['A4']]);
  assert.equal(inNextRow(rows, 'A2', 1), 'A4');
  assert.equal(inNextRow(rows, 'A3', -1), 'A1');
  assert.equal(inNextRow(rows, 'A4', 1), 'A4');
  assert.equal(inNextRow(rows, undefined, 1), 'A1');
  assert.equal(inNextRow(rowsOf(ids, false), 'A2', 1), 'A3');
  assert.equal(inNextRow([], 'A1', 1), undefined);
});

test('what is looked for is scrolled into the window and no further', async () => {
  const { shiftInto } = await part('places.js');
  assert.equal(shiftInto(100, 200, 400), 0);
  assert.equal(shiftInto(500, 600, 400), 208);
  assert.equal(shiftInto(-100, 0, 400), -108);
  // Longer than the window: filled, from its start where nothing of it was seen.
  assert.equal(shiftInto(500, 1500, 400), 492);
  assert.equal(shiftInto(-300, 900, 400), 0);
  assert.equal(shiftInto(-900, 100, 400), -292);
});
