import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFileNamePattern } from '../../../src/model/page-file-names.js';
import { printSingles } from '../../../src/press/print-singles.js';
import { contentOf, readPlate } from '../../support/plate-reader.js';
import { boxOf, inBlack, lineAt, pageOf, pressTools } from '../../support/press-bench.js';
import { PRESS } from '../../support/press-profile.js';

const PAGES = ['A1', 'A2', 'B1'].map((id) => pageOf(id, [boxOf([lineAt(20, 30, id)])]));

function toolsFor(pattern: string): ReturnType<typeof pressTools> {
  const fileName = readFileNamePattern(pattern);
  assert.ok(fileName);
  return pressTools({ profile: { ...PRESS, fileName } });
}

test('every page becomes a file of one page, named as the press hall asks', async () => {
  const [first, ...rest] = PAGES;
  assert.ok(first);
  const pages = [first, ...rest.map(inBlack)];
  const { value, diagnostics } = await printSingles(pages, toolsFor('{section}{page:3}_{color}'));
  assert.deepEqual(diagnostics, []);
  assert.deepEqual(
    value.map(({ page, name }) => `${page} ${name}`),
    ['A1 A001_P.pdf', 'A2 A002_M.pdf', 'B1 B001_M.pdf'],
  );
  for (const { bytes } of value) {
    const plate = await readPlate(bytes);
    assert.equal(plate.getPageCount(), 1);
    assert.match(contentOf(plate, 0), / Tf$/m);
  }
});

test('pages that would share a name are told', async () => {
  const { diagnostics } = await printSingles(PAGES, toolsFor('{page}'));
  assert.deepEqual(
    diagnostics.map(({ code, page }) => [code, page]),
    [['press/file-names-collide', 'B1']],
  );
});

test('a name too long for prepress systems is told', async () => {
  const pattern = `${'x'.repeat(70)}{section}{page}`;
  const { diagnostics } = await printSingles(PAGES.slice(0, 1), toolsFor(pattern));
  assert.deepEqual(
    diagnostics.map(({ code }) => code),
    ['press/file-name-long'],
  );
});
