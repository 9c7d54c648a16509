// Thirty seeded edits under `--watch`, saved in three ways as editors save: what is left on disk is what a cold build makes of the same files.
import assert from 'node:assert/strict';
import { readFileSync, renameSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { buildIssueIn, newspaper, prose, smallIssue, start } from '../support/issue-folder.js';
import { pick, seeded } from '../support/seeded.js';

const ID = '2026-02-19';
const { BANMIAN_EDITS = '30' } = process.env;
const EDITS = Number(BANMIAN_EDITS);
const SEED = 20260219;

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}

/** Ways of saving: over the old file, emptied and then written, beside it and renamed. */
const SAVES: readonly ((file: string, text: string) => Promise<void>)[] = [
  async (file, text) => writeFileSync(file, text),
  async (file, text) => {
    truncateSync(file);
    await pause(60);
    writeFileSync(file, text);
  },
  async (file, text) => {
    const beside = path.join(path.dirname(file), `.${path.basename(file)}.tmp`);
    writeFileSync(beside, text);
    renameSync(beside, file);
  },
];

test(`after ${EDITS} edits saved in three ways, the PDF is a cold build's, seed ${SEED}`, async (t) => {
  const random = seeded(SEED);
  const cwd = newspaper(t, smallIssue());
  const running = start(cwd, '--watch');
  await running.until(/rebuilt · /);
  for (let edit = 0; edit < EDITS; edit += 1) {
    const name = 1 + Math.floor(random() * 8);
    const file = path.join(cwd, 'issues', ID, 'articles', `${name}.md`);
    const length = 500 + Math.floor(random() * 400);
    const text = `---\ntitle: 第${edit}次修改的新聞\npriority: ${name === 1 ? 1 : 3}\n---\n\n${prose(length, edit)}\n`;
    await pick(SAVES, random)(file, text);
    // Some come while a build is under way, some after it.
    await pause(random() * 700);
  }
  const file = path.join(cwd, 'issues', ID, 'articles', '1.md');
  // Nothing else is as short: the line that tells its length belongs to the last build.
  writeFileSync(file, '---\ntitle: 最後一次修改\npriority: 1\n---\n\n這是最後一次的修改。\n');
  await running.until(/articles\/1\.md · .*\b10 characters/);
  const pdf = path.join(cwd, 'out', ID, `${ID}.pdf`);
  running.interrupt();
  assert.equal((await running.ended).code, 130);
  const warm = readFileSync(pdf);
  assert.equal((await buildIssueIn(cwd)).code, 0);
  assert.ok(readFileSync(pdf).equals(warm));
});
