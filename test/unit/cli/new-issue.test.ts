import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { isDay, newIssue, nextThursday } from '../../../src/cli/new-issue.js';
import { UsageFault } from '../../../src/cli/usage-fault.js';
import { newspaper } from '../../support/issue-folder.js';

const VOICE = { lang: 'en', isColored: false, isQuiet: false } as const;

function make(cwd: string, date?: string): Promise<string> {
  return newIssue({ kind: 'new', date, voice: VOICE }, { cwd, today: () => '2026-02-20' });
}

function head(cwd: string, date: string): string {
  return readFileSync(path.join(cwd, 'issues', date, 'issue.md'), 'utf8');
}

test('the first issue of a paper comes on the next Thursday', async (t) => {
  const cwd = newspaper(t, {});
  assert.match(await make(cwd), /issues\/2026-02-26\n.*build-issue 2026-02-26 --watch/);
  assert.match(head(cwd, '2026-02-26'), /publication: .*\ndate: 2026-02-26\npages: auto/);
  for (const file of [
    'articles/01-first.md',
    'articles/02-second.md',
    'ads/shop.md',
    'ads/small.classified.md',
  ]) {
    assert.ok(existsSync(path.join(cwd, 'issues/2026-02-26', file)), file);
  }
});

test('number and volume are counted on from the latest issue', async (t) => {
  const cwd = newspaper(t, {
    'issues/2026-03-05/issue.md':
      '---\r\npublication: "甲：乙" # 報名\r\ndate: 2026-03-05\r\nvolume: 12\r\nnumber: 0009\r\nprice: 免費\r\n---\r\n',
    'issues/2026-02-26/issue.md': '---\ndate: 2026-02-26\nnumber: 3\n---\n',
  });
  await make(cwd);
  const text = head(cwd, '2026-03-12');
  assert.match(text, /^publication: "甲：乙" # 報名$/m);
  assert.match(text, /^volume: 12$/m);
  assert.match(text, /^number: 10$/m);
  assert.match(text, /^price: 免費$/m);
});

test('where the latest issue cannot be read nothing is taken over', async (t) => {
  const cwd = newspaper(t, { 'issues/2026-03-05/issue.md': 'date: 2026-03-05\nnumber: 7\n' });
  await make(cwd, '2026-03-12');
  assert.doesNotMatch(head(cwd, '2026-03-12'), /number/);
});

test('a paper with newspaper.yaml keeps its name there', async (t) => {
  const cwd = newspaper(t, {
    'issues/newspaper.yaml': 'publication: 社區報\n',
    'issues/2026-02-19/issue.md': '---\ndate: 2026-02-19\nnumber: 7\n---\n',
  });
  await make(cwd);
  assert.doesNotMatch(head(cwd, '2026-02-26'), /publication/);
});

test('an issue that is there is not overwritten', async (t) => {
  const cwd = newspaper(t, { 'issues/2026-02-26/issue.md': 'mine' });
  await assert.rejects(
    make(cwd, '2026-02-26'),
    (error) => error instanceof UsageFault && error.code === 'cli/issue-exists',
  );
  assert.equal(head(cwd, '2026-02-26'), 'mine');
});

test('a date that is none is refused before anything is written', async (t) => {
  const cwd = newspaper(t, {});
  for (const date of ['2026-02-30', 'tomorrow', '2026-2-3', '../2026-02-26']) {
    await assert.rejects(
      make(cwd, date),
      (error) => error instanceof UsageFault && error.code === 'cli/date-invalid',
      date,
    );
  }
  assert.ok(!existsSync(path.join(cwd, 'issues')));
});

test('the next Thursday is always a later day', () => {
  assert.equal(nextThursday('2026-02-19'), '2026-02-26');
  assert.equal(nextThursday('2026-12-31'), '2027-01-07');
  assert.equal(nextThursday('2026-02-25'), '2026-02-26');
});

test('leap days are days', () => {
  assert.ok(isDay('2028-02-29') && !isDay('2026-02-29'));
});
