import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SurroundingsFault } from '../../../src/base/surroundings.js';
import { endingOf, surroundingsEnding } from '../../../src/cli/faults.js';
import { main } from '../../../src/cli/main.js';
import { UsageFault } from '../../../src/cli/usage-fault.js';
import { TrayFault } from '../../../src/source/out-tray.js';
import { fakeWorld } from '../../support/fake-world.js';

test('a wrong use ends with 2', () => {
  const ending = endingOf(new UsageFault('cli/page-unknown', { page: 'B1', pages: 'A1 A2' }));
  assert.equal(ending.exitCode, 2);
  assert.match(ending.diagnostic.message.en, /no page “B1”/);
});

test('a fault of the surroundings ends with 4, each kind in its own words', () => {
  const codes = (['locked', 'full', 'denied', 'long'] as const).map((kind) => {
    const ending = endingOf(new TrayFault('out/a.pdf', kind));
    assert.equal(ending.exitCode, 4);
    assert.match(ending.diagnostic.message.zh, /out\/a\.pdf/);
    return ending.diagnostic.code;
  });
  assert.deepEqual(codes, [
    'build/target-locked',
    'build/disk-full',
    'build/target-denied',
    'build/target-long',
  ]);
  const missing = endingOf(new SurroundingsFault('picture/engine-missing'));
  assert.deepEqual([missing.exitCode, missing.diagnostic.severity], [4, 'error']);
});

test('anything else is our own fault: 70, and it names the room', () => {
  const error = new Error('cannot read x');
  error.stack = 'Error: cannot read x\n    at f (file:///home/x/dist/src/plan/solve-page.js:3:1)';
  const { exitCode, diagnostic } = endingOf(error);
  assert.equal(exitCode, 70);
  assert.equal(diagnostic.code, 'build/internal');
  assert.match(diagnostic.message.en, /in plan.*cannot read x/);
  assert.equal(surroundingsEnding(error), undefined);
});

test('the stack is shown only to who asks for it', async () => {
  const broken = (debug: string): ReturnType<typeof fakeWorld> => {
    const world = fakeWorld(['--version'], { env: { LANG: 'en', BANMIAN_DEBUG: debug } });
    const stdout = {
      ...world.stdout,
      write: () => {
        throw new Error('broken sink');
      },
    };
    return { ...world, stdout };
  };
  const quiet = broken('');
  assert.equal(await main(quiet), 70);
  assert.doesNotMatch(quiet.said.err, /\n\s+at /);
  const loud = broken('1');
  assert.equal(await main(loud), 70);
  assert.match(loud.said.err, /\n\s+at /);
});
