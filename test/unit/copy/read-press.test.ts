import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { whyUnfit } from '../../../src/copy/read-icc.js';
import { readPressProfile } from '../../../src/copy/read-press.js';
import { pageFileName } from '../../../src/model/page-file-names.js';
import { codesOf } from '../../support/copy-desk.js';
import { memoryShelf } from '../../support/memory-shelf.js';

const PATH = 'templates/press/newsprint.yaml';

/** The newsprint profile with lines added; lines of the same key are taken out first. */
function readWith(...lines: readonly string[]): ReturnType<typeof readPressProfile> {
  const keys = lines.map((line) => line.split(':')[0] ?? '');
  const kept = readFileSync(PATH, 'utf8')
    .split('\n')
    .filter((line) => !keys.includes(line.split(':')[0] ?? ''));
  return readPressProfile(PATH, memoryShelf({ [PATH]: [...kept, ...lines].join('\n') }));
}

test('a press profile may say how many pages are printed at a time', () => {
  const path = 'templates/press/newsprint.yaml';
  const text = `${readFileSync(path, 'utf8')}\npageMultiple: 8\n`;
  assert.equal(readPressProfile(path, memoryShelf({ [path]: text })).value?.pageMultiple, 8);
});

test('the newsprint profile names the ICC file beside it', () => {
  const path = 'templates/press/newsprint.yaml';
  const shelf = memoryShelf({ [path]: readFileSync(path, 'utf8') });
  const { value, diagnostics } = readPressProfile(path, shelf);
  assert.deepEqual(diagnostics, []);
  assert.equal(value?.icc, 'templates/press/CGATS_TR002_newsprint.icc');
  assert.equal(value?.inkLimit, 240);
  assert.ok(readFileSync(value?.icc ?? '').length > 100_000);
});

test('both profiles of the house read without a word, and differ in the standard alone', () => {
  const [x4, x1a] = ['newsprint', 'newsprint-x1a'].map((name) => {
    const path = `templates/press/${name}.yaml`;
    const read = readPressProfile(path, memoryShelf({ [path]: readFileSync(path, 'utf8') }));
    assert.deepEqual(read.diagnostics, []);
    return read.value;
  });
  assert.equal(x4?.standard, 'PDF/X-4');
  assert.deepEqual({ ...x4, standard: 'PDF/X-1a:2003', name: 'newsprint-x1a' }, x1a);
});

test('a standard that is not kept is refused', () => {
  assert.deepEqual(codesOf(readWith('standard: PDF/X-3').diagnostics), ['copy/field-choice']);
});

test('file names follow the pattern of the press hall', () => {
  const facts = {
    page: 'B4',
    isColor: false,
    date: '2026-02-19',
    title: 'KCN',
    zone: 'Z1',
    version: 'a',
  };
  const named = (pattern: string): string => {
    const { value, diagnostics } = readWith(`fileName: "${pattern}"`, 'title: KCN', 'zone: Z1');
    assert.deepEqual(diagnostics, []);
    return pageFileName(value?.fileName ?? [], facts);
  };
  assert.equal(named('{section}{page:2}'), 'B04.pdf');
  assert.equal(
    named('{title}_{date}_{section}{page:3}_{color}{version}'),
    'KCN_20260219_B004_Ma.pdf',
  );
  assert.equal(named('{zone}-{page}_{color:4c:BW}_{date:iso}'), 'Z1-4_BW_2026-02-19.pdf');
});

test('a pattern that names no page, or asks for what is unknown, is refused', () => {
  for (const pattern of ['{date}', '{page}/x', '{pages}', '版{page}', '{page']) {
    const { diagnostics } = readWith(`fileName: "${pattern}"`);
    assert.deepEqual(codesOf(diagnostics), ['copy/field-file-name'], pattern);
  }
});

test('a name that uses a code which the profile does not give is refused', () => {
  const { diagnostics } = readWith('fileName: "{title}{page}"');
  assert.deepEqual(codesOf(diagnostics), ['copy/press-name-part']);
});

test('colour positions are pages of an issue of that many', () => {
  const { value, diagnostics } = readWith('colorPages: {8: [1, 4, 5, 8], 12: [1, 6, 7, 12]}');
  assert.deepEqual(diagnostics, []);
  assert.deepEqual(value?.colorPages?.get(12), [1, 6, 7, 12]);
  const wrong = readWith('colorPages: {8: [1, 9]}');
  assert.deepEqual(codesOf(wrong.diagnostics), ['copy/press-color-pages']);
});

test('edges of the live area that are not given are the trim', () => {
  const { value } = readWith('live: {left: 10pt, top: 20pt}');
  assert.deepEqual(value?.live, { left: 10, top: 20, right: 0, bottom: 0 });
});

test('an output profile is a CMYK printer profile, whole', () => {
  const icc = readFileSync('templates/press/CGATS_TR002_newsprint.icc');
  const changed = (at: number, ...bytes: readonly number[]): Uint8Array => {
    const copy = Uint8Array.from(icc);
    copy.set(bytes, at);
    return copy;
  };
  assert.equal(whyUnfit(icc), undefined);
  assert.match(whyUnfit(icc.subarray(0, 1000)) ?? '', /size/);
  assert.match(whyUnfit(icc.subarray(0, 100)) ?? '', /100 bytes/);
  assert.match(whyUnfit(changed(36, 0)) ?? '', /acsp/);
  assert.match(whyUnfit(changed(8, 5)) ?? '', /version 5/);
  assert.match(whyUnfit(changed(12, 0x6d, 0x6e, 0x74, 0x72)) ?? '', /class mntr/);
  assert.match(whyUnfit(changed(16, 0x52, 0x47, 0x42, 0x20)) ?? '', /space RGB/);
});
