import assert from 'node:assert/strict';
import { test } from 'node:test';
import { operationsOf } from '../../../src/base/content-operators.js';
import { isKind } from '../../../src/base/pdf-objects.js';

function operators(stream: string): readonly string[] {
  return Array.from(operationsOf(Buffer.from(stream, 'latin1')), ({ name }) => name);
}

test('operators are found with their operands', () => {
  assert.deepEqual(
    [...operationsOf(Buffer.from('/CS0 cs\n.4 -1 +2. scn'))],
    [
      { name: 'cs', operands: [{ kind: 'name', name: 'CS0' }] },
      { name: 'scn', operands: [0.4, -1, 2] },
    ],
  );
});

test('what stands in strings, comments and inline images is no operator', () => {
  assert.deepEqual(operators('(1 0 0 rg (nested \\) rg)) Tj'), ['Tj']);
  assert.deepEqual(operators('% 1 0 0 rg\nf <72672047> Tj'), ['f', 'Tj']);
  assert.deepEqual(operators('BI /W 1 /CS /G ID 1 0 0 rg RG \nEI Q'), ['BI', 'Q']);
});

test('a hex string never closed hides nothing', () => {
  assert.deepEqual(operators('<72 rg <7267> Tj f'), ['rg', 'Tj', 'f']);
});

test('operators with marks in their names are found', () => {
  assert.deepEqual(operators('W* n (a) \' (b) " b* d0'), ['W*', 'n', "'", '"', 'b*', 'd0']);
});

test('an unclosed string ends the stream and no more', () => {
  assert.deepEqual(operators('q (never closed rg'), ['q']);
});

test('an array or dictionary never closed hides no operator', () => {
  assert.deepEqual(operators('[1 2 0 0 1 rg f'), ['rg', 'f']);
  assert.deepEqual(operators('/P << /MCID [0 BDC 1 0 0 rg'), ['BDC', 'rg']);
});

test('an inline picture gives its dictionary with keys spelled out, and before it every name that it holds, said twice or not', () => {
  const [picture] = operationsOf(Buffer.from('BI /W 2 /CS /RGB /CS /G /F [/A85 /Fl] ID ~> EI'));
  const dict = picture?.operands.at(-1);
  assert.ok(isKind(dict, 'dict'));
  assert.deepEqual([...dict.entries.keys()], ['Width', 'ColorSpace', 'Filter']);
  const names = JSON.stringify(picture?.operands.slice(0, -1));
  assert.ok(names.includes('"RGB"') && names.includes('"G"') && names.includes('"Fl"'));
});

test('an inline picture that never begins hides nothing', () => {
  assert.deepEqual(operators('BI /W 1 1 0 0 rg f'), ['BI', 'rg', 'f']);
});

test('escapes in names and strings are undone', () => {
  const [operation] = operationsOf(Buffer.from('/A#42 (a\\051\\n) x'));
  assert.deepEqual(operation?.operands[0], { kind: 'name', name: 'AB' });
  const text = operation?.operands[1];
  assert.ok(isKind(text, 'text'));
  assert.equal(Buffer.from(text.bytes).toString(), 'a)\n');
});
