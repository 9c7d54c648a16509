// Pages to look at. In: seeds (arguments; default 1 2 3), `--set fit|misfit`, `--count N`. Out: PDF and PNG in out/bench/pages: N pages (20)
// drawn at random from the issues of these seeds, and the worst of them all; a table on standard output, the worst first: what the judge
// says and how much white is left. An issue with errors is drawn all the same where its pages were made, so that the fault can be seen.
import { execFile } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { buildIssue } from '../../dist/src/build/build-issue.js';
import { createMemo } from '../../dist/src/build/memo.js';
import { findIssue } from '../../dist/src/source/find-issue.js';
import { createChance } from '../chance.js';
import { makeSeededIssue } from './make.js';

const COUNT = 20;
/** Worst pages that are drawn besides the random ones. */
const WORST = 10;
/** Dots an inch: enough to read headlines and see white. */
const DOTS = 60;

const runFile = promisify(execFile);
const folder = path.resolve(import.meta.dirname, '../../out/bench/pages');

/** Plans and judges the issue of a seed. */
async function buildSeed(seed, set) {
  const root = path.resolve(import.meta.dirname, '../../out/bench/ugly', `${set}-${seed}`);
  await mkdir(root, { recursive: true });
  const { template } = await makeSeededIssue(root, seed, set);
  const files = findIssue(root, undefined);
  if ('kind' in files) throw new Error(`no issue in ${root}`);
  const memo = createMemo();
  const result = await buildIssue({ files, pages: undefined, until: 'judge', memo });
  return { seed, set, template, root, result, memo };
}

/** Pages of an issue, with what is said of each. */
function scoresOf({ seed, template, result }) {
  return result.pages.map(({ id, fill, voidLines }, index) => {
    const said = result.diagnostics.filter((one) => one.page === id);
    const of = (severity) => said.filter((one) => one.severity === severity).length;
    const codes = [...new Set(said.map(({ code }) => code))].sort();
    return {
      ...{ seed, template, id, index, fill, voidLines, codes },
      ...{ errors: of('error'), warnings: of('warning') },
    };
  });
}

/** Errors first, then white, then warnings; in order of seeds and pages where all are equal. */
function byBadness(one, other) {
  return (
    other.errors - one.errors ||
    one.fill - other.fill ||
    other.warnings - one.warnings ||
    other.voidLines - one.voidLines ||
    one.seed - other.seed ||
    one.index - other.index
  );
}

/** Prints all pages of an issue, those with errors as a draft: they are just those to be looked at. */
async function printIssue({ root, seed, set, memo }) {
  const files = findIssue(root, undefined);
  const { pdf, draft } = await buildIssue({
    ...{ files, pages: undefined, until: 'press', memo },
    ...{ isDrafted: true, isPreflighted: false },
  });
  const file = path.join(folder, `${set}-${seed}.pdf`);
  await writeFile(file, pdf ?? draft);
  return file;
}

/** One page of a PDF as PNG, named by issue and page. */
async function picturePage(pdf, { id, index }) {
  const name = `${pdf.replace(/\.pdf$/, '')}-${id}`;
  const page = String(index + 1);
  await runFile('pdftoppm', [
    ...['-r', String(DOTS), '-f', page, '-l', page, '-singlefile', '-png'],
    ...[pdf, name],
  ]);
}

/** So many of a list, drawn without putting back. */
function drawFrom(list, count, chance) {
  const left = [...list];
  const drawn = [];
  while (drawn.length < count && left.length > 0) {
    drawn.push(...left.splice(chance.between(0, left.length - 1), 1));
  }
  return drawn;
}

function table(scores, shown) {
  const head =
    '| seed | template | page | errors | fill % | warnings | largest void L | says | drawn |';
  const rows = scores.map((one) => {
    const { seed, template, id, errors, fill, warnings, voidLines, codes } = one;
    const drawn = shown.has(one) ? 'yes' : '';
    const cells = [seed, template, id, errors, (100 * fill).toFixed(1), warnings, voidLines];
    return `| ${[...cells, codes.join(', '), drawn].join(' | ')} |`;
  });
  return [head, `|${' --- |'.repeat(9)}`, ...rows].join('\n');
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    set: { type: 'string', default: 'fit' },
    count: { type: 'string', default: `${COUNT}` },
  },
});
const seeds = positionals.length > 0 ? positionals.map(Number) : [1, 2, 3];
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const issues = [];
for (const seed of seeds) issues.push(await buildSeed(seed, values.set));
const scores = issues.flatMap(scoresOf);
const worst = scores.toSorted(byBadness);
const chance = createChance(seeds[0]);
const shown = new Set([
  ...drawFrom(scores, Number(values.count), chance),
  ...worst.slice(0, WORST),
]);
for (const issue of issues) {
  const pages = [...shown].filter(({ seed }) => seed === issue.seed);
  if (pages.length === 0) continue;
  const pdf = await printIssue(issue);
  for (const page of pages) await picturePage(pdf, page);
}
console.log(table(worst, shown));
