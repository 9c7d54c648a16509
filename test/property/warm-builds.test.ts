// The law of the memo: for the same files and lock a build that remembers gives what a build that knows nothing gives, whatever was edited
// before it: PDF byte for byte, lock, diagnostics, report.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import fc from 'fast-check';
import { buildIssue } from '../../src/build/build-issue.js';
import { createMemo, type Memo } from '../../src/build/memo.js';
import type { BuildResult } from '../../src/model/result.js';
import { reportJson } from '../../src/report/json.js';
import { findIssue } from '../../src/source/find-issue.js';
import { newspaper, prose, smallIssue } from '../support/issue-folder.js';
import { pngOf } from '../support/tiny-pictures.js';

/** Not made smaller on failure: a build takes too long, and the message names the edit. */
const SEED = { seed: 20260219, numRuns: 4, endOnFailure: true };
const AT = 'issues/2026-02-19';
const PICTURES = 'images:\n  - {src: ../p.png, caption: 圖中的街, credit: 本報}\n';

/** One change by the editor; numbers choose what is changed and how. */
type Edit =
  | { readonly kind: 'word' | 'grow' | 'shrink' | 'head'; readonly article: number }
  | { readonly kind: 'add'; readonly length: number; readonly seed: number }
  | { readonly kind: 'delete'; readonly article: number }
  | { readonly kind: 'ad'; readonly size: string; readonly words: string }
  | { readonly kind: 'pin' | 'unlock'; readonly entry: number }
  | { readonly kind: 'move'; readonly entry: number; readonly lines: number }
  | { readonly kind: 'undo' | 'nothing' };

const article = fc.nat(11);
const entry = fc.nat(11);
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constantFrom('word', 'grow', 'shrink', 'head'), article }),
  fc.record({ kind: fc.constantFrom('word', 'grow', 'shrink', 'head'), article }),
  fc.record({
    kind: fc.constant('add'),
    length: fc.integer({ min: 150, max: 900 }),
    seed: fc.nat(50),
  }),
  fc.record({ kind: fc.constant('delete'), article }),
  fc.record({
    kind: fc.constant('ad'),
    size: fc.constantFrom('eighth', 'quarter', '{columns: 2, height: 60mm}'),
    words: fc.constantFrom('手工麵・牛肉麵', '今日公休', '新店開張，全面八折'),
  }),
  fc.record({ kind: fc.constantFrom('pin', 'unlock'), entry }),
  fc.record({ kind: fc.constant('move'), entry, lines: fc.integer({ min: -3, max: 3 }) }),
  fc.record({ kind: fc.constantFrom('undo', 'nothing') }),
);

/** Names below the issue's folder, and what is to be written there; undefined = it goes. */
type Change = readonly [name: string, text: string | undefined];

/** What an edit writes, given what stands there. */
function changesOf(
  change: Edit,
  names: readonly string[],
  read: (name: string) => string,
): readonly Change[] {
  const nameAt = (at: number): string => names[at % names.length] ?? 'articles/1.md';
  switch (change.kind) {
    case 'word':
      return [[nameAt(change.article), read(nameAt(change.article)).replace('建議', '意見')]];
    case 'grow':
      return [
        [
          nameAt(change.article),
          `${read(nameAt(change.article))}居民也提出了別的看法，${prose(30)}\n`,
        ],
      ];
    case 'shrink':
      return [
        [nameAt(change.article), read(nameAt(change.article)).replace(/[^。\n]+。\n$/u, '\n')],
      ];
    case 'head':
      return [
        [nameAt(change.article), read(nameAt(change.article)).replace('title: ', 'title: 又見')],
      ];
    case 'add': {
      const { length, seed } = change;
      const head = `title: 新到的消息${seed}\npriority: 3\n${seed % 2 === 0 ? PICTURES : ''}`;
      return [[`articles/new-${seed}.md`, `---\n${head}---\n\n${prose(length, seed)}\n`]];
    }
    case 'delete':
      return names.length > 5 ? [[nameAt(change.article), undefined]] : [];
    case 'ad': {
      const { size, words } = change;
      return [
        ['ads/shop.md', `---\nadvertiser: 好味麵館\nsize: ${size}\n---\n\n好味麵館\n\n${words}\n`],
      ];
    }
    default:
      return lockChangesOf(change, read('layout.lock.yaml'));
  }
}

/** The lock edited by hand: an article pinned, moved, or struck out. */
function lockChangesOf(change: Edit, lock: string): readonly Change[] {
  if (!('entry' in change) || lock === '') return [];
  const entries = [...lock.matchAll(/^ {6}- file: articles\/.*\n(?: {8}.*\n)+/gm)];
  const found = entries[change.entry % Math.max(1, entries.length)];
  if (found === undefined) return [];
  const [text] = found;
  const edited =
    change.kind === 'unlock'
      ? ''
      : change.kind === 'pin'
        ? `${text}        pinned: true\n`
        : text.replace(
            /top: (\d+)/,
            (_, top) =>
              `top: ${Math.max(1, Number(top) + (change.kind === 'move' ? change.lines : 0))}`,
          );
  const index = found.index;
  return [['layout.lock.yaml', lock.slice(0, index) + edited + lock.slice(index + text.length)]];
}

function build(folder: string, memo?: Memo): Promise<BuildResult> {
  const files = findIssue(folder, undefined);
  if ('kind' in files) throw new Error('the issue is gone');
  const request = { files, pages: undefined, until: 'press' as const };
  return buildIssue(memo === undefined ? request : { ...request, memo });
}

/** All that a build says and makes, times left out. */
function essence(result: BuildResult): unknown {
  const { timings: _, memory: __, ...report } = reportJson(result, { lang: 'zh', memory: 0 });
  return {
    pdf: result.pdf === undefined ? undefined : Buffer.from(result.pdf).toString('latin1'),
    lock: result.lock,
    diagnostics: result.diagnostics,
    report,
    reads: result.reads,
  };
}

/** Does the edits one after the other, and holds a warm build against a cold one after each. */
async function checkEdits(t: TestContext, edits: readonly Edit[]): Promise<void> {
  const folder = newspaper(t, { ...smallIssue(), [`${AT}/p.png`]: pngOf(300, 200) });
  const inIssue = (name: string): string => path.join(folder, AT, name);
  const read = (name: string): string =>
    existsSync(inIssue(name)) ? readFileSync(inIssue(name), 'utf8') : '';
  const write = ([name, text]: Change): void => {
    if (text === undefined) rmSync(inIssue(name), { force: true });
    else writeFileSync(inIssue(name), text);
  };
  const memo = createMemo();
  let undo: readonly Change[] = [];
  for (const change of [{ kind: 'nothing' } as const, ...edits]) {
    const files = findIssue(folder, undefined);
    const paths = 'kind' in files ? [] : files.articles;
    const names = paths.map((name) => name.slice(AT.length + 1));
    const changes = change.kind === 'undo' ? undo : changesOf(change, names, read);
    undo = changes.map(([name]) => [name, existsSync(inIssue(name)) ? read(name) : undefined]);
    for (const one of changes) write(one);
    const warm = await build(folder, memo);
    const cold = await build(folder);
    assert.deepEqual(essence(warm), essence(cold), `after ${JSON.stringify(change)}`);
    if (cold.lock !== undefined) write(['layout.lock.yaml', cold.lock.text]);
  }
}

test(`a warm build equals a cold one after any edits (seed ${SEED.seed})`, async (t) => {
  const edits = fc.array(edit, { minLength: 6, maxLength: 9 });
  await fc.assert(
    fc.asyncProperty(edits, (list) => checkEdits(t, list)),
    SEED,
  );
});
