import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  autospaceGaps,
  breakOpportunities,
  clusterAdvances,
  setLines,
} from '../../../src/index.js';

test('a bracket clings to what it encloses, and a lone mark keeps its em', () => {
  assert.deepEqual(clusterAdvances('國「國'), [1, 1, 1]);
  assert.deepEqual(clusterAdvances('國））國'), [1, 0.5, 1, 1]);
  assert.deepEqual(clusterAdvances('國（（國'), [1, 1, 0.5, 1]);
  assert.deepEqual(clusterAdvances('甲——乙'), [1, 1, 1, 1]);
});

test('plain punctuation gives nothing away, half-width punctuation all of it', () => {
  assert.deepEqual(clusterAdvances('國））國', { style: 'plain' }), [1, 1, 1, 1]);
  assert.deepEqual(clusterAdvances('國「國', { style: 'banjiao' }), [1, 0.5, 1]);
});

test('gaps stand between Han and Latin, where nothing was typed', () => {
  assert.deepEqual(autospaceGaps('國國XX國'), [2, 4]);
  assert.deepEqual(autospaceGaps('中文 abc'), []);
});

test('a solidus may end no line from level gb on', () => {
  assert.deepEqual(breakOpportunities('甲／乙', { level: 'basic' }), [2]);
  assert.deepEqual(breakOpportunities('甲／乙', { level: 'gb' }), []);
});

test('a line that starts with a bracket gains half an em, and no last line holds one character', () => {
  const lines = setLines('（國國國（國國國（國國', { measureEm: 3.5 });
  assert.deepEqual(
    lines.map((line) => line.text),
    ['（國國國', '（國國國', '（國國'],
  );
  assert.deepEqual(lines[0]?.advances, [0.5, 1, 1, 1]);
  const ends = setLines('雖然美國的許多數字。', { measureEm: 8 });
  assert.equal(ends.at(-1)?.text, '數字。');
});

test('a comma may hang outside where the house hangs marks, and only there', () => {
  const [kept] = setLines('甲乙丙丁戊，甲乙丙', { measureEm: 5 });
  assert.equal(kept?.hang, false);
  const [line] = setLines('甲乙丙丁戊，甲乙丙', { measureEm: 5, hanging: true });
  assert.deepEqual([line?.text, line?.hang], ['甲乙丙丁戊，', true]);
});

test('curly quotation marks are narrow where text is Western within and without', () => {
  const widthOf = (text: string): number => clusterAdvances(text)[text.indexOf('“')] ?? 0;
  for (const text of [
    'The “New Deal” was',
    '“Hello,” he said.',
    '讀“Hello”一次',
    '“中文”',
    '他說“OK.”',
  ]) {
    const isWestern = !/[\p{Script=Han}]/u.test(text);
    assert.equal(widthOf(text) < 0.6, isWestern, text);
  }
  assert.ok(widthOf('舊書 The “New Deal” Today 上架') < 0.6, 'inside a Western title');
});
