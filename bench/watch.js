// Watching for a day: how the heap stands after many rebuilds in one process, and how long a save takes to be seen. In: a project folder, an issue,
// rebuilds (2000) and saves (20) as arguments. Out: JSON. Run with `node --expose-gc bench/watch.js . 2026-02-19 2000 20`; compile before.
// The article is put back at the end. Saves need Chromium; without it, or with 0 saves, that part is null.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildIssue } from '../dist/src/build/build-issue.js';
import { createMemo } from '../dist/src/build/memo.js';
import { Desk } from '../dist/src/preview/desk.js';
import { pageDigest } from '../dist/src/report/page-digest.js';
import { findIssue } from '../dist/src/source/find-issue.js';

const [root = '.', issue, rebuilds = '2000', saves = '20'] = process.argv.slice(2);
const files = findIssue(root, issue);
if ('kind' in files) throw new Error(`no issue ${issue} in ${root}`);
const file = path.join(files.root, files.articles[0] ?? '');
const before = readFileSync(file, 'utf8');
const edit = (round) => writeFileSync(file, `${before.trimEnd()}${'又'.repeat(round % 3)}\n`);

/** Bytes held after a forced collection. */
function heap() {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

async function rebuild() {
  const memo = createMemo();
  const desk = new Desk(files.id);
  const build = async () => {
    const result = await buildIssue({ files, pages: undefined, until: 'press', memo });
    const looks = new Map(
      result.pages.map((page) => [page.id, pageDigest(page, result.drawnWith)]),
    );
    desk.publish({ result, looks, time: 0, saved: undefined });
  };
  // The first builds fill what is kept: faces, advances, measured text.
  const warm = Math.min(20, Math.ceil(Number(rebuilds) / 4));
  let start = 0;
  for (let round = 0; round <= Number(rebuilds); round += 1) {
    edit(round);
    await build();
    if (round === warm) start = heap();
  }
  const end = heap();
  return { rebuilds: Number(rebuilds), start, end, growth: (end - start) / start };
}

/** Milliseconds from each save to its pixels, sorted. */
async function seen() {
  const executablePath = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find(existsSync);
  if (executablePath === undefined || Number(saves) === 0) return null;
  const { chromium } = await import('playwright-core');
  const program = path.join(path.dirname(fileURLToPath(import.meta.url)), '../bin/build-issue.js');
  const argv = [program, path.join(files.root, files.folder), '--preview', '--lang', 'en'];
  const child = spawn(process.execPath, argv, { cwd: files.root });
  const url = await new Promise((resolve) => {
    child.stderr.on('data', (text) => {
      const found = /preview: (http:\S+)/.exec(String(text));
      if (found !== null) resolve(found[1]);
    });
  });
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(url);
  await page.waitForSelector('#stage canvas', { timeout: 120_000 });
  // Heard of in the page itself: asking again and again would take the time that is measured.
  const changed = () =>
    page.evaluate(`new Promise((resolve) => {
      const watcher = new MutationObserver(() => resolve(watcher.disconnect()));
      const wish = { attributes: true, subtree: true, attributeFilter: ['data-look'] };
      watcher.observe(document.querySelector('#stage'), wish);
    })`);
  await page.waitForTimeout(3000);
  const times = [];
  for (let round = 1; round <= Number(saves); round += 1) {
    const seen = changed();
    await page.waitForTimeout(100);
    const began = performance.now();
    // Goes on counting: the first save is another text than the last rebuild's.
    edit(Number(rebuilds) + round);
    await seen;
    times.push(performance.now() - began);
    await page.waitForTimeout(1000);
  }
  await browser.close();
  child.kill('SIGINT');
  times.sort((a, b) => a - b);
  return { saves: times.length, median: times[times.length >> 1], worst: times.at(-1) };
}

try {
  process.stdout.write(`${JSON.stringify({ heap: await rebuild(), seen: await seen() })}\n`);
} finally {
  writeFileSync(file, before);
}
