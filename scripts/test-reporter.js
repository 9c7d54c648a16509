// Events of Node's test runner → a short report. In: the event stream. Out: counts; failures with their differences, skips with their reasons,
// and what tests say of themselves (shares of conformance) are printed.
import path from 'node:path';
import { inspect } from 'node:util';

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 * @typedef {{ name: string, file: string, error: unknown }} Failure
 */

/**
 * Prints the report and counts. A suite (`describe`) and a parent that failed only through its subtests are not counted;
 * a file that failed to load, or holds no test at all, is a failure.
 * @param {AsyncIterable<{ type: string, data: any }>} events
 * @param {string} root paths are shown from here
 * @returns {Promise<Counts>}
 */
export async function reportTests(events, root) {
  const desk = new Desk(root);
  for await (const { type, data } of events) {
    if (type === 'test:pass') desk.pass(data);
    else if (type === 'test:fail') desk.fail(data);
    else if (type === 'test:diagnostic' && data.file !== undefined) desk.say(data);
    else if (type === 'test:stderr') desk.hear(data);
  }
  return desk.close();
}

class Desk {
  #root;
  /** @type {Counts} */
  #counts = { passed: 0, failed: 0, skipped: 0 };
  /** @type {Failure[]} */
  #failures = [];
  /** @type {string[]} */
  #skips = [];
  /** Tests by suite folder. */
  #suites = new Map();
  /** What files wrote on standard error, shown only when they fail as a whole. */
  #heard = new Map();

  /** @param {string} root */
  constructor(root) {
    this.#root = root;
  }

  pass(data) {
    if (data.details?.type === 'suite') return;
    if (isFile(data)) {
      if (data.skip === undefined) this.#fault(data, 'this file holds no test');
      return;
    }
    if (data.skip !== undefined) {
      this.#counts.skipped += 1;
      this.#skips.push(`skipped: ${data.name}${data.skip === true ? '' : ` (${data.skip})`}`);
      return;
    }
    this.#counts.passed += 1;
    const suite = this.#place(data).split('/')[1] ?? 'tests';
    this.#suites.set(suite, (this.#suites.get(suite) ?? 0) + 1);
  }

  fail(data) {
    const error = data.details?.error;
    if (error?.failureType === 'subtestsFailed') return;
    // A test marked `todo` may fail: it says so by itself.
    if (data.todo !== undefined) return;
    const heard = isFile(data) ? this.#heard.get(data.file) : undefined;
    this.#fault(data, heard ?? error?.cause ?? error);
  }

  say(data) {
    console.log(`  ${data.message}`);
  }

  hear(data) {
    this.#heard.set(data.file, (this.#heard.get(data.file) ?? '') + data.message);
  }

  close() {
    for (const [suite, count] of this.#suites) console.log(`${suite}: ${count} passed`);
    for (const skip of this.#skips) console.log(skip);
    for (const failure of this.#failures) console.log(failureText(failure));
    return this.#counts;
  }

  #fault(data, error) {
    this.#counts.failed += 1;
    const name = isFile(data) ? 'the whole file' : data.name;
    this.#failures.push({ name, file: this.#place(data), error });
    console.log(`  failed: ${this.#place(data)} › ${name}`);
  }

  /** The source's path, `test/unit/….test.ts`, whatever folder it was compiled into; lines of the compiled file would mislead. */
  #place(data) {
    const file = path.relative(this.#root, data.file ?? data.name).replaceAll(path.sep, '/');
    return file.replace(/^.*?(?=test\/)/, '').replace(/\.js$/, '.ts');
  }
}

/** Node gives each file an event of its own when it fails as a whole or holds no test; its name is the path. */
function isFile(data) {
  return data.nesting === 0 && path.isAbsolute(data.name) && data.name === data.file;
}

/** @param {Failure} failure */
function failureText({ name, file, error }) {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const isPlain = typeof error === 'string' || error instanceof Error;
  const body = isPlain ? text : inspect(error, { depth: 4 });
  return `\n✗ ${file} › ${name}\n${body.replace(/^/gm, '    ')}\n`;
}
