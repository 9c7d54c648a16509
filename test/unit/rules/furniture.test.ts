import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PagesWanted } from '../../../src/model/copy.js';
import { codesOfRule, SINGLE_PAGES, wide } from '../../support/judged.js';
import { dummy, plan, textBox } from '../../support/proof.js';

function judged(count: number, pages: PagesWanted, pageMultiple?: number): readonly string[] {
  const names = Array.from({ length: count }, (_, at) => `A${at + 1}`);
  return codesOfRule('RF04', [wide([])], {
    issue: { pages },
    plan: plan(names.map((name) => dummy(name))),
    profile: { ...SINGLE_PAGES, pageMultiple },
  });
}

test('RF04 keeps the house to whole sheets, and asks about a number that was given', () => {
  const given: PagesWanted = { kind: 'count', count: 6 };
  assert.deepEqual(judged(8, { kind: 'auto' }), []);
  assert.deepEqual(judged(6, { kind: 'auto' }), ['rules/RF04']);
  assert.deepEqual(judged(6, given), ['rules/RF04-given']);
});

test('RF04 is hard where the press profile says how many pages it prints at a time', () => {
  const given: PagesWanted = { kind: 'count', count: 6 };
  assert.deepEqual(judged(6, given, 2), []);
  assert.deepEqual(judged(6, given, 4), ['rules/RF04']);
});

test('RF01 takes the paper’s logo on the masthead for its name, and nothing else', () => {
  const span = { file: 'issue.md', start: 0, end: 0 };
  const logo = { path: 'logo.svg', hash: 'a', format: 'svg', width: 8, height: 2 } as const;
  const codes = (path: string, role: 'masthead' | 'folio'): readonly string[] => {
    const text = '2026年2月19日 星期四 A2';
    const masthead = textBox('furniture/masthead', role, { column: 0, top: 0 }, [text]);
    const file = { ...logo, path };
    const rect = { x: 0, y: 0, width: 8, height: 2 };
    const marks = [{ kind: 'picture', rect, file, crop: rect }] as const;
    return codesOfRule('RF01', [{ ...wide([]), boxes: [{ ...masthead, marks }] }], {
      issue: { logo: { file: logo, span } },
    });
  };
  assert.deepEqual(codes('logo.svg', 'masthead'), []);
  assert.deepEqual(codes('other.svg', 'masthead'), ['rules/RF01']);
  assert.deepEqual(codes('logo.svg', 'folio'), ['rules/RF01']);
});
