import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scanContent } from '../../../src/press/content-scan.js';

function operators(stream: string): readonly string[] {
  return Array.from(scanContent(Buffer.from(stream, 'latin1')), ({ name }) => name);
}

test('operators are found with their names and numbers', () => {
  assert.deepEqual(
    [...scanContent(Buffer.from('/CS0 cs\n.4 -1 +2. scn'))],
    [
      { name: 'cs', names: ['CS0'], numbers: [] },
      { name: 'scn', names: [], numbers: [0.4, -1, 2] },
    ],
  );
});

test('what stands in strings, comments and inline images is no operator', () => {
  assert.deepEqual(operators('(1 0 0 rg (nested \\) rg)) Tj'), ['Tj']);
  assert.deepEqual(operators('% 1 0 0 rg\nf <72672047> Tj'), ['f', 'Tj']);
  assert.deepEqual(operators('BI /W 1 /CS /G ID 1 0 0 rg RG \nEI Q'), ['BI', 'ID', 'EI', 'Q']);
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
