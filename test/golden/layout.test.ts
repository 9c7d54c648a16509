// Goldens: where everything of a tiny issue stands, line by line, and for one of them how its first page looks. A difference is either a
// fault or a decision: `npm run golden:update`, then look at the change. What was made instead is left in `out/golden/`.
import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { buildIssue } from '../../src/build/build-issue.js';
import type { BuildResult } from '../../src/model/result.js';
import { layoutJson } from '../../src/report/layout-json.js';
import { findIssue } from '../../src/source/find-issue.js';
import { folderForTest } from '../support/issue-folder.js';
import { compareShades, readShades, type Shades, writeShades } from '../support/page-picture.js';
import { fileForTest, requireProgram } from '../support/programs.js';
import { PROJECT } from '../support/project.js';

const GOLDEN = path.join(PROJECT, 'test', 'golden');
const OUT = path.join(PROJECT, 'out', 'golden');
const { GOLDEN_UPDATE } = process.env;
const isUpdate = GOLDEN_UPDATE === '1';

/** Each folder with an `issues/<its own name>/` is a case. */
const CASES: readonly string[] = readdirSync(GOLDEN)
  .filter((name) => existsSync(path.join(GOLDEN, name, 'issues', name)))
  .sort();

/** The case whose first page is also compared as a picture, and the picture's resolution, in pixels an inch. */
const PICTURED = 'tiny';
const PICTURE_PPI = 32;
const LARGEST_PICTURE = 20 * 1024;
/** Renderers differ at the edges of letters: so much of the picture may look otherwise, and this is otherwise (of 255). */
const MOST_CHANGED = 0.005;
const CHANGED = 64;

for (const name of CASES) {
  test(`the issue “${name}” is laid out as its golden says`, async (t) => {
    const actual = layoutText(await built(t, name, 'judge'));
    const golden = path.join(GOLDEN, name, 'expected.layout.json');
    if (isUpdate) writeFileSync(golden, actual);
    assert.ok(existsSync(golden), `no ${golden}: npm run golden:update makes it`);
    const expected = readFileSync(golden, 'utf8');
    if (actual === expected) return;
    leave(`${name}.layout.json`, actual);
    leave(`${name}.layout.diff`, differenceOf(expected, actual));
    assert.equal(actual, expected);
  });
}

test(`page one of “${PICTURED}” looks as its golden does`, async (t) => {
  const pdftoppm = requireProgram(t, 'pdftoppm');
  if (pdftoppm === undefined) return;
  const { pdf } = await built(t, PICTURED, 'press');
  assert.ok(pdf !== undefined);
  const file = fileForTest(t, 'page.pdf', pdf);
  const options = ['-r', String(PICTURE_PPI), '-f', '1', '-l', '1', '-gray', '-png', '-singlefile'];
  pdftoppm(...options, file, file);
  const actual = readShades(readFileSync(`${file}.png`));
  const golden = path.join(GOLDEN, PICTURED, 'expected-1.png');
  if (isUpdate) writeFileSync(golden, writeShades(actual));
  assert.ok(existsSync(golden), `no ${golden}: npm run golden:update makes it`);
  const bytes = readFileSync(golden);
  assert.ok(bytes.length <= LARGEST_PICTURE, `${bytes.length} bytes`);
  assertAlike(readShades(bytes), actual);
});

function assertAlike(expected: Shades, actual: Shades): void {
  assert.deepEqual([actual.width, actual.height], [expected.width, expected.height]);
  const { changed, difference } = compareShades(expected, actual, CHANGED);
  if (changed <= MOST_CHANGED) return;
  leave(`${PICTURED}-1.png`, writeShades(actual));
  leave(`${PICTURED}-1.diff.png`, writeShades(difference));
  assert.fail(`${(changed * 100).toFixed(2)} % of the page looks otherwise: see out/golden/`);
}

/** A case built without a fault, in a copy: nothing is written beside the golden. */
async function built(t: TestContext, name: string, until: 'judge' | 'press'): Promise<BuildResult> {
  const folder = folderForTest(t);
  cpSync(path.join(GOLDEN, name), folder, { recursive: true });
  const files = findIssue(folder, name);
  assert.ok(!('kind' in files), 'the issue is there');
  const result = await buildIssue({ files, pages: undefined, until });
  const faults = result.diagnostics.filter(({ severity }) => severity === 'error');
  assert.deepEqual(faults, []);
  return result;
}

function layoutText({ pages }: BuildResult): string {
  return `${JSON.stringify(layoutJson(pages), rounded, 1)}\n`;
}

/** Hundredths of a point: what a reader could never see is no difference. */
function rounded(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * 100) / 100 : value;
}

function leave(name: string, content: string | Uint8Array): void {
  mkdirSync(OUT, { recursive: true });
  writeFileSync(path.join(OUT, name), content);
}

/** What stands between the first and the last lines that both have in common. */
function differenceOf(expected: string, actual: string): string {
  const [old, made] = [expected.split('\n'), actual.split('\n')];
  const shorter = Math.min(old.length, made.length);
  let head = 0;
  while (head < shorter && old[head] === made[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && old.at(-1 - tail) === made.at(-1 - tail)) tail += 1;
  const signed = (lines: readonly string[], sign: string): readonly string[] =>
    lines.slice(head, lines.length - tail).map((line) => `${sign}${line}`);
  return [`line ${head + 1}`, ...signed(old, '-'), ...signed(made, '+'), ''].join('\n');
}
