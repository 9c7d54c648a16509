import assert from 'node:assert/strict';
import {
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { diagnose } from '../../../src/base/diagnostic.js';
import type { BuildResult } from '../../../src/model/result.js';
import { lookAt } from '../../../src/source/disk-look.js';
import { LastLook } from '../../../src/watch/last-look.js';
import { watchIssue } from '../../../src/watch/watch-issue.js';
import { newspaper, writeFiles } from '../../support/issue-folder.js';

const PAUSE_MS = 900;

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}

function result(more: Partial<BuildResult> = {}): BuildResult {
  return {
    issueId: 'x',
    issue: undefined,
    plan: undefined,
    pages: [],
    pdf: undefined,
    pageFiles: [],
    press: undefined,
    drawnWith: '',
    lock: undefined,
    diagnostics: [],
    timings: { total: 0 },
    reads: new Map(),
    sourceOf: () => undefined,
    ...more,
  };
}

interface Bench {
  readonly folder: string;
  readonly builds: () => number;
  readonly reports: readonly BuildResult[];
  /** Names that woke each build, from the folder. */
  readonly changes: readonly (readonly string[])[];
  /** Resolves when so many builds were reported. */
  readonly reported: (count: number) => Promise<void>;
  readonly stop: () => Promise<void>;
}

function bench(
  t: TestContext,
  build: (count: number) => Promise<BuildResult> = async () => result(),
  more: {
    readonly isPolled?: boolean;
    readonly root?: string;
    /** Files that each build reads; a relative name lies in the folder. */
    readonly reads?: readonly string[];
    /** No event of the watcher is heard. */
    readonly isDeaf?: boolean;
  } = {},
): Bench {
  const folder = newspaper(t, { 'issue.md': 'a', 'articles/a.md': 'a', 'template.yaml': 'a' });
  const stopper = new AbortController();
  const reports: BuildResult[] = [];
  const changes: (readonly string[])[] = [];
  let builds = 0;
  const list = (): string => (existsSync(folder) ? readdirSync(folder).join() : 'gone');
  const look = new LastLook(list);
  const running = watchIssue({
    places: [more.isDeaf ? path.join(folder, 'none') : folder],
    root: more.root ?? folder,
    ownFiles: [path.join(folder, 'own.pdf')],
    isPolled: more.isPolled ?? false,
    lookAgain: () => look.changed(() => false),
    isOwnWork: (file) =>
      path.basename(file) === 'shared.txt' && readFileSync(file, 'utf8') === 'built',
    build: async () => {
      builds += 1;
      const files = (more.reads ?? []).map((file) => path.resolve(folder, file));
      const reads = new Map(files.map((file) => [file, lookAt(file)]));
      const listed = list();
      const built = await build(builds);
      look.keep(reads, listed);
      return { ...built, reads };
    },
    report: async (one, _time, names) => {
      reports.push(one);
      changes.push(names.map((name) => path.relative(folder, name)));
    },
    clock: () => performance.now(),
    signal: stopper.signal,
  });
  const stop = async (): Promise<void> => {
    stopper.abort();
    await running;
  };
  t.after(stop);
  return {
    folder,
    reports,
    changes,
    stop,
    builds: () => builds,
    reported: async (count) => {
      for (let tries = 0; reports.length < count && tries < 400; tries += 1) await pause(25);
      assert.ok(reports.length >= count, `${reports.length} of ${count} builds`);
    },
  };
}

test('it builds once, then once for each burst of saves', async (t) => {
  const { folder, reported, builds } = bench(t);
  await reported(1);
  for (const text of ['b', 'c', 'd']) writeFileSync(path.join(folder, 'articles/a.md'), text);
  await reported(2);
  await pause(PAUSE_MS);
  assert.equal(builds(), 2);
});

test('a new file, and a file saved by renaming, wake it', async (t) => {
  const { folder, reported } = bench(t);
  await reported(1);
  writeFileSync(path.join(folder, 'articles/b.md'), 'b');
  await reported(2);
  writeFileSync(path.join(folder, 'articles/.b.md.tmp'), 'c');
  renameSync(path.join(folder, 'articles/.b.md.tmp'), path.join(folder, 'articles/b.md'));
  await reported(3);
});

test('what the build writes and what editors leave about never wake it', async (t) => {
  const { folder, reported, builds } = bench(t);
  await reported(1);
  for (const name of [
    'own.pdf',
    'articles/a.md~',
    'articles/.a.md.swp',
    'articles/4913',
    '_aside.md',
  ]) {
    writeFileSync(path.join(folder, name), 'x');
  }
  await pause(PAUSE_MS);
  assert.equal(builds(), 1);
});

test('a file that people write too wakes it only when somebody else has written', async (t) => {
  const { folder, reported, builds } = bench(t);
  await reported(1);
  writeFileSync(path.join(folder, 'shared.txt'), 'built');
  await pause(PAUSE_MS);
  assert.equal(builds(), 1);
  writeFileSync(path.join(folder, 'shared.txt'), 'edited');
  await reported(2);
});

