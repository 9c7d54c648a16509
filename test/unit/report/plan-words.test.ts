import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Ad } from '../../../src/model/copy.js';
import type { KeptPromise } from '../../../src/model/dummy.js';
import { leverText, promiseText, reasonText } from '../../../src/report/plan-words.js';
import { booked, pagesOf, planOf } from '../../support/layout-desk.js';
import { textIn } from '../../support/proof.js';

const PAGES = pagesOf('A1 要聞', 'A2 社區', 'A3 體育', 'A4 社區');
const on = (page: string): Pick<Ad, 'page'> => ({ page: textIn('ads/x.md', page) });
/** Ads that promise everything there is, and break promises for every reason. */
const ADS = [
  booked('甲', 'full', on('A2')),
  booked('乙', 'full', on('A2')),
  booked('丙', 'full', on('A1')),
  booked('丁', 'eighth', { section: '副刊', color: 'required', notWith: ['甲'] }),
  booked('戊', 'eighth', { ...on('A3'), position: 'left-hand' }),
  booked('己', 'eighth', { position: 'right-hand' }),
];

function promises(): readonly KeptPromise[] {
  return [...planOf({ pages: PAGES, ads: ADS }).value.promises.values()].flat();
}

test('promises and the reasons why they are broken are read in Chinese, and in English as they are', () => {
  const all = promises();
  const reasons = new Set(all.flatMap(({ reason }) => reason ?? []));
  assert.ok(reasons.size >= 4, [...reasons].join('; '));
  for (const { promise } of all) {
    assert.doesNotMatch(promiseText(promise, 'zh'), /[a-z]/);
    assert.equal(promiseText(promise, 'en'), promise);
  }
  for (const reason of reasons) {
    assert.doesNotMatch(reasonText(reason, 'zh'), /[a-z]/);
    assert.equal(reasonText(reason, 'en'), reason);
  }
});

test('levers are read in Chinese; one that is not known stays as it is', () => {
  const levers = [
    'picture -6%',
    'jump',
    'headline +1 line',
    'headline -1 size',
    'headline +1 tier',
  ];
  const words = [...levers, 'paragraph -2 lines', 'x'].map((lever) => leverText(lever, 'zh'));
  assert.deepEqual(words, [
    '圖片 -6%',
    '轉版',
    '標題 +1 行',
    '標題小一號',
    '標題大一級',
    '段落 -2 行',
    'x',
  ]);
});
