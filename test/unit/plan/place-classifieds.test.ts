import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Issue, Liner } from '../../../src/model/copy.js';
import type { Dummy } from '../../../src/model/dummy.js';
import { booked, measured, pagesOf, planOf, saidAs, small } from '../../support/layout-desk.js';

const CATEGORIES = ['招聘', '出租', '出售', '家教', '裝修', '服務'];

/** Liners, as many of each category. */
function liners(count: number): readonly Liner[] {
  return Array.from({ length: count }, (_, at) => {
    const name = CATEGORIES[Math.floor((at * CATEGORIES.length) / count)] ?? '';
    return small(`則${'甲乙丙丁'[at % 4]}${at}`, name, 30 + ((at * 17) % 50));
  });
}

function dummiesOf(more: Partial<Issue>): readonly Dummy[] {
  return planOf(more).value.dummies;
}

/** Pages with classifieds, and how many stand on each. */
function byPage(dummies: readonly Dummy[]): readonly (readonly [string, number])[] {
  return dummies
    .map(({ id, liners: slots }): readonly [string, number] => [
      id,
      slots.filter(({ role }) => role === 'classified').length,
    ])
    .filter(([, count]) => count > 0);
}

test('classifieds stand on the page of their section', () => {
  const pages = pagesOf('A1 要聞', 'A2 分類', 'A3 社區', 'A4 體育');
  assert.deepEqual(byPage(dummiesOf({ pages, liners: liners(20) })), [['A2', 20]]);
});

test('without a section of their own they stand on the last page', () => {
  const pages = pagesOf('A1', 'A2', 'A3', 'A4');
  assert.deepEqual(byPage(dummiesOf({ pages, liners: liners(20) })), [['A4', 20]]);
});

test('what one page cannot hold goes on at the next, in the order of the issue', () => {
  const all = liners(160);
  const found = dummiesOf({ pages: pagesOf('A1', 'A2', 'A3', 'A4'), liners: all });
  assert.deepEqual(
    byPage(found).map(([id]) => id),
    ['A3', 'A4'],
  );
  const printed = found.flatMap(({ liners: slots }) =>
    slots.filter(({ role }) => role === 'classified').map(({ item }) => item),
  );
  assert.deepEqual(
    printed,
    all.map(({ id }) => id),
  );
});

test('a few classifieds take a few columns, not a strip over the page', () => {
  const [, , , last] = dummiesOf({ pages: pagesOf('A1', 'A2', 'A3', 'A4'), liners: liners(6) });
  const [band] = last?.liners ?? [];
  assert.ok((band?.frame.width ?? 999) <= 350);
});

test('a block beside a high ad fills the pocket and leaves the rest of the page whole', () => {
  const ads = [booked('銀行', 'quarter', { page: { text: 'A2', span: SPAN } })];
  const found = dummiesOf({ pages: pagesOf('A1', 'A2 分類'), liners: liners(30), ads });
  const page = found.find(({ id }) => id === 'A2');
  const [ad] = page?.ads ?? [];
  for (const { x, y, frame } of page?.liners ?? []) {
    const isAcross = ad !== undefined && x < ad.x + ad.width && ad.x < x + frame.width;
    assert.ok(!isAcross || y + frame.height <= (ad?.y ?? 0));
  }
  assert.equal(page?.liners.filter(({ role }) => role === 'classified').length, 30);
});

const SPAN = { file: 'ads/銀行.md', start: 0, end: 0 };

test('the front page carries classifieds only where nothing else is left', () => {
  const one = dummiesOf({ pages: pagesOf('A1'), liners: liners(20) });
  assert.deepEqual(byPage(one), [['A1', 20]]);
  const two = dummiesOf({ pages: pagesOf('A1', 'A2'), liners: liners(90) });
  assert.deepEqual(byPage(two), [['A2', 90]]);
});

test('what no page holds is counted, with its lines', () => {
  const outcome = planOf({ pages: pagesOf('A1'), liners: liners(400) });
  const [said] = saidAs(outcome, 'plan/classified-overset');
  const [[, placed] = ['', 0]] = byPage(outcome.value.dummies);
  assert.match(
    said?.message.en ?? '',
    new RegExp(`^${400 - placed} classified ads of about \\d+ lines`),
  );
  assert.equal(outcome.value.overset.length, 400 - placed);
});

test('a display classified wider or higher than any page keeps nobody waiting', () => {
  const wide = measured('寬', 9, 100, { kind: 'classified', category: '招聘' });
  const high = measured('高', 1, 1118, { kind: 'classified', category: '招聘' });
  const outcome = planOf({ pages: pagesOf('A1', 'A2'), liners: liners(20), ads: [wide, high] });
  assert.deepEqual(byPage(outcome.value.dummies), [['A2', 20]]);
  assert.deepEqual(outcome.value.overset, [wide.id, high.id]);
});

test('a display classified of a size that the template does not know is told and left out', () => {
  const odd = booked('怪', 'huge', { kind: 'classified', category: '招聘' });
  const outcome = planOf({ pages: pagesOf('A1', 'A2'), liners: liners(20), ads: [odd] });
  assert.equal(saidAs(outcome, 'plan/ad-size-unknown').length, 1);
  assert.deepEqual(byPage(outcome.value.dummies), [['A2', 20]]);
});

test('two classified ads deeper than half a page stand on one page each, or side by side', () => {
  const shop = (name: string) => measured(name, 1, 600, { kind: 'classified', category: '招聘' });
  const { value } = planOf({ pages: { kind: 'count', count: 4 }, ads: [shop('甲'), shop('乙')] });
  assert.deepEqual(value.overset, []);
  const placed = value.dummies.flatMap(({ liners }) => liners.map(({ item }) => item));
  for (const id of ['ads/甲.md', 'ads/乙.md']) {
    assert.equal(placed.filter((item) => item === id).length, 1, id);
  }
});
