// Holds the catalogue of diagnostics together: wording, page in the docs, and a test for every code.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { diagnosticsPage } from '../../scripts/write-diagnostics.js';
import { CODES } from '../../src/base/codes.js';
import { projectFiles, projectText } from '../support/project.js';

const ENTRIES = Object.entries(CODES);

/** `{name}` places of a sentence. */
function placesIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''))].sort();
}

test('every code is named room/what', () => {
  const rooms = 'copy font galley plan makeup picture press preflight rules build cli'.split(' ');
  const odd = ENTRIES.filter(
    ([code]) => !rooms.some((room) => new RegExp(`^${room}/[A-Za-z0-9-]+$`).test(code)),
  );
  assert.deepEqual(
    odd.map(([code]) => code),
    [],
  );
});

test('every code has wording and advice in Chinese and in English', () => {
  for (const [code, { message, hint }] of ENTRIES) {
    for (const wording of [message, hint]) {
      assert.match(wording.zh, /\p{Script=Han}/u, `${code}: 中文`);
      assert.doesNotMatch(
        wording.en.replace(/“[^”]*”|[`'][^`']*[`']/g, ''),
        /^$|\p{Script=Han}{8}/u,
        `${code}: English`,
      );
      assert.ok(wording.en.length > 3, `${code}: English`);
    }
  }
});

test('both languages name the same things', () => {
  for (const [code, { message }] of ENTRIES) {
    assert.deepEqual(placesIn(message.zh), placesIn(message.en), code);
  }
});

test('docs/diagnostics.md is what the catalogue says', () => {
  assert.equal(projectText('docs/diagnostics.md'), diagnosticsPage());
});

test('every code is provoked by a test', () => {
  const tests = projectFiles('test', '.ts')
    .filter((file) => file.endsWith('.test.ts') && !file.endsWith('unit/diagnostics.test.ts'))
    .map(projectText)
    .join('\n');
  const untested = ENTRIES.map(([code]) => code).filter((code) => !tests.includes(`'${code}'`));
  assert.deepEqual(untested, []);
});
