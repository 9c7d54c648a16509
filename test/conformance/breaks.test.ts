// Where lines may break, against cases that others wrote: Unicode, CSS, clreq, real sentences. What passes today may not fail
// tomorrow; what is expected to fail stands here with its reason, and fails the run when it begins to pass.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { findBreaks, findPlainBreaks } from '../../src/galley/break-opportunities.js';
import type { KinsokuLevel } from '../../src/model/line-rules.js';
import { PROJECT } from '../support/project.js';

interface BreakCase {
  readonly id: string;
  readonly mark: string;
  readonly text: string;
  readonly allow?: readonly number[];
  readonly forbid?: readonly number[];
  readonly ignore?: readonly number[];
  readonly exact?: boolean;
}

interface CaseFile {
  readonly name: string;
  /** Cases with these marks are asserted. */
  readonly marks: readonly string[];
  /** Every case lists all of its breaks; cases stand as `[id, text, allow]` under their mark. */
  readonly isExact?: boolean;
}

const FILES: readonly CaseFile[] = [
  {
    name: 'uax14-17',
    marks: ['yes', 'level-strict', 'latin', 'other-script', 'tailored'],
    isExact: true,
  },
  { name: 'breaks-css', marks: ['yes', 'level-basic', 'level-strict'] },
  { name: 'breaks-clreq', marks: ['yes', 'level-basic', 'level-gb', 'level-strict'] },
];

/** Case → the rule it fails by, and why that is right. */
const EXPECTED_FAILURES: ReadonlyMap<string, string> = new Map([
  [
    'icu4x:extra/6',
    'LB15a of Unicode 17.0 keeps an opening quotation mark, spaces and what follows together',
  ],
]);

/** Marks that speak of Unicode's default rules, without the newspaper's. */
const PLAIN_MARKS: readonly string[] = ['latin', 'other-script', 'tailored'];

for (const file of FILES) {
  const path = join(PROJECT, 'test/conformance/data', `${file.name}.json`);
  const cases = file.isExact === true ? readExactCases(path) : readCases(path);
  for (const mark of file.marks) {
    test(`${file.name}: every case marked ${mark} holds`, () => {
      assertAll(
        file,
        mark,
        cases.filter((entry) => entry.mark === mark),
      );
    });
  }
}

const SENTENCES = join(PROJECT, '../shared/conformance/breaks-real.json');
if (existsSync(SENTENCES)) {
  test('breaks-real: real sentences break where a browser breaks them', () => {
    const { cases } = JSON.parse(readFileSync(SENTENCES, 'utf8')) as {
      readonly cases: readonly (Omit<BreakCase, 'mark'> & { readonly zh_newspaper: string })[];
    };
    const marked = cases.map((entry) => ({ ...entry, mark: entry.zh_newspaper }));
    const file: CaseFile = { name: 'breaks-real', marks: ['yes'], isExact: true };
    assertAll(
      file,
      'yes',
      marked.filter((entry) => entry.mark === 'yes'),
    );
  });
}

function readCases(path: string): readonly BreakCase[] {
  return JSON.parse(readFileSync(path, 'utf8')) as readonly BreakCase[];
}

function readExactCases(path: string): readonly BreakCase[] {
  const marks = JSON.parse(readFileSync(path, 'utf8')) as Readonly<
    Record<string, readonly (readonly [string, string, readonly number[]])[]>
  >;
  return Object.entries(marks).flatMap(([mark, cases]) =>
    cases.map(([id, text, allow]) => ({ id, mark, text, allow })),
  );
}

function assertAll(file: CaseFile, mark: string, cases: readonly BreakCase[]): void {
  assert.ok(cases.length > 0, 'there must be cases to hold');
  const faults = cases.flatMap((entry) => {
    const wrong = wrongOffsets(entry, file.isExact === true);
    return wrong.length === 0 ? [] : [{ id: entry.id, text: entry.text, wrong }];
  });
  const passed = cases.length - faults.length;
  console.log(`  ${file.name} ${mark}: ${passed}/${cases.length}`);
  const failed = new Set(faults.map((fault) => fault.id));
  const surprises = faults.filter((fault) => !EXPECTED_FAILURES.has(fault.id));
  assert.deepEqual(surprises, []);
  const mended = cases.filter(({ id }) => EXPECTED_FAILURES.has(id) && !failed.has(id));
  assert.deepEqual(mended, [], 'no longer fails: take it off the list');
}

function wrongOffsets(entry: BreakCase, isExact: boolean): readonly string[] {
  const found = breaksIn(entry);
  const ignored = new Set(entry.ignore ?? []);
  const allowed = new Set(entry.allow ?? []);
  const missing = [...allowed].filter((offset) => !found.has(offset));
  const forbidden =
    isExact || entry.exact === true
      ? [...found].filter((offset) => !allowed.has(offset))
      : (entry.forbid ?? []).filter((offset) => found.has(offset));
  return [
    ...missing.map((offset) => ({ offset, fault: 'no break' })),
    ...forbidden.map((offset) => ({ offset, fault: 'break' })),
  ]
    .filter(({ offset }) => !ignored.has(offset))
    .map(({ offset, fault }) => `${fault} at ${offset}`);
}

function breaksIn({ text, mark }: BreakCase): ReadonlySet<number> {
  if (PLAIN_MARKS.includes(mark)) return new Set(findPlainBreaks(text));
  const level = mark.startsWith('level-') ? (mark.slice('level-'.length) as KinsokuLevel) : 'gb';
  const breaks = findBreaks(text, level);
  return new Set(Array.from(breaks.keys()).filter((offset) => breaks[offset] !== 0));
}
