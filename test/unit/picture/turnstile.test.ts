import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createTurnstile } from '../../../src/picture/turnstile.js';

describe('the turnstile', () => {
  it('lets no more run at once than it is wide, and all in the end', async () => {
    const turnstile = createTurnstile(2);
    let running = 0;
    let most = 0;
    const task = async (): Promise<number> => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
      return most;
    };
    const results = await Promise.all(Array.from({ length: 9 }, () => turnstile(task)));
    assert.equal(results.length, 9);
    assert.equal(most, 2);
  });

  it('lets the next one in after a task that failed', async () => {
    const turnstile = createTurnstile(1);
    await assert.rejects(
      turnstile(() => Promise.reject(new Error('spoilt'))),
      /spoilt/,
    );
    assert.equal(await turnstile(async () => 7), 7);
  });
});
