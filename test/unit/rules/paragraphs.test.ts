import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Box } from '../../../src/model/page.js';
import { codesOfRule, wide } from '../../support/judged.js';
import { textBox } from '../../support/proof.js';

const FULL = '一二三四五六七八九十甲';
const HEAD = textBox('articles/a.md', 'headline', { columns: 2, top: 0 }, ['標題']);

/** A leg of lines; a `|` at a line's end ends its paragraph. */
function leg(column: number, texts: readonly string[], top = 1): Box {
  const box = textBox(
    'articles/a.md',
    'leg',
    { column, top },
    texts.map((text) => text.replace('|', '')),
  );
  return {
    ...box,
    lines: box.lines.map((one, at) => ({
      ...one,
      line: { ...one.line, endsParagraph: texts[at]?.endsWith('|') === true },
    })),
  };
}

test('RT05 warns of a last line of one character, marks not counted', () => {
  const judged = (last: string): readonly string[] =>
    codesOfRule('RT05', [wide([HEAD, leg(0, [FULL, `${last}|`])])]);
  assert.deepEqual(judged('好了。'), []);
  assert.deepEqual(judged('了。'), ['rules/RT05']);
});

test('RT05 lets a paragraph rest that is one character long', () => {
  assert.deepEqual(codesOfRule('RT05', [wide([HEAD, leg(0, [`${FULL}|`, '完|'])])]), []);
});

test('RT07 warns of a short last line alone at the head of a leg, and only notes a full one', () => {
  const judged = (last: string): readonly string[] =>
    codesOfRule('RT07', [
      wide([HEAD, leg(0, [FULL, FULL, FULL]), leg(1, [`${last}|`, FULL, FULL])]),
    ]);
  assert.deepEqual(judged('好了。'), ['rules/RT07']);
  assert.deepEqual(judged('一二三四五六七八。'), ['rules/RT07-slight']);
});

test('RT07 notes a first line at a foot, and lets a paragraph in the middle be parted', () => {
  const judged = (before: string): readonly string[] =>
    codesOfRule('RT07', [wide([HEAD, leg(0, [FULL, before, FULL]), leg(1, [FULL, `${FULL}|`])])]);
  assert.deepEqual(judged(FULL), []);
  assert.deepEqual(judged(`${FULL}|`), ['rules/RT07-slight']);
});

test('RT07 warns of a subhead at a foot, and of one line under it', () => {
  const judged = (under: readonly string[]): readonly string[] => {
    const subhead = textBox('articles/a.md', 'subhead', { top: 4 }, ['插題']);
    const text = under.length > 0 ? [leg(0, under, 5)] : [];
    const boxes = [HEAD, leg(0, [FULL, `${FULL}|`]), subhead, ...text, leg(1, [FULL, `${FULL}|`])];
    return codesOfRule('RT07', [wide(boxes)]);
  };
  assert.deepEqual(judged([]), ['rules/RT07']);
  assert.deepEqual(judged([FULL]), ['rules/RT07']);
  assert.deepEqual(judged([FULL, FULL]), []);
});
