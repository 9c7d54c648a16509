// Settings for a process that works once, in a process of its own: its settings hold for the rest of a process's life.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';

const MODULE = pathToFileURL(
  new URL('../../../src/cli/engine-settings.js', import.meta.url).pathname,
);

function run(script: string): { readonly out: string; readonly err: string } {
  const source = `import { workOnce } from ${JSON.stringify(MODULE.href)};\n${script}`;
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', source],
    { encoding: 'utf8' },
  );
  return { out: stdout.trim(), err: stderr };
}

/** Tells whether the sweep that a call gives takes what nobody holds. */
function runAndSweep(call: string): { readonly out: string; readonly err: string } {
  return run(`
    const sweep = ${call};
    const forgotten = new WeakRef({ pages: 16 });
    await new Promise(setImmediate);
    sweep();
    console.log(forgotten.deref() === undefined);`);
}

test('the engine knows every setting, and a sweep takes what nobody holds', () => {
  const { out, err } = runAndSweep('workOnce(true)');
  assert.equal(err, '');
  assert.equal(out, 'true');
});

test('the space for young objects stays half of what it would grow to', () => {
  const { out } = run(`
    import v8 from 'node:v8';
    workOnce(true);
    const kept = [];
    for (let count = 0; count < 20000; count += 1) kept.push(new Array(512).fill(count));
    const young = v8.getHeapSpaceStatistics().find((one) => one.space_name === 'new_space');
    console.log(young.space_size <= 16 * 1024 * 1024);`);
  assert.equal(out, 'true');
});

test('an engine of an unknown age is asked for nothing', () => {
  const { out, err } = runAndSweep("workOnce(true, '99.1')");
  assert.equal(err, '');
  assert.equal(out, 'false');
});

test('where memory is not short, only how much is compiled is set', () => {
  const { out, err } = runAndSweep('workOnce(false)');
  assert.equal(err, '');
  assert.equal(out, 'false');
});
