import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Box, Page } from '../../../src/model/page.js';
import { codesOfRule, lines, wide } from '../../support/judged.js';
import { TEMPLATE, textBox } from '../../support/proof.js';

const ID = 'articles/a.md';

function part(id: string, depth: number, last = '字'): Page {
  const head = textBox(ID, id === 'A1' ? 'headline' : 'jumphead', { top: 0 }, ['標題']);
  const leg: Box = textBox(ID, 'leg', { top: 1 }, [...lines(depth - 1), last]);
  return { ...wide([head, leg]), id };
}

test('RJ01 warns of an article on three pages', () => {
  const pages = [part('A1', 20), part('A2', 20), part('A3', 20)];
  assert.deepEqual(codesOfRule('RJ01', pages), ['rules/RJ01']);
  assert.deepEqual(codesOfRule('RJ01', pages.slice(0, 2)), []);
});

test('RJ02 wants enough lines on both sides of a jump, by the template', () => {
  const template = {
    ...TEMPLATE,
    limits: { ...TEMPLATE.limits, jumpLinesBefore: 12, jumpLinesAfter: 20 },
  };
  const judged = (before: number, after: number): readonly string[] =>
    codesOfRule('RJ02', [part('A1', before), part('A2', after)], { template });
  assert.deepEqual(judged(12, 20), []);
  assert.deepEqual(judged(11, 20), ['rules/RJ02']);
  assert.deepEqual(judged(12, 19), ['rules/RJ02']);
});

test('RJ04 notes a jump at the end of a sentence', () => {
  const judged = (last: string): readonly string[] =>
    codesOfRule('RJ04', [part('A1', 20, last), part('A2', 20)]);
  assert.deepEqual(judged('說明會訂在下週'), []);
  assert.deepEqual(judged('他說：「好。」'), ['rules/RJ04']);
});
