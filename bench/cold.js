// Cold builds: the real command in a process of its own. In: a folder to stand in, an issue. Out: times, memory, what the report says.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const COMMAND = path.resolve(import.meta.dirname, '../bin/build-issue.js');
/** A build that takes longer is ended and counted as one that did not finish, in milliseconds. */
const PATIENCE = 120_000;

/**
 * One run of the command.
 * @typedef {object} ColdRun
 * @property {boolean} ok the issue was built
 * @property {string} failure why not; empty where it was
 * @property {number} wall milliseconds, start of the process to its end
 * @property {number} memory MiB at the peak
 * @property {number} characters of the bodies that were printed
 * @property {Readonly<Record<string, number>>} rooms milliseconds a room
 */

/**
 * Builds once.
 * @param {string} root the project's folder
 * @param {string} issue folder or name
 * @param {string} target absolute path of the report; the PDF goes beside it
 * @returns {Promise<ColdRun>}
 */
export async function buildCold(root, issue, target) {
  const output = target.replace(/\.json$/, '.pdf');
  const quiet = ['--quiet', '--lang', 'en'];
  // Without the lock of the run before, which would save it the planning.
  const words = [COMMAND, issue, '--report', target, '--output', output, '--relayout', ...quiet];
  const began = performance.now();
  const { code, isLate, said } = await run(words, root);
  const wall = performance.now() - began;
  if (isLate) return failed(`not done after ${PATIENCE / 1000} s`, wall);
  if (!existsSync(target)) return failed(`exit ${code}: ${said.split('\n')[0]}`, wall);
  const report = JSON.parse(readFileSync(target, 'utf8'));
  const errors = report.diagnostics.filter(({ severity }) => severity === 'error');
  return {
    ok: code === 0,
    failure: code === 0 ? '' : `exit ${code}: ${errors[0]?.code ?? ''}`,
    wall,
    memory: report.memory,
    characters: charactersOf(report),
    rooms: report.timings,
  };
}

function charactersOf(report) {
  const printed = report.articles.filter(({ heldOver }) => !heldOver);
  return printed.reduce((sum, { characters }) => sum + characters, 0);
}

function failed(failure, wall) {
  return { ok: false, failure, wall, memory: 0, characters: 0, rooms: {} };
}

function run(words, cwd) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, words, { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      // A build is one long turn of the event loop: it would hear no milder signal.
      child.kill('SIGKILL');
    }, PATIENCE);
    child.stderr.on('data', (text) => {
      said += text;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ code, isLate, said });
    });
  });
}
