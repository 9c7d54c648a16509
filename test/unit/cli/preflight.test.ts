// `build-issue preflight`: findings in words, exit codes, and files that are no PDF.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { main } from '../../../src/cli/main.js';
import { brokenPdfs, pdfTools } from '../../support/broken-pdfs.js';
import { fakeWorld } from '../../support/fake-world.js';
import { fileForTest } from '../../support/programs.js';
import { PROJECT } from '../../support/project.js';

const TOOLS = pdfTools();

test('an error ends with 1 and names rule, page and place', async (t) => {
  const file = fileForTest(t, 'x.pdf', brokenPdfs(TOOLS).get('R33')?.bytes ?? new Uint8Array());
  const world = fakeWorld(['preflight', file], { cwd: PROJECT });
  assert.equal(await main(world), 1);
  assert.match(world.said.out, /^R33 error page 1 \(50, \d+ pt\): dark text .* 60\/40\/40\/90; /m);
  assert.match(world.said.out, /PDF\/X-4, 1 pages: \d+ rules with errors/);
});

test('warnings end with 3 under --strict, with 0 else; JSON holds every verdict', async (t) => {
  const file = fileForTest(t, 'x.pdf', brokenPdfs(TOOLS).get('R28')?.bytes ?? new Uint8Array());
  assert.equal(await main(fakeWorld(['preflight', file, '--strict'], { cwd: PROJECT })), 3);
  const world = fakeWorld(['preflight', file, '--json', '--lang', 'zh'], { cwd: PROJECT });
  assert.equal(await main(world), 0);
  const report = JSON.parse(world.said.out);
  assert.equal(report.verdicts.length, 51);
  assert.match(report.findings[0].message, /圖層/);
});

test('what is not there or no PDF ends with 4: cli/pdf-unreadable', async (t) => {
  const code = 'cli/pdf-unreadable';
  for (const file of ['/nowhere/x.pdf', fileForTest(t, 'x.pdf', Buffer.from('hello'))]) {
    const world = fakeWorld(['preflight', file], { cwd: PROJECT });
    assert.equal(await main(world), 4);
    assert.match(world.said.err, new RegExp(code));
    assert.doesNotMatch(world.said.err, /\bat .*:\d+:\d+/);
  }
});

test('another build is compared with the file under --twin, and must be there', async (t) => {
  const { bytes, twin } = brokenPdfs(TOOLS).get('R45') ?? {};
  const [file, other] = [bytes, twin].map((one, at) =>
    fileForTest(t, `${at}.pdf`, one ?? new Uint8Array()),
  );
  const ask = (twinFile = '/nowhere/x.pdf'): ReturnType<typeof fakeWorld> =>
    fakeWorld(['preflight', file ?? '', '--twin', twinFile], { cwd: PROJECT });
  const differing = ask(other);
  assert.equal(await main(differing), 1);
  assert.match(differing.said.out, /^R45 error: two builds of the same issue differ: byte \d+/m);
  assert.equal(await main(ask(file)), 0);
  assert.equal(await main(ask()), 4);
});

test('an unknown press profile is a wrong use', async () => {
  const code = 'cli/press-unknown';
  for (const name of ['gold', '../gold']) {
    const world = fakeWorld(['preflight', 'x.pdf', '--press', name], { cwd: PROJECT });
    assert.equal(await main(world), 2);
    assert.match(world.said.err, new RegExp(code));
  }
});
