// Scores of generated issues. In: the first and the last seed, a set (arguments), how many at once (`--jobs N`). Out: a table of issues
// and a summary on standard output, in Markdown: mean, worst and 5th percentile, for the worst page counts. Plans and checks; draws no PDF.
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

const runFile = promisify(execFile);
const ONE = path.join(import.meta.dirname, 'score-one.js');

async function scoreAll(seeds, set, jobs) {
  const queue = [...seeds];
  const scores = [];
  const work = async () => {
    for (let seed = queue.shift(); seed !== undefined; seed = queue.shift()) {
      const { stdout } = await runFile(process.execPath, [ONE, String(seed), set], {
        maxBuffer: 1 << 24,
      });
      scores.push(JSON.parse(stdout));
      process.stderr.write('.');
    }
  };
  await Promise.all(Array.from({ length: jobs }, work));
  process.stderr.write('\n');
  return scores.sort((one, other) => one.seed - other.seed);
}

const percent = (part) => `${(100 * part).toFixed(1)}`;

function issueRows(scores) {
  const head =
    '| seed | template | pages | ads | copy | fill mean | worst page | largest void L | over L | lost or doubled | hard | clean pages | plan ms |';
  const rule = `|${' --- |'.repeat(13)}`;
  const rows = scores.map((one) => {
    const fills = one.pages.map((page) => page.fill);
    const cells = [
      one.seed,
      one.template,
      one.count,
      percent(one.adShare),
      `${percent(one.amount)}${{ 'plan/copy-short': ' 欠', 'plan/copy-over': ' 溢' }[one.balance] ?? ''}`,
      percent(mean(fills)),
      percent(Math.min(...fills)),
      Math.max(...one.pages.map((page) => page.voidLines)),
      one.over,
      one.lost,
      one.hard,
      `${one.pages.filter(isClean).length}/${one.pages.length}`,
      one.planMs,
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return [head, rule, ...rows].join('\n');
}

function summary(scores) {
  const pages = scores.flatMap((one) => one.pages);
  const fills = pages.map((page) => page.fill);
  const voids = pages.map((page) => page.voidLines);
  const of = (read) => scores.map(read);
  const clean = percent(pages.filter(isClean).length / pages.length);
  const rows = [
    ['fill of a page, %', ...[mean(fills), share(fills, 0.05), Math.min(...fills)].map(percent)],
    row('largest void of a page, L', voids, 1),
    ['clean pages (no hard finding, at most 2 warnings), %', clean, '', ''],
    row(
      'lines that found no room, an issue',
      of((one) => one.over),
      1,
    ),
    row(
      'lost or doubled characters',
      of((one) => one.lost),
      1,
    ),
    row(
      'hard findings, an issue',
      of((one) => one.hard),
      2,
    ),
    row(
      'ms a page to plan',
      of((one) => Math.round(one.planMs / one.count)),
      0,
    ),
  ];
  const lines = rows.map((cells) => `| ${cells.join(' | ')} |`);
  return [
    '| | mean | 5th percentile from the bad end | worst |',
    '| --- | --- | --- | --- |',
    ...lines,
  ].join('\n');
}

/** What should be small: mean, the 95th percentile, the most. */
function row(name, values, digits) {
  return [name, mean(values).toFixed(digits), share(values, 0.95), Math.max(...values)];
}

function isClean({ hard, warnings }) {
  return hard === 0 && warnings <= 2;
}

function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function share(values, at) {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(at * sorted.length))] ?? Number.NaN;
}

const words = process.argv.slice(2);
const jobs = words.includes('--jobs') ? Number(words[words.indexOf('--jobs') + 1]) : 1;
const [first = '1', last = first, set = 'fit'] = words.filter(
  (word, at) => word !== '--jobs' && words[at - 1] !== '--jobs',
);
const seeds = Array.from(
  { length: Number(last) - Number(first) + 1 },
  (_, at) => Number(first) + at,
);
const scores = await scoreAll(seeds, set, jobs);
const isEven = ({ balance }) => balance === undefined;
const uneven = scores.filter((one) => !isEven(one));
console.log(
  `## Seeds ${first}–${last}, copy drawn to ${set === 'misfit' ? 'be short or over' : 'fit'}${set === 'sections' ? ', dealt to sections' : ''}\n`,
);
console.log(
  `### ${scores.length - uneven.length} issues whose copy is 98–104 % of their news hole\n`,
);
console.log(summary(scores.filter(isEven)));
if (uneven.length > 0) {
  console.log(`\n### ${uneven.length} issues that say 欠 or 溢\n`);
  console.log(summary(uneven));
}
console.log(`\n### Every issue\n\n${issueRows(scores)}`);
