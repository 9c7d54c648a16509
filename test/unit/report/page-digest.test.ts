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
