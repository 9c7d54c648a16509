import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from '../../../src/model/page.js';
import { codesOfRule, judged, lines, storyBoxes, wide } from '../../support/judged.js';
import { TEMPLATE, textBox } from '../../support/proof.js';

/** A page whose text is set in a size on a leading. */
function setIn(size: number, step: number): Page {
  const boxes = storyBoxes('articles/a.md', { columns: 2, top: 0, depth: 20 }).map((box) => ({
    ...box,
    lines: box.lines.map((one) => ({ ...one, line: { ...one.line, size } })),
  }));
  return wide(boxes, { baseline: { first: 49.5, step } });
}

test('RT01 warns of small body type, and a template may ask for more', () => {
  assert.deepEqual(codesOfRule('RT01', [setIn(9, 12)]), []);
  assert.deepEqual(codesOfRule('RT01', [setIn(8.5, 11)]), ['rules/RT01']);
  const template = { ...TEMPLATE, limits: { ...TEMPLATE.limits, minBodySize: 10 } };
  assert.deepEqual(codesOfRule('RT01', [setIn(9, 12)], { template }), ['rules/RT01']);
});

test('RG08 warns of leading that is tight or wide for its size', () => {
  assert.deepEqual(codesOfRule('RG08', [setIn(10, 13)]), []);
  assert.deepEqual(codesOfRule('RG08', [setIn(10, 12)]), ['rules/RG08']);
  assert.deepEqual(codesOfRule('RG08', [setIn(10, 14)]), ['rules/RG08']);
});

test('RG03 warns once of a measure that is too short or too long', () => {
  const judgedWidth = (width: number): readonly string[] => {
    const head = textBox('articles/a.md', 'headline', { columns: 4, top: 0 }, ['標題']);
    const leg = textBox('articles/a.md', 'leg', { top: 1 }, lines(20));
    const set = { ...leg, rect: { ...leg.rect, width } };
    return codesOfRule('RG03', [wide([head, set, set])]);
  };
  assert.deepEqual(judgedWidth(110), []);
  assert.deepEqual(judgedWidth(90), ['rules/RG03']);
  assert.deepEqual(judgedWidth(490), ['rules/RG03']);
});

test('findings about type name no page twice and stand once an issue', () => {
  const found = judged([setIn(8, 13), { ...setIn(8, 13), id: 'A3' }]);
  assert.equal(found.filter(({ code }) => code === 'rules/RT01').length, 1);
});
