// Holding cases that others wrote against our own typesetter. What fails must stand in a list with the rule that says why; what stands
// there and passes fails the run too, so that no exception outlives its reason.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from './project.js';

/** What every case has. */
export interface ConformanceCase {
  readonly id: string;
  /** Who must meet it: `yes`, `level-strict`, `style`. */
  readonly mark: string;
}

/** Cases held to be wrong, and the rule that says so. */
export interface Exception<C> {
  readonly because: string;
  readonly covers: (entry: C) => boolean;
}

/** One file of cases with the question put to each. */
export interface Suite<C extends ConformanceCase> {
  readonly name: string;
  readonly cases: readonly C[];
  /** Undefined = the case holds; otherwise what came instead. */
  readonly faultOf: (entry: C) => string | undefined;
  readonly exceptions?: readonly Exception<C>[];
}

/** Where a running test says something. */
export interface Reporter {
  diagnostic(message: string): void;
}

/** A test to be: a suite has one for each mark. */
export interface Holding {
  readonly title: string;
  /** Reports passed/asserted; throws where a case fails that no exception covers. */
  readonly hold: (t: Reporter) => void;
}

/** The tests of a suite, to be registered by the file that they belong to. */
export function holdingsOf<C extends ConformanceCase>(suite: Suite<C>): readonly Holding[] {
  const marks = [...new Set(suite.cases.map((entry) => entry.mark))];
  return marks.map((mark) => ({
    title: `${suite.name}: every case marked ${mark} holds`,
    hold: (t) => holdMark(suite, mark, t),
  }));
}

function holdMark<C extends ConformanceCase>(suite: Suite<C>, mark: string, t: Reporter): void {
  const { name, faultOf, exceptions = [] } = suite;
  const cases = suite.cases.filter((entry) => entry.mark === mark);
  assert.ok(cases.length > 0, 'there must be cases to hold');
  const isExcepted = (entry: C): boolean => exceptions.some(({ covers }) => covers(entry));
  const faults = cases.map((entry) => ({ entry, fault: faultOf(entry) }));
  const failed = faults.filter(({ fault }) => fault !== undefined);
  const excepted = failed.filter(({ entry }) => isExcepted(entry));
  const said = excepted.length === 0 ? '' : `, ${excepted.length} held to be wrong`;
  t.diagnostic(`${name} ${mark}: ${cases.length - failed.length}/${cases.length}${said}`);
  const surprises = failed.filter(({ entry }) => !isExcepted(entry));
  assert.deepEqual(
    surprises.map(({ entry, fault }) => `${entry.id}: ${fault}`),
    [],
  );
  const mended = faults.filter(({ entry, fault }) => fault === undefined && isExcepted(entry));
  assert.deepEqual(
    mended.map(({ entry }) => entry.id),
    [],
    'no longer fails: narrow the exception',
  );
}

/** Cases of a file in `test/conformance/data`. */
export function readCases<C>(name: string): readonly C[] {
  const path = join(PROJECT, 'test/conformance/data', `${name}.json`);
  return JSON.parse(readFileSync(path, 'utf8')) as readonly C[];
}
