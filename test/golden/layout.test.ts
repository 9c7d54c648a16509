// Goldens: where everything of a tiny issue stands, line by line. A difference is either a fault or a decision: `npm run golden:update`, then look at the change.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { buildIssue } from '../../src/build/build-issue.js';
import { layoutJson } from '../../src/report/layout-json.js';
import { findIssue } from '../../src/source/find-issue.js';
import { PROJECT } from '../support/project.js';

const CASES: readonly string[] = ['tiny'];

for (const name of CASES) {
  test(`the issue “${name}” is laid out as its golden says`, async () => {
    const folder = path.join(PROJECT, 'test', 'golden', name);
    const files = findIssue(folder, name);
    assert.ok(!('kind' in files), 'the issue is there');
    const result = await buildIssue({ files, pages: undefined, draw: false });
    const faults = result.diagnostics.filter(({ severity }) => severity === 'error');
    assert.deepEqual(faults, []);
    const actual = `${JSON.stringify(layoutJson(result.pages), rounded, 1)}\n`;
    const golden = path.join(folder, 'expected.layout.json');
    if (process.env['GOLDEN_UPDATE'] === '1') writeFileSync(golden, actual);
    assert.ok(existsSync(golden), `no ${golden}: npm run golden:update makes it`);
    if (actual !== readFileSync(golden, 'utf8')) leaveActual(name, actual);
    assert.equal(actual, readFileSync(golden, 'utf8'));
  });
}

/** Hundredths of a point: what a reader could never see is no difference. */
function rounded(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * 100) / 100 : value;
}

function leaveActual(name: string, actual: string): void {
  const folder = path.join(PROJECT, 'out', 'golden');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, `${name}.layout.json`), actual);
}
