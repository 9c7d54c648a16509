// Where lines may break, against cases that others wrote: Unicode, CSS, clreq, real sentences. What passes today may not fail
// tomorrow; what is expected to fail stands here with its reason, and fails the run when it begins to pass.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { findBreaks, findPlainBreaks } from '../../src/galley/break-opportunities.js';
import type { KinsokuLevel } from '../../src/model/line-rules.js';
import { holdingsOf, readCases, type Suite } from '../support/conformance.js';
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

/** Marks that speak of Unicode's default rules, without the newspaper's. */
const PLAIN_MARKS: readonly string[] = ['latin', 'other-script', 'tailored'];

hold('uax14-17', readExactCases());
hold('breaks-css', readCases<BreakCase>('breaks-css'));
hold('breaks-clreq', readCases<BreakCase>('breaks-clreq'));

// Sentences under a share-alike licence are no part of this project: read where they lie beside a checkout.
const SENTENCES = join(PROJECT, '../shared/conformance/breaks-real.json');
if (existsSync(SENTENCES)) {
  const { cases } = JSON.parse(readFileSync(SENTENCES, 'utf8')) as {
    readonly cases: readonly (Omit<BreakCase, 'mark'> & { readonly zh_newspaper: string })[];
  };
  hold(
    'breaks-real',
    cases.map((entry) => ({ ...entry, mark: entry.zh_newspaper })),
  );
}

function hold(name: string, cases: readonly BreakCase[]): void {
  const suite: Suite<BreakCase> = {
    name,
    cases: cases.filter(({ mark }) => isAsserted(mark)),
    faultOf: (entry) => {
      const wrong = wrongOffsets(entry);
      return wrong.length === 0 ? undefined : `${entry.text}: ${wrong.join(', ')}`;
    },
    exceptions: [
      {
        because:
          'LB15a of Unicode 17.0 keeps an opening quotation mark, spaces and what follows together',
        covers: ({ id }) => id === 'icu4x:extra/6',
      },
    ],
  };
  for (const { title, hold: run } of holdingsOf(suite)) test(title, run);
}

function isAsserted(mark: string): boolean {
  return mark === 'yes' || mark.startsWith('level-') || PLAIN_MARKS.includes(mark);
}

/** Cases of Unicode's own file stand as `[id, text, allow]` under their mark; every one lists all of its breaks. */
function readExactCases(): readonly BreakCase[] {
  const path = join(PROJECT, 'test/conformance/data/uax14-17.json');
  const marks = JSON.parse(readFileSync(path, 'utf8')) as Readonly<
    Record<string, readonly (readonly [string, string, readonly number[]])[]>
  >;
  return Object.entries(marks).flatMap(([mark, cases]) =>
    cases.map(([id, text, allow]) => ({ id, mark, text, allow, exact: true })),
  );
}

function wrongOffsets(entry: BreakCase): readonly string[] {
  const found = breaksIn(entry);
  const ignored = new Set(entry.ignore ?? []);
  const allowed = new Set(entry.allow ?? []);
  const missing = [...allowed].filter((offset) => !found.has(offset));
  const forbidden =
    entry.exact === true
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
