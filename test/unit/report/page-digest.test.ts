import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageDigest } from '../../../src/report/page-digest.js';
import { page, textBox } from '../../support/proof.js';

const made = (text: string, top = 2) => page('A1', [textBox('a.md', 'leg', { top }, [text])]);

test('pages that are printed alike have one name, others another', () => {
  const first = pageDigest(made('一二'), 'look');
  assert.equal(pageDigest(made('一二'), 'look'), first);
  assert.notEqual(pageDigest(made('一三'), 'look'), first);
  assert.notEqual(pageDigest(made('一二', 3), 'look'), first);
});

test('another look gives another name, also to a page already known', () => {
  const one = made('一二');
  assert.notEqual(pageDigest(one, 'red'), pageDigest(one, 'blue'));
});

test('a page that loses its colour, or an ad printed in black, gets another name', () => {
  const one = made('一二');
  const [box] = one.boxes;
  assert.ok(box);
  const names = [
    one,
    { ...one, isColor: !one.isColor },
    { ...one, boxes: [{ ...box, isBlack: true }] },
  ];
  assert.equal(new Set(names.map((page) => pageDigest(page, 'look'))).size, 3);
});
