import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Ad } from '../../../src/model/copy.js';
import { codesOfRule, storyBoxes, wide } from '../../support/judged.js';
import { ad, textBox, xOf, yOf } from '../../support/proof.js';

function judged(
  rule: string,
  y: number,
  more: { readonly ad?: Partial<Ad>; readonly ruleAt?: number; readonly x?: number } = {},
): readonly string[] {
  const box = textBox('ads/a.md', 'ad', { top: 0 }, []);
  const rect = { x: more.x ?? xOf(0), y, width: 230, height: 130 };
  const rules = textBox('furniture/rules', 'rule', { top: 0 }, []);
  const { ruleAt } = more;
  const marks =
    ruleAt === undefined
      ? []
      : [
          {
            kind: 'rule' as const,
            x1: xOf(0),
            x2: xOf(2),
            y1: ruleAt,
            y2: ruleAt,
            ink: 'black',
            thickness: 0.5,
            dash: undefined,
          },
        ];
  const story = storyBoxes('articles/a.md', { columns: 2, top: 15, depth: 9 });
  return codesOfRule(rule, [wide([...story, { ...box, rect }, { ...rules, marks }])], {
    issue: { ads: [ad('ads/a.md', more.ad)] },
  });
}

test('RD06 finds news under an ad, unless the ad is booked on top', () => {
  assert.deepEqual(judged('RD06', yOf(30)), []);
  assert.deepEqual(judged('RD06', yOf(0)), ['rules/RD06']);
  assert.deepEqual(judged('RD06', yOf(0), { ad: { position: 'top-left' } }), []);
});

test('RD07 wants white or a rule between ads and news, and a gutter beside them', () => {
  const foot = yOf(25);
  assert.deepEqual(judged('RD07', foot + 12), []);
  assert.deepEqual(judged('RD07', foot + 8), ['rules/RD07']);
  assert.deepEqual(judged('RD07', foot + 8, { ruleAt: foot + 4 }), []);
  assert.deepEqual(judged('RD07', yOf(15), { x: xOf(2) }), []);
  assert.deepEqual(judged('RD07', yOf(15), { x: xOf(2) - 4 }), ['rules/RD07']);
});
