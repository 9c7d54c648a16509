// The bench: how fast, how much memory, and where the time goes. In: `--quick` (one run each, no large issues), `--json`. Out: a table or JSON.
// Cold = the real command in a new process, pictures from a warm cache; first = the same with that cache empty; rebuild = one
// article edited, built again in a living process. Absolute times depend on the machine and its load: compare only within one run.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { buildCold } from './cold.js';
import { median, medianOf, tableOf } from './figures.js';
import { makeIssue } from './make-issue.js';

const PROJECT = path.resolve(import.meta.dirname, '..');
const BENCH = path.join(PROJECT, 'out', 'bench');
const WARM = path.join(import.meta.dirname, 'warm.js');
const LINES = path.join(import.meta.dirname, 'lines.js');
const ROOMS = ['read', 'fonts', 'plan', 'makeup', 'judge', 'press', 'write'];
const PEERS = path.resolve(PROJECT, '../shared/peers');

const SAMPLE = '2026-02-19';
const runFile = promisify(execFile);

/** Issues to build: how many pages (0 = the sample), and how many runs. */
function casesOf(isQuick) {
  if (isQuick) return [0, 1, 4].map((pages) => ({ pages, runs: 1 }));
  return [0, 1, 4, 16, 64].map((pages) => ({ pages, runs: pages >= 16 ? 3 : 5 }));
}

/** The issue on disk; each has a root of its own, and so a picture cache of its own. The sample is copied: rebuilds edit what they build. */
async function prepare(pages) {
  const name = pages === 0 ? 'sample' : `pages-${pages}`;
  const root = path.join(BENCH, name);
  await rm(path.join(root, 'out'), { recursive: true, force: true });
  if (pages > 0) {
    await makeIssue(path.join(root, 'issues', name), pages);
    return { name, root, issue: name };
  }
  await rm(root, { recursive: true, force: true });
  await cp(path.join(PROJECT, 'issues'), path.join(root, 'issues'), { recursive: true });
  return { name, root, issue: SAMPLE };
}

async function measure({ pages, runs }) {
  const { name, root, issue } = await prepare(pages);
  const target = path.join(BENCH, 'results', `${name}.json`);
  await mkdir(path.dirname(target), { recursive: true });
  await rm(target, { force: true });
  const first = await buildCold(root, issue, target);
  if (!first.ok) return { name, runs: 0, failure: first.failure };
  const cold = [];
  for (let run = 0; run < runs; run += 1) cold.push(await buildCold(root, issue, target));
  const rebuild = await measureWarm(root, issue, runs);
  const wall = median(cold.map((run) => run.wall));
  return {
    name,
    runs,
    failure: '',
    first: Math.round(first.wall),
    cold: Math.round(wall),
    rebuild: Math.round(median(rebuild.times)),
    memory: Math.max(...cold.map((run) => run.memory)),
    characters: first.characters,
    charactersPerSecond: Math.round(first.characters / (wall / 1000)),
    rooms: medianOf(cold.map((run) => run.rooms)),
    rebuildRooms: medianOf(rebuild.rooms),
  };
}

async function measureWarm(root, issue, rounds) {
  const words = [WARM, root, issue, String(Math.max(3, rounds))];
  const { stdout } = await runFile(process.execPath, words, { maxBuffer: 1 << 24 });
  return JSON.parse(stdout);
}

async function measureLines() {
  const { stdout } = await runFile(process.execPath, ['--expose-gc', LINES]);
  return JSON.parse(stdout);
}

function lineTable(lines) {
  const head = ['measure', 'ms', 'characters/s', 'lines', 'heap MiB'];
  const rows = lines.map((one) =>
    [`${one.em} em`, one.milliseconds, one.charactersPerSecond, one.lines, one.heap].map(String),
  );
  return tableOf([head, ...rows]);
}

function summaryTable(results) {
  const head = [
    'issue',
    'runs',
    'first ms',
    'cold ms',
    'rebuild ms',
    'peak MiB',
    'characters',
    'characters/s',
  ];
  const rows = results.map((result) =>
    result.failure === ''
      ? [
          result.name,
          ...[
            'runs',
            'first',
            'cold',
            'rebuild',
            'memory',
            'characters',
            'charactersPerSecond',
          ].map((key) => String(result[key] ?? '-')),
        ]
      : [result.name, result.failure],
  );
  return tableOf([head, ...rows.filter((row) => row.length === head.length)]);
}

function roomTable(results, key) {
  const rows = results.map((result) => [
    result.name,
    ...ROOMS.map((room) => `${result[key][room] ?? '-'}`),
  ]);
  return tableOf([['issue', ...ROOMS], ...rows]);
}

function print(results, lines) {
  const built = results.filter(({ failure }) => failure === '');
  console.log(summaryTable(results));
  for (const { name, failure } of results) if (failure !== '') console.log(`${name}: ${failure}`);
  console.log('\ncold build, milliseconds a room (the rest is starting and loading)');
  console.log(roomTable(built, 'rooms'));
  console.log(
    '\nline setting: a million characters of distinct paragraphs, glyphs placed, one core',
  );
  console.log(lineTable(lines));
  console.log('\nrebuild after one edit, milliseconds a room');
  console.log(roomTable(built, 'rebuildRooms'));
  const peers = existsSync(PEERS)
    ? 'not part of the bench yet'
    : 'skipped, the peers are not there';
  console.log(`\ncomparison with Typst: ${peers}`);
}

const options = process.argv.slice(2);
const results = [];
for (const one of casesOf(options.includes('--quick'))) {
  process.stderr.write(`${one.pages === 0 ? 'sample' : `${one.pages} pages`}…\n`);
  results.push(await measure(one));
}
process.stderr.write('lines…\n');
const lines = await measureLines();
if (options.includes('--json')) {
  const machine = {
    node: process.version,
    platform: process.platform,
    cores: availableParallelism(),
  };
  console.log(JSON.stringify({ machine, results, lines }, undefined, 2));
} else print(results, lines);
process.exitCode = results.every(({ failure }) => failure === '') ? 0 : 1;