test('changes during a build give one more build, not a queue', async (t) => {
  const { folder, reported, builds } = bench(t, async () => {
    await pause(400);
    return result();
  });
  await reported(1);
  writeFileSync(path.join(folder, 'articles/a.md'), 'b');
  await pause(250);
  for (const text of ['c', 'd', 'e']) {
    writeFileSync(path.join(folder, 'articles/a.md'), text);
    await pause(60);
  }
  await reported(3);
  await pause(PAUSE_MS);
  assert.equal(builds(), 3);
});

test('a fault in the copy after a save is looked at twice before it is reported', async (t) => {
  const faulty = result({ diagnostics: [diagnose('copy/title-missing')] });
  const { folder, reported, reports, builds } = bench(t, async (count) =>
    count === 2 ? faulty : result(),
  );
  await reported(1);
  writeFileSync(path.join(folder, 'articles/a.md'), '');
  await reported(2);
  assert.equal(builds(), 3);
  assert.deepEqual(reports[1]?.diagnostics, []);
});

test('files that a build read elsewhere are watched too', async (t) => {
  const elsewhere = newspaper(t, { 'template.yaml': 'a' });
  const file = path.join(elsewhere, 'template.yaml');
  const { reported } = bench(t, undefined, { reads: [file] });
  await reported(1);
  await pause(200);
  writeFileSync(file, 'b');
  await reported(2);
});

test('a file that was missing is noticed when it comes, whatever else happens around it', async (t) => {
  const elsewhere = newspaper(t, { 'out/a.pdf': 'a' });
  const missing = path.join(elsewhere, 'templates', 'own', 'template.yaml');
  const { reported, builds } = bench(t, undefined, {
    reads: [missing],
    root: elsewhere,
  });
  await reported(1);
  await pause(200);
  writeFileSync(path.join(elsewhere, 'other.txt'), 'a');
  writeFileSync(path.join(elsewhere, 'out/a.pdf'), 'b');
  await pause(PAUSE_MS);
  assert.equal(builds(), 1);
  writeFiles(elsewhere, { 'templates/own/template.yaml': 'a' });
  await reported(2);
});

test('a build is told which files woke it', async (t) => {
  const { folder, reported, changes } = bench(t);
  await reported(1);
  assert.deepEqual(changes[0], []);
  writeFileSync(path.join(folder, 'articles/a.md'), 'b');
  await reported(2);
  assert.deepEqual(changes[1], [path.join('articles', 'a.md')]);
});

test('the folder of the issue may be renamed and come back', async (t) => {
  // A build reads its articles: on a busy machine the watcher may be late to watch what came back, and the save is found by looking.
  const { folder, reported, builds } = bench(t, undefined, { reads: ['articles/a.md'] });
  await reported(1);
  renameSync(folder, `${folder}-aside`);
  await reported(2);
  renameSync(`${folder}-aside`, folder);
  await reported(3);
  const before = builds();
  writeFileSync(path.join(folder, 'articles/a.md'), 'again');
  await reported(before + 1);
});

test('what no event tells is found by looking: a file given way to one of its size and time, one that vanished, copy that came', async (t) => {
  const elsewhere = newspaper(t, { 'a.jpg': 'one', 'b.jpg': 'two' });
  const [replaced, gone] = [path.join(elsewhere, 'a.jpg'), path.join(elsewhere, 'b.jpg')];
  utimesSync(replaced, 1000, 1000);
  const { folder, reported } = bench(t, undefined, { isDeaf: true, reads: [replaced, gone] });
  await reported(1);
  writeFileSync(`${replaced}.new`, 'six');
  utimesSync(`${replaced}.new`, 1000, 1000);
  renameSync(`${replaced}.new`, replaced);
  await reported(2);
  rmSync(gone);
  await reported(3);
  writeFileSync(path.join(folder, 'new.md'), 'a');
  await reported(4);
});

test('a file that is saved while the first build reads it is built once more, though nobody watched it yet', async (t) => {
  const elsewhere = newspaper(t, { 'template.yaml': 'a' });
  const file = path.join(elsewhere, 'template.yaml');
  const { reported } = bench(
    t,
    async (count) => {
      if (count === 1) writeFileSync(file, 'other');
      return result();
    },
    { reads: [file] },
  );
  await reported(2);
});

test('a look that finds all as it was builds nothing', async (t) => {
  const elsewhere = newspaper(t, { 'template.yaml': 'a' });
  const { reported, builds } = bench(t, undefined, {
    reads: [path.join(elsewhere, 'template.yaml'), path.join(elsewhere, 'none.yaml')],
  });
  await reported(1);
  await pause(2500);
  assert.equal(builds(), 1);
});

test('polling notices saves as well', async (t) => {
  const { folder, reported } = bench(t, undefined, { isPolled: true });
  await reported(1);
  writeFileSync(path.join(folder, 'articles/a.md'), 'longer');
  await reported(2);
});

test('it ends when told to', async (t) => {
  const { reported, stop, folder, builds } = bench(t);
  await reported(1);
  await stop();
  writeFileSync(path.join(folder, 'articles/a.md'), 'b');
  await pause(300);
  assert.equal(builds(), 1);
});
