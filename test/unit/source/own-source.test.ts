import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { endingOf } from '../../../src/cli/faults.js';
import { houseRoot } from '../../../src/source/house.js';
import { ownSourceOf } from '../../../src/source/own-source.js';

/** Where a function begins in the bundled command, as a stack tells it. */
function placeInProgram(name: string): string {
  const folder = path.join(houseRoot(), 'dist/program');
  for (const file of readdirSync(folder).filter((one) => one.endsWith('.js'))) {
    const lines = readFileSync(path.join(folder, file), 'utf8').split('\n');
    const row = lines.findIndex((line) => line.includes(`function ${name}(`));
    if (row < 0) continue;
    // Blanks are left out of the bundle: many functions stand in one line.
    const column = (lines[row] ?? '').indexOf(`function ${name}(`) + 'function '.length;
    return `${pathToFileURL(path.join(folder, file))}:${row + 1}:${column + 1}`;
  }
  throw new Error(`the bundle has no ${name}`);
}

test('a line of the bundled command is traced to the file that it was made of', () => {
  const line = `    at planIssue (${placeInProgram('planIssue')})`;
  assert.match(ownSourceOf(line) ?? '', /\/src\/plan\/plan-issue\.js$/);
});

test('a fault of our own names its room in the bundled command as well', () => {
  const error = new Error('cannot read x');
  error.stack = [
    'Error: cannot read x',
    '    at parse (node:internal/url:1:1)',
    `    at checkPages (${placeInProgram('checkPages')})`,
  ].join('\n');
  assert.match(endingOf(error).diagnostic.message.en, /in rules.*cannot read x/);
});

test('a line that names no file is traced to none', () => {
  assert.equal(ownSourceOf('    at new Promise (<anonymous>)'), undefined);
});
