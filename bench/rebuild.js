// Rebuilds after one edit, as `--watch` does them: one process, one memo, the issue's lock kept. In (arguments): pages, rounds, seed;
// `--only=word` for one kind of edit; `--heap` for the heap while the rebuilds go on (needs --expose-gc). Out: a table of medians and worst cases in milliseconds by
// room; `cpu` is processor time over all threads, which other programs on the machine disturb less.
// `word`: two characters of a paragraph change, its lines stay. `line`: a paragraph grows by a line, and shrinks back.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createMemo } from '../dist/src/build/memo.js';
import { deliver, tryBuild } from '../dist/src/cli/run-build.js';
import { createChance } from './chance.js';
import { median, tableOf } from './figures.js';
import { makeIssue } from './make-issue.js';

const PROJECT = path.resolve(import.meta.dirname, '..');
const ROOMS = ['read', 'fonts', 'plan', 'makeup', 'judge', 'press', 'write'];
const COLUMNS = ['layout', 'all', 'cpu', ...ROOMS];
const LAYOUT = ['read', 'fonts', 'plan', 'makeup'];
const WORDS = ['報導', '市民', '今天', '昨晚', '委員', '學校', '春天', '街道'];
/** Fewer characters than two lines of a column, more than one. */
const SENTENCE = '另有數人受邀參加會議。';
const MIB = 2 ** 20;

const numbers = process.argv.slice(2).filter((word) => /^\d+$/.test(word));
const [pages = 16, rounds = 20, seed = 1] = numbers.map(Number);
const isHeap = process.argv.includes('--heap');
const only = process.argv.find((word) => word.startsWith('--only='))?.slice(7);

const name = `rebuild-${pages}`;
const root = path.join(PROJECT, 'out', 'bench', name);
const folder = path.join(root, 'issues', name);
rmSync(path.join(folder, 'layout.lock.yaml'), { force: true });
await makeIssue(folder, pages, seed);

const sink = { write: () => undefined, isTerminal: false, columns: 80 };
const world = {
  argv: [],
  env: {},
  cwd: root,
  version: '0',
  locale: () => 'en',
  stdout: sink,
  stderr: sink,
  today: () => '2026-02-19',
  clock: () => performance.now(),
  memoryPeak: async () => 0,
  onInterrupt: () => undefined,
  letInterrupt: (work) => work(),
  exit: () => undefined,
};
const order = {
  kind: 'build',
  edition: 'press',
  issue: name,
  output: undefined,
  isWatched: true,
  pages: undefined,
  relayout: undefined,
  report: undefined,
  layout: undefined,
  isStrict: false,
  voice: { lang: 'en', isColored: false, isQuiet: true },
};
const memo = createMemo();
const build = async () => {
  const { result } = await deliver(await tryBuild(order, world, memo), order, world);
  if (result.pdf === undefined) {
    const codes = result.diagnostics.filter(({ severity }) => severity === 'error');
    throw new Error(`no PDF: ${codes.map(({ message }) => message.en).join('; ')}`);
  }
  return result;
};

await build();
const first = await build();
const printed = [
  ...new Set(first.plan.dummies.flatMap((dummy) => dummy.modules.map((module) => module.article))),
];
const chance = createChance(seed);
const fileOf = (article) => path.join(folder, article.id);

/** Puts two other characters in the place of two in the middle of the article. */
function changeWord(article, round) {
  const file = fileOf(article);
  const text = readFileSync(file, 'utf8');
  const middle = text.lastIndexOf('。', text.length - 30) - 6;
  const word = WORDS[round % WORDS.length];
  writeFileSync(file, `${text.slice(0, middle)}${word}${text.slice(middle + word.length)}`);
}

/** Adds a sentence to the last paragraph, or takes it away again. */
function changeLength(article) {
  const file = fileOf(article);
  const text = readFileSync(file, 'utf8').trimEnd();
  const isLong = text.endsWith(SENTENCE);
  writeFileSync(file, `${isLong ? text.slice(0, -SENTENCE.length) : text + SENTENCE}\n`);
}

async function series(label, edit) {
  const runs = [];
  for (let round = 0; round < rounds; round += 1) {
    edit(round);
    const began = performance.now();
    const before = process.cpuUsage();
    const { timings } = await build();
    const { user, system } = process.cpuUsage(before);
    const layout = LAYOUT.reduce((sum, room) => sum + (timings[room] ?? 0), 0);
    runs.push({ ...timings, layout, all: performance.now() - began, cpu: (user + system) / 1000 });
  }
  const columns = COLUMNS;
  const figure = (take) =>
    columns.map((column) => take(runs.map((run) => run[column] ?? 0)).toFixed(1));
  return [
    [`${label} median`, ...figure(median)],
    [`${label} worst`, ...figure((values) => Math.max(...values))],
  ];
}

if (isHeap) {
  const heap = () => {
    globalThis.gc();
    globalThis.gc();
    return process.memoryUsage().heapUsed / MIB;
  };
  const at = [];
  for (let round = 0; round <= rounds; round += 1) {
    const article = chance.pick(printed);
    if (round % 3 === 2) changeLength(article);
    else changeWord(article, round);
    await build();
    if (round % Math.ceil(rounds / 20) === 0) at.push([round, heap().toFixed(1)]);
  }
  console.log(tableOf([['rebuilds', 'heap MiB'], ...at.map((row) => row.map(String))]));
} else {
  let grown = printed[0];
  const edits = {
    nothing: () => undefined,
    word: (round) => changeWord(chance.pick(printed), round),
    line: (round) => {
      if (round % 2 === 0) grown = chance.pick(printed);
      changeLength(grown);
    },
  };
  const wanted = Object.entries(edits).filter(([label]) => only === undefined || label === only);
  const rows = [];
  for (const [label, edit] of wanted) rows.push(...(await series(label, edit)));
  console.log(tableOf([['edit', ...COLUMNS], ...rows]));
}
