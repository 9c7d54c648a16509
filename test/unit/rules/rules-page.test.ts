// docs/rules.md is what layout editors go by: it names every rule and every threshold with its default.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CODES } from '../../../src/base/codes.js';
import { DEFAULT_LIMITS } from '../../../src/rules/thresholds.js';
import { projectText } from '../../support/project.js';

const WORDS = { error: 'error', warning: 'warning', note: 'remark' } as const;
const PAGE = projectText('docs/rules.md');

test('every rule stands in docs/rules.md, with its severity', () => {
  const missing = Object.entries(CODES)
    .filter(([code]) => code.startsWith('rules/'))
    .map(([code, { severity }]) => ({
      id: code.replace('rules/', '').replace(/^([A-Z]{2}\d\d)-.*$/, '$1'),
      word: WORDS[severity],
    }))
    .filter(({ id, word }) => !new RegExp(`^\\| ${id} \\|.*\\| ${word} \\|`, 'm').test(PAGE));
  assert.deepEqual(missing, []);
});

test('every threshold stands in docs/rules.md, with its default', () => {
  const missing = Object.entries(DEFAULT_LIMITS).filter(
    ([name, value]) => !PAGE.includes(`\`${name}\` ${value}`) && name !== 'voidLines',
  );
  assert.deepEqual(missing, []);
  assert.match(PAGE, new RegExp(`\\| void \\|.*${DEFAULT_LIMITS.voidLines} L.*\`voidLines\``));
});
