// The world of a real process: what Ctrl-C does while work that takes no other turn is under way.
import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import { test } from 'node:test';
import { worldOf } from '../../../src/cli/world.js';

/** A process that only hears signals. */
function deafProcess(): NodeJS.Process {
  const stream = new EventEmitter();
  return Object.assign(new EventEmitter(), {
    argv: [],
    env: {},
    cwd: () => '/',
    stdout: stream,
    stderr: stream,
  }) as unknown as NodeJS.Process;
}

test('a signal finds no listener while work has the only turn, and its listeners again afterwards', () => {
  const process = deafProcess();
  const world = worldOf(process, '0');
  let stopped = 0;
  world.onInterrupt(() => {
    stopped += 1;
  });
  const during = world.letInterrupt(() => [
    process.listenerCount('SIGINT'),
    process.listenerCount('SIGTERM'),
  ]);
  assert.deepEqual(during, [0, 0]);
  process.emit('SIGINT', 'SIGINT');
  process.emit('SIGTERM', 'SIGTERM');
  assert.equal(stopped, 2);
});

test('listeners are back also when the work fails', () => {
  const process = deafProcess();
  const world = worldOf(process, '0');
  world.onInterrupt(() => undefined);
  assert.throws(() => {
    world.letInterrupt(() => {
      throw new Error('no');
    });
  }, /no/);
  assert.equal(process.listenerCount('SIGINT'), 1);
});
