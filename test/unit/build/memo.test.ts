import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMemo, type Memo } from '../../../src/build/memo.js';

/** A computation that counts how often it was run. */
function counted(): {
  readonly run: () => { readonly value: number };
  readonly runs: () => number;
} {
  let runs = 0;
  const run = (): { readonly value: number } => {
    runs += 1;
    return { value: runs };
  };
  return { run, runs: () => runs };
}

test('what was computed is remembered, the very same value', () => {
  const memo = createMemo();
  const { run, runs } = counted();
  const first = memo.recall('room', 'key', run);
  assert.equal(memo.recall('room', 'key', run), first);
  assert.equal(runs(), 1);
});

test('another key and another room are other values', () => {
  const memo = createMemo();
  const { run, runs } = counted();
  memo.recall('room', 'key', run);
  memo.recall('room', 'other', run);
  memo.recall('another', 'key', run);
  assert.equal(runs(), 3);
});

test('room and key are not mixed up where one ends as the other begins', () => {
  const memo = createMemo();
  const { run, runs } = counted();
  memo.recall('ab', 'c', run);
  memo.recall('a', 'bc', run);
  assert.equal(runs(), 2);
});

test('a value of nothing is remembered too', () => {
  const memo = createMemo();
  let runs = 0;
  const compute = (): undefined => {
    runs += 1;
    return undefined;
  };
  memo.recall('room', 'key', compute);
  memo.recall('room', 'key', compute);
  assert.equal(runs, 1);
});

/** Builds that ask a room for something else. */
function buildOften(memo: Memo, count: number, room = 'room'): void {
  for (let build = 0; build < count; build += 1) {
    memo.recall(room, 'asked', () => 0);
    memo.endBuild();
  }
}

test('what no build asks for is forgotten after five builds', () => {
  const memo = createMemo();
  const { run, runs } = counted();
  memo.recall('room', 'key', run);
  buildOften(memo, 5);
  memo.recall('room', 'key', run);
  assert.equal(runs(), 1);
  buildOften(memo, 6);
  memo.recall('room', 'key', run);
  assert.equal(runs(), 2);
});

test('builds that do not come to a room leave it what it remembers', () => {
  const memo = createMemo();
  const { run, runs } = counted();
  memo.recall('room', 'key', run);
  memo.endBuild();
  buildOften(memo, 20, 'copy');
  memo.recall('room', 'key', run);
  assert.equal(runs(), 1);
});

test('a room that is forgotten has nothing left, beside objects neither, and other rooms all they had', () => {
  const memo = createMemo();
  const { run, runs } = counted();
  const owner = {};
  const keepers = [memo.keeperFor('room', ''), memo.keeperFor('other', '')];
  const askAll = (): void => {
    for (const keeper of keepers) {
      keeper.recall('key', run);
      keeper.recallOf(owner, 'key', run);
    }
  };
  askAll();
  assert.equal(runs(), 4);
  memo.forgetRoom('room');
  askAll();
  assert.equal(runs(), 6);
});

test('what every build asks for is never forgotten', () => {
  const memo = createMemo();
  const { run, runs } = counted();
  for (let build = 0; build < 20; build += 1) {
    memo.recall('room', 'key', run);
    memo.endBuild();
  }
  assert.equal(runs(), 1);
});

test('a computation that throws leaves nothing behind', () => {
  const memo = createMemo();
  const { run, runs } = counted();
  const fail = (): never => {
    throw new Error('no paper');
  };
  assert.throws(() => memo.recall('room', 'key', fail), /no paper/);
  assert.deepEqual(memo.recall('room', 'key', run), { value: 1 });
  assert.equal(runs(), 1);
});

test('what lies beside an object is remembered for that object, room and setting alone', () => {
  const memo = createMemo();
  const { run, runs } = counted();
  const [one, other] = [{}, {}];
  memo.keeperFor('room', 'set').recallOf(one, 'key', run);
  memo.keeperFor('room', 'set').recallOf(one, 'key', run);
  assert.equal(runs(), 1);
  memo.keeperFor('room', 'set').recallOf(other, 'key', run);
  memo.keeperFor('room', 'otherwise').recallOf(one, 'key', run);
  memo.keeperFor('another', 'set').recallOf(one, 'key', run);
  assert.equal(runs(), 4);
});

test('beside an object in use, what twenty builds have not asked for is forgotten', () => {
  const memo = createMemo();
  const { run, runs } = counted();
  const owner = {};
  const keeper = memo.keeperFor('room', 'set');
  keeper.recallOf(owner, 'old', run);
  for (let build = 0; build < 21; build += 1) {
    keeper.recallOf(owner, 'asked', run);
    memo.endBuild();
  }
  keeper.recallOf(owner, 'asked', run);
  assert.equal(runs(), 2);
  keeper.recallOf(owner, 'old', run);
  assert.equal(runs(), 3);
});

test('what lies beside objects under a setting that twenty builds have not asked under is forgotten', () => {
  const memo = createMemo();
  const { run, runs } = counted();
  const owner = {};
  memo.keeperFor('room', 'old').recallOf(owner, 'key', run);
  const keeper = memo.keeperFor('room', 'new');
  for (let build = 0; build < 20; build += 1) {
    keeper.recallOf(owner, 'key', run);
    memo.endBuild();
  }
  memo.keeperFor('room', 'old').recallOf(owner, 'key', run);
  assert.equal(runs(), 2);
  for (let build = 0; build < 21; build += 1) {
    keeper.recallOf(owner, 'key', run);
    memo.endBuild();
  }
  memo.keeperFor('room', 'old').recallOf(owner, 'key', run);
  assert.equal(runs(), 3);
});

test('of work that fails later nothing is remembered', async () => {
  const keeper = createMemo().keeperFor('room', 'set');
  await assert.rejects(keeper.recallLater('key', () => Promise.reject(new Error('no paper'))));
  assert.equal(await keeper.recallLater('key', () => Promise.resolve(1)), 1);
  assert.equal(await keeper.recallLater('key', () => Promise.resolve(2)), 1);
});

test('an object has one name, and no other object has it', () => {
  const memo = createMemo();
  const [one, other] = [{}, {}];
  assert.equal(memo.nameOf(one), memo.nameOf(one));
  assert.notEqual(memo.nameOf(one), memo.nameOf(other));
});
