// Runs the compiled tests: all suites, or those named. In: suite names. Out: a short report on standard output, `N passed, N failed, N skipped` as its last line.
// Files are listed here: a folder argument to Node's runner works on Node 20 and fails on 22.
import { existsSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { run } from 'node:test';
import { fileURLToPath } from 'node:url';
import { reportTests } from './test-reporter.js';

const ROOT = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const SUITES = ['unit', 'property', 'golden', 'conformance', 'e2e'];
/** The longest that one test may take, in milliseconds. */
const PATIENCE = 10 * 60 * 1000;

/**
 * Compiled tests of a suite. A test whose source is gone is left behind by an earlier build and does not count.
 * @param {string} suite
 * @returns {string[]}
 */
function filesOf(suite) {
  const folder = path.join(ROOT, 'dist', 'test', suite);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.test.js'))
    .filter((name) => existsSync(path.join(ROOT, 'test', suite, name.replace(/\.js$/, '.ts'))))
    .map((name) => path.join(folder, name))
    .sort();
}

const asked = process.argv.slice(2);
const unknown = asked.filter((suite) => !SUITES.includes(suite));
if (unknown.length > 0) {
  console.error(`no suite ${unknown.join(', ')}; there are: ${SUITES.join(' ')}`);
  process.exit(2);
}
const suites = asked.length > 0 ? asked : SUITES;
const files = suites.flatMap(filesOf);
const events = run({ files, concurrency: availableParallelism(), timeout: PATIENCE });
const { passed, failed, skipped } = await reportTests(events, ROOT);
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
