// One generated issue, planned and judged. In: a seed and a set (arguments). Out: its scores as JSON on standard output.
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { buildIssue } from '../../dist/src/build/build-issue.js';
import { findIssue } from '../../dist/src/source/find-issue.js';
import { makeSeededIssue } from './make.js';

const [seed = '1', set = 'fit'] = process.argv.slice(2);
const root = path.resolve(import.meta.dirname, '../../out/bench/issues', `${set}-${seed}`);
await rm(root, { recursive: true, force: true });
await mkdir(root, { recursive: true });
const drawn = await makeSeededIssue(root, Number(seed), set);
const files = findIssue(root, undefined);
if ('kind' in files) throw new Error(`no issue in ${root}`);
const result = await buildIssue({ files, pages: undefined, until: 'judge' });

/** Lines that articles without room must lose. */
const over = (result.plan?.proposals ?? [])
  .filter(({ kind }) => kind === 'over')
  .reduce((sum, { lines }) => sum + lines, 0);
const onPage = (id, severity) =>
  result.diagnostics.filter((one) => one.page === id && one.severity === severity).length;

console.log(
  JSON.stringify({
    seed: Number(seed),
    template: drawn.template,
    adShare: drawn.adShare,
    amount: drawn.amount,
    count: drawn.pages,
    pages: result.pages.map(({ id, fill, voidLines }) => ({
      id,
      fill,
      voidLines,
      hard: onPage(id, 'error'),
      warnings: onPage(id, 'warning'),
    })),
    over,
    balance: result.diagnostics.find(({ code }) => /^plan\/copy-(short|over)$/.test(code))?.code,
    lost: result.diagnostics.filter((one) => /^rules\/RX/.test(one.code)).length,
    hard: result.diagnostics.filter((one) => one.severity === 'error').length,
    planMs: Math.round(result.timings.plan ?? 0),
  }),
);
