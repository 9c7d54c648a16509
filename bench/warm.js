// Rebuilds inside one process, as `--watch` does them. In: a project folder, an issue, a number of rounds (arguments). Out: JSON on
// standard output with the milliseconds of each rebuild after an edit of one article. The article is put back at the end.
// A program of its own, so that its memory and compiled code are not shared with the bench.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildIssue } from '../dist/src/build/build-issue.js';
import { createMemo } from '../dist/src/build/memo.js';
import { findIssue } from '../dist/src/source/find-issue.js';

const [root = '.', issue, rounds = '5'] = process.argv.slice(2);
const memo = createMemo();
const find = () => {
  const files = findIssue(root, issue);
  if ('kind' in files) throw new Error(`no issue ${issue} in ${root}`);
  return files;
};
const build = () => buildIssue({ files: find(), pages: undefined, until: 'press', memo });

await build();
const [first] = find().articles;
if (first === undefined) throw new Error(`no article in ${issue}`);
const file = path.join(root, first);
const before = readFileSync(file, 'utf8');
const times = [];
const rooms = [];
try {
  for (let round = 1; round <= Number(rounds); round += 1) {
    // A word more or less in the last paragraph: what an editor does between two looks at the page.
    writeFileSync(file, `${before.trimEnd()}${'又'.repeat(round % 3)}\n`);
    const began = performance.now();
    const result = await build();
    times.push(performance.now() - began);
    rooms.push(result.timings);
  }
} finally {
  writeFileSync(file, before);
}
process.stdout.write(JSON.stringify({ times, rooms }));
