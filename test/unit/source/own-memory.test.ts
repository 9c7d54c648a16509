// The memory of a process is its own, however large the one that started it.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { memoryPeak } from '../../../src/source/own-memory.js';

test('a process started by a large one does not count what that one holds', () => {
  const held = Buffer.alloc(200 * 1024 * 1024, 1);
  const own = memoryPeak();
  assert.ok(own > held.length / 1024 / 1024);
  // Elsewhere there is no count that begins with the program.
  if (!existsSync('/proc/self/status')) return;
  const module = new URL('../../../src/source/own-memory.js', import.meta.url).href;
  const source = `import { memoryPeak } from ${JSON.stringify(module)}; console.log(memoryPeak());`;
  const child = spawnSync(process.execPath, ['--input-type=module', '-e', source]);
  assert.ok(Number(child.stdout.toString()) < own - 100, child.stderr.toString());
});
