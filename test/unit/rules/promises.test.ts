import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Ad, Issue } from '../../../src/model/copy.js';
import type { KeptPromise } from '../../../src/model/dummy.js';
import type { Page } from '../../../src/model/page.js';
import { codesOfRule, wide } from '../../support/judged.js';
import { ad, dummy, plan, textBox, textIn, xOf } from '../../support/proof.js';

interface Booked {
  readonly ad: Partial<Ad>;
  readonly page?: Partial<Page>;
  readonly issue?: Partial<Issue>;
  readonly told?: readonly KeptPromise[];
  readonly toldOf?: string;
  readonly others?: readonly Ad[];
}

/** One ad at the lower left of page A2, a left-hand page. */
function judged({
  ad: more,
  page,
  issue,
  told = [],
  toldOf,
  others = [],
}: Booked): readonly string[] {
  const place = { x: xOf(0), y: 430, width: 110, height: 130 };
  const boxes = [ad('ads/a.md'), ...others].map(({ id }, at) => ({
    ...textBox(id, 'ad', { top: 0 }, []),
    rect: { ...place, x: xOf(at) },
  }));
  return codesOfRule('RD02', [wide(boxes, { index: 1, ...page })], {
    issue: { ads: [ad('ads/a.md', more), ...others], ...issue },
    plan: plan([dummy('A2')], { promises: new Map([[toldOf ?? 'ads/a.md', told]]) }),
  });
}

test('RD02 finds a promised page, section or side that was not kept', () => {
  assert.deepEqual(judged({ ad: { page: textIn('ads/a.md', 'A2') } }), []);
  assert.deepEqual(judged({ ad: { page: textIn('ads/a.md', 'A4') } }), ['rules/RD02']);
  assert.deepEqual(judged({ ad: { section: '生活' }, page: { section: '生活' } }), []);
  assert.deepEqual(judged({ ad: { section: '生活' }, page: { section: '體育' } }), ['rules/RD02']);
  assert.deepEqual(judged({ ad: { position: 'left-hand' } }), []);
  assert.deepEqual(judged({ ad: { position: 'right-hand' } }), ['rules/RD02']);
});

test('RD02 finds colour on a black page, and a rival on the same page', () => {
  const color: Partial<Ad> = { color: 'required' };
  assert.deepEqual(judged({ ad: color }), []);
  assert.deepEqual(judged({ ad: color, issue: { colorPages: ['A1'] } }), ['rules/RD02']);
  const rival = ad('ads/b.md', { advertiser: textIn('ads/b.md', '對手'), category: '餐館' });
  assert.deepEqual(judged({ ad: { notWith: ['餐館'] }, others: [rival] }), ['rules/RD02']);
  assert.deepEqual(judged({ ad: { notWith: ['地產'] }, others: [rival] }), []);
});

test('RD02 does not tell again what the layout desk owned up to', () => {
  const page = textIn('ads/a.md', 'A4');
  const told = [
    { promise: 'page A4', field: 'page', kept: false, reason: 'no room there' },
  ] as const;
  assert.deepEqual(judged({ ad: { page }, told }), []);
  const lied = [{ promise: 'page A4', field: 'page', kept: true, reason: undefined }] as const;
  assert.deepEqual(judged({ ad: { page }, told: lied }), ['rules/RD02']);
});

test('RD02 lets a rival rest that was told of the other ad', () => {
  const rival = ad('ads/b.md', { advertiser: textIn('ads/b.md', '對手') });
  const booked = { ad: { notWith: ['對手'] }, others: [rival] };
  const told = [
    {
      promise: 'not with a rival',
      field: 'notWith',
      kept: false,
      reason: 'no other page has room',
    },
  ] as const;
  assert.deepEqual(judged({ ...booked, toldOf: rival.id, told }), []);
});

test('RD02 warns of an ad that is not at its corner', () => {
  assert.deepEqual(judged({ ad: { position: 'bottom-left' } }), []);
  assert.deepEqual(judged({ ad: { position: 'bottom-right' } }), ['rules/RD02-place']);
  assert.deepEqual(judged({ ad: { position: 'top' } }), ['rules/RD02-place']);
});
